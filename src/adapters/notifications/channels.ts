/** The notification channels. One more is one more file and one more line here. */
import type { ChannelPolicy } from '../../core/model.ts'
import { createRedact } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import type { Channel } from './channel.ts'
import { discord } from './discord.ts'
import { email } from './email.ts'
import { ntfy } from './ntfy.ts'
import { slack } from './slack.ts'
import { sms } from './sms.ts'
import { teams } from './teams.ts'
import { webhook } from './webhook.ts'

/** In the order of the documentation. */
export const channels: readonly Channel[] = [slack, discord, teams, ntfy, webhook, email, sms]

/** The secrets that an item of `notify` holds. */
export function channelSecrets(policy: ChannelPolicy): readonly string[] {
  return channelOf(policy).secrets(policy)
}

export interface ChannelOptions {
  readonly clock: Clock
  /** Takes every secret of the run out of what is told. */
  readonly redact: Redact
}

/** The channels of the configuration, named by kind and place: `slack 1`. */
export function openChannels(
  policies: readonly ChannelPolicy[],
  { clock, redact }: ChannelOptions
): readonly NotificationChannel[] {
  return policies.map((policy, index) => {
    const redactOwn = createRedact(channelSecrets(policy))
    const redactAll: Redact = (words) => redact(redactOwn(words))
    const send = channelOf(policy).open(policy, { clock, redact: redactAll })
    return {
      name: `${policy.kind} ${index + 1}`,
      on: policy.on,
      send: async (notices) => {
        const safe = redact(notices)
        const sent = await send(safe)
        if (sent.kind === 'sent') return sent
        return {
          kind: 'failed',
          warning: redactAll(sent.warning),
          unsent: notices.filter((_, at) => sent.unsent.some((notice) => notice === safe[at]))
        }
      }
    }
  })
}

function channelOf({ kind }: ChannelPolicy): Channel {
  const found = channels.find((channel) => channel.kind === kind)
  if (found === undefined) throw new Error(`there is no notification channel "${kind}"`)
  return found
}
