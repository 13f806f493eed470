import { describe, expect, it } from 'vitest'
import { afterSlowDays, freshSlowDays, mostOfSlowDays } from '../../../../src/core/forecast/latency/slow-days.ts'
import type { LatencyModel } from '../../../../src/core/model.ts'
import { dayMs, hourMs, minuteMs } from '../../../../src/core/durations.ts'
import { noon } from '../../../run/looks.ts'

type SlowDays = LatencyModel['slowDays']

/** A look every half an hour. */
function after(
  hours: number,
  look: { readonly isSlow: boolean; readonly running: (hour: number) => number },
  before: SlowDays,
  fromMs: number
): SlowDays {
  let known = before
  for (let ms = 0; ms < hours * hourMs; ms += 30 * minuteMs)
    known = afterSlowDays(known, { isSlow: look.isSlow, running: look.running(ms / hourMs), nowMs: fromMs + ms })
  return known
}

const fast = after(2, { isSlow: false, running: () => 6 }, freshSlowDays, noon)
const slowFromMs = noon + 2 * hourMs
const adding = { isSlow: true, running: (hour: number) => 6 + Math.floor(hour / 2) }

describe('days without a fast look', () => {
  it('hold what was fast before, once dynos were added for a day in vain', () => {
    expect(after(24, adding, fast, slowFromMs).held).toBeNull()
    expect(after(25, adding, fast, slowFromMs).held).toMatchObject({ quantity: 6 })
  })

  it.each<[string, SlowDays]>([
    [
      'one fast look among them',
      after(
        20,
        adding,
        after(1, { isSlow: false, running: () => 12 }, after(20, adding, fast, slowFromMs), slowFromMs + 20 * hourMs),
        slowFromMs + 21 * hourMs
      )
    ],
    ['hardly any dynos were added', after(60, { isSlow: true, running: () => 7 }, fast, slowFromMs)],
    ['nothing was ever fast', after(60, adding, freshSlowDays, noon)]
  ])('hold nothing: %s', (_, known) => {
    expect(known.held).toBeNull()
  })

  const held = after(25, adding, fast, slowFromMs)
  const heldMs = held.held?.sinceMs ?? 0

  it('hold less after a day in which that is slow, too, and not while more still run', () => {
    const fewer = after(26, { isSlow: true, running: () => 6 }, held, heldMs + hourMs)
    expect(fewer.held?.quantity).toBe(4)
    expect(after(50, { isSlow: true, running: () => 18 }, held, heldMs + hourMs).held?.quantity).toBe(6)
  })

  it('hold it for a week', () => {
    const look = { isSlow: false, running: 6 }
    expect(afterSlowDays(held, { ...look, nowMs: heldMs + 7 * dayMs - 1 }).held).toEqual(held.held)
    expect(afterSlowDays(held, { ...look, nowMs: heldMs + 7 * dayMs }).held).toBeNull()
  })

  it('are told', () => {
    expect(mostOfSlowDays({ slowDays: held } as LatencyModel)).toEqual({
      quantity: 6,
      message: 'every look of a day was slow although dynos were added, so 6 at most'
    })
    expect(mostOfSlowDays({ slowDays: fast } as LatencyModel)).toBeNull()
  })
})
