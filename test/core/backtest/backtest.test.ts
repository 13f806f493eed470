import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareBacktests } from '../../../src/core/backtest/backtest.ts'
import type { Backtest, BacktestOptions } from '../../../src/core/backtest/backtest.ts'
import { articlePolicy, baselines, fixedPolicy } from '../../../src/core/backtest/baselines.ts'
import { dynoModelOf } from '../../../src/core/backtest/dyno-model.ts'
import { replay } from '../../../src/core/backtest/replay.ts'
import type { Score, Scenario } from '../../../src/core/backtest/replay.ts'
import { trafficOf } from '../../../src/core/backtest/traffic.ts'
import type { Traffic } from '../../../src/core/backtest/traffic.ts'
import type { ProcessPolicy } from '../../../src/core/model.ts'
import { planOf } from '../../../src/core/plan/plan.ts'
import { listPrices } from '../../../src/core/pricing/prices.ts'
import { pace, policyWith } from '../../policies.ts'
import { known, mondayMs, pointsOf, trafficWith, wave } from './traffics.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

const calm = trafficWith(1, () => 5)
const size = { name: 'Standard-1X', source: 'assumed', limit: 100, monthly: 25 } as const
const router = { perDyno: 600, p95TargetMs: 500 } as const
/** Without any look of its own. */
const quiet = { probe: null, failSafe: null, scaleOut: null, scaleIn: null } as const

function worldOf(traffic: Traffic, changes: Partial<Scenario> = {}): Scenario {
  return {
    traffic,
    model: dynoModelOf(600, 500),
    initialDynos: 1,
    size: 'Standard-1X',
    limit: 100,
    seed: 1,
    timezone: 'UTC',
    ...changes
  }
}

function replayed(policy: ProcessPolicy, traffic: Traffic, everyMs = minuteMs, changes: Partial<Scenario> = {}): Score {
  return replay(
    { kind: 'policy', name: 'x', policy, rhythm: { kind: 'every', ms: everyMs } },
    worldOf(traffic, changes)
  )
}

function backtestWith(changes: Partial<BacktestOptions> = {}): Backtest {
  const head = {
    name: 'this configuration',
    policy: policyWith({ ...pace, schedule: ['07:00-22:00 2-4', '1-2'], router })
  }
  return compareBacktests({
    traffic: trafficWith(1, wave),
    head,
    others: [],
    rhythm: { kind: 'cron', gaps: { kind: 'usual' } },
    seed: 1,
    learnedPerDyno: null,
    size,
    ...changes
  })
}

describe('a schedule gives exactly the dyno-hours of its plan', () => {
  test.each([
    ['3/2/1', ['07:00-22:00 3', '22:00-03:00 2', '1'], 'UTC'],
    ['with other days at the weekend', ['weekdays 08:30-18:30 4', 'sat 22:00-03:00 3', '2'], 'UTC'],
    ['by the clock of New York', ['weekdays 07:00-22:00 3', '22:00-03:00 2', '1'], 'America/New_York']
  ])('%s', (_, schedule, timezone) => {
    const policy = policyWith({ ...quiet, schedule, timezone })
    const plan = planOf(
      { apps: [{ app: 'sharp', url: { kind: 'none' }, processes: [policy] }], notify: [] },
      { nowMs: mondayMs, from: Math.floor(mondayMs / dayMs), days: 7, sizes: () => null, prices: listPrices }
    )
    const { fromMs = 0, toMs = 0, dynoHours } = plan.processes[0] ?? {}
    const traffic = known(
      trafficOf(
        Array.from({ length: (toMs - fromMs) / hourMs + 1 }, (_item, hour) => ({
          atMs: fromMs + hour * hourMs,
          requestsPerSecond: 5
        }))
      )
    )
    const score = replayed(policy, traffic)
    expect(score.dynoHours).toBeCloseTo(dynoHours?.floor ?? 0, 6)
    expect(score.hours).toBe((toMs - fromMs) / hourMs)
  })
})

