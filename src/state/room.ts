import { fullDepth, thin } from '../history/thin.ts'
import type { EpochMs, History, ProcessState, State } from '../model.ts'

const tenMinutesMs = 600_000
const hourMs = 3_600_000

/** How much of what a state can do without is kept. */
interface Room {
  /** Ten minutes whose looks stay looks. */
  readonly looks: number
  /** Hours that stay in ten minutes. */
  readonly tenMinutes: number
  /** Quarters of a day that stay at all. */
  readonly quarters: number
  /** 0: not even the last look of the charts. */
  readonly history: number
  readonly changes: number
  readonly recent: number
  readonly gaps: number
  readonly closed: number
  readonly demand: number
}

/** Changes that are worth more than old hours. */
const fewChanges = 10

/**
 * The text of as much of a state as `write` accepts; null: not even the least. What goes, in this order: the oldest looks of the charts
 * become ten minutes, the oldest ten minutes become hours; the oldest changes, the oldest hours, the last ten changes, the last look of
 * the charts; the oldest `recent` looks; the oldest `gapsMs`; closed incidents; what was learned of the demand. All processes lose
 * alike. Recovery, holds, last change, faults, open incidents and the sums of the month stay.
 *
 * @param write gives null for a state that takes too much; called about ten times
 */
export function fitted(state: State, write: (state: State) => string | null): string | null {
  const whole = write(state)
  if (whole !== null) return whole
  const stages = stagesOf(state)
  const total = stages.reduce((sum, { from, to }) => sum + from - to, 0)
  let best: string | null = null
  // Bisects: the size falls with the room, and only a text that was accepted is returned.
  let low = 1
  let high = total
  while (low <= high) {
    const step = Math.floor((low + high) / 2)
    const text = write(shrink(state, roomAt(stages, step)))
    if (text === null) low = step + 1
    else {
      best = text
      high = step - 1
    }
  }
  return best
}

/** The least that is kept of a state. */
export function bare(state: State): State {
  return shrink(state, roomAt(stagesOf(state), Infinity))
}

interface Stage {
  readonly what: keyof Room
  readonly from: number
  readonly to: number
}

function stagesOf(state: State): readonly Stage[] {
  const processes = Object.values(state.apps).flatMap((app) => Object.values(app))
  const longest = (length: (process: ProcessState) => number): number => processes.reduce((most, process) => Math.max(most, length(process)), 0)
  const changes = longest((process) => process.changes.length)
  return [
    { what: 'looks', from: fullDepth.looksMs / tenMinutesMs, to: 0 },
    { what: 'tenMinutes', from: fullDepth.tenMinutesMs / hourMs, to: 0 },
    { what: 'changes', from: Math.max(changes, fewChanges), to: fewChanges },
    { what: 'quarters', from: fullDepth.hoursMs / (6 * hourMs), to: 0 },
    { what: 'changes', from: fewChanges, to: 0 },
    { what: 'history', from: 1, to: 0 },
    { what: 'recent', from: longest((process) => process.recent.length), to: 0 },
    { what: 'gaps', from: state.gapsMs.length, to: 0 },
    { what: 'closed', from: state.closed.length, to: 0 },
    { what: 'demand', from: 1, to: 0 }
  ]
}

function roomAt(stages: readonly Stage[], steps: number): Room {
  let left = steps
  const room: Partial<Record<keyof Room, number>> = {}
  for (const { what, from, to } of stages) {
    const taken = Math.min(left, from - to)
    // A later stage of the same thing has the say once it has begun.
    if (taken > 0 || room[what] === undefined) room[what] = from - taken
    left -= taken
  }
  return room as Room
}

function shrink(state: State, room: Room): State {
  const nowMs = state.lastLookMs ?? 0
  const shorten = (process: ProcessState): ProcessState => ({
    ...process,
    recent: newest(process.recent, room.recent),
    changes: newest(process.changes, room.changes),
    demand: room.demand === 0 ? null : process.demand,
    history: shortened(process.history, nowMs, room)
  })
  return {
    ...state,
    gapsMs: newest(state.gapsMs, room.gaps),
    closed: newest(state.closed, room.closed),
    apps: mapValues(state.apps, (processes) => mapValues(processes, shorten))
  }
}

function shortened(history: History, nowMs: EpochMs, { looks, tenMinutes, quarters, history: any }: Room): History {
  if (any === 0) return { hours: [], tenMinutes: [], looks: [], month: history.month }
  return thin(history, nowMs, { looksMs: looks * tenMinutesMs, tenMinutesMs: tenMinutes * hourMs, hoursMs: quarters * 6 * hourMs })
}

export function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The last `count` of a list that is oldest first. */
function newest<T>(items: readonly T[], count: number): readonly T[] {
  return items.slice(items.length - Math.min(count, items.length))
}
