import { absoluteBounds, scheduledBounds } from '../schedule/bounds.ts'
import { isHealthy } from '../decide/health.ts'
import { isDownByPlan } from '../decide/expected-down.ts'
import { median, sum } from '../statistics.ts'
import type { BudgetStatus, Decision, EpochMs, Incident, IncidentKind, ProcessPolicy } from '../model.ts'
import type { ProcessReport } from '../model/run-report.ts'
import { hourMs, minuteMs } from '../durations.ts'
import { amount, counted, duration } from '../format.ts'
import { zonedPeriod } from '../schedule/local-clock.ts'
import { describeBudget, isOverBudget } from '../history/budget-words.ts'
import { hasLasted, type PlatformTrouble } from './platform.ts'

/** What one look showed of one process, as far as incidents go. */
export interface IncidentFacts extends Pick<ProcessReport, 'policy' | 'decision' | 'fault' | 'during' | 'state'> {
  /** What runs after the look. */
  readonly quantity: number | null
  /**
   * Given for one process of the run only, so that late runs are one incident and not one for each; null: not at this
   * look.
   */
  readonly gap: GapBefore | null
  /** Of the app, given for one of its process types only. Absent: none. */
  readonly budget?: BudgetStatus
  /** The fault is one of Heroku itself, the same for every app. */
  readonly isPlatformDown: boolean
}

/** The time without a look before this run. */
export interface GapBefore {
  readonly ms: number
  /** Median of the gaps before; null: too few are known. */
  readonly usualMs: number | null
}

/**
 * What a look found of one kind of incident. `firing` opens an incident or carries it on; `keep-open` only carries an
 * open one on; `cleared` ends it, for good only when `isOver`; `unknown` changes nothing.
 */
export type Detection =
  | { readonly kind: 'firing' | 'keep-open'; readonly cause: string; readonly isCrashLoop?: true }
  | { readonly kind: 'cleared'; readonly sinceMs: EpochMs; readonly isOver: boolean }
  | { readonly kind: 'unknown' }

/** `open` is the incident so far, also one that is over and not forgotten; null: there is none. */
type Detector = (facts: IncidentFacts, open: Incident | null, nowMs: EpochMs) => Detection

const unknown: Detection = { kind: 'unknown' }

function over(nowMs: EpochMs): Detection {
  return { kind: 'cleared', sinceMs: nowMs, isOver: true }
}

/** The default of `fail-safe.release-after`. */
const defaultReleaseAfterMs = 15 * minuteMs
/** The default of `scale-out.consecutive`. */
const defaultConsecutive = 3
/** A signal that cannot be read for so long opens an incident. */
const unavailableBeforeIncidentMs = hourMs
/** Runs are late after so many times the usual gap, and not before so long. */
const lateAfterUsualGaps = 6
const lateAfterAtLeastMs = 3 * hourMs
/** Gaps that have to be known before one is called unusual. */
const fewestGaps = 3

/** How long an app has to be healthy before its outage counts as over. */
export function releaseAfterMs(policy: ProcessPolicy): number {
  return policy.failSafe?.releaseAfterMs ?? defaultReleaseAfterMs
}

const detectDown: Detector = (facts, open, nowMs) => {
  const { policy, decision } = facts
  const { health } = decision
  if (isNotWatched(facts, nowMs)) return over(nowMs)
  if (isReleasing(decision)) return unknown
  if (health.verdict === 'down') return { kind: 'firing', cause: health.cause ?? 'it does not answer' }
  if (isHealthy(health, policy.failSafe)) {
    // Where the state was lost, the issue may still know of an earlier recovery.
    const sinceMs = Math.min(decision.memory.recovery.healthySinceMs ?? nowMs, open?.endedMs ?? nowMs)
    return { kind: 'cleared', sinceMs, isOver: nowMs - sinceMs >= releaseAfterMs(policy) }
  }
  if (health.verdict === 'slow')
    return { kind: 'keep-open', cause: `it answers, but takes ${amount(health.medianMs ?? 0)} ms` }
  return unknown
}

