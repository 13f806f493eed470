import type { EpochMs, MonthToDate } from '../model.ts'

/** The time since the last look, and what ran in it. */
export interface Elapsed {
  /** null: there was no look before. */
  readonly fromMs: EpochMs | null
  readonly toMs: EpochMs
  /** The quantity that was left; null: unknown. */
  readonly quantity: number | null
  /** The process's maximum; null: it has none, and what ran counts. */
  readonly most: number | null
}

/** The sums of the month (UTC) of `toMs`, with the part of the time since the last look that lies in it. */
export function countMonth(before: MonthToDate | null, { fromMs, toMs, quantity, most }: Elapsed): MonthToDate {
  const month = new Date(toMs).toISOString().slice(0, -17)
  const sums = before?.month === month ? before : { month, dynoSeconds: 0, flatDynoSeconds: 0 }
  if (fromMs === null || quantity === null) return sums
  const seconds = Math.max(0, Math.round((toMs - Math.max(fromMs, monthStart(toMs))) / 1000))
  return {
    month,
    dynoSeconds: sums.dynoSeconds + seconds * quantity,
    flatDynoSeconds: sums.flatDynoSeconds + seconds * (most ?? quantity)
  }
}

function monthStart(atMs: EpochMs): EpochMs {
  const date = new Date(atMs)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)
}
