import type { PlanComparison } from '../../core/plan/compare.ts'
import type { PlanDay, PlannedChange, ProcessPlan } from '../../core/plan/model.ts'
import { minuteMs } from '../../core/durations.ts'
import { clockText } from '../../core/schedule/calendar-date.ts'
import type { EpochMs } from '../../core/model.ts'
import { jsonDocument } from '../json-document.ts'
import { sortedFindings } from './page.ts'
import type { PlanPage } from './page.ts'

/**
 * The plan as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC; `local` ones carry
 * their offset. Hours and dollars are `{min, max}`. Keys may be added; none is removed while the version stays.
 */
export function renderPlanJson(page: PlanPage): string {
  const { plan, comparison, findings, cron, selected = [] } = page
  return jsonDocument({
    version: 1,
    days: plan.days,
    prices: plan.priceSource,
    total: plan.total,
    processes: plan.processes.map(processJson),
    comparison: comparison === null ? null : { base: comparison.base, ...comparisonJson(comparison.found) },
    findings: sortedFindings(findings),
    cron,
    ...(selected.length === 0 ? {} : { selectors: selected })
  })
}

function comparisonJson({ unchanged, week, cost, processes }: PlanComparison): object {
  const each = processes.map(({ week: hours, cost: dollars, differences, ...rest }) => ({
    ...rest,
    week: hours,
    cost: dollars,
    differences
  }))
  return { unchanged, week, cost, processes: each }
}

/** `2026-11-23T07:00:00-05:00`. */
function localIso(atMs: EpochMs, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+'
  const local = new Date(atMs + offsetMinutes * minuteMs).toISOString().slice(0, 19)
  return `${local}${sign}${clockText(Math.abs(offsetMinutes))}`
}

function processJson(process: ProcessPlan): object {
  const { fromMs, toMs, days, stretches, dynoHours, week, cost, flat, sizes, restarts, ...rest } = process
  const sums = { sizes, restarts, dynoHours, week, cost, flat }
  return { ...rest, fromMs, toMs, ...sums, days: days.map(dayJson), stretches }
}

function dayJson({ date, weekday, fromMs, toMs, hours, clockChange, holidays, changes, dynoHours }: PlanDay): object {
  const { atMs, minutes = 0 } = clockChange ?? {}
  const dst = clockChange === null ? null : { atMs, minutes, dst: minutes > 0 ? 'begins' : 'ends' }
  return {
    ...{ date, weekday, fromMs, toMs, hours, clockChange: dst, holidays, dynoHours },
    changes: changes.map(changeJson)
  }
}

function changeJson({ atMs, offsetMinutes, from, to, resize, window }: PlannedChange): object {
  return { atMs, local: localIso(atMs, offsetMinutes), from, to, resize, window }
}
