import * as v from 'valibot'
import { minuteMs } from '../core/durations.ts'
import { settings } from './values/mappings.ts'
import {
  described,
  durationText,
  dynoCount,
  headerValues,
  positiveDuration,
  someText,
  statusRanges,
  boundedInteger
} from './values/schema-values.ts'

/** A look gives up an app after 5 minutes, and has more to do than to ping. */
const longestLookMs = 4 * minuteMs
const mostSamples = 20

/** How an app is pinged. */
export const probe = v.pipe(
  settings({
    samples: described(
      v.optional(boundedInteger(1, mostSamples, `Write a whole number, 1 to ${mostSamples}.`), 3),
      'Pings a look, 1 to 20.',
      [3]
    ),
    spacing: described(
      v.optional(durationText('2m'), '2s'),
      'Pause between pings once one has failed, so that a blip is not an outage; at most 2m.',
      ['2s']
    ),
    timeout: described(
      v.optional(positiveDuration('60s'), '10s'),
      'For one ping, redirects included; at most 60s. The pings of a look, each with its pause, fit into 4m.',
      ['10s']
    ),
    method: described(
      v.optional(v.picklist(['GET', 'HEAD'], 'Write GET or HEAD.'), 'GET'),
      'How to ping. An answer to HEAD has no body.',
      ['GET']
    ),
    headers: described(v.optional(headerValues, {}), 'Sent along; not to another host after a redirect.', [
      { 'x-probe': '${PROBE_TOKEN}' }
    ]),
    expect: described(
      v.optional(
        settings({
          status: described(v.optional(statusRanges, '200-299'), 'Statuses that count as healthy.', [
            200,
            '200-299',
            '200-299,304'
          ]),
          body: described(
            v.optional(v.nullable(someText('Write the text that the body must contain.')), null),
            'Text that the body must contain; the first megabyte is read.',
            ['ok']
          )
        }),
        {}
      ),
      'What a healthy answer looks like.',
      [{ status: '200-299', body: 'ok' }]
    )
  }),
  v.check(
    ({ samples, spacing, timeout }) => samples > mostSamples || samples * (spacing + timeout) <= longestLookMs,
    'The pings of one look take longer than 4m: samples times timeout and spacing together. Make one of them smaller.'
  ),
  v.transform(({ spacing: spacingMs, timeout: timeoutMs, ...rest }) => ({ ...rest, spacingMs, timeoutMs }))
)

/** What happens when the pings show an emergency. */
export const failSafe = v.pipe(
  settings({
    above: described(
      v.optional(positiveDuration(), '5s'),
      'A median response time above this is an emergency; at most 1d.',
      ['5s']
    ),
    quantity: described(
      v.optional(v.nullable(dynoCount), null),
      'At least so many dynos in an emergency. Default: max.',
      [6]
    ),
    on: described(
      v.optional(v.picklist(['overload', 'any'], 'Write overload or any.'), 'overload'),
      'Failures that count: overload (5xx, timeout, refused or reset connection) or any.',
      ['overload']
    ),
    restart: described(
      v.optional(v.picklist(['crashed', 'none'], 'Write crashed or none.'), 'none'),
      'crashed: a dyno that crashed is restarted, every 10 minutes at most and three times in a row.',
      ['crashed']
    ),
    'release-after': described(
      v.optional(durationText(), '15m'),
      'Healthy for so long before the schedule applies again; at most 1d.',
      ['15m']
    ),
    'give-up-after': described(
      v.optional(positiveDuration('30d'), '60m'),
      'If more dynos have not helped by then, the schedule applies again; at most 30d.',
      ['60m']
    )
  }),
  v.transform(({ above, restart, 'release-after': releaseAfterMs, 'give-up-after': giveUpAfterMs, ...rest }) => ({
    ...{ aboveMs: above, ...rest, releaseAfterMs, giveUpAfterMs },
    ...(restart === 'none' ? {} : { restart })
  }))
)
