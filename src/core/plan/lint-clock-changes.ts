import { sameBounds } from '../same-bounds.ts'
import type { DayNumber, EpochMs, HourSpan, Window } from '../model.ts'
import { nextOffsetChange, offsetMinutes } from '../schedule/local-time.ts'
import { includesDay } from '../schedule/day-rules.ts'
import { daySpans, knownDay } from '../schedule/day-spans.ts'
import { crossesMidnight } from '../schedule/window.ts'
import { clockText, dateText } from '../schedule/calendar-date.ts'
import { dayMs, minuteMs } from '../durations.ts'

/** How far ahead clock changes are checked: a year and a month. */
export const lookAheadMs = 400 * dayMs

/** A change to or from daylight saving time, and the local times that the wall clock skips or shows twice. */
export interface ClockJump {
  readonly timezone: string
  readonly kind: 'skips' | 'repeats'
  /** UTC offset after the change, in minutes, east positive. */
  readonly offset: number
  /** The skipped or repeated local times, in minutes since 1970-01-01 00:00 local time; `to` is exclusive. */
  readonly from: number
  readonly to: number
}

/** Every clock change of a timezone in the next 400 days. */
export function clockJumps(timezone: string, nowMs: EpochMs): readonly ClockJump[] {
  const changes: ClockJump[] = []
  for (let afterMs = nowMs; ;) {
    const atMs = nextOffsetChange(timezone, afterMs, nowMs + lookAheadMs)
    if (atMs === null) return changes
    const [before, after] = [offsetMinutes(timezone, atMs - 1), offsetMinutes(timezone, atMs)]
    const [low, high] = [Math.min(before, after), Math.max(before, after)]
    changes.push({
      timezone,
      kind: after > before ? 'skips' : 'repeats',
      offset: after,
      from: atMs / minuteMs + low,
      to: atMs / minuteMs + high
    })
    afterMs = atMs
  }
}

/**
 * What clock changes do to the window at `index`: at most one sentence for skipped and one for repeated times, each
 * with its remedy.
 */
export function clockJumpProblems(
  schedule: readonly Window[],
  index: number,
  timezone: string,
  changes: readonly ClockJump[]
): readonly string[] {
  const problems = new Map<ClockJump['kind'], string>()
  for (const change of changes) {
    const problem = problems.has(change.kind) ? null : problemOf(schedule, index, change)
    if (problem === null) continue
    const hour = `${clockText(change.from % 1440)}-${clockText(change.to % 1440 === 0 ? 1440 : change.to % 1440)}`
    const where = `On ${dateText(Math.floor(change.from / 1440))} the clock of ${timezone} ${change.kind} ${hour}`
    problems.set(
      change.kind,
      `${where}, so this window ${problem} ` +
        `Move it out of that time: up to ${hour.slice(0, 5)}, or from ${hour.slice(6)} on.`
    )
  }
  return [...problems.values()]
}

function problemOf(schedule: readonly Window[], index: number, jump: ClockJump): string | null {
  const window = schedule[index]
  if (window === undefined) return null
  for (let day = Math.floor(jump.from / 1440) - 1; day <= Math.floor(jump.to / 1440); day++) {
    if (!includesDay(window, day)) continue
    for (const span of window.spans) {
      const problem = spanProblem(schedule, index, { day, span, jump })
      if (problem !== null) return problem
    }
  }
  return null
}

/** What a clock change does to a span that begins on a day. */
function spanProblem(
  schedule: readonly Window[],
  index: number,
  { day, span, jump }: { readonly day: DayNumber; readonly span: HourSpan; readonly jump: ClockJump }
): string | null {
  const { kind, from, to } = jump
  const begins = day * 1440 + span.fromMinute
  const ends = day * 1440 + span.toMinute + (crossesMidnight(span) ? 1440 : 0)
  if (from <= begins && ends <= to && activeWindowAt(schedule, begins) === index)
    return kind === 'skips' ? 'does not come that day.' : 'comes twice or lasts longer that day.'
  // A boundary exactly at the beginning or end of the jump is not affected, hence `<` on both sides.
  if (from < begins && begins < to && boundsChangeAt(schedule, begins) && activeWindowAt(schedule, begins) === index)
    return kind === 'skips'
      ? `begins at ${clockText(to % 1440)} instead of ${clockText(span.fromMinute)}.`
      : 'begins, stops and begins again that day.'
  if (from < ends && ends < to && boundsChangeAt(schedule, ends) && activeWindowAt(schedule, ends - 1) === index)
    return kind === 'skips'
      ? `ends at ${clockText(from % 1440)} instead of ${clockText(span.toMinute)}.`
      : 'ends, comes back and ends again that day.'
  return null
}

/** Whether the bounds from this local minute on differ from those before. */
function boundsChangeAt(schedule: readonly Window[], minute: number): boolean {
  const boundsAt = (at: number): Window['bounds'] | null => schedule[activeWindowAt(schedule, at) ?? -1]?.bounds ?? null
  return !sameBounds(boundsAt(minute - 1), boundsAt(minute))
}

function activeWindowAt(schedule: readonly Window[], localMinute: number): number | null {
  const day: DayNumber = Math.floor(localMinute / 1440)
  const minute = localMinute - day * 1440
  return (
    daySpans(schedule, knownDay(day)).find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
      ?.active ?? null
  )
}
