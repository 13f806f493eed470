import { clamp, explicitBounds } from '../schedule/bounds.ts'
import type { EpochMs, History, ProcessPolicy, Window } from '../model.ts'
import { maximumOf } from '../plan/flat-maximum.ts'
import { assumedSize, monthlyPrice } from '../pricing/prices.ts'
import { hasSizes } from '../schedule/dyno-size.ts'
import { localTime, weekdayOf } from '../schedule/local-time.ts'
import { sum } from '../statistics.ts'
import { parseWindow } from '../schedule/parse-window.ts'
import { scenarioOf, type Assumptions, type BacktestOptions } from './backtest.ts'
import { replayable } from './baselines.ts'
import type { Rhythm } from './look-times.ts'
import { replay, type Score } from './replay.ts'
import { lastPart, periodOf, trafficFromHistory, type Traffic } from './traffic.ts'
import { coverDay, hoursOf, slotsADay, type DayPart } from './cover-day.ts'
import { hourMs, minuteMs, weekMs } from '../durations.ts'

/** A schedule for a process type, made from the recorded demand. */
export interface ProposedSchedule {
  /** As a schedule writes them: `weekdays 07:00-22:00 3`, the last one without days and hours. */
  readonly windows: readonly string[]
  readonly schedule: readonly Window[]
  /** The dyno type of all windows; null: the present schedule says nothing of dyno types. */
  readonly size: string | null
  /** `size:`, if there is one, and `schedule:` with its windows, in YAML. */
  readonly yaml: string
  /** The traffic that it was made from: at most the last two weeks. */
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  /** IANA zone of its windows. */
  readonly timezone: string
  /** Results of a backtest of that time with the proposed schedule, and with the present one. */
  readonly expected: Expectation
  readonly present: Expectation
  readonly assumptions: Assumptions
}

export interface Expectation {
  readonly dynoHoursAWeek: number
  /** US$ a month; null: the dyno type is not known. */
  readonly cost: number | null
  /** Share of the minutes whose p95 is above the target, 0 to 1. */
  readonly slowShare: number
  /** Share of the requests that fail, 0 to 1. */
  readonly failedShare: number
}

export interface ProposeOptions {
  /** Requests a minute that one dyno is known to serve. Default: not known. */
  readonly learnedPerDyno?: number | null
  /** Default: as GitHub usually starts a cron schedule. */
  readonly rhythm?: Rhythm
  readonly seed?: number
}

/** How much of a week of traffic may be missing. */
const maxMissingShare = 0.1
const sampleMs = 5 * minuteMs
/**
 * How much of the demand of a half hour the dynos must serve. Tried in this order until there are few enough slow
 * minutes.
 */
const marginsToTry: readonly { readonly quantile: number; readonly headroom: number }[] = [
  { quantile: 0.95, headroom: 1 },
  { quantile: 1, headroom: 1 },
  { quantile: 1, headroom: 1.15 },
  { quantile: 1, headroom: 1.3 }
]
const maxSlowShare = 0.01
/** What a further window must save a day, and separate windows for weekends must save a week. */
const minWindowSavingShare = 0.02
const minWindowSavingDynoHours = 0.5
const minWeekendSavingShare = 0.03

/**
 * A schedule from the recorded demand: few windows on the full or half hour, with separate ones for weekends only where
 * that pays.
 *
 * @returns null: less than a week was recorded, or the demand is not in requests
 */
export function proposeSchedule(
  history: Omit<History, 'month'>,
  policy: ProcessPolicy,
  options: ProposeOptions = {}
): ProposedSchedule | null {
  const traffic = policy.router === null ? null : trafficFromHistory(history)
  return traffic === null ? null : proposeFor(traffic, policy, options)
}

