/** When a workflow should run for a policy, and what its runs cost on GitHub. */
import type { EpochMs, Policy } from '../model.ts'
import { windowEdges } from './window-edges.ts'
import type { WindowEdge } from './window-edges.ts'

/** One entry below `on: schedule:` of a workflow. */
export interface SuggestedCron {
  readonly cron: string
  /** IANA zone for the entry's `timezone:`; null: UTC, which needs none. */
  readonly timezone: string | null
  readonly purpose: 'looks' | 'changes'
  /** Runs in 30 days, if GitHub starts every one; an average for lines of single dates. */
  readonly runsAMonth: number
}

export interface CronSuggestion {
  /** `close`: a look every ten minutes. `sparse`: every thirty, inside the free minutes of the Free plan. */
  readonly kind: 'close' | 'sparse'
  readonly lines: readonly SuggestedCron[]
  /** If GitHub starts every run. */
  readonly every: RunnerCost
  /** If it starts as many as were measured for a schedule of every five minutes: about 65 of 288. */
  readonly measured: RunnerCost
}

/** Runner time of 30 days on a private repository; public ones and self-hosted runners cost nothing. */
export interface RunnerCost {
  /** Runs, and minutes too: each run is rounded up to one. */
  readonly minutes: number
  /** US$ for what the Free plan's minutes do not cover, on Linux with two cores. */
  readonly linux: number
  /** The same on `ubuntu-slim`. */
  readonly slim: number
}

/** GitHub's prices in November 2026, in US$ a minute, and the free minutes a month of the Free plan (docs.github.com, Actions billing). */
export const runnerPrices = { linux: 0.006, slim: 0.002, freeMinutes: 2000 } as const

/** Share of the runs of a `*\/5` schedule that GitHub started, as measured: 65 of 288 a day. */
export const startedShare = 65 / 288

/** More lines than that help nobody: the looks alone do, a little later. */
const mostChangeCrons = 24

/**
 * Minutes after a change at which its line runs: late enough that the window holds whatever the seconds, and off the full hour, at
 * which GitHub has the most to start.
 */
const afterMinutes = 2

/**
 * Cron lines for a policy: one for each time of day at which its windows begin or end, and regular looks, for the ping and because
 * GitHub starts runs late or not at all.
 *
 * @param nowMs dates that lie before it get no line
 */
export function suggestCron(policy: Policy, nowMs: EpochMs): readonly CronSuggestion[] {
  const changes = changeCrons(policy, nowMs)
  return [
    suggestion('close', { cron: '3/10 * * * *', runsAMonth: 144 * 30 }, changes),
    suggestion('sparse', { cron: '13/30 * * * *', runsAMonth: 48 * 30 }, changes)
  ]
}

/** What runs cost that take less than a minute each. */
export function runnerCost(runs: number): RunnerCost {
  const paid = Math.max(0, runs - runnerPrices.freeMinutes)
  return { minutes: runs, linux: paid * runnerPrices.linux, slim: paid * runnerPrices.slim }
}

function suggestion(
  kind: CronSuggestion['kind'],
  looks: Pick<SuggestedCron, 'cron' | 'runsAMonth'>,
  changes: readonly SuggestedCron[]
): CronSuggestion {
  const lines: readonly SuggestedCron[] = [{ ...looks, timezone: null, purpose: 'looks' }, ...changes]
  const runs = lines.reduce((sum, { runsAMonth }) => sum + runsAMonth, 0)
  return { kind, lines, every: runnerCost(Math.round(runs)), measured: runnerCost(Math.round(runs * startedShare)) }
}

/** Empty if there would be too many. */
function changeCrons(policy: Policy, nowMs: EpochMs): readonly SuggestedCron[] {
  const edges = policy.apps.flatMap(({ processes }) =>
    processes.filter(({ enabled }) => enabled).flatMap((process) => windowEdges(process, nowMs))
  )
  const lines = cronsFor(edges)
  return lines.length > mostChangeCrons ? [] : lines
}

function cronsFor(edges: readonly WindowEdge[]): readonly SuggestedCron[] {
  const weekly = new Map<string, { readonly timezone: string; readonly minute: number; readonly days: Set<number> }>()
  const dated = new Map<string, SuggestedCron>()
  for (const edge of edges) {
    const { timezone, minute, dayShift } = shifted(edge)
    if (edge.on.kind === 'date') {
      const date = new Date((edge.on.day + dayShift) * 86_400_000)
      const cron = `${minute % 60} ${Math.floor(minute / 60)} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`
      dated.set(`${timezone} ${cron}`, { cron, timezone: zoneOf(timezone), purpose: 'changes', runsAMonth: 30 / 365 })
      continue
    }
    const key = `${timezone} ${minute}`
    const entry = weekly.get(key) ?? { timezone, minute, days: new Set<number>() }
    for (const weekday of edge.on.weekdays) entry.days.add(((weekday - 1 + dayShift) % 7) + 1)
    weekly.set(key, entry)
  }
  return [...mergedHours([...weekly.values()]), ...dated.values()]
}

/** The edge's time of day and `afterMinutes`, perhaps on the day after. */
function shifted({ timezone, minute }: WindowEdge): {
  readonly timezone: string
  readonly minute: number
  readonly dayShift: number
} {
  const late = minute + afterMinutes
  return { timezone, minute: late % 1440, dayShift: Math.floor(late / 1440) }
}

/** One line for all hours that share a zone, the days and the minute. */
function mergedHours(
  entries: readonly { readonly timezone: string; readonly minute: number; readonly days: ReadonlySet<number> }[]
): readonly SuggestedCron[] {
  const lines = new Map<
    string,
    {
      readonly timezone: string
      readonly minute: number
      readonly days: readonly number[]
      readonly hours: Set<number>
    }
  >()
  for (const { timezone, minute, days } of entries) {
    const sorted = [...days].sort((a, b) => a - b)
    const key = `${timezone} ${minute % 60} ${sorted.join(',')}`
    const line = lines.get(key) ?? { timezone, minute: minute % 60, days: sorted, hours: new Set<number>() }
    line.hours.add(Math.floor(minute / 60))
    lines.set(key, line)
  }
  return [...lines.values()].map(({ timezone, minute, days, hours }) => ({
    cron: `${minute} ${[...hours].sort((a, b) => a - b).join(',')} * * ${weekdayField(days)}`,
    timezone: zoneOf(timezone),
    purpose: 'changes',
    runsAMonth: (hours.size * days.length * 30) / 7
  }))
}

function zoneOf(timezone: string): string | null {
  return /^(?:(?:etc\/)?(?:utc|uct|zulu|universal|gmt))$/i.test(timezone) ? null : timezone
}

/** Cron counts from 0, Sunday. */
function weekdayField(days: readonly number[]): string {
  if (days.length === 7) return '*'
  const fields: string[] = []
  for (let index = 0; index < days.length;) {
    const first = days[index] ?? 1
    let last = first
    while (days[index + 1] === last + 1) {
      index++
      last++
    }
    index++
    // A range that ends on Sunday would run backwards in cron's count.
    if (last === 7 && first < 6) fields.push(`${first}-6`, '0')
    else if (last === 7 && first === 6) fields.push('6', '0')
    else fields.push(last === first ? String(first % 7) : last === first + 1 ? `${first},${last}` : `${first}-${last}`)
  }
  return fields.join(',')
}
