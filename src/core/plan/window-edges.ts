import type { DayNumber, DayRule, EpochMs, HolidayDate, HourSpan, ProcessPolicy, Window } from '../model.ts'
import { dayMs } from '../durations.ts'
import { monthLength } from '../schedule/calendar-date.ts'
import { sum } from '../statistics.ts'
import { localTime } from '../schedule/local-time.ts'
import { isWholeDay } from '../schedule/window.ts'

/** A time of day at which a window begins or ends, on weekdays, on days of every month, or on one date. */
export interface WindowEdge {
  readonly timezone: string
  /** Minutes since local midnight, 0-1439. */
  readonly minute: number
  readonly on:
    | { readonly kind: 'weekly'; readonly weekdays: readonly number[] }
    | { readonly kind: 'monthly'; readonly days: readonly number[] }
    | { readonly kind: 'date'; readonly day: DayNumber }
}

type DaySet = readonly DayRule[]

const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * When the windows of a process type begin and end. A window of whole days begins and ends at midnight; dates that are
 * over are left out. Where cron has no words for the days, as for `1st mon`, there are edges on more days than needed.
 */
export function windowEdges(policy: ProcessPolicy, nowMs: EpochMs): readonly WindowEdge[] {
  const today = localTime(policy.timezone, nowMs).day
  const edges = policy.schedule.flatMap((window) => edgesOfWindow(window, today))
  return edges.map((edge) => ({ ...edge, timezone: policy.timezone }))
}

type ZonelessEdge = Omit<WindowEdge, 'timezone'>

function edgesOfWindow({ months, days, spans }: Window, today: DayNumber): readonly ZonelessEdge[] {
  const sets = [...days, ...(months.length % 12 === 0 ? [] : [monthRules(months)])]
  // Whatever begins or ends does so on a day of every set, so the one with the fewest is enough.
  const [set] = [...sets].sort((one, other) => runsAYear(one) - runsAYear(other))
  const merges = sets.length < 2
  return spans.flatMap((span) => edgesOfSpan(set ?? [{ kind: 'weekdays', weekdays: everyDay }], span, today, merges))
}

/** Months as ranges of dates, neighbours as one. */
function monthRules(months: readonly number[]): DaySet {
  const first = months.filter((month) => !months.includes(month === 1 ? 12 : month - 1))
  return first.map((from) => {
    let to = from
    while (months.includes((to % 12) + 1)) to = (to % 12) + 1
    return { kind: 'yearly', from: from * 100 + 1, to: to * 100 + monthLength(to) }
  })
}

/** How many runs a year the edges of a set ask for, about. */
function runsAYear(set: DaySet): number {
  const runs = set.map((rule) => {
    if (rule.kind === 'weekdays') return rule.weekdays.length * 52
    if (rule.kind === 'nth-weekday') return 52
    if (rule.kind === 'month-days') return monthDays(rule).length * 12
    return isDated(rule) && rule.from === rule.to ? 1 : 365
  })
  return sum(runs)
}

/** @param merges whether neighbouring whole days of the set are one: nothing begins or ends between them */
function edgesOfSpan(set: DaySet, span: HourSpan, today: DayNumber, merges: boolean): readonly ZonelessEdge[] {
  const isMerged = merges && isWholeDay(span) && !set.some(({ kind }) => kind === 'holidays' || kind === 'nth-weekday')
  const live = set.filter((rule) => !isOver(rule, today))
  // A range of dates with hours begins and ends every day while it lasts. Cron has no years, so it gets an edge on
  // every day; and any day of the year may be a holiday.
  const isDaily = live.some((rule) => rule.kind === 'holidays' || (!isMerged && isDated(rule) && rule.from !== rule.to))
  const weekdays = isDaily ? everyDay : [...new Set(live.flatMap(weekdaysOf))]
  const days = [...new Set(live.flatMap((rule) => (rule.kind === 'month-days' ? monthDays(rule) : [])))]
  const dates = live.flatMap((rule) => singleDates(rule, today, isMerged))
  return [
    ...weekly(weekdays, span, isMerged),
    ...(days.length === 0 ? [] : monthly(days, span)),
    ...dates.flatMap(({ first, last }) => dated(first, last, span))
  ]
}

