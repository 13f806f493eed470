import { describe, expect, it } from 'vitest'
import type { Observation, ProcessState, ReasonCode, SizeHold } from '../../../src/core/model.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import { entry, appWith, noon, observation, stateWith, up } from '../../run/looks.ts'
import { ago, decideRow } from './table.ts'
import type { Row } from './table.ts'

/** Two dynos of a type at noon. */
const running = (size: string, quantity = 2, limit = 100): Observation =>
  observation(quantity, up, appWith(quantity, { formation: [entry(quantity, { size, limit })] }))
const end = 'run the workflow with scale: resume to end it'
const sized = { schedule: ['07:00-22:00 2:standard-2x', '2:standard-1x'] }
const left = (size: string, changes: Partial<ProcessState> = {}): ProcessState =>
  stateWith({ expectedQuantities: [2], expectedSizes: [size], ...changes })
const held = (by: SizeHold['by'], minutes = 60): SizeHold => ({
  size: 'performance-m',
  by,
  sinceMs: ago(5),
  untilMs: noon + minutes * minuteMs
})
const refusal = (minutes: number): ProcessState['sizeRefusal'] => ({
  size: 'standard-2x',
  atMs: ago(minutes),
  message: 'no such type'
})

describe('which dyno type runs after a look', () => {
  it.each<readonly [string, Omit<Row, 'to' | 'reasons'>, string, readonly string[]]>([
    [
      'the one of the window',
      { policy: sized, observation: running('Standard-1X') },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'it is there already, however it is written',
      { policy: sized, observation: running('Standard-2X') },
      'Standard-2X',
      []
    ],
    ['no schedule speaks of it', { policy: { schedule: ['2'] }, observation: running('Basic') }, 'Basic', []],
    [
      'a dyno that does not run needs no restart',
      { policy: { schedule: ['0:standard-2x', '1:standard-1x'] }, observation: running('Standard-1X', 0) },
      'standard-2x',
      ['resized to standard-2x: the schedule']
    ],
    [
      'a refused one waits for an hour',
      { policy: sized, state: left('Standard-1X', { sizeRefusal: refusal(20) }), observation: running('Standard-1X') },
      'Standard-1X',
      ['it stays standard-1x: Heroku refused standard-2x, which is tried again in 40 minutes']
    ],
    [
      'then it is tried again',
      { policy: sized, state: left('Standard-1X', { sizeRefusal: refusal(60) }), observation: running('Standard-1X') },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'what was refused of another type says nothing of this one',
      {
        policy: sized,
        state: left('Standard-1X', { sizeRefusal: { size: 'performance-l', atMs: ago(5), message: 'no' } }),
        observation: running('Standard-1X')
      },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'one that was asked for stands against the schedule',
      {
        policy: sized,
        state: left('Performance-M', { sizeHold: held('input') }),
        observation: running('Performance-M')
      },
      'Performance-M',
      []
    ],
    [
      'and is set again where it does not run',
      { policy: sized, state: left('Standard-2X', { sizeHold: held('input') }), observation: running('Standard-2X') },
      'performance-m',
      ['resized to performance-m: asked for by hand (dynos restart)']
    ],
    [
      'until its time is over',
      {
        policy: sized,
        state: left('Performance-M', { sizeHold: held('input', 0) }),
        observation: running('Performance-M')
      },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'somebody else set it: it stays for a while',
      { policy: sized, state: left('Standard-2X'), observation: running('Performance-L') },
      'Performance-L',
      [`somebody else changed the dyno type to performance-l: this stays until 13:00 UTC; ${end}`]
    ],
    [
      'and that is told as long as it stands',
      {
        policy: sized,
        state: left('Performance-M', { sizeHold: held('noticed') }),
        observation: running('Performance-M')
      },
      'Performance-M',
      [`somebody else set the dyno type performance-m: this stays until 13:00 UTC; ${end}`]
    ],
    [
      'not where the schedule has no dyno types',
      { policy: { schedule: ['2'] }, state: left('Standard-2X'), observation: running('Performance-L') },
      'Performance-L',
      []
    ],
    [
      'nor where changes by others are overwritten',
      {
        policy: { ...sized, manualChanges: { kind: 'overwrite' } },
        state: left('Standard-2X'),
        observation: running('Performance-L')
      },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'nor where nothing is known of what we left',
      { policy: sized, state: stateWith({ expectedQuantities: [2] }), observation: running('Performance-L') },
      'standard-2x',
      ['resized to standard-2x: 07:00-22:00 (dynos restart)']
    ],
    [
      'somebody put it back where the schedule has it: no hold',
      { policy: sized, state: left('Performance-M'), observation: running('Standard-2X') },
      'Standard-2X',
      []
    ]
  ])('%s', (_, row, size, messages) => {
    const { size: change, reasons } = decideRow({ ...row, to: 2, reasons: [] })
    expect(change?.to).toBe(size)
    const ofSizes = reasons.filter(({ message }) => /dyno type|resized|refused/.test(message))
    expect(ofSizes.map(({ message }) => message)).toEqual(messages)
  })
})

