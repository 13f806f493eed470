import type { DayNumber, Holiday, HolidayDate, HolidaySources } from '../../core/model.ts'
import type { FoundHolidays } from '../../ports.ts'
import { monthDayOf } from '../../core/schedule/local-time.ts'
import { createRedact } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import { addressSecrets } from '../http/address-secrets.ts'
import { readCalendar } from './calendar-source.ts'
import { calendarHolidays } from './calendar.ts'
import type { CalendarDays } from './calendar.ts'
import { regionHolidays, regionMistake } from './region.ts'

export { regionMistake } from './region.ts'

export interface HolidayRange {
  /** First and last local day that is asked about. */
  readonly fromDay: DayNumber
  readonly toDay: DayNumber
  /** The zones whose local days are meant: an event at a time of day may fall on another day in each. */
  readonly timezones: readonly string[]
  /** What the calendar said when it could be read last (`calendar` of that answer); null: never. */
  readonly lastGood: readonly Holiday[] | null
}

/** The holidays of a range of local days, in order, each day once in a zone. Never rejects: what goes wrong is a problem, and the other sources stand. */
export async function resolveHolidays(sources: HolidaySources, range: HolidayRange): Promise<FoundHolidays> {
  const [region, calendar] = await Promise.all([
    fromRegion(sources.region, range),
    fromCalendar(sources.calendar, range)
  ])
  return {
    days: inOrder([...region.days, ...calendar.days, ...listed(sources.dates, range)], range),
    problems: [...region.problems, ...calendar.problems],
    leftOut: calendar.leftOut,
    calendar: calendar.calendar
  }
}

const nothing: FoundHolidays = { days: [], problems: [], leftOut: [], calendar: null }

async function fromRegion(region: string | null, { fromDay, toDay }: HolidayRange): Promise<FoundHolidays> {
  if (region === null) return nothing
  const mistake = await regionMistake(region)
  return mistake === null
    ? { ...nothing, days: await regionHolidays(region, fromDay, toDay) }
    : { ...nothing, problems: [`Holidays: ${mistake}`] }
}

async function fromCalendar(address: string | null, range: HolidayRange): Promise<FoundHolidays> {
  if (address === null) return nothing
  const source = await readCalendar(address)
  const read = source.ok ? inAllZones(source.text, range, createRedact(addressSecrets(address))) : source
  if (read.ok) {
    const days = inOrder(read.days, range)
    return { days, problems: [], leftOut: read.unclear.map((text) => `${source.name}: ${text}`), calendar: days }
  }
  const count = range.lastGood?.length ?? 0
  const kept =
    range.lastGood === null
      ? 'Its holidays are missing until then.'
      : `Until then its last good read counts, with ${count} ${count === 1 ? 'holiday' : 'holidays'}.`
  const problem = `${source.name} cannot be read: ${read.problem} ${kept}`
  return { ...nothing, days: range.lastGood ?? [], problems: [problem] }
}

/** What is a holiday in each of the zones stands once; the others stand with their zone. */
function inAllZones(text: string, { fromDay, toDay, timezones }: HolidayRange, redact: Redact): CalendarDays {
  const zones = timezones.length > 0 ? [...new Set(timezones)] : ['UTC']
  const days: Holiday[] = []
  const unclear = new Set<string>()
  for (const timezone of zones) {
    const read = calendarHolidays(text, { fromDay, toDay, timezone, redact })
    if (!read.ok) return read
    days.push(...read.days.map((holiday) => ({ ...holiday, timezone })))
    read.unclear.forEach((message) => unclear.add(message))
  }
  const zonesOf = new Map<DayNumber, Set<string>>()
  for (const { day, timezone } of days) zonesOf.set(day, (zonesOf.get(day) ?? new Set()).add(timezone ?? ''))
  const everywhere = ({ day, name }: Holiday): Holiday => ({ day, name })
  return {
    ok: true,
    days: days.map((holiday) => (zonesOf.get(holiday.day)?.size === zones.length ? everywhere(holiday) : holiday)),
    unclear: [...unclear]
  }
}

function listed(dates: readonly HolidayDate[], { fromDay, toDay }: HolidayRange): readonly Holiday[] {
  const days: Holiday[] = []
  for (let day = fromDay; dates.length > 0 && day <= toDay; day++) {
    if (dates.some((date) => includes(date, day))) days.push({ day, name: 'listed in dates' })
  }
  return days
}

function includes({ kind, from, to }: HolidayDate, day: DayNumber): boolean {
  const value = kind === 'dates' ? day : monthDayOf(day)
  return from <= to ? from <= value && value <= to : value >= from || value <= to
}

/** The first name of a day stays. */
function inOrder(days: readonly Holiday[], { fromDay, toDay }: HolidayRange): readonly Holiday[] {
  const found = new Map<string, Holiday>()
  for (const holiday of days) {
    const key = `${holiday.day} ${holiday.timezone ?? ''}`
    if (fromDay <= holiday.day && holiday.day <= toDay && !found.has(key)) found.set(key, holiday)
  }
  return [...found.values()]
    .filter(({ day, timezone }) => timezone === undefined || !found.has(`${day} `))
    .sort((a, b) => a.day - b.day)
}
