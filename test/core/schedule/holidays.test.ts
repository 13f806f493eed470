import { expect, test } from 'vitest'
import { parseWindowTimes } from '../../../src/core/schedule/parse-window.ts'
import { windowOf } from '../../policies.ts'
import { policyFromFile } from '../../../src/config/load.ts'
import { mentionsHolidays, timezonesOf, withHolidays } from '../../../src/core/schedule/holidays.ts'
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

test('whether there is any', () => {
  const mentions = (...lines: readonly string[]): boolean => mentionsHolidays(lines.map(windowOf))
  expect([mentions('2'), mentions('mon,12-25 2', '1'), mentions('1', 'mon,holidays 2')]).toEqual([false, false, true])
})

test('quiet windows have those of their zone, selectors theirs; what names none stays', () => {
  const parsed = parseWindowTimes('holidays')
  if (!parsed.ok) throw new Error(parsed.message)
  const quiet = [parsed.times]
  const [berlin, tokyo] = [policyIn('Europe/Berlin'), policyIn('Asia/Tokyo')]
  const [app, template] = [berlin.apps[0], tokyo.apps[0]]
  if (app === undefined || template === undefined) throw new Error('no app')
  const fixed = { ...app, processes: app.processes.map((one) => ({ ...one, schedule: [windowOf('mon,12-25 2')] })) }
  const policy: Policy = {
    notify: [],
    quiet,
    apps: [fixed, { ...app, timezone: 'Europe/Berlin', quiet }],
    selectors: [
      {
        key: 'review-*',
        source: { kind: 'all' },
        glob: 'review-*',
        except: [],
        template: { ...template, timezone: 'Asia/Tokyo', quiet }
      }
    ]
  }
  expect(timezonesOf(policy)).toEqual(['Europe/Berlin', 'Asia/Tokyo'])
  const filled = withHolidays(policy, [
    { day: 1, name: 'Fair', timezone: 'Europe/Berlin' },
    { day: 2, name: 'Fair', timezone: 'Asia/Tokyo' },
    { day: 3, name: 'Fair', timezone: 'UTC' }
  ])
  const daysOf = (windows: typeof filled.quiet): unknown => windows?.[0]?.days
  const holidays = (...days: readonly number[]): unknown => [[{ kind: 'holidays', days }]]
  expect(daysOf(filled.quiet)).toEqual(holidays(3))
  expect(filled.apps[0]).toEqual(fixed)
  expect(daysOf(filled.apps[1]?.quiet)).toEqual(holidays(1))
  const selected = filled.selectors?.[0]
  expect(selected).toMatchObject({ key: 'review-*', template: { app: template.app } })
  expect(daysOf(selected?.template.quiet)).toEqual(holidays(2))
  expect(daysOf(selected?.template.processes[0]?.schedule)).toEqual(holidays(2))
  expect(Object.keys(withHolidays({ notify: [], apps: [] }, []))).toEqual(['notify', 'apps'])
})
