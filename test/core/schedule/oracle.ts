import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { EpochMs } from '../../../src/core/model.ts'

/** A window as the grammar describes it, beside the line that says the same. */
export interface SpelledWindow {
  readonly line: string
  /** 1 to 12, in ranges; empty: every month. */
  readonly months: readonly SpelledRange[]
  /** All of the sets, of each set any item. */
  readonly days: readonly (readonly SpelledDay[])[]
  readonly spans: readonly SpelledSpan[]
  readonly quantity: { readonly floor: number; readonly ceiling: number }
}

/** Minutes of the wall clock, `to` exclusive. */
interface SpelledSpan {
  readonly from: number
  readonly to: number
}

interface SpelledRange {
  readonly text: string
  readonly first: number
  readonly last: number
}

/**
 * Luxon's weekdays 1-7, dates `yyyy-MM-dd`, yearly dates `MM-dd`, days of the month 1-31 (32: the last), each from first
 * to last; or which (6: the last) of a weekday.
 */
type SpelledDay =
  | {
      readonly text: string
      readonly kind: 'weekday' | 'date' | 'yearly'
      readonly first: number | string
      readonly last: number | string
    }
  | { readonly text: string; readonly kind: 'monthDay'; readonly first: number; readonly last: number }
  | { readonly text: string; readonly kind: 'nth'; readonly which: number; readonly weekday: number }

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const fullNames = ['Monday', 'Tuesday', 'WEDNESDAY', 'thursday', 'Friday', 'Saturday', 'sunday']

export const zones = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Asia/Beirut',
  'America/Havana'
]

/** 2025 to 2027, any millisecond; half of them within two days of a change of New York's or Lord Howe's offset. */
export const instants: fc.Arbitrary<EpochMs> = fc.oneof(
  fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 11, 31) }),
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-04-04T15:00Z',
        '2026-10-03T15:30Z',
        '2026-03-29T01:00Z',
        '2026-09-06T04:00Z',
        '2027-02-28T12:00Z'
      ),
      fc.integer({ min: -172_800_000, max: 172_800_000 })
    )
    .map(([at, offMs]) => Date.parse(at) + offMs)
)

const weekday = fc
  .record({
    first: fc.integer({ min: 1, max: 7 }),
    length: fc.integer({ min: 0, max: 6 }),
    style: fc.constantFrom(names, fullNames)
  })
  .map(({ first, length, style }): SpelledDay => {
    const last = ((first - 1 + length) % 7) + 1
    const text = length === 0 ? style[first - 1]! : `${style[first - 1]!}-${style[last - 1]!}`
    return { kind: 'weekday', text, first, last }
  })
const group = fc.constantFrom<SpelledDay>(
  { kind: 'weekday', text: 'daily', first: 1, last: 7 },
  { kind: 'weekday', text: 'weekdays', first: 1, last: 5 },
  { kind: 'weekday', text: 'Weekends', first: 6, last: 7 }
)
const calendarDay = fc
  .integer({ min: 0, max: 1095 })
  .map((days) => DateTime.utc(2025, 1, 1).plus({ days }).toFormat('yyyy-MM-dd'))
const date = fc.tuple(calendarDay, calendarDay).map(([a, b]): SpelledDay => {
  const [first, last] = a < b ? [a, b] : [b, a]
  return { kind: 'date', text: first === last ? first : `${first}..${last}`, first, last }
})
const yearly = fc.tuple(calendarDay, calendarDay, fc.boolean()).map(([a, b, single]): SpelledDay => {
  const [first, last] = [a.slice(5), single ? a.slice(5) : b.slice(5)]
  return { kind: 'yearly', text: first === last ? first : `${first}..${last}`, first, last }
})
const lastDay = 32
const lastOfWeekday = 6
const ordinals =
  'th,st,nd,rd,th,th,th,th,th,th,th,th,th,th,th,th,th,th,th,th,th,st,nd,rd,th,th,th,th,th,th,th,st'.split(',')
