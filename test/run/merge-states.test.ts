import { describe, expect, it } from 'vitest'
import { freshState } from '../../src/core/decide/advance.ts'
import { mergeStates } from '../../src/run/merge-states.ts'
import type { Hold, Incident, Notice, ProcessState, State } from '../../src/core/model.ts'
import { noon, stateWith } from './looks.ts'
import { incident as someIncident } from '../adapters/stores/document/states.ts'
import { notice } from '../report/notices/notices-of.ts'
import { minuteMs } from '../../src/core/durations.ts'

const someNotice = notice()
const hold: Hold = { quantity: 5, by: 'input', sinceMs: noon, untilMs: noon + 120 * minuteMs }
const noticed: Hold = { quantity: 5, by: 'noticed', sinceMs: noon + minuteMs, untilMs: noon + 61 * minuteMs }

function lookAt(minutes: number): Pick<ProcessState, 'recent'> {
  return { recent: [{ atMs: noon + minutes * minuteMs, from: 2, to: 2, verdict: 'up', medianMs: 180, answers: [] }] }
}

function state(minutes: number, web: Partial<ProcessState> = {}, changes: Partial<State> = {}): State {
  return {
    ...freshState,
    sequence: minutes,
    lastLookMs: noon + minutes * minuteMs,
    apps: { sharp: { web: stateWith({ ...lookAt(minutes), ...web }) } },
    ...changes
  }
}

/** As a store gives it back: the same with its keys in another order. */
function stored(value: State): State {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part
  ) as State
}

const holdOf = (merged: State): Hold | null => merged.apps['sharp']?.['web']?.hold ?? null

describe('a hold that two runs know of', () => {
  it.each<readonly [string, Hold | null, Hold | null, Hold | null, Hold | null]>([
    ['set by them stays, although we looked later', null, hold, null, hold],
    ['set by us stays, although they looked', null, null, hold, hold],
    ['ended by them is ended', hold, null, hold, null],
    ['ended by us is ended', hold, hold, null, null],
    ['asked for stands above its echo', null, noticed, hold, hold],
    ['asked for stands above its echo, the other way round', null, hold, noticed, hold],
    [
      'asked for twice is the later one',
      null,
      { ...hold, quantity: 7, sinceMs: noon + minuteMs },
      hold,
      { ...hold, quantity: 7, sinceMs: noon + minuteMs }
    ]
  ])('%s', (_, before, theirs, ours, expected) => {
    const merged = mergeStates(state(1, { hold: before }), stored(state(2, { hold: theirs })), state(3, { hold: ours }))
    expect(holdOf(merged)).toEqual(expected)
  })
})

describe('the rest of two states', () => {
  const base = state(1)

  it('of a process type that one run alone looked at is as that one left it', () => {
    expect(
      mergeStates(base, stored(state(2, { expectedQuantities: [4] })), { ...base, sequence: 9 }).apps['sharp']?.['web']
    ).toMatchObject({ expectedQuantities: [4], ...lookAt(2) })
    expect(mergeStates(base, stored(base), state(2, { expectedQuantities: [4] })).apps['sharp']?.['web']).toMatchObject(
      { expectedQuantities: [4], ...lookAt(2) }
    )
  })

  it('of one that both looked at is that of the later look, and neither takes the change of the other for that of a person', () => {
    const change = { atMs: noon, from: 2, to: 4, by: 'ours', code: 'scheduled', message: '' } as const
    const merged = mergeStates(
      base,
      stored(state(3, { expectedQuantities: [4], changes: [change], faults: { sinceMs: noon, looks: 2 } })),
      state(2, { expectedQuantities: [2] })
    )
    expect(merged.apps['sharp']?.['web']).toMatchObject({
      expectedQuantities: [4, 2],
      changes: [change],
      faults: { looks: 2 },
      ...lookAt(3)
    })
  })

  it('keeps the apps of both', () => {
    const other = { ...base, apps: { ...base.apps, other: { web: stateWith() } } }
    expect(
      Object.keys(
        mergeStates(base, stored(other), { ...base, apps: { ...base.apps, constructor: { web: stateWith() } } }).apps
      ).sort()
    ).toEqual(['constructor', 'other', 'sharp'])
  })

  it('has the lease that is stored and the higher sequence', () => {
    const theirs = { ...state(2), lease: { holder: 'other', untilMs: noon }, sequence: 12 }
    expect(mergeStates(base, stored(theirs), { ...state(3), lease: { holder: 'me', untilMs: noon } })).toMatchObject({
      lease: { holder: 'other' },
      sequence: 12
    })
  })
})

