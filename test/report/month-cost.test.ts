import { describe, expect, it } from 'vitest'
import { freshHistory } from '../../src/core/decide/memory.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { monthCost } from '../../src/report/month-cost.ts'
import { stateWith } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { processReport, runReport } from './reports.ts'

/** A process type whose dynos came to so many hours, where the maximum would have come to so many. */
function ran(hours: number, flatHours: number, size: string | null = 'Standard-1X', app = 'sharp'): ProcessReport {
  const month = { month: '2026-11', dynoSeconds: hours * 3600, flatDynoSeconds: flatHours * 3600 }
  return processReport({
    size,
    policy: policyWith({ app, schedule: ['2'] }),
    state: stateWith({ history: { ...freshHistory, month } })
  })
}
const costOf = (...processes: readonly ProcessReport[]): string => monthCost(runReport(processes))

it('the whole of it', () => {
  expect(costOf(ran(1298, 1584)))
    .toBe(`<details><summary>November so far: $45.07, 18 % below always at the maximum ($55.00)</summary>

| app | process | dyno type | so far | always at the maximum | the difference |
| --- | --- | --- | --- | --- | --- |
| sharp | web | Standard-1X | $45.07 | $55.00 | 18 % below |

Counted from the looks of this month, in the zone of each app: the dynos that a look left count until the next look. Prices: Heroku's list prices of August 2026, before credits and discounts.

</details>`)
})

describe('the sum is', () => {
  it.each<readonly [string, readonly ProcessReport[], string]>([
    ['a flat month of one dyno', [ran(720, 720)], 'November so far: $25.00, as much as always at the maximum ($25.00)'],
    [
      'above it where people scaled past the maximum',
      [ran(1440, 720)],
      'November so far: $50.00, 100 % above always at the maximum ($25.00)'
    ],
    [
      'that of all',
      [ran(360, 720), ran(360, 720, 'Standard-2X', 'other')],
      'November so far: $37.50, 50 % below always at the maximum ($75.00)'
    ],
    [
      'in dyno-hours where a price is unknown',
      [ran(360, 720), ran(10, 10, 'Special-9X')],
      'November so far: 370 dyno-hours, 49 % below always at the maximum (730 dyno-hours)'
    ],
    [
      'in dyno-hours on Eco',
      [ran(360, 720, 'Eco')],
      'November so far: 360 dyno-hours, 50 % below always at the maximum (720 dyno-hours)'
    ],
    [
      'in dyno-hours where the formation could not be read',
      [ran(360, 720, null)],
      'November so far: 360 dyno-hours, 50 % below always at the maximum (720 dyno-hours)'
    ],
    ['alone beside a maximum of none', [ran(1, 0)], 'November so far: $0.03'],
    ['alone beside one of minutes, after a hold above it', [ran(2, 0.06)], 'November so far: $0.07'],
    [
      'that of nothing, where it all was saved',
      [ran(0, 8)],
      'November so far: $0.00, 100 % below always at the maximum ($0.28)'
    ]
  ])('%s', (_, processes, expected) => {
    expect(costOf(...processes).split('\n')[0]).toBe(`<details><summary>${expected}</summary>`)
  })
})

it.each([
  ['a month without a second', costOf(ran(0, 0))],
  ['the seconds after a first run', costOf(ran(17 / 3600, 51 / 3600))],
  ['minutes of a hold above the maximum', costOf(ran(0.8, 0.06, null))],
  ['what costs less than a cent', costOf(ran(1, 1, 'Basic'))],
  ['no month', costOf(processReport())],
  ['no process type', costOf()]
])('nothing for %s', (_, text) => {
  expect(text).toBe('')
})

it('each row is in its own unit, and Eco is explained', () => {
  const text = costOf(ran(360, 720), ran(10, 20, 'Eco', 'small'))
  expect(text).toContain('| sharp | web | Standard-1X | $12.50 | $25.00 | 50 % below |')
  expect(text).toContain('| small | web | Eco | 10 dyno-hours | 20 dyno-hours | 50 % below |')
  expect(text).toContain('Eco dynos share a flat rate of $5.00 a month.')
})

it('many are cut short', () => {
  const text = costOf(...Array.from({ length: 300 }, () => ran(1, 2)))
  expect(text.match(/^\| sharp/gm)).toHaveLength(200)
  expect(text).toContain('… and 100 more process types.')
})

it('each dyno type at its own price, against the dearest window', () => {
  const bySize = { 'standard-2x': 72 * 3600, 'standard-1x': 144 * 3600 }
  const month = { month: '2026-11', dynoSeconds: 216 * 3600, bySize, flatDynoSeconds: 360 * 3600 }
  const report = processReport({
    size: 'Standard-1X',
    policy: policyWith({ schedule: ['08:00-20:00 2:standard-2x', '1:standard-1x'] }),
    state: stateWith({ history: { ...freshHistory, month } })
  })
  // 72 h at $50 and 144 h at $25 of 720 h; 360 h at $50.
  expect(costOf(report)).toContain('November so far: $10.00, 60 % below always at the maximum ($25.00)')
  expect(costOf(report)).toContain('| standard-2x 72 h, standard-1x 144 h |')
})
