import type { IncidentKey } from './model.ts'

/** There is one incident of a kind for each process type. */
export function isSameIncident(one: IncidentKey, other: IncidentKey): boolean {
  return one.app === other.app && one.process === other.process && one.kind === other.kind
}
