import { describe, expect, it } from 'vitest'
import { advance, quantityAfter } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { isPinged } from '../../../src/core/decide/expected-down.ts'
import { hourMs, minuteMs, secondMs } from '../../../src/core/durations.ts'
import { nextIncidents } from '../../../src/core/incidents/incidents.ts'
import type { EpochMs, Hold, ManualRequest, Outcome, ProbeReading, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { down, noon, observation, stateWith, unreachable, up } from '../../run/looks.ts'
import { ago } from './table.ts'

type Written = Parameters<typeof policyWith>[0]

interface Look {
  readonly policy?: Written
  readonly state?: ProcessState | null
  readonly request?: ManualRequest | null
  /** Dynos that are found; null: the formation cannot be read. */
  readonly found: number | null
  /** What pings would bring. Default: 503 without dynos, else a fast answer. */
  readonly answers?: ProbeReading
  readonly atMs?: EpochMs
}

interface Seen {
  readonly pinged: boolean
  readonly to: number | null
  readonly down: boolean
  readonly state: ProcessState
}

/** One look as a run makes it: it pings only where it should, scales, and says whether an outage is open. */
function look({ policy = { schedule: ['2'] }, state = null, request = null, found, answers, atMs = noon }: Look): Seen {
  const written = policyWith({ max: 6, ...policy })
  const pinged = isPinged({ policy: written, state, request, quantity: found, nowMs: atMs })
  const probe = pinged ? (answers ?? (found === 0 ? down : up)) : null
  const seen = found === null ? observation(0, probe, unreachable) : observation(found, probe)
  const decision = decide(written, state, { ...seen, request }, atMs)
  const { from, to } = decision
  const outcome: Outcome = to === null || to === from ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to }
  const after = advance(state, decision, outcome, null, atMs)
  const quantity = quantityAfter(decision, outcome)
  const facts = {
    policy: written,
    decision,
    fault: null,
    during: 'read',
    state: after,
    quantity,
    gap: null,
    isPlatformDown: false
  } as const
  const incidents = nextIncidents([], [facts], [], atMs)
  return { pinged, to, down: incidents.some(({ kind }) => kind === 'down'), state: after }
}

/** What the last look left running, five minutes ago. */
function left(...quantities: readonly number[]): ProcessState {
  const to = quantities[0] ?? null
  return stateWith({
    expectedQuantities: quantities,
    recent: [{ atMs: ago(5), from: to, to, verdict: 'unknown', medianMs: null, answers: [] }]
  })
}

function held(quantity: number, by: Hold['by'], minutes = 60): ProcessState {
  const hold = { quantity, by, sinceMs: ago(5), untilMs: noon + minutes * minuteMs }
  return { ...left(quantity), hold }
}

const rescuing = (quantity: number, gaveUp = false): ProcessState => ({
  ...left(quantity),
  recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(10), gaveUp } }
})
const scale = (quantity: number): ManualRequest => ({ kind: 'scale', quantity, hold: { kind: 'for', ms: hourMs } })
const resume: ManualRequest = { kind: 'resume' }
const always = { schedule: ['2'] }
const never = { schedule: ['0'] }
const fromZero = { schedule: ['0-3'] }
const sinceNoon = { schedule: ['12:00-22:00 2', '0'] }
const night = { schedule: ['13:00-07:00 2', '0'] }

