import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import type { EpochMs, ManualRequest, Observation, ProcessState } from '../../../src/core/model.ts'
import { routerNow } from '../../../src/core/router-values.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { appWith, down, noon, observation, slow, stateWith, unreachable } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { ago, byMetrics, jobs, latency, read, router } from './table.ts'
import type { Row } from './table.ts'

// The bounds of an instant are worked out by looking up its window, so they are counted there.
vi.mock('../../../src/core/schedule/local-time.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/core/schedule/local-time.ts')>()
  return { ...real, localTime: vi.fn(real.localTime) }
})
vi.mock('../../../src/core/schedule/window.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/core/schedule/window.ts')>()
  return { ...real, windowAt: vi.fn(real.windowAt) }
})
// What comes after a hold or an emergency is searched only where there is one, along instants that were seen before.
vi.mock('../../../src/core/decide/next-change.ts', () => ({ nextChangeOf: () => null }))
vi.mock('../../../src/core/router-values.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/core/router-values.ts')>()
  return { ...real, routerNow: vi.fn(real.routerNow) }
})

const counted = { localTime: vi.mocked(localTime), windowAt: vi.mocked(windowAt), routerNow: vi.mocked(routerNow) }
beforeEach(() => {
  for (const mock of Object.values(counted)) mock.mockClear()
})

/** What was worked out more than once, as `what of when`. */
function repeated(): readonly string[] {
  const asked = [
    ...counted.localTime.mock.calls.map(([zone, atMs]) => `local time of ${zone} at ${atMs}`),
    ...counted.windowAt.mock.calls.map(([, { day, minute }]) => `bounds on day ${day} at minute ${minute}`),
    ...counted.routerNow.mock.calls.map(([, atMs]) => `router values at ${atMs}`)
  ]
  return asked.filter((text, index) => asked.indexOf(text) !== index)
}

const article = ['weekdays 07:00-22:00 2-6', 'sun 12:20-22:00 4-8', '1-6']
const metered = {
  ...byMetrics,
  schedule: article,
  router: { perDyno: 500, p95TargetMs: 400 },
  metrics: [jobs, latency],
  idle: { afterMs: 30 * minuteMs, quantity: 1 }
}
const seen = (quantity: number, load: number, p95Ms = 300): Observation => ({
  ...observation(quantity),
  router: router({ requestsPerMinute: 1000 * load, p95Ms }, 30),
  metrics: [read(100 * load), read(20)]
})
const runsEvery20Minutes = { gapsMs: Array.from({ length: 20 }, () => 20 * minuteMs), nextLookMs: null }
const requested = (request: ManualRequest, look: Observation): Observation => ({ ...look, request })
const held = (untilMs: EpochMs, quantity = 3): ProcessState =>
  stateWith({ hold: { quantity, by: 'input', sinceMs: ago(5), untilMs }, expectedQuantities: [quantity] })
const broughtTo0 = stateWith({
  expectedQuantities: [0],
  recent: [{ atMs: ago(20), from: 1, to: 0, verdict: 'unknown', medianMs: null, answers: [] }],
  changes: [{ atMs: ago(20), from: 1, to: 0, by: 'ours', code: 'idle', message: '' }]
})
const atZeroBefore = { ...broughtTo0, changes: [] }

