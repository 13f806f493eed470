import { describe, expect, it } from 'vitest'
import { troubled, uptime } from '../../../src/report/html/chart-numbers.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { headline } from '../../../src/report/html/headline.ts'
import { knownPolicy, knownState, options } from './states.ts'

describe('minutes of trouble', () => {
  it('are a share of the time in which somebody looked', () => {
    const { processes } = reportDataOf(knownState, knownPolicy, options)
    expect(headline(processes, 'day').slice(3)).toEqual([
      { label: 'Down minutes', value: '60', note: '4.17 % of the time that was checked' },
      { label: 'Slow minutes', value: '60', note: '4.17 % of the time that was checked' }
    ])
  })

  it.each([
    ['8.55 minutes of four days', 8.55 / 5760, '0.15 %', '99.85 %'],
    ['54 minutes of four days', 54 / 5760, '0.94 %', '99.06 %'],
    ['a second of five weeks', 1 / (35 * 86_400), '0.01 %', '99.99 %'],
    ['a whole hundredth', 0.0007, '0.07 %', '99.93 %'],
    ['never', 0, '0 %', '100 %']
  ])('are rounded up, and make 100 %% with the uptime: %s', (_, share, part, rest) => {
    expect([troubled(share), uptime(1 - share)]).toEqual([part, rest])
  })
})
