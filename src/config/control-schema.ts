/** The settings of how a quantity moves: as written, and what is meant where nothing is written. */
import * as z from 'zod'
import type { LeadPolicy, ManualChangesPolicy } from '../core/model.ts'
import { dayMs } from '../core/durations.ts'
import { parseDuration } from './values/duration.ts'
import { leadPattern, manualChangesPattern } from './values/patterns.ts'
import {
  budgetAmount,
  durationText,
  dynoCount,
  positiveDuration,
  quietLine,
  boundedInteger
} from './values/schema-values.ts'

const count = boundedInteger(1, 100, 'Write a whole number, 1 to 100.')

/** What is written of pings, and of how fast metrics may move the quantity, stays undefined when absent: defaults hang on the metrics. */
export const scaleOut = z.strictObject({
  above: positiveDuration
    .optional()
    .meta({ description: 'A ping slower than this is slow. Default: 1000ms.', examples: ['1000ms'] }),
  consecutive: count.optional().meta({
    description:
      'So many slow pings in a row call for more dynos (default 3); with metrics, so many looks in a row (default 1).',
    examples: [3]
  }),
  step: count.optional().meta({
    description: 'So many more dynos at a time (default 1); with metrics, at most so many (default: no limit).',
    examples: [1]
  }),
  cooldown: durationText
    .prefault('0s')
    .meta({ description: 'Nothing is added for so long after a change.', examples: ['0s'] })
})

export const scaleIn = z.strictObject({
  below: positiveDuration
    .optional()
    .meta({ description: 'A ping faster than this is fast. Default: 200ms.', examples: ['200ms'] }),
  consecutive: count.optional().meta({
    description:
      'So many fast pings in a row allow fewer dynos (default 5); with metrics, so many looks in a row (default 1).',
    examples: [5]
  }),
  step: count.optional().meta({
    description: 'So many fewer dynos at a time (default 1); with metrics, at most so many (default: no limit).',
    examples: [1]
  }),
  cooldown: durationText
    .prefault('5m')
    .meta({ description: 'Nothing is taken away for so long after a change.', examples: ['5m'] }),
  stabilization: durationText
    .prefault('5m')
    .meta({ description: 'Going in follows the highest recommendation of so long.', examples: ['5m'] })
})

export const defaultSlow = { aboveMs: 1000, consecutive: 3, step: 1 } as const
export const defaultFast = { belowMs: 200, consecutive: 5, step: 1 } as const

export const idle = z
  .strictObject({
    after: positiveDuration.meta({ description: 'Without a request for so long.', examples: ['30m'] }),
    quantity: dynoCount.meta({ description: 'Go to so many dynos.', examples: [1] })
  })
  .transform(({ after: afterMs, quantity }) => ({ afterMs, quantity }))

export const fallback = z
  .strictObject({
    quantity: dynoCount
      .min(1, 'Write a whole number of dynos, 1 to 9999.')
      .meta({ description: 'At least so many dynos.', examples: [2] }),
    after: positiveDuration
      .prefault('15m')
      .meta({ description: 'When the metrics could not be read for so long.', examples: ['15m'] })
  })
  .transform(({ after: afterMs, quantity }) => ({ quantity, afterMs }))

export const tooManyChanges = z
  .strictObject({
    changes: boundedInteger(1, 50, 'Write a whole number, 1 to 50.')
      .default(10)
      .meta({ description: 'So many automatic changes open an incident.', examples: [10] }),
    dynos: boundedInteger(1, 9999, 'Write a whole number, 1 to 9999.')
      .optional()
      .meta({
        description: 'So do changes that add and remove so many dynos in all. Default: not counted.',
        examples: [30]
      }),
    within: positiveDuration
      .refine((ms) => ms <= dayMs, 'Changes are counted over at most 1d.')
      .prefault('30m')
      .meta({ description: 'In so long; at most 1d.', examples: ['30m'] })
  })
  .transform(({ within: withinMs, dynos = null, changes }) => ({ changes, dynos, withinMs }))

const describeLead = 'Write auto, off, or a duration such as 10m.'
export const lead = z
  .union([z.string().meta({ pattern: leadPattern }), z.literal(0)], describeLead)
  .transform((text, ctx): LeadPolicy => {
    if (text === 'auto' || text === 'off') return { kind: text }
    const ms = parseDuration(String(text))
    if (ms !== null) return { kind: 'fixed', ms }
    ctx.addIssue(`"${text}" cannot be used. ${describeLead}`)
    return z.NEVER
  })

export const forecastMistake = 'Write auto, off, or { slow-minutes: 0.5% }.'
const describeShare = 'Write a share from 0.05% to 10%, for example 0.5%.'
/** `0.5%` as 0.005. */
export const slowMinutes = z
  .string(describeShare)
  .meta({
    pattern: String.raw`^\d+(\.\d+)? ?%$`,
    description: 'The share of minutes that may be slow, from 0.05% to 10%.',
    examples: ['0.5%']
  })
  .transform((text, ctx): number => {
    const percent = Number(/^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? NaN)
    if (percent >= 0.05 && percent <= 10) return percent / 100
    ctx.addIssue(`"${text}" cannot be used. ${describeShare}`)
    return z.NEVER
  })

const describeChanges = 'Write "hold 1h" (the change stands for so long) or "overwrite".'
export const manualChanges = z
  .string(describeChanges)
  .meta({ pattern: manualChangesPattern })
  .transform((text, ctx): ManualChangesPolicy => {
    if (text === 'overwrite') return { kind: 'overwrite' }
    const ms = parseDuration(/^hold +(\S+)$/.exec(text)?.[1] ?? '')
    if (ms !== null && ms > 0) return { kind: 'hold', ms }
    ctx.addIssue(`"${text}" cannot be used. ${describeChanges}`)
    return z.NEVER
  })

/** For an app, or for all of them at the top of the file. */
export const budget = z
  .strictObject(
    {
      amount: budgetAmount.meta({ description: 'US$ a calendar month, in the zone of the app.', examples: [300] }),
      then: z
        .enum(['warn', 'cap'], 'Write warn or cap.')
        .default('warn')
        .meta({
          description:
            'What follows when the month will come to more: an incident (warn), and ranges stay at their floor as well (cap).',
          examples: ['warn', 'cap']
        })
    },
    'Write the amount in US$ and what follows, for example { amount: 300, then: warn }.'
  )
  .optional()

export const quiet = z
  .array(
    quietLine.meta({
      description: 'A window without a quantity: [months] [days] [hours].',
      examples: ['sun 02:00-04:00']
    }),
    'Write a list of windows without a quantity, for example ["sun 02:00-04:00"].'
  )
  .default([])
