/** The part of the state's document that remembers what happened. */
import { z } from 'zod'
import { instant, quantity, verdict } from './schema-units.ts'

const points = z.array(
  z.object({
    atMs: instant,
    quantity: z.number().min(0).nullable(),
    bounds: z.object({ floor: quantity, ceiling: quantity }).nullable(),
    responseMs: z.number().min(0).nullable(),
    demand: z.number().min(0).nullable(),
    verdict
  })
)

export const history = z.object({
  hours: points,
  tenMinutes: points,
  looks: points,
  month: z.object({ month: z.string(), dynoSeconds: z.number().min(0), flatDynoSeconds: z.number().min(0) }).nullable()
})
