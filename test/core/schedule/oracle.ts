import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { EpochMs } from '../../../src/core/model.ts'

/** A window as the grammar describes it, beside the line that says the same. */
export interface SpelledWindow {
  readonly line: string
  readonly days: readonly SpelledDay[]
  /** Minutes of the wall clock, `to` exclusive; null: the whole day. */
  readonly hours: { readonly from: number; readonly to: number } | null
  readonly quantity: { readonly floor: number; readonly ceiling: number }
}

/** Luxon's weekdays 1-7, dates `yyyy-MM-dd`, or yearly dates `MM-dd`; ranges from first to last. */
interface SpelledDay {
  readonly text: string
  readonly kind: 'weekday' | 'date' | 'yearly'
  readonly first: number | string
  readonly last: number | string
}

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
const hour = fc.oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 1380, 1410), fc.integer({ min: 0, max: 1439 }))

/** Any window that the grammar allows. */
export const windows: fc.Arbitrary<SpelledWindow> = fc
  .record({
    days: fc.array(fc.oneof({ weight: 3, arbitrary: weekday }, { weight: 2, arbitrary: group }, date, yearly), {
      maxLength: 3
    }),
    hours: fc.option(fc.record({ from: hour, to: fc.oneof(hour, fc.constant(1440)) })),
    quantity: fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .map(([floor, more]) => ({ floor, ceiling: floor + more })),
    twelve: fc.boolean()
  })
  .map(({ days, hours, quantity, twelve }) => {
    const clock = twelve ? twelveHours : twentyFourHours
    const parts = [
      days.map(({ text }) => text).join(','),
      hours === null ? '' : `${clock(hours.from)}-${clock(hours.to)}`,
      quantity.floor === quantity.ceiling ? `${quantity.floor}` : `${quantity.floor}-${quantity.ceiling}`
    ]
    return { line: parts.filter((part) => part !== '').join(' '), days, hours, quantity }
  })

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
  return schedule.findIndex(({ days, hours }) => {
    const on = (day: CalendarDay): boolean => days.length === 0 || days.some((spelled) => fits(spelled, day))
    if (hours === null) return on(today)
    if (hours.from < hours.to) return hours.from <= minute && minute < hours.to && on(today)
    return (minute >= hours.from && on(today)) || (minute < hours.to && on(yesterday))
  })
}

interface CalendarDay {
  readonly weekday: number
  readonly date: string
  readonly yearly: string
}

function calendarOf(at: DateTime): CalendarDay {
  const two = (value: number): string => String(value).padStart(2, '0')
  const monthDay = `${two(at.month)}-${two(at.day)}`
  return { weekday: at.weekday, date: `${at.year}-${monthDay}`, yearly: monthDay }
}

function fits({ kind, first, last }: SpelledDay, day: CalendarDay): boolean {
  const value = day[kind]
  return first <= last ? first <= value && value <= last : value >= first || value <= last
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
