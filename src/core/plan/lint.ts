import { absoluteBounds, boundsWithin } from '../schedule/bounds.ts'
import type { EpochMs, Policy, ProcessPolicy, Window } from '../model.ts'
import { hasSignal } from '../decide/schedule-plan.ts'
import { memoized } from '../memoized.ts'
import { timezonesOf } from '../schedule/holidays.ts'
import { localTime, type LocalTime } from '../schedule/local-time.ts'
import { clockJumps, clockJumpProblems, type ClockJump } from './lint-clock-changes.ts'
import { smallBudgets } from './lint-budget.ts'
import type { LateChanges } from './lint-crons.ts'
import { uncoveredHours, isPast, unreachableWindows, type UncoveredHours } from './lint-coverage.ts'
import { cutWindows, doubtfulParts } from './lint-window.ts'
import type { Draft, LintCode, LintFinding, LiveWindow } from './lint-finding.ts'
import { aboveSizeLimits, flippingSizes, mixedSizes, mostOfSizes, type KnownSizes } from './lint-sizes.ts'
import { zoneWarning } from './lint-zone.ts'

export interface LintContext {
  readonly nowMs: EpochMs
  /** Against `on.schedule` of the workflows that run this action; absent: not checked. */
  readonly lateChanges?: LateChanges
  /** The most dynos that the dyno type of a process type allows; null: not known. */
  readonly limits?: (app: string, process: string) => number | null
  /** The dyno type where the schedule says nothing of it; null: not known. */
  readonly sizes?: KnownSizes
}

/** What the checks of one process type need, computed once. */
interface LintSubject extends Pick<LintContext, 'nowMs' | 'lateChanges'> {
  readonly policy: ProcessPolicy
  readonly now: LocalTime
  readonly liveWindows: readonly LiveWindow[]
  readonly unreachable: ReadonlyMap<number, readonly number[]>
  readonly gap: UncoveredHours | null
  /** Whether pings or metrics can change the quantity inside a range. */
  readonly movesWithinRange: boolean
  readonly limit: number | null
  readonly clockJumpsOf: (timezone: string) => readonly ClockJump[]
}

/** The findings of a policy, app by app, in the order of the checks below. */
export function lint(policy: Policy, context: LintContext): readonly LintFinding[] {
  const { nowMs, sizes = () => null } = context
  const clockJumpsOf = memoized(
    (timezone: string) => timezone,
    (timezone) => clockJumps(timezone, nowMs)
  )
  const coverageOf = memoized(
    ({ schedule, timezone }: ProcessPolicy) => [timezone, ...schedule.map(({ source }) => source)].join('\n'),
    (process) => ({
      unreachable: unreachableWindows(process.schedule, localTime(process.timezone, nowMs)),
      gap: uncoveredHours(process)
    })
  )
  const zones = zoneFindings(policy)
  const found = policy.apps.flatMap(({ processes }) =>
    processes.flatMap((process) => {
      const subject = { ...subjectOf(process, context, coverageOf(process)), clockJumpsOf }
      const place = ['apps', process.app, 'processes', process.process]
      const drafts = checks.flatMap((check) => [...check(subject)])
      return drafts.map(([code, path, message]) => finding(code, [...place, ...path], message))
    })
  )
  const mixed = policy.apps.flatMap((app) => {
    const one = mixedSizes(app, sizes, nowMs)
    if (one === null) return []
    return [finding('mixed-sizes', ['apps', app.app, 'processes', one.process, 'schedule'], one.message)]
  })
  const budgets = smallBudgets(policy, sizes, nowMs)
  const small = budgets.map(({ path, message }) => finding('budget-below-floors', path, message))
  return [...zones, ...found, ...mixed, ...small]
}

function finding(code: LintCode, path: readonly PropertyKey[], message: string): LintFinding {
  return { path, at: 'key', severity: 'warning', code, message }
}

const checks: readonly ((subject: LintSubject) => Iterable<Draft>)[] = [
  checkWindows,
  checkGap,
  checkMetrics,
  ({ policy, liveWindows }) => cutWindows(policy, liveWindows),
  checkLimit,
  checkFailSafe,
  checkInside,
  checkFlips,
  checkCrons
]

function* checkFlips({ policy, nowMs }: LintSubject): Generator<Draft> {
  const flips = flippingSizes(policy, nowMs)
  if (flips !== null) yield ['size-flips', ['schedule'], flips]
}

/** Once for a zone, as it stands once at the top. */
function zoneFindings({ apps }: Policy): readonly LintFinding[] {
  const messages = timezonesOf({ apps }).flatMap((zone) => zoneWarning(zone) ?? [])
  return messages.map((message) => finding('zone-without-dst', ['timezone'], message))
}

