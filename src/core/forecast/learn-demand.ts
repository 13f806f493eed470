import type {
  CapacityMemory,
  DemandMemory,
  EpochMs,
  LeadingMetricMemory,
  Observation,
  ProcessPolicy,
  ProcessState
} from '../model.ts'
import { minuteMs } from '../durations.ts'
import { offsetMinutes } from '../schedule/local-time.ts'
import { areBooting } from './booting.ts'
import { freshCalibration, learnCalibration } from './calibration.ts'
import { capacitiesFor, learnCapacity, plannedPerDyno } from './capacity.ts'
import type { CapacityUpdate, LearnedCapacities } from './capacity.ts'
import { warmupMinutes } from './demand.ts'
import { errorTails, exceedanceChance, freshEnsemble, learnEnsemble } from './ensemble.ts'
import { horizonOf } from './horizon.ts'
import { leadTimeClass } from './lead-time.ts'
import { learnLeadingMetric, readLeadingMetric } from './leading-metric.ts'
import { lastMinute, originOf, smoothLevel } from './level.ts'
import { cheapestQuantity } from './newsvendor.ts'
import { outlookOf } from './outlook.ts'
import { localMinute, predictions } from './predictors.ts'
import { demandCycles, freshProfile, learnProfile } from './profile.ts'
import { formationQuantity, formationSize } from './running.ts'
import { freshScaleOutEffect, isSlowAnyway, learnScaleOutEffect, withLeast } from './scale-out-effect.ts'
import { newDemand } from './series.ts'
import type { DemandMinute } from './series.ts'
import type { ServedMinute } from './scale-out-effect.ts'
import { candidateCosts, countMinute, freshSlowMinuteCost, slowMinutesAim, withProposals } from './slow-minute-cost.ts'

/** A prediction is compared with so much inside a watch, and then replaced. */
const comparedMs = 4 * minuteMs
/** How fast the mean of the dynos that were needed is learned, a minute: over two to three days. */
const meanDynosRate = 3e-4
/** What slowness is without a target of the policy. */
const defaultTargetMs = 1000
/** Going in waits for so long where the policy does not say. */
const defaultStabilizationMs = 5 * minuteMs

/** What one look has in common for all its minutes. */
interface Look {
  readonly policy: ProcessPolicy
  readonly state: ProcessState | null
  readonly seen: Observation
  readonly nowMs: EpochMs
  readonly unit: DemandMemory['unit']
  /** Dynos of the formation; null: not read. */
  readonly running: number | null
  /** Their dyno type; null: not read. */
  readonly size: string | null
  /** Of the local zone from UTC, in minutes. */
  readonly offset: number
}

/** Takes in what the look saw of the demand. Pure. */
export function learnDemand(
  policy: ProcessPolicy,
  state: ProcessState | null,
  seen: Observation,
  nowMs: EpochMs
): DemandMemory | null {
  const before = state?.demand ?? null
  const series = newDemand(policy, seen, before?.untilMs ?? 0, nowMs)
  if (series === null) return null
  const { unit, minutes } = series
  const running = formationQuantity(policy, seen)
  const size = formationSize(policy, seen)
  const look = { policy, state, seen, nowMs, unit, running, size, offset: offsetMinutes(policy.timezone, nowMs) }
  const usable = before?.unit === unit ? before : null
  const learned = minutes.reduce<DemandMemory | null>((memory, minute) => learnMinute(memory, minute, look), usable)
  if (learned === null || running === null) return learned
  return withForecast({ ...learned, leadingMetric: leadingMetricAfter(learned, minutes, look, running) }, look, running)
}

