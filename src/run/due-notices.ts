/** Which notices one channel gets, and what is remembered of it. */
import { hourMs } from '../core/durations.ts'
import type { ChannelMemory, EpochMs, Notice } from '../core/model.ts'
import type { NotificationChannel, Sent } from '../ports.ts'
import { noticeId } from '../report/notices/notice-id.ts'
import { eventOf, subjectOf } from '../report/notices/notices.ts'
import type { Raised } from '../report/notices/notices.ts'

/** A channel hears of a subject once in this time. */
const repeatAfterMs = 24 * hourMs
/** Of the notices that failed the newest are kept, with a few reasons each: a channel that is down must not fill the state. */
const maxPending = 10
const maxPendingReasons = 3

export const freshChannel: ChannelMemory = { sentAt: {}, pending: [], outgoing: [] }

/** What a channel is sent next, oldest first: what failed at the last look comes before what is new. */
export function owed({ pending, outgoing }: ChannelMemory): readonly Notice[] {
  return [...pending, ...outgoing]
}

/**
 * Adds what a look brings up and the channel asked for. A subject that ended may be sent again at once; one that goes on, once a day.
 */
export function withRaised(
  on: NotificationChannel['on'],
  { sentAt, pending, outgoing }: ChannelMemory,
  { notices, ended }: Raised,
  nowMs: EpochMs
): ChannelMemory {
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
    sentAt: Object.fromEntries([...recent, ...subjects.map((subject) => [subject, nowMs] as const)]),
    pending,
    outgoing: [...outgoing, ...fresh.filter((notice) => !isCoveredByIncident(notice, fresh))]
  }
}

/** What is left to remember after what was owed `before` has been sent. A notice that failed twice is given up. */
export function afterSend(now: ChannelMemory, before: ChannelMemory, sent: Sent): ChannelMemory {
  const tried = new Set(owed(before).map(noticeId))
  const failedBefore = new Set(before.pending.map(noticeId))
  const unsent = sent.kind === 'sent' ? [] : sent.unsent.filter((notice) => !failedBefore.has(noticeId(notice)))
  return {
    sentAt: now.sentAt,
    pending: unsent
      .slice(-maxPending)
      .map((notice) => ({ ...notice, reasons: notice.reasons.slice(0, maxPendingReasons) })),
    outgoing: now.outgoing.filter((notice) => !tried.has(noticeId(notice)))
  }
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
