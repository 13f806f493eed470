import type { Memory, Recommendation } from '../model.ts'
import { agreeingAfter, withRecommendation } from './stabilize.ts'
import { busySince } from './busy.ts'
import { clamp } from '../schedule/bounds.ts'
import { holdAfter } from './hold.ts'
import { countScaleOut } from './ineffective-scale-out.ts'
import { signalDirection } from './schedule-plan.ts'
import type { GuardedSituation, Situation } from './situation.ts'
import { unavailableSince } from './unavailable.ts'

/** The quantities that the steps of a look came to, as far as they matter to the next one. */
export interface Steps {
  readonly recommended: number
  /** After everything that holds the signals back. */
  readonly paced: number
  /** In the end. */
  readonly to: number
}

/**
 * What the next look starts from: what this one learned, what its steps came to, and how the outage and the hold stand.
 *
 * @param steps null: a guard stopped the look before them
 */
export function memoryAfter(situation: GuardedSituation | Situation, steps: Steps | null): Memory {
  const { memory, failSafe, failSafeFloor, hold, sizeHold, beforeHold } = situation
  return {
    ...memory,
    ...(situation.guard === null && steps !== null ? learnedIn(situation, steps) : {}),
    recovery: failSafe.recovery,
    hold: holdAfter(hold, failSafeFloor),
    sizeHold: sizeHold.hold,
    beforeHold,
    sizeRefusal: situation.guard === null ? situation.sizes.refusal : memory.sizeRefusal,
    // A look whose metrics do not count is one that read none.
    pointQuantity: situation.guard === null ? situation.signals.pointQuantity : null,
    unavailableSinceMs: unavailableSince(situation),
    restarts: situation.crashed.restarts
  }
}

function learnedIn(situation: Situation, steps: Steps): Partial<Memory> {
  const { learned, running, nowMs } = situation
  if (learned === null) return {}
  const { ineffectiveScaleOut } = learned.memory
  const scalesOut = signalDirection(steps.paced, situation) === 'out' && steps.to > running
  return {
    ...learned.memory,
    recommendations: recommendationsAfter(situation, steps),
    busySinceMs: busySince(steps.recommended, situation),
    agreeing: agreeingAfter(steps.recommended, situation),
    ineffectiveScaleOut: scalesOut ? countScaleOut(ineffectiveScaleOut, learned.trouble, nowMs) : ineffectiveScaleOut
  }
}

function recommendationsAfter(situation: Situation, { recommended }: Steps): readonly Recommendation[] {
  const { policy, state, memory, range, running, nowMs } = situation
  const quantity = range === null ? neededInFixedWindow(situation) : clamp(recommended, range)
  if (quantity === null) return memory.recommendations
  // What was needed before the first look is not known: at least what runs.
  const before = state === null ? [{ atMs: nowMs, quantity: running }] : memory.recommendations
  return withRecommendation(before, quantity, policy.scaleIn?.stabilizationMs ?? 0, nowMs)
}

/** There the signals move nothing, but the window after it may be a range. null: none tells of the load. */
function neededInFixedWindow({ signals: { proposals, missing }, start }: Situation): number | null {
  const load = proposals.find(({ about }) => about === 'load')?.quantity ?? null
  return missing.length > 0 ? Math.max(load ?? 0, start) : load
}
