import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/core/decide/decide.ts'
import { planRestarts, withRestarts } from '../../../src/core/decide/restarts.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import type { DynoReading, Restart } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { appWith, noon, observation, stateWith } from '../../run/looks.ts'
import { ago, decideRow } from './table.ts'

const policy = policyWith({ schedule: ['2'] })
const restarting = { process: 'web', failSafe: { ...policy.failSafe!, restart: 'crashed' } } as const

const dynos = (...states: readonly string[]): readonly DynoReading[] =>
  states.map((state, index) => ({ name: `web.${index + 1}`, process: 'web', state, upSinceMs: null }))
const earlier = (minutes: number, inRow: number, dyno = 'web.2'): Restart => ({
  ...{ dyno, inRow },
  atMs: noon - minutes * minuteMs
})

const plan = (
  before: readonly Restart[],
  listed: readonly DynoReading[] | null,
  isMuted = false
): readonly (readonly string[])[] => {
  const { due, hopeless, restarts } = planRestarts(restarting, before, { dynos: listed }, { isMuted, nowMs: noon })
  return [due, hopeless, restarts.map(({ dyno, inRow }) => `${dyno} ${inRow}`)]
}

describe('crashed dynos', () => {
  it.each([
    ['all is up', [], dynos('up', 'up'), [[], [], []]],
    ['one is crashed', [], dynos('up', 'crashed'), [['web.2'], [], []]],
    ['two are', [], dynos('crashed', 'crashed'), [['web.1', 'web.2'], [], []]],
    ['one that boots', [], dynos('up', 'starting'), [[], [], []]],
    ['restarted nine minutes ago', [earlier(9, 1)], dynos('up', 'crashed'), [[], [], ['web.2 1']]],
    ['restarted ten minutes ago', [earlier(10, 1)], dynos('up', 'crashed'), [['web.2'], [], ['web.2 1']]],
    ['the third time', [earlier(30, 2)], dynos('up', 'crashed'), [['web.2'], [], ['web.2 2']]],
    ['no fourth time', [earlier(30, 3)], dynos('up', 'crashed'), [[], ['web.2'], ['web.2 3']]],
    ['a loop is up for a moment', [earlier(9, 3)], dynos('up', 'up'), [[], [], ['web.2 3']]],
    ['ten minutes later it is well', [earlier(10, 3)], dynos('up', 'up'), [[], [], []]],
    ['the dyno was removed', [earlier(9, 3)], dynos('up'), [[], [], []]],
    ['the list cannot be read', [earlier(90, 3)], null, [[], ['web.2'], ['web.2 3']]],
    ['of another type', [], [{ name: 'worker.1', process: 'worker', state: 'crashed', upSinceMs: null }], [[], [], []]]
  ] as const)('%s', (_, before, listed, expected) => expect(plan(before, listed)).toEqual(expected))

  it('a release starts them anyway', () => expect(plan([], dynos('crashed'), true)).toEqual([[], [], []]))

  it.each([
    ['a minute after a release', 1, []],
    ['three minutes after one', 3, ['web.1']]
  ] as const)('%s, also of what nobody pings', (_, minutes, due) => {
    const own = policyWith({ schedule: ['2'], probe: null, failSafe: restarting.failSafe })
    const app = appWith(2, { releasedAtMs: noon - minutes * minuteMs })
    const seen = { ...observation(2, null, app), dynos: dynos('crashed', 'up') }
    expect(decide(own, stateWith(), seen, noon).crashed?.due ?? []).toEqual(due)
  })

  it('only where that is asked for', () => {
    const { due } = planRestarts(policy, [], { dynos: dynos('crashed') }, { isMuted: false, nowMs: noon })
    expect(due).toEqual([])
  })

  it('are counted', () => {
    const before = { restarts: [earlier(10, 1), earlier(5, 1, 'web.1')] }
    expect(withRestarts(before, ['web.2', 'web.3'], noon).restarts).toEqual([
      earlier(5, 1, 'web.1'),
      earlier(0, 2),
      earlier(0, 1, 'web.3')
    ])
  })
})

describe('a decision names the dynos to restart', () => {
  const app = (changes: Parameters<typeof appWith>[1]) => appWith(2, changes)
  it.each([
    ['where one is crashed', app({}), [], { due: ['web.2'], hopeless: [], restarts: [] }],
    [
      'where none may be any more',
      app({}),
      [earlier(30, 3)],
      { due: [], hopeless: ['web.2'], restarts: [earlier(30, 3)] }
    ],
    ['not after a release, which starts them', app({ releasedAtMs: ago(1) }), [], undefined],
    ['not in maintenance', app({ maintenance: true }), [], undefined]
  ])('%s', (_, seen, restarts, crashed) => {
    const look = { ...observation(2, undefined, seen), dynos: dynos('up', 'crashed') }
    const state = stateWith({ restarts })
    const row = {
      policy: { schedule: ['2'], failSafe: restarting.failSafe },
      state,
      observation: look,
      to: 2,
      reasons: []
    }
    expect(decideRow(row).crashed).toEqual(crashed)
  })

  it('one without a name cannot be restarted', () => {
    expect(plan([], [{ name: '', process: 'web', state: 'crashed', upSinceMs: null }])).toEqual([[], [], []])
  })

  it('one that is crashed says nothing of another that was restarted', () => {
    expect(plan([earlier(9, 3, 'web.1')], dynos('up', 'crashed'))).toEqual([['web.2'], [], ['web.1 3']])
  })
})
