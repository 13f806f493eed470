/** The part of the state's document that remembers what the response times of pings taught. */
import * as v from 'valibot'
import { object } from '../../../config/values/mappings.ts'
import { gridSteps } from '../../../core/forecast/latency/belief.ts'
import { latencyCycles } from '../../../core/forecast/latency/latency-model.ts'
import { freshSlowDays } from '../../../core/forecast/latency/slow-days.ts'
import { freshSlowPings } from '../../../core/forecast/latency/slow-pings.ts'
import { countsOf, profileOf } from './demand-schema.ts'
import { amount, instant, positive, wholeNumber } from './schema-units.ts'

const slowPings = object({
  count: amount,
  slow: amount,
  proven: v.nullable(object({ share: amount, quantity: wholeNumber }))
})

const slowDays = object({
  carried: v.nullable(object({ quantity: wholeNumber, atMs: instant })),
  slow: v.nullable(object({ sinceMs: instant, quantity: wholeNumber, looks: wholeNumber })),
  held: v.nullable(object({ quantity: wholeNumber, sinceMs: instant }))
})

export const latency = object({
  atMs: instant,
  minutes: amount,
  baseline: object({ meanMs: positive, deviationMs: amount }),
  belief: countsOf(gridSteps),
  day: profileOf(latencyCycles.day),
  week: profileOf(latencyCycles.week),
  slowPings: v.optional(slowPings, freshSlowPings),
  slowDays: v.optional(slowDays, freshSlowDays),
  slowMinuteCost: positive,
  highestSlow: v.nullable(object({ quantity: wholeNumber, atMs: instant }))
})
