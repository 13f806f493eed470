import { secondMs } from '../durations.ts'
import { localMonth } from '../schedule/local-time.ts'
import type { EpochMs, MonthToDate } from '../model.ts'

/** The time since the last look, and how many dynos ran in it. */
export interface Elapsed {
  /** null: there was no look before. */
  readonly fromMs: EpochMs | null
  readonly toMs: EpochMs
  /** The quantity after the last look; null: unknown. */
  readonly quantity: number | null
  /** Dyno type of it; absent: unknown. */
  readonly size?: string
  /** IANA name: its calendar has the months. */
  readonly timezone: string
  /** The maximum of the process type; null: it has none, and the quantity stands for it. */
  readonly most: number | null
}

/** The sums of the month that `timezone` has at `toMs`, with as much of the time since the last look as lies in that month. */
export function countMonth(before: MonthToDate | null, elapsed: Elapsed): MonthToDate {
  const { fromMs, toMs, quantity, size, timezone, most } = elapsed
  const { month, fromMs: beginMs } = localMonth(timezone, toMs)
  const sums = before?.month === month ? before : newMonth(month, beginMs, elapsed)
  if (fromMs === null || quantity === null) return sums
  const seconds = Math.max(0, Math.round((toMs - Math.max(fromMs, beginMs)) / secondMs))
  const dynoSeconds = seconds * quantity
  const known = size === undefined ? {} : { [size]: (sums.bySize?.[size] ?? 0) + dynoSeconds }
  return {
    ...sums,
    dynoSeconds: sums.dynoSeconds + dynoSeconds,
    ...(size === undefined && sums.bySize === undefined ? {} : { bySize: { ...sums.bySize, ...known } }),
    flatDynoSeconds: sums.flatDynoSeconds + seconds * (most ?? quantity)
  }
}

/** Where a look before it saw what ran, the month is known from its beginning. */
function newMonth(month: string, beginMs: EpochMs, { fromMs, toMs, quantity }: Elapsed): MonthToDate {
  const sinceMs = quantity === null ? toMs : (fromMs ?? toMs)
  return { month, dynoSeconds: 0, flatDynoSeconds: 0, ...(sinceMs > beginMs ? { sinceMs } : {}) }
}