const detectMisconfiguredProbe: Detector = (facts, _open, nowMs) => {
  const { decision } = facts
  const { health } = decision
  if (isReleasing(decision)) return unknown
  if (health.misconfigured) return { kind: 'firing', cause: health.cause ?? 'the pings fail' }
  const isOver = health.verdict !== 'unknown' || isNotWatched(facts, nowMs)
  return isOver ? over(nowMs) : unknown
}

const detectFailedScaling: Detector = (
  { policy: { app }, decision: { crashed }, fault, during, isPlatformDown, state: { faults } },
  _open,
  nowMs
) => {
  if (fault === null && crashed !== undefined && crashed.hopeless.length > 0) {
    const [names, verb] = [crashed.hopeless.join(', '), crashed.hopeless.length === 1 ? 'is' : 'are']
    const help = `"heroku logs -a ${app}" shows why`
    const cause = `${names} crashed again after three restarts, and ${verb} not restarted any more: ${help}`
    return { kind: 'firing', cause, isCrashLoop: true }
  }
  if (fault === null) return over(nowMs)
  // What fails every app alike is one incident of its own.
  if (isPlatformDown) return { kind: 'keep-open', cause: fault.message }
  const atOnce = fault.kind === 'permanent' && (during === 'change' || fault.scope === 'app')
  const lasted = fault.kind === 'transient' && hasLasted(fault, faults, nowMs)
  return { kind: atOnce || lasted ? 'firing' : 'keep-open', cause: fault.message }
}

const detectSlowAtMax: Detector = (facts, open, nowMs) => {
  const { policy, decision, state, quantity } = facts
  const { health } = decision
  if (isNotWatched(facts, nowMs)) return over(nowMs)
  if (isReleasing(decision) || health.verdict === 'down' || health.verdict === 'unknown') return unknown
  const consecutive = policy.scaleOut?.slow?.consecutive ?? defaultConsecutive
  const isSlow = health.verdict === 'slow' && state.streaks.slow >= consecutive
  const ceiling = ceilingAt(policy, nowMs)
  const isAtMax = quantity !== null && ceiling !== null && quantity >= ceiling
  const cause = `The median of the pings is ${amount(health.medianMs ?? 0)} ms`
  if (isSlow && isAtMax) {
    const all = `${counted(quantity, 'dyno')} ${quantity === 1 ? 'is' : 'are'} all that the plan allows`
    return { kind: 'firing', cause: `${cause}, and ${all}` }
  }
  if (health.verdict === 'slow' && isAtMax) return { kind: 'keep-open', cause }
  const sinceMs = open?.endedMs ?? nowMs
  return { kind: 'cleared', sinceMs, isOver: nowMs - sinceMs >= releaseAfterMs(policy) }
}

const detectUnavailableSignal: Detector = ({ policy, decision, state: { unavailableSinceMs } }, _open, nowMs) => {
  if (policy.router === null && policy.metrics.length === 0) return over(nowMs)
  // Signals are read only where the formation could be read.
  if (decision.from === null) return unknown
  if (unavailableSinceMs === null) return over(nowMs)
  const reason = decision.reasons.find(({ code }) => code === 'signal-unavailable')
  return {
    kind: nowMs - unavailableSinceMs >= unavailableBeforeIncidentMs ? 'firing' : 'keep-open',
    cause: reason?.message ?? 'a signal cannot be read'
  }
}

const detectNativeAutoscaling: Detector = ({ decision: { from, reasons } }, _open, nowMs) => {
  if (from === null) return unknown
  const reason = reasons.find(({ code }) => code === 'native-autoscaling')
  return reason === undefined ? over(nowMs) : { kind: 'firing', cause: reason.message }
}

