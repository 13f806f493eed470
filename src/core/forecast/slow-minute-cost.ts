import type { EpochMs, ProcessPolicy, SlowMinuteCostMemory } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { rounded } from './histogram.ts'
import { bootMinutes } from './horizon.ts'

/** Costs of a slow minute that are tried side by side, in minutes of all dynos that the demand needs on the mean: each twice the one before. */
export const candidateCosts: readonly number[] = Array.from({ length: 9 }, (_, place) => 2 ** place)
/** Until enough is known. */
const initialCost = 32
/** So many steps below the cheapest candidate are as far as it goes where even that spends too little. */
const stepsBelow = 3
/** The share of slow minutes that is aimed at where the policy does not say. */
const defaultAim = 0.005
/** Counts forget over two weeks of minutes. */
const decay = 1 - 1 / 20_160
const fewestMinutes = 500
/** It takes so many to say what was spent. */
const fewestTold = 1440
/** Counts that are added to those that were seen, so that a few minutes do not decide. */
const prior = { minutes: 100, shortMinutes: 0.5 }
/**
 * How much of the aim the candidates are held to: at first, and within which bounds it is corrected. What else the
 * decision does, boots and queues are not in their counts.
 */
const initialAllowance = 0.7
const allowanceLimits = { least: 0.02, most: 8 }
/** A slow minute takes so much off its logarithm at the default aim, more at a tighter one, whose slow minutes are rarer. */
const correctionRate = 0.03
/** A minute that even the dearest candidate would not have prevented, as after a long gap between runs, counts for half there. */
const inevitableSlowness = 0.5
/** So much of the aim is spent, so that the weeks that are dearer than the mean stay near it. */
const spentShare = 0.9
/** Proposals are remembered so much longer than scaling in waits. */
const spareMs = 3 * minuteMs

export const freshSlowMinuteCost: SlowMinuteCostMemory = {
  minutes: 0,
  shortMinutes: candidateCosts.map(() => 0),
  dynoMinutes: candidateCosts.map(() => 0),
  slowMinutes: 0,
  forecastMinutes: 0,
  allowance: initialAllowance,
  proposals: []
}

/** What became of a minute. */
export interface CountedMinute {
  readonly startMs: EpochMs
  readonly demand: number
  /** What one dyno carries. */
  readonly perDyno: number
  /** Slow for want of dynos; null: not known. */
  readonly isSlow: boolean | null
  /** Whether the forecast counted already. */
  readonly isForecast: boolean
  /** Going in waits for so long. */
  readonly stabilizationMs: number
  /** Share of minutes that may be slow. */
  readonly aim: number
}

/** Counts one minute for every candidate: was there more demand than the dynos that it proposed carry? */
export function countMinute(
  before: SlowMinuteCostMemory,
  { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs, aim }: CountedMinute
): SlowMinuteCostMemory {
  const serving = servingAt(before.proposals, startMs, stabilizationMs)
  if (serving === null) return before
  const isShort = serving.map((quantity) => demand > quantity * perDyno)
  const isMeasured = isForecast && isSlow !== null
  const isInevitable = isShort.every((short) => short)
  return {
    minutes: before.minutes * decay + 1,
    shortMinutes: before.shortMinutes.map((count, index) =>
      rounded(count * decay + (!isInevitable && isShort[index] === true ? 1 : 0))
    ),
    dynoMinutes: before.dynoMinutes.map((count, index) => rounded(count * decay + (serving[index] ?? 0))),
    slowMinutes: before.slowMinutes * decay + (isMeasured && isSlow ? 1 : 0),
    forecastMinutes: before.forecastMinutes * decay + (isMeasured ? 1 : 0),
    allowance: isMeasured
      ? corrected(before.allowance, isSlow ? (isInevitable ? inevitableSlowness : 1) : 0, aim)
      : before.allowance,
    proposals: before.proposals
  }
}

/**
 * What has been spent too much is saved later, and the other way round, so that the mean share of slow minutes comes
 * to the aim whatever the cause of the difference (adaptive conformal inference; Gibbs and Candès 2021).
 */
function corrected(allowance: number, slowness: number, aim: number): number {
  const rate = correctionRate * Math.sqrt(defaultAim / aim)
  const next = allowance * Math.exp(rate * (spentShare * aim - slowness))
  return rounded(Math.min(allowanceLimits.most, Math.max(allowanceLimits.least, next)))
}

