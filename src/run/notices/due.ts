/** Which notices one target gets, and what is remembered of it. */
import type { EpochMs, Notice, ChannelMemory } from '../../core/model.ts'
import type { NotificationChannel, Sent } from '../../ports.ts'
import { eventOf, subjectOf } from '../../report/notices/notices.ts'
import type { Raised } from '../../report/notices/notices.ts'

/** One of a kind per process in so long. */
const quietMs = 24 * 3_600_000
/** The newest of those that failed, with so many reasons: a target that is away is not to fill the state. */
const mostOwed = 10
const reasonsOwed = 3

export const untold: ChannelMemory = { sentAt: {}, pending: [] }

export interface Due {
  /** Oldest first: what failed at the last look comes before what is new. */
  readonly notices: readonly Notice[]
  /** When each subject was told last, once these are on their way. */
  readonly sentAt: ChannelMemory['sentAt']
}

/** What a target is to be told now. A subject that ended may be told again at once; one that goes on, once a day. */
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
  const recent = Object.entries(sentAt).filter(([subject, atMs]) => nowMs - atMs < quietMs && !ended.includes(subject))
  const fresh = wanted.filter((notice) => {
    const subject = subjectOf(notice)
    return subject === null || !recent.some(([other]) => other === subject)
  })
  const subjects = fresh.flatMap((notice) => subjectOf(notice) ?? [])
  return {
    notices: [...pending, ...fresh.filter((notice) => !isToldByIncident(notice, fresh))],
    sentAt: Object.fromEntries([...recent, ...subjects.map((subject) => [subject, nowMs] as const)])
  }
}

/** What is left to remember after a send. A notice that failed twice is given up. */
export function afterSend(before: ChannelMemory, { sentAt }: Due, sent: Sent): ChannelMemory {
  if (sent.kind === 'sent') return { sentAt, pending: [] }
  const failedOnce = sent.unsent.filter((notice) => !before.pending.includes(notice)).slice(-mostOwed)
  return { sentAt, pending: failedOnce.map((notice) => ({ ...notice, reasons: notice.reasons.slice(0, reasonsOwed) })) }
}

/** Slow at the maximum is an incident as well: who hears of that hears it once. */
function isToldByIncident({ kind, app, process }: Notice, wanted: readonly Notice[]): boolean {
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
