import { dayMs, hourMs, minuteMs, secondMs } from '../../core/durations.ts'
import type { DayNumber } from '../../core/model.ts'
import { weekdayOf } from '../../core/schedule/local-time.ts'

const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const
type Frequency = (typeof frequencies)[number]

/** A recurrence rule (RFC 5545, 3.3.10). An empty list: the rule does not say. */
export interface Rule {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  /** As it is written: which instant it is depends on the event. */
  readonly until: string | null
  /** On which day weeks begin, 1 (Monday) to 7. */
  readonly weekStart: number
  readonly months: readonly number[]
  readonly weeks: readonly number[]
  readonly yearDays: readonly number[]
  readonly monthDays: readonly number[]
  /** `nth` 0: every one; negative: from the end of the month or year. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
  readonly positions: readonly number[]
}

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Throws an error that names the part that makes no sense. */
export function parseRule(text: string): Rule {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .map((part) => part.trim().split('=', 2))
      .map(([name = '', value = '']) => [name, value] as const)
  )
  const wrong = (name: string): Error => new Error(`its rule has ${name}=${parts.get(name) ?? ''}`)
  const numbers = (name: string, least: number, most: number): readonly number[] => {
    const values = (parts.get(name) ?? '').split(',').filter((value) => value !== '')
    return values.map((value) => {
      const number = /^[+-]?\d{1,9}$/.test(value) ? Number(value) : NaN
      const isAllowed = Math.abs(number) <= most && (number >= least || (least === 1 && number < 0))
      if (!isAllowed || number < -most) throw wrong(name)
      return number
    })
  }
  const positive = (name: string): number | null => {
    const [value = null] = numbers(name, 0, 999_999_999)
    return value
  }
  const frequency = frequencies.find((one) => one === parts.get('FREQ'))
  if (frequency === undefined) throw wrong('FREQ')
  if (!['GREGORIAN', undefined].includes(parts.get('RSCALE'))) throw wrong('RSCALE')
  const weekStart = weekdayNames.indexOf(parts.get('WKST') ?? 'MO') + 1
  if (weekStart === 0) throw wrong('WKST')
  const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((value) => value !== '')
  return {
    ...{ frequency, weekStart, count: positive('COUNT'), until: parts.get('UNTIL') ?? null },
    // Some programs write 0 and mean 1.
    interval: Math.max(1, positive('INTERVAL') ?? 1),
    months: numbers('BYMONTH', 1, 12),
    weeks: numbers('BYWEEKNO', 1, 53),
    yearDays: numbers('BYYEARDAY', 1, 366),
    monthDays: numbers('BYMONTHDAY', 1, 31),
    weekdays: weekdays.map((value) => {
      const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? []
      if (!weekdayNames.includes(name)) throw wrong('BYDAY')
      return { nth: Number(nth), weekday: weekdayNames.indexOf(name) + 1 }
    }),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    seconds: numbers('BYSECOND', 0, 60),
    positions: numbers('BYSETPOS', 1, 366)
  }
}

/** The stretch that is asked about, in wall time. */
export interface WallRange {
  readonly fromMs: number
  readonly toMs: number
}

/**
 * The wall times at which a rule recurs from `startMs` on, in order, up to the end of the range. Those before the range may be left out
 * where the rule has no COUNT; COUNT, UNTIL and clocks that change are up to the caller.
 *
 * @param spend is told how much work comes next, and may throw
 */
export function* recurrences(
  written: Rule,
  startMs: number,
  { fromMs, toMs }: WallRange,
  spend: (steps: number) => void
): Generator<number> {
  const rule = withDefaults(written, startMs)
  const periods = periodsOf(rule, startMs)
  const first = periods.indexOf(startMs)
  const ahead = rule.count === null ? Math.max(0, Math.floor((periods.indexOf(fromMs) - first) / rule.interval)) : 0
  for (let index = first + ahead * rule.interval; periods.startOf(index) <= toMs; index += rule.interval) {
    spend(1)
    const walls = picked(periods.wallsOf(index, spend), rule.positions)
    for (const wallMs of walls) {
      if (wallMs > toMs) return
      if (wallMs >= startMs) yield wallMs
    }
  }
}

