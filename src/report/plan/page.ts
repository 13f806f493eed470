/** What every rendering of a plan shows, in plain text: not escaped. */
import { processKey } from '../../core/process-key.ts'
import type { CronSuggestion } from '../../core/plan/suggest-cron.ts'
import type { Difference, PlanComparison, ProcessComparison } from '../../core/plan/compare.ts'
import type { Plan, PlanDay, PlannedBudget, ProcessPlan } from '../../core/plan/model.ts'
import { ecoFlatRate } from '../../core/pricing/prices.ts'
import { clockAt } from '../../core/schedule/local-clock.ts'
import { localTime } from '../../core/schedule/local-time.ts'
import { counted, describeBounds, describeDynos, dollars, utcDateTime, utcDay } from '../../core/format.ts'
import { budgetOwner } from '../budget-text.ts'
import { dayNotes, describeDay, localDateTime, utcBeside } from './day-text.ts'
import { decimal, describeSaved, describeSpan, signedSpan } from '../numbers.ts'

/** What the check of a configuration found, beside its plan. */
export interface PlanFinding {
  readonly severity: 'error' | 'warning'
  /** What is wrong and what to do, for people. */
  readonly message: string
  /** Where; lines and columns count from 1. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null
}

/** Everything that a rendering shows. */
export interface PlanPage {
  readonly plan: Plan
  /** Against another configuration, named as the user named it: a git ref or a path. */
  readonly comparison: { readonly base: string; readonly found: PlanComparison } | null
  readonly findings: readonly PlanFinding[]
  readonly cron: readonly CronSuggestion[]
  /** The apps that each selector finds; null: they were not listed, and one app stands for all. Absent: there are no selectors. */
  readonly selected?: readonly { readonly key: string; readonly apps: readonly string[] | null }[]
}

/** One sentence for each selector. */
export function describeSelected({ selected = [] }: PlanPage): readonly string[] {
  return selected.map(({ key, apps }) =>
    apps === null
      ? `"${key}" is planned and priced as one app: with a token the plan lists the apps that it finds.`
      : apps.length === 0
        ? `"${key}" finds no app now.`
        : `"${key}" finds ${counted(apps.length, 'app')}: ${apps.join(', ')}.`
  )
}

/** `413 dyno-hours a week, $61.46 a month, 18.06 % below the flat maximum`. */
export function describeHeadline({ plan: { total } }: PlanPage): string {
  if (total.counted === 0) return 'no process type is planned'
  const saved = priced(total) ? (total.flat?.costSaved ?? null) : (total.flat?.saved ?? null)
  return [
    ...(total.allOff ? ['everything is switched off; it would be'] : []),
    [
      `${describeSpan(total.week)} dyno-hours a week`,
      ...(priced(total) ? [`${describeSpan(total.cost, dollars)} a month`] : []),
      ...(saved === null ? [] : [`${describeSaved(saved)} the flat maximum`])
    ].join(', ')
  ].join(' ')
}

function priced({ unpriced, counted: all }: Plan['total']): boolean {
  return unpriced < all
}

/** The sums in a sentence or two. */
export function describeTotal({ plan: { total, days } }: PlanPage): string {
  const perDay = { floor: total.week.floor / 7, ceiling: total.week.ceiling / 7 }
  const period = days === 7 ? '' : ` (${describeSpan(total.dynoHours)} in these ${counted(days, 'day')})`
  const money = priced(total) ? ` and ${describeSpan(total.cost, dollars)} a month` : ''
  const hours = `${describeSpan(perDay)} dyno-hours a day, ${describeSpan(total.week)} a week${period}${money}`
  const planned = `${counted(total.counted, 'process type')}: ${hours}.`
  if (total.flat === null) return planned
  const flatMoney = priced(total) ? ` and ${dollars(total.flat.cost)} a month` : ''
  return `${planned} At the maximum all the time it would be ${decimal(total.flat.week)} a week${flatMoney}.`
}

/** `Mon 2026-11-23 to Sun 2026-11-29`. */
export function describePeriod({ processes: [first] }: Plan): string {
  const [start, end] = [first?.days[0], first?.days.at(-1)]
  if (start === undefined || end === undefined) return ''
  return start === end ? describeDay(start) : `${describeDay(start)} to ${describeDay(end)}`
}

/** How to read the numbers, a sentence each. */
export function describeNotes({ plan: { total, priceSource, budgets = [] } }: PlanPage): readonly string[] {
  const ranges = total.week.floor !== total.week.ceiling
  const when = (condition: boolean, note: string): readonly string[] => (condition ? [note] : [])
  return [
    ...budgets.map((budget) => describePlanned(budget)),
    ...when(ranges, 'Of two numbers the first is the fewest that the windows allow, the second the most.'),
    ...when(
      total.assumed > 0,
      `The dyno type of ${counted(total.assumed, 'process type')} is not known here: Standard-1X is assumed.`
    ),
    ...when(
      total.unpriced > 0,
      `No price is known for the dyno type of ${counted(total.unpriced, 'process type')}: ` +
        'in the dyno-hours, not in the dollars.'
    ),
    ...when(total.eco > 0, `Eco dynos count as $0: they cost a flat $${ecoFlatRate} a month for the whole account.`),
    ...when(
      total.off > 0,
      `${counted(total.off, 'process type')} ${total.off === 1 ? 'is' : 'are'} ` +
        'switched off (enabled: false) and not counted.'
    ),
    ...when(
      total.unknownHours > 0,
      `For ${decimal(total.unknownHours)} h no window holds: ` +
        'the quantity stays what it was, and those hours are not counted.'
    ),
    `A month is 720 hours, at ${priceSource}, prorated to the second. Emergencies and manual scalings come on top.`
  ]
}

/** `The budget of sharp is $300.00 a month, and the plan comes to $120.00-$360.00.` */
function describePlanned({ app, amount, cost }: PlannedBudget): string {
  const plan = cost === null ? 'has dyno types without a known price' : `comes to ${describeSpan(cost, dollars)}`
  return `The budget of ${budgetOwner({ app })} is ${dollars(amount)} a month, and the plan ${plan}.`
}

/** `America/New_York · Standard-1X (assumed), $25.00 a month each · at most 6`. */
export function describeProcess(plan: ProcessPlan): string {
  const { timezone, size, sizes, sizeAssumed, price, flat, enabled, restarts } = plan
  const cost = price === null ? 'price unknown' : `${dollars(price)} a month each`
  return [
    timezone,
    ...(sizes.length > 1 ? describeSizes(plan) : [`${size}${sizeAssumed ? ' (assumed)' : ''}, ${cost}`]),
    ...(flat === null ? [] : [`at most ${flat.quantity}${sizes.length > 1 ? ` ${flat.size}` : ''}`]),
    ...(restarts.changes === 0 ? [] : [describeRestarts(plan)]),
    ...(enabled ? [] : ['switched off: nothing is changed'])
  ].join(' · ')
}

/** `65-210 h of standard-2x at $50.00 a month`, the most first. */
function describeSizes({ sizes, days }: ProcessPlan): readonly string[] {
  return sizes.map(({ size, price, dynoHours: { floor, ceiling } }) => {
    const week = { floor: (floor * 7) / days.length, ceiling: (ceiling * 7) / days.length }
    return `${describeSpan(week)} h a week of ${size}${price === null ? ', price unknown' : ` at ${dollars(price)} a month`}`
  })
}

/** `changes of size: 10 a week (each restarts the dynos: 15-35 restarts, $0.02 a month while they boot)`. */
function describeRestarts({ restarts: { changes, dynos, cost }, days }: ProcessPlan): string {
  const aWeek = (count: number): number => (count * 7) / days.length
  const starts = describeSpan({ floor: aWeek(dynos.floor), ceiling: aWeek(dynos.ceiling) })
  const money = cost === null ? '' : `, ${describeSpan(cost, dollars)} a month while they boot`
  return `changes of size: ${decimal(aWeek(changes))} a week (each restarts the dynos: ${starts} restarts${money})`
}

/** The process's sums: `413 dyno-hours a week, $61.46 a month, 18.06 % below a flat 3`. */
export function processTotals({ week, cost, flat, dynoHours, sizes }: ProcessPlan): string {
  return [
    `${describeSpan(week)} dyno-hours a week`,
    ...(cost === null ? [] : [`${describeSpan(cost, dollars)} a month`]),
    ...(flat?.saved == null
      ? []
      : [`${describeSaved(flat.saved)} a flat ${flat.quantity}${sizes.length > 1 ? ` ${flat.size}` : ''}`]),
    ...(dynoHours.unknownHours > 0 ? [`${decimal(dynoHours.unknownHours)} h without a window`] : [])
  ].join(', ')
}

/** The dyno-hours of a day: `59`, `24-72`, `?` where no window holds, `30 and ?` where none does for a part. */
export function dayHours({ dynoHours }: PlanDay): string {
  if (dynoHours.unknownHours === 0) return describeSpan(dynoHours)
  return dynoHours.ceiling === 0 ? '?' : `${describeSpan(dynoHours)} and ?`
}

/** The days to show: all of them, or where nothing ever changes, those with a note. */
export function notableDays(plan: ProcessPlan): readonly PlanDay[] {
  return describeSteady(plan) === null ? plan.days : plan.days.filter((day) => dayNotes(day) !== '')
}

/** `3 all the time` where a plan has no change; null where it has one. */
export function describeSteady({ days, stretches }: ProcessPlan): string | null {
  if (days.some(({ changes }) => changes.length > 0)) return null
  const bounds = stretches[0]?.bounds ?? null
  return bounds === null
    ? 'No window holds in these days: the quantity stays as it is.'
    : `${describeBounds(bounds)} all the time.`
}

/** `+21 dyno-hours a week, +$9.38 a month; 2 process types differ, 998 do not`. */
export function describeComparison({ processes, unchanged, week, cost }: PlanComparison): string {
  if (processes.length === 0) return 'No hour differs.'
  const rest = unchanged === 0 ? '' : `, ${unchanged} ${unchanged === 1 ? 'does' : 'do'} not`
  const differ = `${counted(processes.length, 'process type')} ${processes.length === 1 ? 'differs' : 'differ'}`
  return `${signedSpan(week)} dyno-hours a week, ${signedSpan(cost, dollars)} a month: ${differ}${rest}.`
}

/** `added`, `4 spans differ`, `switched off`. */
export function describeKind({ kind, differences, switched }: ProcessComparison): string {
  if (kind !== 'changed') return kind
  const spans = `${counted(differences.length, 'span')} ${differences.length === 1 ? 'differs' : 'differ'}`
  return [...(switched === null ? [] : [`switched ${switched}`]), ...(differences.length === 0 ? [] : [spans])].join(
    ', '
  )
}

/** `2 → 3`, the base first. */
export function describeDifference({ base, head, sizes }: Difference): string {
  return `${describeDynos(base, sizes?.base ?? null)} → ${describeDynos(head, sizes?.head ?? null)}`
}

/** `Mon 2026-11-23 07:00-22:00`, or both days where they differ; midnight at the end is `24:00`. */
export function localPeriod(timezone: string, { fromMs, toMs }: Difference): string {
  const [from, to] = [localTime(timezone, fromMs), localTime(timezone, toMs)]
  const start = localDateTime(timezone, fromMs)
  if (from.day === to.day) return `${start}-${clockAt(to)}`
  return to.minute === 0 && to.day === from.day + 1 ? `${start}-24:00` : `${start} to ${localDateTime(timezone, toMs)}`
}

/** `2026-11-23 12:00 to 2026-11-24 03:00`, the second day where it differs. */
export function utcSpan({ fromMs, toMs }: Difference): string {
  return `${utcDateTime(fromMs)} to ${utcBeside(toMs, utcDay(fromMs))}`
}

/** What a suggestion of cron lines is for. */
export function describeSuggestion({ kind, lines }: CronSuggestion): string {
  const looks = kind === 'close' ? 'Close watch: a look every 10 minutes' : 'Sparse: a look every 30 minutes'
  return lines.some(({ purpose }) => purpose === 'changes') ? `${looks}, and one after each change` : looks
}

/** Errors first; otherwise as they came. */
export function sortedFindings(findings: readonly PlanFinding[]): readonly PlanFinding[] {
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning')
  ]
}

/** `file:3:9`; empty where none is known. */
export function describePlace({ place }: PlanFinding): string {
  return place === null ? '' : `${place.file}:${place.line}:${place.column}`
}

/** The process types that are shown in detail: those that differ first, then in the order of the configuration. */
export function inOrderOfInterest({ plan, comparison }: PlanPage): readonly ProcessPlan[] {
  const differing = new Set(comparison?.found.processes.map(processKey))
  const differs = (process: ProcessPlan): boolean => differing.has(processKey(process))
  return [...plan.processes.filter(differs), ...plan.processes.filter((process) => !differs(process))]
}
