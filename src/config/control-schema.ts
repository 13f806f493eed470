/** The settings of how a quantity moves: as written, and what is meant where nothing is written. */
import * as v from 'valibot'
import type { LeadPolicy, ManualChangesPolicy } from '../core/model.ts'
import { isLongerThan, longestHold, parseDuration } from './values/duration.ts'
import { settings } from './values/mappings.ts'
import { leadPattern, manualChangesPattern } from './values/patterns.ts'
import {
  budgetAmount,
  described,
  durationText,
  dynoCount,
  meaning,
  positiveDuration,
  quietLine,
  boundedInteger,
  textLike,
  tooLong
} from './values/schema-values.ts'

const count = boundedInteger(1, 100, 'Write a whole number, 1 to 100.')

/** What is written of pings, and of how fast metrics may move the quantity, stays undefined when absent: defaults hang on the metrics. */
export const scaleOut = settings({
  above: described(v.optional(positiveDuration()), 'A ping slower than this is slow; at most 1d. Default: 1000ms.', [
    '1000ms'
  ]),
  consecutive: described(
    v.optional(count),
    'So many slow pings in a row call for more dynos (default 3); with metrics, so many looks in a row (default 1).',
    [3]
  ),
  step: described(
    v.optional(count),
    'So many more dynos at a time (default 1); with metrics, at most so many (default: no limit).',
    [1]
  ),
  cooldown: described(v.optional(durationText(), '0s'), 'Nothing is added for so long after a change; at most 1d.', [
    '0s'
  ])
})

export const scaleIn = settings({
  below: described(v.optional(positiveDuration()), 'A ping faster than this is fast; at most 1d. Default: 200ms.', [
    '200ms'
  ]),
  consecutive: described(
    v.optional(count),
    'So many fast pings in a row allow fewer dynos (default 5); with metrics, so many looks in a row (default 1).',
    [5]
  ),
  step: described(
    v.optional(count),
    'So many fewer dynos at a time (default 1); with metrics, at most so many (default: no limit).',
    [1]
  ),
  cooldown: described(
    v.optional(durationText(), '5m'),
    'Nothing is taken away for so long after a change; at most 1d.',
    ['5m']
  ),
  stabilization: described(
    v.optional(durationText(), '5m'),
    'Going in follows the highest recommendation of so long; at most 1d.',
    ['5m']
  )
})

export const defaultSlow = { aboveMs: 1000, consecutive: 3, step: 1 } as const
export const defaultFast = { belowMs: 200, consecutive: 5, step: 1 } as const

export const idle = v.pipe(
  settings({
    after: described(positiveDuration('30d'), 'Without a request for so long; at most 30d.', ['30m']),
    quantity: described(dynoCount, 'Go to so many dynos.', [1])
  }),
  v.transform(({ after: afterMs, quantity }) => ({ afterMs, quantity }))
)

export const fallback = v.pipe(
  settings({
    quantity: described(
      v.pipe(dynoCount, v.minValue(1, 'Write a whole number of dynos, 1 to 9999.')),
      'At least so many dynos.',
      [2]
    ),
    after: described(
      v.optional(positiveDuration(), '15m'),
      'When the metrics could not be read for so long; at most 1d.',
      ['15m']
    )
  }),
  v.transform(({ after: afterMs, quantity }) => ({ quantity, afterMs }))
)

export const tooManyChanges = v.pipe(
  settings({
    changes: described(
      v.optional(boundedInteger(1, 50, 'Write a whole number, 1 to 50.'), 10),
      'So many automatic changes open an incident.',
      [10]
    ),
    dynos: described(
      v.optional(boundedInteger(1, 9999, 'Write a whole number, 1 to 9999.')),
      'So do changes that add and remove so many dynos in all. Default: not counted.',
      [30]
    ),
    within: described(v.optional(positiveDuration(), '30m'), 'In so long; at most 1d.', ['30m'])
  }),
  v.transform(({ within: withinMs, dynos = null, changes }) => ({ changes, dynos, withinMs }))
)

const longestLead = '1d'
const describeLead = 'Write auto, off, or a duration such as 10m.'
export const lead = v.pipe(
  v.union([textLike(leadPattern), v.literal(0)], describeLead),
  meaning((text, refuse): LeadPolicy => {
    if (text === 'auto' || text === 'off') return { kind: text }
    const ms = parseDuration(String(text))
    if (ms === null) return refuse(`"${text}" cannot be used. ${describeLead}`)
    return isLongerThan(longestLead, ms) ? refuse(tooLong(text, longestLead)) : { kind: 'fixed', ms }
  })
)

export const forecastMistake = 'Write auto, off, or { slow-minutes: 0.5% }.'
const describeShare = 'Write a share from 0.05% to 10%, for example 0.5%.'
/** `0.5%` as 0.005. */
export const slowMinutes = described(
  v.pipe(
    textLike(String.raw`^\d+(\.\d+)? ?%$`, describeShare),
    meaning((text, refuse) => {
      const percent = Number(/^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? NaN)
      return percent >= 0.05 && percent <= 10 ? percent / 100 : refuse(`"${text}" cannot be used. ${describeShare}`)
    })
  ),
  'The share of minutes that may be slow, from 0.05% to 10%.',
  ['0.5%']
)

const describeChanges = 'Write "hold 1h" (the change stands for so long) or "overwrite".'
export const manualChanges = v.pipe(
  textLike(manualChangesPattern, describeChanges),
  meaning((text, refuse): ManualChangesPolicy => {
    if (text === 'overwrite') return { kind: 'overwrite' }
    const ms = parseDuration(/^hold +(\S+)$/.exec(text)?.[1] ?? '')
    if (ms === null || ms === 0) return refuse(`"${text}" cannot be used. ${describeChanges}`)
    return isLongerThan(longestHold, ms) ? refuse(tooLong(text, `hold ${longestHold}`)) : { kind: 'hold', ms }
  })
)

/** For an app, or for all of them at the top of the file. */
export const budget = v.optional(
  settings(
    {
      amount: described(budgetAmount, 'US$ a calendar month, in the zone of the app.', [300]),
      then: described(
        v.optional(v.picklist(['warn', 'cap'], 'Write warn or cap.'), 'warn'),
        'What follows when the month will come to more: an incident (warn), and ranges stay at their floor as well (cap).',
        ['warn', 'cap']
      )
    },
    'Write the amount in US$ and what follows, for example { amount: 300, then: warn }.'
  )
)

export const quiet = v.optional(
  v.array(
    described(quietLine, 'A window without a quantity: [months] [days] [hours].', ['sun 02:00-04:00']),
    'Write a list of windows without a quantity, for example ["sun 02:00-04:00"].'
  ),
  []
)
