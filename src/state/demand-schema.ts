/** The part of the state's document that remembers the demand. */
import { z } from 'zod'
import { instant } from './schema-units.ts'

export const demand = z.object({ untilMs: instant })
