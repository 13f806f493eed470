/** The part of the state's document that remembers what happened. */
import * as v from 'valibot'
import { object, record } from '../../../config/values/mappings.ts'
import { decodePoints } from '../../../core/history/points-text.ts'
import type { HistoryPoint } from '../../../core/model.ts'
import { amount, instant, LAST_INSTANT_MS } from './schema-units.ts'

/** Thousands of points as a text; see `encodePoints`. */
const points = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): readonly HistoryPoint[] => {
    const found = decodePoints(dataset.value)
    if (found?.every(({ atMs }) => atMs >= 0 && atMs <= LAST_INSTANT_MS)) return found
    addIssue({ message: 'not a list of points' })
    return NEVER
  })
)

const month = object({
  month: v.string(),
  dynoSeconds: amount,
  bySize: v.exactOptional(record(v.string(), amount)),
  sinceMs: v.exactOptional(instant),
  flatDynoSeconds: amount
})

export const history = object({
  // As they are: few looks read them, and whoever does takes damaged ones for none.
  hours: v.string(),
  tenMinutes: v.string(),
  looks: points,
  month: v.nullable(month)
})
