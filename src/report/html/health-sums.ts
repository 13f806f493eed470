/** When an app was up, slow and down, and for how long. */
import { minuteMs } from '../../core/durations.ts'
import type { EpochMs, Verdict } from '../../core/model.ts'
import type { Point } from './points.ts'
import type { HealthSums, ReportIncident } from './report-data.ts'

/** A stretch of time in which the health is known. */
export interface HealthSpan {
  readonly verdict: Exclude<Verdict, 'unknown'>
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/**
 * The health as exactly as it is known. Where looks are kept as one point, that has their worst verdict; an outage that
 * was recorded says how much of the point was down.
 *
 * @param outages those that were recorded, not those that the points show
 * @param looksFromMs from here on a point is one look
 */
export function healthSpans(
  points: readonly Point[],
  outages: readonly ReportIncident[],
  looksFromMs: EpochMs
): readonly HealthSpan[] {
  return points.flatMap(({ atMs, untilMs, seenMs, verdict }): readonly HealthSpan[] => {
    if (verdict === 'unknown' || seenMs <= 0) return []
    const seenUntilMs = atMs + seenMs
    if (verdict !== 'down') return [{ verdict, fromMs: atMs, toMs: seenUntilMs }]
    const toMs = Math.min(untilMs, outageEnd(outages, seenUntilMs))
    const whole: HealthSpan = { verdict, fromMs: atMs, toMs }
    return atMs < looksFromMs ? parted(whole, outages) : [whole]
  })
}

/** An outage that was told counts to its end, however long nobody looked meanwhile. */
function outageEnd(outages: readonly ReportIncident[], atMs: EpochMs): EpochMs {
  const ends = outages.filter(({ sinceMs }) => sinceMs <= atMs).map(({ endedMs }) => endedMs ?? Infinity)
  return Math.max(atMs, ...ends)
}

/** A point of several looks, as its outages part it. Without any, all of it was down. */
function parted(whole: HealthSpan, outages: readonly ReportIncident[]): readonly HealthSpan[] {
  const inside = outages
    .map(({ sinceMs, endedMs }) => ({
      fromMs: Math.max(sinceMs, whole.fromMs),
      toMs: Math.min(endedMs ?? Infinity, whole.toMs)
    }))
    .filter(({ fromMs, toMs }) => toMs > fromMs)
    .sort((a, b) => a.fromMs - b.fromMs)
  if (inside.length === 0) return [whole]
  const spans: HealthSpan[] = []
  let reachedMs = whole.fromMs
  const add = (verdict: HealthSpan['verdict'], toMs: EpochMs): void => {
    if (toMs > reachedMs) spans.push({ verdict, fromMs: reachedMs, toMs })
    reachedMs = Math.max(reachedMs, toMs)
  }
  for (const { fromMs, toMs } of inside) {
    add('up', fromMs)
    add('down', toMs)
  }
  add('up', whole.toMs)
  return spans
}

export function healthSumsOf(
  spans: readonly HealthSpan[],
  period: { readonly fromMs: EpochMs; readonly toMs: EpochMs }
): HealthSums {
  const minutes = { up: 0, slow: 0, down: 0 }
  for (const { verdict, fromMs, toMs } of spans)
    minutes[verdict] += Math.max(0, Math.min(toMs, period.toMs) - Math.max(fromMs, period.fromMs)) / minuteMs
  return { upMinutes: minutes.up, slowMinutes: minutes.slow, downMinutes: minutes.down }
}
