import type { ChannelPolicy } from '../../core/model.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { createRedact } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import { discord } from './discord.ts'
import { decoded, email } from './email.ts'
import { slack } from './slack.ts'
import { sms } from './sms.ts'
import { teams } from './teams.ts'
import { webhook } from './webhook.ts'

export interface NoticeTargetOptions {
  readonly clock: Clock
  /** Takes every secret of the run out of what is told. */
  readonly redact: Redact
}

/** The targets of the configuration, named by kind and place: `slack 1`. */
export function notificationChannels(
  targets: readonly ChannelPolicy[],
  { clock, redact }: NoticeTargetOptions
): readonly NotificationChannel[] {
  return targets.map((target, index) => {
    const send = senderOf(target, clock)
    const hide = createRedact(secretsOf(target))
    return {
      name: `${target.kind} ${index + 1}`,
      on: target.on,
      send: async (notices) => {
        const safe = redact(notices)
        const sent = await send(safe)
        if (sent.kind === 'sent') return sent
        return {
          kind: 'failed',
          warning: redact(hide(sent.warning)),
          unsent: notices.filter((_, at) => sent.unsent.some((notice) => notice === safe[at]))
        }
      }
    }
  })
}

function senderOf(target: ChannelPolicy, clock: Clock): NotificationChannel['send'] {
  switch (target.kind) {
    case 'slack':
      return slack(target, clock)
    case 'discord':
      return discord(target, clock)
    case 'teams':
      return teams(target, clock)
    case 'webhook':
      return webhook(target, clock)
    case 'email':
      return email(target)
    case 'sms':
      return sms(target, clock)
  }
}

/** What a warning of this target must not repeat, even where it was written into the configuration as it is. */
function secretsOf(target: ChannelPolicy): readonly string[] {
  if (target.kind === 'sms') return [target.authToken, target.accountSid]
  const { href, pathname, search, password, searchParams } = new URL(target.url)
  if (target.kind === 'email') return [href, password, decoded(password)]
  const inAddress = [
    target.url,
    href,
    `${pathname}${search}`,
    ...pathname.split('/').filter((part) => part.length >= 8),
    ...searchParams.values()
  ]
  return target.kind === 'webhook' ? [...inAddress, target.secret ?? '', ...Object.values(target.headers)] : inAddress
}
