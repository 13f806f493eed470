import { styleText } from 'node:util'
import type { ProcessReport } from '../core/model/run-report.ts'
import { utcClock } from '../core/format.ts'
import { describeChange, describeHealth, describeIssues, describeReasons } from '../report/decision-text.ts'
import { dayStartMs, learnedDays } from './simulate-day.ts'
import type { DayResult, DemoTick } from './simulate-day.ts'
import { demoApp, demoMaximum, demoSchedule } from './policy.ts'

/** Twenty minutes for each of the 72 columns. */
const ticksPerColumn = 4
const heights = '▁▂▃▄▅▆▇█'
const highestLoad = 80
const shownRuns = 12
const usualReasons: ReadonlySet<string> = new Set(['in-bounds', 'scheduled', 'demand', 'forecast'])

type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** For terminals that show colours. */
export const colours: Paint = (style, text) => styleText(style, text, { validateStream: false })
/** For everything else, such as a file. */
export const noColours: Paint = (_style, text) => text

/** What comes, to be read while the days before it are computed, which takes a few seconds. */
export function openingLines(paint: Paint): readonly string[] {
  return [
    '',
    `  ${paint('bold', 'A day of an app, against an emulated Heroku and GitHub')}`,
    `  ${demoApp} web: ${demoSchedule.join(', ')} (UTC), by requests a minute and pings.`,
    `  ${learnedDays} ordinary days pass first, so that it knows the usual traffic. Then come`,
    '  a link that spreads in the night, a newsletter that fills every dyno, somebody who scales by hand,',
    '  and runs that GitHub starts late or never.',
    ''
  ]
}

/** What a run did, as one line: `05:14  34 req/s  web 1 → 3  down  3 of 3 pings failed …`; null: no run was started. */
export function lookLine(tick: DemoTick, paint: Paint): string | null {
  const [process] = tick.report?.processes ?? []
  if (tick.report === null || process === undefined) return null
  const health = describeHealth(process.decision.health)
  const change = `${process.policy.process} ${describeChange(process)}`
  const isChanged = process.decision.from !== process.decision.to
  const load = `${tick.load.toFixed(0).padStart(3)} req/s`
  return [
    utcClock(tick.report.nowMs),
    load,
    paint(isChanged ? 'bold' : 'dim', change.padEnd(9)),
    paint(healthColour(process), health.padEnd(13)),
    describeReasons(process) + describeIssues(process, tick.report)
  ].join('  ')
}

function healthColour({ decision }: ProcessReport): Style {
  return ({ up: 'green', slow: 'yellow', down: 'red', unknown: 'dim' } as const)[decision.health.verdict]
}

/** The day so far as a picture of fixed height, to be drawn over the one before. */
export function frame(ticks: readonly DemoTick[], paint: Paint): readonly string[] {
  const columns = chunk(ticks, ticksPerColumn)
  const now = ticks.at(-1)?.atMs ?? dayStartMs
  const lastHealth = ticks.findLast(({ report }) => report !== null)?.report?.processes[0]?.decision.health
  const health = lastHealth === undefined ? '' : describeHealth(lastHealth)
  const strip = (draw: (column: readonly DemoTick[]) => string): string => columns.map(draw).join('')
  const looks = ticks.filter(({ report }) => report !== null)
  const events = looks
    .filter((tick, index) => isWorthALine(tick, looks[index - 1]))
    .flatMap((tick) => lookLine(tick, paint) ?? [])
  return [
    '',
    `  ${paint('bold', 'A day of an app in a minute')}${`${utcClock(now)} UTC`.padStart(53)}`,
    `  ${paint('dim', `${demoApp} web: ${demoSchedule.join(', ')}`)}`,
    '',
    `  load    ${paint(
      'cyan',
      strip((column) => bar(Math.max(...column.map(({ load }) => load)), highestLoad))
    )}`,
    `  dynos   ${paint(
      'magenta',
      strip((column) => bar(Math.max(...column.map(({ dynos }) => dynos)), demoMaximum))
    )}`,
    `  runs    ${strip((column) => runMark(column, paint))}`,
    `  hours   ${paint('dim', '0        3        6        9        12       15       18       21      24')}`,
    `  health  ${health.padEnd(40)}${paint('dim', '│ a run   ╳ GitHub never started it')}`,
    '',
    ...Array.from({ length: shownRuns }, (_, index) => `  ${events.slice(-shownRuns)[index] ?? ''}`)
  ]
}

/**
 * Whether a run gets a line in the live picture: it changed something, the app is not up, or its reasons differ from
 * those before.
 */
function isWorthALine(tick: DemoTick, before: DemoTick | undefined): boolean {
  const [process] = tick.report?.processes ?? []
  if (process === undefined) return false
  const { from, to, health } = process.decision
  return from !== to || health.verdict !== 'up' || reasonCodes(tick) !== reasonCodes(before)
}

/** Without the reasons that nearly every run has. */
function reasonCodes(tick: DemoTick | undefined): string {
  const reasons = tick?.report?.processes[0]?.decision.reasons ?? []
  return reasons
    .map(({ code }) => code)
    .filter((code) => !usualReasons.has(code))
    .join()
}

function runMark(column: readonly DemoTick[], paint: Paint): string {
  if (column.some(({ run }) => run === 'started')) return '│'
  return column.some(({ run }) => run === 'missed') ? paint('red', '╳') : ' '
}

function bar(value: number, most: number): string {
  return heights[Math.min(heights.length - 1, Math.floor((value / most) * (heights.length - 0.01)))] ?? ' '
}

function chunk<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  )
}

/** The sums of the day, and its incident issues. */
export function resultLines(result: DayResult, paint: Paint): readonly string[] {
  const { looks, missedRuns, changes, dynoHours, flatDynoHours, savedPercent, issues } = result
  return [
    '',
    `  ${paint('bold', `${looks} looks, ${missedRuns} runs that never started, ${changes} changes`)}`,
    ...issues.flatMap(({ number, title, state, lastComment }) => [
      `  Issue #${number} (${state}): ${title}`,
      ...(lastComment === null ? [] : [`    ${lastComment.split('\n')[0] ?? ''}`])
    ]),
    `  ${dynoHours.toFixed(1)} dyno-hours, ` +
      `${savedPercent.toFixed(1)} % below ${demoMaximum} dynos all day (${flatDynoHours})`,
    ''
  ]
}
