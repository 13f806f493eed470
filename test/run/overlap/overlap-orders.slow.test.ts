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

/**
 * What may go wrong, in which share of the orders; anything else never. A file has a lock, and a person goes beside it. GitHub cannot write a
 * variable on condition: a run that stands still between its reading and its writing overwrites what others saved meanwhile. The cache knows
 * no lease, and a save replaces another that was made at the same time.
 */
const mostOf: Readonly<Record<StoreName, Readonly<Record<string, number>>>> = {
  file: { 'a write is doubled': 0.06 },
  variable: {
    'a write is doubled': 0.08,
    'several notices': 0.12,
    'the hold of a person is lost': 0.1,
    'wrong dynos in the end': 0.1,
    'a hold of our own change': 0.04,
    'a change of ours in the log as another': 0.04
  },
  cache: {
    'a write is doubled': 0.4,
    'several notices': 0.9,
    'the hold of a person is lost': 0.12,
    'wrong dynos in the end': 0.12,
    'a hold of our own change': 0.08,
    'a change of ours in the log as another': 0.08
  }
}

/** Gives what went wrong more often than it may, with the orders. */
async function play(store: StoreName, runs: readonly Run[], numbers: Overlap['numbers']): Promise<readonly string[]> {
  const found = new Map<string, string[]>()
  const orders = ordersOf(runs)
  for (const { name, choose } of orders) {
    const faults = faultsIn(await overlap({ store, runs, choose: choose(), numbers }), runs)
    for (const fault of faults) found.set(fault, [...(found.get(fault) ?? []), name])
  }
  const counts = Object.fromEntries([...found].map(([fault, { length }]) => [fault, length]))
  console.log(`${store}, ${runs.join(' + ')}, ${numbers}: ${orders.length} orders ${JSON.stringify(counts)}`)
  return [...found]
    .filter(([fault, { length }]) => length > (mostOf[store][fault] ?? 0) * orders.length)
    .map(([fault, names]) => `${fault} in ${names.length} of ${orders.length} orders: ${names.slice(0, 20).join(', ')}`)
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
