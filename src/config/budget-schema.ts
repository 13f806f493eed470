/** What stands for an app, or for all of them at the top of the file. */
import * as z from 'zod'
import { budgetAmount, quietLine } from './values/schema-values.ts'

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
