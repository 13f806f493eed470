import { dayMs } from '../durations.ts'
import { counted } from '../format.ts'
import type { AppPolicy, EpochMs, ProcessPolicy, Window } from '../model.ts'
import { sizeLimit } from '../pricing/dyno-limit.ts'
import { scheduledBounds } from '../schedule/bounds.ts'
import { dateText } from '../schedule/calendar-date.ts'
import { hasSizes, sameSize, scheduledSize } from '../schedule/dyno-size.ts'
import { zonedClock } from '../schedule/local-clock.ts'
import { localTime } from '../schedule/local-time.ts'
import { turningPoints } from '../schedule/turning-points.ts'
import { isWeekly } from '../schedule/window.ts'
import type { Draft, LiveWindow } from './lint-finding.ts'

/** The dyno type that a process type runs on where its schedule says nothing of it; null: not known. */
export type KnownSizes = (app: string, process: string) => string | null

/** A change in the middle of the day and back. More restart an app more often than they save. */
const mostChangesADay = 2

/** Eco or Basic dynos that run at the same instant as dynos of other types in one app, which Heroku refuses; null: there are none. */
export function mixedSizes(
  app: AppPolicy,
  sizes: KnownSizes,
  nowMs: EpochMs
): { readonly process: string; readonly message: string } | null {
  const { processes } = app
  if (processes.length < 2 || !processes.some(hasSizes)) return null
  for (const atMs of instants(processes, nowMs)) {
    const running = processes.flatMap((policy) => {
      const size = runningSize(policy, sizes, atMs)
      return size === null ? [] : [{ policy, size }]
    })
    const entry = running.find(({ size }) => isEntry(size))
    const other = running.find(({ size }) => entry !== undefined && !sameSize(size, entry.size))
    if (entry === undefined || other === undefined) continue
    const { process, timezone } = entry.policy
    const from = atMs === nowMs ? 'Now' : `From ${zonedClock(timezone, atMs, nowMs)} on`
    return {
      process,
      message:
        `${from} ${process} runs on ${entry.size} and ${other.policy.process} on ${other.size}: ` +
        'Heroku refuses Eco or Basic beside other dyno types in an app. Give both the same type then, or 0 to one of them.'
    }
  }
  return null
}

/** A day on which the dyno type changes more than twice: each change restarts the dynos. null: there is none. */
export function flippingSizes(policy: ProcessPolicy, nowMs: EpochMs): string | null {
  if (!hasSizes(policy)) return null
  const { schedule, timezone } = policy
  let size = runningSize(policy, () => null, nowMs)
  let [today, changes] = [localTime(timezone, nowMs).day, 0]
  for (const { atMs, local } of turningPoints(schedule, timezone, nowMs, nowMs + horizonMs(schedule))) {
    if (local.day !== today) [today, changes] = [local.day, 0]
    const next = runningSize(policy, () => null, atMs)
    if (next === null || sameSize(next, size)) continue
    if (size !== null) changes += 1
    size = next
    if (changes <= mostChangesADay) continue
    return (
      `The dyno type changes more than twice on ${dateText(today)}, and each change restarts all dynos. ` +
      'Let one type stay for more of the day.'
    )
  }
  return null
}

/** Weekdays repeat after a week; dates, months and days of the month are looked at for more than a year. */
function horizonMs(schedule: readonly Window[]): number {
  return (schedule.every(isWeekly) ? 15 : 400) * dayMs
}

/** null: nothing runs, or it is not known on what. */
function runningSize(policy: ProcessPolicy, sizes: KnownSizes, atMs: EpochMs): string | null {
  const scheduled = scheduledBounds(policy, atMs)
  if ((scheduled?.bounds.ceiling ?? policy.max ?? 1) === 0) return null
  return scheduledSize(policy, scheduled) ?? sizes(policy.app, policy.process)
}

function isEntry(size: string): boolean {
  return /^(eco|basic)$/i.test(size)
}

function instants(processes: readonly ProcessPolicy[], nowMs: EpochMs): readonly EpochMs[] {
  const points = processes.flatMap(({ schedule, timezone }) =>
    [...turningPoints(schedule, timezone, nowMs, nowMs + horizonMs(schedule))].map(({ atMs }) => atMs)
  )
  return [...new Set([nowMs, ...points])].sort((a, b) => a - b)
}

/** The most dynos that Heroku allows of any type that the windows name; null: they name none. */
export function mostOfSizes(windows: readonly LiveWindow[]): number | null {
  const limits = windows.flatMap(({ window: { size } }) => (size === null ? [] : [sizeLimit(size)]))
  return limits.length === 0 ? null : Math.max(...limits)
}

/** Windows that ask for more dynos than Heroku allows of their type. */
export function* aboveSizeLimits(windows: readonly LiveWindow[]): Generator<Draft> {
  for (const { window, index, bounds } of windows) {
    const { size, source } = window
    if (size === null || bounds.ceiling <= sizeLimit(size)) continue
    const allowed = `Heroku allows at most ${counted(sizeLimit(size), `${size} dyno`)} of a type`
    const remedy = `Write ${sizeLimit(size)} or less, or another dyno type.`
    yield ['above-limit', ['schedule', index], `"${source}" asks for ${bounds.ceiling}, but ${allowed}. ${remedy}`]
  }
}
