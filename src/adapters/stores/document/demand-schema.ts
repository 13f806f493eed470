/** The part of the state's document that remembers the demand. */
import { z } from 'zod'
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

export const profile = z.object({
  usual: z.array(z.int().min(-1)),
  current: z.object({ part: wholeNumber, sum: count, count: wholeNumber }).nullable()
})

const unexplained = z.object({
  count,
  load: z.number(),
  slowdown: z.number(),
  loadSquared: count,
  slowdownSquared: count,
  product: z.number()
})

const capacity = z.object({ perDyno: count, backlog: count, limitSeen: z.boolean(), unexplained })

export const demand = z.object({
  unit: z.enum(['requests', 'dynos']),
  untilMs: instant,
  minutes: wholeNumber,
  capacity: capacity.nullable(),
  capacitySize: z.string().nullable().default(null),
  otherCapacities: z.record(z.string(), capacity).default({}),
  slowness: z.enum(['none', 'queueing', 'elsewhere', 'unknown']),
  level,
  leadingMetric: leadingMetric.nullable(),
  day: profile,
  week: profile,
  ensemble: z.object({
    meanErrors: z.array(counts),
    weights: z.array(counts),
    errorHistograms: z.array(counts)
  }),
  calibration: z.array(counts),
  slowMinuteCost: z.object({
    minutes: count,
    shortMinutes: counts,
    forecastMinutes: count,
    slowMinutes: count,
    proposals: z.array(z.object({ atMs: instant, quantities: z.array(wholeNumber) }))
  }),
  meanDynos: count,
  forecastOrigin: origin.nullable()
})
