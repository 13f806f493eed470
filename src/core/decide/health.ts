import type {
  FailSafePolicy,
  Health,
  ProbeReading,
  SampleResult,
  Verdict,
  EpochMs,
  ProcessPolicy,
  Streaks
} from '../model.ts'
import { minuteMs } from '../durations.ts'
import { median } from '../statistics.ts'
import type { Moment } from './moment.ts'
import { noStreaks } from './memory.ts'

/** A median above this is `slow` where the policy says nothing. From autoscalebot, whose notion of too slow it was. */
export const defaultSlowAboveMs = 1000

/** Heroku gives a dyno a minute to start, and the change that starts it is made some seconds after its look began. */
export const bootMs = 1.5 * minuteMs

/** Nothing was asked, or what was answered does not count. */
export const unseen: Health = { verdict: 'unknown', medianMs: null, cause: null, answers: [], misconfigured: false }

/** What the pings of a look show. Dynos that are still starting are allowed to fail. */
export function healthOf(moment: Moment): Health {
  const { policy, observation } = moment
  const health = assess(observation.probe, policy.failSafe, policy.scaleOut?.slow?.aboveMs)
  return health.verdict !== 'up' && isStarting(moment)
    ? { ...health, verdict: 'unknown', misconfigured: false }
    : health
}

/** Whether all dynos came back from 0 so lately that they may not answer yet. In an emergency every answer counts. */
function isStarting({ state, entry, nowMs }: Moment): boolean {
  if (state === null) return false
  const { recovery, expectedQuantities, lastChange, changes } = state
  if (recovery.failSafe !== null) return false
  // Somebody else raised it, or a change that seemed to fail was made: it may have been just now.
  const isFoundRaised = expectedQuantities[0] === 0 && (entry?.quantity ?? 0) > 0
  const last = [lastChange, changes.at(-1) ?? null].filter((change) => change !== null)
  // A change in the future is a clock that is off: it must not mute for long.
  return isFoundRaised || last.some(({ atMs, from }) => from === 0 && Math.abs(nowMs - atMs) < bootMs)
}

/**
 * What the samples of one look mean. `down`: most failed in the class that calls for dynos. `unknown`: most failed
 * otherwise, or nothing was asked. Else the median of the answers decides between `up` and `slow`.
 *
 * @param slowAboveMs a median above this, or above the fail-safe's, is `slow`
 */
export function assess(
  reading: ProbeReading | null,
  failSafe: FailSafePolicy | null,
  slowAboveMs: number = defaultSlowAboveMs
): Health {
  if (reading === null) return unseen
  if (reading.status === 'unavailable') return { ...unseen, cause: reading.cause, misconfigured: true }
  const { samples } = reading
  const failures = samples.filter((sample) => sample.kind === 'failed')
  const counted = failures.filter(({ failure }) => failure === 'overload' || failSafe?.on === 'any')
  const half = samples.length / 2
  const isDown = counted.length > half
  const misconfigured = !isDown && failures.length > half
  const medianMs = median(samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : [])))
  return {
    verdict: isDown ? 'down' : misconfigured ? 'unknown' : speed(medianMs, failSafe, slowAboveMs),
    medianMs: medianMs === null ? null : Math.round(medianMs),
    cause: failures.length > 0 ? describeFailures(failures, samples.length) : null,
    answers: samples.map((sample) => (sample.kind === 'failed' ? sample.label : `${Math.round(sample.elapsedMs)} ms`)),
    misconfigured
  }
}

function speed(medianMs: number | null, failSafe: FailSafePolicy | null, slowAboveMs: number): Verdict {
  if (medianMs === null) return 'unknown'
  return medianMs > Math.min(slowAboveMs, failSafe?.aboveMs ?? Infinity) ? 'slow' : 'up'
}

function describeFailures(failures: readonly Extract<SampleResult, { kind: 'failed' }>[], total: number): string {
  const causes = [...new Set(failures.map(({ cause }) => cause))]
  return `${failures.length} of ${total} pings failed (${causes.join('; ')})`
}

/** Whether this look calls for the fail-safe. */
export function isAlarming(health: Health, failSafe: FailSafePolicy): boolean {
  return (
    health.verdict === 'down' ||
    (health.medianMs !== null && health.verdict !== 'unknown' && health.medianMs > failSafe.aboveMs)
  )
}

/** Whether this look shows an app that is well enough to end an emergency; an unseen app is not. */
export function isHealthy(health: Health, failSafe: FailSafePolicy | null): boolean {
  return (health.verdict === 'up' || health.verdict === 'slow') && (failSafe === null || !isAlarming(health, failSafe))
}

/** Pings further apart than this are not in a row. */
const longestGapMs = 30 * minuteMs

/** What is slow where pings do not scale out, for the incident `slow-at-max`. The defaults of `scale-out`. */
const defaultSlow = { aboveMs: defaultSlowAboveMs, consecutive: 3 }

type Side = 'slow' | 'fast' | 'neither'

/** Counts the pings of a look, each sample for one. Counts stop at what the policy asks for: more says no more. */
export function countStreaks(
  policy: ProcessPolicy,
  before: Streaks,
  reading: ProbeReading | null,
  nowMs: EpochMs
): Streaks {
  if (reading === null || reading.status === 'unavailable') return before
  const start = nowMs - before.atMs > longestGapMs ? noStreaks : before
  const most = {
    slow: policy.scaleOut?.slow?.consecutive ?? defaultSlow.consecutive,
    fast: policy.scaleIn?.fast?.consecutive ?? 0
  }
  return reading.samples.reduce<Streaks>(
    (streaks, sample) => {
      const side = sideOf(policy, sample)
      return {
        slow: side === 'slow' ? Math.min(streaks.slow + 1, most.slow) : 0,
        fast: side === 'fast' ? Math.min(streaks.fast + 1, most.fast) : 0,
        atMs: nowMs
      }
    },
    { ...start, atMs: nowMs }
  )
}

/**
 * The counts after a look that does not tell how the app is doing. What failed, or could not be sent, is no fast ping; more dynos would not
 * cure it, so it is none of the slow ones either, and ends their row only where an answer came in time.
 */
export function interruptStreaks(policy: ProcessPolicy, before: Streaks, reading: ProbeReading | null): Streaks {
  if (reading === null) return before
  const isInTime = reading.status === 'ok' && reading.samples.some((sample) => sideOf(policy, sample) !== 'slow')
  return { ...before, fast: 0, slow: isInTime ? 0 : before.slow }
}

function sideOf({ scaleOut, scaleIn }: ProcessPolicy, sample: SampleResult): Side {
  if (sample.kind === 'failed' || sample.elapsedMs > (scaleOut?.slow?.aboveMs ?? defaultSlow.aboveMs)) return 'slow'
  return sample.elapsedMs < (scaleIn?.fast?.belowMs ?? 0) ? 'fast' : 'neither'
}
