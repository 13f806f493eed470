import type { ChannelPolicy } from '../../core/model.ts'
import { smsText } from './rendering/sms.ts'
import type { Clock, NotificationChannel } from '../../ports.ts'
import { post, refusal, targetMs } from './delivery.ts'

const service = {
  name: 'Twilio',
  remedy: 'Check the SID and the token of the account, and that `from` is a number of it that may send to these.'
}

/** Text messages through Twilio: one for each number. https://www.twilio.com/docs/messaging/api/message-resource */
export function sms(
  { baseUrl, accountSid, authToken, from, to }: Extract<ChannelPolicy, { kind: 'sms' }>,
  clock: Clock
): NotificationChannel['send'] {
  const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
    'content-type': 'application/x-www-form-urlencoded'
  }
  return async (notices) => {
    const deadlineMs = clock.now() + targetMs
    const body = smsText(notices)
    const each = await Promise.all(
      to.map(async (number) =>
        refusal(
          service,
          await post(
            { url, headers, body: new URLSearchParams({ From: from, To: number, Body: body }).toString() },
            clock,
            deadlineMs
          )
        )
      )
    )
    const failed = each.filter((warning) => warning !== null)
    if (failed.length === 0) return { kind: 'sent' }
    // Whoever was reached is not written to twice.
    const reached = failed.length < to.length
    return {
      kind: 'failed',
      warning: `${reached ? `${failed.length} of ${to.length} numbers were not reached. ` : ''}${[...new Set(failed)].join(' ')}`,
      unsent: reached ? [] : notices
    }
  }
}
