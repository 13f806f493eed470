import { Cron } from 'croner'
import { memoized } from '../memoized.ts'
import { boundsWithin } from '../schedule/bounds.ts'
import { calendarDate, clockText, dateText, weekdayName } from '../schedule/calendar-date.ts'
import { sameBounds } from '../same-bounds.ts'
import type { Bounds, DayNumber, EpochMs, ProcessPolicy, Window } from '../model.ts'
import { instantOf, localTime, offsetMinutes, weekdayOf } from '../schedule/local-time.ts'
import type { ClockJump } from './lint-clock-changes.ts'
import { includesDay } from '../schedule/day-rules.ts'
import { daySpans, knownDay, type DaySpan } from '../schedule/day-spans.ts'
import { isWeekly } from '../schedule/window.ts'
import { minuteMs } from '../durations.ts'
import { duration } from '../format.ts'

/** An entry of `on.schedule` of a workflow that runs this action. */
export interface CronEntry {
  readonly expression: string
  /** IANA name. */
  readonly timezone: string
  readonly place: { readonly file: string; readonly line: number; readonly column: number }
}

/** The next run that the cron entries start at or after an instant; null: none. */
type NextRun = (atMs: EpochMs) => EpochMs | null

/** Changes of a schedule that come too long before the next run, as sentences. Whoever lints without them need not load what reads cron entries. */
export type LateChanges = (policy: ProcessPolicy, context: LateChangesContext) => readonly string[]

export interface LateChangesContext {
  readonly nowMs: EpochMs
  readonly clockJumpsOf: (timezone: string) => readonly ClockJump[]
}

/**
 * @param lines `on.schedule` of the workflows that run this action; empty, or none valid: nothing is late, as runs may be started in other
 *   ways
 * @param lateMinutes how long after a change of the schedule the next run may be due
 */
export function lateChangesFor(lines: readonly CronEntry[], lateMinutes = 15): LateChanges {
  const nextRun = nextRunOf(lines)
  if (nextRun === null) return () => []
  return (policy, { nowMs, clockJumpsOf }) => {
    const clockJumps = [...new Set([policy.timezone, ...lines.map(({ timezone }) => timezone)])].flatMap(clockJumpsOf)
    const question = { nowMs, lines, nextRun, clockJumps, lateMs: lateMinutes * minuteMs }
    const groups = new Map<string, LateChange[]>()
    for (const late of lateChanges(policy, question)) {
      const key = `${late.date ?? ''} ${localTime(policy.timezone, late.atMs).minute}`
      groups.set(key, [...(groups.get(key) ?? []), late])
    }
    return [...groups.values()].map((group) => lateChangeWarning(group, policy.timezone, question))
  }
}

/**
 * Parses cron entries; invalid ones are left out. null: none is valid. Results are cached, as many schedules ask for
 * the same instants.
 */
function nextRunOf(lines: readonly CronEntry[]): NextRun | null {
  const crons = lines.flatMap(({ expression, timezone }) => {
    try {
      return [new Cron(expression, { timezone, mode: '5-part', sloppyRanges: true })]
    } catch {
      // GitHub reports invalid cron expressions itself.
      return []
    }
  })
  if (crons.length === 0) return null
  return memoized(
    (atMs: EpochMs) => atMs,
    (atMs) => {
      const runs = crons.flatMap((cron) => cron.nextRun(new Date(atMs - 1000))?.getTime() ?? [])
      return runs.length === 0 ? null : Math.min(...runs)
    }
  )
}

interface CronCheck extends Pick<LateChangesContext, 'nowMs'> {
  readonly lines: readonly CronEntry[]
  readonly nextRun: NextRun
  /** In the timezones of the process and of the cron entries: an entry that fits in summer may be late in winter. */
  readonly clockJumps: readonly ClockJump[]
  /** A run that comes later than this after a change is too late. */
  readonly lateMs: number
}

/** A change of the schedule that the next run reaches too late. */
interface LateChange {
  readonly atMs: EpochMs
  /** The next run; null: none ever comes. */
  readonly runMs: EpochMs | null
  /** Where a window with dates begins or ends, its day; null: it repeats every week. */
  readonly date: string | null
}

/**
 * Goes by local days without a clock change, so that the UTC offset is looked up once a day and not at every change.
 */
