import { mulberry32 } from '../core/backtest/random.ts'
import type { EpochMs } from '../core/model.ts'
import { dayMs, minuteMs, secondMs } from '../core/durations.ts'

const minutesPerDay = 1440
const minutesPerRun = 15
/** So many are due. */
export const runsADay = minutesPerDay / minutesPerRun

/**
 * When the runs of a cron schedule really started on one day, and the times at which one was due that never started on
 * it: together `runsADay`.
 */
export interface CronDay {
  readonly starts: readonly EpochMs[]
  readonly missed: readonly EpochMs[]
}

/**
 * A day of `3/15 * * * *` as GitHub really starts it: about a quarter of the runs never start, most start some minutes
 * late, and a few up to 50 minutes. The same seed gives the same day.
 */
export function cronDay(dayStartMs: EpochMs, seed: number): CronDay {
  const random = mulberry32(seed)
  const starts: EpochMs[] = []
  const missed: EpochMs[] = []
  for (let minute = 3; minute < minutesPerDay; minute += minutesPerRun) {
    const dueMs = dayStartMs + minute * minuteMs
    if (random() < 0.26) {
      missed.push(dueMs)
      continue
    }
    const lateMinutes = random() < 0.06 ? 20 + 30 * random() : 1 + 9 * random() ** 2
    const startMs = Math.max(dueMs + lateMinutes * minuteMs, (starts.at(-1) ?? 0) + minuteMs)
    if (startMs < dayStartMs + dayMs) starts.push(Math.round(startMs / secondMs) * secondMs)
    else missed.push(dueMs)
  }
  return { starts, missed }
}
