import { longestHoldDays } from '../../core/decide/manual-scale.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/durations.ts'

/** `500ms`, `30s`, `5m`, `2h`, `1h30m`, `1d` (units from large to small, each once) or `0`, in milliseconds; null: not a duration. One beyond all bounds is the longest that a number can hold. */
export function parseDuration(text: string): number | null {
  if (text === '0') return 0
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text)
  if (match === null || text === '') return null
  const [days, hours, minutes, seconds, milliseconds] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0))
  const totalMs =
    (days ?? 0) * dayMs +
    (hours ?? 0) * hourMs +
    (minutes ?? 0) * minuteMs +
    (seconds ?? 0) * secondMs +
    (milliseconds ?? 0)
  return Math.min(totalMs, Number.MAX_SAFE_INTEGER)
}

/** Of a scaling by hand. */
export const longestHold = `${longestHoldDays}d`

/** @param most a duration as it is written, for the messages */
export function isLongerThan(most: string, ms: number): boolean {
  return ms > (parseDuration(most) ?? 0)
}
