import { expect, test } from 'vitest'
import { policyFromFile } from '../../../src/config/load.ts'
import { timezonesOf, withHolidays } from '../../../src/core/schedule/holidays.ts'
import type { Policy } from '../../../src/core/model.ts'

function policyIn(timezone: string): Policy {
  const text = `timezone: ${timezone}\nholidays: { region: US }\napps: { a: { processes: { web: { schedule: [holidays 1, "2"] } } } }`
  const { policy } = policyFromFile('x.yml', text, {}, null)
  if (!policy.ok) throw new Error(policy.problems[0]?.message)
  return policy.value
}

test('windows have the holidays of their own zone, and those of all', () => {
  const [berlin, tokyo] = [policyIn('Europe/Berlin'), policyIn('Asia/Tokyo')]
  const policy = { ...berlin, apps: [...berlin.apps, ...tokyo.apps] }
  expect(timezonesOf(policy)).toEqual(['Europe/Berlin', 'Asia/Tokyo'])
  const filled = withHolidays(policy, [
    { day: 1, name: 'Fair', timezone: 'Europe/Berlin' },
    { day: 2, name: 'Fair', timezone: 'Asia/Tokyo' },
    { day: 3, name: 'New Year' }
  ])
  expect(filled.apps.map(({ processes }) => processes[0]?.schedule[0]?.days)).toEqual([
    [[{ kind: 'holidays', days: [1, 3] }]],
    [[{ kind: 'holidays', days: [2, 3] }]]
  ])
})
