import { dayMs } from '../../core/durations.ts'
import type { DayNumber } from '../../core/model.ts'
import { propertiesOf, textOf } from './components.ts'
import type { Component, Property } from './components.ts'
import { parseRule, recurrences } from './rule.ts'
import type { Rule } from './rule.ts'
import { dayOf, instantIn, lengthBetween, lengthOf, timeOf, timesOf, wallIn } from './time.ts'
import type { Length, Time, Zones } from './time.ts'
import { instantOfWall, isShown, wallOf } from './zone.ts'
import type { CalendarZone } from './zone.ts'

/** What is asked about, and of whom. */
export interface Question {
  /** First and last local day. */
  readonly fromDay: DayNumber
  readonly toDay: DayNumber
  /** Whose local days they are. */
  readonly local: CalendarZone
  readonly zones: Zones
  /** Is told how much work comes next, and may throw. */
  readonly spend: (steps: number) => void
}

/** One time that an event takes place. */
export interface Occurrence {
  readonly start: Time
  readonly length: Length
}

/** An event that stands in for an occurrence of a series, or, by RANGE=THISANDFUTURE, for all from that one on. */
export interface Override {
  /** The start of the occurrence, as the series has it. */
  readonly at: Time
  readonly range: 'one' | 'from-here'
  /** null: cancelled. */
  readonly stead: Occurrence | null
  readonly name: string
}

/** Throws an error that says what is missing or makes no sense. */
export function occurrenceOf(event: Component, zones: Zones): Occurrence {
  if (!event.isComplete) throw new Error('its END:VEVENT is missing')
  const [dtstart] = propertiesOf(event, 'DTSTART')
  if (dtstart === undefined) throw new Error('it has no DTSTART')
  const start = timeOf(dtstart.value, dtstart, zones)
  const [end] = propertiesOf(event, 'DTEND')
  if (end !== undefined) return { start, length: lengthBetween(start, timeOf(end.value, end, zones)) }
  const duration = textOf(event, 'DURATION')
  return { start, length: duration === '' ? { wallMs: 0, passedMs: 0 } : lengthOf(duration) }
}

/** The local days that an occurrence covers, at least the one that it starts on; those outside the question are left out. */
export function coveredDays({ start, length }: Occurrence, question: Question): readonly DayNumber[] {
  const [first, last] = firstAndLast(start, length, question.local)
  const from = Math.max(first, question.fromDay)
  const count = Math.max(0, Math.min(last, question.toDay) - from + 1)
  question.spend(count)
  return Array.from({ length: count }, (_, index) => from + index)
}

/** An end is exclusive. */
function firstAndLast(start: Time, length: Length, local: CalendarZone): readonly [DayNumber, DayNumber] {
  if (start.zone === null) {
    const first = start.wallMs / dayMs
    return [first, first + Math.max(1, Math.ceil((length.wallMs + length.passedMs) / dayMs)) - 1]
  }
  const fromMs = instantOfWall(start.zone, start.wallMs)
  const toMs = instantOfWall(start.zone, start.wallMs + length.wallMs) + length.passedMs
  const first = Math.floor(wallOf(local, fromMs) / dayMs)
  return [first, Math.max(first, Math.floor(wallOf(local, toMs - 1) / dayMs))]
}

/** The occurrences of a series that can reach into the question, its overrides applied, those that stand in for one of them aside. */
export function* occurrencesOf(
  event: Component,
  overrides: readonly Override[],
  question: Question
): Generator<Occurrence & { readonly override: Override | null }> {
  const { zones } = question
  const first = occurrenceOf(event, zones)
  const isOfDays = first.start.zone === null
  const replaced = new Set(overrides.filter(({ range }) => range === 'one').map(({ at }) => keyOf(at, isOfDays, zones)))
  const from = overrides.filter(({ range }) => range === 'from-here')
  const search = { first, range: wallRange([first, ...from.flatMap(({ stead }) => stead ?? [])], from, question) }
  const excluded = new Set([
    ...propertiesOf(event, 'EXDATE')
      .flatMap((property) => timesOf(property, zones))
      .map((time) => keyOf(time, isOfDays, zones)),
    ...propertiesOf(event, 'EXRULE').flatMap(({ value }) =>
      [...recurring(value, search, question)].map((time) => keyOf(time, isOfDays, zones))
    )
  ])
  for (const occurrence of all(event, search, question)) {
    const keys = keysOf(occurrence.start)
    if (keys.some((key) => excluded.has(key) || replaced.has(key))) continue
    const override = lastReached(from, occurrence.start, question)
    if (override === null) yield { ...occurrence, override }
    else if (override.stead !== null)
      yield {
        start: moved(occurrence.start, override.at, override.stead.start),
        length: override.stead.length,
        override
      }
  }
}

interface Search {
  readonly first: Occurrence
  readonly range: { readonly fromMs: number; readonly toMs: number }
}

