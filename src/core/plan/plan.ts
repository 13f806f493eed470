/** The week that a policy means: every change, every dyno-hour, and what they cost. Pure: no clock, no network. */
import { absoluteBounds, scheduledBounds } from '../schedule/bounds.ts'
import type { AppPolicy, Bounds, DayNumber, EpochMs, Holiday, Policy, ProcessPolicy } from '../model.ts'
import { localTime, offsetMinutes } from '../schedule/local-time.ts'
import { turningPoints } from '../schedule/timeline.ts'
import { windowLabel } from '../schedule/window.ts'
import { localDays } from './days.ts'
import type { LocalDay } from './days.ts'
import { dynoHours, monthlyCost, percentSaved, times } from '../pricing/money.ts'
import type { DynoHours, Span, Stretch } from '../pricing/money.ts'
import { assumedSize, monthlyPrice } from '../pricing/prices.ts'
import type { PriceList } from '../pricing/prices.ts'
import { totalOf } from './total.ts'
import type { PlanTotal } from './total.ts'

export interface PlanOptions {
  readonly nowMs: EpochMs
  /** First local day; null: today, in each process's own zone. */
  readonly from: DayNumber | null
  /** How many local days, at least 1. */
  readonly days: number
  /** The dyno type that a process runs on, as the platform names it; null: not known. */
  readonly sizes: (app: string, process: string) => string | null
  readonly prices: PriceList
  /** Those that the schedules' `holidays` matches, to be named beside their days. */
  readonly holidays?: readonly Holiday[]
}

/** Plain data: the same policy and options give the same plan. */
export interface Plan {
  readonly days: number
  /** Where the prices come from, for people. */
  readonly priceSource: string
  readonly processes: readonly ProcessPlan[]
  readonly total: PlanTotal
}

/** The plan of one process type. */
export interface ProcessPlan {
  readonly app: string
  readonly process: string
  readonly timezone: string
  /** `false`: nothing will be changed; the plan says what would be. */
  readonly enabled: boolean
  readonly size: string
  /** The size is not known, `assumedSize` stands for it. */
  readonly sizeAssumed: boolean
  /** US$ a month of one dyno; null: no price is known. */
  readonly price: number | null
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  readonly days: readonly PlanDay[]
  /** The whole period, in order and without a hole; neighbours differ. */
  readonly stretches: readonly Stretch[]
  readonly dynoHours: DynoHours
  /** Dyno-hours of seven days. */
  readonly week: Span
  /** US$ a month; null: no price is known. */
  readonly cost: Span | null
  /** Against the absolute maximum all the time; null: there is none. */
  readonly flat: FlatMaximum | null
}

/** The absolute maximum, running all the time. */
export interface FlatMaximum {
  readonly quantity: number
  readonly dynoHours: number
  /** Dyno-hours of seven days. */
  readonly week: number
  /** US$ a month; null: no price is known. */
  readonly cost: number | null
  /** Percent that the plan lies below it; null: it is 0, or hours of the plan are unknown. */
  readonly saved: Span | null
}

export interface PlanDay extends LocalDay {
  /** Names of the holidays on this day. */
  readonly holidays: readonly string[]
  readonly changes: readonly PlannedChange[]
  readonly dynoHours: DynoHours
}

/** An instant at which the schedule asks for something else than before. */
export interface PlannedChange {
  readonly atMs: EpochMs
  /** Minutes of the wall clock since local midnight. */
  readonly minute: number
  /** Offset of the zone at that instant, in minutes, east positive. */
  readonly offsetMinutes: number
  /** null: unknown, as no window holds and no `max` is written. */
  readonly from: Bounds | null
  readonly to: Bounds | null
  /** Days and hours of the window that begins, as written (empty: always); null: none holds. */
  readonly window: string | null
}

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
  const planned = ({ processes }: AppPolicy): readonly ProcessPlan[] => processes.map((process) => processPlan(process, calendar(process.timezone), options))
  const processes = policy.apps.flatMap(planned)
  return { days: options.days, priceSource: options.prices.source, processes, total: totalOf(processes) }
}

