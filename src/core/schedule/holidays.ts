import type { DayNumber, Policy, Window } from '../model.ts'

/** Whether a schedule uses `holidays`, which then have to be looked up. */
export function mentionsHolidays(schedule: readonly Window[]): boolean {
  return schedule.some(({ days }) => days.some(({ kind }) => kind === 'holidays'))
}

/** The policy with the days of the holidays filled into its windows. */
export function withHolidays(policy: Policy, days: readonly DayNumber[]): Policy {
  const fill = (window: Window): Window => ({
    ...window,
    days: window.days.map((rule) => (rule.kind === 'holidays' ? { ...rule, days } : rule))
  })
  return {
    ...policy,
    apps: policy.apps.map((app) => ({
      ...app,
      processes: app.processes.map((process) =>
        mentionsHolidays(process.schedule) ? { ...process, schedule: process.schedule.map(fill) } : process
      )
    }))
  }
}
