import type { Difference } from '../../core/plan/compare.ts'
import type { DynoHours, Span } from '../../core/pricing/dyno-hours.ts'
import type { PlanDay, PlannedChange, ProcessPlan } from '../../core/plan/model.ts'
import { minuteMs } from '../../core/durations.ts'
import type { EpochMs } from '../../core/model.ts'
import { isoInstant, jsonDocument } from '../json-document.ts'
import { sortedFindings } from './page.ts'
import type { PlanPage } from './page.ts'
import { clockOfMinute } from './day-text.ts'

/**
 * The plan as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC; `local` ones carry
 * their offset. Hours and dollars are `{min, max}`. Keys may be added; none is removed while the version stays.
 */
export function renderPlanJson(page: PlanPage): string {
  const { plan, comparison, findings, cron, selected = [] } = page
  const document = {
    version: 1,
    days: plan.days,
    prices: plan.priceSource,
    total: {
      ...plan.total,
      dynoHours: span(plan.total.dynoHours),
      week: span(plan.total.week),
      cost: span(plan.total.cost),
      flat:
        plan.total.flat === null
          ? null
          : { ...plan.total.flat, saved: orNull(plan.total.flat.saved), costSaved: orNull(plan.total.flat.costSaved) }
    },
    processes: plan.processes.map(processJson),
    comparison:
      comparison === null
        ? null
        : {
            base: comparison.base,
            unchanged: comparison.found.unchanged,
            week: span(comparison.found.week),
            cost: span(comparison.found.cost),
            processes: comparison.found.processes.map(({ week, cost, differences, ...rest }) => ({
              ...rest,
              week: span(week),
              cost: orNull(cost),
              differences: differences.map(differenceJson)
            }))
          },
    findings: sortedFindings(findings),
    cron,
    ...(selected.length === 0 ? {} : { selectors: selected })
  }
  return jsonDocument(document)
}

function span({ floor, ceiling }: Span): { readonly min: number; readonly max: number } {
  return { min: floor, max: ceiling }
}

function orNull(value: Span | null): ReturnType<typeof span> | null {
  return value === null ? null : span(value)
}

function hours(value: DynoHours): ReturnType<typeof span> & { readonly unknownHours: number } {
  return { ...span(value), unknownHours: value.unknownHours }
}

/** `2026-11-23T07:00:00-05:00`. */
function localIso(atMs: EpochMs, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+'
  const local = new Date(atMs + offsetMinutes * minuteMs).toISOString().slice(0, 19)
  return `${local}${sign}${clockOfMinute(Math.abs(offsetMinutes))}`
}

function processJson({
  fromMs,
  toMs,
  days,
  stretches,
  dynoHours,
  week,
  cost,
  flat,
  sizes,
  restarts,
  ...rest
}: ProcessPlan): unknown {
  return {
    ...rest,
    from: isoInstant(fromMs),
    to: isoInstant(toMs),
    sizes: sizes.map((one) => ({ ...one, dynoHours: span(one.dynoHours) })),
    restarts: { changes: restarts.changes, dynos: span(restarts.dynos), cost: orNull(restarts.cost) },
    dynoHours: hours(dynoHours),
    week: span(week),
    cost: orNull(cost),
    flat: flat === null ? null : { ...flat, saved: orNull(flat.saved) },
    days: days.map(dayJson),
    stretches: stretches.map((stretch) => ({
      from: isoInstant(stretch.fromMs),
      to: isoInstant(stretch.toMs),
      bounds: orNull(stretch.bounds),
      size: stretch.size
    }))
  }
}

function dayJson({
  date,
  weekday,
  fromMs,
  toMs,
  hours: length,
  clockChange,
  holidays,
  changes,
  dynoHours
}: PlanDay): unknown {
  return {
    date,
    weekday,
    from: isoInstant(fromMs),
    to: isoInstant(toMs),
    hours: length,
    clockChange:
      clockChange === null
        ? null
        : {
            at: isoInstant(clockChange.atMs),
            minutes: clockChange.minutes,
            dst: clockChange.minutes > 0 ? 'begins' : 'ends'
          },
    holidays,
    dynoHours: hours(dynoHours),
    changes: changes.map(changeJson)
  }
}

function changeJson({ atMs, offsetMinutes, from, to, resize, window }: PlannedChange): unknown {
  return {
    at: isoInstant(atMs),
    local: localIso(atMs, offsetMinutes),
    from: orNull(from),
    to: orNull(to),
    resize,
    window
  }
}

function differenceJson({ fromMs, toMs, base, head, sizes }: Difference): unknown {
  return { from: isoInstant(fromMs), to: isoInstant(toMs), base: orNull(base), head: orNull(head), sizes }
}
