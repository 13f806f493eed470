import { fullDepth, downsample } from '../../../core/history/downsample.ts'
import type { EpochMs, History, ProcessState, State } from '../../../core/model.ts'
import { hourMs } from '../../../core/durations.ts'

const tenMinutesMs = 600_000

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

/** A state as text. */
export interface Written {
  readonly text: string
  /** Less than it takes only where that is too much anyway. */
  readonly bytes: number
}

/** At least so many apps stand for all where it is guessed how much room there is. */
const sampledApps = 20

/**
 * The text of as much of a state as takes at most `maxBytes`; null: not even the least does. What goes, in this order: the oldest looks
 * of the charts become ten minutes, the oldest ten minutes become hours; the oldest changes, the oldest hours, the last ten changes, the
 * last look of the charts; the oldest `recent` looks; the oldest `gapsMs`; closed incidents; what was learned of the demand. All
 * processes lose alike. Recovery, holds, last change, faults, open incidents and the sums of the month stay.
 *
 * @param write called about ten times for a few apps; for many about four times, and ten times for a sample of them
 */
export function fitted(state: State, maxBytes: number, write: (state: State) => Written): string | null {
  const whole = write(state)
  if (whole.bytes <= maxBytes) return whole.text
  const stages = stagesOf(state)
  const total = stages.reduce((sum, { from, to }) => sum + from - to, 0)
  let best: string | null = null
  leastStep(total, guessed(state, maxBytes, stages, total, write), (step) => {
    const { text, bytes } = write(shrink(state, roomAt(stages, step)))
    if (bytes > maxBytes) return false
    best = text
    return true
  })
  return best
}

/** The step at which a sample of the apps fits into its share; null: there are too few to take one. */
function guessed(
  state: State,
  maxBytes: number,
  stages: readonly Stage[],
  total: number,
  write: (state: State) => Written
): number | null {
  const apps = Object.entries(state.apps)
  const every = Math.floor(apps.length / sampledApps)
  if (every < 2) return null
  const sample = { ...state, apps: Object.fromEntries(apps.filter((_, index) => index % every === 0)) }
  const share = (maxBytes * processesOf(sample).length) / processesOf(state).length
  return Math.min(
    leastStep(total, null, (step) => write(shrink(sample, roomAt(stages, step))).bytes <= share),
    total
  )
}

/**
 * The first of the steps from 1 on that is enough, as every later one is; `total + 1` where none is. Bisects, as the size falls with the
 * room; with a guess it looks near that first, and each time twice as far.
 */
function leastStep(total: number, guess: number | null, isEnough: (step: number) => boolean): number {
  let low = 1
  let high = total
  let step = guess ?? Math.floor((low + high) / 2)
  for (let width = guess === null ? total : 1; low <= high; width *= 2) {
    if (isEnough(step)) {
      high = step - 1
      step = Math.max(Math.floor((low + high) / 2), high - width + 1)
    } else {
      low = step + 1
      step = Math.min(Math.floor((low + high) / 2), low + width - 1)
    }
  }
  return low
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
  const processes = processesOf(state)
  const longest = (length: (process: ProcessState) => number): number =>
    processes.reduce((most, process) => Math.max(most, length(process)), 0)
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

function processesOf({ apps }: State): readonly ProcessState[] {
  return Object.values(apps).flatMap((processes) => Object.values(processes))
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
    answers: room.demand === 0 ? null : process.answers,
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
  return downsample(history, nowMs, {
    looksMs: looks * tenMinutesMs,
    tenMinutesMs: tenMinutes * hourMs,
    hoursMs: quarters * 6 * hourMs
  })
}

export function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The last `count` of a list that is oldest first. */
function newest<T>(items: readonly T[], count: number): readonly T[] {
  return items.slice(items.length - Math.min(count, items.length))
}
