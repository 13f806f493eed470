import type { CronSuggestion } from '../../core/plan/suggest-cron.ts'
import type { Plan, ProcessPlan } from '../../core/plan/model.ts'
import { counted, dollars } from '../../core/format.ts'
import { clockText } from '../../core/schedule/calendar-date.ts'
import { inert, inertHtml, table } from '../markdown.ts'
import { mermaidBlock } from '../mermaid.ts'
import { planChart } from './chart.ts'
import * as words from './page.ts'
import type { PlanPage } from './page.ts'
import * as dayWords from './day-text.ts'
import { decimal, describeSaved, describeSpan, signedSpan } from '../numbers.ts'

/** Bytes that fit in a job summary (1 MiB a step), with room for what else a step writes. */
export const planSummaryBytes = 900_000

/** Bytes that fit in a comment (65,536 characters), with room for a marker. */
export const planCommentBytes = 64_000

const mostFindings = 30
const mostRows = 100
const mostDifferences = 60
const mostDetails = 20

/**
 * The plan in Markdown, for a job summary or a comment. Text from outside is escaped.
 *
 * @param bytes what there is room for, in UTF-8; long plans keep their sums and lose details
 */
export function renderPlanSummary(page: PlanPage, bytes: number = planSummaryBytes): string {
  const chart = planChart(page.plan)
  const list = (lines: readonly string[], limit?: number): string =>
    lines.map((line) => `- ${inert(line, limit)}`).join('\n')
  const parts = [
    `## Plan: ${inert(words.describeHeadline(page))}`,
    `${words.describePeriod(page.plan)}. ${words.describeTotal(page)}`,
    list(words.describeSelected(page), 5000),
    findings(page),
    comparison(page),
    chart === null ? '' : mermaidBlock(chart),
    totals(page.plan)
  ]
  const ending = [cron(page.cron), list(words.describeNotes(page))]
  const ranked = words.inOrderOfInterest(page)
  const details = ranked
    .slice(0, mostDetails)
    .map((process) => processDetails(process, ranked.length > 2 ? 'folded' : 'open'))
  return fitted({ parts, details, ending, processCount: ranked.length }, bytes)
}

/** What a page is made of, in this order. Empty parts are left out. */
interface PageParts {
  readonly parts: readonly string[]
  /** Of the first process types. */
  readonly details: readonly string[]
  readonly ending: readonly string[]
  readonly processCount: number
}

/** All parts with as many details as fit; a part that is too long by itself is replaced by a note. */
function fitted({ parts, details, ending, processCount }: PageParts, bytes: number): string {
  const encoder = new TextEncoder()
  const size = (text: string): number => encoder.encode(text.replaceAll('$', '&#36;')).length + 2
  let room = bytes - 400
  const take = (part: string): string => {
    const kept = size(part) <= room ? part : '*(left out: too long to show here)*'
    room -= size(kept)
    return kept
  }
  const present = (list: readonly string[]): readonly string[] => list.filter((part) => part !== '')
  const [head, tail] = [present(parts).map(take), present(ending).map(take)]
  const shown: string[] = []
  for (const detail of details) {
    if (size(detail) > room) break
    room -= size(detail)
    shown.push(detail)
  }
  const rest = processCount - shown.length
  const are = `${counted(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'}`
  const more = rest === 0 ? [] : [`${are} in the sums. \`plan --json\` has every change of each.`]
  // GitHub reads text between two dollar signs as a formula.
  return [...head, ...shown, ...more, ...tail].join('\n\n').replaceAll('$', '&#36;').concat('\n')
}

function findings({ findings: found }: PlanPage): string {
  if (found.length === 0) return ''
  const lines = words.sortedFindings(found).map((finding) => {
    const place = words.describePlace(finding)
    return `- **${finding.severity}** ${place === '' ? '' : `${inert(place, 120)} `}${inert(finding.message, 400)}`
  })
  const rest = lines.length - mostFindings
  const more = rest > 0 ? [`- … and ${counted(rest, 'more finding')}`] : []
  return ['### Needs attention', '', ...lines.slice(0, mostFindings), ...more].join('\n')
}

function comparison({ comparison: compared }: PlanPage): string {
  if (compared === null) return ''
  const { base, found } = compared
  const heading = `### Against ${inert(base, 100)}\n\n${words.describeComparison(found)}`
  if (found.processes.length === 0) return heading
  const rows = found.processes
    .slice(0, mostRows)
    .map((process) => [
      inert(process.app, 64),
      inert(process.process, 64),
      words.describeKind(process),
      signedSpan(process.week),
      process.cost === null ? '?' : signedSpan(process.cost, dollars)
    ])
  const spans = found.processes
    .filter(({ kind }) => kind === 'changed')
    .flatMap(({ app, process, timezone, differences }) =>
      differences.map((difference) => [
        `${inert(app, 64)} ${inert(process, 64)}`,
        words.localPeriod(timezone, difference),
        words.utcSpan(difference),
        words.describeDifference(difference)
      ])
    )
  const sums = table(['app', 'process', 'what', 'dyno-hours a week', '$ a month'], rows)
  const rest = moreRows(found.processes.length - rows.length, 'process type')
  return [heading, sums + rest, differingHours(spans)].filter((part) => part !== '').join('\n\n')
}

