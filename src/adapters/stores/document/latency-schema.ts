/** The part of the state's document that remembers what the response times of pings taught. */
import * as z from 'zod'
import { gridSteps } from '../../../core/forecast/latency/belief.ts'
import { latencyCycles } from '../../../core/forecast/latency/latency-model.ts'
import { freshSlowDays } from '../../../core/forecast/latency/slow-days.ts'
import { freshSlowPings } from '../../../core/forecast/latency/slow-pings.ts'
import { profileOf } from './demand-schema.ts'
import { instant, wholeNumber } from './schema-units.ts'

const positive = z.number().positive()
const count = z.number().min(0)

export const latency = z.object({
  atMs: instant,
  minutes: z.number().min(0),
  baseline: z.object({ meanMs: positive, deviationMs: z.number().min(0) }),
  belief: z.array(z.number().min(0)).length(gridSteps),
  day: profileOf(latencyCycles.day),
  week: profileOf(latencyCycles.week),
  slowPings: z
    .object({ count, slow: count, proven: z.object({ share: count, quantity: wholeNumber }).nullable() })
    .default(freshSlowPings),
  slowDays: z
    .object({
      carried: z.object({ quantity: wholeNumber, atMs: instant }).nullable(),
      slow: z.object({ sinceMs: instant, quantity: wholeNumber, looks: wholeNumber }).nullable(),
      held: z.object({ quantity: wholeNumber, sinceMs: instant }).nullable()
    })
    .default(freshSlowDays),
  slowMinuteCost: positive,
  highestSlow: z.object({ quantity: wholeNumber, atMs: instant }).nullable()
})
