import { processKey } from '../process-key.ts'
import type { Bounds, EpochMs } from '../model.ts'
import {
  dynoHours,
  hoursBySize,
  monthlyCostBySize,
  scaleSpan,
  spanBetween,
  sumSpans,
  zeroSpan,
  type SizedPeriod,
  type Span
} from '../pricing/dyno-hours.ts'
import { sameSize } from '../schedule/dyno-size.ts'
import { sameBounds } from '../same-bounds.ts'
import { hourMs } from '../durations.ts'
import { clipPeriods } from './plan.ts'
import type { Plan, ProcessPlan } from './model.ts'

/** What a plan (`head`) changes against another (`base`). Process types that do not differ are not in it. */
export interface PlanComparison {
  readonly processes: readonly ProcessComparison[]
  /** Process types that are in both and do not differ. */
  readonly unchanged: number
  /** Difference in dyno-hours a week, over the process types that are enabled. Negative: fewer. */
  readonly week: Span
  /** Difference in US$ a month, over the enabled process types whose price is known. */
  readonly cost: Span
}

export interface ProcessComparison extends Pick<ProcessPlan, 'app' | 'process'> {
  /** Of the head; of the base where it was removed. */
  readonly timezone: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** `on`: only the base has `enabled: false`. `off`: only the head has it. null: both have the same. */
  readonly switched: 'on' | 'off' | null
  /** The periods in which the bounds or the dyno types differ, in order; neighbours with the same difference are one. */
  readonly differences: readonly Difference[]
  /** Difference in dyno-hours a week, over the time in which the bounds of both are known. */
  readonly week: Span
  /** Difference in US$ a month; null: no price is known. */
  readonly cost: Span | null
}

/** A period in which base and head have different bounds or dyno types; neither changes within it. */
export interface Difference {
  readonly fromMs: EpochMs
  /** Exclusive. */
  readonly toMs: EpochMs
  /** null: unknown, or there is no such process type. */
  readonly base: Bounds | null
  readonly head: Bounds | null
  /** Where they differ in the dyno type: that of each. */
  readonly sizes?: { readonly base: string; readonly head: string }
}

/**
 * Compares the bounds at each instant, not the text of the schedules. Both plans should begin on the same day and have
 * the same number of days. Hours that only one of them covers, as midnight moves when the timezone changes, are left
 * out.
 */
export function comparePlans(base: Plan, head: Plan): PlanComparison {
  const before = new Map(base.processes.map((process) => [processKey(process), process]))
  const after = new Set(head.processes.map(processKey))
  const changed = head.processes.map((process) => {
    const old = before.get(processKey(process))
    return old === undefined ? oneSided(process, 'added') : bothSided(old, process)
  })
  const removed = base.processes
    .filter((process) => !after.has(processKey(process)))
    .map((process) => oneSided(process, 'removed'))
  const all = [...changed, ...removed].filter((comparison) => comparison !== null)
  const counted = all.filter(({ isEnabled }) => isEnabled)
  return {
    processes: all.map(({ comparison }) => comparison),
    unchanged: head.processes.length + removed.length - all.length,
    week: sumSpans(counted.map(({ comparison }) => comparison.week)),
    cost: sumSpans(counted.map(({ comparison }) => comparison.cost ?? zeroSpan))
  }
}

/** A comparison; only those of enabled process types change what is paid. */
interface ComparedProcess {
  readonly comparison: ProcessComparison
  readonly isEnabled: boolean
}

function oneSided(plan: ProcessPlan, kind: 'added' | 'removed'): ComparedProcess {
  const sign = kind === 'added' ? 1 : -1
  const differences = plan.stretches.map(({ fromMs, toMs, bounds }) =>
    kind === 'added' ? { fromMs, toMs, base: null, head: bounds } : { fromMs, toMs, base: bounds, head: null }
  )
  const { app, process, timezone } = plan
  const week = scaleSpan(plan.week, sign)
  const cost = plan.cost === null ? null : scaleSpan(plan.cost, sign)
  return {
    comparison: { app, process, timezone, kind, switched: null, differences, week, cost },
    isEnabled: plan.enabled
  }
}

function bothSided(base: ProcessPlan, head: ProcessPlan): ComparedProcess | null {
  const period = { fromMs: Math.max(base.fromMs, head.fromMs), toMs: Math.min(base.toMs, head.toMs) }
  const differences = differencesOf(clipPeriods(base.stretches, period), clipPeriods(head.stretches, period))
  const switched = base.enabled === head.enabled ? null : head.enabled ? 'on' : 'off'
  if (differences.length === 0 && switched === null) return null
  const { app, process, timezone } = head
  const hours = (period.toMs - period.fromMs) / hourMs
  const known = differences.filter(({ base: old, head: now }) => old !== null && now !== null)
  const inside = (plan: ProcessPlan): readonly SizedPeriod[] =>
    known.flatMap((difference) => clipPeriods(plan.stretches, difference))
  const [old, now] = [dynoHours(inside(base)), dynoHours(inside(head))]
  const costOf = (plan: ProcessPlan): Span | null => {
    const priceOf = (size: string): number | null => plan.sizes.find((one) => one.size === size)?.price ?? null
    return monthlyCostBySize(hoursBySize(inside(plan), priceOf), hours)
  }
  const [change, days] = [spanBetween(old, now), head.days.length]
  const week = { floor: (change.floor * 7) / days, ceiling: (change.ceiling * 7) / days }
  const [paid, toPay] = [costOf(base), costOf(head)]
  const cost = paid === null || toPay === null ? null : spanBetween(paid, toPay)
  return {
    comparison: { app, process, timezone, kind: 'changed', switched, differences, week, cost },
    isEnabled: head.enabled
  }
}

/** Both lists must cover the same period without a gap. */
function differencesOf(base: readonly SizedPeriod[], head: readonly SizedPeriod[]): readonly Difference[] {
  const found: Difference[] = []
  let [left, right] = [0, 0]
  for (;;) {
    const [old, now] = [base[left], head[right]]
    if (old === undefined || now === undefined) return found
    const fromMs = Math.max(old.fromMs, now.fromMs)
    const toMs = Math.min(old.toMs, now.toMs)
    const sizes = sameSize(old.size, now.size) ? {} : { sizes: { base: old.size, head: now.size } }
    if (!sameBounds(old.bounds, now.bounds) || 'sizes' in sizes)
      pushMerged(found, { fromMs, toMs, base: old.bounds, head: now.bounds, ...sizes })
    if (old.toMs === toMs) left++
    if (now.toMs === toMs) right++
  }
}

function pushMerged(found: Difference[], next: Difference): void {
  const last = found.at(-1)
  const continues =
    last?.toMs === next.fromMs &&
    sameBounds(last.base, next.base) &&
    sameBounds(last.head, next.head) &&
    last.sizes?.base === next.sizes?.base &&
    last.sizes?.head === next.sizes?.head
  if (continues) found[found.length - 1] = { ...last, toMs: next.toMs }
  else found.push(next)
}
