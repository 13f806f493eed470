import type { ClosedIncident, Incident } from '../model.ts'

/** Enough for the five weeks of a report. */
const mostKept = 50

/**
 * Adds the incidents that ended between `before` and `after` to the log, oldest first. An incident that opened again
 * and ended again is logged again.
 */
export function logClosed(
  log: readonly ClosedIncident[],
  before: readonly Incident[],
  after: readonly Incident[]
): readonly ClosedIncident[] {
  const closed = after.filter(
    (incident) =>
      incident.phase === 'over' && !before.some((known) => known.phase === 'over' && isSame(known, incident))
  )
  return closed.length === 0 ? log : [...log, ...closed.flatMap(entryOf)].slice(-mostKept)
}

function isSame(one: Incident, other: Incident): boolean {
  return (
    one.app === other.app && one.process === other.process && one.kind === other.kind && one.sinceMs === other.sinceMs
  )
}

function entryOf({ app, process, kind, sinceMs, endedMs, lowest, highest }: Incident): readonly ClosedIncident[] {
  return endedMs === null ? [] : [{ app, process, kind, sinceMs, endedMs, lowest, highest }]
}