const ordinal = (day: number): string => `${day}${ordinals[day]!}`
const monthDay = fc
  .record({
    first: fc.integer({ min: 1, max: lastDay }),
    last: fc.integer({ min: 1, max: lastDay }),
    single: fc.boolean()
  })
  .map(({ first, last: other, single }): SpelledDay => {
    const last = single ? first : other
    const word = (day: number): string => (day === lastDay ? 'last' : ordinal(day))
    return { kind: 'monthDay', text: first === last ? word(first) : `${word(first)}-${word(last)}`, first, last }
  })
const nth = fc
  .record({
    which: fc.integer({ min: 1, max: lastOfWeekday }),
    weekday: fc.integer({ min: 1, max: 7 }),
    style: fc.constantFrom(names, fullNames)
  })
  .map(({ which, weekday: day, style }): SpelledDay => {
    const word = which === lastOfWeekday ? 'last' : ordinal(which)
    return { kind: 'nth', text: `${word} ${style[day - 1]!}`, which, weekday: day }
  })

const monthNames = 'jan,feb,mar,apr,may,jun,jul,aug,sept,oct,nov,dec'.split(',')
const fullMonths = 'January,february,March,April,MAY,june,July,August,September,October,November,December'.split(',')
const months: fc.Arbitrary<readonly SpelledRange[]> = fc.array(
  fc
    .record({
      first: fc.integer({ min: 1, max: 12 }),
      last: fc.integer({ min: 1, max: 12 }),
      single: fc.boolean(),
      style: fc.constantFrom(monthNames, fullMonths)
    })
    .map(({ first, last: other, single, style }): SpelledRange => {
      const last = single ? first : other
      return { text: single ? style[first - 1]! : `${style[first - 1]!}-${style[last - 1]!}`, first, last }
    }),
  { maxLength: 3 }
)

const someMonths: fc.Arbitrary<readonly SpelledRange[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly SpelledRange[]>([]) },
  { weight: 1, arbitrary: months }
)

/** Any item of a set. */
export const items: fc.Arbitrary<SpelledDay> = fc.oneof(
  { weight: 3, arbitrary: weekday },
  { weight: 2, arbitrary: group },
  date,
  yearly,
  monthDay,
  nth
)
const sets: fc.Arbitrary<readonly (readonly SpelledDay[])[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.array(items, { minLength: 1, maxLength: 3 }), { maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(fc.array(items, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }) }
)

const hour = fc.oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 1380, 1410), fc.integer({ min: 0, max: 1439 }))
const spans: fc.Arbitrary<readonly SpelledSpan[]> = fc.array(
  fc.record({ from: hour, to: fc.oneof(hour, fc.constant(1440)) }),
  { maxLength: 3 }
)

/** Any window that the grammar allows. */
export const windows: fc.Arbitrary<SpelledWindow> = fc
  .record({
    months: someMonths,
    days: sets,
    spans,
    quantity: fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([floor, more]) => ({ floor, ceiling: floor + more })),
    twelve: fc.boolean(),
    and: fc.constantFrom('&', ' & ', ' &'),
    comma: fc.constantFrom(',', ', '),
    dash: fc.constantFrom('-', '–', ' - ')
  })
  .filter((spelled) => !isRefused(spelled))
  .map(({ twelve, and, comma, dash, ...spelled }) => {
    const clock = twelve ? twelveHours : twentyFourHours
    const { floor, ceiling } = spelled.quantity
    const parts = [
      spelled.months.map(({ text }) => text).join(comma),
      spelled.days.map((set) => set.map(({ text }) => text).join(comma)).join(and),
      spelled.spans.map(({ from, to }) => `${clock(from)}${dash}${clock(to)}`).join(comma),
      floor === ceiling ? `${floor}` : `${floor}${dash}${ceiling}`
    ]
    return { line: parts.filter((part) => part !== '').join(' '), ...spelled }
  })

/** A day that none of the months has, such as `feb 30th`. */
function isRefused({ months: ranges, days }: Pick<SpelledWindow, 'months' | 'days'>): boolean {
  if (ranges.length === 0) return false
  const lengths = Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => ranges.some((range) => isInside(month, range)))
    .map((month) => DateTime.utc(2024, month).daysInMonth!)
  return days
    .flat()
    .some(
      (day) =>
        day.kind === 'monthDay' && day.first === day.last && day.first < lastDay && day.first > Math.max(...lengths)
    )
}

