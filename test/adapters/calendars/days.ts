import type { Holiday } from '../../../src/core/model.ts'
import { dayNumber } from '../../../src/core/schedule/local-time.ts'

/** The day of `2026-12-25`. */
export function day(date: string): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  return dayNumber(year!, month!, dayOfMonth!)!
}

export function dates(holidays: readonly Holiday[]): readonly string[] {
  return holidays.map((holiday) => new Date(holiday.day * 86_400_000).toISOString().slice(0, 10))
}

/** A calendar of events, each given as its lines. */
export function ics(...events: readonly (readonly string[])[]): string {
  const blocks = events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT'])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...blocks, 'END:VCALENDAR', ''].join('\r\n')
}