describe('with no dyno running it is', () => {
  it.each<readonly [string, Look, 'pinged' | 'not pinged', number | null]>([
    // The schedule says that there should be dynos.
    ['not pinged without a state', { found: 0 }, 'not pinged', 2],
    ['not pinged where the state is fresh', { state: stateWith(), found: 0 }, 'not pinged', 2],
    ['not pinged where 0 was left', { state: left(0), found: 0 }, 'not pinged', 2],
    ['an outage where 2 were left', { state: left(2), found: 0 }, 'pinged', 6],
    ['an outage where another 3 were left', { state: left(3), found: 0 }, 'pinged', 6],
    ['an outage still while it is being rescued', { state: rescuing(0), found: 0 }, 'pinged', 6],
    ['not pinged where a change from 0 to 2 may have failed', { state: left(0, 2), found: 0 }, 'not pinged', 2],
    ['not pinged where a change to 0 may have been made', { state: left(2, 0), found: 0 }, 'not pinged', 2],
    ['not pinged where a night at 0 ends now', { policy: sinceNoon, state: left(0), found: 0 }, 'not pinged', 2],
    ['nor without a state', { policy: sinceNoon, found: 0 }, 'not pinged', 2],
    [
      'nor where the look that began the night was lost',
      { policy: sinceNoon, state: left(2), found: 0 },
      'not pinged',
      2
    ],
    // The schedule says 0.
    ['as planned at night', { policy: night, state: left(0), found: 0 }, 'not pinged', 0],
    ['as planned at night without a state', { policy: night, found: 0 }, 'not pinged', 0],
    ['as planned, though 1 was left', { policy: never, state: left(1), found: 0 }, 'not pinged', 0],
    [
      'as planned, though a raise to 1 was noticed',
      { policy: never, state: held(1, 'noticed'), found: 0 },
      'not pinged',
      0
    ],
    [
      'as planned, though 1 was asked for by hand',
      { policy: never, state: held(1, 'input'), found: 0 },
      'not pinged',
      0
    ],
    ['as planned, with an emergency from the day', { policy: never, state: rescuing(6), found: 0 }, 'not pinged', 0],
    // The schedule allows 0.
    ['as it may be without a state', { policy: fromZero, found: 0 }, 'not pinged', 0],
    ['as it may be where 0 was left', { policy: fromZero, state: left(0), found: 0 }, 'not pinged', 0],
    ['as it may be where help was given up', { policy: fromZero, state: rescuing(0, true), found: 0 }, 'not pinged', 0],
    ['an outage where 1 was left', { policy: fromZero, state: left(1), found: 0 }, 'pinged', 6],
    ['as it may be where no window holds', { policy: { schedule: ['2000-01-01 2'] }, found: 0 }, 'not pinged', 0],
    // A hold.
    ['held at 0 by hand', { state: held(0, 'input'), found: 0 }, 'not pinged', 0],
    ['back where that hold is over', { state: held(0, 'input', 0), found: 0 }, 'not pinged', 2],
    ['back where that hold is ended', { state: held(0, 'input'), request: resume, found: 0 }, 'not pinged', 2],
    ['an outage where 2 were asked for by hand', { state: held(2, 'input'), found: 0 }, 'pinged', 6],
    ['an outage where a raise was noticed', { state: held(3, 'noticed'), found: 0 }, 'pinged', 6],
    ['an outage where a lowering to 0 was noticed', { state: held(0, 'noticed'), found: 0 }, 'pinged', 6],
    [
      'as planned where it was, and the schedule agrees',
      { policy: never, state: held(0, 'noticed'), found: 0 },
      'not pinged',
      0
    ],
    // A person asks with this run.
    ['woken by hand without a state', { policy: never, request: scale(1), found: 0 }, 'not pinged', 1],
    ['woken by hand where 0 was left', { policy: never, state: left(0), request: scale(1), found: 0 }, 'not pinged', 1],
    ['woken by hand from a hold at 0', { state: held(0, 'input'), request: scale(4), found: 0 }, 'not pinged', 4],
    ['woken by hand without a state by day', { request: scale(1), found: 0 }, 'not pinged', 1],
    ['left at 0 by hand', { request: scale(0), found: 0 }, 'not pinged', 0],
    ['left at 0 by hand where 2 were left', { state: left(2), request: scale(0), found: 0 }, 'not pinged', 0],
    [
      'an outage, whatever a person asks, where 2 were left',
      { state: left(2), request: scale(1), found: 0 },
      'pinged',
      6
    ]
  ])('%s', (_, given, pinged, to) => {
    expect(look(given)).toMatchObject({ pinged: pinged === 'pinged', to, down: pinged === 'pinged' })
  })
})

