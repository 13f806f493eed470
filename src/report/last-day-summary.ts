import { newestPoint } from '../core/history/points.ts'
import { threeDigits } from '../core/history/merge-points.ts'
import type { EpochMs } from '../core/model.ts'
import { clockAt } from '../core/schedule/local-clock.ts'
import { localTime } from '../core/schedule/local-time.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { counted, describeBounds } from '../core/format.ts'
import { lastDay } from './last-day.ts'
import type { ShownHour } from './last-day.ts'
import { cutResponses } from './chart-cut.ts'
import { demandUnitOf } from './demand-unit.ts'
import { inert, table } from './markdown.ts'
import { mermaidBlock } from './mermaid.ts'
import type { Chart, Series } from './mermaid.ts'
import { decimal } from './numbers.ts'

/** GitHub draws each diagram in a frame of its own: more make the page slow, and nobody looks at them. */
const mostProcesses = 10

/**
 * The last 24 hours of every process type as charts, each with its table, folded; empty where nothing is known. All
 * text from outside is escaped.
 */
export function lastDaySummary({ processes, nowMs }: RunReport): string {
  const isSeen = ({ state }: ProcessReport): boolean => newestPoint(state.history, ({ atMs }) => atMs <= nowMs) !== null
  const known = inOrderOfInterest(processes.filter(isSeen))
  if (known.length === 0) return ''
  const shown = known
    .slice(0, mostProcesses)
    .map((process) => section(process, lastDay(process.policy, process.state, nowMs)))
  const rest = known.length - shown.length
  return [
    '<details><summary>The last 24 hours</summary>',
    ...shown,
    ...(rest === 0 ? [] : [`… and ${counted(rest, 'more process type')}: \`command: report\` shows them all.`]),
    '</details>'
  ].join('\n\n')
}

/** Process types with an outage or an error first, then those that were scaled. */
function inOrderOfInterest(processes: readonly ProcessReport[]): readonly ProcessReport[] {
  const rank = ({ decision: { from, to, health }, fault }: ProcessReport): number =>
    fault !== null || health.verdict === 'down' ? 0 : health.verdict === 'slow' ? 1 : from !== to ? 2 : 3
  return [...processes].sort((one, other) => rank(one) - rank(other))
}

function section({ policy }: ProcessReport, hours: readonly ShownHour[]): string {
  const { app, process, timezone } = policy
  const labels = hours.map(({ startMs }) => hourLabel(timezone, startMs))
  const minute = labels[0]?.slice(2) ?? ''
  const axis = {
    labels: labels.map((label) => label.slice(0, 2)),
    xTitle: minute === '' ? timezone : `${timezone}, hours from ${minute}`
  }
  return [
    `**${inert(app)} ${inert(process)}**, by the hours of ${inert(timezone)}`,
    ...[dynosChart(axis, hours), responseChart(axis, hours)].flatMap((chart) =>
      chart === null ? [] : [mermaidBlock(chart)]
    ),
    hoursTable(labels, hours, demandUnitOf(policy))
  ].join('\n\n')
}

/** `07`, or `07:30` where hours of the clock in UTC begin at half past. */
function hourLabel(timezone: string, atMs: EpochMs): string {
  return clockAt(localTime(timezone, atMs)).replace(/:00$/, '')
}

/** The lines are there where a window held in every hour. */
function dynosChart(axis: Pick<Chart, 'labels' | 'xTitle'>, hours: readonly ShownHour[]): Chart {
  const line = (end: 'floor' | 'ceiling'): readonly (number | null)[] =>
    hours.map(({ bounds }) => bounds?.[end] ?? null)
  const [floors, ceilings] = [line('floor'), line('ceiling')]
  const isScheduled = !floors.includes(null)
  const isRange = floors.some((floor, index) => floor !== ceilings[index])
  const lines: readonly Series[] = [
    { kind: 'line', shows: 'limit', values: ceilings },
    ...(isRange ? [{ kind: 'line', shows: 'least', values: floors } as const] : [])
  ]
  const legend = isRange ? ', lines the least and most by schedule' : ', line the schedule'
  return {
    title: `Dynos${isScheduled ? ` as bars${legend}` : ''}`,
    yTitle: 'dynos',
    ...axis,
    series: [
      { kind: 'bar', shows: 'dynos', values: hours.map(({ quantity }) => quantity) },
      ...(isScheduled ? lines : [])
    ],
    // What runs is taken to run on, but nobody looked.
    unseen: hours.map(({ verdict }) => verdict === null)
  }
}

/** null: no response was seen. Bars, as a line cannot have a gap. */
function responseChart(axis: Pick<Chart, 'labels' | 'xTitle'>, hours: readonly ShownHour[]): Chart | null {
  if (hours.every(({ responseMs }) => responseMs === null)) return null
  const values = hours.map(({ responseMs }) => responseMs)
  const cut = cutResponses(axis.labels, values)
  return {
    title: `Slowest response of each hour${cut?.note ?? ''}`,
    yTitle: 'ms',
    ...axis,
    series: [{ kind: 'bar', shows: 'response', values }],
    ...(cut === null ? {} : { atMost: cut.atMost }),
    failed: hours.map(({ verdict }) => verdict === 'down')
  }
}

function hoursTable(labels: readonly string[], hours: readonly ShownHour[], unit: string): string {
  const demandHeader = unit === 'demand' ? unit : `demand (${unit})`
  const hasDemand = hours.some(({ demand }) => demand !== null)
  const rows = hours.map(({ quantity, bounds, responseMs, demand, verdict }, index) => [
    labels[index] ?? '',
    quantity === null ? '?' : decimal(quantity),
    describeBounds(bounds),
    responseMs === null ? '–' : `${decimal(responseMs)} ms`,
    ...(hasDemand ? [demand === null ? '–' : decimal(threeDigits(demand))] : []),
    verdict ?? 'no look'
  ])
  return table(
    ['hour', 'dynos', 'schedule', 'slowest response', ...(hasDemand ? [demandHeader] : []), 'worst health'],
    rows
  )
}
