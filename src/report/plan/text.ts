import type { ProcessComparison } from '../../core/plan/compare.ts'
import type { CronSuggestion, RunnerCost } from '../../core/plan/suggest-cron.ts'
import type { PlanDay, ProcessPlan } from '../../core/plan/model.ts'
import { counted, dollars } from '../../core/format.ts'
import { clockText } from '../../core/schedule/calendar-date.ts'
import { oneLine } from '../markdown.ts'
import * as words from './page.ts'
import type { PlanPage } from './page.ts'
import { cronYaml } from './summary.ts'
import * as dayWords from './day-text.ts'
import { decimal, describeSpan, signedSpan } from '../numbers.ts'
import { aligned, blocks, wrapped } from '../terminal.ts'

const mostFindings = 50
const mostRows = 50
const mostDifferences = 40
const mostDetails = 20

/**
 * The plan for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from outside
 * are removed.
 */
export function renderPlanText(page: PlanPage): string {
  const ranked = words.inOrderOfInterest(page)
  const details = ranked.slice(0, mostDetails)
  const rest = ranked.length - details.length
  const are = `${counted(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'}`
  const parts: readonly (readonly string[])[] = [
    [
      ...wrapped(`Plan: ${words.describeHeadline(page)}`),
      ...wrapped(`${words.describePeriod(page.plan)}. ${words.describeTotal(page)}`)
    ],
    words.describeSelected(page).flatMap((line) => wrapped(line)),
    findings(page),
    comparison(page),
    ranked.length > 1 ? totals(page) : [],
    ...details.map(processDetails),
    rest === 0 ? [] : [`${are} in the sums; --json has every change of each.`],
    cron(page.cron),
    words.describeNotes(page).flatMap((note) => wrapped(note))
  ]
  return blocks(parts)
}

function findings({ findings: found }: PlanPage): readonly string[] {
  if (found.length === 0) return []
  const shown = words.sortedFindings(found).slice(0, mostFindings)
  const lines = shown.flatMap((finding) => {
    const place = words.describePlace(finding)
    return wrapped(`${finding.severity}: ${place === '' ? '' : `${place}: `}${finding.message}`, 2)
  })
  return ['Needs attention', ...lines, ...more(found.length - shown.length, 'finding')]
}

function more(rest: number, noun: string): readonly string[] {
  return rest <= 0 ? [] : [`  … and ${counted(rest, `more ${noun}`)}`]
}

function comparison({ comparison: compared }: PlanPage): readonly string[] {
  if (compared === null) return []
  const { base, found } = compared
  const heading = wrapped(`Against ${oneLine(base, 60)}: ${words.describeComparison(found)}`)
  const shown = found.processes.slice(0, mostRows)
  const rows = shown.map((process) => [
    describeName(process),
    words.describeKind(process),
    `${signedSpan(process.week)} h a week`,
    process.cost === null ? '?' : `${signedSpan(process.cost, dollars)} a month`
  ])
  return [
    ...heading,
    ...aligned(rows, [], 30),
    ...more(found.processes.length - shown.length, 'process type'),
    ...differences(found.processes)
  ]
}

function differences(processes: readonly ProcessComparison[]): readonly string[] {
  const changed = processes.filter(({ kind }) => kind === 'changed')
  let room = mostDifferences
  const lines = changed.flatMap((process) => {
    const shown = process.differences.slice(0, room)
    room -= shown.length
    if (shown.length === 0) return []
    const rows = shown.map((difference) => [
      words.localPeriod(process.timezone, difference),
      words.utcSpan(difference),
      words.describeDifference(difference)
    ])
    return [
      '',
      ...wrapped(`The hours of ${describeName(process)} that differ`, 2),
      ...aligned([['local time', 'UTC', 'dynos'], ...rows], [], 44)
    ]
  })
  const all = changed.reduce((sum, { differences: own }) => sum + own.length, 0)
  return [...lines, ...more(all - mostDifferences, 'span')]
}

function describeName({ app, process }: { readonly app: string; readonly process: string }): string {
  return `${app} ${process}`
}

function totals({ plan: { processes } }: PlanPage): readonly string[] {
  const rows = processes
    .slice(0, mostRows)
    .map((process) => [
      describeName(process),
      describeSpan(process.week),
      process.cost === null ? '?' : describeSpan(process.cost, dollars),
      process.flat === null ? '–' : decimal(process.flat.week),
      process.flat?.saved == null ? '–' : `${describeSpan(process.flat.saved)} %`,
      process.enabled ? '' : 'off'
    ])
  const header = ['process type', 'h a week', '$ a month', 'flat maximum', 'saved', '']
  return [...aligned([header, ...rows], [1, 2, 3, 4]), ...more(processes.length - rows.length, 'process type')]
}

function processDetails(plan: ProcessPlan): readonly string[] {
  const heading = `${plan.app} · ${plan.process}: ${words.processTotals(plan)}`
  const steady = words.describeSteady(plan)
  const most = dayWords.mostDynos(plan)
  return [
    ...wrapped(heading, 2),
    ...wrapped(words.describeProcess(plan)).map((line) => `  ${line}`),
    ...(steady === null ? [] : [`  ${steady}`]),
    ...words.notableDays(plan).flatMap((day) => dayLines(plan, day, most))
  ]
}

function dayLines(plan: ProcessPlan, day: PlanDay, most: number): readonly string[] {
  const notes = oneLine(dayWords.dayNotes(day))
  const strip = dayWords.dayStrip(plan.stretches, day, most).padEnd(24)
  const hours = `${words.dayHours(day)} h`.padStart(7)
  const heading = `  ${dayWords.describeDay(day)}  ${strip}  ${hours}${notes === '' ? '' : `   ${notes}`}`
  const changes = day.changes.map((change) => {
    const utc = `${dayWords.utcBeside(change.atMs, day.date)} UTC`.padStart(20)
    const planned = `${dayWords.describePlanned(change).padEnd(9)}  ${oneLine(dayWords.windowText(change), 60)}`
    return `    ${clockText(change.minute)}  ${utc}   ${planned}`
  })
  return [heading, ...changes]
}

function cron(suggestions: readonly CronSuggestion[]): readonly string[] {
  return suggestions.flatMap((suggestion, index) => {
    const { every, measured } = suggestion
    const cost = ({ linux, slim }: RunnerCost): string =>
      linux === 0
        ? 'within the 2,000 free ones'
        : `${dollars(linux)} beyond the 2,000 free ones, ${dollars(slim)} on ubuntu-slim`
    const minutes = `${decimal(every.minutes)} runner minutes a month on a private repository`
    const asMeasured = `as GitHub starts them (at most 65 a day) ${decimal(measured.minutes)}, ${cost(measured)}`
    return [
      ...(index === 0 ? [] : ['']),
      words.describeSuggestion(suggestion),
      ...cronYaml(suggestion).map((line) => `  ${line}`),
      ...wrapped(`${minutes} if every run came, ${cost(every)}; ${asMeasured}.`)
    ]
  })
}
