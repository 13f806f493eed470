// Makes the plan of 1,000 apps with two process types each, step by step: node bench/plan.mjs [apps] [days]
import { regionHolidays } from '../src/adapters/calendars/region.ts'
import { dayMs } from '../src/core/durations.ts'
import { comparePlans } from '../src/core/plan/compare.ts'
import { suggestCron } from '../src/core/plan/suggest-cron.ts'
import { lint } from '../src/core/plan/lint.ts'
import { lateChangesFor } from '../src/core/plan/lint-crons.ts'
import { planOf } from '../src/core/plan/plan.ts'
import { listPrices } from '../src/core/pricing/prices.ts'
import { renderPlanJson } from '../src/report/plan/json.ts'
import { renderPlanSummary } from '../src/report/plan/summary.ts'
import { renderPlanText } from '../src/report/plan/text.ts'
import { withHolidays } from '../src/core/schedule/holidays.ts'
import { configurationOf, inMs, policyOf, timed } from './measure.mjs'

const [apps = 1000, days = 7] = process.argv.slice(2).map(Number)
const nowMs = Date.UTC(2026, 10, 23, 12)
const today = Math.floor(nowMs / dayMs)
const holidays = await regionHolidays('US-NY', today - 2, today + days + 2)
const written = policyOf(configurationOf(apps))
const policy = withHolidays(
  written,
  holidays.map(({ day }) => day)
)
const before = withHolidays(written, [])
const options = { nowMs, from: null, days, sizes: () => null, prices: listPrices, holidays }
const crons = [{ expression: '3/10 * * * *', timezone: 'UTC', place: { file: 'scale.yml', line: 1, column: 1 } }]

const plan = planOf(policy, options)
const base = planOf(before, options)
const page = {
  plan,
  comparison: { base: 'main', found: comparePlans(base, plan) },
  findings: [],
  cron: suggestCron(policy, nowMs)
}
const steps = {
  planOf: () => planOf(policy, options),
  comparePlans: () => comparePlans(base, plan),
  lint: () => lint(policy, { nowMs, lateChanges: lateChangesFor(crons) }),
  suggestCron: () => suggestCron(policy, nowMs),
  renderPlanText: () => renderPlanText(page),
  renderPlanSummary: () => renderPlanSummary(page),
  renderPlanJson: () => renderPlanJson(page)
}
console.log(`${apps} apps with two process types each, ${days} days`)
console.table(Object.entries(steps).map(([step, work]) => ({ step, ...inMs(timed(5, work)) })))
