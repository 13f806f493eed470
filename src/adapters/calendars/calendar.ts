import type { DayNumber, Holiday } from '../../core/model.ts'
import { dayMs } from '../../core/durations.ts'
import { quoted } from '../../report/quoted.ts'
import { propertiesOf, readCalendars, textOf } from './components.ts'
import type { Component } from './components.ts'
import { coveredDays, keyOf, occurrenceOf, occurrencesOf } from './series.ts'
import type { Override, Question } from './series.ts'
import { timeOf } from './time.ts'
import { zonesOf } from './vtimezone.ts'
import { namedZone, calendarZone } from './zone.ts'

export type CalendarDays =
  | {
      readonly ok: true
      /** Not in order, and a day may come twice. */
      readonly days: readonly Holiday[]
      /** What was left out, for people. */
      readonly unclear: readonly string[]
    }
  | { readonly ok: false; readonly problem: string }

export interface CalendarRange {
  /** First and last local day. */
  readonly fromDay: DayNumber
  readonly toDay: DayNumber
  /** Whose local days they are: a zone of IANA. */
  readonly timezone: string
  /** Takes the calendar's own secrets out of what is told of it. */
  readonly redact?: (text: string) => string
}

/** Work on one event, and on a whole calendar, for each year that is asked for: a second or two. A daily event takes 2,000 steps a year. */
const mostSteps = { event: 150_000, calendar: 2_500_000 }
/** Clocks are looked at for so much longer than days are asked for. */
const spareDays = 400
/** Names are printed in tables and warnings. */
const longestName = 80

/** The local days that the events of an iCalendar text cover, recurrences included. Never throws, and ends soon, whatever the text. */
export function calendarHolidays(
  text: string,
  { fromDay, toDay, timezone, redact = (words) => words }: CalendarRange
): CalendarDays {
  const allowance = allowanceOf(Math.max(1, (toDay - fromDay) / 365))
  const local = calendarZone(timezone)
  const read = attempt('', () => readCalendars(text))
  if (!read.ok) {
    return {
      ok: false,
      problem: `it is not an iCalendar file (${reasonOf(read.reason, redact)}). Write the address that ends in .ics, or an exported file.`
    }
  }
  const events = read.value.flatMap((calendar): readonly CalendarEvent[] => {
    const zoneById = zonesOf(calendar, { untilMs: (toDay + spareDays) * dayMs, spend: allowance.spend })
    const zones = { floating: homeOf(calendar) ?? local, of: zoneById }
    const question = { fromDay, toDay, local, zones, spend: allowance.spend }
    const isRetracted = textOf(calendar, 'METHOD').trim().toUpperCase() === 'CANCEL'
    return calendar.components
      .filter(({ name }) => name === 'VEVENT')
      .map((component) => eventOf(component, question, { isRetracted, redact }))
  })
  const found = groupedBy(events, (event) => event.uid || event).flatMap((group) => {
    allowance.renew()
    return daysOfGroup(group)
  })
  const unread = found.flatMap((one) => (one.ok ? [] : [`"${one.name}" (${reasonOf(one.reason, redact)})`]))
  if (unread.length > 0 && unread.length === found.length)
    return { ok: false, problem: `none of its events can be read: ${listed(unread)}. Correct them in the calendar.` }
  return { ok: true, days: found.flatMap((one) => (one.ok ? one.value : [])), unclear: leftOut(unread) }
}

/** The zone that a calendar as a whole is in; null: it does not say. UTC is what programs write that were not told. */
function homeOf(calendar: Component): ReturnType<typeof namedZone> {
  const name = textOf(calendar, 'X-WR-TIMEZONE').trim()
  return /^(?:Etc\/)?(?:UTC|GMT)?$/i.test(name) ? null : namedZone(name)
}

/** Hostile rules recur without end; what takes more steps than this is given up, the same on every machine. */
function allowanceOf(years: number): { readonly spend: (steps: number) => void; readonly renew: () => void } {
  let ofEvent = mostSteps.event * years
  let ofCalendar = mostSteps.calendar * years
  return {
    spend: (steps) => {
      ofEvent -= steps
      ofCalendar -= steps
      if (ofEvent < 0) throw new Error('it recurs too often to be worked out')
      if (ofCalendar < 0) throw new Error('all events together recur too often to be worked out')
    },
    renew: () => {
      ofEvent = mostSteps.event * years
    }
  }
}

interface CalendarEvent extends Version {
  readonly name: string
  /** Empty: it has none, and is like no other. */
  readonly uid: string
  readonly component: Component
  readonly question: Question
}

