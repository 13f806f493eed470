import * as z from 'zod'
import {
  durationText,
  dynoCount,
  headerValues,
  positiveDuration,
  someText,
  statusRanges,
  boundedInteger
} from './values/schema-values.ts'

/** How an app is pinged. */
export const probe = z
  .strictObject({
    samples: boundedInteger(1, 20, 'Write a whole number, 1 to 20.')
      .default(3)
      .meta({ description: 'Pings a look, 1 to 20.', examples: [3] }),
    spacing: durationText.prefault('2s').meta({
      description: 'Pause between pings once one has failed, so that a blip is not an outage.',
      examples: ['2s']
    }),
    timeout: positiveDuration
      .refine((ms) => ms <= 60_000, 'A ping waits at most 60s.')
      .prefault('10s')
      .meta({ description: 'For one ping, redirects included; at most 60s.', examples: ['10s'] }),
    method: z
      .enum(['GET', 'HEAD'], 'Write GET or HEAD.')
      .default('GET')
      .meta({ description: 'How to ping. An answer to HEAD has no body.', examples: ['GET'] }),
    headers: headerValues.default({}).meta({
      description: 'Sent along; not to another host after a redirect.',
      examples: [{ 'x-probe': '${PROBE_TOKEN}' }]
    }),
    expect: z
      .strictObject({
        status: statusRanges
          .prefault('200-299')
          .meta({ description: 'Statuses that count as healthy.', examples: [200, '200-299', '200-299,304'] }),
        body: someText('Write the text that the body must contain.')
          .nullable()
          .default(null)
          .meta({ description: 'Text that the body must contain; the first megabyte is read.', examples: ['ok'] })
      })
      .prefault({})
      .meta({ description: 'What a healthy answer looks like.', examples: [{ status: '200-299', body: 'ok' }] })
  })
  .transform(({ spacing: spacingMs, timeout: timeoutMs, ...rest }) => ({ ...rest, spacingMs, timeoutMs }))

/** What happens when the pings show an emergency. */
export const failSafe = z
  .strictObject({
    above: positiveDuration
      .prefault('5s')
      .meta({ description: 'A median response time above this is an emergency.', examples: ['5s'] }),
    quantity: dynoCount
      .nullable()
      .default(null)
      .meta({ description: 'At least so many dynos in an emergency. Default: max.', examples: [6] }),
    on: z
      .enum(['overload', 'any'], 'Write overload or any.')
      .default('overload')
      .meta({
        description: 'Failures that count: overload (5xx, timeout, refused or reset connection) or any.',
        examples: ['overload']
      }),
    restart: z
      .enum(['crashed', 'none'], 'Write crashed or none.')
      .default('none')
      .meta({
        description: 'crashed: a dyno that crashed is restarted, every 10 minutes at most and three times in a row.',
        examples: ['crashed']
      }),
    'release-after': durationText
      .prefault('15m')
      .meta({ description: 'Healthy for so long before the schedule applies again.', examples: ['15m'] }),
    'give-up-after': positiveDuration
      .prefault('60m')
      .meta({ description: 'If more dynos have not helped by then, the schedule applies again.', examples: ['60m'] })
  })
  .transform(({ above, restart, 'release-after': releaseAfterMs, 'give-up-after': giveUpAfterMs, ...rest }) => ({
    ...{ aboveMs: above, ...rest, releaseAfterMs, giveUpAfterMs },
    ...(restart === 'none' ? {} : { restart })
  }))
