import { describe, expect, test } from 'vitest'
import { backlogAfter, queueWaitMs, utilization } from '../../src/core/queueing.ts'

/** Exact mean wait of M/M/c, by Erlang's C formula. */
function erlangWaitMs(slots: number, busy: number, serviceMs: number): number {
  const offered = slots * busy
  let blocking = 1
  for (let slot = 1; slot <= slots; slot++) blocking = (offered * blocking) / (slot + offered * blocking)
  const waiting = blocking / (1 - busy + busy * blocking)
  return (waiting * serviceMs) / (slots * (1 - busy))
}

describe('the wait in a queue', () => {
  test.each([
    [1, 0.5],
    [1, 0.9],
    [3, 0.5],
    [3, 0.9],
    [3, 0.97],
    [10, 0.8],
    [10, 0.95]
  ])('with %i slots at %d is that of M/M/c, within 7 ms and 15 %%', (slots, busy) => {
    const serviceMs = 150
    const capacity = { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs }
    const exact = erlangWaitMs(slots, busy, serviceMs)
    const wait = queueWaitMs(capacity, 4, 4 * capacity.requestsPerSecond * busy)
    expect(Math.abs(wait - exact)).toBeLessThan(Math.max(7, exact * 0.15))
    if (slots === 1) expect(wait).toBeCloseTo(exact, 6)
  })

  test('grows with the load, shrinks with the dynos, and stays finite in overload', () => {
    const capacity = { requestsPerSecond: 20, serviceMs: 150 }
    const loads = [0, 10, 20, 30, 39, 40, 400]
    const waits = loads.map((load) => queueWaitMs(capacity, 2, load))
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
    expect(waits[0]).toBe(0)
    expect(waits.at(-1)).toBeLessThan(3000)
    expect(queueWaitMs(capacity, 3, 30)).toBeLessThan(queueWaitMs(capacity, 2, 30))
    expect(utilization(capacity, 2, 30)).toBe(0.75)
  })
})

describe('the backlog', () => {
  const flow = {
    capacity: { requestsPerSecond: 20, serviceMs: 150 },
    dynos: 2,
    requestsPerSecond: 60,
    elapsedMs: 10_000,
    patienceMs: 30_000
  }
  test.each([
    ['grows by what is above the capacity', 0, {}, 200],
    ["is never deeper than the router's patience", 0, { elapsedMs: 3_600_000 }, 1200],
    ['drains by what is below', 500, { requestsPerSecond: 10 }, 200],
    ['ends at none', 100, { requestsPerSecond: 0 }, 0],
    ['is lost with the last dyno', 100, { dynos: 0 }, 0]
  ])('%s', (_, before, change, after) => {
    expect(backlogAfter(before, { ...flow, ...change })).toBe(after)
  })
})
