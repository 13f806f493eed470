import type {
  EpochMs,
  Health,
  IneffectiveScaleOut,
  Memory,
  ProbeReading,
  ProcessState,
  RouterBucket
} from '../model.ts'
import { minuteMs } from '../durations.ts'
import { mean } from '../statistics.ts'
import { noIneffectiveScaleOut } from './memory.ts'
import type { Moment } from './moment.ts'

/** How bad it is; the share of failures is that of the requests by the router or of the last pings, whichever is worse. */
export type Trouble = Omit<NonNullable<IneffectiveScaleOut['before']>, 'atMs'>

/** The share of failures from which Heroku's own autoscaling stops. */
const countedErrorShare = 0.2
/** The last pings that count. */
const mostPings = 10
/** Dynos take so long to start, and the router's values look back so far. */
const judgedAfterMs = 5 * minuteMs
/** Scale-outs that have to fail before more are refused. */
const mostIneffective = 2
/** Requests that are more by so much are more load, compared with the minutes before. */
const moreLoad = 1.25
const minutesBefore = 5
/** Fewer failures by a tenth, or answers faster by a quarter, are an improvement; a tenth of all requests more is other trouble. */
const improvedErrors = 0.1
const improvedResponse = 0.25
const otherTroubleErrors = 0.1

/** How bad it is with an app that is up; null: failures are fewer than count, or the app is not up. */
export function troubleOf({ state, observation: { probe }, router }: Moment, health: Health): Trouble | null {
  const { verdict, medianMs } = health
  const values = router?.status === 'ok' ? router.values : null
  const isUp = verdict === 'up' || verdict === 'slow' || (verdict === 'unknown' && probe === null)
  const errorShare = Math.max(values?.errorShare ?? 0, failedPings(state, probe))
  return isUp && errorShare >= countedErrorShare ? { errorShare, responseMs: values?.p95Ms ?? medianMs } : null
}

function failedPings(state: ProcessState | null, probe: ProbeReading | null): number {
  if (probe?.status !== 'ok') return 0
  const earlier = (state?.recent ?? []).flatMap(({ answers }) => answers.map((answer) => !answer.endsWith(' ms')))
  const last = [...earlier, ...probe.samples.map(({ kind }) => kind === 'failed')].slice(-mostPings)
  return last.filter((failed) => failed).length / mostPings
}

/** What is known of earlier attempts once this look was seen: better or gone forgets them, and much worse is other trouble. */
export function reviewScaleOut({ memory, observation }: Moment, trouble: Trouble | null): IneffectiveScaleOut {
  if (trouble === null) return noIneffectiveScaleOut
  const known = memory.ineffectiveScaleOut
  const buckets = observation.router?.status === 'ok' ? observation.router.buckets : []
  const beganWithLoad = known.beganWithLoad ?? didBeginWithLoad(buckets)
  const { before } = known
  if (before === null) return { ...known, beganWithLoad }
  const failsLess = trouble.errorShare <= before.errorShare * (1 - improvedErrors)
  const isFaster =
    trouble.responseMs !== null &&
    before.responseMs !== null &&
    trouble.responseMs <= before.responseMs * (1 - improvedResponse)
  const isOther = trouble.errorShare >= before.errorShare + otherTroubleErrors
  return { ...(failsLess || isFaster || isOther ? noIneffectiveScaleOut : known), beganWithLoad }
}

/**
 * Whether the requests were more when the failures began than in the minutes before; where the failures are older than the buckets,
 * whether they are more than in the first of them. null: the router counted none,
 * or saw no failures.
 */
function didBeginWithLoad(buckets: readonly RouterBucket[]): boolean | null {
  const counted = buckets.flatMap(({ requestsPerMinute, errorShare }) =>
    requestsPerMinute === null ? [] : [{ requestsPerMinute, fails: (errorShare ?? 0) >= countedErrorShare }]
  )
  const [first] = counted
  if (first === undefined) return null
  const start = counted.findLastIndex(({ fails }, index) => fails && counted[index - 1]?.fails !== true)
  // What fails are pings alone: the router does not show when that began.
  if (start < 0) return null
  const before = start > 0 ? counted.slice(Math.max(0, start - minutesBefore), start) : [first]
  const since = counted.slice(start)
  const most = Math.max(...since.map(({ requestsPerMinute }) => requestsPerMinute))
  return most >= moreLoad * mean(before.map(({ requestsPerMinute }) => requestsPerMinute))
}

/** `not-load`: what response times ask for is refused. `ineffective`: everything is. */
export type ScaleOutRefusal = 'none' | 'not-load' | 'ineffective'

/** Whether more dynos are refused: failures that did not begin with the load, or scaling out that did not help. */
export function refusesScaleOut(memory: Pick<Memory, 'ineffectiveScaleOut'>, nowMs: EpochMs): ScaleOutRefusal {
  const { count, before, beganWithLoad } = memory.ineffectiveScaleOut
  const isJudged = before !== null && nowMs - before.atMs >= judgedAfterMs
  if (isJudged && count + 1 >= mostIneffective) return 'ineffective'
  return beganWithLoad === false ? 'not-load' : 'none'
}

/** Remembers a scale-out in trouble. Those shortly after another are one attempt with it. */
export function countScaleOut(
  known: IneffectiveScaleOut,
  trouble: Trouble | null,
  nowMs: EpochMs
): IneffectiveScaleOut {
  const { count, before, beganWithLoad } = known
  if (trouble === null || (before !== null && nowMs - before.atMs < judgedAfterMs)) return known
  return { count: before === null ? 0 : count + 1, before: { ...trouble, atMs: nowMs }, beganWithLoad }
}
