import type { DemandMemory, EpochMs, Observation, ProcessPolicy } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { dynosFor } from '../dynos-for.ts'
import { offsetMinutes } from '../schedule/local-time.ts'
import { plannedPerDyno } from './capacity.ts'
import { horizonOf } from './horizon.ts'
import { lastMinute, neededNow, originOf } from './level.ts'
import { cheapestQuantity } from './newsvendor.ts'
import { outlookOf } from './outlook.ts'
import { localMinute } from './predictors.ts'
import { demandCycles, usualAt } from './profile.ts'
import { formationQuantity } from './running.ts'
import { mostHelpful } from './scale-out-effect.ts'
import { slowMinuteCost, slowMinutesAim } from './slow-minute-cost.ts'
import { describeEnough, describeForecast, describeMost, describeNow } from './words.ts'
import type { UsualPeak } from './words.ts'

/** How many dynos the demand needs, in the words of a reason. */
export interface DemandNeed {
  readonly quantity: number
  readonly message: string
}

/** What the demand says at a look. */
export interface ExpectedDemand {
  /** For a capacity of a dyno that is learned; null: nothing was learned yet, or it is given. */
  readonly now: DemandNeed | null
  /** Until the next look; null: there is no forecast. */
  readonly ahead: DemandNeed | null
  /** `queueing`: the router's slowness comes with load, more dynos cure it. `elsewhere`: it does not. */
  readonly slowness: 'none' | 'queueing' | 'elsewhere' | 'unknown'
  /** More dynos than this made nothing faster; null: nothing is known against more. */
  readonly most: DemandNeed | null
}

/** There is a forecast once so many minutes were learned from. */
export const warmupMinutes = 3 * 1440
/** Until then: room above the latest peak. */
const warmupHeadroom = 1.3

/**
 * What the demand needs now and until the next look. Pure.
 *
 * @param size the dyno type that will run; null: that which was learned of
 */
export function expectDemand(
  policy: ProcessPolicy,
  memory: DemandMemory | null,
  seen: Observation,
  nowMs: EpochMs,
  size: string | null = null
): ExpectedDemand {
  if (memory === null) return { now: null, ahead: null, slowness: 'unknown', most: null }
  const perDyno = plannedPerDyno(policy, memory, size)
  if (perDyno === null) return { now: null, ahead: null, slowness: memory.slowness, most: mostOf(memory) }
  const isLearned = memory.unit === 'requests' && policy.router?.perDyno === 'auto'
  const ahead =
    policy.forecast !== 'off' && memory.minutes >= warmupMinutes
      ? needAhead(policy, memory, perDyno, seen, nowMs)
      : null
  // The forecast knows the peaks; without it the latest one counts.
  const demand = ahead === null ? Math.expm1(memory.level.peak) * warmupHeadroom : Math.expm1(lastMinute(memory.level))
  return {
    now: isLearned ? needNow(memory, perDyno, demand, formationQuantity(policy, seen)) : null,
    ahead,
    slowness: memory.slowness,
    most: mostOf(memory)
  }
}

function mostOf({ scaleOutEffect: { held }, level }: DemandMemory): DemandNeed | null {
  if (held === null) return null
  const quantity = mostHelpful(held, Math.expm1(lastMinute(level)))
  return { quantity, message: describeMost(quantity, held.quantity, held.demand) }
}

function needNow(memory: DemandMemory, perDyno: number, demand: number, running: number | null): DemandNeed {
  const quantity = dynosFor(demand, perDyno)
  // What a dyno carries at least is a reason to scale in; for scaling out, a queue must have been seen.
  const isEnough = memory.slowness === 'none' && memory.capacity?.limitSeen === false
  if (isEnough && running !== null && running > 0 && quantity > running)
    return { quantity: running, message: describeEnough(Math.expm1(lastMinute(memory.level)), running) }
  return { quantity, message: describeNow(demand, perDyno, quantity) }
}

function needAhead(
  policy: ProcessPolicy,
  memory: DemandMemory,
  perDyno: number,
  seen: Observation,
  nowMs: EpochMs
): DemandNeed {
  const horizon = horizonOf(seen.cadence, nowMs)
  const offset = offsetMinutes(policy.timezone, nowMs)
  const origin = originOf(memory, nowMs)
  const running = formationQuantity(policy, seen) ?? neededNow(origin, perDyno)
  const outlook = outlookOf(memory, origin, horizon, perDyno, offset)
  const quantity = cheapestQuantity(
    outlook,
    slowMinuteCost(memory.slowMinuteCost, slowMinutesAim(policy)) * memory.meanDynos,
    running
  )
  const peak = usualPeak(memory, perDyno, localMinute(nowMs, offset), horizon.nextLookMs / minuteMs)
  return { quantity, message: describeForecast(peak, quantity, horizon.nextLookMs) }
}

/** When most is usual in the next minutes; null: nothing is usual yet. A weekday that was never seen goes by the others. */
function usualPeak({ day, week }: DemandMemory, perDyno: number, from: number, minutes: number): UsualPeak | null {
  const { partMinutes } = demandCycles.day
  let peak: (Pick<UsualPeak, 'localMinute' | 'isOfWeekday'> & { readonly demand: number }) | null = null
  for (let minute = from; minute <= from + minutes; minute += partMinutes) {
    const ofWeek = usualAt(week, demandCycles.week, minute)
    const demand = ofWeek ?? usualAt(day, demandCycles.day, minute)
    if (demand !== null && (peak === null || demand > peak.demand))
      peak = { localMinute: minute - (minute % partMinutes), isOfWeekday: ofWeek !== null, demand }
  }
  if (peak === null) return null
  const { localMinute: at, isOfWeekday, demand } = peak
  return { localMinute: at, isOfWeekday, quantity: Math.max(1, dynosFor(Math.expm1(demand), perDyno)) }
}
