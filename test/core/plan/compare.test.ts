import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePlans } from '../../../src/core/plan/compare.ts'
import type { PlanComparison } from '../../../src/core/plan/compare.ts'
import { policyWith } from '../../policies.ts'
import { windows, zones } from '../schedule/oracle.ts'
import { article, plan, policyOf } from './plans.ts'

function compared(base: readonly string[], head: readonly string[], timezone = 'UTC'): PlanComparison {
  const [before, after] = [base, head].map((schedule) => plan(policyOf(policyWith({ schedule, timezone }))))
  return comparePlans(before!, after!)
}

function spans(comparison: PlanComparison): readonly string[] {
  const iso = (atMs: number): string => new Date(atMs).toISOString().slice(5, 16)
  return comparison.processes.flatMap(({ differences }) =>
    differences.map(
      ({ fromMs, toMs, base, head }) => `${iso(fromMs)}/${iso(toMs)} ${base?.floor ?? '?'} ${head?.floor ?? '?'}`
    )
  )
}

describe('two plans', () => {
  it('an hour more a day is seven a week', () => {
    const found = compared(article, ['06:00-22:00 3', ...article.slice(1)])
    expect(found).toMatchObject({ unchanged: 0, week: { floor: 14, ceiling: 14 } })
    expect(found.cost.floor).toBeCloseTo((14 / 168) * 25, 6)
    expect(spans(found).slice(0, 2)).toEqual(['11-23T06:00/11-23T07:00 1 3', '11-24T06:00/11-24T07:00 1 3'])
  })

  it('neighbours are merged, whatever midnight and other windows do in between', () => {
    expect(spans(compared(['1'], ['mon-wed 2', 'thu 2', '1']))).toEqual(['11-23T00:00/11-27T00:00 1 2'])
  })

  it.each([
    [
      'other words for the same are no difference',
      ['weekdays 07:00-22:00 3', '1'],
      ['mon-fri 7am-10pm 3', 'sat,sun 1', '1']
    ],
    ['nor is a window that never holds', ['2'], ['2', '07:00-22:00 3']]
  ])('%s', (_, base, head) =>
    expect(compared(base, head)).toMatchObject({ processes: [], unchanged: 1, week: { floor: 0 }, cost: { floor: 0 } })
  )

  it('another zone moves the hours', () => {
    const inZone = (timezone: string): ReturnType<typeof plan> =>
      plan(policyOf(policyWith({ schedule: ['07:00-22:00 3', '1'], timezone })))
    expect(spans(comparePlans(inZone('UTC'), inZone('Europe/Paris'))).slice(0, 2)).toEqual([
      '11-23T06:00/11-23T07:00 1 3',
      '11-23T21:00/11-23T22:00 3 1'
    ])
  })

  it('process types come and go, and are switched', () => {
    const [one, two] = [policyWith({ schedule: ['2'] }), policyWith({ app: 'other', schedule: ['1'] })]
    expect(comparePlans(plan(policyOf(one)), plan(policyOf(two))).processes).toMatchObject([
      { app: 'other', kind: 'added', week: { floor: 168 }, cost: { floor: 25 } },
      { app: 'sharp', kind: 'removed', week: { floor: -336 }, cost: { floor: -50 } }
    ])
    expect(comparePlans(plan(policyOf(one)), plan(policyOf({ ...one, enabled: false }))).processes).toMatchObject([
      { kind: 'changed', switched: 'off', differences: [] }
    ])
  })

  it('hours that nobody knows are listed and not summed', () => {
    const found = compared(['08:00-20:00 2'], ['2'])
    expect(found.week).toEqual({ floor: 0, ceiling: 0 })
    expect(spans(found)[0]).toBe('11-23T00:00/11-23T08:00 ? 2')
  })
})

it('a policy differs from itself in nothing, and the differences of two make up the difference of their sums', () => {
  const schedules = fc
    .array(windows, { minLength: 1, maxLength: 4 })
    .map((spelled) => [...spelled.map(({ line }) => line), '1'])
  fc.assert(
    fc.property(schedules, schedules, fc.constantFrom(...zones), (one, other, timezone) => {
      expect(compared(one, one, timezone).processes).toEqual([])
      const [before, after] = [one, other].map((schedule) => plan(policyOf(policyWith({ schedule, timezone }))))
      const { week, cost } = comparePlans(before!, after!)
      expect(week.floor).toBeCloseTo(after!.total.week.floor - before!.total.week.floor, 6)
      expect(cost.ceiling).toBeCloseTo(after!.total.cost.ceiling - before!.total.cost.ceiling, 6)
    }),
    { numRuns: 200 }
  )
})
