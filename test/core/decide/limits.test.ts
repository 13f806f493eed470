import { describe, expect, it } from 'vitest'
import { failSafeFloor, stepFailSafe } from '../../../src/core/decide/fail-safe.ts'
import type { Observation, ReasonCode } from '../../../src/core/model.ts'
import { failSafe, policyWith } from '../../policies.ts'
import { appWith, down, entry, healthy, ill, noon, observation, stateWith, up } from '../../run/looks.ts'
import { ago, byMetrics, decideRow, jobs, read, router, unread } from './table.ts'
import type { Row } from './table.ts'

const sized = (quantity: number, size: string, limit: number): Observation =>
  observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size, limit })] }))
const rescue = { ...failSafe, quantity: 12 }
const by = (policy: Row['policy'], look: Observation): readonly [number | null, ...(readonly string[])] => {
  const { to, reasons } = decideRow({ policy, observation: look, to: 0, reasons: [] })
  return [to, ...reasons.filter(({ code }) => code === 'clamped').map(({ message }) => message)]
}

describe('what goes beyond', () => {
  it.each<readonly [string, Row['policy'], Observation, readonly [number, ...(readonly string[])]]>([
    ['max comes back', { schedule: ['5'], max: 3 }, observation(2), [3, '3 instead of 5: max is 3']],
    [
      'both are named',
      { schedule: ['5'], min: 2, max: 3 },
      observation(2),
      [3, '3 instead of 5: min is 2 and max is 3']
    ],
    ['min, too', { schedule: ['1'], min: 2 }, observation(3), [2, '2 instead of 1: min is 2']],
    [
      'the schedule, in an emergency',
      { schedule: ['1-3'], failSafe: rescue },
      observation(2, down),
      [3, '3 instead of 12: the schedule names at most 3']
    ],
    [
      'also with a min',
      { schedule: ['1-3'], min: 2, failSafe: rescue },
      observation(2, down),
      [3, '3 instead of 12: min is 2 and the schedule names at most 3']
    ],
    ['nothing, where nothing says how many', { failSafe: rescue }, observation(2, down), [12]],
    [
      'what Heroku allows of the type that comes',
      { schedule: ['5:basic'] },
      observation(5),
      [1, '1 instead of 5: Heroku allows at most 1 basic dyno of a type']
    ],
    [
      'what it allows of the type that stays',
      { schedule: ['15'] },
      sized(2, 'Performance-M', 10),
      [10, '10 instead of 15: Heroku allows at most 10 Performance-M dynos of a type']
    ],
    ['not what runs of it already', { schedule: ['12'] }, sized(12, 'Performance-M', 10), [12]],
    [
      'nor more',
      { schedule: ['15'] },
      sized(12, 'Performance-M', 10),
      [12, '12 instead of 15: Heroku allows at most 10 Performance-M dynos of a type']
    ]
  ])('%s', (_, policy, look, expected) => {
    expect(by(policy, look)).toEqual(expected)
  })
})

describe('the fail-safe', () => {
  it('without one, an outage still ends what was healthy', () => {
    const before = { healthySinceMs: ago(5), failSafe: null }
    expect(stepFailSafe(null, before, ill, noon).recovery.healthySinceMs).toBeNull()
    expect(stepFailSafe(null, before, healthy, noon).recovery.healthySinceMs).toBe(ago(5))
  })

  it.each<readonly [string, Row['policy'], 'engaged' | 'idle' | 'gave-up' | 'holding', number | null]>([
    ['goes to its quantity', { failSafe: rescue }, 'engaged', 12],
    ['and holds it', { failSafe: rescue }, 'holding', 12],
    ['else to the most that is planned', { schedule: ['1-3'] }, 'engaged', 3],
    ['which nothing may say', {}, 'engaged', null],
    ['does nothing while all is well', { schedule: ['1-3'] }, 'idle', null],
    ['nor once it has given up', { schedule: ['1-3'] }, 'gave-up', null],
    ['nor where it is off', { schedule: ['1-3'], failSafe: null }, 'engaged', null]
  ])('%s', (_, policy, stage, floor) => {
    const recovery = { healthySinceMs: null, failSafe: null }
    expect(failSafeFloor(policyWith(policy), { stage, recovery })).toBe(floor)
  })
})