/** The same from any traffic. */
export function proposeFor(
  all: Traffic,
  policy: ProcessPolicy,
  { learnedPerDyno = null, rhythm = { kind: 'cron', gaps: { kind: 'usual' } }, seed = 1 }: ProposeOptions = {}
): ProposedSchedule | null {
  const traffic = lastPart(all, 2 * weekMs)
  const { fromMs, toMs, lengthMs } = periodOf(traffic)
  if (toMs - fromMs < weekMs - hourMs || lengthMs < weekMs * (1 - maxMissingShare)) return null

  const basis = { traffic, rhythm, learnedPerDyno, seed }
  const found = candidateSizes(policy).map((size) => proposeWith(policy, basis, size))
  const good = found.filter(({ expected }) => expected.slowShare <= maxSlowShare)
  // Where no dyno type is known there is one candidate, without a cost.
  const costOf = ({ expected }: (typeof found)[number]): number => expected.cost ?? 0
  const [best] = (good.length > 0 ? good : found).toSorted((one, other) => costOf(one) - costOf(other))
  return best === undefined ? null : { ...best, fromMs, toMs, timezone: policy.timezone }
}

/**
 * Dyno types that all windows may have: those of which it is written what one carries, else the one of the maximum. null: the schedule
 * says nothing of dyno types.
 */
function candidateSizes(policy: ProcessPolicy): readonly (string | null)[] {
  const written = policy.router?.perDyno ?? 'auto'
  const named = typeof written === 'object' ? Object.keys(written).filter((size) => monthlyPrice(size) !== null) : []
  if (named.length > 0) return named
  return [hasSizes(policy) ? (maximumOf(policy, assumedSize)?.size ?? null) : null]
}

function proposeWith(
  policy: ProcessPolicy,
  basis: Pick<BacktestOptions, 'traffic' | 'rhythm' | 'learnedPerDyno' | 'seed'>,
  size: string | null
): Omit<ProposedSchedule, 'fromMs' | 'toMs' | 'timezone'> {
  const { traffic, rhythm } = basis
  const model = { ...basis, size: size ?? assumedSize, limit: Number.MAX_SAFE_INTEGER }
  const { scenario, assumptions } = scenarioOf(policy, policy.schedule, model)
  const expect = (changes: Pick<ProcessPolicy, 'schedule' | 'size'>): Expectation => {
    const changed = replayable({ ...policy, ...changes })
    return expectationOf(replay({ kind: 'policy', name: '', policy: changed, rhythm }, scenario), size)
  }
  const samples = samplesOf(traffic, policy.timezone)
  let found: Pick<ProposedSchedule, 'windows' | 'schedule' | 'expected'> | null = null
  for (const margin of marginsToTry) {
    const windows = windowsFor(samples, policy, assumptions.perDyno, margin)
    if (windows.join() !== found?.windows.join()) {
      const schedule = windows.flatMap((line) => {
        const parsed = parseWindow(line)
        return parsed.ok ? [{ ...parsed.window, size }] : []
      })
      found = { windows, schedule, expected: expect({ schedule, size }) }
    }
    if (found.expected.slowShare <= maxSlowShare) break
  }
  const { windows, schedule, expected } = found ?? { windows: [], schedule: [], expected: expect(policy) }
  const lines = windows.map((window) => `  - ${window}`)
  const yaml = [...(size === null ? [] : [`size: ${size}`]), 'schedule:', ...lines, ''].join('\n')
  return { windows, schedule, size, expected, yaml, present: expect(policy), assumptions }
}

function expectationOf(
  { dynoHours, hours, hoursBySize, slowMinutes, requests, failed }: Score,
  size: string | null
): Expectation {
  const cost = sum(Object.entries(hoursBySize).map(([name, ran]) => ran * (monthlyPrice(name) ?? NaN))) / hours
  return {
    dynoHoursAWeek: (dynoHours / hours) * 168,
    cost: size === null || !Number.isFinite(cost) ? null : cost,
    slowShare: slowMinutes / (hours * 60),
    failedShare: requests === 0 ? 0 : failed / requests
  }
}

/** Requests a minute, in every half hour of weekdays and of weekends. */
type HalfHourSamples = Readonly<Record<'weekdays' | 'weekends', readonly (readonly number[])[]>>

