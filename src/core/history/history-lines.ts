import type { EpochMs, State } from '../model.ts'
import { allPoints } from './points.ts'

/** A look or a change as one line of NDJSON, without the line break. */
export interface HistoryLine {
  readonly atMs: EpochMs
  readonly text: string
}

/**
 * The history in a state after `afterMs`, oldest first: looks (`look`) and changes of the quantity with their reasons
 * (`change`).
 */
export function historyLines({ apps }: State, afterMs: EpochMs): readonly HistoryLine[] {
  const lines = Object.entries(apps).flatMap(([app, processes]) =>
    Object.entries(processes).flatMap(([process, { history, changes }]) => {
      const looks = allPoints(history).map(({ atMs, quantity, bounds, ...seen }) => {
        const { responseMs, demand, verdict, size } = seen
        const range = { floor: bounds?.floor ?? null, ceiling: bounds?.ceiling ?? null }
        return line(atMs, { kind: 'look', app, process, quantity, ...range, responseMs, demand, verdict, size })
      })
      return [
        ...looks,
        ...changes.map(({ atMs, from, to, size, by, code, message }) =>
          line(atMs, { kind: 'change', app, process, from, to, size: size?.to, by, code, message })
        )
      ]
    })
  )
  return lines.filter(({ atMs }) => atMs > afterMs).sort((one, other) => one.atMs - other.atMs)
}

function line(atMs: EpochMs, facts: Readonly<Record<string, unknown>>): HistoryLine {
  return { atMs, text: JSON.stringify({ at: new Date(atMs).toISOString(), ...facts }) }
}