describe('an incident that two runs know of', () => {
  const down: Incident = {
    ...someIncident,
    app: 'sharp',
    process: 'web',
    phase: 'ongoing',
    sinceMs: noon,
    lowest: 1,
    highest: 2,
    shown: null
  }
  const shown = {
    issue: 7,
    url: 'https://github.com/o/r/issues/7',
    open: true,
    phase: 'ongoing',
    commentedMs: null
  } as const
  const merge = (
    before: readonly Incident[],
    theirs: readonly Incident[],
    ours: readonly Incident[]
  ): readonly Incident[] =>
    mergeStates(
      state(1, {}, { incidents: before }),
      stored(state(2, {}, { incidents: theirs })),
      state(3, {}, { incidents: ours })
    ).incidents

  it.each<readonly [string, readonly Incident[], readonly Incident[], readonly Incident[], readonly Incident[]]>([
    ['opened by them stays', [], [down], [], [down]],
    ['opened by us stays', [], [], [down], [down]],
    [
      'keeps the issue that they opened',
      [down],
      [{ ...down, shown }],
      [{ ...down, highest: 4 }],
      [{ ...down, highest: 4, shown }]
    ],
    [
      'keeps the issue that we opened',
      [down],
      [{ ...down, highest: 4 }],
      [{ ...down, shown }],
      [{ ...down, highest: 4, shown }]
    ],
    [
      'with two issues goes on with the older one',
      [down],
      [{ ...down, shown }],
      [{ ...down, shown: { ...shown, issue: 9 } }],
      [{ ...down, shown }]
    ],
    ['forgotten by them stays forgotten', [down], [], [down], []],
    [
      'began when the first of both saw it',
      [],
      [{ ...down, sinceMs: noon - minuteMs }],
      [down],
      [{ ...down, sinceMs: noon - minuteMs }]
    ]
  ])('%s', (_, before, theirs, ours, expected) => {
    expect(merge(before, theirs, ours)).toEqual(expected)
  })
})

describe('a notice that both runs raised', () => {
  const down = (sinceMs: number): Notice => {
    const incident = { kind: 'down', sinceMs, endedMs: null, issue: null } as const
    return { ...someNotice, kind: 'incident-opened', app: 'sharp', process: 'web', atMs: sinceMs, incident }
  }
  const [theirs, ours] = [down(noon), down(noon + minuteMs)]
  const raised = (notice: Notice, outgoing: readonly Notice[]): State['notices'] => ({
    'slack 1': { sentAt: { 'sharp web down': notice.atMs }, pending: [], outgoing }
  })
  const outgoing = (base: State, one: State, other: State): readonly Notice[] | undefined =>
    mergeStates(base, stored(one), other).notices['slack 1']?.outgoing

  it.each<readonly [string, State['notices'], State['notices'], State['notices'], readonly Notice[]]>([
    ['and they told, is not told again', {}, raised(theirs, []), raised(ours, [ours]), []],
    ['and they could not tell, is told once', {}, raised(theirs, [theirs]), raised(ours, [ours]), [theirs]],
    ['is theirs, where we raised none', {}, raised(theirs, [theirs]), {}, [theirs]],
    ['is ours, where they raised none', {}, {}, raised(ours, [ours]), [ours]],
    ['before them is still ours to tell', raised(ours, [ours]), raised(ours, [ours]), raised(ours, [ours]), [ours]]
  ])('%s', (_, base, one, other, expected) => {
    const found = outgoing(
      state(0, {}, { notices: base }),
      state(1, {}, { notices: one }),
      state(2, {}, { notices: other })
    )
    expect(found).toEqual(expected)
  })

  it('of an incident that they closed is not told again', () => {
    const open = { ...someIncident, app: 'sharp', process: 'web', kind: 'down', phase: 'ongoing' } as const
    const over = { ...open, phase: 'over', endedMs: noon } as const
    const closed: Notice = { ...theirs, kind: 'incident-closed' }
    const base = state(0, {}, { incidents: [open], notices: raised(theirs, []) })
    const closing = { incidents: [over], notices: raised(theirs, [closed]) }
    expect(outgoing(base, state(1, {}, { ...closing, notices: raised(theirs, []) }), state(2, {}, closing))).toEqual([])
    expect(outgoing(base, state(1, {}, { incidents: [open] }), state(2, {}, closing))).toEqual([closed])
  })
})