/**
 * The recorded rate nearest to every fifth minute. Of two at the same distance the lower one: the other counts in its
 * own half hour.
 */
function samplesOf({ stretches }: Traffic, timezone: string): HalfHourSamples {
  const weekdays: number[][] = Array.from({ length: slotsADay }, () => [])
  const weekends: number[][] = Array.from({ length: slotsADay }, () => [])
  for (const { points, fromMs, toMs } of stretches) {
    let index = 0
    for (let atMs = Math.ceil(fromMs / sampleMs) * sampleMs; atMs <= toMs; atMs += sampleMs) {
      const distance = (position: number): number => Math.abs((points[position]?.atMs ?? Infinity) - atMs)
      while (distance(index + 1) < distance(index)) index++
      const nearest = distance(index + 1) === distance(index) ? [points[index], points[index + 1]] : [points[index]]
      const rate = Math.min(...nearest.map((point) => point?.requestsPerSecond ?? 0))
      const { day, minute } = localTime(timezone, atMs)
      const days = weekdayOf(day) <= 5 ? weekdays : weekends
      days[Math.floor(minute / 30)]?.push(rate * 60)
    }
  }
  return { weekdays, weekends }
}

function windowsFor(
  { weekdays, weekends }: HalfHourSamples,
  policy: ProcessPolicy,
  perDyno: number,
  { quantile, headroom }: (typeof marginsToTry)[number]
): readonly string[] {
  const bounds = explicitBounds(policy)
  const needOf = (slots: HalfHourSamples['weekdays']): readonly number[] =>
    slots.map((values) =>
      clamp(Math.max(1, Math.ceil(((quantileOf(values, quantile) * headroom) / perDyno) * (1 - 1e-9))), bounds)
    )
  const [work, free] = [needOf(weekdays), needOf(weekends)]
  const both = work.map((quantity, slot) => Math.max(quantity, free[slot] ?? 0))
  const minSaving = Math.max(minWindowSavingDynoHours, minWindowSavingShare * (sum(both) / 2))
  const daily = coverDay(both, { maxParts: 6, minSaving, midnight: 'may-be-crossed' })
  const onWeekdays = coverDay(work, { maxParts: 4, minSaving, midnight: 'splits' })
  const onWeekends = coverDay(free, { maxParts: 3, minSaving, midnight: 'splits' })
  const apart = 5 * onWeekdays.cost + 2 * onWeekends.cost
  return apart < 7 * daily.cost * (1 - minWeekendSavingShare)
    ? linesOf([
        ...onWeekdays.parts.map((part) => ({ days: 'weekdays', part })),
        ...onWeekends.parts.map((part) => ({ days: 'weekends', part }))
      ])
    : linesOf(daily.parts.map((part) => ({ days: '', part })))
}

/** The quantity that most lines have is written once, as the last line without days and hours. */
function linesOf(parts: readonly { readonly days: string; readonly part: DayPart }[]): readonly string[] {
  const quantities = [...new Set(parts.map(({ part }) => part.quantity))]
  const linesWith = (quantity: number): number => parts.filter(({ part }) => part.quantity === quantity).length
  const [rest = 1] = quantities.sort((a, b) => linesWith(b) - linesWith(a) || a - b)
  const named = parts.filter(({ part }) => part.quantity !== rest)
  const joined = new Map<string, string[]>()
  for (const { days, part } of named) {
    // Hours of the same days and the same quantity share a line.
    const key = `${days} ${part.quantity} ${hoursOf(part) === '' ? 'whole' : ''}`
    joined.set(key, [...(joined.get(key) ?? []), hoursOf(part)])
  }
  const lines = [...joined].map(([key, hours]) => {
    const [days = '', quantity = ''] = key.split(' ')
    return [days, hours.join(','), quantity].filter((word) => word !== '').join(' ')
  })
  return [...lines, String(rest)]
}

function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}
