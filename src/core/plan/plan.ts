/** The plan of a policy: every change of its schedule, the dyno-hours, and what they cost. */
import { scheduledBounds } from '../schedule/bounds.ts'
import { hasSizes, sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { bootMinutes } from '../forecast/horizon.ts'
import type { AppPolicy, Bounds, EpochMs, Policy, ProcessPolicy, SizeChange } from '../model.ts'
import { holidaysIn } from '../schedule/holidays.ts'
import { localTime, offsetMinutes } from '../schedule/local-time.ts'
import { turningPoints } from '../schedule/turning-points.ts'
import { windowLabel } from '../schedule/window.ts'
import { memoized } from '../memoized.ts'
import { sameBounds } from '../same-bounds.ts'
import { hourMs } from '../durations.ts'
import { localDays, type LocalDay } from './local-days.ts'
import type {
  FlatMaximum,
  Plan,
  PlanDay,
  PlannedBudget,
  PlannedChange,
  PlanOptions,
  ProcessPlan,
  Restarts,
  PlanTotal
} from './model.ts'
import {
  dynoHours,
  hoursBySize,
  monthlyCostBySize,
  percentSaved,
  scaleSpan,
  sumOfKnown,
  sumSpans,
  zeroSpan,
  type DynoHours,
  type SchedulePeriod,
  type SizedPeriod,
  type Span
} from '../pricing/dyno-hours.ts'
import { limitsBeside, type SizeLimits } from '../pricing/dyno-limit.ts'
import { assumedSize, hoursAMonth, monthlyPrice, type PriceList } from '../pricing/prices.ts'
import { maximumOf } from './flat-maximum.ts'
import { sum } from '../statistics.ts'

/** The plan of every process type for `days` local days from local midnight. */
export function planOf(policy: Policy, options: PlanOptions): Plan {
  const calendar = memoized(
    (timezone: string) => timezone,
    (timezone) => localDays(timezone, options.from ?? localTime(timezone, options.nowMs).day, options.days)
  )
  const planned = ({ processes }: AppPolicy): readonly ProcessPlan[] =>
    processes.map((process) => processPlan(process, calendar(process.timezone), options))
  const processes = policy.apps.flatMap(planned)
  const budgets = plannedBudgets(policy, processes)
  return {
    days: options.days,
    priceSource: options.prices.source,
    processes,
    total: planTotal(processes),
    ...(budgets.length === 0 ? {} : { budgets })
  }
}

function plannedBudgets({ apps, budget }: Policy, processes: readonly ProcessPlan[]): readonly PlannedBudget[] {
  const costOf = (plans: readonly ProcessPlan[]): Span | null => sumOfKnown(plans.map(({ cost }) => cost))
  const own = apps.flatMap(({ app, budget: its }) =>
    its === undefined ? [] : [{ app, ...its, cost: costOf(processes.filter((plan) => plan.app === app)) }]
  )
  return budget === undefined ? own : [...own, { app: null, ...budget, cost: costOf(processes) }]
}

function processPlan(
  policy: ProcessPolicy,
  calendar: readonly LocalDay[],
  { sizes, limits, prices, holidays = [] }: PlanOptions
): ProcessPlan {
  const { app, process, timezone, enabled } = policy
  const fromMs = calendar[0]?.fromMs ?? 0
  const toMs = calendar.at(-1)?.toMs ?? fromMs
  const known = sizes(app, process)
  const limit = known === null ? null : (limits?.(app, process) ?? null)
  const running: Running = {
    size: hasSizes(policy) ? (known ?? assumedSize).toLowerCase() : (known ?? assumedSize),
    limits: limitsBeside(known === null || limit === null ? null : { size: known, limit })
  }
  const periods = windowPeriods(policy, running, fromMs, toMs)
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
  const hours = (toMs - fromMs) / hourMs
  const sum = dynoHours(periods)
  const bySize = hoursBySize(periods, (size) => monthlyPrice(size, prices))
  const byHours = [...bySize].sort((a, b) => b.dynoHours.ceiling - a.dynoHours.ceiling)
  const cost = monthlyCostBySize(bySize, hours)
  return {
    ...{ app, process, timezone, enabled, fromMs, toMs, days },
    size: byHours.map(({ size }) => size).join(', '),
    sizes: byHours,
    sizeAssumed: known === null && !hasSizes(policy),
    price: byHours.length === 1 ? (byHours[0]?.price ?? null) : null,
    restarts: restartsOf(periods, hours, prices),
    stretches: periods.map(({ before, window, resize, ...stretch }) => stretch),
    dynoHours: sum,
    week: scaleSpan(sum, 7 / calendar.length),
    cost,
    flat: flatMaximum(policy, running, { hours, days: calendar.length, planned: sum, cost }, prices)
  }
}

function flatMaximum(
  policy: ProcessPolicy,
  running: Running,
  sums: { readonly hours: number; readonly days: number; readonly planned: DynoHours; readonly cost: Span | null },
  prices: PriceList
): FlatMaximum | null {
  const { hours, days, planned, cost } = sums
  const most = maximumOf(policy, running.size, prices, running.limits)
  if (most === null) return null
  const maxHours = most.quantity * hours
  const price = monthlyPrice(most.size, prices)
  const dollars = price === null ? null : price * most.quantity
  // Hours of different dyno types do not compare.
  const isMoney = hasSizes(policy) && cost !== null && dollars !== null
  const saved = isMoney ? percentSaved(cost, dollars) : percentSaved(planned, maxHours)
  return {
    ...most,
    dynoHours: maxHours,
    week: (maxHours * 7) / days,
    cost: dollars,
    saved: planned.unknownHours > 0 ? null : saved
  }
}

function restartsOf(periods: readonly WindowPeriod[], hours: number, prices: PriceList): Restarts {
  const resized = periods.flatMap(({ before, bounds, resize }) => {
    const isRunning = resize !== null && (before?.ceiling ?? 0) > 0 && (bounds?.ceiling ?? 0) > 0
    return isRunning && before !== null && bounds !== null
      ? [{ size: resize.to, dynos: before.floor > 0 ? bounds : { ...bounds, floor: 0 } }]
      : []
  })
  const costs = resized.map(({ size, dynos }) => {
    const price = monthlyPrice(size, prices)
    if (price === null) return null
    return scaleSpan(dynos, (price / hoursAMonth / 60) * bootMinutes * (hoursAMonth / hours))
  })
  return {
    changes: resized.length,
    dynos: sumSpans(resized.map(({ dynos }) => dynos)),
    cost: sumOfKnown(costs)
  }
}

/** The dyno type where the schedule says nothing of it, and how many dynos there may be of each. */
interface Running {
  readonly size: string
  readonly limits: SizeLimits
}

interface WindowPeriod extends SizedPeriod {
  /** Bounds just before `fromMs`. */
  readonly before: Bounds | null
  /** Days and hours of the window that holds, as written; null: none. */
  readonly window: string | null
  /** The dyno type changes at `fromMs`; null: it does not, or nothing says which ran before. */
  readonly resize: SizeChange | null
}

/** The period split where the bounds or the dyno type change. */
function windowPeriods(
  policy: ProcessPolicy,
  running: Running,
  fromMs: EpochMs,
  toMs: EpochMs
): readonly WindowPeriod[] {
  const periods: WindowPeriod[] = []
  let before = plannedAt(policy, running, fromMs - 1)
  let current = { startMs: fromMs, now: plannedAt(policy, running, fromMs) }
  const close = (endMs: EpochMs): void => {
    const { startMs, now } = current
    if (endMs > startMs)
      periods.push({
        fromMs: startMs,
        toMs: endMs,
        ...now,
        before: before.bounds,
        resize: sameSize(before.size, now.size) ? null : { from: before.size, to: now.size }
      })
  }
  for (const { atMs } of turningPoints(policy.schedule, policy.timezone, fromMs, toMs)) {
    const next = plannedAt(policy, running, atMs)
    const { now } = current
    if (atMs >= toMs || (sameBounds(next.bounds, now.bounds) && sameSize(next.size, now.size))) continue
    close(atMs)
    before = current.now
    current = { startMs: atMs, now: next }
  }
  close(toMs)
  return periods
}

/**
 * Where no window holds, the quantity stays as it is, which is between `min` and `max` where there is a `max`, and
 * unknown otherwise. No run asks for more than the dyno type allows.
 */
function plannedAt(
  policy: ProcessPolicy,
  { size: runningSize, limits }: Running,
  atMs: EpochMs
): { readonly bounds: Bounds | null; readonly size: string; readonly window: string | null } {
  const scheduled = scheduledBounds(policy, atMs)
  const size = scheduledSize(policy, scheduled) ?? runningSize
  const limit = limits(size)
  const allowed = ({ floor, ceiling }: Bounds): Bounds => ({
    floor: Math.min(floor, limit),
    ceiling: Math.min(ceiling, limit)
  })
  if (scheduled !== null) return { bounds: allowed(scheduled.bounds), size, window: windowLabel(scheduled.window) }
  const bounds = policy.max === null ? null : allowed({ floor: policy.min ?? 0, ceiling: policy.max })
  return { bounds, size, window: null }
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
    (period) =>
      period.fromMs >= fromMs &&
      period.fromMs < toMs &&
      (period.resize !== null || !sameBounds(period.before, period.bounds))
  )
  return beginning.map(({ fromMs: atMs, before, bounds, resize, window }) => ({
    atMs,
    minute: localTime(policy.timezone, atMs).minute,
    offsetMinutes: offsetMinutes(policy.timezone, atMs),
    from: before,
    to: bounds,
    resize,
    window
  }))
}

