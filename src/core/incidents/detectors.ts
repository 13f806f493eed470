import { absoluteBounds, scheduledBounds } from '../schedule/bounds.ts'
import { isHealthy } from '../decide/health.ts'
import { isExpectedDown } from '../decide/expected-down.ts'
import { median } from '../statistics.ts'
import type { Decision, EpochMs, Incident, IncidentKind, PlatformFault, ProcessPolicy, ProcessState } from '../model.ts'
import { counted, duration, utcPeriod } from '../format.ts'

/** What one look showed of one process, as far as incidents go. */
export interface IncidentFacts {
  readonly policy: ProcessPolicy
  readonly decision: Decision
  readonly fault: PlatformFault | null
  /** Whether the fault met a change or the reading before it. */
  readonly during: 'read' | 'change'
  /** After the look. */
  readonly state: ProcessState
  /** What runs after the look. */
  readonly quantity: number | null
  /** Only for the process that stands for the run, and only at the first look of a run that has a predecessor. */
  readonly gap: RunGap | null
}

/** The time without a look before this run. */
export interface RunGap {
  readonly ms: number
  /** Median of the gaps before; null: too few are known. */
  readonly usualMs: number | null
}

/** What a look says of one kind of trouble. `lingering` goes on if it is open, and opens nothing. */
export type Sign =
  | { readonly kind: 'trouble' | 'lingering'; readonly cause: string }
  | { readonly kind: 'gone'; readonly sinceMs: EpochMs; readonly settled: 'yes' | 'not-yet' }
  | { readonly kind: 'unseen' }

const defaultReleaseAfterMs = 15 * 60_000
/** Three samples, as `scale-out.consecutive` has by default. */
const defaultConsecutive = 3
/** A signal may be away for so long before people are told. */
const signalPatienceMs = 3_600_000
/** Runs are late after so many times the usual gap, and not before so long. */
const lateTimes = 6
const lateAtLeastMs = 3 * 3_600_000
/** So many automatic changes within so long are too many. */
const mostChanges = 10
const changesWithinMs = 30 * 60_000
/** Gaps that have to be known before one is called unusual. */
const fewestGaps = 3

/** How long an app has to be healthy before its outage counts as over. */
export function releaseAfterMs(policy: ProcessPolicy): number {
  return policy.failSafe?.releaseAfterMs ?? defaultReleaseAfterMs
}

/** Passing faults are trouble once they have lasted for three looks or half an hour. */
export function hasLasted(faults: ProcessState['faults'], nowMs: EpochMs): boolean {
  return faults !== null && (faults.looks >= 3 || nowMs - faults.sinceMs >= 30 * 60_000)
}

/** What a look says of each kind. `open` is the incident as it stands, open or over; null: there is none. */
export const signs: Readonly<
  Record<IncidentKind, (facts: IncidentFacts, open: Incident | null, nowMs: EpochMs) => Sign>
