/** How the days of a plan and their changes read, the same in Markdown and on a terminal. Plain text: not escaped. */
import type { ClockChange, LocalDay } from '../../core/plan/local-days.ts'
import type { SchedulePeriod } from '../../core/pricing/dyno-hours.ts'
import type { PlannedChange, ProcessPlan } from '../../core/plan/model.ts'
import type { EpochMs } from '../../core/model.ts'
import { clockText } from '../../core/schedule/calendar-date.ts'
import { localTime, weekdayOf } from '../../core/schedule/local-time.ts'
import { describeBounds, describeDynos, utcClock, utcDateTime, utcDay } from '../../core/format.ts'
import { dayMs, hourMs } from '../../core/durations.ts'
import { decimal } from '../numbers.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `Mon 2026-11-23`. */
export function describeDay({ weekday, date }: Pick<LocalDay, 'weekday' | 'date'>): string {
  return `${weekdays[weekday - 1] ?? ''} ${date}`
}

/** `Mon 2026-11-23 07:00` by the wall clock of a zone. */
export function localDateTime(timezone: string, atMs: EpochMs): string {
  const { day, minute } = localTime(timezone, atMs)
  return `${describeDay({ weekday: weekdayOf(day), date: utcDay(day * dayMs) })} ${clockText(minute)}`
}

/** `12:00`, or with the day where that is another one in UTC: `2026-11-24 03:00`. */
export function utcBeside(atMs: EpochMs, date: string): string {
  return utcDay(atMs) === date ? utcClock(atMs) : utcDateTime(atMs)
}

/** `DST: clocks go 02:00 → 03:00, 23 h`; empty on a day like any other. */
export function describeClockChange(change: ClockChange | null, hours: number): string {
  if (change === null) return ''
  const how = change.minutes > 0 ? 'DST begins: clocks go forward' : 'DST ends: clocks go back'
  return `${how} ${clockText(change.fromMinute)} → ${clockText(change.toMinute)}, ${decimal(hours)} h`
}

/** What a day is besides its date: the change of its clocks, its holidays. */
export function dayNotes({
  clockChange,
  hours,
  holidays
}: Pick<ProcessPlan['days'][number], 'clockChange' | 'hours' | 'holidays'>): string {
  return [describeClockChange(clockChange, hours), ...holidays].filter((note) => note !== '').join('; ')
}

/** `1 → 3`, `1 → 2 standard-2x`, `2 → no window (0-6)`. */
export function describePlanned({ from, to, resize, window }: PlannedChange): string {
  const dynos = describeDynos(to, resize?.to ?? null)
  const after = window === null && to !== null ? `no window (${dynos})` : dynos
  return `${describeBounds(from)} → ${after}`
}

/** The window that begins, as its author wrote it; `the rest` for one without days and hours. */
export function windowText({ window }: PlannedChange): string {
  return window === null ? '' : window === '' ? 'the rest' : window
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/**
 * One character for each hour of a day, from its midnight: a block as high as the hour's most dynos are beside `most`;
 * `·` is none, `?` unknown.
 */
export function dayStrip(
  stretches: readonly SchedulePeriod[],
  { fromMs, toMs }: Pick<LocalDay, 'fromMs' | 'toMs'>,
  most: number
): string {
  const hours = Math.ceil((toMs - fromMs) / hourMs)
  return Array.from({ length: hours }, (_, hour) => {
    const startMs = fromMs + hour * hourMs
    const inside = stretches.filter(
      (stretch) => stretch.fromMs < Math.min(startMs + hourMs, toMs) && stretch.toMs > startMs
    )
    const known = inside.flatMap(({ bounds }) => (bounds === null ? [] : [bounds.ceiling]))
    if (known.length === 0) return '?'
    const peak = Math.max(...known)
    return peak === 0 ? '·' : (levels[Math.min(7, Math.ceil((peak / Math.max(most, 1)) * 8) - 1)] ?? '█')
  }).join('')
}

/** The most dynos in a process's plan: a full block in its strips. */
export function mostDynos({ stretches }: ProcessPlan): number {
  return Math.max(1, ...stretches.map(({ bounds }) => bounds?.ceiling ?? 0))
}
