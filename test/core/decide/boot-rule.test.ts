import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { needsDynos } from '../../../src/core/decide/served.ts'
import { minuteMs, secondMs } from '../../../src/core/durations.ts'
import type { DynoReading, EpochMs, ProcessPolicy, ProcessState, RouterReading } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, observation } from '../../run/looks.ts'
import { byMetrics, latency, read } from './table.ts'

/** An app whose value stays as it is, whatever runs, until dynos of the first change serve. */
interface App {
  readonly policy: ProcessPolicy
  readonly start: number
  readonly bootMs: number
  readonly intervalMs: number
  /** Times the target. */
  readonly exceeded: number
  readonly lists: 'dynos' | 'nothing'
}

interface LookResult {
  readonly atMs: EpochMs
  readonly quantity: number
}

/** Looks until dynos of the first change serve. */
function looksUntilServed({ policy, start, bootMs, intervalMs, exceeded, lists }: App): readonly LookResult[] {
  let state: ProcessState | null = null
  let quantity = start
  let upSinceMs: readonly (EpochMs | null)[] = Array.from({ length: start }, () => 0)
  let firstChangeMs: EpochMs | null = null
  const results: LookResult[] = []
  for (let atMs = noon; firstChangeMs === null || atMs < firstChangeMs + bootMs; atMs += intervalMs) {
    const dynos: readonly DynoReading[] | null =
      lists === 'dynos' && needsDynos(policy, state, quantity, atMs)
        ? upSinceMs.map((sinceMs, index) => ({
            name: `web.${index + 1}`,
            process: 'web',
            state: sinceMs === null ? 'starting' : 'up',
            upSinceMs: sinceMs
          }))
        : null
    const look = {
      ...observation(quantity, null),
      metrics: policy.metrics.map(() => read(30 * exceeded)),
      router: policy.router === null ? null : slowMinutes(500 * exceeded, atMs),
      dynos
    }
    const decision = decide(policy, state, look, atMs)
    const to = decision.to ?? quantity
    if (to > quantity) firstChangeMs ??= atMs
    upSinceMs = [...upSinceMs, ...Array.from({ length: Math.max(0, to - quantity) }, () => null)]
    state = advance(
      state,
      decision,
      to === quantity ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      atMs
    )
    quantity = to
    results.push({ atMs, quantity })
  }
  return results
}

/** The complete minutes until an instant, each with 600 requests. */
function slowMinutes(p95Ms: number, untilMs: EpochMs): RouterReading {
  const endMs = Math.floor(untilMs / minuteMs) * minuteMs
  const bucket = (index: number) => ({
    startMs: endMs - (5 - index) * minuteMs,
    lengthMs: minuteMs,
    requestsPerMinute: 600,
    p95Ms,
    errorShare: 0
  })
  return { status: 'ok', buckets: [0, 1, 2, 3, 4].map(bucket) }
}

const byNumber = policyWith({ ...byMetrics, schedule: ['1-500'], metrics: [latency] })
const byP95 = policyWith({ ...byMetrics, schedule: ['1-500'], router: { perDyno: null, p95TargetMs: 500 } })

describe('one reading asks once', () => {
  const intervals = [1, 10, 30, 60, 300, 1200].map((seconds) => seconds * secondMs)
  const rows = [
    ['a number', byNumber],
    ['the p95', byP95]
  ].flatMap(([name, policy]) =>
    [1.2, 1.5, 3, 10].flatMap((exceeded) =>
      [20, 60, 180].map((boot) => [name as string, policy as ProcessPolicy, exceeded, boot] as const)
    )
  )
  it.each(rows)(
    '%s at %# times: nothing more until the dynos of the first change serve',
    (_, policy, exceeded, boot) => {
      for (const intervalMs of intervals) {
        const app = { policy, start: 3, bootMs: boot * secondMs, intervalMs, exceeded }
        const most = Math.ceil(3 * exceeded - 1e-9)
        const listed = looksUntilServed({ ...app, lists: 'dynos' })
        expect(Math.max(...listed.map(({ quantity }) => quantity)), `every ${intervalMs} ms`).toBe(most)
        const unlisted = looksUntilServed({ ...app, lists: 'nothing' })
        expect(Math.max(...unlisted.map(({ quantity }) => quantity)), `every ${intervalMs} ms, unlisted`).toBe(most)
      }
    }
  )
})

it('3, 5, and 5 until those serve and a value from then says more', () => {
  const app = {
    policy: byNumber,
    start: 3,
    bootMs: 50_000,
    intervalMs: 10_000,
    exceeded: 50 / 30,
    lists: 'dynos'
  } as const
  expect(looksUntilServed(app).map(({ quantity }) => quantity)).toEqual([5, 5, 5, 5, 5])
})

it('p95 of 1500 ms with a target of 500 ms takes 2 to 6 once', () => {
  const app = { policy: byP95, start: 2, bootMs: 60_000, intervalMs: 30_000, exceeded: 3, lists: 'dynos' } as const
  expect(looksUntilServed(app).map(({ quantity }) => quantity)).toEqual([6, 6])
})
