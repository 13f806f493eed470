import { describe, expect, it } from 'vitest'
import { minuteMs, secondMs } from '../../../src/core/durations.ts'
import { guardOf, mayPreboot } from '../../../src/core/decide/guards.ts'
import type { ChangeRecord, Observation, ProcessState, ReasonCode } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { appWith, entry, noon, observation, stateWith, unreachable } from '../../run/looks.ts'
import { ago, byMetrics, decideRow, jobs, router, seenJobs } from './table.ts'

describe('what forbids every change', () => {
  it.each<readonly [string, Pick<Observation, 'app' | 'maintenanceBy'>, ReasonCode | undefined]>([
    ['nothing', { app: appWith(2) }, undefined],
    ['the app cannot be read', { app: unreachable }, 'formation-unavailable'],
    [
      'it has no such type',
      { app: appWith(2, { formation: [entry(2, { process: 'worker' })] }) },
      'formation-unavailable'
    ],
    [
      'another type scales itself',
      { app: appWith(2, { formation: [entry(2), entry(2, { process: 'worker', autoscaled: true })] }) },
      undefined
    ],
    [
      'the type does',
      { app: appWith(2, { formation: [entry(2, { process: 'worker' }), entry(2, { autoscaled: true })] }) },
      'native-autoscaling'
    ],
    ['maintenance', { app: appWith(2, { maintenance: true }) }, 'maintenance'],
    ['ours does not', { app: appWith(2, { maintenance: true }), maintenanceBy: 'us' }, undefined]
  ])('%s', (_, look, code) => {
    expect(guardOf(policyWith(), look)?.code).toBe(code)
  })

  it('of what was decided the dyno type stays as it is', () => {
    const look = observation(2, null, appWith(2, { maintenance: true }))
    expect(decideRow({ observation: look, to: 2, reasons: [] }).size).toEqual({
      from: 'Standard-1X',
      to: 'Standard-1X'
    })
  })
})

it.each([
  ['before two minutes its dynos start anyway', 119, false],
  ['then preboot may go on', 120, true],
  ['for a minute', 179, true],
  ['and no longer', 180, false]
])('after a release, %s', (_, seconds, may) => {
  expect(mayPreboot(appWith(2, { releasedAtMs: noon - seconds * secondMs }), noon)).toBe(may)
})

it('without a release nothing preboots, nor where the app cannot be read', () => {
  expect([appWith(2, { releasedAtMs: null }), unreachable].map((app) => mayPreboot(app, noon))).toEqual([false, false])
})

describe('what forbids believing a look', () => {
  const resized = (minutes: number, from = 2): ChangeRecord => ({
    atMs: ago(minutes),
    from,
    to: 2,
    size: { from: 'standard-1x', to: 'standard-2x' },
    by: 'ours',
    code: 'resized',
    message: ''
  })
  const scaled: ChangeRecord = { atMs: ago(1), from: 2, to: 3, by: 'ours', code: 'demand', message: '' }
  const released = (seconds: number): Observation =>
    observation(2, undefined, appWith(2, { releasedAtMs: noon - seconds * secondMs }))
  it.each<readonly [string, ProcessState, Observation, boolean]>([
    ['dynos restarted with another type a minute ago', stateWith({ changes: [resized(1)] }), observation(2), true],
    ['and scaled since', stateWith({ changes: [resized(1.5), scaled] }), observation(2), true],
    ['two minutes ago', stateWith({ changes: [resized(2)] }), observation(2), false],
    ['there was no dyno to restart', stateWith({ changes: [resized(1, 0)] }), observation(2), false],
    ['a change of the quantity alone', stateWith({ changes: [scaled] }), observation(2), false],
    ['a release a minute ago', stateWith(), released(60), true],
    ['two minutes ago', stateWith(), released(120), false],
    ['with preboot it takes three', stateWith(), { ...released(179), hasPreboot: true }, true],
    ['and no longer', stateWith(), { ...released(180), hasPreboot: true }, false],
    ['by a clock that is off by a minute', stateWith(), released(-60), true],
    ['by one that is off by an hour', stateWith(), released(-3600), false],
    ['where nothing was asked', stateWith(), { ...released(60), probe: null }, false],
    ['where the router alone was', stateWith(), { ...released(60), probe: null, router: router({}) }, true]
  ])('%s', (_, state, look, isMuted) => {
    const { reasons } = decideRow({ policy: { schedule: ['1-6'] }, state, observation: look, to: 2, reasons: [] })
    expect(reasons.some(({ code }) => code === 'release-in-progress')).toBe(isMuted)
  })

  it('what a metric says then moves nothing, and teaches nothing', () => {
    const app = appWith(2, { releasedAtMs: noon - minuteMs })
    const decision = decideRow({
      policy: { ...byMetrics, metrics: [jobs] },
      observation: { ...seenJobs(2, 900), app },
      to: 2,
      reasons: []
    })
    expect([decision.to, decision.memory.pointQuantity, decision.memory.recommendations]).toEqual([2, null, []])
  })
})