describe('with dynos running it is', () => {
  it.each<readonly [string, Look, 'pinged' | 'not pinged', number | null]>([
    ['pinged without a state', { found: 2 }, 'pinged', 2],
    ['pinged where as many were left', { state: left(2), found: 2 }, 'pinged', 2],
    ['pinged where a range begins at 0', { policy: fromZero, found: 1 }, 'pinged', 1],
    ['pinged where min lifts a 0', { policy: { ...never, min: 1 }, found: 1 }, 'pinged', 1],
    ['pinged where no window holds', { policy: { schedule: ['2000-01-01 0'] }, found: 1 }, 'pinged', 1],
    ['not pinged without a probe', { policy: { ...always, probe: null }, found: 2 }, 'not pinged', 2],
    ['not pinged where the schedule says 0', { policy: never, found: 2 }, 'not pinged', 0],
    ['not pinged where max is 0', { policy: { ...always, max: 0 }, found: 2 }, 'not pinged', 0],
    [
      'not pinged in the look that notices a raise from 0',
      { policy: never, state: left(0), found: 1 },
      'not pinged',
      1
    ],
    ['pinged where that raise stands', { policy: never, state: held(1, 'noticed'), found: 1 }, 'pinged', 1],
    [
      'pinged where 1 was asked for by hand at night',
      { policy: never, state: held(1, 'input'), found: 1 },
      'pinged',
      1
    ],
    ['not pinged when this run takes it to 0', { request: scale(0), found: 2 }, 'not pinged', 0],
    ['pinged when this run takes it elsewhere', { request: scale(3), found: 2 }, 'pinged', 3],
    ['not pinged where it is held at 0 by hand', { state: held(0, 'input'), found: 2 }, 'not pinged', 2],
    ['pinged where the formation cannot be read', { state: left(2), found: null }, 'pinged', null],
    ['pinged where nothing at all is known', { found: null }, 'pinged', null],
    ['not pinged where it cannot, and 0 was left', { state: left(0), found: null }, 'not pinged', null]
  ])('%s', (_, given, pinged, to) => {
    expect(look(given)).toMatchObject({ pinged: pinged === 'pinged', to, down: false })
  })
})

describe('what comes back from 0 is given time to start', () => {
  it.each<readonly [string, Look]>([
    ['by the schedule', { policy: sinceNoon, state: left(0), found: 0 }],
    ['by the schedule, without a state', { policy: sinceNoon, found: 0 }],
    ['by hand', { state: left(0), request: scale(2), found: 0 }],
    ['by hand at night', { policy: never, state: left(0), request: scale(2), found: 0 }],
    ['by somebody else', { policy: always, state: left(0), found: 2 }],
    ['by somebody else at night', { policy: never, state: left(0), found: 2 }]
  ])('%s', (_, first) => {
    const begun = look({ ...first, answers: down })
    expect(begun.down).toBe(false)
    let { state } = begun
    for (const seconds of [10, 20, 40, 60, 61]) {
      const next = look({
        policy: first.policy ?? always,
        state,
        found: 2,
        answers: down,
        atMs: noon + seconds * secondMs
      })
      expect([seconds, next.to, next.down]).toEqual([seconds, 2, false])
      state = next.state
    }
    const late = look({ policy: first.policy ?? always, state, found: 2, answers: down, atMs: noon + 2 * minuteMs })
    expect([late.to, late.down]).toEqual([6, true])
  })
})

describe('an app that somebody scaled to 0', () => {
  const later = (state: ProcessState, found: number, minutes: number, policy: Written = always): Seen =>
    look({ policy, state, found, atMs: noon + minutes * minuteMs })

  it('and whose pings do not count yet after a release comes back with the next look', () => {
    const muted = held(0, 'noticed')
    expect(later(muted, 0, 1)).toMatchObject({ pinged: true, to: 6, down: true })
  })

  it('stays there without a fail-safe until the hold is over, and is down all the time', () => {
    const policy = { ...always, failSafe: null }
    const first = look({ policy, state: left(2), found: 0 })
    expect(first).toMatchObject({ pinged: true, to: 0, down: true })
    const second = later(first.state, 0, 5, policy)
    expect(second).toMatchObject({ pinged: true, to: 0, down: true })
    expect(later(second.state, 0, 61, policy)).toMatchObject({ pinged: false, to: 2, down: false })
  })

  it('after raising it from a planned 0 stays there', () => {
    const raised = look({ policy: never, state: left(0), found: 1 })
    expect(raised).toMatchObject({ to: 1, down: false })
    const lowered = later(raised.state, 0, 5, never)
    expect(lowered).toMatchObject({ pinged: false, to: 0, down: false })
    expect(lowered.state.hold).toBeNull()
    expect(later(lowered.state, 0, 6, never)).toMatchObject({ pinged: false, to: 0, down: false })
  })
})
