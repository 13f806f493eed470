/** A change has to be worth so much of a dyno, and where many run, this share of them. */
const leastSaved = 0.15
const leastSavedShare = 0.03

/** A quantity that may be chosen, and the minutes in which more demand than it carries is to be expected. */
export interface CandidateQuantity {
  readonly quantity: number
  readonly slowMinutes: number
}

/** What may be chosen for the time ahead. */
export interface Outlook {
  readonly candidates: readonly CandidateQuantity[]
  /** How long the choice is paid for. */
  readonly minutes: number
}

/**
 * The quantity that costs least in dyno-minutes, slow minutes included (the newsvendor problem: what is left over and
 * what is short both cost). Staying at `current` is preferred a little.
 *
 * @param slowMinuteCost in dyno-minutes
 * @param saved so many dynos, or slow minutes of that cost, have to be saved before a change is worth it
 */
export function cheapestQuantity(
  { candidates, minutes }: Outlook,
  slowMinuteCost: number,
  current: number,
  saved = leastSaved
): number {
  const changeCost = Math.max(saved, leastSavedShare * current) * minutes
  let best = { quantity: candidates[0]?.quantity ?? 1, cost: Infinity }
  for (const { quantity, slowMinutes } of candidates) {
    const cost = quantity * minutes + slowMinuteCost * slowMinutes + (quantity === current ? 0 : changeCost)
    if (cost < best.cost) best = { quantity, cost }
  }
  return best.quantity
}
