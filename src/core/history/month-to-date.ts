import { secondMs } from '../durations.ts'
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
  /** The maximum of the process type; null: it has none, and the quantity stands for it. */
  readonly most: number | null
}

/** The sums of the month (UTC) of `toMs`, with as much of the time since the last look as lies in that month. */
export function countMonth(before: MonthToDate | null, { fromMs, toMs, quantity, size, most }: Elapsed): MonthToDate {
  const month = new Date(toMs).toISOString().slice(0, -17)
  const sums = before?.month === month ? before : { month, dynoSeconds: 0, flatDynoSeconds: 0 }
  if (fromMs === null || quantity === null) return sums
  const seconds = Math.max(0, Math.round((toMs - Math.max(fromMs, monthStart(toMs))) / secondMs))
  const dynoSeconds = seconds * quantity
  const known = size === undefined ? {} : { [size]: (sums.bySize?.[size] ?? 0) + dynoSeconds }
  return {
    month,
    dynoSeconds: sums.dynoSeconds + dynoSeconds,
    ...(size === undefined && sums.bySize === undefined ? {} : { bySize: { ...sums.bySize, ...known } }),
    flatDynoSeconds: sums.flatDynoSeconds + seconds * (most ?? quantity)
  }
}

function monthStart(atMs: EpochMs): EpochMs {
  const date = new Date(atMs)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}
