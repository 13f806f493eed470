import { mulberry32 } from '../core/backtest/random.ts'
import type { EpochMs } from '../core/model.ts'
import { minuteMs } from '../core/durations.ts'

/** When a schedule's runs really began on one day, and the slots that never did. */
export interface CronDay {
  readonly starts: readonly EpochMs[]
  readonly missed: readonly EpochMs[]
}

/**
 * A day of `3/15 * * * *` as GitHub keeps it: about a quarter of the runs never begin, most begin some minutes late, and now and
 * then one by most of an hour. Always the same for the same seed.
 */
export function cronDay(dayStartMs: EpochMs, seed: number): CronDay {
  const random = mulberry32(seed)
  const starts: EpochMs[] = []
  const missed: EpochMs[] = []
  for (let minute = 3; minute < 1440; minute += 15) {
    const slotMs = dayStartMs + minute * minuteMs
    if (random() < 0.26) {
      missed.push(slotMs)
      continue
    }
    const lateMinutes = random() < 0.06 ? 20 + 30 * random() : 1 + 9 * random() ** 2
    const startMs = Math.max(slotMs + lateMinutes * minuteMs, (starts.at(-1) ?? 0) + minuteMs)
    if (startMs < dayStartMs + 1440 * minuteMs) starts.push(Math.round(startMs / 1000) * 1000)
  }
  return { starts, missed }
}
