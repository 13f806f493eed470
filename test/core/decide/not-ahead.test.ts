import { expect, it } from 'vitest'
import { notAhead } from '../../../src/core/decide/not-ahead.ts'
import { freshBelief } from '../../../src/core/forecast/latency/load-belief.ts'
import { freshSlowPings } from '../../../src/core/forecast/latency/slow-pings.ts'
import { hourMs } from '../../../src/core/durations.ts'
import type { EpochMs, ProcessState } from '../../../src/core/model.ts'
import { noon, stateWith } from '../../run/looks.ts'

/** Every instant that says since when something is so, or when it was last. */
const stateAt = (atMs: EpochMs): ProcessState =>
  stateWith({
    recovery: { healthySinceMs: atMs, failSafe: { sinceMs: atMs, gaveUp: false } },
    streaks: { slow: 1, fast: 0, atMs },
    recommendations: [{ atMs, quantity: 4 }],
    sizeRefusal: { size: 'performance-m', atMs, message: 'refused' },
    ineffectiveScaleOut: { count: 1, before: { atMs, errorShare: 0.5, responseMs: null }, beganWithLoad: null },
    unavailableSinceMs: atMs,
    busySinceMs: atMs,
    restarts: [{ dyno: 'web.1', atMs, inRow: 2 }],
    lastRequestMs: atMs,
    lastChange: { atMs, from: 2, to: 4 },
    faults: { sinceMs: atMs, looks: 2 },
    latency: {
      atMs,
      minutes: 4500,
      load: freshBelief(5, 150),
      variation: 0.2,
      slowPings: freshSlowPings,
      slowDays: {
        carried: { quantity: 3, atMs },
        slow: { sinceMs: atMs, quantity: 4, looks: 5 },
        held: { quantity: 6, sinceMs: atMs }
      },
      slowMinuteCost: 20,
      slowEvidence: 0.5,
      highestSlow: { quantity: 4, atMs }
    }
  })

it('what a clock that was ahead wrote down counts from now', () =>
  expect(notAhead(stateAt(noon + hourMs), noon)).toEqual(stateAt(noon)))

it('what is past stays as it is', () => expect(notAhead(stateAt(noon - hourMs), noon)).toEqual(stateAt(noon - hourMs)))

it('nothing is made of what there never was', () => expect(notAhead(stateWith(), noon)).toEqual(stateWith()))

it('a hold keeps its end', () => {
  const hold = { quantity: 3, by: 'input', sinceMs: noon + hourMs, untilMs: noon + 2 * hourMs } as const
  expect(notAhead(stateWith({ hold }), noon).hold).toEqual(hold)
})