function processPlan(policy: ProcessPolicy, calendar: readonly LocalDay[], { sizes, prices, holidays = [] }: PlanOptions): ProcessPlan {
  const { app, process, timezone, enabled } = policy
  const fromMs = calendar[0]?.fromMs ?? 0
  const toMs = calendar.at(-1)?.toMs ?? fromMs
  const held = stretchesOf(policy, fromMs, toMs)
  const days = calendar.map((day): PlanDay => {
    const names = holidays.filter((holiday) => holiday.day === day.day).map(({ name }) => name)
    return { ...day, holidays: [...new Set(names)], changes: changesOf(policy, held, day), dynoHours: dynoHours(cut(held, day)) }
  })
  const known = sizes(app, process)
  const size = known ?? assumedSize
  const price = monthlyPrice(size, prices)
  const hours = (toMs - fromMs) / 3_600_000
  const sum = dynoHours(held)
  const cost = price === null ? null : monthlyCost(sum, hours, price)
  return {
    ...{ app, process, timezone, enabled, size, sizeAssumed: known === null, price, fromMs, toMs, days },
    stretches: held.map(({ fromMs: startMs, toMs: endMs, bounds }) => ({ fromMs: startMs, toMs: endMs, bounds })),
    dynoHours: sum,
    week: times(sum, 7 / calendar.length),
    cost,
    flat: flatMaximum(policy, hours, calendar.length, sum, price)
  }
}

function flatMaximum(policy: ProcessPolicy, hours: number, days: number, planned: DynoHours, price: number | null): FlatMaximum | null {
  const quantity = absoluteBounds(policy)?.ceiling
  if (quantity === undefined) return null
  const most = quantity * hours
  const saved = planned.unknownHours > 0 ? null : percentSaved(planned, most)
  return { quantity, dynoHours: most, week: (most * 7) / days, cost: price === null ? null : price * quantity, saved }
}

interface Held extends Stretch {
  /** Bounds and window just before `fromMs`. */
  readonly before: Bounds | null
  readonly window: string | null
}

/** The period in stretches of equal bounds. */
function stretchesOf(policy: ProcessPolicy, fromMs: EpochMs, toMs: EpochMs): readonly Held[] {
  const stretches: Held[] = []
  let before = boundsAt(policy, fromMs - 1)
  let current = { startMs: fromMs, now: boundsAt(policy, fromMs) }
  const close = (endMs: EpochMs): void => {
    const { startMs, now } = current
    if (endMs > startMs) stretches.push({ fromMs: startMs, toMs: endMs, bounds: now.bounds, before: before.bounds, window: now.window })
  }
  for (const atMs of turningPoints(policy.schedule, policy.timezone, fromMs, toMs)) {
    const next = boundsAt(policy, atMs)
    if (atMs >= toMs || sameBounds(next.bounds, current.now.bounds)) continue
    close(atMs)
    before = current.now
    current = { startMs: atMs, now: next }
  }
  close(toMs)
  return stretches
}

/** Where no window holds, the quantity stays what it was: inside `min` and `max` if a `max` is written, anything else. */
function boundsAt(policy: ProcessPolicy, atMs: EpochMs): { readonly bounds: Bounds | null; readonly window: string | null } {
  const scheduled = scheduledBounds(policy, atMs)
  if (scheduled !== null) return { bounds: scheduled.bounds, window: windowLabel(scheduled.window) }
  return { bounds: policy.max === null ? null : { floor: policy.min ?? 0, ceiling: policy.max }, window: null }
}

export function sameBounds(a: Bounds | null, b: Bounds | null): boolean {
  return a?.floor === b?.floor && a?.ceiling === b?.ceiling
}

/** The part of the stretches that lies inside a period. */
export function cut<Part extends Stretch>(stretches: readonly Part[], period: { readonly fromMs: EpochMs; readonly toMs: EpochMs }): readonly Part[] {
  return stretches.flatMap((stretch) => {
    const fromMs = Math.max(stretch.fromMs, period.fromMs)
    const toMs = Math.min(stretch.toMs, period.toMs)
    return fromMs < toMs ? [{ ...stretch, fromMs, toMs }] : []
  })
}

function changesOf(policy: ProcessPolicy, stretches: readonly Held[], { fromMs, toMs }: LocalDay): readonly PlannedChange[] {
  const beginning = stretches.filter((stretch) => stretch.fromMs >= fromMs && stretch.fromMs < toMs && !sameBounds(stretch.before, stretch.bounds))
  return beginning.map(({ fromMs: atMs, before, bounds, window }) => ({
    atMs,
    minute: localTime(policy.timezone, atMs).minute,
    offsetMinutes: offsetMinutes(policy.timezone, atMs),
    from: before,
    to: bounds,
    window
  }))
}
