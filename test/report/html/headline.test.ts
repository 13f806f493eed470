import { describe, expect, it } from 'vitest'
import { troubled, uptime } from '../../../src/report/html/chart-numbers.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { headline } from '../../../src/report/html/headline.ts'
import { monthFigure } from '../../../src/report/html/first-figures.ts'
import { isWorthTelling } from '../../../src/report/worth-comparing.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import { policyWith } from '../../policies.ts'
import { knownPolicy, knownState, nowMs, options, point, policyOf, processOf, stateOf } from './states.ts'

describe('what is saved', () => {
  it('is not told of a few minutes', () => {
    const looks = [point(nowMs - 2 * minuteMs)]
    const history = {
      hours: '',
      tenMinutes: '',
      looks,
      month: { month: '2026-11', dynoSeconds: 120, flatDynoSeconds: 360 }
    }
    const state = stateOf({ sharp: { web: processOf({ history }) } })
    const { processes } = reportDataOf(state, policyOf(policyWith({ schedule: ['1-3'] })), options)
    expect(headline(processes, 'day')[1]).toEqual({ label: 'Saved', value: '–', note: 'Too little was seen yet' })
    expect(monthFigure(processes).note).toBe('at list price')
  })

  it('is told from the first dyno-hour and cent on', () => {
    const { processes } = reportDataOf(knownState, knownPolicy, options)
    expect(headline(processes, 'day')[1]).toMatchObject({ label: 'Saved', value: '$1.04' })
    expect([
      isWorthTelling({ dynoHours: 1, cost: 0.01 }),
      isWorthTelling({ dynoHours: 1, cost: null }),
      isWorthTelling({ dynoHours: 0.99, cost: 3 }),
      isWorthTelling({ dynoHours: 1, cost: 0.009 })
    ]).toEqual([true, true, false, false])
  })
})

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
