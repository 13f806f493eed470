import type { ChannelPolicy } from '../../core/model.ts'
import { discordMessage } from './rendering/discord.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { post, refusal, requestMs } from './delivery.ts'

const service = {
  name: 'Discord',
  remedy: 'Its webhook is gone: make a new one in the settings of the channel and put its address into the secret.'
}

/** A webhook of Discord: one message for all notices. */
export function discord(
  { url }: Extract<ChannelPolicy, { kind: 'discord' }>,
  clock: Clock
): NotificationChannel['send'] {
  const address = new URL(url)
  // Without it Discord does not say when a message was not kept.
  address.searchParams.set('wait', 'true')
  return async (notices) => {
    const headers = { 'content-type': 'application/json' }
    const warning = refusal(
      service,
      await post(
        { url: address.href, headers, body: JSON.stringify(discordMessage(notices)) },
        clock,
        clock.now() + requestMs
      )
    )
    return warning === null ? { kind: 'sent' } : { kind: 'failed', warning, unsent: notices }
  }
}
