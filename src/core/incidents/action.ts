import type { Decision, Incident } from '../model.ts'
import type { Mode } from '../model/run-report.ts'

/** What the fail-safe did about an outage, in sentences; null: nothing. */
export function describeAction(incident: Incident, decision: Decision, mode: Mode): string | null {
  if (incident.kind !== 'down') return null
  const { from, to, memory } = decision
  const { failSafe } = memory.recovery
  if (mode === 'dry-run')
    return from !== null && to !== null && to > from
      ? `This was a dry run: dynos would be raised from ${from} to ${to}.`
      : null
  const { lowest, highest } = incident
  const raised =
    lowest !== null && highest !== null && highest > lowest ? `Dynos were raised from ${lowest} to ${highest}.` : null
  if (failSafe?.gaveUp === true) return `${raised ?? ''} It did not help, so the schedule applies again.`.trim()
  if (raised !== null) return raised
  return failSafe === null || highest === null ? null : `All ${highest} dynos that are allowed were running already.`
}
