import type { EpochMs, Incident, IncidentKey, ProcessPolicy, TrackedIncident } from '../model.ts'
import { kinds, signs } from './detectors.ts'
import type { IncidentFacts, Sign } from './detectors.ts'

/** Longer than a workflow rests at a weekend or a holiday. */
const abandonedAfterMs = 7 * 86_400_000

/** A relapse within this time after the end belongs to the same issue. */
export const reopenWithinMs = 6 * 3_600_000

/**
 * The incidents after a look: opened, carried on, recovering, over. Those of processes that this run does not handle stay as they are, until nobody has handled them for a week.
 *
 * @param tracked open issues of ours, so that one that the state has forgotten is taken up again
 */
export function nextIncidents(
  before: readonly Incident[],
  facts: readonly IncidentFacts[],
  tracked: readonly TrackedIncident[],
  nowMs: EpochMs
): readonly Incident[] {
  const handled = facts.flatMap((fact) =>
    kinds.flatMap((kind) => {
      const key: IncidentKey = { app: fact.policy.app, process: fact.policy.process, kind }
      const known = before.find((incident) => sameKey(incident, key) && !isForgotten(incident, nowMs)) ?? null
      const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked) ?? known)
      const next = step(open, key, signs[kind](fact, open, nowMs), fact, nowMs)
      return next === null || isForgotten(next, nowMs) ? [] : [next]
    })
  )
  const others = before.filter(
    (incident) =>
      !facts.some((fact) => belongs(incident, fact.policy)) &&
      !isForgotten(incident, nowMs) &&
      !isAbandoned(incident, nowMs)
  )
  return [...others, ...handled]
}

function step(
  before: Incident | null,
  key: IncidentKey,
  sign: Sign,
  { decision, quantity }: IncidentFacts,
  nowMs: EpochMs
): Incident | null {
  const known = before === null ? null : withCost(before, decision.from, nowMs)
  const isOpen = known !== null && known.phase !== 'over'
  if (sign.kind === 'unseen' || (sign.kind === 'lingering' && !isOpen)) return known
  if (sign.kind === 'gone') {
    if (!isOpen) return known
    return {
      ...widen(known, [decision.from, quantity]),
      phase: sign.settled === 'yes' ? 'over' : 'recovering',
      endedMs: sign.sinceMs
    }
  }
  const opened: Incident = isOpen
    ? known
    : {
        ...key,
        phase: 'ongoing',
        sinceMs: nowMs,
        endedMs: null,
        cause: '',
        lowest: null,
        highest: null,
        extra: { dynoSeconds: 0, untilMs: nowMs },
        shown: known?.shown ?? null
      }
  const phase = key.kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true ? 'gave-up' : 'ongoing'
  return { ...widen(opened, [decision.from, quantity]), phase, endedMs: null, cause: sign.cause }
}

/** Adds what ran above the fewest dynos of the incident since the last look; nothing once it is over. */
function withCost(incident: Incident, quantity: number | null, nowMs: EpochMs): Incident {
  if (incident.phase === 'over') return incident
  const above = quantity === null || incident.lowest === null ? 0 : Math.max(0, quantity - incident.lowest)
  const seconds = Math.max(0, nowMs - incident.extra.untilMs) / 1000
  return { ...incident, extra: { dynoSeconds: incident.extra.dynoSeconds + above * seconds, untilMs: nowMs } }
}

function widen(incident: Incident, quantities: readonly (number | null)[]): Incident {
  const observation = [incident.lowest, incident.highest, ...quantities].filter((quantity) => quantity !== null)
  return observation.length === 0
    ? incident
    : { ...incident, lowest: Math.min(...observation), highest: Math.max(...observation) }
}

function adopt(key: IncidentKey, over: Incident | null, tracked: readonly TrackedIncident[]): Incident | null {
  const issue = tracked.find((other) => sameKey(other, key))
  // Still open only because closing it failed: that is owed, not a new incident.
  if (issue === undefined || issue.issue === over?.shown?.issue) return null
  const phase = issue.endedMs === null ? 'ongoing' : 'recovering'
  const shown = { issue: issue.issue, url: issue.url, open: true, phase, commentedMs: null } as const
  return {
    ...key,
    phase,
    sinceMs: issue.sinceMs,
    endedMs: issue.endedMs,
    cause: '',
    lowest: null,
    highest: null,
    extra: { dynoSeconds: 0, untilMs: issue.sinceMs },
    shown
  }
}

/** Over for so long that a relapse is a new incident, and nothing of it is left to tell. */
function isForgotten(incident: Incident, nowMs: EpochMs): boolean {
  if (incident.phase !== 'over') return false
  const told = incident.shown === null || (!incident.shown.open && incident.shown.phase === 'over')
  return told && nowMs - (incident.endedMs ?? nowMs) > reopenWithinMs
}

/** Nobody looks after its process any more: it left the configuration, or never was what somebody wrote there. Its issue is left to people. */
function isAbandoned({ phase, extra }: Incident, nowMs: EpochMs): boolean {
  return phase !== 'over' && nowMs - extra.untilMs > abandonedAfterMs
}

function sameKey(a: IncidentKey, b: IncidentKey): boolean {
  return a.app === b.app && a.process === b.process && a.kind === b.kind
}

function belongs(incident: IncidentKey, policy: ProcessPolicy): boolean {
  return incident.app === policy.app && incident.process === policy.process
}
