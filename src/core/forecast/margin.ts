import type { EpochMs, MarginMemory } from '../model.ts'
import { bootMinutes } from './horizon.ts'
import { minuteMs } from '../durations.ts'

/** Prices of a slow minute that are tried side by side, in minutes of all dynos that the demand needs on the mean. */
export const prices: readonly number[] = [1, 2, 4, 8, 16, 32, 64, 128, 256]
/** Until enough is known. */
const firstPrice = 32
/** What a slow minute is worth at the most: where even this does not hold the budget, more dynos hardly help. */
const highestPrice = 100
/** Share of slow minutes that is aimed at, of the 1 % that may be used: the rest is for trouble that comes unlearned. */
const budget = 0.0035
/** Counts forget over two weeks. */
const decay = 1 - 1 / 20_160
const fewestMinutes = 500
/** Doubts that keep a few minutes from deciding. */
const doubt = { minutes: 100, over: 0.5, slow: 20 }
/** How far real slowness may correct what the counts say: what else the decision does, boots and queues are not in them. */
const leastCorrection = 0.3
const mostCorrection = 2

export const freshMargin: MarginMemory = { minutes: 0, over: prices.map(() => 0), slow: 0, ruled: 0, asked: [] }

/** What became of a minute. */
export interface CountedMinute {
  readonly startMs: EpochMs
  readonly demand: number
  /** What one dyno carries. */
  readonly perDyno: number
  readonly slow: 'yes' | 'no'
  /** Whether the price ruled already. */
  readonly ruled: 'yes' | 'no'
  /** Going in waits for so long. */
  readonly staysMs: number
}

/** Counts one minute for every price: was there more demand than the dynos that it asked for carry? */
export function countMinute(
  before: MarginMemory,
  { startMs, demand, perDyno, slow, ruled, staysMs }: CountedMinute
): MarginMemory {
  const serving = servingAt(before.asked, startMs, staysMs)
  if (serving === null) return before
  const isOver = serving.map((quantity) => demand > quantity * perDyno)
  return {
    minutes: before.minutes * decay + 1,
    over: before.over.map((count, index) => count * decay + (isOver[index] === true ? 1 : 0)),
    slow: before.slow * decay + (ruled === 'yes' && slow === 'yes' ? 1 : 0),
    ruled: before.ruled * decay + (ruled === 'yes' ? 1 : 0),
    asked: before.asked
  }
}

/** The most that each price asked for in time to serve, and not so long ago that it would have gone in; null: nothing was asked yet. */
function servingAt(asked: MarginMemory['asked'], atMs: EpochMs, staysMs: number): readonly number[] | null {
  const bootedMs = atMs + minuteMs / 2 - bootMinutes * minuteMs
  const current = asked.findLastIndex((entry) => entry.atMs <= bootedMs)
  const from = Math.max(0, current)
  const standing = asked.filter(
    (_, index) => index === from || (index < from && (asked[index + 1]?.atMs ?? 0) > bootedMs - staysMs)
  )
  const first = standing[0]
  if (first === undefined) return null
  return first.quantities.map((_, price) => Math.max(...standing.map(({ quantities }) => quantities[price] ?? 0)))
}

/** Remembers what each price asks for at a look, as long as it counts. */
export function withAsked(
  before: MarginMemory,
  quantities: readonly number[],
  staysMs: number,
  nowMs: EpochMs
): MarginMemory {
  const last = before.asked.at(-1)
  if (last?.quantities.every((quantity, index) => quantity === quantities[index]) === true) return before
  const oldestMs = nowMs - staysMs - 3 * minuteMs
  const kept = before.asked.filter((_, index) => (before.asked[index + 1]?.atMs ?? Infinity) > oldestMs)
  return { ...before, asked: [...kept, { atMs: nowMs, quantities }] }
}

/** The least price whose share of slow minutes would have been within the budget, between two that were tried. */
export function priceOf(margin: MarginMemory): number {
  if (margin.minutes < fewestMinutes) return firstPrice
  const correction = Math.min(
    mostCorrection,
    Math.max(leastCorrection, (margin.slow + doubt.slow) / (margin.ruled * budget + doubt.slow))
  )
  const shares = margin.over.map((count) => (correction * (count + doubt.over)) / (margin.minutes + doubt.minutes))
  const index = shares.findIndex((share) => share <= budget)
  if (index === -1) return highestPrice
  const [dear, cheap] = [shares[index] ?? budget, shares[index - 1] ?? budget]
  const price = prices[index] ?? firstPrice
  if (index === 0 || cheap <= dear) return Math.min(price, highestPrice)
  const part = Math.log(cheap / budget) / Math.log(cheap / dear)
  const below = prices[index - 1] ?? price
  return Math.min(highestPrice, below * (price / below) ** part)
}