function differingHours(spans: readonly (readonly string[])[]): string {
  if (spans.length === 0) return ''
  const shown = table(['process', 'local time', 'UTC', 'dynos'], spans.slice(0, mostDifferences))
  const rest = moreRows(spans.length - mostDifferences, 'span')
  return `<details open><summary>The hours that differ</summary>\n\n${shown}${rest}\n\n</details>`
}

function moreRows(rest: number, noun: string): string {
  return rest <= 0 ? '' : `\n\n… and ${counted(rest, `more ${noun}`)}.`
}

function totals({ processes }: Plan): string {
  const rows = processes
    .slice(0, mostRows)
    .map(({ app, process, size, sizeAssumed, enabled, week, cost, flat }) => [
      inert(app, 64),
      `${inert(process, 64)}${enabled ? '' : ' (off)'}`,
      `${inert(size, 40)}${sizeAssumed ? ' (assumed)' : ''}`,
      describeSpan(week),
      cost === null ? '?' : describeSpan(cost, dollars),
      flat === null
        ? '–'
        : `${flat.quantity}: ${decimal(flat.week)} h${flat.cost === null ? '' : `, ${dollars(flat.cost)}`}`,
      flat?.saved == null ? '–' : describeSaved(flat.saved)
    ])
  const header = ['app', 'process', 'dyno type', 'dyno-hours a week', '$ a month', 'flat maximum', 'the plan is']
  return table(header, rows) + moreRows(processes.length - rows.length, 'process type')
}

function processDetails(plan: ProcessPlan, shape: 'folded' | 'open'): string {
  const most = dayWords.mostDynos(plan)
  const notable = words.notableDays(plan)
  const days = table(
    ['day', 'its hours from midnight', 'dyno-hours', ''],
    notable.map((day) => [
      dayWords.describeDay(day),
      `\`${dayWords.dayStrip(plan.stretches, day, most)}\``,
      words.dayHours(day),
      day.clockChange === null ? inert(dayWords.dayNotes(day)) : `**${inert(dayWords.dayNotes(day))}**`
    ])
  )
  const steady = words.describeSteady(plan)
  const changes = plan.days.flatMap((day) =>
    day.changes.map((change) => [
      `${dayWords.describeDay(day)} ${clockText(change.minute)}${day.clockChange === null ? '' : ' (DST)'}`,
      dayWords.utcBeside(change.atMs, day.date),
      dayWords.describePlanned(change),
      inert(dayWords.windowText(change), 120)
    ])
  )
  const body = [
    inert(words.describeProcess(plan)),
    ...(notable.length === 0 ? [] : [days]),
    steady ?? table(['local time', 'UTC', 'dynos', 'window that begins'], changes)
  ].join('\n\n')
  const name = `${plan.app} ${plan.process}`
  if (shape === 'open') return `### ${inert(name)}\n\n${words.processTotals(plan)}\n\n${body}`
  const summary = `<b>${inertHtml(name)}</b>: ${inertHtml(words.processTotals(plan))}`
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}

function cron(suggestions: readonly CronSuggestion[]): string {
  if (suggestions.length === 0) return ''
  const rows = suggestions.flatMap(({ kind, every, measured }) =>
    [
      { how: 'if every run came', cost: every },
      { how: 'as GitHub starts them (at most 65 a day)', cost: measured }
    ].map(({ how, cost }) => [`${kind}, ${how}`, decimal(cost.minutes), dollars(cost.linux), dollars(cost.slim)])
  )
  const blocks = suggestions.map(
    (suggestion) => `${words.describeSuggestion(suggestion)}:\n\n\`\`\`yaml\n${cronYaml(suggestion).join('\n')}\n\`\`\``
  )
  return [
    '<details><summary>When to run: cron lines, and what they cost</summary>',
    'GitHub starts scheduled runs late, and some never: regular looks make good what a run after a change misses.',
    ...blocks,
    table(['on a private repository', 'minutes a month', 'ubuntu-latest', 'ubuntu-slim'], rows),
    'Each run is rounded up to a minute; the 2,000 free minutes of the Free plan are taken off. ' +
      'Public repositories and self-hosted runners pay nothing.',
    '</details>'
  ].join('\n\n')
}

/** The YAML of a suggestion, for a workflow. */
export function cronYaml({ lines }: CronSuggestion): readonly string[] {
  const entries = lines.flatMap(({ cron: line, timezone }) => [
    `    - cron: '${line}'`,
    ...(timezone === null ? [] : [`      timezone: '${timezone.replace(/[^\w/+-]/g, '')}'`])
  ])
  return ['on:', '  schedule:', ...entries]
}
