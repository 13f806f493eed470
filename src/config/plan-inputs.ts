/** What a plan is asked for, by input or by option of the terminal. */
import { dayMs } from '../core/durations.ts'
import type { DayNumber } from '../core/model.ts'
import { parseDates } from '../core/schedule/parse-window.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** Far enough for every plan; zones and calendars say nothing of what is farther. */
const firstDay = Date.UTC(2000, 0, 1) / dayMs
const lastDay = Date.UTC(2199, 11, 31) / dayMs

/** The first day of a plan: `YYYY-MM-DD`; empty: null, which is today. */
export function readDay(text: string, origin: string, problems: Problem[]): DayNumber | null {
  const parsed = text === '' ? null : parseDates(text)
  if (parsed === null) return null
  if (parsed.ok && parsed.dates.kind === 'dates' && parsed.dates.from === parsed.dates.to) {
    const { from } = parsed.dates
    if (from >= firstDay && from <= lastDay) return from
    problems.push(problem(`${origin}: "${text}" is too far away. Write a day of the years 2000 to 2199.`))
    return null
  }
  problems.push(problem(`${origin}: "${text}" is not a day. Write YYYY-MM-DD.`))
  return null
}

/** How many days a plan has: 1 to 366; empty: 7. */
export function readDays(text: string, origin: string, problems: Problem[]): number {
  if (text === '') return 7
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366) return Number(text)
  problems.push(problem(`${origin}: "${text}" is not a number of days. Write 1 to 366.`))
  return 7
}
