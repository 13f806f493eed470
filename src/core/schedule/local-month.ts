import type { EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'
import { instantOf, localTime, offsetMinutes } from './local-time.ts'

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
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()]
  return {
    month: today.toISOString().slice(0, 7),
    fromMs: firstInstant(timezone, Date.UTC(year, month)),
    toMs: firstInstant(timezone, Date.UTC(year, month + 1))
  }
}

/** Midnight by the offset of that night, which is another one after a change of the clock. */
function firstInstant(timezone: string, midnightMs: EpochMs): EpochMs {
  const local = { day: midnightMs / dayMs, minute: 0 }
  const guessMs = instantOf(local, offsetMinutes(timezone, midnightMs))
  return instantOf(local, offsetMinutes(timezone, guessMs))
}
