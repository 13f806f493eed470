import { describe, expect, it } from 'vitest'
import { needsDynos, runningDynos, servedDuring } from '../../../src/core/decide/served.ts'
import { momentOf } from '../../../src/core/decide/moment.ts'
import type { ChangeRecord, DynoReading, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { ago, jobs, latency } from './table.ts'

type Change = Pick<ChangeRecord, 'atMs' | 'from' | 'to' | 'size'>
const change = (minutes: number, from: number, to: number): Change => ({ atMs: ago(minutes), from, to })
const resize = (minutes: number, from: number, to = from): Change => ({
  ...change(minutes, from, to),
  size: { from: 'standard-1x', to: 'standard-2x' }
})
/** Web dynos that came up so many minutes ago; null: they boot. */
const dynos = (...upForMinutes: readonly (number | null)[]): readonly DynoReading[] =>
  upForMinutes.map((minutes, index) => ({
    process: 'web',
    name: `web.${index + 1}`,
    state: minutes === null ? 'starting' : 'up',
    upSinceMs: minutes === null ? null : ago(minutes)
  }))
const up = (count: number): readonly DynoReading[] => dynos(...Array.from({ length: count }, () => 600))

describe('how many dynos carried the load', () => {
  it.each<
    readonly [
      string,
      number,
      readonly Change[] | null,
      readonly DynoReading[] | null,
      readonly [number, number],
      number
    ]
  >([
    ['all that run, where nothing is known of changes', 3, null, null, [5, 4], 3],
    ['all that run, where the last change is long ago', 3, [change(60, 1, 3)], null, [5, 4], 3],
    ['not those that were added a moment before', 3, [change(5.5, 1, 3)], null, [5, 4], 1],
    ['nor those that were added meanwhile', 3, [change(4.5, 1, 3)], null, [5, 4], 1],
    ['nor since', 3, [change(2, 1, 3)], null, [5, 4], 1],
    ['nor at the very end', 3, [change(4, 1, 3)], null, [5, 4], 1],
    ['those that were removed since, too', 1, [change(2, 3, 1)], null, [5, 4], 3],
    ['not those that were removed meanwhile', 1, [change(4.5, 3, 1)], null, [5, 4], 1],
    ['of several changes the first after it tells', 2, [change(3, 5, 4), change(2, 4, 2)], null, [5, 4], 5],
    ['none of another dyno type', 3, [resize(2, 3)], null, [5, 4], 0],
    ['none that was restarted with another a moment before', 3, [resize(5.5, 3)], null, [5, 4], 0],
    ['all that were restarted long before', 3, [resize(60, 3)], null, [5, 4], 3],
    ['those that came up meanwhile, since a change, did not', 3, [change(8, 1, 3)], dynos(600, 4.5, 4.5), [5, 4], 1],
    ['those that came up before did', 3, [change(8, 1, 3)], dynos(600, 6, 6), [5, 4], 3],
    ['nor those that still boot', 3, [change(8, 1, 3)], dynos(600, null, null), [5, 4], 1],
    ['nor those that the platform does not list yet', 3, [change(8, 1, 3)], dynos(600), [5, 4], 1],
    ['one that is restarted once a day did', 3, [change(600, 1, 3)], dynos(600, 600, null), [5, 4], 3],
    ['without a record, the list alone tells', 3, null, dynos(600, 600, null), [5, 4], 2],
    ['a list that names more than run', 2, [change(8, 1, 2)], up(3), [5, 4], 2]
  ])('%s', (_, quantity, changes, listed, [from, to], served) => {
    expect(servedDuring({ quantity, changes, dynos: listed }, ago(from), ago(to))).toBe(served)
  })
})

describe('what is known of the dynos that run', () => {
  const known = (state: ProcessState | null, listed: readonly DynoReading[] | null, quantity = 3) =>
    runningDynos(momentOf(policyWith(), state, { ...observation(quantity), dynos: listed }, noon), quantity)
  const made: ChangeRecord = { ...change(60, 1, 2), by: 'ours', code: 'demand', message: '' }

  it('at the first look nothing of changes', () => {
    expect(known(null, null)).toEqual({ quantity: 3, changes: null, dynos: null })
  })

  it('only dynos of the type count', () => {
    const worker: DynoReading = { process: 'worker', name: 'worker.1', state: 'up', upSinceMs: ago(600) }
    expect(known(null, [...up(2), worker]).dynos).toEqual(up(2))
  })

  it('a change by others is one that was made just now', () => {
    const state = stateWith({ expectedQuantities: [2], changes: [made] })
    expect(known(state, null).changes).toEqual([made, { atMs: noon, from: 2, to: 3 }])
    expect(known(state, null, 2).changes).toEqual([made])
  })
})

describe('whether a look asks which dynos are up', () => {
  const byTarget = { metrics: [jobs, latency] }
  const byP95 = { router: { perDyno: null, p95TargetMs: 500 } }
  const settled = stateWith({ expectedQuantities: [2] })
  const changed = (minutes: number, from: number, to: number): ProcessState =>
    stateWith({
      expectedQuantities: [to],
      changes: [{ ...change(minutes, from, to), by: 'ours', code: 'demand', message: '' }]
    })
  it.each<readonly [string, Parameters<typeof policyWith>[0], ProcessState | null, number, boolean]>([
    ['a target is tracked, and it is the first look', byTarget, null, 2, true],
    ['so is a p95', byP95, null, 2, true],
    ['what one dyno carries needs no list', { metrics: [jobs] }, null, 2, false],
    ['nor do requests', { router: { perDyno: 500, p95TargetMs: null } }, null, 2, false],
    ['nothing runs', byTarget, null, 0, false],
    ['nothing changed', byTarget, settled, 2, false],
    ['somebody else changed it', byTarget, settled, 3, true],
    ['dynos were added lately', byTarget, changed(9, 1, 2), 2, true],
    ['longer ago', byTarget, changed(10, 1, 2), 2, false],
    ['dynos were removed', byTarget, changed(5, 3, 2), 2, false]
  ])('%s', (_, policy, state, quantity, asks) => {
    expect(needsDynos(policyWith(policy), state, quantity, noon)).toBe(asks)
  })
})