/** What a rule leaves open is as in its first event. */
function withDefaults(rule: Rule, startMs: number): Rule {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule
  const date = new Date(startMs)
  const weekday = [{ nth: 0, weekday: weekdayOf(Math.floor(startMs / dayMs)) }]
  const isOpen = yearDays.length === 0 && monthDays.length === 0 && weekdays.length === 0
  if (!isOpen) return rule
  if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && weeks.length > 0)) return { ...rule, weekdays: weekday }
  if (frequency === 'MONTHLY') return { ...rule, monthDays: [date.getUTCDate()] }
  if (frequency !== 'YEARLY') return rule
  return {
    ...rule,
    months: months.length > 0 ? months : [date.getUTCMonth() + 1],
    monthDays: [date.getUTCDate()]
  }
}

/** The years, months, weeks, days, hours, minutes or seconds that a rule goes through, numbered. */
interface Periods {
  readonly indexOf: (wallMs: number) => number
  /** NaN: so far away that no calendar reaches it. */
  readonly startOf: (index: number) => number
  /** In order. */
  readonly wallsOf: (index: number, spend: (steps: number) => void) => readonly number[]
}

function periodsOf(rule: Rule, startMs: number): Periods {
  switch (rule.frequency) {
    case 'YEARLY': {
      const months = rule.months.length > 0 ? rule.months : allMonths
      return ofDays(rule, startMs, {
        indexOf: (wallMs) => new Date(wallMs).getUTCFullYear(),
        startOf: (year) => Date.UTC(year, 0, 1),
        daysOf: (year) => months.flatMap((month) => daysOfMonth(year, month))
      })
    }
    case 'MONTHLY':
      return ofDays(rule, startMs, {
        indexOf: (wallMs) => new Date(wallMs).getUTCFullYear() * 12 + new Date(wallMs).getUTCMonth(),
        startOf: (index) => Date.UTC(Math.floor(index / 12), index % 12, 1),
        daysOf: (index) => daysOfMonth(Math.floor(index / 12), (index % 12) + 1)
      })
    case 'WEEKLY': {
      // Day 0 was a Thursday: the Monday before it is day -3.
      const offset = rule.weekStart - 4
      return ofDays(rule, startMs, {
        indexOf: (wallMs) => Math.floor((Math.floor(wallMs / dayMs) - offset) / 7),
        startOf: (week) => (week * 7 + offset) * dayMs,
        daysOf: (week) => [0, 1, 2, 3, 4, 5, 6].map((day) => week * 7 + offset + day)
      })
    }
    case 'DAILY':
      return ofDays(rule, startMs, {
        indexOf: (wallMs) => Math.floor(wallMs / dayMs),
        startOf: (day) => day * dayMs,
        daysOf: (day) => [day]
      })
    case 'HOURLY':
      return ofClock(rule, startMs, hourMs)
    case 'MINUTELY':
      return ofClock(rule, startMs, minuteMs)
    case 'SECONDLY':
      return ofClock(rule, startMs, secondMs)
  }
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface PeriodsOfDays extends Omit<Periods, 'wallsOf'> {
  readonly daysOf: (index: number) => readonly DayNumber[]
}

/** Periods of whole days: each day that the rule names, at each of its times. */
function ofDays(rule: Rule, startMs: number, { daysOf, ...periods }: PeriodsOfDays): Periods {
  const times = timesOfDay(rule, startMs, 'DAILY')
  return {
    ...periods,
    wallsOf: (index, spend) => {
      const days = daysOf(index)
      spend(days.length + times.length)
      const named = days.filter((day) => isNamed(rule, day)).sort((a, b) => a - b)
      spend(named.length * times.length)
      return named.flatMap((day) => times.map((timeMs) => day * dayMs + timeMs))
    }
  }
}

/** Periods shorter than a day: those on a day that the rule names, if it names them, too. */
function ofClock(rule: Rule, startMs: number, unitMs: number): Periods {
  const sinceMs = startMs - Math.floor(startMs / unitMs) * unitMs
  return {
    indexOf: (wallMs) => Math.floor(wallMs / unitMs),
    startOf: (index) => index * unitMs,
    wallsOf: (index, spend) => {
      const day = Math.floor((index * unitMs) / dayMs)
      if (!isNamed(rule, day)) return []
      const times = timesOfDay(rule, index * unitMs + sinceMs, rule.frequency)
      spend(times.length)
      return times.map((timeMs) => day * dayMs + timeMs)
    }
  }
}

/**
 * The times since midnight at which a rule recurs on a day, in order. What is longer than a period of the rule selects, what is shorter
 * adds; what the rule does not name is as in `givenMs`.
 */
function timesOfDay(rule: Rule, givenMs: number, frequency: Frequency): readonly number[] {
  const given = new Date(givenMs)
  const level = frequencies.indexOf(frequency)
  const part = (named: readonly number[], value: number, ofFrequency: Frequency): readonly number[] => {
    if (level < frequencies.indexOf(ofFrequency)) return named.length > 0 ? [...new Set(named)] : [value]
    return named.length === 0 || named.includes(value) ? [value] : []
  }
  const hours = part(rule.hours, given.getUTCHours(), 'HOURLY')
  const minutes = part(rule.minutes, given.getUTCMinutes(), 'MINUTELY')
  const seconds = part(rule.seconds, given.getUTCSeconds(), 'SECONDLY')
  return hours
    .flatMap((hour) =>
      minutes.flatMap((minute) => seconds.map((second) => hour * hourMs + minute * minuteMs + second * secondMs))
    )
    .sort((a, b) => a - b)
}

function picked(walls: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return walls
  return walls.filter((_, index) => positions.includes(index + 1) || positions.includes(index - walls.length))
}

/** @param month from 1 */
function daysOfMonth(year: number, month: number): readonly DayNumber[] {
  const first = Date.UTC(year, month - 1, 1) / dayMs
  return Array.from({ length: Date.UTC(year, month, 1) / dayMs - first }, (_, index) => first + index)
}

function isNamed(rule: Rule, day: DayNumber): boolean {
  const { months, weeks, yearDays, monthDays, weekdays } = rule
  if ([months, weeks, yearDays, monthDays, weekdays].every((list) => list.length === 0)) return true
  const date = new Date(day * dayMs)
  const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  if (months.length > 0 && !months.includes(month)) return false
  const inMonth = { number: monthDay, of: Date.UTC(year, month, 1) / dayMs - (day - monthDay + 1) }
  if (!names(monthDays, inMonth)) return false
  const firstOfYear = Date.UTC(year, 0, 1) / dayMs
  const inYear = { number: day - firstOfYear + 1, of: Date.UTC(year + 1, 0, 1) / dayMs - firstOfYear }
  if (!names(yearDays, inYear)) return false
  if (weeks.length > 0 && !names(weeks, weekOf(day, rule.weekStart))) return false
  if (weekdays.length === 0) return true
  const isMonthly = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && months.length > 0)
  const isCounted = isMonthly || (rule.frequency === 'YEARLY' && weeks.length === 0)
  const { number, of } = isMonthly ? inMonth : inYear
  const nths = isCounted ? [0, Math.ceil(number / 7), -Math.ceil((of - number + 1) / 7)] : null
  return weekdays.some(({ nth, weekday }) => weekday === weekdayOf(day) && (nths?.includes(nth) ?? true))
}

/** Whether a list names the n-th of so many, counted from either end. */
function names(list: readonly number[], { number, of }: { readonly number: number; readonly of: number }): boolean {
  return list.length === 0 || list.includes(number) || list.includes(number - of - 1)
}

/** The number of the week that a day is in, and how many its year has: the first week has four days of the year at least. */
function weekOf(day: DayNumber, weekStart: number): { readonly number: number; readonly of: number } {
  const startOf = (one: DayNumber): DayNumber => one - ((weekdayOf(one) - weekStart + 7) % 7)
  const firstWeek = (year: number): DayNumber => startOf(Date.UTC(year, 0, 4) / dayMs)
  const year = new Date((startOf(day) + 3) * dayMs).getUTCFullYear()
  const first = firstWeek(year)
  return { number: (startOf(day) - first) / 7 + 1, of: (firstWeek(year + 1) - first) / 7 }
}
