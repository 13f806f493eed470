import { describe, expect, it, test } from 'vitest'
import { simulatedApp } from '../../../src/core/backtest/simulated-app.ts'
import type { SimulatedApp } from '../../../src/core/backtest/simulated-app.ts'
import { randomSource } from '../../../src/core/backtest/random.ts'
import { gapsFrom, lookTimes } from '../../../src/core/backtest/look-times.ts'
import type { Rhythm } from '../../../src/core/backtest/look-times.ts'
import { loadClassAt, dynoModelOf, shareAbove } from '../../../src/core/backtest/dyno-model.ts'
import { autoscalebotRule, hpaRule } from '../../../src/core/backtest/baselines.ts'
import { mondayMs } from './traffics.ts'
import { dayMs, minuteMs } from '../../../src/core/durations.ts'

describe('a dyno carries what it is said to', () => {
  test.each([
    [600, 1000],
    [876, 500],
    [60, 1000],
    [6000, 500],
    [600, 100]
  ])('%i requests a minute, with 95 %% of them within %i ms', (perDyno, targetMs) => {
    const model = dynoModelOf(perDyno, targetMs)
    const busy = perDyno / 60 / model.capacity.requestsPerSecond
    expect(shareAbove(model, loadClassAt(model, busy).wait, targetMs)).toBeGreaterThan(0.035)
    expect(loadClassAt(model, busy - 0.01).overTarget).toBeLessThan(0.05)
    expect(loadClassAt(model, busy + 0.01).overTarget).toBeGreaterThan(0.05)
    const p95s = model.classes.map(({ p95Ms }) => p95Ms)
    expect(p95s).toEqual([...p95s].sort((a, b) => a - b))
    expect(p95s[0]).toBeLessThan(targetMs)
  })
})

describe('the app', () => {
  const model = dynoModelOf(600, 1000)
  const start = (quantity: number): SimulatedApp =>
    simulatedApp(model, quantity, { boots: randomSource(1, 'boots'), pings: randomSource(1, 'pings') })
  /** Lasts a minute. */
  const minute = (app: SimulatedApp, atMs: number, rate: number) =>
    Array.from({ length: 6 }, (_, index) => app.step(atMs + index * 10_000, 10_000, rate))
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

  it('answers everything in time below its capacity', () => {
    const steps = minute(start(3), 0, 24)
    expect(sum(steps.map(({ requests }) => requests))).toBeCloseTo(1440)
    expect(sum(steps.map(({ failed }) => failed))).toBeCloseTo(0, 6)
    expect(sum(steps.map(({ overTarget }) => overTarget)) / 1440).toBeLessThan(0.05)
  })

  it('refuses everything without a dyno, also the ping', () => {
    const app = start(0)
    const [step] = minute(app, 0, 10)
    expect(step).toEqual({ requests: 100, answered: 0, failed: 100, overTarget: 100, p95Ms: null })
    expect(app.ping()).toEqual({ kind: 'failed', elapsedMs: 20 })
  })

  it('piles up what it cannot serve until the router gives up, and recovers', () => {
    const app = start(1)
    const steps = Array.from({ length: 10 }, (_, index) => minute(app, index * minuteMs, 60)).flat()
    expect(
      steps.map(({ answered, failed, requests }) => answered + failed - requests).every((rest) => Math.abs(rest) < 1e-9)
    ).toBe(true)
    expect(steps.at(-1)?.failed).toBeCloseTo(600)
    expect(steps.at(-1)?.p95Ms).toBe(30_000)
    expect(app.ping().kind).toBe('failed')
    app.scale(6, 10 * minuteMs)
    const after = Array.from({ length: 5 }, (_, index) => minute(app, (10 + index) * minuteMs, 20)).flat()
    expect(after.at(-1)?.failed).toBeCloseTo(0, 6)
    expect(after.at(-1)?.p95Ms).toBeLessThan(1000)
  })

  it('boots dynos in 20 to 60 s, and takes them away at once, booting ones first', () => {
    const app = start(1)
    app.scale(4, 0)
    expect([app.quantity(), app.upDynos()]).toEqual([4, 1])
    app.step(10_000, 10_000, 1)
    expect(app.upDynos()).toBe(1)
    app.scale(2, 20_000)
    expect([app.quantity(), app.upDynos()]).toEqual([2, 1])
    app.step(60_000, 10_000, 1)
    expect(app.upDynos()).toBe(2)
    app.scale(1, 70_000)
    expect([app.quantity(), app.upDynos()]).toEqual([1, 1])
  })

  it('shows pings as its visitors fare', () => {
    const app = start(3)
    minute(app, 0, 24)
    const times = Array.from({ length: 4000 }, () => app.ping().elapsedMs).sort((a, b) => a - b)
    const { p50Ms, p95Ms } = loadClassAt(model, 24 / 3 / model.capacity.requestsPerSecond)
    expect(times[2000]).toBeGreaterThan(0.9 * p50Ms)
    expect(times[2000]).toBeLessThan(1.1 * p50Ms)
    expect(times[3800]).toBeGreaterThan(0.85 * p95Ms)
    expect(times[3800]).toBeLessThan(1.15 * p95Ms)
  })
})

