/** How numbers, times and changes of a plan are put in words, the same in Markdown and on a terminal. Plain text: not escaped. */
import type { ClockChange, LocalDay } from '../../core/plan/local-days.ts'
import type { Span, SchedulePeriod } from '../../core/pricing/dyno-hours.ts'
import type { PlannedChange, ProcessPlan } from '../../core/plan/model.ts'
import type { Bounds, EpochMs } from '../../core/model.ts'
import { localTime, weekdayOf } from '../../core/schedule/local-time.ts'
import { utcClock, utcDay } from '../../core/format.ts'
import { describeBounds } from '../../core/format.ts'
import { dayMs, hourMs } from '../../core/durations.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
export function decimal(value: number): string {
  return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value)
}

/** `$61.46`, `-$3.13`. */
export function dollars(value: number): string {
  const amount = cents.format(Math.abs(value))
  return value <= -0.005 ? `-$${amount}` : `$${amount}`
}

/** `59`, `59-83`: one number where both ends look the same. */
export function describeSpan({ floor, ceiling }: Span, words: (value: number) => string = decimal): string {
  const [low, high] = [words(floor), words(ceiling)]
  return low === high ? low : `${low}${low.startsWith('-') || high.startsWith('-') ? ' to ' : '-'}${high}`
}

/** `+21`, `-$3.13`, `+1 to +3`; `±0` where nothing differs. */
export function signedSpan({ floor, ceiling }: Span, words: (value: number) => string = decimal): string {
  const signed = (value: number): string =>
    Math.abs(value) < 0.005 ? '±0' : value > 0 ? `+${words(value)}` : words(value)
  const [one, other] = [signed(Math.min(floor, ceiling)), signed(Math.max(floor, ceiling))]
  return one === other ? one : `${one} to ${other}`
}

/** `18.06 % below`, `10-30 % below`, `as much as`, `5 % above`: to go before the flat maximum. */
export function describeSaved({ floor, ceiling }: Span): string {
  if (Math.max(Math.abs(floor), Math.abs(ceiling)) < 0.005) return 'as much as'
  if (ceiling <= 0) return `${describeSpan({ floor: -ceiling, ceiling: -floor })} % above`
  return `${describeSpan({ floor: Math.max(0, floor), ceiling })} % below`
}

/** `Mon 2026-11-23`. */
export function describeDays({ weekday, date }: Pick<LocalDay, 'weekday' | 'date'>): string {
  return `${weekdays[weekday - 1] ?? ''} ${date}`
}

/** `07:00`; 1440 is `24:00`. */
export function describeClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** `Mon 2026-11-23 07:00` by the wall clock of a zone. */
export function describeLocal(timezone: string, atMs: EpochMs): string {
  const { day, minute } = localTime(timezone, atMs)
  return `${describeDays({ weekday: weekdayOf(day), date: utcDay(day * dayMs) })} ${describeClock(minute)}`
}

/** `12:00`, or with the day where that is another one in UTC: `2026-11-24 03:00`. */
export function utcBeside(atMs: EpochMs, date: string): string {
  return utcDay(atMs) === date ? utcClock(atMs) : `${utcDay(atMs)} ${utcClock(atMs)}`
}

/** `DST: clocks go 02:00 → 03:00, 23 h`; empty on a day like any other. */
export function describeClockChange(change: ClockChange | null, hours: number): string {
  if (change === null) return ''
  const how = change.minutes > 0 ? 'DST begins: clocks go forward' : 'DST ends: clocks go back'
  return `${how} ${describeClock(change.fromMinute)} → ${describeClock(change.toMinute)}, ${decimal(hours)} h`
}

/** What a day is besides its date: the change of its clocks, its holidays. */
export function dayNotes({
  clockChange,
  hours,
  holidays
}: Pick<ProcessPlan['days'][number], 'clockChange' | 'hours' | 'holidays'>): string {
  return [describeClockChange(clockChange, hours), ...holidays].filter((note) => note !== '').join('; ')
}

/** `1 → 3`, `2 → no window (0-6)`. */
export function describePlanned({ from, to, window }: PlannedChange): string {
  return `${knownBounds(from)} → ${window === null && to !== null ? `no window (${describeBounds(to)})` : knownBounds(to)}`
}

/** Bounds where null is no window: `3`, `2-6`, `no window`. */
export function knownBounds(bounds: Bounds | null): string {
  return describeBounds(bounds)
}

/** The window that begins, as its author wrote it; `the rest` for one without days and hours. */
export function describeWindow({ window }: PlannedChange): string {
  return window === null ? '' : window === '' ? 'the rest' : window
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** One sign for each hour of a day, from its midnight: its most dynos beside `most`; `·` is none, `?` unknown. */
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

/** The most dynos that a process's plan shows: the top of its strips. */
export function mostDynos({ stretches }: ProcessPlan): number {
  return Math.max(1, ...stretches.map(({ bounds }) => bounds?.ceiling ?? 0))
}