function planTotal(processes: readonly ProcessPlan[]): PlanTotal {
  const enabled = processes.filter((process) => process.enabled)
  const allOff = enabled.length === 0
  const counted = allOff ? processes : enabled
  const sumOf = (value: (process: ProcessPlan) => Span): Span => sumSpans(counted.map(value))
  const count = (which: (process: ProcessPlan) => boolean): number => counted.filter(which).length
  const dynoHours = sumOf((process) => process.dynoHours)
  const cost = sumOf((process) => process.cost ?? zeroSpan)
  const unknownHours = sum(counted.map((process) => process.dynoHours.unknownHours))
  return {
    counted: counted.length,
    off: processes.length - counted.length,
    allOff,
    dynoHours,
    week: sumOf((process) => process.week),
    unknownHours,
    cost,
    unpriced: count((process) => process.cost === null),
    assumed: count(({ sizeAssumed }) => sizeAssumed),
    eco: count(({ sizes }) => sizes.some(({ size }) => size.toLowerCase() === 'eco')),
    flat: unknownHours > 0 || counted.length === 0 ? null : flatTotal(counted, dynoHours, cost)
  }
}

function flatTotal(counted: readonly ProcessPlan[], planned: Span, cost: Span): PlanTotal['flat'] {
  const flats = counted.flatMap(({ flat }) => flat ?? [])
  if (flats.length < counted.length) return null
  const dynoHours = sum(flats.map((flat) => flat.dynoHours))
  const week = sum(flats.map((flat) => flat.week))
  const dollars = sum(flats.map((flat) => flat.cost ?? 0))
  const [saved, costSaved] = [percentSaved(planned, dynoHours), percentSaved(cost, dollars)]
  return { dynoHours, week, cost: dollars, saved, costSaved }
}
