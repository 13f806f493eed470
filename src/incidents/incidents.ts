import { isAway } from '../control/bounds.ts'
import { isHealthy } from '../control/health.ts'
import type { Decision, EpochMs, Incident, IncidentKey, PlatformFault, ProcessPolicy, ProcessState } from '../model.ts'
import type { TrackedIncident } from '../ports.ts'

/** What one look showed of one process, as far as incidents go. */
export interface IncidentFacts {
  readonly policy: ProcessPolicy
  readonly decision: Decision
  readonly fault: PlatformFault | null
  /** Whether the fault met a change or the reading before it. */
  readonly during: 'read' | 'change'
  readonly faults: ProcessState['faults']
  /** What runs after the look. */
  readonly quantity: number | null
}

/** What a look says of one kind of trouble. `lingering` goes on if it is open, and opens nothing. */
type Sign =
  | { readonly kind: 'trouble' | 'lingering'; readonly cause: string }
  | { readonly kind: 'gone'; readonly sinceMs: EpochMs; readonly settled: 'yes' | 'not-yet' }
  | { readonly kind: 'unseen' }

/** A relapse within this time after the end belongs to the same issue. */
export const reopenWithinMs = 6 * 3_600_000

const defaultReleaseAfterMs = 15 * 60_000

/** How long an app has to be healthy before its outage counts as over. */
export function releaseAfterMs(policy: ProcessPolicy): number {
  return policy.failSafe?.releaseAfterMs ?? defaultReleaseAfterMs
}

/** Passing faults are trouble once they have lasted for three looks or half an hour. */
export function hasLasted(faults: ProcessState['faults'], nowMs: EpochMs): boolean {
  return faults !== null && (faults.looks >= 3 || nowMs - faults.sinceMs >= 30 * 60_000)
}

/**
 * The incidents after a look: opened, carried on, recovering, over. Those of processes that this run does not handle stay as they are.
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
  const others = before.filter((incident) => !handled.some((other) => sameKey(incident, other)) && !facts.some((fact) => belongs(incident, fact.policy)))
  return [...others, ...handled]
}

const signs: Readonly<Record<'down' | 'scale-failed' | 'probe-misconfigured', (facts: IncidentFacts, open: Incident | null, nowMs: EpochMs) => Sign>> = {
  down: ({ policy, decision }, open, nowMs) => {
    const { health, memory: { recovery } } = decision
    if (policy.probe === null || isAway(policy, nowMs)) return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    if (health.verdict === 'down') return { kind: 'trouble', cause: health.cause ?? 'it does not answer' }
    if (isHealthy(health, policy.failSafe)) {
      // The issue may remember an earlier recovery than a state that was lost.
      const sinceMs = Math.min(recovery.healthySinceMs ?? nowMs, open?.endedMs ?? nowMs)
      return { kind: 'gone', sinceMs, settled: nowMs - sinceMs >= releaseAfterMs(policy) ? 'yes' : 'not-yet' }
    }
    if (health.verdict === 'slow') return { kind: 'lingering', cause: `it answers, but takes ${health.medianMs ?? 0} ms` }
    return { kind: 'unseen' }
  },
  'probe-misconfigured': ({ policy, decision: { health } }, _open, nowMs) => {
    if (health.misconfigured) return { kind: 'trouble', cause: health.cause ?? 'the pings fail' }
    const over = health.verdict !== 'unknown' || policy.probe === null || isAway(policy, nowMs)
    return over ? { kind: 'gone', sinceMs: nowMs, settled: 'yes' } : { kind: 'unseen' }
  },
  'scale-failed': ({ fault, during, faults }, _open, nowMs) => {
    if (fault === null) return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    // A token that is refused fails every app at once: that is told by the run, not by an issue for each app.
    const atOnce = fault.kind === 'lasting' && (during === 'change' || fault.scope === 'app')
    const lasted = fault.kind === 'passing' && hasLasted(faults, nowMs)
    return { kind: atOnce || lasted ? 'trouble' : 'lingering', cause: fault.message }
  }
}
const kinds = Object.keys(signs) as readonly (keyof typeof signs)[]

function step(known: Incident | null, key: IncidentKey, sign: Sign, { decision, quantity }: IncidentFacts, nowMs: EpochMs): Incident | null {
  const isOpen = known !== null && known.phase !== 'over'
  if (sign.kind === 'unseen' || (sign.kind === 'lingering' && !isOpen)) return known
  if (sign.kind === 'gone') {
    if (!isOpen) return known
    return { ...widen(known, [decision.from, quantity]), phase: sign.settled === 'yes' ? 'over' : 'recovering', endedMs: sign.sinceMs }
  }
  const opened: Incident = isOpen ? known : { ...key, phase: 'ongoing', sinceMs: nowMs, endedMs: null, cause: '', lowest: null, highest: null, shown: known?.shown ?? null }
  const phase = key.kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true ? 'gave-up' : 'ongoing'
  return { ...widen(opened, [decision.from, quantity]), phase, endedMs: null, cause: sign.cause }
}

function widen(incident: Incident, quantities: readonly (number | null)[]): Incident {
  const seen = [incident.lowest, incident.highest, ...quantities].filter((quantity) => quantity !== null)
  return seen.length === 0 ? incident : { ...incident, lowest: Math.min(...seen), highest: Math.max(...seen) }
}

function adopt(key: IncidentKey, over: Incident | null, tracked: readonly TrackedIncident[]): Incident | null {
  const issue = tracked.find((other) => sameKey(other, key))
  // Still open only because closing it failed: that is owed, not a new incident.
  if (issue === undefined || issue.issue === over?.shown?.issue) return null
  const phase = issue.endedMs === null ? 'ongoing' : 'recovering'
  const shown = { issue: issue.issue, url: issue.url, open: true, phase, commentedMs: null } as const
  return { ...key, phase, sinceMs: issue.sinceMs, endedMs: issue.endedMs, cause: '', lowest: null, highest: null, shown }
}

/** Over for so long that a relapse is a new incident, and nothing of it is left to tell. */
function isForgotten(incident: Incident, nowMs: EpochMs): boolean {
  if (incident.phase !== 'over') return false
  const told = incident.shown === null || (!incident.shown.open && incident.shown.phase === 'over')
  return told && nowMs - (incident.endedMs ?? nowMs) > reopenWithinMs
}

function sameKey(a: IncidentKey, b: IncidentKey): boolean {
  return a.app === b.app && a.process === b.process && a.kind === b.kind
}

function belongs(incident: IncidentKey, policy: ProcessPolicy): boolean {
  return incident.app === policy.app && incident.process === policy.process
}
