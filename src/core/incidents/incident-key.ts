import type { IncidentKey, ShownIncident } from '../model.ts'

/** Names an incident in one text, whatever the names hold: one process type has at most one incident of a kind. */
export function incidentKey({ app, process, kind }: IncidentKey): string {
  return JSON.stringify([app, process, kind])
}

/** The same as equal keys, without writing them: a run with a thousand apps compares millions of times. */
export function isSameIncident(one: IncidentKey, other: IncidentKey): boolean {
  return one.kind === other.kind && isSameProcess(one, other)
}

/** What an incident is about: a process type, or with nulls all apps. */
export type Subject = Pick<IncidentKey, 'app' | 'process'>

export function isSameProcess(one: Subject, other: Subject): boolean {
  return one.app === other.app && one.process === other.process
}

/** Whether the issue of an incident is closed and says why, so that nothing is left to do on GitHub. */
export function isShownAsOver({ open, phase }: ShownIncident): boolean {
  return !open && phase === 'over'
}

/** What an incident is about, for people: a budget is that of an app, whatever its process types. */
export function incidentSubject({ app, process, kind }: IncidentKey): string {
  if (kind === 'platform') return "Heroku's API"
  if (app === null || process === null) return 'The sum of all apps'
  return kind === 'budget' ? app : `${app} ${process}`
}
