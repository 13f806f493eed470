/** The plan of a policy: every change of its schedule, the dyno-hours, and what they cost. */
import { absoluteBounds, scheduledBounds } from '../schedule/bounds.ts'
import type { AppPolicy, Bounds, EpochMs, Policy, ProcessPolicy } from '../model.ts'
import { holidaysIn } from '../schedule/holidays.ts'
import { localTime, offsetMinutes } from '../schedule/local-time.ts'
import { turningPoints } from '../schedule/turning-points.ts'
import { windowLabel } from '../schedule/window.ts'
import { sameBounds } from '../same-bounds.ts'
import { hourMs } from '../durations.ts'
import { localDays } from './local-days.ts'
import type { FlatMaximum, Plan, PlanDay, PlannedChange, PlanOptions, ProcessPlan } from './model.ts'
import type { LocalDay } from './local-days.ts'
import { dynoHours, monthlyCost, percentSaved, scaleSpan } from '../pricing/dyno-hours.ts'
import type { DynoHours, SchedulePeriod } from '../pricing/dyno-hours.ts'
import { assumedSize, monthlyPrice } from '../pricing/prices.ts'
import { planTotal } from './total.ts'

/** The plan of every process type for `days` local days from local midnight. */
export function planOf(policy: Policy, options: PlanOptions): Plan {
  const calendars = new Map<string, readonly LocalDay[]>()
  const calendar = (timezone: string): readonly LocalDay[] => {
    const known = calendars.get(timezone)
    if (known !== undefined) return known
    const days = localDays(timezone, options.from ?? localTime(timezone, options.nowMs).day, options.days)
    calendars.set(timezone, days)
    return days
  }
  const planned = ({ processes }: AppPolicy): readonly ProcessPlan[] =>
    processes.map((process) => processPlan(process, calendar(process.timezone), options))
  const processes = policy.apps.flatMap(planned)
  return { days: options.days, priceSource: options.prices.source, processes, total: planTotal(processes) }
}

function processPlan(
  policy: ProcessPolicy,
  calendar: readonly LocalDay[],
  { sizes, prices, holidays = [] }: PlanOptions
): ProcessPlan {
  const { app, process, timezone, enabled } = policy
  const fromMs = calendar[0]?.fromMs ?? 0
  const toMs = calendar.at(-1)?.toMs ?? fromMs
  const periods = windowPeriods(policy, fromMs, toMs)
  const days = calendar.map((day): PlanDay => {
    const names = holidaysIn(timezone, holidays)
      .filter((holiday) => holiday.day === day.day)
      .map(({ name }) => name)
    return {
      ...day,
      holidays: [...new Set(names)],
      changes: changesOf(policy, periods, day),
      dynoHours: dynoHours(clipPeriods(periods, day))
    }
  })
  const known = sizes(app, process)
  const size = known ?? assumedSize
  const price = monthlyPrice(size, prices)
  const hours = (toMs - fromMs) / hourMs
  const sum = dynoHours(periods)
  const cost = price === null ? null : monthlyCost(sum, hours, price)
  return {
    ...{ app, process, timezone, enabled, size, sizeAssumed: known === null, price, fromMs, toMs, days },
    stretches: periods.map(({ fromMs: startMs, toMs: endMs, bounds }) => ({ fromMs: startMs, toMs: endMs, bounds })),
    dynoHours: sum,
    week: scaleSpan(sum, 7 / calendar.length),
    cost,
    flat: flatMaximum(policy, { hours, days: calendar.length, planned: sum, price })
  }
}

function flatMaximum(
  policy: ProcessPolicy,
  {
    hours,
    days,
    planned,
    price
  }: {
    readonly hours: number
    readonly days: number
    readonly planned: DynoHours
    readonly price: number | null
  }
): FlatMaximum | null {
  const quantity = absoluteBounds(policy)?.ceiling
  if (quantity === undefined) return null
  const maxHours = quantity * hours
  const saved = planned.unknownHours > 0 ? null : percentSaved(planned, maxHours)
  return {
    quantity,
    dynoHours: maxHours,
    week: (maxHours * 7) / days,
    cost: price === null ? null : price * quantity,
    saved
  }
}

interface WindowPeriod extends SchedulePeriod {
  /** Bounds just before `fromMs`. */
  readonly before: Bounds | null
  /** Days and hours of the window that holds, as written; null: none. */
  readonly window: string | null
}

/** The period split where the bounds change. */
function windowPeriods(policy: ProcessPolicy, fromMs: EpochMs, toMs: EpochMs): readonly WindowPeriod[] {
  const periods: WindowPeriod[] = []
  let before = boundsAt(policy, fromMs - 1)
  let current = { startMs: fromMs, now: boundsAt(policy, fromMs) }
  const close = (endMs: EpochMs): void => {
    const { startMs, now } = current
    if (endMs > startMs)
      periods.push({ fromMs: startMs, toMs: endMs, bounds: now.bounds, before: before.bounds, window: now.window })
  }
  for (const { atMs } of turningPoints(policy.schedule, policy.timezone, fromMs, toMs)) {
    const next = boundsAt(policy, atMs)
    if (atMs >= toMs || sameBounds(next.bounds, current.now.bounds)) continue
    close(atMs)
    before = current.now
    current = { startMs: atMs, now: next }
  }
  close(toMs)
  return periods
}

/**
 * Where no window holds, the quantity stays as it is, which is between `min` and `max` where there is a `max`, and
 * unknown otherwise.
 */
function boundsAt(
  policy: ProcessPolicy,
  atMs: EpochMs
): { readonly bounds: Bounds | null; readonly window: string | null } {
  const scheduled = scheduledBounds(policy, atMs)
  if (scheduled !== null) return { bounds: scheduled.bounds, window: windowLabel(scheduled.window) }
  return { bounds: policy.max === null ? null : { floor: policy.min ?? 0, ceiling: policy.max }, window: null }
}

/** The parts of the periods that lie inside `period`. */
export function clipPeriods<Part extends SchedulePeriod>(
  periods: readonly Part[],
  period: { readonly fromMs: EpochMs; readonly toMs: EpochMs }
): readonly Part[] {
  return periods.flatMap((part) => {
    const fromMs = Math.max(part.fromMs, period.fromMs)
    const toMs = Math.min(part.toMs, period.toMs)
    return fromMs < toMs ? [{ ...part, fromMs, toMs }] : []
  })
}

function changesOf(
  policy: ProcessPolicy,
  periods: readonly WindowPeriod[],
  { fromMs, toMs }: LocalDay
): readonly PlannedChange[] {
  const beginning = periods.filter(
    (period) => period.fromMs >= fromMs && period.fromMs < toMs && !sameBounds(period.before, period.bounds)
  )
  return beginning.map(({ fromMs: atMs, before, bounds, window }) => ({
    atMs,
    minute: localTime(policy.timezone, atMs).minute,
    offsetMinutes: offsetMinutes(policy.timezone, atMs),
    from: before,
    to: bounds,
    window
  }))
}
