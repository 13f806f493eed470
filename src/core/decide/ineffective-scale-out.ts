import type { EpochMs, Health, IneffectiveScaleOut, ProbeReading, ProcessState } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { noIneffectiveScaleOut } from './memory.ts'
import type { Moment } from './moment.ts'

/** How bad it is. */
export interface Trouble {
  /** Of the requests by the router, or of the last pings: whichever is worse. */
  readonly errorShare: number
  readonly responseMs: number | null
}

/** The share of failures from which Heroku's own autoscaling stops. */
const countedErrorShare = 0.2
/** The last pings that count. */
const mostPings = 10
/** Dynos take so long to start, and the router's values look back so far. */
const judgedAfterMs = 5 * minuteMs
/** Scale-outs that have to fail before more are refused. */
const mostIneffective = 2
/** A tenth fewer failures or a quarter faster is an improvement; a tenth of all requests more is other trouble. */
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

/** Earlier attempts are forgotten where it is better now, or so much worse that it is other trouble. */
export function reviewScaleOut(ineffectiveScaleOut: IneffectiveScaleOut, trouble: Trouble | null): IneffectiveScaleOut {
  if (trouble === null) return noIneffectiveScaleOut
  const { before } = ineffectiveScaleOut
  if (before === null) return ineffectiveScaleOut
  const failsLess = trouble.errorShare <= before.errorShare * (1 - improvedErrors)
  const isFaster =
    trouble.responseMs !== null &&
    before.responseMs !== null &&
    trouble.responseMs <= before.responseMs * (1 - improvedResponse)
  return failsLess || isFaster || trouble.errorShare >= before.errorShare + otherTroubleErrors
    ? noIneffectiveScaleOut
    : ineffectiveScaleOut
}

/** Whether scaling out was tried often enough and did not help. */
export function isScalingIneffective(ineffectiveScaleOut: IneffectiveScaleOut, nowMs: EpochMs): boolean {
  return (
    ineffectiveScaleOut.before !== null &&
    nowMs - ineffectiveScaleOut.before.atMs >= judgedAfterMs &&
    ineffectiveScaleOut.count + 1 >= mostIneffective
  )
}

/** Remembers a scale-out in trouble. Those shortly after another are one attempt with it. */
export function countScaleOut(
  ineffectiveScaleOut: IneffectiveScaleOut,
  trouble: Trouble | null,
  nowMs: EpochMs
): IneffectiveScaleOut {
  if (trouble === null) return ineffectiveScaleOut
  if (ineffectiveScaleOut.before === null) return { count: 0, before: { ...trouble, atMs: nowMs } }
  return nowMs - ineffectiveScaleOut.before.atMs < judgedAfterMs
    ? ineffectiveScaleOut
    : { count: ineffectiveScaleOut.count + 1, before: { ...trouble, atMs: nowMs } }
}