function* lateChanges(policy: ProcessPolicy, question: CronCheck): Generator<LateChange> {
  const { nowMs, nextRun, lateMs } = question
  const { schedule, timezone } = policy
  const offsetOn = offsetsOf(timezone, question)
  const windowIn = ({ active }: DaySpan): Window | undefined => schedule[active ?? -1]
  const boundsOf = (span: DaySpan): Bounds | null => {
    const window = windowIn(span)
    return window === undefined ? null : boundsWithin(policy, window)
  }
  const isDated = (span: DaySpan): boolean => {
    const window = windowIn(span)
    return window !== undefined && !isWeekly(window)
  }
  for (const day of daysToCheck(policy, question)) {
    const offset = offsetOn(day)
    // Windows on the day of a clock change have a finding of their own (`dst-night`).
    if (offset === null) continue
    const before = daySpans(schedule, knownDay(day - 1)).slice(-1)
    const stretches = [...before, ...daySpans(schedule, knownDay(day))]
    for (const [index, next] of stretches.slice(1).entries()) {
      const last = stretches[index]
      if (last === undefined || sameBounds(boundsOf(last), boundsOf(next))) continue
      const atMs = instantOf({ day, minute: next.fromMinute }, offset)
      const runMs = atMs < nowMs ? atMs : nextRun(atMs)
      const date = isDated(last) || isDated(next) ? dateText(day) : null
      if (runMs === null || runMs - atMs > lateMs) yield { atMs, runMs, date }
    }
  }
}

/**
 * A week from today and from every clock change, and those of the next 400 days on which a window with dates starts or
 * stops applying.
 */
function daysToCheck({ schedule, timezone }: ProcessPolicy, { nowMs, clockJumps }: CronCheck): readonly DayNumber[] {
  const today = localTime(timezone, nowMs).day
  // Eight days each: the clock change of another timezone may fall on the next day here.
  const weeks = [today, ...clockJumps.map(({ to }) => Math.floor(to / 1440) + 1)].flatMap((first) =>
    Array.from({ length: 8 }, (_, index) => first + index)
  )
  const dated = schedule.filter((window) => !isWeekly(window))
  const next = dated.length === 0 ? [] : Array.from({ length: 400 }, (_, index) => today + 1 + index)
  const edges = next.filter((day) => dated.some((window) => includesDay(window, day) !== includesDay(window, day - 1)))
  return [...new Set([...weeks, ...edges.flatMap((day) => [day, day + 1])])].sort((a, b) => a - b)
}

/** The UTC offset on a local day; null: it changes on that day. */
function offsetsOf(timezone: string, { nowMs, clockJumps }: CronCheck): (day: DayNumber) => number | null {
  const now = offsetMinutes(timezone, nowMs)
  const own = clockJumps.filter((change) => change.timezone === timezone)
  return (day) => {
    const last = own.findLast(({ from }) => Math.floor(from / 1440) <= day)
    if (last === undefined) return now
    return last.to >= day * 1440 ? null : last.offset
  }
}

/** A sentence on changes at the same time of day that ends with the cron entry to add. */
function lateChangeWarning(group: readonly LateChange[], timezone: string, { lines, lateMs }: CronCheck): string {
  const delay = ({ atMs, runMs }: LateChange): number => (runMs ?? Infinity) - atMs
  const worst = group.reduce((most, late) => (delay(late) > delay(most) ? late : most))
  const { day, minute } = localTime(timezone, worst.atMs)
  const wait =
    worst.runMs === null
      ? 'no cron line starts a run after it'
      : `the cron lines start the next run ${duration(delay(worst))} later at best`
  const file = lines[0]?.place.file ?? 'the workflow'
  const line = `- cron: '${cronFor(group, timezone, Math.min(3 * minuteMs, lateMs))}'`
  return (
    `The schedule changes on ${weekdayName(day)} ${dateText(day)} at ${clockText(minute)}, and ${wait}. ` +
    `Add "${line}" with "timezone: ${timezone}" to ${file}.`
  )
}

/** A cron entry for these changes, a little after each: GitHub delays what is due on the full hour. */
function cronFor(group: readonly LateChange[], timezone: string, afterMs: number): string {
  const runs = group.map(({ atMs }) => localTime(timezone, atMs + afterMs))
  const [first] = runs
  if (first === undefined) return ''
  const clock = `${first.minute % 60} ${Math.floor(first.minute / 60)}`
  const { dayOfMonth, month } = calendarDate(first.day)
  if (group.some((late) => late.date !== null)) return `${clock} ${dayOfMonth} ${month} *`
  return `${clock} * * ${weekdayList([...new Set(runs.map(({ day }) => weekdayOf(day)))].sort((a, b) => a - b))}`
}

/** `1-5`, `1,3`, `*`; Sunday is 0. */
function weekdayList(weekdays: readonly number[]): string {
  const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 7]
  if (weekdays.length === 7) return '*'
  if (weekdays.length > 2 && last - first === weekdays.length - 1 && last < 7) return `${first}-${last}`
  return weekdays.map((weekday) => weekday % 7).join(',')
}