function subjectOf(
  policy: ProcessPolicy,
  { nowMs, lateChanges, limits }: LintContext,
  coverage: Pick<LintSubject, 'unreachable' | 'gap'>
): Omit<LintSubject, 'clockJumpsOf'> {
  const now = localTime(policy.timezone, nowMs)
  const isOut = (window: Window, index: number): boolean => coverage.unreachable.has(index) || isPast(window, now)
  return {
    ...coverage,
    ...(lateChanges === undefined ? {} : { lateChanges }),
    policy,
    nowMs,
    now,
    liveWindows: policy.schedule.flatMap((window, index) =>
      isOut(window, index) ? [] : [{ window, index, bounds: boundsWithin(policy, window) }]
    ),
    movesWithinRange: hasSignal(policy) && (policy.scaleOut !== null || policy.scaleIn !== null),
    limit: limits?.(policy.app, policy.process) ?? null
  }
}

function* checkWindows(subject: LintSubject): Generator<Draft> {
  const { now, liveWindows, unreachable, movesWithinRange, clockJumpsOf } = subject
  const { schedule, timezone } = subject.policy
  for (const [index, window] of schedule.entries()) {
    const path = ['schedule', index]
    const above = unreachable.get(index)
    if (isPast(window, now))
      yield ['past-date', path, `"${window.source}" is over. Remove it, or write a date to come.`]
    else if (above !== undefined)
      yield [
        'unreachable',
        path,
        above.length === 0
          ? `"${window.source}" never holds: no day to come is all of that. ` +
            'Write a comma where one or the other is meant, or remove it.'
          : `"${window.source}" never holds: ${describeCovering(schedule, above)} it. Move it up, or remove it.`
      ]
    for (const problem of doubtfulParts(window)) yield ['doubtful-window', path, problem]
    const live = liveWindows.find((one) => one.index === index)
    if (live === undefined) continue
    const { floor, ceiling } = live.bounds
    if (floor < ceiling && !movesWithinRange) {
      yield [
        'range-not-moved',
        path,
        `"${window.source}": nothing moves the quantity inside ${floor}-${ceiling}, so it stays wherever it is. ` +
          `Write one number, ${floor} or ${ceiling}.`
      ]
    }
    for (const problem of clockJumpProblems(schedule, index, timezone, clockJumpsOf(timezone)))
      yield ['dst-night', path, problem]
  }
}

function describeCovering(schedule: readonly Window[], above: readonly number[]): string {
  const lines = above.map((index) => `"${schedule[index]?.source ?? ''}"`)
  const shown = lines.length > 3 ? `${lines.slice(0, 3).join(', ')} and ${lines.length - 3} more` : lines.join(' and ')
  return lines.length === 1 ? `${shown}, above it, takes all of` : `${shown}, above it, together take all of`
}

function* checkGap(subject: LintSubject): Generator<Draft> {
  const { policy, gap, movesWithinRange } = subject
  if (policy.schedule.length === 0) yield* checkUnscheduled(subject)
  if (gap === null) return
  const more = gap.hoursAWeek === null ? '' : `, the first of ${Number(gap.hoursAWeek.toFixed(1))} such hours a week`
  const floor = absoluteBounds(policy)?.floor ?? 1
  const remedy = `Add a last line without days and hours, such as "${floor}".`
  const { min, max } = policy
  if (min === null || max === null)
    yield ['gap', ['schedule'], `No window covers ${gap.first}${more}: the quantity stays as it is then. ${remedy}`]
  else if (min < max && !movesWithinRange) {
    yield [
      'range-not-moved',
      ['schedule'],
      `No window covers ${gap.first}${more}: min-max (${min}-${max}) holds then, ` +
        `and nothing moves the quantity inside it. ${remedy}`
    ]
  }
}

/** Without windows, `min` and `max` are the range if both are given. */
function* checkUnscheduled({ policy: { min, max }, movesWithinRange }: LintSubject): Generator<Draft> {
  if (min !== null && max !== null) {
    if (min < max && !movesWithinRange) {
      yield [
        'range-not-moved',
        ['min'],
        `There is no schedule, so min-max (${min}-${max}) holds always, and nothing moves the quantity inside it. ` +
          'Add a schedule, or a probe or metrics.'
      ]
    }
  } else if (min !== null || max !== null) {
    const [there, other, bound] =
      min !== null ? ['min', 'max', `at least ${min}`] : ['max', 'min', `at most ${max ?? 0}`]
    yield [
      'gap',
      [there],
      `There is no schedule and no ${other}: the quantity stays as it is, ${bound}, and no signal moves it. ` +
        `Add a schedule, or ${other}.`
    ]
  }
}

