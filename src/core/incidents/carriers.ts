import type { IncidentKey, IncidentKind, IncidentPhase } from '../model.ts'
import { isSameProcess, type Subject } from './incident-key.ts'

/**
 * The process types that carry an incident which is about several of them: those that have it open, else the one that had it last, else
 * the first that was looked at. Where a process type stands in the configuration does not count, as people move it.
 *
 * @param about the process types, in their order in the configuration
 * @param looked those among them that were looked at now
 * @param incidents of the state, and those of which only the issue is left
 */
export function carriersOf(
  kind: IncidentKind,
  about: readonly Subject[],
  looked: readonly Subject[],
  incidents: readonly (IncidentKey & { readonly phase?: IncidentPhase })[]
): readonly Subject[] {
  const known = incidents.filter((incident) => incident.kind === kind && isAmong(about, incident))
  const open = known.filter(({ phase }) => phase !== 'over')
  if (open.length > 0) return open
  if (known.length > 0) return known.slice(-1)
  const first = about.find((process) => isAmong(looked, process))
  return first === undefined ? [] : [first]
}

export function isAmong(processes: readonly Subject[], process: Subject): boolean {
  return processes.some((other) => isSameProcess(other, process))
}
