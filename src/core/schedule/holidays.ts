import type { AppPolicy, Holiday, Policy, WindowTimes } from '../model.ts'

/** Whether a schedule uses `holidays`, which then have to be looked up. */
export function mentionsHolidays(schedule: readonly WindowTimes[]): boolean {
  return schedule.some(({ days }) => days.flat().some(({ kind }) => kind === 'holidays'))
}

/** The zones whose local days are asked about. */
export function timezonesOf({ apps, selectors = [] }: Pick<Policy, 'apps' | 'selectors'>): readonly string[] {
  const all = [...apps, ...selectors.map(({ template }) => template)]
  return [...new Set(all.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)))]
}

/** Those of the holidays that are one in a zone. */
export function holidaysIn(timezone: string, holidays: readonly Holiday[]): readonly Holiday[] {
  return holidays.filter((holiday) => holiday.timezone === undefined || holiday.timezone === timezone)
}

/** The policy with the days of the holidays filled into its windows, each process type with those of its zone. */
export function withHolidays(policy: Policy, holidays: readonly Holiday[]): Policy {
  const fill = <W extends WindowTimes>(windows: readonly W[], timezone: string): readonly W[] => {
    if (!mentionsHolidays(windows)) return windows
    const days = holidaysIn(timezone, holidays).map(({ day }) => day)
    return windows.map((window) => ({
      ...window,
      days: window.days.map((set) => set.map((rule) => (rule.kind === 'holidays' ? { ...rule, days } : rule)))
    }))
  }
  const quietOf = ({ quiet, timezone = 'UTC' }: Pick<AppPolicy, 'quiet' | 'timezone'>): Pick<AppPolicy, 'quiet'> =>
    quiet === undefined ? {} : { quiet: fill(quiet, timezone) }
  const fillAll = (app: AppPolicy): AppPolicy => ({
    ...app,
    ...quietOf(app),
    processes: app.processes.map((process) => ({ ...process, schedule: fill(process.schedule, process.timezone) }))
  })
  const selectors = policy.selectors?.map((selector) => ({ ...selector, template: fillAll(selector.template) }))
  return {
    ...policy,
    ...quietOf(policy),
    apps: policy.apps.map(fillAll),
    ...(selectors === undefined ? {} : { selectors })
  }
}
