/** Cron entries for the workflow that runs a policy, and what the runs cost on GitHub. */
import type { EpochMs, Policy } from '../model.ts'
import { calendarDate } from '../schedule/calendar-date.ts'
import { sum } from '../statistics.ts'
import { followingDays, windowEdges, type WindowEdge } from './window-edges.ts'

/** A suggested entry below `on: schedule:` of a workflow. */
export interface SuggestedCron {
  readonly cron: string
  /** IANA zone for the entry's `timezone:`; null: UTC, which needs none. */
  readonly timezone: string | null
  /** `changes`: runs right after the schedule changes. `looks`: runs regularly. */
  readonly purpose: 'looks' | 'changes'
  /**
   * Runs in 30 days if GitHub starts all of them. For an entry of a single date, which runs once a year, the average.
   */
  readonly runsAMonth: number
}

export interface CronSuggestion {
  /** `close`: a run every ten minutes. `sparse`: every thirty, which the free minutes of the Free plan cover. */
  readonly kind: 'close' | 'sparse'
  readonly lines: readonly SuggestedCron[]
  /** Cost if GitHub starts every run. */
  readonly every: RunnerCost
  /** Cost if GitHub starts no more runs than were measured (`startedRunsADay`). */
  readonly measured: RunnerCost
}

/** Cost of 30 days in a private repository. Public repositories and self-hosted runners cost nothing. */
export interface RunnerCost {
  /** Billed minutes. GitHub rounds each run up to a whole minute, so it is the number of runs as well. */
  readonly minutes: number
  /** US$ for the minutes beyond those of the Free plan, on a Linux runner with two cores. */
  readonly linux: number
  /** The same on `ubuntu-slim`. */
  readonly slim: number
}

/**
 * GitHub's prices in US$ a minute and the free minutes a month of the Free plan, November 2026 (docs.github.com,
 * Actions billing).
 */
export const runnerPrices = { linux: 0.006, slim: 0.002, freeMinutes: 2000 } as const

/** Of the 288 runs a day of a `*\/5` schedule GitHub started so many, as measured; rarer ones are less often skipped. */
const startedRunsADay = 65
const daysOfMonth = 30

/** With more changes than this the suggestion has regular runs only: they notice each change a little later. */
const maxChangeCrons = 24

/**
 * Minutes after a change at which its run is due. The new window surely holds by then, and it is not the full hour,
 * when GitHub delays runs the most.
 */
const minutesAfterChange = 2

/**
 * Cron entries for a policy: one for each time of day at which a window begins or ends, and regular ones, which ping
 * the app and make up for runs that GitHub starts late or not at all.
 *
 * @param nowMs dates before it get no entry
 */
export function suggestCron(policy: Policy, nowMs: EpochMs): readonly CronSuggestion[] {
  const changes = changeCrons(policy, nowMs)
  return [
    suggestion('close', { cron: '3/10 * * * *', runsAMonth: 144 * daysOfMonth }, changes),
    suggestion('sparse', { cron: '13/30 * * * *', runsAMonth: 48 * daysOfMonth }, changes)
  ]
}

/** The cost of so many runs of less than a minute each. */
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
  const runs = sum(lines.map(({ runsAMonth }) => runsAMonth))
  const started = Math.min(runs, startedRunsADay * daysOfMonth)
  return { kind, lines, every: runnerCost(Math.round(runs)), measured: runnerCost(Math.round(started)) }
}

/** Empty if there would be too many. */
function changeCrons(policy: Policy, nowMs: EpochMs): readonly SuggestedCron[] {
  const edges = policy.apps.flatMap(({ processes }) =>
    processes.filter(({ enabled }) => enabled).flatMap((process) => windowEdges(process, nowMs))
  )
  const lines = cronsFor(edges)
  return lines.length > maxChangeCrons ? [] : lines
}

/** Runs at one time of day, on some days of every week (1, Monday, to 7). */
interface WeeklyRuns {
  readonly timezone: string
  /** Since local midnight. */
  readonly minute: number
  readonly days: ReadonlySet<number>
}

function cronsFor(edges: readonly WindowEdge[]): readonly SuggestedCron[] {
  const weekly = new Map<string, WeeklyRuns & { readonly days: Set<number> }>()
  const dated = new Map<string, SuggestedCron>()
  for (const edge of edges) {
    const { timezone } = edge
    // Perhaps past midnight.
    const late = edge.minute + minutesAfterChange
    const [minute, dayShift] = [late % 1440, Math.floor(late / 1440)]
    const clock = `${minute % 60} ${Math.floor(minute / 60)}`
    if (edge.on.kind !== 'weekly') {
      const { fields, runsAMonth } = dateFields(edge.on, dayShift)
      const cron = `${clock} ${fields} *`
      dated.set(`${timezone} ${cron}`, { cron, timezone: zoneOf(timezone), purpose: 'changes', runsAMonth })
      continue
    }
    const key = `${timezone} ${minute}`
    const entry = weekly.get(key) ?? { timezone, minute, days: new Set<number>() }
    for (const weekday of edge.on.weekdays) entry.days.add(((weekday - 1 + dayShift) % 7) + 1)
    weekly.set(key, entry)
  }
  return [...mergedHours([...weekly.values()]), ...dated.values()]
}

/** Day of the month and month. */
function dateFields(
  on: Exclude<WindowEdge['on'], { readonly kind: 'weekly' }>,
  dayShift: number
): { readonly fields: string; readonly runsAMonth: number } {
  if (on.kind === 'monthly') {
    const days = dayShift === 0 ? on.days : followingDays(on.days)
    return { fields: `${days.join(',')} *`, runsAMonth: days.length }
  }
  const { dayOfMonth, month } = calendarDate(on.day + dayShift)
  return { fields: `${dayOfMonth} ${month}`, runsAMonth: daysOfMonth / 365 }
}

/** One entry for all hours that share timezone, days and minute. */
function mergedHours(entries: readonly WeeklyRuns[]): readonly SuggestedCron[] {
  const lines = new Map<
    string,
    Omit<WeeklyRuns, 'days'> & { readonly days: readonly number[]; readonly hours: Set<number> }
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
    runsAMonth: (hours.size * days.length * daysOfMonth) / 7
  }))
}

function zoneOf(timezone: string): string | null {
  return /^(?:(?:etc\/)?(?:utc|uct|zulu|universal|gmt))$/i.test(timezone) ? null : timezone
}

/** Cron numbers the weekdays from 0, Sunday. */
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
    // Sunday is 0 for cron, so a range cannot end with it.
    if (last === 7 && first < 6) fields.push(`${first}-6`, '0')
    else if (last === 7 && first === 6) fields.push('6', '0')
    else fields.push(last === first ? String(first % 7) : last === first + 1 ? `${first},${last}` : `${first}-${last}`)
  }
  return fields.join(',')
}
