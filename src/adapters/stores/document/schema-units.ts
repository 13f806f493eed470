/** Values that every part of the state's document is made of. */
import * as z from 'zod'
import { dayMs } from '../../../core/durations.ts'

/** The last instant that a JavaScript `Date` can hold in every zone; beyond it formatting throws. */
export const LAST_INSTANT_MS = 8.64e15 - 2 * dayMs

export const instant = z.number().min(0).max(LAST_INSTANT_MS)
/** A quantity of dynos, or a count of something else. */
export const wholeNumber = z.int().min(0)
export const verdict = z.enum(['up', 'slow', 'down', 'unknown'])
