import type { ProcessComparison } from '../../core/plan/compare.ts'
import type { CronSuggestion, RunnerCost } from '../../core/plan/suggest-cron.ts'
import type { PlanDay, ProcessPlan } from '../../core/plan/model.ts'
import { counted, dollars } from '../../core/format.ts'
import { oneLine } from '../markdown.ts'
import {
  dayHours,
  describeComparison,
  describeDifference,
  describeHeadline,
  describeKind,
  describeNotes,
  describePeriod,
  describePlace,
  describeProcess,
  describeSelected,
  describeSteady,
  describeSuggestion,
  describeTotal,
  inOrderOfInterest,
  localPeriod,
  notableDays,
  processTotals,
  sortedFindings,
  utcSpan
} from './page.ts'
import type { PlanPage } from './page.ts'
import { cronYaml } from './summary.ts'
import {
  dayNotes,
  dayStrip,
  clockOfMinute,
  describeDay,
  describePlanned,
  windowText,
  mostDynos,
  utcBeside
} from './day-text.ts'
import { decimal, describeSpan, signedSpan } from '../numbers.ts'
import { aligned, columns, fit, wrapped } from '../terminal.ts'

const mostFindings = 50
const mostRows = 50
const mostDifferences = 40
const mostDetails = 20

/**
 * The plan for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from outside
 * are removed.
 */
export function renderPlanText(page: PlanPage): string {
  const ranked = inOrderOfInterest(page)
  const details = ranked.slice(0, mostDetails)
  const rest = ranked.length - details.length
  const parts: readonly (readonly string[])[] = [
    [...wrapped(`Plan: ${describeHeadline(page)}`), ...wrapped(`${describePeriod(page.plan)}. ${describeTotal(page)}`)],
    describeSelected(page).flatMap((line) => wrapped(line)),
    findings(page),
    comparison(page),
    ranked.length > 1 ? totals(page) : [],
    ...details.map(processDetails),
    rest === 0
      ? []
      : [
          `${counted(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums; ` +
            '--json has every change of each.'
        ],
    cron(page.cron),
    describeNotes(page).flatMap((note) => wrapped(note))
  ]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(fit).join('\n'))
    .join('\n\n')
    .concat('\n')
}

function findings({ findings: found }: PlanPage): readonly string[] {
  if (found.length === 0) return []
  const shown = sortedFindings(found).slice(0, mostFindings)
  const lines = shown.flatMap((finding) => {
    const place = describePlace(finding)
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
  const heading = wrapped(`Against ${oneLine(base, 60)}: ${describeComparison(found)}`)
  const shown = found.processes.slice(0, mostRows)
  const rows = shown.map((process) => [
    describeName(process),
    describeKind(process),
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
  const spans = processes.flatMap((process) =>
    process.kind === 'changed' ? process.differences.map((difference) => ({ process, difference })) : []
  )
  const shown = spans.slice(0, mostDifferences)
  const owners = [...new Set(shown.map(({ process }) => process))]
  const lines = owners.flatMap((owner) => {
    const own = shown.filter(({ process }) => process === owner).map(({ difference }) => difference)
    const rows = own.map((difference) => [
      localPeriod(owner.timezone, difference),
      utcSpan(difference),
      describeDifference(difference)
    ])
    return [
      '',
      oneLine(`The hours of ${describeName(owner)} that differ`, columns),
      ...aligned([['local time', 'UTC', 'dynos'], ...rows], [], 44)
    ]
  })
  return [...lines, ...more(spans.length - shown.length, 'span')]
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
  const heading = `${plan.app} · ${plan.process}: ${processTotals(plan)}`
  const steady = describeSteady(plan)
  const most = mostDynos(plan)
  return [
    oneLine(heading, columns),
    ...wrapped(describeProcess(plan)).map((line) => `  ${line}`),
    ...(steady === null ? [] : [`  ${steady}`]),
    ...notableDays(plan).flatMap((day) => dayLines(plan, day, most))
  ]
}

function dayLines(plan: ProcessPlan, day: PlanDay, most: number): readonly string[] {
  const notes = oneLine(dayNotes(day))
  const strip = dayStrip(plan.stretches, day, most).padEnd(24)
  const hours = `${dayHours(day)} h`.padStart(7)
  const heading = `  ${describeDay(day)}  ${strip}  ${hours}${notes === '' ? '' : `   ${notes}`}`
  const changes = day.changes.map((change) => {
    const utc = `${utcBeside(change.atMs, day.date)} UTC`.padStart(20)
    const planned = `${describePlanned(change).padEnd(9)}  ${oneLine(windowText(change), 60)}`
    return `    ${clockOfMinute(change.minute)}  ${utc}   ${planned}`
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
    const asMeasured = `as GitHub starts them (65 of 288) ${decimal(measured.minutes)}, ${cost(measured)}`
    return [
      ...(index === 0 ? [] : ['']),
      describeSuggestion(suggestion),
      ...cronYaml(suggestion).map((line) => `  ${line}`),
      ...wrapped(`${minutes} if every run came, ${cost(every)}; ${asMeasured}.`)
    ]
  })
}
