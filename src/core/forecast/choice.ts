import type { DemandMemory, StandingMemory } from '../model.ts'
import { calibrated, calibrationOf } from './calibration.ts'
import { classOf } from './distance.ts'
import type { Horizon } from './horizon.ts'
import { predictions } from './predictors.ts'
import { chanceAbove, tailsOf } from './skill.ts'

/** A change has to be worth three tenths of a dyno, and where many run, this share of them. */
const worthChanging = 0.3
const worthChangingShare = 0.06
/** Quantities that are weighed: up to where nearly nothing comes, at the most so many, in steps of 4 % where they are many. */
const negligible = 1e-6
const mostChoices = 200
const stepShare = 0.04

/** A quantity, and the minutes in which more demand than it carries is to be expected. */
export interface Choice {
  readonly quantity: number
  readonly slowMinutes: number
}

/** A dyno that is asked for is paid for so long, as going in waits. */
const leastMinutes = 18

/** What is known of the time ahead, at a capacity of `perDyno`. */
export interface Outlook {
  readonly choices: readonly Choice[]
  readonly minutes: number
}

export function outlookOf(
  memory: DemandMemory,
  standing: StandingMemory,
  horizon: Horizon,
  perDyno: number,
  least: number,
  offsetMinutes: number
): Outlook {
  const tails = tailsOf(memory.skill)
  const calibration = calibrationOf(memory.reached)
  const ahead = horizon.stretches.map(({ middleMinutes, weight }) => ({
    weight,
    distance: classOf(middleMinutes),
    predicted: predictions(memory, standing, middleMinutes, offsetMinutes)
  }))
  const choices: Choice[] = []
  for (
    let quantity = Math.max(1, least);
    choices.length < mostChoices;
    quantity += Math.max(1, Math.floor(quantity * stepShare))
  ) {
    const limit = Math.log1p(quantity * perDyno)
    let slowMinutes = 0
    for (const { weight, distance, predicted } of ahead)
      slowMinutes +=
        weight * calibrated(calibration, distance, chanceAbove(memory.skill, tails, distance, predicted, limit))
    choices.push({ quantity, slowMinutes })
    if (slowMinutes < negligible * horizon.minutes) break
  }
  return { choices, minutes: Math.max(leastMinutes, horizon.minutes) }
}

/**
 * The quantity that costs least in dyno-minutes, slow minutes counted at their price (the newsvendor's choice). Staying where things are
 * is preferred a little.
 *
 * @param price of a slow minute, in dyno-minutes
 * @param leastWorth so many dynos have to be saved, or slow minutes of that price, before a change is worth it
 */
export function cheapest(
  { choices, minutes }: Outlook,
  price: number,
  current: number,
  leastWorth = worthChanging
): number {
  const worth = Math.max(leastWorth, worthChangingShare * current) * minutes
  let best = { quantity: choices[0]?.quantity ?? 1, cost: Infinity }
  for (const { quantity, slowMinutes } of choices) {
    const cost = quantity * minutes + price * slowMinutes + (quantity === current ? 0 : worth)
    if (cost < best.cost) best = { quantity, cost }
  }
  return best.quantity
}
