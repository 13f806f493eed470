import { freshHistory } from '../../../../src/core/decide/memory.ts'
import { recordLook } from '../../../../src/core/history/record-look.ts'
import type { EpochMs, History } from '../../../../src/core/model.ts'
import { decisionWith, healthy, observation } from '../../../run/looks.ts'
import { policyWith } from '../../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../../src/core/durations.ts'

const endMs: EpochMs = Date.UTC(2026, 10, 27, 6)
const policy = policyWith({
  schedule: ['weekdays 07:00-22:00 2-6', '22:00-03:00 2', '1'],
  router: { perDyno: 600, p95TargetMs: null }
})

/** Numbers from 0 to 1 that look like chance, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * What a web process with a busy day remembers after so many days, looked at every `everyMs` and a bit; rarer where
 * nothing of it is left in the end.
 */
export function historyOfDays(days: number, everyMs: number, seed: number): History {
  const next = chance(seed)
  const noise = (): number => next() + next() + next() + next() - 2
  let history = freshHistory
  for (
    let atMs = endMs - days * dayMs;
    atMs < endMs;
    atMs += (endMs - atMs > 2 * dayMs ? Math.max(everyMs, 240_000) : everyMs) * (1 + 0.05 * next())
  ) {
    const load = 60 + 2_000 * Math.max(0, Math.sin(((atMs / hourMs - 6) / 12) * Math.PI)) * (1 + 0.05 * noise())
    const medianMs = Math.round(120 * Math.exp(0.4 * noise()) + load / 20)
    const quantity = Math.min(6, Math.max(1, Math.ceil(load / 600)))
    const bucket = {
      startMs: atMs - minuteMs,
      lengthMs: minuteMs,
      requestsPerMinute: Math.round(load),
      p95Ms: medianMs * 3,
      errorShare: 0
    }
    const health = { ...healthy, medianMs, verdict: medianMs > 300 ? 'slow' : 'up' } as const
    history = recordLook(history, {
      policy,
      observation: { ...observation(quantity), router: { status: 'ok', buckets: [bucket] } },
      decision: decisionWith({ health }),
      quantity,
      nowMs: Math.round(atMs)
    })
  }
  return history
}
