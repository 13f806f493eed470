import { mulberry32 } from '../../src/core/backtest/random.ts'
import { lookTimes } from '../../src/core/backtest/look-times.ts'
import { randomSource } from '../../src/core/backtest/random.ts'
import { dayMs, hourMs, minuteMs } from '../../src/core/durations.ts'
import type { EpochMs } from '../../src/core/model.ts'

/** What happens in the world, whatever Dyno Scaler does: the same for both runs of a comparison. */
export type LifeEvent =
  | { readonly kind: 'load'; readonly atMs: EpochMs; readonly requestsPerSecond: number }
  | { readonly kind: 'outage'; readonly atMs: EpochMs; readonly untilMs: EpochMs }
  | { readonly kind: 'recovery'; readonly atMs: EpochMs }
  /** Somebody scales by hand. */
  | { readonly kind: 'by-hand'; readonly atMs: EpochMs; readonly quantity: number }
  /** A run begins. `overlapMs`: where calls may fail, a second one begins so long after it. */
  | {
      readonly kind: 'run'
      readonly atMs: EpochMs
      readonly overlapMs: number | null
      readonly killed: Killing | null
    }

/** A run is killed in its first call from a step of its work on, counted without what is repeated: so its twin dies at the same place. */
export interface Killing {
  readonly step: number
  /** `before` the call reaches its server, or `after` it. */
  readonly when: 'before' | 'after'
}

export interface Rates {
  /** Shares of the runs. */
  readonly overlapping: number
  readonly killed: number
  /** Shares of the gaps between runs in which GitHub starts none for one to four hours. */
  readonly missing: number
}

/** Requests a second at 00:00, 02:00 … 24:00 of a working day. */
const workingDay = [8, 5, 3, 6, 20, 44, 52, 47, 50, 42, 30, 18, 8]
const weekend = 0.5
const loadStepMs = 5 * minuteMs
/** A run that changes something has about so many. */
const mostSteps = 12

/** Everything that happens in `days` days, in order. */
export function lifeOf(seed: number, startMs: EpochMs, days: number, rates: Rates): readonly LifeEvent[] {
  const endMs = startMs + days * dayMs
  const events = [
    ...loads(seed, startMs, endMs),
    ...troubles(seed, startMs, days),
    ...runs(seed, startMs, endMs, rates)
  ]
  return events.sort((one, other) => one.atMs - other.atMs)
}

function loads(seed: number, startMs: EpochMs, endMs: EpochMs): readonly LifeEvent[] {
  const random = randomSource(seed, 'load')
  return Array.from({ length: Math.ceil((endMs - startMs) / loadStepMs) }, (_, index) => {
    const atMs = startMs + index * loadStepMs
    const date = new Date(atMs)
    const hours = date.getUTCHours() + date.getUTCMinutes() / 60
    const before = workingDay[Math.floor(hours / 2)] ?? 0
    const after = workingDay[Math.floor(hours / 2) + 1] ?? 0
    const usual = before + (after - before) * (hours / 2 - Math.floor(hours / 2))
    const share = date.getUTCDay() % 6 === 0 ? weekend : 1
    return { kind: 'load', atMs, requestsPerSecond: usual * share * Math.exp(0.08 * random.normal()) }
  })
}

/** About every ninth day the app is down for half an hour to two hours, and about every sixth somebody scales by hand. */
function troubles(seed: number, startMs: EpochMs, days: number): readonly LifeEvent[] {
  const random = randomSource(seed, 'troubles').next
  return Array.from({ length: days }, (_, day) => startMs + day * dayMs).flatMap((dayStartMs): readonly LifeEvent[] => {
    const [outage, byHand] = [random() < 1 / 9, random() < 1 / 6]
    const atMs = dayStartMs + random() * 20 * hourMs
    const untilMs = atMs + (0.5 + 1.5 * random()) * hourMs
    const quantity = 3 + Math.floor(3 * random())
    const byHandMs = dayStartMs + (8 + 12 * random()) * hourMs
    return [
      ...(outage ? [{ kind: 'outage', atMs, untilMs } as const, { kind: 'recovery', atMs: untilMs } as const] : []),
      ...(byHand ? [{ kind: 'by-hand', atMs: byHandMs, quantity } as const] : [])
    ]
  })
}

/** Runs as GitHub starts those of a cron schedule: late as measured, and at times none for hours. */
function runs(seed: number, startMs: EpochMs, endMs: EpochMs, rates: Rates): readonly LifeEvent[] {
  const random = mulberry32(seed + 1)
  let missingUntilMs = -Infinity
  return [...lookTimes({ kind: 'cron', gaps: { kind: 'usual' } }, startMs, endMs, randomSource(seed, 'gaps'))].flatMap(
    ({ atMs }): readonly LifeEvent[] => {
      const [missing, hours, overlap, delay, dies, step, half] = Array.from({ length: 7 }, random) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number
      ]
      if (atMs < missingUntilMs) return []
      if (missing < rates.missing) missingUntilMs = atMs + (1 + 3 * hours) * hourMs
      const overlapMs = overlap < rates.overlapping ? Math.floor(delay * 8000) : null
      const killed: Killing | null =
        overlapMs === null && dies < rates.killed
          ? { step: 1 + Math.floor(step * mostSteps), when: half < 0.5 ? 'before' : 'after' }
          : null
      return [{ kind: 'run', atMs, overlapMs, killed }]
    }
  )
}