function twentyFourHours(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

function twelveHours(minute: number): string {
  if (minute === 1440) return '24:00'
  const hourOfDay = Math.floor(minute / 60)
  const minutes = minute % 60
  return `${hourOfDay % 12 === 0 ? 12 : hourOfDay % 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hourOfDay < 12 ? 'am' : 'PM'}`
}

/** Index of the first window that holds, by Luxon's calendar alone; -1: none. */
export function oracleWindowAt(schedule: readonly SpelledWindow[], zone: string, atMs: EpochMs): number {
  const now = DateTime.fromMillis(atMs, { zone })
  const minute = now.hour * 60 + now.minute
  const today = calendarOf(now)
  // The calendar of the day before, whatever the clocks did that night.
  const yesterday = calendarOf(DateTime.utc(now.year, now.month, now.day).minus({ days: 1 }))
  return schedule.findIndex(({ months: ranges, days, spans: hours }) => {
    const on = (day: CalendarDay): boolean =>
      (ranges.length === 0 || ranges.some((range) => isInside(day.at.month, range))) &&
      days.every((set) => set.some((spelled) => fits(spelled, day)))
    if (hours.length === 0) return on(today)
    return hours.some(({ from, to }) => {
      if (from < to) return from <= minute && minute < to && on(today)
      return (minute >= from && on(today)) || (minute < to && on(yesterday))
    })
  })
}

interface CalendarDay {
  readonly at: DateTime
  readonly weekday: number
  readonly date: string
  readonly yearly: string
}

function calendarOf(at: DateTime): CalendarDay {
  const two = (value: number): string => String(value).padStart(2, '0')
  const monthDay = `${two(at.month)}-${two(at.day)}`
  return {
    at: DateTime.utc(at.year, at.month, at.day),
    weekday: at.weekday,
    date: `${at.year}-${monthDay}`,
    yearly: monthDay
  }
}

function fits(spelled: SpelledDay, day: CalendarDay): boolean {
  if (spelled.kind === 'nth') return spelled.weekday === day.weekday && isWhich(spelled.which, day.at)
  if (spelled.kind === 'monthDay') return daysOfMonth(spelled, day.at.daysInMonth!).includes(day.at.day)
  return isInside(day[spelled.kind], spelled)
}

function isInside<T extends number | string>(
  value: T,
  { first, last }: { readonly first: T; readonly last: T }
): boolean {
  return first <= last ? first <= value && value <= last : value >= first || value <= last
}

/** The days that a range names in a month of so many days, counted out one by one. */
function daysOfMonth(
  { first, last }: { readonly first: number; readonly last: number },
  length: number
): readonly number[] {
  const all = Array.from({ length }, (_, index) => index + 1)
  const start = first === lastDay ? length : first
  const end = last === lastDay ? length : last
  return first <= last
    ? all.filter((day) => day >= start && day <= end)
    : all.filter((day) => day >= start || day <= end)
}

/** Counts the same weekday from the beginning of the month, or to its end. */
function isWhich(which: number, day: DateTime): boolean {
  if (which === lastOfWeekday) return day.plus({ weeks: 1 }).month !== day.month
  let count = 0
  for (let at = day; at.month === day.month; at = at.minus({ weeks: 1 })) count++
  return count === which
}

/** The next whole minute at which the quantity is another one, walking minute by minute; null: none until the end. */
export function oracleNextChange(
  schedule: readonly SpelledWindow[],
  zone: string,
  afterMs: EpochMs,
  untilMs: EpochMs
): EpochMs | null {
  const quantityAt = (atMs: EpochMs): string =>
    JSON.stringify(schedule[oracleWindowAt(schedule, zone, atMs)]?.quantity ?? null)
  const now = quantityAt(afterMs)
  for (let atMs = (Math.floor(afterMs / 60_000) + 1) * 60_000; atMs <= untilMs; atMs += 60_000) {
    if (quantityAt(atMs) !== now) return atMs
  }
  return null
}
