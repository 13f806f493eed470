import type { EpochMs, Incident, IncidentKey } from '../../core/model.ts'

/** The incidents around one look. */
export interface IncidentsAround {
  /** Those that the state remembered, open and over. */
  readonly before: readonly Incident[]
  /** The same after the look, with what the tracker shows of them. */
  readonly after: readonly Incident[]
  /** Those whose issue was open before the look: told of long ago, whatever the state has forgotten. */
  readonly tracked: readonly IncidentKey[]
  readonly nowMs: EpochMs
}

export interface IncidentChanges {
  readonly opened: readonly Incident[]
  readonly closed: readonly Incident[]
}

/** The incidents of a process that opened and that closed at this look, or in a quiet window that is over; null: of all apps together. */
export function incidentChanges(
  policy: Pick<IncidentKey, 'app' | 'process'>,
  { before, after, tracked, nowMs }: IncidentsAround
): IncidentChanges {
  const own = (incident: IncidentKey): boolean => incident.app === policy.app && incident.process === policy.process
  const like = <T extends IncidentKey>(incidents: readonly T[], { kind }: Incident): T | undefined =>
    incidents.find((other) => own(other) && other.kind === kind)
  const isOpen = (incident: Incident | undefined): boolean => incident !== undefined && incident.phase !== 'over'
  const opened = after.filter((incident) => {
    if (!own(incident) || !isOpen(incident) || incident.untold !== undefined) return false
    const known = like(before, incident)
    if (known?.untold === 'opening') return true
    return known === undefined ? like(tracked, incident) === undefined : !isOpen(known)
  })
  // One that no tracker shows may be forgotten at the look that ends it.
  const closed = before
    .filter((incident) => own(incident) && !isOpen(like(after, incident)))
    .filter((incident) => (isOpen(incident) ? incident.untold !== 'opening' : incident.untold === 'end'))
    .map(
      (incident) => like(after, incident) ?? { ...incident, phase: 'over' as const, endedMs: incident.endedMs ?? nowMs }
    )
    .filter((incident) => incident.untold === undefined)
  return { opened, closed }
}