> = {
  down: ({ policy, decision, state }, open, nowMs) => {
    const {
      health,
      memory: { recovery }
    } = decision
    if (policy.probe === null || isExpectedDown(policy, state, null, nowMs))
      return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    if (isBeingReleased(decision)) return { kind: 'unseen' }
    if (health.verdict === 'down') return { kind: 'trouble', cause: health.cause ?? 'it does not answer' }
    if (isHealthy(health, policy.failSafe)) {
      // The issue may remember an earlier recovery than a state that was lost.
      const sinceMs = Math.min(recovery.healthySinceMs ?? nowMs, open?.endedMs ?? nowMs)
      return { kind: 'gone', sinceMs, settled: nowMs - sinceMs >= releaseAfterMs(policy) ? 'yes' : 'not-yet' }
    }
    if (health.verdict === 'slow')
      return { kind: 'lingering', cause: `it answers, but takes ${health.medianMs ?? 0} ms` }
    return { kind: 'unseen' }
  },
  'probe-misconfigured': ({ policy, decision, state }, _open, nowMs) => {
    const { health } = decision
    if (isBeingReleased(decision)) return { kind: 'unseen' }
    if (health.misconfigured) return { kind: 'trouble', cause: health.cause ?? 'the pings fail' }
    const over = health.verdict !== 'unknown' || policy.probe === null || isExpectedDown(policy, state, null, nowMs)
    return over ? { kind: 'gone', sinceMs: nowMs, settled: 'yes' } : { kind: 'unseen' }
  },
  'scale-failed': ({ fault, during, state: { faults } }, _open, nowMs) => {
    if (fault === null) return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    // A token that is refused fails every app at once: that is told by the run, not by an issue for each app.
    const atOnce = fault.kind === 'permanent' && (during === 'change' || fault.scope === 'app')
    const lasted = fault.kind === 'transient' && hasLasted(faults, nowMs)
    return { kind: atOnce || lasted ? 'trouble' : 'lingering', cause: fault.message }
  },
  'slow-at-max': ({ policy, decision, state, quantity }, open, nowMs) => {
    const { health } = decision
    if (policy.probe === null || isExpectedDown(policy, state, null, nowMs))
      return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    if (isBeingReleased(decision) || health.verdict === 'down' || health.verdict === 'unknown')
      return { kind: 'unseen' }
    const consecutive = policy.scaleOut?.slow?.consecutive ?? defaultConsecutive
    const isSlow = health.verdict === 'slow' && state.streaks.slow >= consecutive
    const most = ceilingAt(policy, nowMs)
    const atMost = quantity !== null && most !== null && quantity >= most
    if (isSlow && atMost)
      return {
        kind: 'trouble',
        cause: `The median of the pings is ${health.medianMs ?? 0} ms, and ${counted(quantity, 'dyno')} ${quantity === 1 ? 'is' : 'are'} all that the plan allows`
      }
    if (health.verdict === 'slow' && atMost)
      return { kind: 'lingering', cause: `The median of the pings is ${health.medianMs ?? 0} ms` }
    const sinceMs = open?.endedMs ?? nowMs
    return { kind: 'gone', sinceMs, settled: nowMs - sinceMs >= releaseAfterMs(policy) ? 'yes' : 'not-yet' }
  },
  'signal-unavailable': ({ policy, decision, state: { unavailableSinceMs } }, _open, nowMs) => {
    if (policy.router === null && policy.metrics.length === 0) return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    // Without a formation nothing else was asked.
    if (decision.from === null) return { kind: 'unseen' }
    if (unavailableSinceMs === null) return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    const cause =
      decision.reasons.find(({ code }) => code === 'signal-unavailable')?.message ?? 'a signal cannot be read'
    return { kind: nowMs - unavailableSinceMs >= signalPatienceMs ? 'trouble' : 'lingering', cause }
  },
  'native-autoscaling': ({ decision: { from, reasons } }, _open, nowMs) => {
    if (from === null) return { kind: 'unseen' }
    const found = reasons.find(({ code }) => code === 'native-autoscaling')
    return found === undefined
      ? { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
      : { kind: 'trouble', cause: found.message }
  },
  'late-runs': ({ gap }, _open, nowMs) => {
    if (gap === null) return { kind: 'unseen' }
    if (gap.usualMs === null || gap.ms < Math.max(lateTimes * gap.usualMs, lateAtLeastMs))
      return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
    const period = utcPeriod(nowMs - gap.ms, nowMs)
    return {
      kind: 'trouble',
      cause: `No run came ${period}: ${duration(gap.ms)} without a look, where ${duration(gap.usualMs)} are usual`
    }
  },
  'too-many-changes': ({ state: { changes } }, open, nowMs) => {
    const ours = changes.filter(({ atMs, by }) => by === 'ours' && nowMs - atMs < changesWithinMs)
    if (ours.length >= mostChanges)
      return {
        kind: 'trouble',
        cause: `The quantity was changed ${ours.length} times within ${duration(changesWithinMs)}`
      }
    // Half as many, so that it does not open and close with every change.
    if (open !== null && open.phase !== 'over' && ours.length > mostChanges / 2)
      return {
        kind: 'lingering',
        cause: `The quantity was changed ${ours.length} times within ${duration(changesWithinMs)}`
      }
    return { kind: 'gone', sinceMs: nowMs, settled: 'yes' }
  }
}
export const kinds = Object.keys(signs) as readonly IncidentKind[]

/**
 * The time without a look before a run that begins now.
 *
 * @param gapsMs of the runs before, oldest first
 */
export function runGap(lastLookMs: EpochMs | null, gapsMs: readonly number[], nowMs: EpochMs): RunGap | null {
  if (lastLookMs === null) return null
  const usualMs = gapsMs.length < fewestGaps ? null : median(gapsMs)
  return { ms: Math.max(0, nowMs - lastLookMs), usualMs }
}

/** Right after a release the pings are not believed. */
function isBeingReleased({ reasons }: Decision): boolean {
  return reasons.some(({ code }) => code === 'release-in-progress')
}

/** The most dynos that the plan allows now; null: it says nothing. */
function ceilingAt(policy: ProcessPolicy, nowMs: EpochMs): number | null {
  return scheduledBounds(policy, nowMs)?.bounds.ceiling ?? absoluteBounds(policy)?.ceiling ?? null
}
