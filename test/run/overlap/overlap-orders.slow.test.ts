import { describe, expect, it } from 'vitest'
import { random, switches, switchingAt } from './orders.ts'
import type { Choose } from './orders.ts'
import { faultsIn, overlap } from './overlapping-runs.ts'
import type { Overlap, Run } from './overlapping-runs.ts'
import { storeNames } from './stores.ts'
import type { StoreName } from './stores.ts'

/** Random orders of each group of runs; `OVERLAP_ORDERS=5000 npm run test:overlap` for the long form. */
const randomOrders = Number(process.env['OVERLAP_ORDERS'] ?? 40)
const firstSeed = Number(process.env['OVERLAP_SEED'] ?? 1)
/** Calls of two runs, and every how many orders of those that switch twice are played. */
const enumeratedCalls = 26
const every = process.env['OVERLAP_ORDERS'] === undefined ? 10 : 1

const groups: readonly (readonly Run[])[] = [
  [250, 250],
  [250, 150],
  [250, 600],
  ['by-hand', 250],
  ['by-hand', 150],
  ['outage', 'outage'],
  [250, 250, 250],
  [250, 150, 600],
  ['by-hand', 250, 150],
  ['outage', 'outage', 'outage']
]

interface Order {
  readonly name: string
  readonly choose: () => Choose
}

function ordersOf(runs: readonly Run[]): readonly Order[] {
  const first = runs.map((_, index) => index)
  const enumerated = switches(enumeratedCalls).filter((steps, index) => steps.length < 2 || index % every === 0)
  return [
    ...enumerated.flatMap((steps) =>
      first.map((index) => ({
        name: `run ${index + 1} first, then the next at call ${steps.join(' and ') || 'its end'}`,
        choose: () => switchingAt(steps, index)
      }))
    ),
    ...Array.from({ length: randomOrders }, (_, index) => {
      const seed = firstSeed + index
      return { name: `seed ${seed}`, choose: () => random(seed) }
    })
  ]
}

/** What the runs do twice is counted and printed; what they lose or take for a person's is bounded. */
const repeats = /doubled|issues|notices/

/**
 * The share of orders in which something may be lost. A file has a lock. GitHub cannot write a variable on condition, and the cache not at
 * all: a save in the moment between another's reading and writing is lost where both runs end right after it.
 */
const mostLost: Readonly<Record<StoreName, number>> = { file: 0, variable: 0.1, cache: 0.2 }

async function play(store: StoreName, runs: readonly Run[], numbers: Overlap['numbers']): Promise<readonly string[]> {
  const failures: string[] = []
  const counts = new Map<string, number>()
  const orders = ordersOf(runs)
  for (const { name, choose } of orders) {
    const all = faultsIn(await overlap({ store, runs, choose: choose(), numbers }), runs)
    for (const fault of all) counts.set(fault, (counts.get(fault) ?? 0) + 1)
    const faults = all.filter((fault) => !repeats.test(fault))
    if (faults.length > 0) failures.push(`${name}: ${faults.join(', ')}`)
  }
  console.log(
    `${store}, ${runs.join(' + ')}, ${numbers}: ${orders.length} orders ${JSON.stringify(Object.fromEntries(counts))}`
  )
  return failures.length <= mostLost[store] * orders.length ? [] : failures
}

describe.each(storeNames)('runs at the same time, state in a %s', (store) => {
  it.each(groups.map((runs) => [runs.join(' and '), runs] as const))('%s', { timeout: 3_600_000 }, async (_, runs) => {
    expect(await play(store, runs, 'counted')).toEqual([])
  })
})

describe.each(['file', 'variable'] as const)('runs that GitHub does not count, state in a %s', (store) => {
  it.each(groups.slice(0, 3).map((runs) => [runs.join(' and '), runs] as const))(
    '%s',
    { timeout: 3_600_000 },
    async (_, runs) => {
      expect(await play(store, runs, 'none')).toEqual([])
    }
  )
})
