import { expect, it } from 'vitest'
import { budgetWarning, formationLifetimeMs } from '../../src/core/call-budget.ts'
import { minuteMs } from '../../src/core/durations.ts'

it.each<readonly [string, number | null, number, number]>([
  ['nothing is known', null, 1000, 5 * minuteMs],
  ['there are plenty', 4000, 1000, 5 * minuteMs],
  ['few are left for few apps', 500, 10, 5 * minuteMs],
  ['few are left for many apps: half of what comes back is used', 500, 1000, Math.ceil((2000 / 37) * minuteMs)],
  ['what is left is for changes', 99, 1, Infinity]
])('a formation is read again, where %s', (_, callsLeft, apps, expected) => {
  expect(formationLifetimeMs(callsLeft, apps)).toBe(expected)
})

it('says nothing while all is as usual, else how many calls are left and what that means', () => {
  expect(budgetWarning(5 * minuteMs, 4000)).toBeNull()
  expect(budgetWarning(54 * minuteMs, 500)).toMatch(
    /^Heroku allows this account 500 more API calls .* formations are read every 54 minutes instead of every 5\. Changes are still made at once\./
  )
  expect(budgetWarning(Infinity, 40)).toContain('formations are not read again until more come back')
})
