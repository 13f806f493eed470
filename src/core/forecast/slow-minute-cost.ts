import type { EpochMs, ProcessPolicy, SlowMinuteCostMemory } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { bootMinutes } from './horizon.ts'

/** Costs of a slow minute that are tried side by side, in minutes of all dynos that the demand needs on the mean. */
export const candidateCosts: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256]
/** Until enough is known. */
const initialCost = 32
/** What a slow minute may cost at the default aim, more at a tighter one: where even this does not hold the budget, more dynos hardly help. */
const highestCost = 100
/** The share of slow minutes that is aimed at where the policy does not say. */
const defaultAim = 0.005
/** So much of the aim is spent by choice: the rest is for trouble that comes unlearned. */
const chosenShare = 0.7
/** Counts forget over two weeks of minutes. */
const decay = 1 - 1 / 20_160
const fewestMinutes = 500
/** Counts that are added to those that were seen, so that a few minutes do not decide. */
const prior = { minutes: 100, shortMinutes: 0.5, slowMinutes: 20 }
/**
 * How far real slowness may correct what the counts say: what else the decision does, boots and queues are not in
 * them.
 */
const leastCorrection = 0.3
const mostCorrection = 2
/** Proposals are remembered so much longer than scaling in waits. */
const spareMs = 3 * minuteMs

export const freshSlowMinuteCost: SlowMinuteCostMemory = {
  minutes: 0,
  shortMinutes: candidateCosts.map(() => 0),
  slowMinutes: 0,
  forecastMinutes: 0,
  proposals: []
}

/** What became of a minute. */
export interface CountedMinute {
  readonly startMs: EpochMs
  readonly demand: number
  /** What one dyno carries. */
  readonly perDyno: number
  /** Slow for want of dynos. */
  readonly isSlow: boolean
  /** Whether the forecast counted already. */
  readonly isForecast: boolean
  /** Going in waits for so long. */
  readonly stabilizationMs: number
}

/** Counts one minute for every candidate: was there more demand than the dynos that it proposed carry? */
export function countMinute(
  before: SlowMinuteCostMemory,
  { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs }: CountedMinute
): SlowMinuteCostMemory {
  const serving = servingAt(before.proposals, startMs, stabilizationMs)
  if (serving === null) return before
  const isShort = serving.map((quantity) => demand > quantity * perDyno)
  return {
    minutes: before.minutes * decay + 1,
    shortMinutes: before.shortMinutes.map((count, index) => count * decay + (isShort[index] === true ? 1 : 0)),
    slowMinutes: before.slowMinutes * decay + (isForecast && isSlow ? 1 : 0),
    forecastMinutes: before.forecastMinutes * decay + (isForecast ? 1 : 0),
    proposals: before.proposals
  }
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
 * The least cost whose share of slow minutes would have been within the budget, between two that were tried.
 *
 * @param aim share of minutes that may be slow
 */
export function slowMinuteCost(memory: SlowMinuteCostMemory, aim: number = defaultAim): number {
  const slowBudget = aim * chosenShare
  const mostCost = Math.min(candidateCosts.at(-1) ?? highestCost, (highestCost * defaultAim) / aim)
  if (memory.minutes < fewestMinutes) return Math.min(initialCost, mostCost)
  const budgeted = memory.forecastMinutes * slowBudget
  const slowness = (memory.slowMinutes + prior.slowMinutes) / (budgeted + prior.slowMinutes)
  const correction = Math.min(mostCorrection, Math.max(leastCorrection, slowness))
  const shares = memory.shortMinutes.map(
    (count) => (correction * (count + prior.shortMinutes)) / (memory.minutes + prior.minutes)
  )
  const index = shares.findIndex((share) => share <= slowBudget)
  if (index === -1) return mostCost
  const [within, above] = [shares[index] ?? slowBudget, shares[index - 1] ?? slowBudget]
  const cost = candidateCosts[index] ?? initialCost
  if (index === 0 || above <= within) return Math.min(cost, mostCost)
  const part = Math.log(above / slowBudget) / Math.log(above / within)
  const below = candidateCosts[index - 1] ?? cost
  return Math.min(mostCost, below * (cost / below) ** part)
}
