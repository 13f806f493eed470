import * as v from 'valibot'
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

/** How an app is pinged. */
export const probe = v.pipe(
  settings({
    samples: described(
      v.optional(boundedInteger(1, 20, 'Write a whole number, 1 to 20.'), 3),
      'Pings a look, 1 to 20.',
      [3]
    ),
    spacing: described(
      v.optional(durationText, '2s'),
      'Pause between pings once one has failed, so that a blip is not an outage.',
      ['2s']
    ),
    timeout: described(
      v.optional(
        v.pipe(
          positiveDuration,
          v.check((ms) => ms <= 60_000, 'A ping waits at most 60s.')
        ),
        '10s'
      ),
      'For one ping, redirects included; at most 60s.',
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
  v.transform(({ spacing: spacingMs, timeout: timeoutMs, ...rest }) => ({ ...rest, spacingMs, timeoutMs }))
)

/** What happens when the pings show an emergency. */
export const failSafe = v.pipe(
  settings({
    above: described(v.optional(positiveDuration, '5s'), 'A median response time above this is an emergency.', ['5s']),
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
      v.optional(durationText, '15m'),
      'Healthy for so long before the schedule applies again.',
      ['15m']
    ),
    'give-up-after': described(
      v.optional(positiveDuration, '60m'),
      'If more dynos have not helped by then, the schedule applies again.',
      ['60m']
    )
  }),
  v.transform(({ above, restart, 'release-after': releaseAfterMs, 'give-up-after': giveUpAfterMs, ...rest }) => ({
    ...{ aboveMs: above, ...rest, releaseAfterMs, giveUpAfterMs },
    ...(restart === 'none' ? {} : { restart })
  }))
)
