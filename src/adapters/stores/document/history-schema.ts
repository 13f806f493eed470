/** The part of the state's document that remembers what happened. */
import * as z from 'zod'
import { decodePoints } from '../../../core/history/points-text.ts'
import type { HistoryPoint } from '../../../core/model.ts'
import { LAST_INSTANT_MS } from './schema-units.ts'

/** Thousands of points as a text; see `encodePoints`. */
const points = z.string().transform((text, context): readonly HistoryPoint[] => {
  const found = decodePoints(text)
  if (found?.every(({ atMs }) => atMs >= 0 && atMs <= LAST_INSTANT_MS)) return found
  context.addIssue('not a list of points')
  return z.NEVER
})

const seconds = z.number().min(0)
const month = z.object({
  month: z.string(),
  dynoSeconds: seconds,
  bySize: z.record(z.string(), seconds).exactOptional(),
  sinceMs: z.number().min(0).max(LAST_INSTANT_MS).exactOptional(),
  flatDynoSeconds: seconds
})

export const history = z.object({
  // As they are: few looks read them, and whoever does takes damaged ones for none.
  hours: z.string(),
  tenMinutes: z.string(),
  looks: points,
  month: month.nullable()
})
