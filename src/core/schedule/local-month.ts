import type { EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'
import { dayNumber, instantOf, localTime, offsetMinutes } from './local-time.ts'

/** A calendar month of a zone. */
export interface LocalMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
}

/** The month that the calendar of `timezone` shows at an instant. */
export function localMonth(timezone: string, atMs: EpochMs): LocalMonth {
  const today = new Date(localTime(timezone, atMs).day * dayMs)
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() + 1]
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return {
    month: today.toISOString().slice(0, -17),
    fromMs: firstInstant(timezone, year, month),
    toMs: firstInstant(timezone, next.year, next.month)
  }
}

/** Midnight by the offset of that night, which is another one after a change of the clock. */
function firstInstant(timezone: string, year: number, month: number): EpochMs {
  const local = { day: dayNumber(year, month, 1) ?? 0, minute: 0 }
  const guessMs = instantOf(local, offsetMinutes(timezone, instantOf(local, 0)))
  return instantOf(local, offsetMinutes(timezone, guessMs))
}
