import { styleText } from 'node:util'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { utcClock } from '../core/format.ts'
import { describeChange, describeHealth, describeIssues, describeReasons } from '../report/decision-text.ts'
import { dayStartMs, learnedDays } from './simulate-day.ts'
import type { DemoTick } from './simulate-day.ts'
import type { DayResult } from './result.ts'
import { lastRunMs } from './run-action.ts'
import type { ActionRun } from './run-action.ts'
import { wrap } from './wrap.ts'
import { demoApp, demoMaximum, demoSchedule } from './policy.ts'

/** How much of the day a column of the picture may be, in ticks of five minutes: 15 minutes, 20, half an hour … */
const ticksPerColumn = [3, 4, 6, 12, 24] as const
const ticksPerDay = 288
const labelWidth = 7
const heights = '▁▂▃▄▅▆▇█'
const highestLoad = 80
/** How far a line that goes on is indented: a clock and two spaces. */
const afterClock = 7
const usualReasons: ReadonlySet<string> = new Set(['in-bounds', 'scheduled', 'demand', 'forecast'])

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** For terminals that show colours. */
export const colours: Paint = (style, text) => styleText(style, text, { validateStream: false })
/** For everything else, such as a file. */
export const noColours: Paint = (_style, text) => text

/** Of a terminal, in characters. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** What comes, to be read while the days before it are computed, which takes a few seconds. */
export function openingLines(paint: Paint): readonly string[] {
  return [
    '',
    paint('bold', 'A day of an app, against an emulated Heroku and GitHub'),
    `${demoApp} web: ${demoSchedule.join(', ')} (UTC), by requests a minute and pings.`,
    `${learnedDays} ordinary days pass first, so that it knows the usual traffic. Then come a link that spreads in the night, ` +
      'a newsletter that fills every dyno, somebody who scales by hand, and runs that GitHub starts late or never.',
    ''
  ]
}

/** What each run of a tick did, a line each: `05:14  34 req/s  web 1 → 3  down  3 of 3 pings failed …`. */
export function lookLines(tick: DemoTick, paint: Paint): readonly string[] {
  return looksOf([tick]).map((look) => lookLine(look, paint))
}

/** One run of the demo, which has one process type. */
interface DemoLook {
  readonly load: number
  readonly report: RunReport
  readonly process: ProcessReport
}

function looksOf(ticks: readonly DemoTick[]): readonly DemoLook[] {
  return ticks.flatMap(({ load, reports }) =>
    reports.flatMap((report) => report.processes.map((process) => ({ load, report, process })))
  )
}

function lookLine({ load: requests, report, process }: DemoLook, paint: Paint): string {
  const health = describeHealth(process.decision.health)
  const change = `${process.policy.process} ${describeChange(process)}`
  const isChanged = process.decision.from !== process.decision.to
  const load = `${requests.toFixed(0).padStart(3)} req/s`
  return [
    utcClock(report.nowMs),
    load,
    paint(isChanged ? 'bold' : 'dim', change.padEnd(9)),
    paint(healthColour(process), health.padEnd(13)),
    describeReasons(process) + describeLateChange(process, report) + describeIssues(process, report)
  ].join('  ')
}

/** A run is told by when it began to look. Where pings hung, what it changed came minutes later, as the report has it. */
function describeLateChange({ outcome, state: { lastChange } }: ProcessReport, { nowMs }: RunReport): string {
  if (outcome.kind !== 'scaled' || lastChange === null || utcClock(lastChange.atMs) === utcClock(nowMs)) return ''
  return `; changed at ${utcClock(lastChange.atMs)}, after pings that hung`
}

function healthColour({ decision }: ProcessReport): Style {
  return ({ up: 'green', slow: 'yellow', down: 'red', unknown: 'dim' } as const)[decision.health.verdict]
}

