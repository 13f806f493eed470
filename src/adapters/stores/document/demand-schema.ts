/** The part of the state's document that remembers the demand. */
import { z } from 'zod'
import { instant, quantity } from './schema-units.ts'

const count = z.number().min(0)
const counts = z.array(count)

const level = z.object({ fast: count, slow: count, peak: count, last: counts })

const standing = z.object({ atMs: instant, untilMs: instant, level, now: count.nullable() })

const gauge = z.object({
  ratio: z.number(),
  error: count,
  compared: quantity,
  open: z.array(z.object({ atMs: instant, load: count })),
  now: count.nullable()
})

export const profile = z.object({
  usual: z.array(z.int().min(-1)),
  open: z.object({ part: quantity, sum: count, count: quantity }).nullable()
})

const capacity = z.object({
  perDyno: count,
  backlog: count,
  limitSeen: z.boolean(),
  suspects: z.object({ count, load: z.number(), p95: z.number(), load2: count, p952: count, product: z.number() })
})

export const demand = z.object({
  unit: z.enum(['requests', 'dynos']),
  untilMs: instant,
  minutes: quantity,
  capacity: capacity.nullable(),
  slowness: z.enum(['none', 'queueing', 'elsewhere', 'unknown']),
  level,
  gauge: gauge.nullable(),
  day: profile,
  week: profile,
  skill: z.object({ error: z.array(counts), trust: z.array(counts), shape: z.array(counts) }),
  reached: z.array(counts),
  margin: z.object({
    minutes: count,
    over: counts,
    slow: count,
    ruled: count,
    asked: z.array(z.object({ atMs: instant, quantities: z.array(quantity) }))
  }),
  size: count,
  pending: standing.nullable()
})
