import { incidentKey } from '../core/incidents/incident-key.ts'
import type { Incident, NoticeMemory } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import type { NotificationChannel } from '../ports.ts'
import { raisedBy } from '../report/notices/notices.ts'
import type { NoticeFacts } from '../report/notices/notices.ts'
import { afterSend, dueNotices, freshChannel } from './due-notices.ts'
import type { StateSession } from './state-session.ts'

export interface NotificationQueue {
  /** Remembers a look until its notices are sent. Its incidents are those before the tracker showed them. */
  readonly add: (look: NoticeFacts) => void
  /** Sends the notices of every look since the last time, oldest first. Gives warnings. */
  readonly send: () => Promise<readonly string[]>
}

export interface SentNotices {
  /** For the next look: the `notices` of the state. */
  readonly memory: NoticeMemory
  /** What did not arrive, and what to do about it. */
  readonly warnings: readonly string[]
}

export function openNotificationQueue(
  channels: readonly NotificationChannel[],
  { working }: Pick<StateSession, 'working'>
): NotificationQueue {
  const waiting: NoticeFacts[] = []
  return {
    add: (look) => {
      if (channels.length > 0) waiting.push(look)
    },
    send: async () => {
      const warnings: string[] = []
      for (const look of waiting.splice(0)) {
        const { incidents, notices } = working.whole()
        const after = asShown(look.after, incidents)
        const sent = await sendNotices(channels, notices, { ...look, after })
        working.update((state) => ({ ...state, notices: sent.memory }))
        warnings.push(...sent.warnings)
      }
      return warnings
    }
  }
}

/**
 * Sends what a look gives rise to, to every channel at the same time what it asked for. Never rejects and takes no longer than the slowest
 * channel, at most 30 s. What fails is tried again by the next look, once. Channels that are no longer configured are forgotten.
 */
export async function sendNotices(
  channels: readonly NotificationChannel[],
  before: NoticeMemory,
  facts: NoticeFacts
): Promise<SentNotices> {
  const raised = raisedBy(facts)
  const each = await Promise.all(
    channels.map(async ({ name, on, send }) => {
      const known = ownValue(before, name) ?? freshChannel
      const due = dueNotices(on, known, raised, facts.nowMs)
      const sent = due.notices.length === 0 ? ({ kind: 'sent' } as const) : await send(due.notices)
      const after = afterSend(known, due, sent)
      const next = after.pending.length > 0 ? ' The next look tries it once more.' : ''
      const warnings = sent.kind === 'sent' ? [] : [`Notices to ${name} did not all arrive: ${sent.warning}${next}`]
      return { name, after, warnings }
    })
  )
  return {
    memory: Object.fromEntries(each.map(({ name, after }) => [name, after])),
    warnings: each.flatMap(({ warnings }) => warnings)
  }
}

/** With the issues that were opened for them meanwhile. */
function asShown(incidents: readonly Incident[], now: readonly Incident[]): readonly Incident[] {
  const current = new Map(now.map((incident) => [incidentKey(incident), incident]))
  return incidents.map((incident) => ({ ...incident, shown: (current.get(incidentKey(incident)) ?? incident).shown }))
}
