import type { DemandMemory, ForecastOrigin } from '../model.ts'
import { calibrated, calibrationCurves } from './calibration.ts'
import { errorTails, exceedanceChance } from './ensemble.ts'
import type { Horizon } from './horizon.ts'
import { leadTimeClass } from './lead-time.ts'
import { neededNow } from './level.ts'
import type { CandidateQuantity, Outlook } from './newsvendor.ts'
import { predictions } from './predictors.ts'

/**
 * Quantities are weighed up to where nearly nothing comes, at the most so many of them, in steps of 4 % where they
 * are many.
 */
const negligibleShare = 1e-6
const mostCandidates = 200
const stepShare = 0.04
/** A dyno that is asked for is paid for so long, as scaling in waits. */
const leastPaidMinutes = 18

/**
 * The quantities that may be needed until the next look's dynos serve, from what is needed now on.
 *
 * @param perDyno what one dyno carries, in the unit of the demand
 * @param offsetMinutes of the local zone from UTC, east positive
 */
export function outlookOf(
  memory: DemandMemory,
  origin: ForecastOrigin,
  horizon: Horizon,
  perDyno: number,
  offsetMinutes: number
): Outlook {
  const tails = errorTails(memory.ensemble)
  const curves = calibrationCurves(memory.calibration)
  const ahead = horizon.intervals.map(({ middleMinutes, weight }) => ({
    weight,
    leadClass: leadTimeClass(middleMinutes),
    predicted: predictions(memory, origin, middleMinutes, offsetMinutes)
  }))
  const slowMinutesWith = (quantity: number): number => {
    const limit = Math.log1p(quantity * perDyno)
    let slowMinutes = 0
    for (const { weight, leadClass, predicted } of ahead) {
      const chance = exceedanceChance(memory.ensemble, tails, leadClass, predicted, limit)
      slowMinutes += weight * calibrated(curves, leadClass, chance)
    }
    return slowMinutes
  }
  const candidates: CandidateQuantity[] = []
  let quantity = Math.max(1, neededNow(origin, perDyno))
  while (candidates.length < mostCandidates) {
    const slowMinutes = slowMinutesWith(quantity)
    candidates.push({ quantity, slowMinutes })
    if (slowMinutes < negligibleShare * horizon.minutes) break
    quantity += Math.max(1, Math.floor(quantity * stepShare))
  }
  return { candidates, minutes: Math.max(leastPaidMinutes, horizon.minutes) }
}