function weekdaysOf(rule: DayRule): readonly number[] {
  if (rule.kind === 'weekdays') return rule.weekdays
  return rule.kind === 'nth-weekday' ? [rule.weekday] : []
}

/** The days of any month on which the range can fall. */
function monthDays({ from, to }: Extract<DayRule, { readonly kind: 'month-days' }>): readonly number[] {
  const [first, last] = [from === 'last' ? 28 : from, to === 'last' ? 31 : to]
  const wraps = to !== 'last' && (from === 'last' || from > to)
  return Array.from({ length: 31 }, (_, index) => index + 1).filter((day) =>
    wraps ? day >= first || day <= last : day >= first && day <= last
  )
}

function endsNextDay({ fromMinute, toMinute }: HourSpan): boolean {
  return toMinute <= fromMinute || toMinute === 1440
}

function weekly(weekdays: readonly number[], span: HourSpan, isMerged: boolean): readonly ZonelessEdge[] {
  if (weekdays.length === 0 || (isMerged && weekdays.length === 7)) return []
  const ends = endsNextDay(span) ? weekdays.map((weekday) => (weekday % 7) + 1) : weekdays
  const starts = weekdays.filter((weekday) => !weekdays.includes(weekday === 1 ? 7 : weekday - 1))
  const stops = ends.filter((weekday) => !weekdays.includes(weekday))
  const [first, last] = isMerged ? [starts, stops] : [weekdays, ends]
  return edgesOn(span, { kind: 'weekly', weekdays: first }, { kind: 'weekly', weekdays: last })
}

function edgesOn(span: HourSpan, first: WindowEdge['on'], last: WindowEdge['on']): readonly ZonelessEdge[] {
  return [
    { minute: span.fromMinute, on: first },
    { minute: span.toMinute % 1440, on: last }
  ]
}

function monthly(days: readonly number[], span: HourSpan): readonly ZonelessEdge[] {
  const ends = endsNextDay(span) ? followingDays(days) : days
  return edgesOn(span, { kind: 'monthly', days }, { kind: 'monthly', days: ends })
}

/** The days of any month that can follow: after the 28th it may be the 1st. */
export function followingDays(days: readonly number[]): readonly number[] {
  const next = days.flatMap((day) => [...(day < 31 ? [day + 1] : []), ...(day >= 28 ? [1] : [])])
  return [...new Set(next)].sort((a, b) => a - b)
}

function isDated(rule: DayRule): rule is HolidayDate {
  return rule.kind === 'dates' || rule.kind === 'yearly'
}

/** Not before the day after, into which a window over midnight reaches. */
function isOver(rule: DayRule, today: DayNumber): boolean {
  return rule.kind === 'dates' && rule.to + 1 < today
}

/** The dates that get an edge of their own: single dates, and both ends of a range of whole days. */
function singleDates(
  rule: DayRule,
  today: DayNumber,
  isMerged: boolean
): readonly { readonly first: DayNumber; readonly last: DayNumber }[] {
  if (!isDated(rule) || (rule.from !== rule.to && !isMerged)) return []
  if (rule.kind === 'dates') return [{ first: rule.from, last: rule.to }]
  return [{ first: dayOfYear(rule.from, today), last: dayOfYear(rule.to, today) }]
}

/** The day in this year, for 02-29 in a leap year: cron has no year anyway. */
function dayOfYear(monthDay: number, today: DayNumber): DayNumber {
  const year = monthDay === 229 ? 2024 : new Date(today * dayMs).getUTCFullYear()
  return Date.UTC(year, Math.floor(monthDay / 100) - 1, monthDay % 100) / dayMs
}

function dated(first: DayNumber, last: DayNumber, span: HourSpan): readonly ZonelessEdge[] {
  const end = last + (endsNextDay(span) ? 1 : 0)
  return edgesOn(span, { kind: 'date', day: first }, { kind: 'date', day: end })
}
