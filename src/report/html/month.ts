/** What the dynos of the calendar month came to so far, by the counts that the state keeps. */
import { hourMs, secondMs } from '../../core/durations.ts'
import { monthUpTo } from '../../core/history/record-look.ts'
import type { EpochMs, History, ProcessPolicy } from '../../core/model.ts'
import type { MonthSums } from './report-data.ts'
import type { Rates } from './sums.ts'

const secondsAnHour = hourMs / secondMs

/** @param endMs until when what the last look left is counted */
export function monthOf(
  history: History,
  policy: ProcessPolicy | null,
  { hourPrice, flat }: Rates,
  endMs: EpochMs
): Omit<MonthSums, 'budget'> | null {
  const sums = policy === null || history.month === null ? history.month : monthUpTo(history, policy, endMs)
  if (sums === null) return null
  const bySize = Object.entries(sums.bySize ?? {})
  // What was counted before dyno types were is taken as of the type that runs.
  const rest = sums.dynoSeconds - bySize.reduce((all, [, seconds]) => all + seconds, 0)
  const ran: readonly (readonly [string | undefined, number])[] = [...bySize, [undefined, Math.max(0, rest)]]
  const flatDynoHours = flat === null ? null : sums.flatDynoSeconds / secondsAnHour
  return {
    month: sums.month,
    sinceMs: sums.sinceMs ?? null,
    dynoHours: sums.dynoSeconds / secondsAnHour,
    cost: ran
      .filter(([, seconds]) => seconds > 0)
      .reduce<number | null>(
        (all, [size, seconds]) => {
          const price = hourPrice(size)
          return all === null || price === null ? null : all + (seconds / secondsAnHour) * price
        },
        hourPrice(undefined) === null && sums.dynoSeconds === 0 ? null : 0
      ),
    flatDynoHours,
    flatCost: flatDynoHours === null || flat?.hourPrice == null ? null : flatDynoHours * flat.hourPrice
  }
}