describe('the requests', () => {
  it('come in as the traffic has them, and are answered or failed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 80 }), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.nat(99),
        (rates, quantity, seed) => {
          const traffic = known(
            trafficOf(
              rates.map((requestsPerSecond, index) => ({ atMs: mondayMs + index * 10 * minuteMs, requestsPerSecond }))
            )
          )
          const score = replayed(policyWith({ ...quiet, schedule: [String(quantity)] }), traffic, minuteMs, { seed })
          const came = rates.slice(1).reduce((sum, rate, index) => sum + ((rate + (rates[index] ?? 0)) / 2) * 600, 0)
          expect(score.requests).toBeCloseTo(came, 6)
          expect(score.answered + score.failed).toBeCloseTo(came, 6)
          expect(Math.min(score.answered, score.failed)).toBeGreaterThanOrEqual(-1e-9)
          if (quantity === 0) expect(score.failed).toBeCloseTo(came, 6)
        }
      ),
      { numRuns: 40 }
    )
  })

  it('that nothing is known of are left out, with their time', () => {
    const points = pointsOf(2, () => 5).filter(
      ({ atMs }) => atMs < mondayMs + 10 * hourMs || atMs >= mondayMs + 30 * hourMs
    )
    const score = replayed(policyWith({ ...quiet, schedule: ['2'] }), known(trafficOf(points)))
    expect(score.hours).toBeCloseTo(48 - 20 - 1 / 12, 1)
    expect(score.dynoHours).toBeCloseTo(2 * score.hours, 6)
    expect(score.slowMinutes).toBe(0)
  })
})

describe('the decisions are those of a run', () => {
  it('pings move a range: slow ones out, fast ones in', () => {
    const busy = replayed(
      policyWith({ schedule: ['1-6'] }),
      trafficWith(1, (hour) => (hour >= 8 && hour < 16 ? 45 : 3)),
      10 * minuteMs
    )
    expect(busy.byHour[12]).toBeGreaterThan(3)
    expect(busy.byHour[23]).toBeLessThan(2.5)
  })

  it('the router moves it too, as far as its minutes tell', () => {
    const policy = policyWith({
      ...pace,
      schedule: ['1-6'],
      router: { perDyno: 600, p95TargetMs: null },
      probe: null,
      failSafe: null,
      forecast: 'off'
    })
    const { byHour, slowMinutes } = replayed(
      policy,
      trafficWith(1, (hour) => (hour >= 8 && hour < 16 ? 38 : 3))
    )
    expect([byHour[4], byHour[12], byHour[23]]).toEqual([1, 4, 1])
    expect(slowMinutes).toBeLessThan(20)
  })

  it('a fail-safe brings an app back that is too small', () => {
    const schedule = ['1']
    const traffic = trafficWith(1, (hour) => (hour < 1 ? 5 : 25))
    const without = replayed(policyWith({ ...quiet, schedule }), traffic)
    const rescued = replayed(policyWith({ schedule, max: 4, scaleOut: null, scaleIn: null }), traffic)
    expect(without.failed / without.requests).toBeGreaterThan(0.9)
    expect(rescued.failed / rescued.requests).toBeLessThan(0.4)
    expect(rescued.dynoHours).toBeGreaterThan(60)
  })

  it('late runs follow a schedule late', () => {
    const policy = policyWith({ ...quiet, schedule: ['07:00-22:00 3', '1'], lead: { kind: 'off' } })
    const gaps = { kind: 'usual' } as const
    const late = replay(
      { kind: 'policy', name: 'x', policy, rhythm: { kind: 'cron', gaps } },
      worldOf(trafficWith(2, () => 5))
    )
    expect(late.byHour[7]).toBeLessThan(3)
    expect(late.byHour[12]).toBe(3)
    expect(late.looks / 2).toBeGreaterThan(50)
    expect(late.changes).toBe(4)
  })
})

describe('the baselines', () => {
  const { rows, most } = backtestWith()
  const row = (name: string) => known(rows.find((found) => found.name === name))

  it('are the maximum, the article, autoscalebot and the HPA, after the configurations', () => {
    expect(rows.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'configuration this configuration',
      'baseline fixed',
      'baseline article',
      'baseline autoscalebot',
      'baseline hpa'
    ])
  })

  it('the maximum runs all the time and is never slow', () => {
    expect(most).toBe(4)
    expect([row('fixed').dynoHours, row('fixed').slowMinutes]).toEqual([4 * 24, 0])
  })

  it('the article takes 59 dyno-hours a day of a calm app', () => {
    expect(replayed(articlePolicy(policyWith()), calm, 3 * minuteMs).dynoHours).toBeCloseTo(59, 6)
  })

  it('the fixed one does whatever the policy says', () => {
    expect(replayed(fixedPolicy(policyWith({ schedule: ['1'], max: 2 }), 5), calm).dynoHours).toBe(120)
  })

  it('autoscalebot goes in until it is slow, and the HPA keeps the dynos at 60 %', () => {
    expect(row('autoscalebot').slowMinutes).toBeGreaterThan(row('hpa').slowMinutes)
    expect(row('autoscalebot').dynoHours).toBeLessThan(row('hpa').dynoHours)
    expect(row('hpa').dynoHours).toBeLessThan(row('fixed').dynoHours)
  })

  it('never go past the maximum, nor below one', () => {
    const names = baselines(policyWith({ schedule: ['0-3'] }), 3).flatMap((strategy) =>
      strategy.kind === 'rule' ? [strategy.bounds] : []
    )
    expect(names).toEqual([
      { floor: 1, ceiling: 3 },
      { floor: 1, ceiling: 3 }
    ])
  })
})

