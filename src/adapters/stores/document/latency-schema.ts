/** The part of the state's document that remembers what the response times of pings taught. */
import * as v from 'valibot'
import { object } from '../../../config/values/mappings.ts'
import { beliefParts } from '../../../core/forecast/latency/load-belief.ts'
import { freshSlowDays } from '../../../core/forecast/latency/slow-days.ts'
import { freshSlowPings } from '../../../core/forecast/latency/slow-pings.ts'
import { amount, instant, listOf, positive, wholeNumber } from './schema-units.ts'

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

/** Of a load or of milliseconds, or a product of two: beyond any that was learned, sums would overflow. */
const isLogarithm = (value: number): boolean => Math.abs(value) <= 100

const load = object({
  means: listOf(beliefParts, isLogarithm),
  covariances: v.strictTuple(Array.from({ length: beliefParts }, (_, part) => listOf(part + 1, isLogarithm)))
})

export const latency = object({
  atMs: instant,
  minutes: amount,
  load,
  variation: amount,
  slowPings: v.optional(slowPings, freshSlowPings),
  slowDays: v.optional(slowDays, freshSlowDays),
  slowMinuteCost: positive,
  slowEvidence: v.optional(amount, 0),
  highestSlow: v.nullable(object({ quantity: wholeNumber, atMs: instant }))
})