/** The day so far as a picture that fits the terminal, to be drawn over the one before. */
export function frame(ticks: readonly DemoTick[], paint: Paint, { columns, rows }: Size): readonly string[] {
  const perColumn = ticksPerColumn.find((ticks) => labelWidth + ticksPerDay / ticks <= columns) ?? 24
  const drawn = chunk(ticks, perColumn)
  const width = ticksPerDay / perColumn
  const now = ticks.at(-1)?.atMs ?? dayStartMs
  const last = looksOf(ticks).at(-1)
  const health = last === undefined ? '' : describeHealth(last.process.decision.health)
  const highest = (value: (tick: DemoTick) => number, most: number): string =>
    drawn.map((column) => bar(Math.max(...column.map(value)), most)).join('')
  const row = (label: string, text: string): string => `${label.padEnd(labelWidth)}${text}`
  const title = 'A day of an app in a minute'
  const head = [
    `${paint('bold', title)} ${`${utcClock(now)} UTC`.padStart(labelWidth + width - title.length - 1)}`,
    paint('dim', `${demoApp} web: ${demoSchedule.join(', ')}`),
    '',
    row(
      'load',
      paint(
        'cyan',
        highest(({ load }) => load, highestLoad)
      )
    ),
    row(
      'dynos',
      paint(
        'magenta',
        highest(({ dynos }) => dynos, demoMaximum)
      )
    ),
    row('runs', drawn.map((column) => runMark(column, paint)).join('')),
    row('hours', paint('dim', hourMarks(width))),
    row('health', `${health.padEnd(16)}${paint('dim', '│ a run   ╳ GitHub never started it')}`),
    ''
  ].flatMap((line) => wrap(line, columns, 0))
  // The last line of the terminal is that of the cursor.
  return [...head, ...shownRuns(ticks, paint, { columns, rows: rows - head.length - 1 })]
}

/** `0    3    6 …`, as wide as the day. */
function hourMarks(width: number): string {
  return Array.from({ length: 8 }, (_, index) => String(3 * index).padEnd(width / 8)).join('')
}

/** The lines of the newest runs that fit, and above them those of the emergency, which stay. */
function shownRuns(ticks: readonly DemoTick[], paint: Paint, { columns, rows }: Size): readonly string[] {
  const looks = looksOf(ticks)
  const runs = looks
    .filter((look, index) => isWorthALine(look, looks[index - 1]))
    .map((look) => ({
      isEmergency: reasonCodes(look).includes('fail-safe'),
      lines: wrap(lookLine(look, paint), columns, afterClock)
    }))
  const kept = new Set<(typeof runs)[number]>()
  let room = rows
  for (const run of [...runs.filter(({ isEmergency }) => isEmergency), ...runs.toReversed()]) {
    if (!kept.has(run)) room -= run.lines.length
    if (room < 0) break
    kept.add(run)
  }
  return runs.filter((run) => kept.has(run)).flatMap(({ lines }) => lines)
}

/**
 * Whether a run gets a line in the live picture: it changed something, the app is not up, or its reasons differ from
 * those before.
 */
function isWorthALine(look: DemoLook, before: DemoLook | undefined): boolean {
  const { from, to, health } = look.process.decision
  return from !== to || health.verdict !== 'up' || reasonCodes(look) !== reasonCodes(before)
}

/** Without the reasons that nearly every run has. */
function reasonCodes(look: DemoLook | undefined): string {
  const reasons = look?.process.decision.reasons ?? []
  return reasons
    .map(({ code }) => code)
    .filter((code) => !usualReasons.has(code))
    .join()
}

function runMark(column: readonly DemoTick[], paint: Paint): string {
  if (column.some(({ reports }) => reports.length > 0)) return '│'
  return column.some(({ missedRuns }) => missedRuns > 0) ? paint('red', '╳') : ' '
}

function bar(value: number, most: number): string {
  return heights[Math.min(heights.length - 1, Math.floor((value / most) * (heights.length - 0.01)))] ?? ' '
}

function chunk<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  )
}

/** What the demo leaves. */
interface End {
  readonly run: ActionRun
  readonly result: DayResult
  /** Paths of files. */
  readonly summary: string
  readonly report: string
}

/** The action's own run, the sums of the day with its issues, and what to do next. */
export function endLines({ run, result, summary, report }: End, paint: Paint): readonly string[] {
  const { dueRuns, looks, missedRuns, changes, dynoHours, reportDynoHours, flatDynoHours, savedPercent, issues } =
    result
  return [
    '',
    paint('bold', `The action itself, started at ${utcClock(lastRunMs)} as a runner starts it:`),
    ...run.log
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    `  Its job summary: ${summary}`,
    '',
    paint('bold', `${dueRuns} runs due: ${looks} looks, ${missedRuns} never started; ${changes} changes`),
    ...issues.flatMap(({ number, title, state, lastComment }) => [
      `  Issue #${number} (${state}): ${title}`,
      ...(lastComment === null ? [] : [`    ${lastComment.split('\n')[0] ?? ''}`])
    ]),
    `  ${dynoHours.toFixed(1)} dyno-hours, ` +
      `${savedPercent.toFixed(1)} % below ${demoMaximum} dynos all day (${flatDynoHours}); ${reportDynoHours.toFixed(1)} with the days before`,
    '',
    `Report: ${report}`,
    `Next, in the repository of your app: node ${process.argv[1] ?? 'dist/cli.js'} init --app NAME`
  ]
}
