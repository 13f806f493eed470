import { learnDemand } from '../../../src/core/forecast/learn-demand.ts'
import type { DemandMemory, Observation, ProcessPolicy, RouterBucket } from '../../../src/core/model.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'

export const web = policyWith({ schedule: ['1-50'], router: { perDyno: 'auto', p95TargetMs: 500 } })

export function bucket(startMs: number, requestsPerMinute: number | null, p95Ms: number | null = 400): RouterBucket {
  return { startMs, lengthMs: minuteMs, requestsPerMinute, p95Ms, errorShare: 0 }
}

export function lookAt(quantity: number, buckets: readonly RouterBucket[], gapMs = 20 * minuteMs): Observation {
  return {
    ...observation(quantity),
    router: { status: 'ok', buckets },
    cadence: { gapsMs: Array.from({ length: 9 }, () => gapMs), nextLookMs: null }
  }
}

/** More by day than by night, and more on weekdays. */
export function usual(atMs: number): number {
  const hour = (atMs / hourMs) % 24
  const weekday = Math.floor(atMs / dayMs + 3) % 7
  return (
    (200 + 2000 * Math.max(0, Math.sin(((hour - 6) / 12) * Math.PI)) * (weekday < 5 ? 1 : 0.3)) *
    (1 + 0.05 * Math.sin(atMs / 777_777))
  )
}

/** Looks every 20 minutes from `noon` on. */
export function lived(days: number, demandAt = usual, policy: ProcessPolicy = web): DemandMemory {
  let memory: DemandMemory | null = null
  for (let nowMs = noon; nowMs <= noon + days * dayMs; nowMs += 20 * minuteMs) {
    const quantity = Math.max(1, Math.ceil(demandAt(nowMs) / 700))
    const buckets = Array.from({ length: 20 }, (_, index) => nowMs + (index - 20) * minuteMs).map((startMs) =>
      bucket(startMs, demandAt(startMs), 330 + 150 * (demandAt(startMs) / quantity / 1000))
    )
    memory = learnDemand(policy, stateWith({ demand: memory }), lookAt(quantity, buckets), nowMs)
  }
  if (memory === null) throw new Error('nothing was learned')
  return memory
}