describe('looks come', () => {
  const looks = (rhythm: Rhythm, seed = 1, lengthMs = 30 * dayMs) => [
    ...lookTimes(rhythm, mondayMs, mondayMs + lengthMs, randomSource(seed, 'gaps'))
  ]
  const gapsAfter = (rhythm: Rhythm): readonly number[] => {
    const times = looks(rhythm).map(({ atMs }) => atMs / minuteMs)
    return times.slice(1).map((at, index) => at - (times[index] ?? 0))
  }

  it('as GitHub usually starts a schedule of every five minutes', () => {
    const gaps = [...gapsAfter({ kind: 'cron', gaps: { kind: 'usual' } })].sort((a, b) => a - b)
    expect(gaps.length / 30).toBeGreaterThan(60)
    expect(gaps.length / 30).toBeLessThan(70)
    expect(gaps[Math.floor(gaps.length / 2)]).toBeCloseTo(21, -0.3)
    expect(gaps[Math.floor(gaps.length * 0.9)]).toBeCloseTo(34, -0.3)
    expect(gaps.at(-1)).toBeLessThanOrEqual(58)
  })

  it('with the recorded gaps in their order', () => {
    const recorded = gapsFrom([5, 10, 15, 20, 25].map((minutes) => minutes * minuteMs))
    const gaps = gapsAfter({ kind: 'cron', gaps: recorded })
    const first = gaps.indexOf(5)
    expect(gaps.slice(first, first + 10)).toEqual([5, 10, 15, 20, 25, 5, 10, 15, 20, 25])
  })

  it('as usual where few gaps are recorded', () => {
    expect(gapsFrom([minuteMs, minuteMs, 0])).toEqual({ kind: 'usual' })
  })

  it('every so often, each a run of its own', () => {
    expect(looks({ kind: 'every', ms: 5 * minuteMs }, 1, 11 * minuteMs)).toEqual(
      [0, 5, 10].map((minutes) => ({ atMs: mondayMs + minutes * minuteMs, nextLookMs: null }))
    )
  })

  it('in watches, with the gap after the last look of a run', () => {
    const gaps = gapsFrom([10, 10, 10, 10, 10].map((minutes) => minutes * minuteMs))
    const found = looks({ kind: 'watch', watchMs: minuteMs, intervalMs: 30_000, gaps }, 1, 12 * minuteMs)
    expect(
      found.map(({ atMs, nextLookMs }) => [
        (atMs - mondayMs) / 1000,
        nextLookMs === null ? 'last' : (nextLookMs - mondayMs) / 1000
      ])
    ).toEqual([
      [0, 30],
      [30, 60],
      [60, 'last'],
      [660, 690],
      [690, 720]
    ])
  })

  it('the same for a seed, and others for another', () => {
    const rhythm: Rhythm = { kind: 'cron', gaps: { kind: 'usual' } }
    expect(looks(rhythm, 1)).toEqual(looks(rhythm, 1))
    expect(looks(rhythm, 1)).not.toEqual(looks(rhythm, 2))
  })
})

describe('other systems', () => {
  const ping = (elapsedMs: number) => () => ({
    kind: elapsedMs >= 30_000 ? ('failed' as const) : ('answered' as const),
    elapsedMs
  })

  it.each([
    ['three slow pings', [1001, 1001, 1001], 3],
    ['three that failed', [30_000, 30_000, 30_000], 3],
    ['two slow ones', [1001, 1001], 2],
    ['two slow ones, one in between', [1001, 1001, 500, 1001], 2],
    ['five fast ones', [199, 199, 199, 199, 199], 1],
    ['four fast ones', [199, 199, 199, 199], 2],
    ['six slow ones', [1001, 1001, 1001, 1001, 1001, 1001], 4]
  ])('autoscalebot makes of %s', (_, times, expected) => {
    const rule = autoscalebotRule()
    expect(
      times.reduce((quantity, ms) => rule({ nowMs: 0, quantity, up: quantity, busy: 0.5, ping: ping(ms) }), 2)
    ).toBe(expected)
  })

  it.each([
    ['at 60 % of 5', [[0, 5, 0.6]], 5],
    ['within a tenth', [[0, 5, 0.65]], 5],
    ['at 90 % of 4', [[0, 4, 0.9]], 6],
    ['at 100 % of 1, where some boot', [[0, 5, 1, 1]], 5],
    ['at 20 % at once', [[0, 6, 0.2]], 2],
    [
      'at 20 % after more was needed',
      [
        [0, 6, 0.6],
        [299, 6, 0.2]
      ],
      6
    ],
    [
      'at 20 % five minutes after',
      [
        [0, 6, 0.6],
        [300, 6, 0.2]
      ],
      2
    ],
    ['without any up', [[0, 3, 0, 0]], 3]
  ])('the HPA makes %s', (_, views, expected) => {
    const rule = hpaRule(0.6)
    const results = views.map(([seconds = 0, quantity = 0, busy = 0, up = quantity]) =>
      rule({ nowMs: seconds * 1000, quantity, up, busy, ping: ping(1) })
    )
    expect(results.at(-1)).toBe(expected)
  })
})
