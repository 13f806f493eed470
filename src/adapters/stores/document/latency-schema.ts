/** The part of the state's document that remembers what the response times of pings taught. */
import * as z from 'zod'
import { gridSteps } from '../../../core/forecast/latency/belief.ts'
import { latencyCycles } from '../../../core/forecast/latency/latency-model.ts'
import { profileOf } from './demand-schema.ts'
import { instant, wholeNumber } from './schema-units.ts'

const positive = z.number().positive()

export const latency = z.object({
  atMs: instant,
  minutes: z.number().min(0),
  baseline: z.object({ meanMs: positive, deviationMs: z.number().min(0) }),
  belief: z.array(z.number().min(0)).length(gridSteps),
  day: profileOf(latencyCycles.day),
  week: profileOf(latencyCycles.week),
  slowMinuteCost: positive,
  highestSlow: z.object({ quantity: wholeNumber, atMs: instant }).nullable()
})