/**
 * The most that each candidate proposed in time to serve, and not so long ago that it would have gone in; null:
 * nothing was proposed yet.
 */
function servingAt(
  proposals: SlowMinuteCostMemory['proposals'],
  atMs: EpochMs,
  stabilizationMs: number
): readonly number[] | null {
  const bootedMs = atMs + minuteMs / 2 - bootMinutes * minuteMs
  const current = proposals.findLastIndex((proposal) => proposal.atMs <= bootedMs)
  const from = Math.max(0, current)
  const inEffect = proposals.filter(
    (_, index) => index === from || (index < from && (proposals[index + 1]?.atMs ?? 0) > bootedMs - stabilizationMs)
  )
  const first = inEffect[0]
  if (first === undefined) return null
  return first.quantities.map((_, index) => Math.max(...inEffect.map(({ quantities }) => quantities[index] ?? 0)))
}

/** Remembers what each candidate proposes at a look, as long as it counts. */
export function withProposals(
  before: SlowMinuteCostMemory,
  quantities: readonly number[],
  stabilizationMs: number,
  nowMs: EpochMs
): SlowMinuteCostMemory {
  const { proposals } = before
  const last = proposals.at(-1)
  if (last?.quantities.every((quantity, index) => quantity === quantities[index]) === true) return before
  const oldestMs = nowMs - stabilizationMs - spareMs
  const kept = proposals.filter((_, index) => (proposals[index + 1]?.atMs ?? Infinity) > oldestMs)
  return { ...before, proposals: [...kept, { atMs: nowMs, quantities }] }
}

/** The share of minutes that may be slow, by the policy. */
export function slowMinutesAim({ forecast }: Pick<ProcessPolicy, 'forecast'>): number {
  return typeof forecast === 'object' ? forecast.slowMinutes : defaultAim
}

/**
 * The cost whose share of slow minutes would have been what the aim allows.
 *
 * @param aim share of minutes that may be slow
 */
export function slowMinuteCost(memory: SlowMinuteCostMemory, aim: number = defaultAim): number {
  return memory.minutes < fewestMinutes ? initialCost : 2 ** placeFor(memory, aim)
}

/** The place among the candidates, or between two of them, that an aim asks for. */
function placeFor(memory: SlowMinuteCostMemory, aim: number): number {
  const budget = aim * memory.allowance
  const shares = memory.shortMinutes.map((count) => (count + prior.shortMinutes) / (memory.minutes + prior.minutes))
  const index = shares.findIndex((share) => share <= budget)
  // Beyond the dearest more dynos hardly help.
  if (index === -1) return candidateCosts.length - 1
  const [within, above] = [shares[index] ?? budget, shares[index - 1] ?? budget]
  if (index === 0) return Math.max(-stepsBelow, Math.log2(within / budget))
  return above <= within ? index : index - 1 + Math.log(above / budget) / Math.log(above / within)
}

/** What became of the aim of late. */
export interface SlowMinutesSpent {
  /** Shares of the minutes: that were slow for want of dynos, and that may be. */
  readonly share: number
  readonly aim: number
  /** Dynos on the mean that half the aim would take more, and twice the aim fewer. */
  readonly moreForHalf: number
  readonly fewerForTwice: number
}

/** Over about two weeks; null: too little is known. */
export function slowMinutesSpent(memory: SlowMinuteCostMemory, aim: number): SlowMinutesSpent | null {
  if (memory.forecastMinutes < fewestTold) return null
  const dynosFor = (other: number): number => meanDynosAt(memory, placeFor(memory, other))
  return {
    share: memory.slowMinutes / memory.forecastMinutes,
    aim,
    moreForHalf: dynosFor(aim / 2) - dynosFor(aim),
    fewerForTwice: dynosFor(aim) - dynosFor(2 * aim)
  }
}

function meanDynosAt({ dynoMinutes, minutes }: SlowMinuteCostMemory, place: number): number {
  const from = Math.max(0, Math.floor(place))
  const [low, high] = [dynoMinutes[from] ?? 0, dynoMinutes[from + 1] ?? dynoMinutes[from] ?? 0]
  return (low + Math.max(0, place - from) * (high - low)) / minutes
}
