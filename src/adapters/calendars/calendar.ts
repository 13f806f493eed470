import { runInNewContext } from 'node:vm'
import type { DayNumber, Holiday } from '../../core/model.ts'
import { dayMs } from '../../core/durations.ts'

export type CalendarDays =
  | {
      readonly ok: true
      /** Not in order, and a day may come twice. */
      readonly days: readonly Holiday[]
      /** What was left out, for people. */
      readonly unclear: readonly string[]
    }
  | { readonly ok: false; readonly problem: string }

type Ical = (typeof import('ical.js'))['default']
type Event = InstanceType<Ical['Event']>
type Time = InstanceType<Ical['Time']>

const patienceMs = 3000

/**
 * The local days between `fromDay` and `toDay` that the events of an iCalendar text cover, recurrences included. Never rejects, and
 * takes at most 3 s, whatever the text.
 */
export async function calendarHolidays(text: string, fromDay: DayNumber, toDay: DayNumber): Promise<CalendarDays> {
  const { default: ical } = await import('ical.js')
  try {
    // Rules such as "every 30 February" are searched for without end; only V8 itself can stop that in the same thread.
    return runInNewContext(
      'read()',
      { read: () => readEvents(ical, text, fromDay, toDay) },
      { timeout: patienceMs }
    ) as CalendarDays
  } catch (error) {
    if (isTimeout(error)) {
      return {
        ok: false,
        problem: `its recurring events take more than ${patienceMs / 1000} s to work out. Write a calendar that holds the holidays only.`
      }
    }
    return {
      ok: false,
      problem: `it is not an iCalendar file (${reasonOf(error)}). Write the address that ends in .ics, or an exported file.`
    }
  }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

function readEvents(ical: Ical, text: string, fromDay: DayNumber, toDay: DayNumber): CalendarDays {
  const read = eventTexts(text).map((lines) =>
    attempt(
      oneLine(/^SUMMARY[:;](.*)$/im.exec(lines)?.[1] ?? ''),
      () => new ical.Event(ical.Component.fromString(lines))
    )
  )
  const moved = new Set(
    read.flatMap((one) => (one.ok && isException(one.value) ? [occurrenceKey(one.value, one.value.recurrenceId)] : []))
  )
  const spelled = read.map((one) =>
    one.ok ? attempt(nameOf(one.value), () => holidaysOf(one.value, moved, fromDay, toDay)) : one
  )
  const unclear = spelled.flatMap((one) => (one.ok ? [] : [`"${one.name}" (${one.reason})`]))
  if (unclear.length > 0 && unclear.length === spelled.length)
    throw new Error(`none of its events can be read, the first is ${unclear[0] ?? ''}`)
  return {
    ok: true,
    days: spelled.flatMap((one) => (one.ok ? one.value : [])),
    unclear: unclear.length === 0 ? [] : [leftOut(unclear)]
  }
}

type Attempt<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly name: string; readonly reason: string }

/** One event that makes no sense does not cost the others. */
function attempt<T>(name: string, work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return { ok: false, name, reason: reasonOf(error) }
  }
}

function leftOut(events: readonly string[]): string {
  const which =
    events.length === 1
      ? `the event ${events.join('')} cannot be read and is`
      : `${events.length} events, the first ${events[0] ?? ''}, cannot be read and are`
  return `${which} left out. Correct or remove ${events.length === 1 ? 'it' : 'them'} in the calendar.`
}

/** Each VEVENT by itself: the parser gives up on the whole text, and compares each event with all the others. */
function eventTexts(text: string): readonly string[] {
  if (!/^\ufeff?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1000)))
    throw new Error('it does not begin with BEGIN:VCALENDAR')
  if (!/^END:VCALENDAR\s*$/im.test(text.slice(-1000))) throw new Error('it is cut off: END:VCALENDAR is missing')
  const events: string[] = []
  let open: string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) open = []
    open?.push(line)
    if (open !== null && /^END:VEVENT\s*$/i.test(line)) {
      events.push(open.join('\r\n'))
      open = null
    }
  }
  return events
}

function holidaysOf(
  event: Event,
  moved: ReadonlySet<string>,
  fromDay: DayNumber,
  toDay: DayNumber
): readonly Holiday[] {
  const name = nameOf(event)
  return [...daysOf(event, moved, fromDay, toDay)].map((day) => ({ day, name }))
}

function* daysOf(event: Event, moved: ReadonlySet<string>, fromDay: DayNumber, toDay: DayNumber): Generator<DayNumber> {
  if (text(event, 'status') === 'CANCELLED') return
  const minutes = length(event)
  const spell = function* (start: Time): Generator<DayNumber> {
    // Exclusive end; an event without length still has a day.
    const last = Math.max(dayOf(start), Math.ceil(minuteOf(start) / 1440 + minutes / 1440) - 1)
    for (let day = Math.max(dayOf(start), fromDay); day <= Math.min(last, toDay); day++) yield day
  }
  if (!event.isRecurring() || isException(event)) {
    yield* spell(event.startDate)
    return
  }
  const occurrences = event.iterator()
  // The types do not say that it ends.
  for (
    let next = occurrences.next() as Time | undefined;
    next !== undefined && dayOf(next) <= toDay;
    next = occurrences.next() as Time | undefined
  ) {
    if (!moved.has(occurrenceKey(event, next))) yield* spell(next)
  }
  // The iterator takes the start from a rule; with additional dates alone it is the first of them.
  const excluded = event.component
    .getAllProperties('exdate')
    .some((dates) => dates.getValues().some((date) => String(date) === event.startDate.toString()))
  if (
    event.component.getFirstProperty('rrule') === null &&
    !excluded &&
    !moved.has(occurrenceKey(event, event.startDate))
  )
    yield* spell(event.startDate)
}

/** Length of an event on the wall clock of its own zone. Both ends are read in the zone that they are written in. */
function length(event: Event): number {
  const minutes = minuteOf(event.endDate) - minuteOf(event.startDate)
  return Math.max(0, minutes)
}

/** An event that replaces one occurrence of a recurring one. */
function isException(event: Event): boolean {
  return event.component.getFirstProperty('recurrence-id') !== null
}

function occurrenceKey(event: Event, time: Time): string {
  return `${event.uid} ${time.toString()}`
}

function minuteOf({ year, month, day, hour, minute }: Time): number {
  const ms = Date.UTC(year, month - 1, day, hour, minute)
  if (Number.isNaN(ms)) throw new Error('a date that no calendar has')
  return ms / 60_000
}

function dayOf(time: Time): DayNumber {
  return Math.floor((minuteOf(time) * 60_000) / dayMs)
}

function text(event: Event, property: string): string {
  const value = event.component.getFirstPropertyValue(property)
  return typeof value === 'string' ? value : ''
}

function nameOf(event: Event): string {
  return oneLine(text(event, 'summary'))
}

/** Not a long one either: names are printed in tables and warnings. */
function oneLine(name: string): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return plain === '' ? 'without a name' : plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120)
}
