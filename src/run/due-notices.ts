/** Which notices one channel gets, and what is remembered of it. */
import { hourMs } from '../core/durations.ts'
import type { ChannelMemory, EpochMs, Notice } from '../core/model.ts'
import type { NotificationChannel, Sent } from '../ports.ts'
import { eventOf, subjectOf } from '../report/notices/notices.ts'
import type { Raised } from '../report/notices/notices.ts'

/** A channel hears of a subject once in this time. */
const repeatAfterMs = 24 * hourMs
/** Of the notices that failed the newest are kept, with a few reasons each: a channel that is down must not fill the state. */
const maxPending = 10
const maxPendingReasons = 3

export const freshChannel: ChannelMemory = { sentAt: {}, pending: [] }

export interface Due {
  /** Oldest first: what failed at the last look comes before what is new. */
  readonly notices: readonly Notice[]
  /** When each subject was sent last, once these are on their way. */
  readonly sentAt: ChannelMemory['sentAt']
}

/** What a channel gets now. A subject that ended may be sent again at once; one that goes on, once a day. */
export function dueNotices(
  on: NotificationChannel['on'],
  { sentAt, pending }: ChannelMemory,
  { notices, ended }: Raised,
  nowMs: EpochMs
): Due {
  const wanted = notices.filter((notice) => {
    const event = eventOf(notice)
    return event === null || on.includes(event)
  })
  const recent = Object.entries(sentAt).filter(
    ([subject, atMs]) => nowMs - atMs < repeatAfterMs && !ended.includes(subject)
  )
  const fresh = wanted.filter((notice) => {
    const subject = subjectOf(notice)
    return subject === null || !recent.some(([other]) => other === subject)
  })
  const subjects = fresh.flatMap((notice) => subjectOf(notice) ?? [])
  return {
    notices: [...pending, ...fresh.filter((notice) => !isCoveredByIncident(notice, fresh))],
    sentAt: Object.fromEntries([...recent, ...subjects.map((subject) => [subject, nowMs] as const)])
  }
}

/** What is left to remember after a send. A notice that failed twice is given up. */
export function afterSend(before: ChannelMemory, { sentAt }: Due, sent: Sent): ChannelMemory {
  if (sent.kind === 'sent') return { sentAt, pending: [] }
  const failedOnce = sent.unsent.filter((notice) => !before.pending.includes(notice)).slice(-maxPending)
  const pending = failedOnce.map((notice) => ({ ...notice, reasons: notice.reasons.slice(0, maxPendingReasons) }))
  return { sentAt, pending }
}

/** Slow at the maximum is an incident as well: a channel that gets that notice does not get the same twice. */
function isCoveredByIncident({ kind, app, process }: Notice, wanted: readonly Notice[]): boolean {
  return (
    kind === 'at-max' &&
    wanted.some(
      (other) =>
        other.kind === 'incident-opened' &&
        other.incident?.kind === 'slow-at-max' &&
        other.app === app &&
        other.process === process
    )
  )
}
