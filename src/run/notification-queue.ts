import type { Incident, IncidentKey } from '../core/model.ts'
import { tellNotices } from './notices/tell.ts'
import type { NoticeFacts } from '../report/notices/notices.ts'
import type { StateSession } from './state-session.ts'
import type { Ports } from './ports.ts'

/** What one look leaves to tell of; the incidents after it as they were decided, before the tracker was told. */
export type NoticedLook = Omit<NoticeFacts, 'tracked'>

export interface NotificationQueue {
  /** Remembers a look until its notices are told. */
  readonly add: (look: NoticedLook) => void
  /** Tells the notices of every look since the last time, oldest first. Gives warnings. */
  readonly tell: () => Promise<readonly string[]>
}

/** @param tracked issues of ours that were open before the run */
export function openNotificationQueue(
  { notices }: Ports,
  session: StateSession,
  tracked: () => readonly IncidentKey[]
): NotificationQueue {
  let waiting: readonly NoticedLook[] = []
  return {
    add: (look) => {
      if (notices.length > 0) waiting = [...waiting, look]
    },
    tell: async () => {
      const looks = waiting
      waiting = []
      const warnings: string[] = []
      for (const look of looks) {
        const told = await tellNotices(notices, session.state().notices, {
          ...look,
          after: look.after.map((incident) => asShown(incident, session)),
          tracked: tracked()
        })
        session.update((state) => ({ ...state, notices: told.memory }))
        warnings.push(...told.warnings)
      }
      return warnings
    }
  }
}

/** With the issue that was opened for it meanwhile. */
function asShown(incident: Incident, session: StateSession): Incident {
  const now = session
    .state()
    .incidents.find(
      ({ app, process, kind }) => app === incident.app && process === incident.process && kind === incident.kind
    )
  return now === undefined ? incident : { ...incident, shown: now.shown }
}
