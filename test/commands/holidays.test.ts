import { describe, expect, it } from 'vitest'
import { holidayLookup, regionProblems, withKnownHolidays } from '../../src/commands/holidays.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { windowAt } from '../../src/core/schedule/window.ts'
import { dayOf } from '../core/plan/plans.ts'
import { policyWith } from '../policies.ts'
import { policyOf } from '../report/html/states.ts'

const apps = 'apps: { sharp: { processes: { web: { schedule: [1] } } } }\n'
const problemsOf = async (text: string): Promise<readonly string[]> => {
  const problems = await regionProblems(policyFromFile('scaler.yml', text, { REGION: 'US-NYC' }, null))
  return problems.map(
    ({ message, place }) => `${place?.file ?? '?'}:${place?.line ?? '?'}:${place?.column ?? '?'} ${message}`
  )
}

describe('a region', () => {
  it.each([
    ['none is written', apps],
    ['no region among the holidays', `holidays: { dates: [12-24] }\n${apps}`],
    ['a country', `holidays: { region: US }\n${apps}`],
    ['a state', `holidays: { region: US-NY }\n${apps}`],
    ['a part of a state', `holidays: { region: US-LA-NO }\n${apps}`],
    ['a file that is wrong anyway', `holidays: { region: 5 }\n${apps}`]
  ])('is no problem: %s', async (_, text) => {
    expect(await problemsOf(text)).toEqual([])
  })

  it.each([
    [
      'a state that there is not',
      `holidays: { region: US-NYC }\n${apps}`,
      'scaler.yml:1:21 "US-NYC": there is no state "NYC". Did you mean "US-NY"?'
    ],
    [
      'a country that there is not',
      `${apps}holidays:\n  region: XX\n`,
      'scaler.yml:3:11 "XX": there is no country "XX".'
    ],
    [
      'a habit',
      `holidays:\n  dates: [12-24]\n  region: "UK"\n${apps}`,
      'scaler.yml:3:11 "UK": there is no country "UK". Did you mean "GB"?'
    ],
    [
      'one from the environment',
      'holidays: { region: "${REGION}" }\n' + apps,
      'scaler.yml:1:21 "US-NYC": there is no state "NYC". Did you mean "US-NY"?'
    ]
  ])('is a problem at its place: %s', async (_, text, expected) => {
    const [problem, ...others] = await problemsOf(text)
    expect(others).toEqual([])
    expect(problem?.slice(0, expected.length)).toBe(expected)
  })
})

describe('the holidays around an instant', () => {
  const nowMs = Date.parse('2026-11-26T00:30:00Z')
  const region = { region: 'US-NY', dates: [], calendar: null }

  it('nobody looks where none are named', () => {
    expect(holidayLookup(null, ['UTC'], 7)).toBeNull()
  })

  it('reach a day and one more beyond those of UTC, for every clock on Earth and windows over midnight', async () => {
    const everyDay = { region: null, dates: [{ kind: 'yearly', from: 101, to: 1231 }], calendar: null } as const
    const { days } = (await holidayLookup(everyDay, ['UTC'], 7)?.(nowMs, null)) ?? { days: [] }
    expect([days[0]?.day, days.at(-1)?.day]).toEqual([dayOf('2026-11-24'), dayOf('2026-12-05')])
  })

  it('are those of the region', async () => {
    const found = await holidayLookup(region, ['UTC'], 40)?.(nowMs, null)
    expect(found?.days.map(({ day, name }) => [day, name])).toEqual([
      [dayOf('2026-11-26'), 'Thanksgiving Day'],
      [dayOf('2026-12-25'), 'Christmas Day'],
      [dayOf('2027-01-01'), "New Year's Day"]
    ])
    expect([found?.problems, found?.calendar]).toEqual([[], null])
  })
})

it.each([
  ['the region', { region: 'US-NY', dates: [], calendar: null }, null, '2026-11-26'],
  [
    'the calendar as it was read last, which is not asked again',
    { region: null, dates: [], calendar: 'https://calendar.invalid/days.ics' },
    [{ day: dayOf('2026-11-30'), name: 'Inventory' }],
    '2026-11-30'
  ]
])('what is told of the past knows the holidays of %s', async (_, sources, calendar, day) => {
  const policy = policyOf(policyWith({ schedule: ['holidays 0', '2'] }))
  const known = await withKnownHolidays(policy, sources, { calendar }, Date.parse('2026-11-24T12:00:00Z'))
  const { schedule } = known.apps[0]!.processes[0]!
  const ceilingOn = (date: string): number | undefined =>
    windowAt(schedule, { day: dayOf(date), minute: 600 })?.bounds.ceiling
  expect([ceilingOn(day), ceilingOn('2026-11-27')]).toEqual([0, 2])
})
