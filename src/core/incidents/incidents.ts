import type { EpochMs, Incident, IncidentKey, ProcessPolicy, TrackedIncident } from '../model.ts'
import { dayMs, hourMs, secondMs } from '../durations.ts'
import { detectors, incidentKinds } from './detectors.ts'
import type { Detection, IncidentFacts } from './detectors.ts'
import { isSameIncident, isShownAsOver } from './incident-key.ts'

/** Longer than a workflow that pauses for a weekend or a holiday. */
const abandonedAfterMs = 7 * dayMs

/** A relapse within this time after the end belongs to the same issue. */
export const reopenWithinMs = 6 * hourMs

/**
 * The incidents after a look: opened, carried on, recovering, over. Those of processes that this run does not handle
 * stay as they are, until no run has handled them for a week.
 *
 * @param tracked open issues of ours, so that an incident that the state has lost is carried on
 */
export function nextIncidents(
  before: readonly Incident[],
  facts: readonly IncidentFacts[],
  tracked: readonly TrackedIncident[],
  nowMs: EpochMs
): readonly Incident[] {
  const handled = facts.flatMap((fact) =>
    incidentKinds.flatMap((kind) => {
      const key: IncidentKey = { app: fact.policy.app, process: fact.policy.process, kind }
      const known = before.find((incident) => isSameIncident(incident, key) && !isForgotten(incident, nowMs)) ?? null
      const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked) ?? known)
      const detection = detectors[kind](fact, open, nowMs)
      const next = afterDetection(open ?? key, detection, fact, nowMs)
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

/** @param before the incident so far, or the key of one that is not known yet */
function afterDetection(
  before: Incident | IncidentKey,
  detection: Detection,
  { decision, quantity }: IncidentFacts,
  nowMs: EpochMs
): Incident | null {
  const known = 'phase' in before ? withCost(before, decision.from, nowMs) : null
  const isOpen = known !== null && known.phase !== 'over'
  switch (detection.kind) {
    case 'unknown':
      return known
    case 'cleared':
      if (!isOpen) return known
      return {
        ...widen(known, [decision.from, quantity]),
        phase: detection.isOver ? 'over' : 'recovering',
        endedMs: detection.sinceMs
      }
    case 'keep-open':
    case 'firing': {
      if (detection.kind === 'keep-open' && !isOpen) return known
      const { app, process, kind } = before
      const opened = isOpen ? known : newIncident({ app, process, kind }, nowMs, known?.shown ?? null)
      const gaveUp = kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true
      return {
        ...widen(opened, [decision.from, quantity]),
        phase: gaveUp ? 'gave-up' : 'ongoing',
        endedMs: null,
        cause: detection.cause
      }
    }
  }
}

function newIncident(key: IncidentKey, sinceMs: EpochMs, shown: Incident['shown']): Incident {
  return {
    ...key,
    phase: 'ongoing',
    sinceMs,
    endedMs: null,
    cause: '',
    lowest: null,
    highest: null,
    extra: { dynoSeconds: 0, untilMs: sinceMs },
    shown
  }
}

/** Adds the dyno-seconds since the last look above the fewest dynos of the incident; nothing once it is over. */
function withCost(incident: Incident, quantity: number | null, nowMs: EpochMs): Incident {
  if (incident.phase === 'over') return incident
  const above = quantity === null || incident.lowest === null ? 0 : Math.max(0, quantity - incident.lowest)
  const seconds = Math.max(0, nowMs - incident.extra.untilMs) / secondMs
  return { ...incident, extra: { dynoSeconds: incident.extra.dynoSeconds + above * seconds, untilMs: nowMs } }
}

function widen(incident: Incident, quantities: readonly (number | null)[]): Incident {
  const known = [incident.lowest, incident.highest, ...quantities].filter((quantity) => quantity !== null)
  return known.length === 0 ? incident : { ...incident, lowest: Math.min(...known), highest: Math.max(...known) }
}

/** Takes up an incident of which only the issue is left, as where the state was lost. */
function adopt(key: IncidentKey, over: Incident | null, tracked: readonly TrackedIncident[]): Incident | null {
  const issue = tracked.find((other) => isSameIncident(other, key))
  // An issue that is open only because closing it failed still has to be closed; it is no new incident.
  if (issue === undefined || issue.issue === over?.shown?.issue) return null
  const phase = issue.endedMs === null ? 'ongoing' : 'recovering'
  const shown = { issue: issue.issue, url: issue.url, open: true, phase, commentedMs: null } as const
  return { ...newIncident(key, issue.sinceMs, shown), phase, endedMs: issue.endedMs }
}

/** Over for so long that a relapse is a new incident, and its issue is closed. */
function isForgotten({ phase, shown, endedMs }: Incident, nowMs: EpochMs): boolean {
  if (phase !== 'over' || (shown !== null && !isShownAsOver(shown))) return false
  return nowMs - (endedMs ?? nowMs) > reopenWithinMs
}

/** No run handles its process any more, as where it was taken out of the configuration. Its issue is left to people. */
function isAbandoned({ phase, extra }: Incident, nowMs: EpochMs): boolean {
  return phase !== 'over' && nowMs - extra.untilMs > abandonedAfterMs
}

function belongs(incident: IncidentKey, policy: ProcessPolicy): boolean {
  return incident.app === policy.app && incident.process === policy.process
}
