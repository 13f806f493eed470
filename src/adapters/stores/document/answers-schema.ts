/** The part of the state's document that remembers what the times of pings taught. */
import { z } from 'zod'
import { steps } from '../../../core/forecast/latency/belief.ts'
import { profile } from './demand-schema.ts'
import { instant, quantity } from './schema-units.ts'

const positive = z.number().positive()

export const answers = z.object({
  atMs: instant,
  minutes: z.number().min(0),
  base: z.object({ meanMs: positive, deviationMs: z.number().min(0) }),
  belief: z.array(z.number().min(0)).length(steps),
  day: profile,
  week: profile,
  price: positive,
  slowWith: z.object({ quantity, atMs: instant }).nullable()
})
