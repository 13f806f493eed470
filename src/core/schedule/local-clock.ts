import type { DayNumber, EpochMs } from '../model.ts'
import { secondMs } from '../durations.ts'
import { clockText, dateText, twoDigits, weekdayName } from './calendar-date.ts'
import { localTime, type LocalTime } from './local-time.ts'

/** A local time, as short as is clear at `nowMs`: `22:00` today, `Mon 07:00` within a week, else `2026-12-24 07:00`. */
export function localClock(timezone: string, atMs: EpochMs, nowMs: EpochMs): string {
  return clockFrom(localTime(timezone, nowMs).day, localTime(timezone, atMs))
}

/** The same for a local time seen from a day. */
function clockFrom(today: DayNumber, at: LocalTime): string {
  const daysAhead = at.day - today
  if (daysAhead === 0) return clockAt(at)
  if (daysAhead > 0 && daysAhead < 7) return `${weekdayName(at.day)} ${clockAt(at)}`
  return `${dateText(at.day)} ${clockAt(at)}`
}

/** `localClock` with its zone: `22:00 UTC`. */
export function zonedClock(timezone: string, atMs: EpochMs, nowMs: EpochMs): string {
  return zonedClockFrom(localTime(timezone, nowMs).day, timezone, atMs)
}

/** The same seen from a local day. */
export function zonedClockFrom(today: DayNumber, timezone: string, atMs: EpochMs): string {
  return `${clockFrom(today, localTime(timezone, atMs))} ${timezone}`
}

/** With its zone: `03:12 UTC`, or `2026-11-21 23:50 Europe/Berlin` when that is another local day than that of `nowMs`. */
export function zonedTime(timezone: string, atMs: EpochMs, nowMs: EpochMs): string {
  const at = localTime(timezone, atMs)
  return `${at.day === localTime(timezone, nowMs).day ? '' : `${dateText(at.day)} `}${clockAt(at)} ${timezone}`
}

/** `2026-11-21`: the local day of an instant. */
export function localDate(timezone: string, atMs: EpochMs): string {
  return dateText(localTime(timezone, atMs).day)
}

/** `2026-11-21 23:50 Europe/Berlin` */
export function zonedDateTime(timezone: string, atMs: EpochMs): string {
  const at = localTime(timezone, atMs)
  return `${dateText(at.day)} ${clockAt(at)} ${timezone}`
}

/** `on 2026-11-22, 03:12-03:31 UTC`, or `from 2026-11-21 23:50 to 2026-11-22 00:10 UTC` when midnight lies between. */
export function zonedPeriod(timezone: string, fromMs: EpochMs, toMs: EpochMs): string {
  const [from, to] = [localTime(timezone, fromMs), localTime(timezone, toMs)]
  return from.day === to.day
    ? `on ${dateText(from.day)}, ${clockAt(from)}-${clockAt(to)} ${timezone}`
    : `from ${dateText(from.day)} ${clockAt(from)} to ${dateText(to.day)} ${clockAt(to)} ${timezone}`
}

/** Without its zone: `03:12:05` */
export function clockSeconds(timezone: string, atMs: EpochMs): string {
  const second = Math.floor(atMs / secondMs) % 60
  return `${clockAt(localTime(timezone, atMs))}:${twoDigits(second)}`
}

/** `03:12` */
export function clockAt({ minute }: LocalTime): string {
  return clockText(minute)
}
