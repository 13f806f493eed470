import { fullDepth, downsample } from '../../../core/history/downsample.ts'
import type { EpochMs, History, ProcessState, State } from '../../../core/model.ts'
import { hourMs, minuteMs } from '../../../core/durations.ts'

const tenMinutesMs = 10 * minuteMs

/** How much of what a state can do without is kept. */
interface SizeBudget {
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
  /** 0: nothing that was learned, neither of the demand nor of response times. */
  readonly learned: number
}

/** Changes that are worth more than old hours. */
const lastChanges = 10

/** A state as text. */
export interface Serialized {
  readonly text: string
  /** Less than it takes only where that is too much anyway. */
  readonly bytes: number
}

export type Serialize = (state: State) => Serialized

/** At least so many apps stand for all where it is guessed how much has to go. */
const sampledApps = 20

/**
 * The text of as much of a state as takes at most `maxBytes`; null: not even the least does. What goes, in this
 * order: the oldest looks of the charts become ten minutes, the oldest ten minutes become hours; the oldest changes,
 * the oldest hours, the last ten changes, the last look of the charts; the oldest `recent` looks; the oldest
 * `gapsMs`; closed incidents; what was learned of demand and response times. All processes lose alike. Recovery,
 * holds, last change, faults, open incidents and the sums of the month stay.
 *
 * @param serialize called about ten times for a few apps; for many about four times, and ten times for a sample of
 * them
 */
export function truncateToFit(state: State, maxBytes: number, serialize: Serialize): string | null {
  const whole = serialize(state)
  if (whole.bytes <= maxBytes) return whole.text
  const stages = stagesOf(state)
  let best: string | null = null
  firstSufficient(stepsOf(stages), estimatedStep(state, maxBytes, stages, serialize), (step) => {
    const { text, bytes } = serialize(truncate(state, budgetAt(stages, step)))
    if (bytes > maxBytes) return false
    best = text
    return true
  })
  return best
}

/** The least that is kept of a state. */
export function truncateToLeast(state: State): State {
  return truncate(state, budgetAt(stagesOf(state), Infinity))
}

/** The step at which a sample of the apps fits into its share; null: there are too few to take one. */
function estimatedStep(state: State, maxBytes: number, stages: readonly Stage[], serialize: Serialize): number | null {
  const apps = Object.entries(state.apps)
  const every = Math.floor(apps.length / sampledApps)
  if (every < 2) return null
  const sample = { ...state, apps: Object.fromEntries(apps.filter((_, index) => index % every === 0)) }
  const share = (maxBytes * processesOf(sample).length) / processesOf(state).length
  const total = stepsOf(stages)
  const fits = (step: number): boolean => serialize(truncate(sample, budgetAt(stages, step))).bytes <= share
  return Math.min(firstSufficient(total, null, fits), total)
}

/**
 * The first of the steps from 1 on that is enough, as every later one is; `total + 1` where none is. Bisects, as the
 * size falls with every step; with an estimate it looks near that first, and each time twice as far.
 */
function firstSufficient(total: number, estimate: number | null, isEnough: (step: number) => boolean): number {
  let low = 1
  let high = total
  let step = estimate ?? Math.floor((low + high) / 2)
  for (let width = estimate === null ? total : 1; low <= high; width *= 2) {
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

/** One kind of thing that goes, one by one. */
interface Stage {
  readonly what: keyof SizeBudget
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
    { what: 'changes', from: Math.max(changes, lastChanges), to: lastChanges },
    { what: 'quarters', from: fullDepth.hoursMs / (6 * hourMs), to: 0 },
    { what: 'changes', from: lastChanges, to: 0 },
    { what: 'history', from: 1, to: 0 },
    { what: 'recent', from: longest((process) => process.recent.length), to: 0 },
    { what: 'gaps', from: state.gapsMs.length, to: 0 },
    { what: 'closed', from: state.closed.length, to: 0 },
    { what: 'learned', from: 1, to: 0 }
  ]
}

function stepsOf(stages: readonly Stage[]): number {
  return stages.reduce((total, { from, to }) => total + from - to, 0)
}

function processesOf({ apps }: State): readonly ProcessState[] {
  return Object.values(apps).flatMap((processes) => Object.values(processes))
}

function budgetAt(stages: readonly Stage[], steps: number): SizeBudget {
  let left = steps
  const budget: Partial<Record<keyof SizeBudget, number>> = {}
  for (const { what, from, to } of stages) {
    const taken = Math.min(left, from - to)
    // A later stage of the same thing has the say once it has begun.
    if (taken > 0 || budget[what] === undefined) budget[what] = from - taken
    left -= taken
  }
  return budget as SizeBudget
}

function truncate(state: State, budget: SizeBudget): State {
  const nowMs = state.lastLookMs ?? 0
  const truncateProcess = (process: ProcessState): ProcessState => ({
    ...process,
    recent: newest(process.recent, budget.recent),
    changes: newest(process.changes, budget.changes),
    demand: budget.learned === 0 ? null : process.demand,
    latency: budget.learned === 0 ? null : process.latency,
    history: truncateHistory(process.history, nowMs, budget)
  })
  return {
    ...state,
    gapsMs: newest(state.gapsMs, budget.gaps),
    closed: newest(state.closed, budget.closed),
    apps: mapValues(state.apps, (processes) => mapValues(processes, truncateProcess))
  }
}

function truncateHistory(history: History, nowMs: EpochMs, budget: SizeBudget): History {
  if (budget.history === 0) return { hours: '', tenMinutes: '', looks: [], month: history.month }
  return downsample(history, nowMs, {
    looksMs: budget.looks * tenMinutesMs,
    tenMinutesMs: budget.tenMinutes * hourMs,
    hoursMs: budget.quarters * 6 * hourMs
  })
}

export function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The last `count` of a list that is oldest first. */
function newest<T>(items: readonly T[], count: number): readonly T[] {
  return items.slice(items.length - Math.min(count, items.length))
}