describe('a comparison', () => {
  it('is the same for a seed, and another for another', () => {
    expect(backtestWith()).toEqual(backtestWith())
    expect(backtestWith({ seed: 2 }).rows).not.toEqual(backtestWith().rows)
  })

  it('puts other configurations into the same scenario', () => {
    const other = { name: 'main', policy: policyWith({ ...quiet, schedule: ['4'] }) }
    const { rows, assumptions } = backtestWith({ others: [other] })
    expect(rows[1]).toMatchObject({ name: 'main', kind: 'configuration', dynoHours: 96, slowMinutes: 0 })
    expect(assumptions.targetMs).toBe(500)
  })

  it('costs what the dyno type costs, and nothing where no price is known', () => {
    expect(backtestWith().rows[1]?.cost).toBeCloseTo(100, 6)
    expect(backtestWith({ size: { ...size, monthly: null } }).rows.map(({ cost }) => cost)).toEqual([
      null,
      null,
      null,
      null,
      null
    ])
  })

  test.each([
    ['per-dyno, where it is written', { schedule: ['1-3'], router }, null, [600, 'configured', 3]],
    [
      'what was learned, where it is not',
      { schedule: ['1-3'], router: { perDyno: 'auto', p95TargetMs: null } },
      700,
      [700, 'learned', 3]
    ],
    ['what makes the peak need the maximum, where nothing is known', { schedule: ['1-3'] }, null, [600, 'peak', 3]],
    ['one dyno for the peak, where there is not even a maximum', {}, null, [1800, 'peak', 1]],
    ['as many as the peak needs, where there is no maximum', { router }, null, [600, 'configured', 3]]
  ] as const)('takes for what a dyno carries: %s', (_, changes, learnedPerDyno, expected) => {
    const head = { name: 'x', policy: policyWith({ ...quiet, ...changes }) }
    const { assumptions, most } = backtestWith({
      head,
      learnedPerDyno,
      traffic: trafficWith(1, (hour) => (hour === 12 ? 30 : 5))
    })
    expect([assumptions.perDyno, assumptions.perDynoFrom, most]).toEqual(expected)
  })

  test.each([
    ['the target of the router', { router, schedule: ['1-2'] }, [500, 'router']],
    ['what scale-out calls slow', { schedule: ['1-2'] }, [1000, 'scale-out']],
    ['1000 ms', { ...quiet, schedule: ['1-2'] }, [1000, 'default']]
  ] as const)('calls slow what is above %s', (_, changes, expected) => {
    const { assumptions } = backtestWith({ head: { name: 'x', policy: policyWith(changes) } })
    expect([assumptions.targetMs, assumptions.targetFrom]).toEqual(expected)
  })

  it('leaves numbers from elsewhere out, and says how many', () => {
    const metric = {
      source: { kind: 'json', url: 'https://x.test/', headers: {}, query: null },
      goal: { kind: 'per-dyno', perDyno: 5 }
    } as const
    const { assumptions, rows } = backtestWith({
      head: { name: 'x', policy: policyWith({ schedule: ['1-4'], metrics: [metric] }) }
    })
    expect(assumptions.leftOut).toBe(1)
    // Left in, a metric that cannot be read would keep it from going in.
    expect(rows[0]?.dynoHours).toBeLessThan(90)
  })

  it('a switched-off app is replayed as if it were on', () => {
    const head = { name: 'x', policy: policyWith({ ...quiet, schedule: ['07:00-22:00 3', '1'], enabled: false }) }
    expect(backtestWith({ head, rhythm: { kind: 'every', ms: minuteMs } }).rows[0]?.dynoHours).toBeCloseTo(54, 6)
  })

  it('tells what the demand needs by the hour', () => {
    const { needByHour } = backtestWith({ traffic: trafficWith(1, (hour) => (hour >= 8 ? 25 : 5)) })
    expect([needByHour[4], needByHour[12]]).toEqual([1, 3])
  })
})
