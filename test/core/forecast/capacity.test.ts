import { describe, expect, it } from 'vitest'
import { learnCapacity } from '../../../src/core/forecast/capacity.ts'
import type { CapacityUpdate } from '../../../src/core/forecast/capacity.ts'
import type { CapacityMemory } from '../../../src/core/model.ts'

const targetMs = 500
const unexplained = { count: 0, load: 0, slowdown: 0, loadSquared: 0, slowdownSquared: 0, product: 0 }
const known = (perDyno: number, changes: Partial<CapacityMemory> = {}): CapacityMemory => ({
  perDyno,
  backlog: 0,
  limitSeen: true,
  unexplained,
  ...changes
})

/** The p95 of a dyno that answers in 330 ms when it is alone, and queues as it nears `full` requests a minute. */
const queue = (load: number, full: number): number => (load >= full ? 20_000 : 330 + (40 * load) / (full - load))

/** Learns minute by minute from p95s at loads. */
function taught(
  before: CapacityMemory | null,
  minutes: readonly (readonly [load: number, p95Ms: number])[]
): CapacityUpdate {
  let update: CapacityUpdate = { capacity: before ?? known(NaN), slowness: 'unknown' }
  let memory = before
  for (const [load, p95Ms] of minutes) {
    const next = learnCapacity(memory, load, p95Ms, targetMs)
    if (next === null) throw new Error('nothing to learn from')
    update = next
    memory = next.capacity
  }
  return update
}

/** Loads that go up and down between two. */
const waves = (count: number, low: number, high: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => low + ((high - low) * (1 + Math.sin(index / 3))) / 2)

describe('one minute', () => {
  it.each([
    ['the first one, far under the target, promises a quarter more', null, 400, 330, 500, 'none'],
    ['the first one, near the target, promises little more', null, 800, 480, 827.2, 'none'],
    ['the first one is slow: so much is too much', null, 900, 700, 900, 'unknown'],
    ['fast above the capacity: it is more', known(800), 900, 480, 819.6, 'none'],
    ['fast below the capacity tells nothing new', known(800), 300, 340, 800, 'none'],
    ['slow above the capacity is what was expected', known(800), 900, 2000, 800, 'queueing'],
    ['a little slow just below the capacity: it is less', known(800), 760, 560, 790.6, 'queueing'],
    ['far too slow just below the capacity is not its doing', known(800), 760, 2400, 800, 'elsewhere'],
    ['slow at a load that was fast is not its doing', known(800), 300, 700, 800, 'elsewhere'],
    ['slow while what was too much is worked off', known(800, { backlog: 300 }), 300, 3000, 800, 'queueing']
  ] as const)('%s', (_, before, load, p95Ms, perDyno, slowness) => {
    const update = learnCapacity(before, load, p95Ms, targetMs)
    expect(update?.capacity.perDyno).toBeCloseTo(perDyno, 1)
    expect(update?.slowness).toBe(slowness)
  })

  it.each([
    ['no request', 0, 400],
    ['no response time', 300, 0],
    ['no number', NaN, 400]
  ])('%s teaches nothing', (_, load, p95Ms) => {
    expect(learnCapacity(known(800), load, p95Ms, targetMs)).toBeNull()
  })
})

describe('whether the limit of a dyno was seen', () => {
  const unseen = known(800, { limitSeen: false })
  it.each([
    ['a first fast minute shows none', null, 400, 330, false],
    ['nor does a first slow one: nobody knows why it is slow', null, 900, 700, false],
    ['fast minutes show none', unseen, 900, 480, false],
    ['slowness from elsewhere shows none', unseen, 300, 700, false],
    ['a queue above the capacity does', unseen, 900, 2000, true],
    ['so does one just below it', unseen, 760, 560, true],
    ['what was seen is not forgotten in a fast minute', known(800), 300, 340, true]
  ] as const)('%s', (_, before, load, p95Ms, expected) => {
    expect(learnCapacity(before, load, p95Ms, targetMs)?.capacity.limitSeen).toBe(expected)
  })
})

it('goes up step by step to where the target ends, and no farther', () => {
  let capacity: CapacityMemory | null = null
  for (let minute = 0; minute < 600; minute += 1) {
    const load: number = capacity === null ? 200 : capacity.perDyno * (0.9 + 0.1 * Math.sin(minute))
    capacity = learnCapacity(capacity, load, queue(load, 1200), targetMs)?.capacity ?? capacity
  }
  // 330 + 40 x / (1200 - x) is 500 at 971.
  expect(capacity?.perDyno).toBeGreaterThan(900)
  expect(capacity?.perDyno).toBeLessThan(1020)
})

it('a rush is worked off in its time; what is slow after that comes from elsewhere', () => {
  const rush = learnCapacity(known(800), 1000, 3000, targetMs)?.capacity ?? known(NaN)
  const slownesses = [1, 2, 3, 4].map(
    (minutes) =>
      taught(
        rush,
        Array.from({ length: minutes }, () => [700, 2500])
      ).slowness
  )
  expect(slownesses).toEqual(['queueing', 'queueing', 'elsewhere', 'elsewhere'])
})

it('no rush is worked off for ever', () => {
  const rushes = taught(
    known(800),
    Array.from({ length: 60 }, () => [8000, 30_000])
  ).capacity
  expect(
    taught(
      rushes,
      Array.from({ length: 3 }, () => [400, 3000])
    ).slowness
  ).toBe('elsewhere')
})

it('a slow database changes nothing, however long it lasts', () => {
  const slow = waves(600, 200, 790).map((load) => [load, queue(load, 1200) + 2000] as const)
  const update = taught(known(971), slow)
  expect(update.slowness).toBe('elsewhere')
  expect(update.capacity.perDyno).toBe(971)
})

it('so does one that comes after a busy hour, in which some minutes were a little slow', () => {
  const busy = taught(
    known(971),
    waves(60, 900, 990).map((load) => [load, queue(load, 1200)] as const)
  ).capacity
  const { capacity, slowness } = taught(
    busy,
    waves(120, 500, 900).map((load) => [load, queue(load, 1200) + 2000] as const)
  )
  expect(slowness).toBe('elsewhere')
  expect(capacity.perDyno).toBe(busy.perDyno)
})

it('a release that makes the app slower is learned from how it queues', () => {
  const slower = waves(240, 300, 700).map((load) => [load, queue(load, 600)] as const)
  const update = taught(known(971), slower)
  expect(update.capacity.perDyno).toBeLessThan(600)
  expect(update.capacity.perDyno).toBeGreaterThan(400)
})
