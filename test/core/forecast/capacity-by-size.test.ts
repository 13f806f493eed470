import { describe, expect, it } from 'vitest'
import { capacitiesFor, plannedPerDyno } from '../../../src/core/forecast/capacity.ts'
import type { LearnedCapacities } from '../../../src/core/forecast/capacity.ts'
import type { CapacityMemory } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'

const unexplained = { count: 0, load: 0, slowdown: 0, loadSquared: 0, slowdownSquared: 0, product: 0 }
const carries = (perDyno: number): CapacityMemory => ({ perDyno, backlog: 0, limitSeen: true, unexplained })

/** Requests a minute that a dyno of each type carries, that of `capacitySize` first. */
function learned(
  current: string | null,
  others: Readonly<Record<string, number>>,
  perDyno: number | null
): LearnedCapacities {
  return {
    capacity: perDyno === null ? null : carries(perDyno),
    capacitySize: current,
    otherCapacities: Object.fromEntries(Object.entries(others).map(([size, one]) => [size, carries(one)]))
  }
}

describe('what a dyno carries is learned for each dyno type', () => {
  it.each<readonly [string, LearnedCapacities, string, LearnedCapacities]>([
    ['the same type goes on', learned('standard-1x', {}, 300), 'Standard-1X', learned('standard-1x', {}, 300)],
    [
      'another one begins anew',
      learned('standard-1x', {}, 300),
      'standard-2x',
      learned('standard-2x', { 'standard-1x': 300 }, null)
    ],
    [
      'and back again knows what was learned',
      learned('standard-2x', { 'standard-1x': 300 }, 600),
      'standard-1x',
      learned('standard-1x', { 'standard-2x': 600 }, 300)
    ],
    ['what nobody knew is not kept', learned('standard-2x', {}, null), 'standard-1x', learned('standard-1x', {}, null)],
    [
      'what was learned before types counted is of the first',
      learned(null, {}, 300),
      'standard-1x',
      learned('standard-1x', {}, 300)
    ]
  ])('%s', (_, before, size, after) => {
    expect(capacitiesFor(before, size)).toEqual(after)
  })
})

describe('a dyno is planned by the type that will run', () => {
  const auto = policyWith({ router: { perDyno: 'auto', p95TargetMs: 500 } })
  const given = policyWith({ router: { perDyno: { 'standard-1x': 300, 'standard-2x': 650 }, p95TargetMs: null } })
  const memory = { unit: 'requests' as const, ...learned('standard-1x', { 'standard-2x': 600 }, 300) }
  it.each([
    ['learned, of the type that runs', auto, null, 279],
    ['learned, of another one', auto, 'standard-2x', 558],
    ['not learned of that one yet', auto, 'performance-m', null],
    ['as `per-dyno` says of it', given, 'standard-2x', 650]
  ] as const)('%s', (_, policy, size, perDyno) => {
    const planned = plannedPerDyno(policy, memory, size)
    expect(planned === null ? null : Math.round(planned)).toBe(perDyno)
  })
})
