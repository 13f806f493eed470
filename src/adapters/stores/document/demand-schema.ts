/** The part of the state's document that remembers the demand. */
import * as v from 'valibot'
import { object, record } from '../../../config/values/mappings.ts'
import { freshCalibration } from '../../../core/forecast/calibration.ts'
import { freshEnsemble } from '../../../core/forecast/ensemble.ts'
import { demandCycles } from '../../../core/forecast/profile.ts'
import type { Cycle } from '../../../core/forecast/profile.ts'
import { freshScaleOutEffect } from '../../../core/forecast/scale-out-effect.ts'
import { freshSlowMinuteCost } from '../../../core/forecast/slow-minute-cost.ts'
import { amount as count, instant, listOf, number, positive, wholeNumber } from './schema-units.ts'

const level = object({ fast: count, slow: count, peak: count, lastMinutes: v.array(count) })

const origin = object({ atMs: instant, untilMs: instant, level, demandNow: v.nullable(count) })

const leadingMetric = object({
  logRatio: number,
  meanError: count,
  comparisons: wholeNumber,
  readings: v.array(object({ atMs: instant, load: count })),
  demandNow: v.nullable(count)
})

/** A profile with a value for each part of its cycle, -1 where there is none yet. */
function profileOf({ lengthMinutes, partMinutes }: Cycle) {
  const parts = lengthMinutes / partMinutes
  return object({
    usual: listOf(parts, (value) => Number.isSafeInteger(value) && value >= -1),
    current: v.nullable(
      object({
        part: v.pipe(wholeNumber, v.maxValue(parts - 1)),
        sum: count,
        count: v.pipe(wholeNumber, v.minValue(1))
      })
    )
  })
}

function countsOf(length: number) {
  return listOf(length, (value) => Number.isFinite(value) && value >= 0)
}

/** Lists as long as those that a memory begins with. */
function countsLike(fresh: readonly (readonly number[])[]) {
  return v.pipe(v.array(countsOf(fresh[0]?.length ?? 0)), v.length(fresh.length))
}

const unexplained = object({
  count,
  load: number,
  slowdown: number,
  loadSquared: count,
  slowdownSquared: count,
  product: number
})

const capacity = object({ perDyno: count, backlog: count, limitSeen: v.boolean(), unexplained })

const quantityMinutes = object({
  quantity: wholeNumber,
  minutes: wholeNumber,
  demand: count,
  slowdown: count,
  last: count
})
const carried = object({ quantity: wholeNumber, demand: count })

const scaleOutEffect = object({
  carried: v.nullable(carried),
  before: v.nullable(quantityMinutes),
  current: v.nullable(quantityMinutes),
  worse: wholeNumber,
  held: v.nullable(object({ ...carried.entries, sinceMs: instant, refuting: wholeNumber }))
})

export const demand = object({
  unit: v.picklist(['requests', 'dynos']),
  untilMs: instant,
  minutes: wholeNumber,
  capacity: v.nullable(capacity),
  capacitySize: v.nullish(v.string(), null),
  otherCapacities: v.optional(record(v.string(), capacity), {}),
  scaleOutEffect: v.optional(scaleOutEffect, freshScaleOutEffect),
  slowness: v.picklist(['none', 'queueing', 'elsewhere', 'unknown']),
  level,
  leadingMetric: v.nullable(leadingMetric),
  day: profileOf(demandCycles.day),
  week: profileOf(demandCycles.week),
  ensemble: object({
    meanErrors: countsLike(freshEnsemble.meanErrors),
    weights: countsLike(freshEnsemble.weights),
    errorHistograms: countsLike(freshEnsemble.errorHistograms)
  }),
  calibration: countsLike(freshCalibration),
  slowMinuteCost: object({
    minutes: count,
    shortMinutes: countsOf(freshSlowMinuteCost.shortMinutes.length),
    dynoMinutes: v.optional(countsOf(freshSlowMinuteCost.dynoMinutes.length), [...freshSlowMinuteCost.dynoMinutes]),
    forecastMinutes: count,
    slowMinutes: count,
    allowance: v.optional(positive, freshSlowMinuteCost.allowance),
    proposals: v.array(object({ atMs: instant, quantities: v.array(wholeNumber) }))
  }),
  meanDynos: count,
  forecastOrigin: v.nullable(origin)
})
