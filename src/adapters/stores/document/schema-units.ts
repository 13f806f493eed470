/** Values that every part of the state's document is made of. */
import * as v from 'valibot'
import { dayMs } from '../../../core/durations.ts'

/** The last instant that a JavaScript `Date` can hold in every zone; beyond it formatting throws. */
export const LAST_INSTANT_MS = 8.64e15 - 2 * dayMs

export const number = v.pipe(v.number(), v.finite())
/** A measured amount of something. */
export const amount = v.pipe(number, v.minValue(0))
export const instant = v.pipe(amount, v.maxValue(LAST_INSTANT_MS))
export const integer = v.pipe(v.number(), v.safeInteger())
/** A quantity of dynos, or a count of something else. */
export const wholeNumber = v.pipe(integer, v.minValue(0))
export const positive = v.pipe(number, v.gtValue(0))
export const issueNumber = v.pipe(integer, v.minValue(1))
export const verdict = v.picklist(['up', 'slow', 'down', 'unknown'])

/** So many numbers of a kind. Looked at without a schema for each, as a state with many apps holds a million of them. */
export function listOf(length: number, isOne: (value: number) => boolean): v.CustomSchema<number[], undefined> {
  return v.custom<number[]>(
    (value) =>
      Array.isArray(value) && value.length === length && value.every((one) => typeof one === 'number' && isOne(one))
  )
}
