/** What the dynos of a calendar month have cost, and what they will at least. */
import { secondMs } from '../durations.ts'
import type { AppPolicy, BudgetPolicy, BudgetStatus, EpochMs, History, ProcessPolicy, ProcessState } from '../model.ts'
import { assumedSize, hoursAMonth, monthlyPrice } from '../pricing/prices.ts'
import { scheduledBounds } from '../schedule/bounds.ts'
import { scheduledSize } from '../schedule/dyno-size.ts'
import { localDate } from '../schedule/local-clock.ts'
import { localMonth } from '../schedule/local-time.ts'
import { turningPoints } from '../schedule/turning-points.ts'
import { sum } from '../statistics.ts'
import { newestPoint } from './points.ts'
import { monthUpTo } from './record-look.ts'

/** A process type with what is known of it. */
export interface SpendingProcess {
  readonly policy: ProcessPolicy
  /** null: never looked at. */
  readonly state: Pick<ProcessState, 'history'> | null
  /** Dyno type and quantity that run; null: as the state has it. */
  readonly size: string | null
  readonly quantity: number | null
}

/** From this share of the amount a notice goes out. */
export const nearlySpentShare = 0.8

/** How the budget of one app stands, or of all together. */
export function budgetStatus(
  { app, budget }: { readonly app: string | null; readonly budget: BudgetPolicy },
  { timezone = 'UTC', processes }: Pick<AppPolicy, 'timezone'> & { readonly processes: readonly SpendingProcess[] },
  nowMs: EpochMs
): BudgetStatus {
  const each = processes.map((process) => spendingOf(process, nowMs))
  const since = each.flatMap(({ countedSinceMs }) => countedSinceMs ?? [])
  return {
    app,
    ...budget,
    month: localMonth(timezone, nowMs).month,
    spent: sum(each.map(({ spent }) => spent.dollars)),
    expected: each.reduce((total, { spent, ahead }) => total + spent.dollars + ahead.dollars, 0),
    countedSince: since.length === 0 ? null : localDate(timezone, Math.min(...since)),
    unpriced: [...new Set(each.flatMap(({ spent, ahead }) => [...spent.unpriced, ...ahead.unpriced]))]
  }
}

interface Money {
  readonly dollars: number
  readonly unpriced: readonly string[]
}

function spendingOf(
  { policy, state, size, quantity }: SpendingProcess,
  nowMs: EpochMs
): Readonly<Record<'spent' | 'ahead', Money>> & { readonly countedSinceMs: EpochMs | null } {
  const history = state?.history ?? null
  const running = size ?? lastIn(history, 'size') ?? assumedSize
  const month = history === null ? null : monthUpTo(history, policy, nowMs)
  const bySize = Object.entries(month?.bySize ?? {})
  const rest = (month?.dynoSeconds ?? 0) - sum(bySize.map(([, seconds]) => seconds))
  return {
    spent: priced([...bySize, [running, Math.max(0, rest)]]),
    ahead: priced(floorsAhead(policy, running, quantity ?? lastIn(history, 'quantity'), nowMs)),
    countedSinceMs: month === null ? nowMs : (month.sinceMs ?? null)
  }
}

function lastIn<K extends 'size' | 'quantity'>(history: History | null, key: K): History['looks'][number][K] | null {
  return history === null ? null : (newestPoint(history, (point) => point[key] != null)?.[key] ?? null)
}

/** Dyno-seconds by dyno type that the schedule asks for at least until the month ends. Where no window holds, what runs stays. */
function floorsAhead(
  policy: ProcessPolicy,
  running: string,
  quantity: number | null,
  nowMs: EpochMs
): readonly (readonly [string, number])[] {
  const { toMs } = localMonth(policy.timezone, nowMs)
  const turns = [...turningPoints(policy.schedule, policy.timezone, nowMs, toMs)].map(({ atMs }) => atMs)
  const startsMs = [nowMs, ...turns.filter((atMs) => atMs < toMs)]
  return startsMs.map((startMs, index) => {
    const scheduled = scheduledBounds(policy, startMs)
    const floor = scheduled?.bounds.floor ?? Math.max(policy.min ?? 0, policy.max === null ? (quantity ?? 0) : 0)
    const seconds = ((startsMs[index + 1] ?? toMs) - startMs) / secondMs
    return [scheduledSize(policy, scheduled) ?? running, floor * seconds]
  })
}

function priced(dynoSeconds: readonly (readonly [string, number])[]): Money {
  const used = dynoSeconds.filter(([, seconds]) => seconds > 0)
  return {
    dollars: sum(used.map(([size, seconds]) => (seconds / 3600) * ((monthlyPrice(size) ?? 0) / hoursAMonth))),
    unpriced: used.flatMap(([size]) => (monthlyPrice(size) === null ? [size.toLowerCase()] : []))
  }
}
