/** What a run is about to tell people, and that it is saved before. */
import { incidentKey } from '../core/incidents/incident-key.ts'
import type { Incident, State } from '../core/model.ts'
import type { Ports } from '../ports.ts'
import { noticeId } from '../report/notices/notice-id.ts'
import type { RunOptions } from './options.ts'
import { retrySavingMs } from './save-due.ts'
import type { StateSession } from './state-session.ts'

export interface NewsContext {
  readonly ports: Pick<Ports, 'tracker' | 'clock'>
  readonly options: Pick<RunOptions, 'mode'>
  readonly session: StateSession
}

/**
 * Saves what is told next, unless that is saved already: if the run dies, the next one tells the same, with the same numbers, instead of
 * what it finds out by itself. A run that changes Heroku takes the lease with it, so that no other tells it as well. Gives whether there
 * was something to save.
 */
export async function saveNews({ ports, options, session }: NewsContext): Promise<boolean> {
  const { lease, saved, working } = session
  const hasNews = (): boolean => {
    const known = new Set(newsOf(saved().state, ports))
    return newsOf(working.whole(), ports).some((news) => !known.has(news))
  }
  const { failedMs } = saved()
  const hasFailed = failedMs !== null && ports.clock.now() - failedMs < retrySavingMs
  if (lease.role() === 'follower' || hasFailed || !hasNews()) return false
  if (options.mode === 'live' && !lease.isSecured()) await lease.renew()
  if (lease.role() === 'leader' && hasNews()) await session.save()
  return true
}

/** A look is not among it: the next one is another, whose notice is no repeat. */
function newsOf({ incidents, notices }: State, { tracker }: NewsContext['ports']): readonly string[] {
  const outgoing = Object.entries(notices).flatMap(([channel, memory]) =>
    memory.outgoing.filter(({ kind }) => kind !== 'look').map((notice) => `${channel} ${noticeId(notice)}`)
  )
  return tracker === null ? outgoing : [...outgoing, ...incidents.map(stageOf)]
}

/** As far as comments and the state of the issue go. */
function stageOf(incident: Incident): string {
  const { phase, sinceMs, endedMs } = incident
  const stage = phase === 'over' ? `over ${endedMs}` : phase === 'gave-up' ? phase : 'open'
  return `${incidentKey(incident)} ${sinceMs} ${stage}`
}
