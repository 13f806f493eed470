import type { DayNumber, DayRule, EpochMs, ProcessPolicy, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { localTime } from '../schedule/local-time.ts'

/** A time of day at which a window begins or ends, on weekdays or on one date. */
export interface WindowEdge {
  readonly timezone: string
  /** Minutes since local midnight, 0-1439. */
  readonly minute: number
  readonly on:
    | { readonly kind: 'weekly'; readonly weekdays: readonly number[] }
    | { readonly kind: 'date'; readonly day: DayNumber }
}

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * When the windows of a process type begin and end. A window of whole days begins and ends at midnight; dates that are
 * over are left out.
 */
export function windowEdges(policy: ProcessPolicy, nowMs: EpochMs): readonly WindowEdge[] {
  const today = localTime(policy.timezone, nowMs).day
  const edges = policy.schedule.flatMap((window) => edgesOfWindow(window, today))
  return edges.map((edge) => ({ ...edge, timezone: policy.timezone }))
}

type ZonelessEdge = Omit<WindowEdge, 'timezone'>

function edgesOfWindow(window: Window, today: DayNumber): readonly ZonelessEdge[] {
  const { fromMinute, toMinute, days } = window
  const wholeDay = fromMinute === 0 && (toMinute === 1440 || toMinute === 0)
  const weekdays = new Set(
    days.length === 0 ? everyDay : days.flatMap((rule) => (rule.kind === 'weekdays' ? rule.weekdays : []))
  )
  // A range of dates with hours begins and ends every day while it lasts. Cron has no years, so it gets an edge on
  // every day.
  const hasDateRange = days.some((rule) => isDated(rule) && rule.from !== rule.to && !isOver(rule, today)) && !wholeDay
  const regular = hasDateRange || days.some(isHoliday) ? new Set(everyDay) : weekdays
  const dates = days.flatMap((rule) => (isOver(rule, today) ? [] : singleDates(rule, today, wholeDay)))
  return [
    ...weekly([...regular], window, wholeDay && !days.some(isHoliday)),
    ...dates.flatMap(({ first, last }) => dated(first, last, window))
  ]
}

function weekly(
  weekdays: readonly number[],
  { fromMinute, toMinute }: Window,
  wholeDay: boolean
): readonly ZonelessEdge[] {
  if (weekdays.length === 0 || (wholeDay && weekdays.length === 7)) return []
  const crosses = toMinute <= fromMinute || toMinute === 1440
  const ends = crosses ? weekdays.map((weekday) => (weekday % 7) + 1) : weekdays
  if (!wholeDay) return [weeklyEdge(fromMinute, weekdays), weeklyEdge(toMinute % 1440, ends)]
  // Between two consecutive whole days of the same window nothing begins or ends.
  const starts = weekdays.filter((weekday) => !weekdays.includes(weekday === 1 ? 7 : weekday - 1))
  const stops = ends.filter((weekday) => !weekdays.includes(weekday))
  return [weeklyEdge(0, starts), weeklyEdge(0, stops)]
}

function weeklyEdge(minute: number, weekdays: readonly number[]): ZonelessEdge {
  return { minute, on: { kind: 'weekly', weekdays } }
}

type DatedRule = Extract<DayRule, { readonly from: number }>

function isDated(rule: DayRule): rule is DatedRule {
  return 'from' in rule
}

/** Holidays: any day of the year may be one. */
function isHoliday(rule: DayRule): boolean {
  return !('weekdays' in rule) && !('from' in rule)
}

/** Not before the day after, into which a window over midnight reaches. */
function isOver(rule: DayRule, today: DayNumber): boolean {
  return rule.kind === 'dates' && rule.to + 1 < today
}

/** The dates that get an edge of their own: single dates, and both ends of a range of whole days. */
function singleDates(
  rule: DayRule,
  today: DayNumber,
  wholeDay: boolean
): readonly { readonly first: DayNumber; readonly last: DayNumber }[] {
  if (!isDated(rule) || (rule.from !== rule.to && !wholeDay)) return []
  if (rule.kind === 'dates') return [{ first: rule.from, last: rule.to }]
  return [{ first: dayOfYear(rule.from, today), last: dayOfYear(rule.to, today) }]
}

/** The day in this year, for 02-29 in a leap year: cron has no year anyway. */
function dayOfYear(monthDay: number, today: DayNumber): DayNumber {
  const year = monthDay === 229 ? 2024 : new Date(today * dayMs).getUTCFullYear()
  return Date.UTC(year, Math.floor(monthDay / 100) - 1, monthDay % 100) / dayMs
}

function dated(first: DayNumber, last: DayNumber, { fromMinute, toMinute }: Window): readonly ZonelessEdge[] {
  const crosses = toMinute <= fromMinute || toMinute === 1440
  const begin: ZonelessEdge = { minute: fromMinute, on: { kind: 'date', day: first } }
  const end: ZonelessEdge = { minute: toMinute % 1440, on: { kind: 'date', day: last + (crosses ? 1 : 0) } }
  return [begin, end]
}
