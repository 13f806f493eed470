import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/core/durations.ts'
import type { Policy, ProcessPolicy } from '../../../src/core/model.ts'
import { comparePlans } from '../../../src/core/plan/compare.ts'
import type { Plan, PlanOptions } from '../../../src/core/plan/model.ts'
import { planOf } from '../../../src/core/plan/plan.ts'
import { listPrices } from '../../../src/core/pricing/prices.ts'
import { scheduledBounds } from '../../../src/core/schedule/bounds.ts'
import { policyWith } from '../../policies.ts'

/** Monday. */
const nowMs = Date.UTC(2026, 10, 23)
const options: PlanOptions = { nowMs, from: null, days: 7, sizes: () => 'Standard-1X', prices: listPrices }

function policyOf(schedule: readonly string[], changes: Partial<ProcessPolicy> = {}): Policy {
  const process = { ...policyWith({ schedule, timezone: 'America/New_York' }), ...changes }
  return { apps: [{ app: 'sharp', url: { kind: 'none' }, processes: [process] }], notify: [] }
}

const planned = (schedule: readonly string[], changes?: Partial<ProcessPolicy>): Plan =>
  planOf(policyOf(schedule, changes), options)

/** The bill of a week, minute by minute, for a month of 720 hours. */
function billed(policy: Policy, plan: Plan): readonly [number, number] {
  const [process] = policy.apps[0]?.processes ?? []
  const [{ fromMs, toMs } = { fromMs: 0, toMs: 0 }] = plan.processes
  const bill: [number, number] = [0, 0]
  if (process === undefined) return bill
  for (let atMs = fromMs; atMs < toMs; atMs += minuteMs) {
    const scheduled = scheduledBounds(process, atMs)
    const price = listPrices.monthly[scheduled?.window.size ?? 'standard-1x'] ?? 0
    const allowed = scheduled?.window.size === 'basic' ? 1 : 10
    bill[0] += (Math.min(allowed, scheduled?.bounds.floor ?? 0) * price) / 43_200
    bill[1] += (Math.min(allowed, scheduled?.bounds.ceiling ?? 0) * price) / 43_200
  }
  const months = (toMs - fromMs) / minuteMs / 43_200
  return [bill[0] / months, bill[1] / months]
}

describe('the plan of a schedule with dyno types', () => {
  it('prices each hour by its type, and counts the restarts', () => {
    const [web] = planned(['weekdays 08:00-20:00 2-6:standard-2x', '1:standard-1x']).processes
    // 60 h of 2-6 at $50 and 108 h of 1 at $25, of 168 h.
    expect(web?.cost?.floor).toBeCloseTo((120 * 50 + 108 * 25) / 168, 9)
    expect(web?.cost?.ceiling).toBeCloseTo((360 * 50 + 108 * 25) / 168, 9)
    expect(web?.flat).toMatchObject({ quantity: 6, size: 'standard-2x', cost: 300 })
    expect(web?.sizes.map(({ size, dynoHours }) => [size, dynoHours])).toEqual([
      ['standard-2x', { floor: 120, ceiling: 360 }],
      ['standard-1x', { floor: 108, ceiling: 108 }]
    ])
    expect(web?.restarts).toMatchObject({ changes: 10, dynos: { floor: 15, ceiling: 35 } })
  })

  it('compares with the dearest window, not with the largest', () => {
    const [web] = planned(['08:00-20:00 2:performance-m', '10:standard-1x']).processes
    expect(web?.flat).toMatchObject({ quantity: 2, size: 'performance-m', cost: 500 })
  })

  it.each([
    ['a type by its name', ['20:performance-m'], {}, {}, 10, 2500],
    ['a range', ['1-20:performance-m'], {}, {}, 10, 2500],
    ['the type of the process', ['3'], { size: 'basic' }, {}, 1, 7],
    ['the type that runs', ['3'], {}, { sizes: (): string => 'Eco' }, 1, null],
    [
      'what the formation says',
      ['300'],
      {},
      { sizes: (): string => 'Standard-1X', limits: (): number => 255 },
      255,
      255 * 25
    ],
    [
      'a maximum, where no window holds',
      ['sat 1'],
      { min: 20, max: 20 },
      { sizes: (): string => 'Performance-M' },
      10,
      2500
    ]
  ] as const)('counts no more than Heroku allows: %s', (_, schedule, changes, more, most, cost) => {
    const sized = 'size' in changes ? schedule.map((line) => `${line}:${changes.size}`) : schedule
    const [web] = planOf(policyOf(sized, changes), { ...options, ...more }).processes
    expect(web?.flat).toMatchObject({ quantity: most })
    if (cost !== null) expect(web?.flat?.cost).toBe(cost)
    expect(Math.max(...(web?.stretches ?? []).map(({ bounds }) => bounds?.ceiling ?? 0))).toBe(most)
    expect(web?.dynoHours.ceiling).toBeLessThanOrEqual(most * 168)
  })

  it('restarts nothing where nothing runs', () => {
    const [web] = planned(['08:00-20:00 2:standard-2x', '0:standard-1x']).processes
    expect(web?.restarts.changes).toBe(0)
  })

  it('costs what a bill by the minute comes to', () => {
    const size = fc.constantFrom('basic', 'standard-1x', 'standard-2x', 'performance-m', 'performance-l')
    const line = fc
      .record({
        days: fc.constantFrom('', 'weekdays ', 'sat ', 'fri-sun '),
        from: fc.integer({ min: 0, max: 23 }),
        to: fc.integer({ min: 0, max: 24 }),
        floor: fc.integer({ min: 0, max: 5 }),
        more: fc.integer({ min: 0, max: 5 }),
        size
      })
      .map(
        ({ days, from, to, floor, more, size: type }) => `${days}${from}:00-${to}:00 ${floor}-${floor + more}:${type}`
      )
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), size, (lines, usual) => {
        const policy = policyOf([...lines, `1:${usual}`])
        const plan = planOf(policy, options)
        const [floor, ceiling] = billed(policy, plan)
        expect(plan.total.cost.floor).toBeCloseTo(floor, 6)
        expect(plan.total.cost.ceiling).toBeCloseTo(ceiling, 6)
      }),
      { numRuns: 12 }
    )
  })

  it('differs from another where only the type does', () => {
    const found = comparePlans(planned(['2']), planned(['weekdays 08:00-20:00 2:standard-2x', '2:standard-1x']))
    expect(found.processes[0]?.differences).toHaveLength(5)
    expect(found.processes[0]?.differences[0]?.sizes).toEqual({ base: 'Standard-1X', head: 'standard-2x' })
    expect(found.week).toEqual({ floor: 0, ceiling: 0 })
    expect(found.cost.floor).toBeCloseTo((60 * 2 * 25) / 168, 9)
  })
})