function learnMinute(before: DemandMemory | null, minute: DemandMinute, look: Look): DemandMemory {
  const demand = Math.log1p(minute.demand)
  const at = localMinute(minute.startMs, look.offset)
  const known = capacitiesAt(before, minute, look)
  const served = servedIn(minute, look)
  const scaleOutEffect = effectAfter(before, known, served)
  const update = capacityUpdate(known.capacity, scaleOutEffect, served)
  const isSure = served?.isSure ?? true
  const slowness = update?.slowness ?? 'unknown'
  const learned = {
    unit: look.unit,
    untilMs: minute.startMs + minuteMs,
    // How long dynos that start take is not known: slowness meanwhile teaches nothing.
    ...known,
    capacity: update !== null && (isSure || slowness === 'none') ? update.capacity : known.capacity,
    scaleOutEffect,
    level: smoothLevel(before?.level ?? null, demand),
    day: learnProfile(before?.day ?? freshProfile(demandCycles.day), demandCycles.day, at, demand),
    week: learnProfile(before?.week ?? freshProfile(demandCycles.week), demandCycles.week, at, demand)
  }
  if (before === null)
    return {
      ...learned,
      minutes: 1,
      slowness,
      leadingMetric: null,
      ensemble: freshEnsemble,
      calibration: freshCalibration,
      slowMinuteCost: freshSlowMinuteCost,
      meanDynos: 1,
      forecastOrigin: null
    }
  return {
    ...before,
    ...learned,
    ...scorePrediction(before, minute.startMs, demand, look.offset),
    ...countDynos(
      before,
      { ...minute, isSlow: update === null ? null : slowness === 'queueing' || (slowness !== 'none' && !isSure) },
      plannedPerDyno(look.policy, learned, learned.capacitySize),
      look
    ),
    minutes: before.minutes + 1,
    slowness: update?.slowness ?? before.slowness
  }
}

/** What is known of the dyno type that served in a minute. */
function capacitiesAt(
  before: DemandMemory | null,
  { startMs }: DemandMinute,
  { state, size }: Look
): LearnedCapacities {
  const memory = before ?? { capacity: null, capacitySize: null, otherCapacities: {} }
  const change = state?.lastChange ?? null
  const isBefore = change?.size !== undefined && startMs + minuteMs <= change.atMs
  const served = isBefore ? change.size.from : size
  const { capacity, capacitySize, otherCapacities } = memory
  return served === null ? { capacity, capacitySize, otherCapacities } : capacitiesFor(memory, served)
}

/** A minute whose response times tell of the dynos that served. */
interface JudgedMinute extends ServedMinute {
  readonly p95Ms: number
  readonly targetMs: number
  /** Whether it is sure how many served: they take a while to start. */
  readonly isSure: boolean
}

/** null: nothing tells of the dynos. */
function servedIn(
  { startMs, demand, p95Ms }: DemandMinute,
  { policy, state, running, unit }: Look
): JudgedMinute | null {
  const change = state?.lastChange ?? null
  const isBefore = change !== null && startMs + minuteMs <= change.atMs
  const serving = isBefore ? change.from : (running ?? change?.to ?? 0)
  const isSure = change === null || isBefore || (startMs >= change.atMs && !areBooting(change, startMs))
  if (!(serving > 0) || p95Ms === null || unit !== 'requests') return null
  const targetMs = p95TargetOf(policy)
  return { startMs, serving, demand, p95Ms, targetMs, slowdown: p95Ms / targetMs, isSure }
}

/** What was learned of dynos of another type says nothing of these. */
function effectAfter(
  before: DemandMemory | null,
  { capacitySize }: LearnedCapacities,
  served: JudgedMinute | null
): DemandMemory['scaleOutEffect'] {
  const isSameSize = before !== null && (before.capacitySize === null || before.capacitySize === capacitySize)
  const known = isSameSize ? before.scaleOutEffect : freshScaleOutEffect
  return served?.isSure === true && served.demand > 0 && served.p95Ms > 0 ? learnScaleOutEffect(known, served) : known
}

/** What a minute teaches of the capacity; null: nothing. */
function capacityUpdate(
  before: CapacityMemory | null,
  effect: DemandMemory['scaleOutEffect'],
  served: JudgedMinute | null
): CapacityUpdate | null {
  if (served === null) return null
  const { serving, demand, p95Ms, targetMs } = served
  if (before !== null && p95Ms > targetMs && isSlowAnyway(effect, serving, demand))
    return { capacity: withLeast(before, effect), slowness: 'elsewhere' }
  return learnCapacity(before, demand / serving, p95Ms, targetMs)
}

