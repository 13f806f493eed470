/** The part of the state's document that remembers the demand. */
import * as z from 'zod'
import { freshCalibration } from '../../../core/forecast/calibration.ts'
import { freshEnsemble } from '../../../core/forecast/ensemble.ts'
import { demandCycles } from '../../../core/forecast/profile.ts'
import type { Cycle } from '../../../core/forecast/profile.ts'
import { freshScaleOutEffect } from '../../../core/forecast/scale-out-effect.ts'
import { freshSlowMinuteCost } from '../../../core/forecast/slow-minute-cost.ts'
import { instant, wholeNumber } from './schema-units.ts'

const count = z.number().min(0)
const counts = z.array(count)

const level = z.object({ fast: count, slow: count, peak: count, lastMinutes: counts })

const origin = z.object({ atMs: instant, untilMs: instant, level, demandNow: count.nullable() })

const leadingMetric = z.object({
  logRatio: z.number(),
  meanError: count,
  comparisons: wholeNumber,
  readings: z.array(z.object({ atMs: instant, load: count })),
  demandNow: count.nullable()
})

/** A profile with a value for each part of its cycle. */
export function profileOf({ lengthMinutes, partMinutes }: Cycle) {
  const parts = lengthMinutes / partMinutes
  return z.object({
    usual: z.array(z.int().min(-1)).length(parts),
    current: z.object({ part: wholeNumber.max(parts - 1), sum: count, count: wholeNumber.min(1) }).nullable()
  })
}

/** Lists as long as those that a memory begins with. */
function countsLike(fresh: readonly (readonly number[])[]) {
  return z.array(counts.length(fresh[0]?.length ?? 0)).length(fresh.length)
}

const unexplained = z.object({
  count,
  load: z.number(),
  slowdown: z.number(),
  loadSquared: count,
  slowdownSquared: count,
  product: z.number()
})

const capacity = z.object({ perDyno: count, backlog: count, limitSeen: z.boolean(), unexplained })

const quantityMinutes = z.object({
  quantity: wholeNumber,
  minutes: wholeNumber,
  demand: count,
  slowdown: count,
  last: count
})
const carried = z.object({ quantity: wholeNumber, demand: count })

const scaleOutEffect = z.object({
  carried: carried.nullable(),
  before: quantityMinutes.nullable(),
  current: quantityMinutes.nullable(),
  worse: wholeNumber,
  held: carried.extend({ sinceMs: instant, refuting: wholeNumber }).nullable()
})

export const demand = z.object({
  unit: z.enum(['requests', 'dynos']),
  untilMs: instant,
  minutes: wholeNumber,
  capacity: capacity.nullable(),
  capacitySize: z.string().nullable().default(null),
  otherCapacities: z.record(z.string(), capacity).default({}),
  scaleOutEffect: scaleOutEffect.default(freshScaleOutEffect),
  slowness: z.enum(['none', 'queueing', 'elsewhere', 'unknown']),
  level,
  leadingMetric: leadingMetric.nullable(),
  day: profileOf(demandCycles.day),
  week: profileOf(demandCycles.week),
  ensemble: z.object({
    meanErrors: countsLike(freshEnsemble.meanErrors),
    weights: countsLike(freshEnsemble.weights),
    errorHistograms: countsLike(freshEnsemble.errorHistograms)
  }),
  calibration: countsLike(freshCalibration),
  slowMinuteCost: z.object({
    minutes: count,
    shortMinutes: counts.length(freshSlowMinuteCost.shortMinutes.length),
    dynoMinutes: counts.length(freshSlowMinuteCost.dynoMinutes.length).default([...freshSlowMinuteCost.dynoMinutes]),
    forecastMinutes: count,
    slowMinutes: count,
    allowance: z.number().positive().default(freshSlowMinuteCost.allowance),
    proposals: z.array(z.object({ atMs: instant, quantities: z.array(wholeNumber) }))
  }),
  meanDynos: count,
  forecastOrigin: origin.nullable()
})