/** The starts that can reach into the question, in wall time. Two days: whatever the zones are. */
function wallRange(
  shapes: readonly Occurrence[],
  moves: readonly Override[],
  { fromDay, toDay }: Question
): Search['range'] {
  const longestMs = Math.max(...shapes.map(({ length }) => length.wallMs + length.passedMs))
  const farthestMs = Math.max(
    0,
    ...moves.map(({ at, stead }) => (stead === null ? 0 : Math.abs(stead.start.wallMs - at.wallMs)))
  )
  return {
    fromMs: (fromDay - 2) * dayMs - longestMs - farthestMs,
    toMs: (toDay + 2) * dayMs + farthestMs
  }
}

/** What the rules and the additional dates of an event come to. */
function* all(event: Component, search: Search, question: Question): Generator<Occurrence> {
  const { first } = search
  const rules = propertiesOf(event, 'RRULE')
  if (rules.length === 0) yield first
  for (const { value } of rules)
    for (const start of recurring(value, search, question)) yield { start, length: first.length }
  for (const property of propertiesOf(event, 'RDATE')) yield* additional(property, first, question.zones)
}

function additional(property: Property, { start, length }: Occurrence, zones: Zones): readonly Occurrence[] {
  const values = property.value.split(',').filter((value) => value.trim() !== '')
  return values.map((value) => {
    const [from = '', to] = value.split('/')
    const written = timeOf(from, property, zones)
    const isDay = start.zone === null && written.zone !== null && to === undefined
    const begin = isDay ? { wallMs: dayOf(written, zones) * dayMs, zone: null } : written
    if (to === undefined) return { start: begin, length }
    return {
      start: begin,
      length: /^[+-]?P/i.test(to.trim()) ? lengthOf(to) : lengthBetween(begin, timeOf(to, property, zones))
    }
  })
}

function* recurring(written: string, { first: { start }, range }: Search, question: Question): Generator<Time> {
  const rule = parseRule(written)
  const { zone } = start
  const isOver = endOf(rule, start, question.zones)
  let left = rule.count ?? Infinity
  for (const wallMs of recurrences(rule, start.wallMs, range, question.spend)) {
    // A time that the clocks skip is no occurrence (RFC 5545, 3.3.10); a day that begins later, because they skip its midnight, is one.
    if (zone !== null && wallMs % dayMs !== 0 && !isShown(zone, wallMs)) continue
    if (left-- <= 0 || isOver(wallMs)) return
    yield { wallMs, zone }
  }
}

/** Whether an occurrence comes after the UNTIL of its rule. A date there is a whole day. */
function endOf({ until }: Rule, start: Time, zones: Zones): (wallMs: number) => boolean {
  if (until === null) return () => false
  const { zone } = start
  const end = timeOf(until, { parameters: new Map() }, zone === null ? zones : { ...zones, floating: zone })
  if (zone === null) return (wallMs) => Math.floor(wallMs / dayMs) > dayOf(end, zones)
  if (end.zone === null) return (wallMs) => Math.floor(wallMs / dayMs) * dayMs > end.wallMs
  const endMs = instantOfWall(end.zone, end.wallMs)
  return (wallMs) => instantOfWall(zone, wallMs) > endMs
}

/** How a series knows an occurrence: by its day, or by its instant. */
export function keyOf(time: Time, isOfDays: boolean, zones: Zones): string {
  return isOfDays || time.zone === null
    ? `day ${dayOf(time, zones)}`
    : `instant ${instantOfWall(time.zone, time.wallMs)}`
}

/** A date in EXDATE or RECURRENCE-ID means the occurrence of that day, also where the series has times. */
function keysOf({ wallMs, zone }: Time): readonly string[] {
  const day = `day ${Math.floor(wallMs / dayMs)}`
  return zone === null ? [day] : [day, `instant ${instantOfWall(zone, wallMs)}`]
}

/** The override that holds from an occurrence on; null: none yet. */
function lastReached(overrides: readonly Override[], start: Time, { zones }: Question): Override | null {
  const place = (time: Time, isOfDays: boolean): number =>
    isOfDays ? dayOf(time, zones) : instantIn(zones.floating, time)
  let last: Override | null = null
  for (const override of overrides) {
    const isOfDays = start.zone === null || override.at.zone === null
    const at = place(override.at, isOfDays)
    const here = isOfDays ? Math.floor(start.wallMs / dayMs) : place(start, isOfDays)
    if (at <= here && (last === null || at > place(last.at, isOfDays))) last = override
  }
  return last
}

/** An occurrence moved on the clock by as much as `from` was moved to become `to`. */
function moved(start: Time, from: Time, to: Time): Time {
  return { wallMs: wallIn(to.zone, start) + to.wallMs - wallIn(to.zone, from), zone: to.zone }
}