it.each<readonly [string, ProcessState, Observation, ReasonCode]>([
  ['is refused', left('Standard-1X', { sizeRefusal: refusal(20) }), running('Standard-1X'), 'resized'],
  ['was just set by somebody else', left('Standard-2X'), running('Performance-L'), 'manual-change-noticed'],
  [
    'was set by somebody else before',
    left('Performance-M', { sizeHold: held('noticed') }),
    running('Performance-M'),
    'manual-hold'
  ],
  [
    'is to be set back as somebody else had it',
    left('Standard-2X', { sizeHold: held('noticed') }),
    running('Standard-2X'),
    'resized'
  ]
])('a dyno type that %s has a code of its own', (_, state, look, code) => {
  const { reasons } = decideRow({ policy: sized, state, observation: look, to: 2, reasons: [] })
  expect(reasons.map((one) => one.code)).toEqual([code])
})

describe('a request for a dyno type', () => {
  const request = { kind: 'scale', quantity: 2, size: 'performance-m', hold: { kind: 'for', ms: hourMs } } as const
  const asked = (look: Observation, changes: object = {}): Observation => ({
    ...look,
    request: { ...request, ...changes }
  })

  it.each<readonly [string, Observation, Partial<ProcessState>, string, SizeHold | null]>([
    [
      'is held',
      asked(running('Standard-2X')),
      {},
      'performance-m',
      { size: 'performance-m', by: 'input', sinceMs: noon, untilMs: noon + hourMs }
    ],
    [
      'is made once without a hold',
      asked(running('Standard-2X'), { hold: { kind: 'for', ms: 0 } }),
      {},
      'performance-m',
      null
    ],
    [
      'is tried though it was refused before',
      asked(running('Standard-2X')),
      { sizeRefusal: { size: 'performance-m', atMs: ago(5), message: 'no' } },
      'performance-m',
      { size: 'performance-m', by: 'input', sinceMs: noon, untilMs: noon + hourMs }
    ]
  ])('%s', (_, look, changes, size, hold) => {
    const decision = decideRow({
      policy: sized,
      state: left('Standard-2X', changes),
      observation: look,
      to: 2,
      reasons: []
    })
    expect(decision.size?.to).toBe(size)
    expect(decision.memory.sizeHold).toEqual(hold)
  })

  it('resume ends it', () => {
    const state = left('Performance-M', { sizeHold: held('input') })
    const look: Observation = { ...running('Performance-M'), request: { kind: 'resume' } }
    const decision = decideRow({ policy: sized, state, observation: look, to: 2, reasons: [] })
    expect([decision.size?.to, decision.memory.sizeHold]).toEqual(['standard-2x', null])
  })

  it('a hold that was asked for goes on through a request for a quantity alone', () => {
    const state = left('Performance-M', { sizeHold: held('input') })
    const look: Observation = {
      ...running('Performance-M'),
      request: { kind: 'scale', quantity: 3, hold: { kind: 'for', ms: hourMs } }
    }
    expect(decideRow({ policy: sized, state, observation: look, to: 3, reasons: [] }).memory.sizeHold).toMatchObject({
      size: 'performance-m',
      untilMs: noon + hourMs
    })
  })
})
