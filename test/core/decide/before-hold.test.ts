import { describe, expect, it } from 'vitest'
import { hourMs } from '../../../src/core/durations.ts'
import type { BeforeHold, Decision, Hold, ManualRequest, Observation, ProcessState } from '../../../src/core/model.ts'
import { appWith, entry, noon, observation, stateWith, unreachable, up } from '../../run/looks.ts'
import { ago, decideRow } from './table.ts'
import type { Row } from './table.ts'

const running = (quantity: number, size = 'Standard-1X', request: ManualRequest | null = null): Observation => ({
  ...observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size })] })),
  request
})
const scale = (quantity: number, size?: string, ms = hourMs): ManualRequest => ({
  kind: 'scale',
  quantity,
  hold: { kind: 'for', ms },
  ...(size === undefined ? {} : { size })
})
const byHand = (quantity: number, minutesLeft: number, by: Hold['by'] = 'input'): Hold => ({
  quantity,
  by,
  sinceMs: ago(60),
  untilMs: noon + minutesLeft * 60_000
})
const before = (quantity: number, size: string | null = null): BeforeHold => ({ quantity, size })
const left = (quantity: number, changes: Partial<ProcessState>): ProcessState =>
  stateWith({ expectedQuantities: [quantity], ...changes })
/** No plan: nothing but people says how many there are. */
const decided = (state: ProcessState | null, look: Observation, policy: Row['policy'] = {}): Decision =>
  decideRow({ policy: { failSafe: null, ...policy }, state, observation: look, to: null, reasons: [] })

describe('what runs before a hold by hand', () => {
  it.each<readonly [string, ProcessState | null, Observation, BeforeHold | null]>([
    ['is remembered when it begins', left(2, {}), running(2, 'Standard-1X', scale(5)), before(2)],
    [
      'with its dyno type, where that changes',
      left(2, {}),
      running(2, 'Standard-1X', scale(5, 'standard-2x')),
      before(2, 'Standard-1X')
    ],
    ['not where it is the same', left(2, {}), running(2, 'Standard-1X', scale(5, 'standard-1x')), before(2)],
    ['is not where nothing is held', left(2, {}), running(2, 'Standard-1X', scale(5, undefined, 0)), null],
    [
      'stays through a second hold',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 10) }),
      running(5, 'Standard-1X', scale(7, 'standard-2x')),
      before(2, 'Performance-M')
    ],
    [
      'gets a dyno type with the hold that changes it',
      left(5, { beforeHold: before(2), hold: byHand(5, 10) }),
      running(5, 'Standard-1X', scale(7, 'standard-2x')),
      before(2, 'Standard-1X')
    ],
    ['stays while the hold stands', left(5, { beforeHold: before(2), hold: byHand(5, 10) }), running(5), before(2)],
    [
      'and when it is over, until all is back',
      left(5, { beforeHold: before(2), hold: byHand(5, 0) }),
      running(5),
      before(2)
    ],
    ['then it is forgotten', left(2, { beforeHold: before(2), hold: null }), running(2), null],
    [
      'not before the dyno type is',
      left(2, { beforeHold: before(2, 'Performance-M') }),
      running(2),
      before(2, 'Performance-M')
    ],
    ['which may be written in any case', left(2, { beforeHold: before(2, 'standard-1x') }), running(2), null],
    [
      'is no longer what a person replaced since',
      left(5, { beforeHold: before(2, 'Performance-M') }),
      running(4),
      before(4, 'Performance-M')
    ],
    ['and all of it, where only that was held', left(5, { beforeHold: before(2) }), running(4), null],
    ['stays where no one knows what we left', null, running(5), null],
    [
      'stays where the app cannot be read',
      left(5, { beforeHold: before(2) }),
      observation(5, up, unreachable),
      before(2)
    ],
    [
      'also with a new hold',
      left(5, { beforeHold: before(2) }),
      { ...observation(5, up, unreachable), request: scale(7) },
      before(2)
    ],
    [
      'stays through a hold of somebody else',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 10, 'noticed') }),
      running(5),
      before(2, 'Performance-M')
    ],
    [
      'is put back when the hold is ended',
      left(5, { beforeHold: before(2), hold: byHand(5, 10) }),
      running(5, 'Standard-1X', { kind: 'resume' }),
      before(2)
    ]
  ])('%s', (_, state, look, remembered) => {
    expect(decided(state, look).memory.beforeHold).toEqual(remembered)
  })

  it.each<readonly [string, ProcessState, Observation, Row['policy'], readonly [to: number, size: string]]>([
    [
      'comes back where there is no plan',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 0) }),
      running(5),
      {},
      [2, 'Performance-M']
    ],
    [
      'also when a person ends it',
      left(5, { beforeHold: before(2), hold: byHand(5, 10) }),
      running(5, 'Standard-1X', { kind: 'resume' }),
      {},
      [2, 'Standard-1X']
    ],
    [
      'not while it stands',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 10) }),
      running(5),
      {},
      [5, 'Standard-1X']
    ],
    [
      'not against a new request',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 0) }),
      running(5, 'Standard-1X', scale(7)),
      {},
      [7, 'Standard-1X']
    ],
    [
      'its quantity not where there is a plan',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 0) }),
      running(5),
      { schedule: ['1-9'] },
      [5, 'Performance-M']
    ],
    [
      'its dyno type not where the schedule has its own',
      left(5, { beforeHold: before(2, 'Performance-M'), hold: byHand(5, 0) }),
      running(5),
      { schedule: ['5:standard-2x'] },
      [5, 'standard-2x']
    ],
    ['nothing where nothing was held', left(5, {}), running(5), {}, [5, 'Standard-1X']]
  ])('%s', (_, state, look, policy, [to, size]) => {
    const decision = decided(state, look, policy)
    expect([decision.to, decision.size?.to]).toEqual([to, size])
  })

  it('says why it comes back, and only where something moves', () => {
    const codes = (state: ProcessState, quantity: number): unknown =>
      decided(state, running(quantity)).reasons.map(({ code, message }) => [code, message])
    expect(codes(left(5, { beforeHold: before(2) }), 5)).toEqual([
      ['no-window', 'there is no schedule'],
      ['manual-hold', 'the hold by hand is over: back to 2, as before it']
    ])
    expect(codes(left(2, { beforeHold: before(2, 'Performance-M') }), 2)).toEqual([
      ['no-window', 'there is no schedule'],
      ['resized', 'resized to Performance-M: as before the hold by hand (dynos restart)']
    ])
  })
})

describe('what is asked for next', () => {
  it('is what ran before a hold, at its end', () => {
    const state = left(5, {
      beforeHold: before(2, 'Performance-M'),
      hold: byHand(5, 30),
      sizeHold: { ...byHand(5, 20), size: 'Standard-1X' }
    })
    expect(decided(state, running(5)).nextChange).toEqual({
      atMs: noon + 20 * 60_000,
      bounds: { floor: 5, ceiling: 5 },
      note: 'when the hold ends',
      size: 'Performance-M'
    })
  })

  it('is nothing where there was none', () => {
    expect(decided(left(5, {}), running(5)).nextChange).toBeNull()
  })
})
