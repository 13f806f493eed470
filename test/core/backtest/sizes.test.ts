import { describe, expect, it } from 'vitest'
import { compareBacktests } from '../../../src/core/backtest/backtest.ts'
import type { Backtest } from '../../../src/core/backtest/backtest.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { PerDyno } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'

/** Monday. */
const monday = Date.UTC(2026, 10, 23)
const running = { name: 'Standard-1X', source: 'known', limit: 100, monthly: 25 } as const

/** Two days of the same load. */
function backtest(schedule: readonly string[], perDyno: PerDyno, requestsPerSecond: number): Backtest {
  const policy = {
    ...policyWith({ schedule, lead: { kind: 'off' }, forecast: 'off' }),
    router: { perDyno, p95TargetMs: null }
  }
  const points = Array.from({ length: 2 * 24 * 12 + 1 }, (_, index) => ({
    atMs: monday + index * 5 * minuteMs,
    requestsPerSecond
  }))
  const traffic = {
    stretches: [{ points, fromMs: monday, toMs: monday + 48 * hourMs }],
    holes: [],
    peak: requestsPerSecond
  }
  return compareBacktests({
    traffic,
    head: { name: 'head', policy },
    others: [],
    rhythm: { kind: 'every', ms: 5 * minuteMs },
    seed: 1,
    learnedPerDyno: null,
    size: running
  })
}

describe('a backtest of a schedule with dyno types', () => {
  const perDyno = { 'standard-1x': 300, 'standard-2x': 600 }

  it('counts hours by type, prices each, and counts the restarts', () => {
    const [head] = backtest(['08:00-20:00 2:standard-2x', '2:standard-1x'], perDyno, 2).rows
    expect(head?.hoursBySize['standard-2x']).toBeCloseTo(48, 0)
    expect(head?.hoursBySize['standard-1x']).toBeCloseTo(48, 0)
    expect(head?.resizes).toBe(4)
    // Half of the time two at $50, half of it two at $25.
    expect(head?.cost).toBeCloseTo(75, 0)
  })

  it('runs as many as the type needs', () => {
    const [head] = backtest(['08:00-20:00 1-9:standard-2x', '1-9:standard-1x'], perDyno, 15).rows
    expect([head?.byHour[12], head?.byHour[4]].map((dynos) => Math.round(dynos ?? 0))).toEqual([2, 3])
  })
})
