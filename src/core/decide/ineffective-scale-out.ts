import type { EpochMs, IneffectiveScaleOut, ProbeReading, ProcessState, RouterReading, Verdict } from '../model.ts'
import { noIneffectiveScaleOut } from './memory.ts'
import { routerNow } from '../router-values.ts'

/** How bad it is. */
export interface Trouble {
  /** Of the requests by the router, or of the last pings: whichever is worse. */
  readonly errorShare: number
  readonly responseMs: number | null
}

/** From Heroku's own autoscaling, which stops at this share. */
const stopShare = 0.2
const samplesKept = 10
/** Dynos take so long to start, and the router's values look back so far. */
const judgedAfterMs = 5 * 60_000
/** Scale-outs that have to fail before more are refused. */
const mostVain = 2
/** Fewer failures by a tenth, or answers faster by a quarter, are an improvement; a tenth of all requests more is other trouble. */
const fewerFailures = 0.1
const fasterAnswers = 0.25
const otherTrouble = 0.1

/** The share of failures of an app that is up; null: below the share at which it counts, or the app is not up. */
export function troubleOf(
  state: ProcessState | null,
  probe: ProbeReading | null,
  router: RouterReading | null,
  verdict: Verdict,
  medianMs: number | null,
  nowMs: EpochMs
): Trouble | null {
  const now = router === null ? null : routerNow(router, nowMs)
  const values = now?.status === 'ok' ? now.values : null
  const isUp = verdict === 'up' || verdict === 'slow' || (verdict === 'unknown' && probe === null)
  const errorShare = Math.max(values?.errorShare ?? 0, failedPings(state, probe))
  return isUp && errorShare >= stopShare ? { errorShare, responseMs: values?.p95Ms ?? medianMs } : null
}

function failedPings(state: ProcessState | null, probe: ProbeReading | null): number {
  if (probe?.status !== 'ok') return 0
  const earlier = (state?.recent ?? []).flatMap(({ answers }) => answers.map((answer) => !answer.endsWith(' ms')))
  const last = [...earlier, ...probe.samples.map(({ kind }) => kind === 'failed')].slice(-samplesKept)
  return last.filter((failed) => failed).length / samplesKept
}

/** What is known of earlier attempts once this look was seen: better or gone forgets them, and much worse is other trouble. */
export function reviewScaleOut(ineffectiveScaleOut: IneffectiveScaleOut, trouble: Trouble | null): IneffectiveScaleOut {
  if (trouble === null) return noIneffectiveScaleOut
  const { before } = ineffectiveScaleOut
  if (before === null) return ineffectiveScaleOut
  const fewer = trouble.errorShare <= before.errorShare * (1 - fewerFailures)
  const faster =
    trouble.responseMs !== null &&
    before.responseMs !== null &&
    trouble.responseMs <= before.responseMs * (1 - fasterAnswers)
  return fewer || faster || trouble.errorShare >= before.errorShare + otherTrouble
    ? noIneffectiveScaleOut
    : ineffectiveScaleOut
}

/** Whether going out was tried often enough in vain. */
export function isScalingIneffective(ineffectiveScaleOut: IneffectiveScaleOut, nowMs: EpochMs): boolean {
  return (
    ineffectiveScaleOut.before !== null &&
    nowMs - ineffectiveScaleOut.before.atMs >= judgedAfterMs &&
    ineffectiveScaleOut.count + 1 >= mostVain
  )
}

/** Remembers a scale-out in trouble. Those shortly after another are one attempt with it. */
export function attempted(
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