const detectLateRuns: Detector = ({ gap, policy: { timezone } }, _open, nowMs) => {
  if (gap === null) return unknown
  if (gap.usualMs === null || gap.ms < Math.max(lateAfterUsualGaps * gap.usualMs, lateAfterAtLeastMs))
    return over(nowMs)
  const period = zonedPeriod(timezone, nowMs - gap.ms, nowMs)
  const lengths = `${duration(gap.ms)} without a look, where ${duration(gap.usualMs)} are usual`
  return { kind: 'firing', cause: `No run came ${period}: ${lengths}` }
}

const detectTooManyChanges: Detector = ({ policy, state: { changes } }, open, nowMs) => {
  const limits = policy.tooManyChanges
  const ours = changes.filter(({ atMs, by }) => by === 'ours' && nowMs - atMs < limits.withinMs)
  const dynos = sum(ours.map(({ from, to }) => Math.abs(to - from)))
  const share = Math.max(ours.length / limits.changes, limits.dynos === null ? 0 : dynos / limits.dynos)
  const counts = `${counted(ours.length, 'time')} within ${duration(limits.withinMs)}`
  const cause = `The quantity was changed ${counts}${limits.dynos === null ? '' : `, by ${counted(dynos, 'dyno')} in all`}`
  if (share >= 1) return { kind: 'firing', cause }
  // It ends at half as many, so that it does not open and close with every change.
  if (open !== null && open.phase !== 'over' && share > 1 / 2) return { kind: 'keep-open', cause }
  return over(nowMs)
}

/** @param trouble of all apps */
export function platformDetection(trouble: PlatformTrouble, nowMs: EpochMs): Detection {
  if (trouble.kind === 'none') return over(nowMs)
  return { kind: trouble.shown ? 'firing' : 'keep-open', cause: trouble.cause }
}

const detectBudget: Detector = ({ budget }, _open, nowMs) => budgetDetection(budget ?? null, nowMs)

/** @param status null: there is no budget any more */
export function budgetDetection(status: BudgetStatus | null, nowMs: EpochMs): Detection {
  if (status === null || !isOverBudget(status)) return over(nowMs)
  const cap = status.then === 'cap' ? '. Ranges stay at their floor' : ''
  return { kind: 'firing', cause: `${describeBudget(status)}${cap}` }
}

export const detectors: Readonly<Record<Exclude<IncidentKind, 'platform'>, Detector>> = {
  down: detectDown,
  'probe-misconfigured': detectMisconfiguredProbe,
  'scale-failed': detectFailedScaling,
  'slow-at-max': detectSlowAtMax,
  'signal-unavailable': detectUnavailableSignal,
  'native-autoscaling': detectNativeAutoscaling,
  'late-runs': detectLateRuns,
  'too-many-changes': detectTooManyChanges,
  budget: detectBudget
}

/**
 * The time without a look before a run that begins now.
 *
 * @param gapsMs of the runs before, oldest first
 */
export function runGap(lastLookMs: EpochMs | null, gapsMs: readonly number[], nowMs: EpochMs): GapBefore | null {
  if (lastLookMs === null) return null
  const usualMs = gapsMs.length < fewestGaps ? null : median(gapsMs)
  return { ms: Math.max(0, nowMs - lastLookMs), usualMs }
}

/** Nobody asks how the app is: it has no probe, or nothing is meant to run. */
function isNotWatched({ policy, state, quantity }: IncidentFacts, nowMs: EpochMs): boolean {
  return policy.probe === null || isDownByPlan({ policy, state, request: null, quantity, nowMs })
}

/** Right after a release, pings say little of the app: its dynos are starting. */
function isReleasing({ reasons }: Decision): boolean {
  return reasons.some(({ code }) => code === 'release-in-progress')
}

/** The most dynos that the plan allows now; null: it says nothing. */
function ceilingAt(policy: ProcessPolicy, nowMs: EpochMs): number | null {
  return scheduledBounds(policy, nowMs)?.bounds.ceiling ?? absoluteBounds(policy)?.ceiling ?? null
}
