import type { LoadedPolicy } from '../config/load.ts'
import type { Problem } from '../config/problem.ts'
import type { EpochMs, HolidaySources, Policy, State } from '../core/model.ts'
import { timezonesOf, withHolidays } from '../core/schedule/holidays.ts'
import type { HolidayLookup } from '../ports.ts'
import { dayMs } from '../core/durations.ts'

/**
 * @param timezones whose local days are meant
 * @param days how far ahead they are looked up
 * @returns null when the configuration names no holidays
 */
export function holidayLookup(
  sources: HolidaySources | null,
  timezones: readonly string[],
  days: number
): HolidayLookup | null {
  if (sources === null) return null
  return async (nowMs, lastGood) => {
    const { resolveHolidays } = await import('../adapters/calendars/holidays.ts')
    // Local days reach a day over those of UTC on either side, and a window over midnight asks about the day before.
    const today = Math.floor(nowMs / dayMs)
    return resolveHolidays(sources, { fromDay: today - 2, toDay: today + days + 2, timezones, lastGood })
  }
}

/** How far ahead a report looks for the next change. */
const reportDays = 60

/** The policy with the holidays that are known without asking for a calendar: as the last run read it. */
export async function withKnownHolidays(
  policy: Policy,
  sources: HolidaySources | null,
  { calendar }: Pick<State, 'calendar'>,
  nowMs: EpochMs
): Promise<Policy> {
  const offline = sources === null ? null : { ...sources, calendar: null }
  const found = await holidayLookup(offline, timezonesOf(policy), reportDays)?.(nowMs, null)
  return withHolidays(policy, [...(found?.days ?? []), ...(calendar ?? [])])
}

/** A region that does not exist is a mistake of the configuration, but only the almanac knows. */
export async function regionProblems({
  holidays,
  locate
}: Pick<LoadedPolicy, 'holidays' | 'locate'>): Promise<readonly Problem[]> {
  if (holidays?.region == null) return []
  const { regionMistake } = await import('../adapters/calendars/holidays.ts')
  const message = await regionMistake(holidays.region)
  return message === null ? [] : [locate({ path: ['holidays', 'region'], at: 'value', message })]
}