/** How good the prediction of a minute was; nothing where there is none. */
function scorePrediction(
  before: DemandMemory,
  startMs: EpochMs,
  demand: number,
  offset: number
): Partial<Pick<DemandMemory, 'ensemble' | 'calibration'>> {
  const { forecastOrigin, ensemble, calibration } = before
  if (forecastOrigin === null) return {}
  const ahead = (startMs - forecastOrigin.atMs) / minuteMs
  if (ahead <= -1) return {}
  const leadClass = leadTimeClass(ahead)
  const predicted = predictions(before, forecastOrigin, Math.max(0, ahead), offset)
  const chance = exceedanceChance(ensemble, errorTails(ensemble), leadClass, predicted, demand)
  return {
    ensemble: learnEnsemble(ensemble, leadClass, predicted, demand),
    calibration: learnCalibration(calibration, leadClass, chance)
  }
}

/** How many dynos a minute needed; nothing while it is not known what one carries. */
function countDynos(
  { slowMinuteCost, meanDynos, minutes }: DemandMemory,
  { startMs, demand, isSlow }: { readonly startMs: EpochMs; readonly demand: number; readonly isSlow: boolean | null },
  perDyno: number | null,
  { policy }: Look
): Partial<Pick<DemandMemory, 'slowMinuteCost' | 'meanDynos'>> {
  if (perDyno === null) return {}
  const isForecast = minutes >= warmupMinutes
  const [stabilizationMs, aim] = [stabilizationMsOf(policy), slowMinutesAim(policy)]
  const minute = { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs, aim }
  return {
    slowMinuteCost: countMinute(slowMinuteCost, minute),
    meanDynos: meanDynos + meanDynosRate * (Math.max(1, demand / perDyno) - meanDynos)
  }
}

function leadingMetricAfter(
  { unit, leadingMetric, capacity, level }: DemandMemory,
  minutes: readonly DemandMinute[],
  { policy, state, seen, nowMs }: Look,
  running: number
): LeadingMetricMemory | null {
  const reading =
    unit === 'requests'
      ? readLeadingMetric(policy, state?.lastChange ?? null, capacity, { seen, running, nowMs })
      : null
  const lastDemand = lastMinute(level)
  return learnLeadingMetric(leadingMetric, { minutes, targetMs: p95TargetOf(policy), reading, lastDemand, nowMs })
}

/** Leaves what the next minutes are compared with: a prediction, and what each cost of a slow minute would propose. */
function withForecast(memory: DemandMemory, { policy, seen, nowMs, offset }: Look, running: number): DemandMemory {
  const origin = originOf(memory, nowMs)
  const { forecastOrigin: earlier, slowMinuteCost, meanDynos } = memory
  const isLast = seen.cadence.nextLookMs === null
  const forecastOrigin = earlier === null || isLast || nowMs - earlier.atMs >= comparedMs ? origin : earlier
  const perDyno = plannedPerDyno(policy, memory, memory.capacitySize)
  if (perDyno === null) return { ...memory, forecastOrigin }
  const outlook = outlookOf(memory, origin, horizonOf(seen.cadence, nowMs), perDyno, offset)
  const last = slowMinuteCost.proposals.at(-1)?.quantities
  const proposed = candidateCosts.map((cost, index) =>
    cheapestQuantity(outlook, cost * meanDynos, last?.[index] ?? running)
  )
  return {
    ...memory,
    forecastOrigin,
    slowMinuteCost: withProposals(slowMinuteCost, proposed, stabilizationMsOf(policy), nowMs)
  }
}

function stabilizationMsOf({ scaleIn }: ProcessPolicy): number {
  return scaleIn?.stabilizationMs ?? defaultStabilizationMs
}

/** The p95 that a dyno is to keep: the router's target, else what `scale-out` calls slow. */
function p95TargetOf({ router, scaleOut }: ProcessPolicy): number {
  return router?.p95TargetMs ?? scaleOut?.slow?.aboveMs ?? defaultTargetMs
}
