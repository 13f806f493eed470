import type { CapacityMemory, EpochMs, QuantityMinutes, ScaleOutEffect } from '../model.ts'
import { dayMs } from '../durations.ts'
import { dynosFor } from '../dynos-for.ts'
import { rounded } from './histogram.ts'

/** A quantity is judged by the mean of its last minutes, once so many of them were seen with all its dynos up. */
const judgedMinutes = 3
/** More demand by so much is a reason for being slower. */
const sameDemand = 1.1
/** A p95 that falls by less than noise did not improve; one that falls by so much did. */
const unimproved = 0.97
const improved = 0.9
/**
 * A p95 that goes on changing by more than this, or of so many targets, is a backlog: it says how long too much has come, not what
 * dynos are worth. After so many minutes it is worked off where each dyno has less to do than fewer have carried.
 */
const steadyRatio = 1.3
const mostSteadySlowdown = 4
const workedOffMinutes = 15
const surelyLessLoad = 0.8
/** As much demand with fewer dynos counts for more. */
const asMuchDemand = 0.95
/** So many scale-outs have to be in vain. */
const mostWorse = 2
/** The hold ends after a week, or after so many slow minutes in a row with no more dynos and less demand than were fast once. */
const heldMs = 7 * dayMs
const refutingMinutes = 15
const refutingDemand = 0.97
/** What was carried is forgotten by 5 % a day, so that an app that has become slower is not measured by what it was. */
const carriedDecay = 1 - 0.05 / 1440

type Held = NonNullable<ScaleOutEffect['held']>

export const freshScaleOutEffect: ScaleOutEffect = { carried: null, before: null, current: null, worse: 0, held: null }

/** A minute in which it is known how many dynos served. */
export interface ServedMinute {
  readonly startMs: EpochMs
  readonly serving: number
  readonly demand: number
  /** p95 over its target. */
  readonly slowdown: number
}

/**
 * Learns from one minute whether more dynos help. A scale-out is in vain where, with no more demand, the p95 is slow and no better
 * than before it; dynos that share a database may even make each other slower. After two in a row the quantity is held at the one that
 * carried most.
 */
export function learnScaleOutEffect(before: ScaleOutEffect, minute: ServedMinute): ScaleOutEffect {
  const counted = judged(withMinute(before, minute), minute)
  if (counted.held === null) return { ...counted, held: provenBy(counted, minute) }
  const isProvenAgain = counted.worse > before.worse
  const held = {
    ...counted.held,
    ...(isProvenAgain ? { sinceMs: minute.startMs } : {}),
    refuting: refutingAfter(counted.held, minute)
  }
  if (held.refuting >= refutingMinutes) return { ...freshScaleOutEffect, current: counted.current }
  // Then one more scale-out in vain is proof.
  return minute.startMs - held.sinceMs >= heldMs
    ? { ...counted, worse: mostWorse - 1, held: null }
    : { ...counted, held }
}

function withMinute(effect: ScaleOutEffect, { serving, demand, slowdown }: ServedMinute): ScaleOutEffect {
  const { current } = effect
  const carried = carriedAfter(effect.carried, { serving, demand, slowdown })
  if (current?.quantity !== serving) {
    const before = current !== null && current.quantity < serving ? current : null
    const first = {
      quantity: serving,
      minutes: 1,
      demand: rounded(demand),
      slowdown: rounded(slowdown),
      last: rounded(slowdown)
    }
    return { ...effect, carried, before, current: first }
  }
  const part = 1 / Math.min(judgedMinutes, current.minutes + 1)
  return {
    ...effect,
    carried,
    current: {
      quantity: serving,
      minutes: current.minutes + 1,
      demand: rounded(current.demand + part * (demand - current.demand)),
      slowdown: rounded(current.slowdown + part * (slowdown - current.slowdown)),
      last: rounded(slowdown)
    }
  }
}

function carriedAfter(
  before: ScaleOutEffect['carried'],
  { serving, demand, slowdown }: Omit<ServedMinute, 'startMs'>
): ScaleOutEffect['carried'] {
  const kept = before === null ? null : { ...before, demand: rounded(before.demand * carriedDecay) }
  if (slowdown > 1) return kept
  const isMore = kept === null || demand >= kept.demand
  const isAsMuchWithFewer = kept !== null && serving < kept.quantity && demand >= asMuchDemand * kept.demand
  return isMore || isAsMuchWithFewer ? { quantity: serving, demand: rounded(demand) } : kept
}

function judged(effect: ScaleOutEffect, { slowdown }: ServedMinute): ScaleOutEffect {
  const { before, current, carried, worse } = effect
  if (slowdown <= 1) return { ...effect, worse: effect.held === null ? 0 : worse, before: null }
  if (before === null || current === null || current.minutes < judgedMinutes) return effect
  const isLessLoaded = hasLessToDo(current, carried)
  // It was not in vain, but what was carried once is too much now.
  if (current.slowdown <= improved * before.slowdown)
    return { ...effect, worse: 0, before: null, carried: isLessLoaded ? null : carried }
  const isInVain =
    current.slowdown >= unimproved * before.slowdown &&
    ((current.demand <= sameDemand * before.demand && isSteady(current)) ||
      (isLessLoaded && current.minutes >= workedOffMinutes))
  return isInVain ? { ...effect, worse: worse + 1, before: null } : effect
}

function isSteady({ slowdown, last }: QuantityMinutes): boolean {
  const ratio = last / slowdown
  return slowdown <= mostSteadySlowdown && ratio < steadyRatio && ratio > 1 / steadyRatio
}

/** More dynos have less to do each than fewer have carried. */
function hasLessToDo({ quantity, demand }: QuantityMinutes, carried: ScaleOutEffect['carried']): boolean {
  if (carried === null || quantity <= carried.quantity) return false
  return demand / quantity <= (surelyLessLoad * carried.demand) / carried.quantity
}

function provenBy({ carried, worse, current }: ScaleOutEffect, { startMs }: ServedMinute): ScaleOutEffect['held'] {
  const isProven = worse >= mostWorse && carried !== null && current !== null && carried.quantity < current.quantity
  return isProven ? { ...carried, sinceMs: startMs, refuting: 0 } : null
}

function refutingAfter({ quantity, demand, refuting }: Held, minute: ServedMinute): number {
  if (minute.slowdown <= 1) return 0
  return minute.serving <= quantity && minute.demand <= refutingDemand * demand ? refuting + 1 : refuting
}

/** The most dynos that help, with so much demand. */
export function mostHelpful(held: Held, demand: number): number {
  return Math.max(held.quantity, dynosFor(demand, held.demand / held.quantity))
}

/** Whether slowness says nothing of what a dyno carries: there are more than help, or each has less to do than one that was fast. */
export function isSlowAnyway({ held }: ScaleOutEffect, serving: number, demand: number): boolean {
  return held !== null && (serving > held.quantity || demand / serving < held.demand / held.quantity)
}

/** A dyno carries at least what one of those that are held did. */
export function withLeast(capacity: CapacityMemory, { held }: ScaleOutEffect): CapacityMemory {
  return held === null
    ? capacity
    : { ...capacity, backlog: 0, perDyno: Math.max(capacity.perDyno, held.demand / held.quantity) }
}