type Case = readonly [string, Pick<Row, 'policy' | 'state' | 'observation'>]
const cases: readonly Case[] = [
  ['a range with all metrics', { policy: metered, observation: seen(3, 3) }],
  ['scaling in that the flap guard and the stabilization judge', { policy: metered, observation: seen(6, 1, 200) }],
  ['metrics that cannot be read', { policy: metered, observation: { ...seen(3, 3), router: router({}, 0) } }],
  ['no requests at all', { policy: metered, observation: seen(3, 0) }],
  [
    'errors that the router saw',
    { policy: metered, observation: { ...seen(3, 3), router: router({ errorShare: 0.5 }) } }
  ],
  ['the first look', { policy: metered, state: null, observation: seen(3, 3) }],
  ['pings alone', { policy: { schedule: article }, observation: observation(3, slow) }],
  ['an outage', { policy: { schedule: article }, observation: observation(3, down) }],
  ['a lead by the gaps', { policy: metered, observation: { ...seen(3, 3), cadence: runsEvery20Minutes } }],
  [
    'a lead of a fixed length',
    { policy: { ...metered, lead: { kind: 'fixed', ms: hourMs } }, observation: seen(3, 3) }
  ],
  [
    'a lead over two days',
    { policy: { ...metered, lead: { kind: 'fixed', ms: 48 * hourMs } }, observation: seen(3, 3) }
  ],
  ['no lead', { policy: { ...metered, lead: { kind: 'off' } }, observation: seen(3, 3) }],
  ['a hold', { policy: metered, state: held(noon + hourMs), observation: seen(3, 3) }],
  ['a hold until the bounds change', { policy: metered, state: held(noon + 20 * minuteMs), observation: seen(3, 3) }],
  ['a hold at 0', { policy: metered, state: held(noon + hourMs, 0), observation: seen(0, 0) }],
  [
    'a request until the bounds change',
    {
      policy: metered,
      observation: requested({ kind: 'scale', quantity: 5, hold: { kind: 'until-next' } }, seen(3, 3))
    }
  ],
  [
    'the end of a hold',
    { policy: metered, state: held(noon + hourMs), observation: requested({ kind: 'resume' }, seen(3, 3)) }
  ],
  [
    'a change by somebody else',
    { policy: metered, state: stateWith({ expectedQuantities: [2] }), observation: seen(5, 3) }
  ],
  ['0 by the schedule', { policy: { ...metered, schedule: ['0'] }, observation: seen(2, 0) }],
  ['0 by the signals', { policy: { ...metered, schedule: ['0-3'] }, state: broughtTo0, observation: seen(0, 0) }],
  [
    'the first look after 0',
    { policy: { schedule: ['12:00-22:00 3', '0'] }, state: atZeroBefore, observation: observation(0, null) }
  ],
  ['no window', { policy: { ...metered, schedule: ['mon 1'], min: 1, max: 5 }, observation: seen(3, 3) }],
  ['no schedule', { policy: { ...metered, schedule: [], min: 1, max: 5 }, observation: seen(3, 3) }],
  [
    'a release',
    { policy: metered, observation: { ...seen(3, 3), app: appWith(3, { releasedAtMs: noon - minuteMs }) } }
  ],
  ['maintenance', { policy: metered, observation: { ...seen(3, 3), app: appWith(3, { maintenance: true }) } }],
  [
    'an app that cannot be read',
    { policy: metered, state: held(noon + hourMs), observation: { ...seen(3, 3), app: unreachable } }
  ],
  ['a policy that is switched off', { policy: { ...metered, enabled: false }, observation: seen(3, 3) }]
]

/** 12:00 and 12:20 are edges of windows. New York's clocks change within the two weeks that are searched. */
const instants: readonly (readonly [string, EpochMs])[] = [
  ['UTC', noon],
  ['UTC', noon + 19 * minuteMs + 30_001],
  ['UTC', noon + 20 * minuteMs],
  ['Asia/Kathmandu', noon],
  ['America/New_York', Date.parse('2027-03-08T12:00:00Z')]
]

describe.each(cases)('%s', (_, { policy, state = stateWith(), observation: look }) => {
  it.each(instants)(
    'in %s at %i: local time, bounds and router values are worked out once for each instant',
    (timezone, nowMs) => {
      decide(policyWith({ ...policy, timezone }), state, look, nowMs)
      expect(repeated()).toEqual([])
      expect(counted.localTime.mock.calls.filter(([, atMs]) => atMs === nowMs)).toHaveLength(1)
      expect(counted.windowAt.mock.calls.length).toBeGreaterThan(0)
      expect(counted.routerNow).toHaveBeenCalledTimes(look.router === null ? 0 : 1)
    }
  )
})

it('what is worked out twice is found', () => {
  localTime('UTC', noon)
  localTime('UTC', noon)
  localTime('Asia/Kathmandu', noon)
  expect(repeated()).toEqual([`local time of UTC at ${noon}`])
})