describe('a direction that is off', () => {
  const free = {
    ...byMetrics,
    scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 },
    metrics: [jobs],
    forecast: 'off'
  } as const
  const seen = (value: number): Observation => ({ ...observation(4, null), metrics: [read(value)] })
  it.each<readonly [string, Row['policy'], number, readonly [number, ...ReasonCode[]]]>([
    ['out: no more', { ...free, scaleOut: null }, 900, [4, 'in-bounds']],
    ['but fewer', { ...free, scaleOut: null }, 100, [1, 'demand']],
    ['in: no fewer', { ...free, scaleIn: null }, 100, [4, 'in-bounds']],
    ['but more', { ...free, scaleIn: null }, 900, [9, 'demand']],
    ['neither', free, 100, [1, 'demand']]
  ])('%s', (_, policy, value, expected) => {
    const { to, reasons } = decideRow({ policy, observation: seen(value), to: 0, reasons: [] })
    expect([to, ...reasons.map(({ code }) => code)]).toEqual(expected)
  })

  it.each([
    ['a fifth fails, not more than before', false, 0.25, /^25 % .*did not begin with more requests/],
    ['more did not help twice', true, 0.5, /^50 % .*scaling out twice did not help/]
  ])('nor out where %s', (_, beganWithLoad, errorShare, words) => {
    const tried = { errorShare: 0.5, responseMs: 4000, atMs: ago(9) }
    const ineffectiveScaleOut = { count: beganWithLoad ? 1 : 0, before: beganWithLoad ? tried : null, beganWithLoad }
    const { to, reasons } = decideRow({
      policy: { ...free, metrics: [], router: { perDyno: null, p95TargetMs: 400 } },
      state: stateWith({ ineffectiveScaleOut }),
      observation: { ...observation(4, null), router: router({ p95Ms: 4000, errorShare }) },
      to: 4,
      reasons: []
    })
    expect([to, reasons.at(-1)?.code]).toEqual([4, 'scaling-does-not-help'])
    expect(reasons.at(-1)?.message).toMatch(words)
  })

  it('several sources that cannot be read are all named', () => {
    const look = { ...observation(4, null), metrics: [unread, unread] }
    const { reasons } = decideRow({ policy: { ...free, metrics: [jobs, jobs] }, observation: look, to: 4, reasons: [] })
    expect(reasons[0]?.message).toBe(
      'worker cannot be read: it answered 503; worker cannot be read: it answered 503, so it does not scale in'
    )
  })
})

describe('what keeps all that run', () => {
  const fast = { fast: { belowMs: 200, consecutive: 3, step: 1 }, cooldownMs: 0, stabilizationMs: 0 }
  const policy = {
    schedule: ['0-10'],
    scaleOut: { slow: null, cooldownMs: 0 },
    scaleIn: fast,
    metrics: [jobs],
    forecast: 'off'
  } as const
  const look = (quantity: number, ms: number, value: number): Observation => ({
    ...observation(quantity, {
      status: 'ok',
      samples: [1, 2, 3].map(() => ({ kind: 'answered', status: 200, elapsedMs: ms }))
    }),
    metrics: [read(value)]
  })
  it.each<readonly [string, Row['policy'], Observation, number]>([
    ['pings that are not fast', policy, look(4, 500, 100), 4],
    ['fast ones take one away', policy, look(4, 100, 100), 3],
    ['but not the last, which is pinged', policy, look(1, 100, 0), 1],
    ['nothing where they may not scale in', { ...policy, scaleIn: { ...fast, fast: null } }, look(4, 500, 100), 1],
    [
      'an idle quantity that is no fewer',
      { ...policy, probe: null, idle: { afterMs: 0, quantity: 5 } },
      { ...look(4, 1, 0), probe: null },
      4
    ],
    [
      'and one that is fewer goes there',
      { ...policy, probe: null, idle: { afterMs: 0, quantity: 2 } },
      { ...look(4, 1, 0), probe: null },
      2
    ]
  ])('%s', (_, own, seen, to) => {
    expect(decideRow({ policy: own, observation: seen, to, reasons: [] }).to).toBe(to)
  })
})