/** Metrics without a range that they could move the quantity in. */
function* checkMetrics({ policy, gap, liveWindows }: LintSubject): Generator<Draft> {
  const { router, metrics, schedule, min, max } = policy
  if (router === null && metrics.length === 0) return
  const open = (schedule.length === 0 || gap !== null) && min !== null && max !== null && min < max
  if (open || schedule.length === 0 || liveWindows.some(({ bounds }) => bounds.floor < bounds.ceiling)) return
  const remedy = 'Write a range, such as "weekdays 07:00-22:00 2-6".'
  yield ['no-range', ['metrics'], `The metrics have nothing to decide: every window names one number. ${remedy}`]
}

function* checkLimit(subject: LintSubject): Generator<Draft> {
  const { policy, liveWindows } = subject
  yield* aboveSizeLimits(liveWindows)
  const limit = mostOfSizes(liveWindows) ?? subject.limit
  if (limit === null) return
  const allowed = `the dyno type of ${policy.process} allows at most ${limit}`
  const remedy = `Write ${limit} or less, or change the type ("heroku ps:type").`
  if (policy.max !== null && policy.max > limit)
    yield ['above-limit', ['max'], `max is ${policy.max}, but ${allowed}. ${remedy}`]
  for (const { window, index, bounds } of liveWindows) {
    if (bounds.ceiling > limit && window.size === null)
      yield [
        'above-limit',
        ['schedule', index],
        `"${window.source}" asks for ${bounds.ceiling}, but ${allowed}. ${remedy}`
      ]
  }
  const quantity = policy.failSafe?.quantity ?? null
  if (quantity !== null && quantity > limit)
    yield ['above-limit', ['fail-safe', 'quantity'], `The fail-safe asks for ${quantity}, but ${allowed}. ${remedy}`]
}

function* checkFailSafe({ policy, liveWindows }: LintSubject): Generator<Draft> {
  const quantity = policy.failSafe?.quantity ?? null
  if (quantity === null) return
  const path = ['fail-safe', 'quantity']
  const most = absoluteBounds(policy)?.ceiling ?? null
  const higher = liveWindows.filter(({ bounds }) => bounds.floor > quantity)
  const highest = Math.max(...higher.map(({ bounds }) => bounds.floor))
  const [first] = higher
  if (first !== undefined) {
    const others = higher.length === 1 ? '' : ` (and in ${higher.length - 1} more)`
    yield [
      'fail-safe-below-window',
      path,
      `The fail-safe goes to ${quantity}, so it does nothing in "${first.window.source}"${others}. ` +
        `Write at least ${highest + 1}, or leave the quantity out to go to max.`
    ]
  }
  if (most !== null && quantity > most) {
    const why =
      policy.max === null
        ? `no max is written, so the largest quantity of the schedule, ${most}, is the most`
        : `max is ${policy.max}`
    yield [
      'fail-safe-above-max',
      path,
      `The fail-safe asks for ${quantity}, but ${why}. ` +
        `${policy.max === null ? 'Write' : 'Raise to'} "max: ${quantity}", or lower the quantity.`
    ]
  }
}

/** What signals ask for stays inside the bounds of the window: a quantity that none of them allows is hardly meant. */
function* checkInside({ policy, gap, liveWindows }: LintSubject): Generator<Draft> {
  const { schedule, min, max } = policy
  const isOpen = (schedule.length === 0 || gap !== null) && min !== null && max !== null
  const bounds = [...liveWindows.map((live) => live.bounds), ...(isOpen ? [{ floor: min, ceiling: max }] : [])]
  if (bounds.length === 0) return
  const fewest = Math.min(...bounds.map(({ floor }) => floor))
  const most = Math.max(...bounds.map(({ ceiling }) => ceiling))
  for (const key of ['fallback', 'idle'] as const) {
    const quantity = policy[key]?.quantity ?? null
    if (quantity === null || (fewest <= quantity && quantity <= most)) continue
    const [never, remedy] =
      quantity > most
        ? [`above ${most}`, `${most} or less, or raise the bounds`]
        : [`below ${fewest}`, `${fewest} or more, or lower the bounds`]
    const message = `${key}.quantity is ${quantity}, but the bounds never go ${never}. Write ${remedy}.`
    yield ['outside-bounds', [key, 'quantity'], message]
  }
}

function* checkCrons({ policy, nowMs, lateChanges, clockJumpsOf }: LintSubject): Generator<Draft> {
  if (lateChanges === undefined || !policy.enabled) return
  for (const message of lateChanges(policy, { nowMs, clockJumpsOf })) yield ['cron-too-sparse', ['schedule'], message]
}
