import { incidentKey } from '../core/incidents/incident-key.ts'
import type { Incident, Notice, NoticeMemory } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import type { NotificationChannel, Sent } from '../ports.ts'
import { raisedBy } from '../report/notices/notices.ts'
import type { NoticeFacts } from '../report/notices/notices.ts'
import { afterSend, freshChannel, owed, withRaised } from './due-notices.ts'
import type { StateSession } from './state-session.ts'

export interface NotificationQueue {
  /** Puts the notices of a look into the state, as outgoing. Its incidents are those before the tracker showed them. */
  readonly add: (look: NoticeFacts) => void
  /** Sends what the state has of outgoing notices, those of a run that died among them. Gives warnings. */
  readonly send: () => Promise<readonly string[]>
}

export function openNotificationQueue(
  channels: readonly NotificationChannel[],
  { working, lease }: Pick<StateSession, 'working' | 'lease'>
): NotificationQueue {
  let isSending = false
  return {
    add: (look) => {
      if (channels.length === 0) return
      working.update((state) => ({ ...state, notices: raiseNotices(channels, state.notices, look) }))
    },
    send: async () => {
      // One that takes longer than the end of the run waits sends what it has; what came since is for the next run.
      if (channels.length === 0 || isSending || lease.role() === 'follower') return []
      isSending = true
      const { notices, incidents } = working.whole()
      const sent = await sendNotices(channels, notices, incidents)
      isSending = false
      working.update((state) => ({ ...state, notices: sent.settle(state.notices) }))
      return sent.warnings
    }
  }
}

/** Adds what a look gives rise to, for each channel what it asked for. Channels that are no longer configured are forgotten. */
export function raiseNotices(
  channels: readonly NotificationChannel[],
  before: NoticeMemory,
  facts: NoticeFacts
): NoticeMemory {
  const raised = raisedBy(facts)
  return Object.fromEntries(
    channels.map(({ name, on }) => [name, withRaised(on, ownValue(before, name) ?? freshChannel, raised, facts.nowMs)])
  )
}

export interface SentNotices {
  /** Takes what was sent out of the `notices` of the state, to which looks may have added meanwhile. */
  readonly settle: (memory: NoticeMemory) => NoticeMemory
  /** What did not arrive, and what to do about it. */
  readonly warnings: readonly string[]
}

/**
 * Sends what each channel is owed, to all of them at the same time. Never rejects and takes no longer than the slowest channel, at most
 * 30 s. What fails is tried again by the next look, once.
 */
export async function sendNotices(
  channels: readonly NotificationChannel[],
  memory: NoticeMemory,
  incidents: readonly Incident[]
): Promise<SentNotices> {
  const each = await Promise.all(
    channels.map(async ({ name, send }) => {
      const before = ownValue(memory, name) ?? freshChannel
      const due = owed(before).map((notice) => withIssue(notice, incidents))
      const sent: Sent = due.length === 0 ? { kind: 'sent' } : await send(due)
      const next = afterSend(before, before, sent).pending.length > 0 ? ' The next look tries it once more.' : ''
      const warnings = sent.kind === 'sent' ? [] : [`Notices to ${name} did not all arrive: ${sent.warning}${next}`]
      return { name, before, sent, warnings }
    })
  )
  return {
    settle: (now) => ({
      ...now,
      ...Object.fromEntries(
        each.map(({ name, before, sent }) => [name, afterSend(ownValue(now, name) ?? before, before, sent)])
      )
    }),
    warnings: each.flatMap(({ warnings }) => warnings)
  }
}

/** With the issue that was opened for its incident meanwhile. */
function withIssue(notice: Notice, incidents: readonly Incident[]): Notice {
  const { app, process, incident } = notice
  if (incident?.issue !== null) return notice
  const key = incidentKey({ app, process, kind: incident.kind })
  const found = incidents.find((other) => incidentKey(other) === key && other.sinceMs === incident.sinceMs)
  const shown = found?.shown ?? null
  return shown === null
    ? notice
    : { ...notice, incident: { ...incident, issue: { number: shown.issue, url: shown.url } } }
}