function eventOf(
  component: Component,
  question: Question,
  { isRetracted, redact }: { readonly isRetracted: boolean; readonly redact: (text: string) => string }
): CalendarEvent {
  const uid = textOf(component, 'UID').trim()
  const name = quoted(textOf(component, 'SUMMARY'), longestName, redact) || 'without a name'
  const isCancelled = isRetracted || textOf(component, 'STATUS').trim().toUpperCase() === 'CANCELLED'
  const sequence = parseInt(textOf(component, 'SEQUENCE'), 10) || 0
  return { name, uid, sequence, status: isCancelled ? 'cancelled' : 'standing', component, question }
}

type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly name: string; readonly reason: string }

/** One event that makes no sense does not cost the others. */
function attempt<T>(name: string, work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { ok: false, name, reason: message }
  }
}

/** What an event holds may be long, and what is wrong with it stands behind. */
function reasonOf(message: string, redact: (text: string) => string): string {
  return quoted(redact(message).replace(/"([^"]{30})[^"]+"/g, '"$1…"'), 120, redact)
}

/** The days of an event with its other versions and all that stands in for its occurrences: they have one UID. */
function daysOfGroup(group: readonly CalendarEvent[]): readonly Attempt<readonly Holiday[]>[] {
  const masters = newest(group.filter((event) => !isOverride(event)))
  if (masters.some(({ status }) => status === 'cancelled')) return []
  const read = group.filter(isOverride).map((event) => attempt(event.name, () => overrideOf(event, masters)))
  const readable = read.flatMap((one) => (one.ok ? [one.value] : []))
  const overrides = groupedBy(readable, ({ key }) => key).flatMap(newest)
  return [
    ...read.flatMap((one) => (one.ok ? [] : [one])),
    ...overrides.map((one) =>
      attempt(one.name, () => (one.stead === null ? [] : named(one.name, coveredDays(one.stead, one.question))))
    ),
    ...masters.map((event) => attempt(event.name, () => daysOfSeries(event, overrides)))
  ]
}

interface Version {
  /** The highest counts. */
  readonly sequence: number
  readonly status: 'standing' | 'cancelled'
}

/** The versions that count: with one number there is one, but in files whose events all have the same UID. */
function newest<T extends Version>(versions: readonly T[]): readonly T[] {
  const highest = Math.max(...versions.map(({ sequence }) => sequence))
  const last = versions.filter(({ sequence }) => sequence === highest)
  const cancelled = last.filter(({ status }) => status === 'cancelled')
  return cancelled.length > 0 ? cancelled : last
}

function isOverride({ component }: CalendarEvent): boolean {
  return propertiesOf(component, 'RECURRENCE-ID').length > 0
}

interface ReadOverride extends Override, Version {
  /** Which occurrences it is about. */
  readonly key: string
  readonly question: Question
}

function overrideOf(event: CalendarEvent, masters: readonly CalendarEvent[]): ReadOverride {
  const { name, sequence, status, component, question } = event
  const { zones } = question
  const [recurrenceId] = propertiesOf(component, 'RECURRENCE-ID')
  if (recurrenceId === undefined) throw new Error('it has no RECURRENCE-ID')
  const at = timeOf(recurrenceId.value, recurrenceId, zones)
  const range = recurrenceId.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE' ? 'from-here' : 'one'
  const [master] = masters
  const series = master === undefined ? null : attempt('', () => occurrenceOf(master.component, zones))
  const isOfDays = (series?.ok === true ? series.value.start : at).zone === null
  const stead = status === 'cancelled' ? null : occurrenceOf(component, zones)
  return { name, sequence, status, question, at, range, stead, key: `${range} ${keyOf(at, isOfDays, zones)}` }
}

function daysOfSeries(
  { name, component, question }: CalendarEvent,
  overrides: readonly Override[]
): readonly Holiday[] {
  return [...occurrencesOf(component, overrides, question)].flatMap((occurrence) =>
    named(occurrence.override?.name ?? name, coveredDays(occurrence, question))
  )
}

function named(name: string, days: readonly DayNumber[]): readonly Holiday[] {
  return days.map((day) => ({ day, name }))
}

function groupedBy<T>(values: readonly T[], keyOfOne: (value: T) => unknown): readonly (readonly T[])[] {
  const groups = new Map<unknown, T[]>()
  for (const value of values) {
    const group = groups.get(keyOfOne(value))
    if (group === undefined) groups.set(keyOfOne(value), [value])
    else group.push(value)
  }
  return [...groups.values()]
}

/** A warning is one line that people read to its end. */
const mostNamed = 5

function leftOut(unread: readonly string[]): readonly string[] {
  if (unread.length === 0) return []
  const which =
    unread.length === 1
      ? `the event ${listed(unread)} cannot be read and is left out. Correct or remove it in the calendar.`
      : `${unread.length} events cannot be read and are left out: ${listed(unread)}. Correct or remove them in the calendar.`
  return [which]
}

function listed(unread: readonly string[]): string {
  const more = unread.length - mostNamed
  return unread.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
