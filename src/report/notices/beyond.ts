/** Whether a process needs more or fewer dynos than its plan allows now. */
import { quantityAfter } from '../../core/decide/advance.ts'
import { bootMs } from '../../core/decide/health.ts'
import { absoluteBounds, scheduledBounds } from '../../core/schedule/bounds.ts'
import type { EpochMs, ProcessState } from '../../core/model.ts'
import type { ProcessReport } from '../../core/model/run-report.ts'

/** `unclear`: this look says nothing about it, so what was true before stays so. */
export type Pressure = 'yes' | 'no' | 'unclear'

export interface Beyond {
  /** Slow, or in demand of more, with every dyno up and nothing that may be added. */
  readonly atMax: Pressure
  /** Fast, or in demand of less, with nothing that may be taken. */
  readonly atMin: Pressure
  readonly quantity: number | null
}

/**
 * At the ceiling and slow for as many pings as call for a dyno more, or held back there by the clamp; at the floor and fast likewise.
 * It ends with a quantity off the bound or with pings that say the opposite, so that moving around a threshold sends one notice.
 */
export function beyondPlan({ policy, decision, outcome, state }: ProcessReport, nowMs: EpochMs): Beyond {
  const bounds = scheduledBounds(policy, nowMs)?.bounds ?? absoluteBounds(policy)
  const quantity = quantityAfter(decision, outcome)
  if (bounds === null || quantity === null) return { atMax: 'unclear', atMin: 'unclear', quantity }
  const { verdict } = decision.health
  const moved = decision.from !== decision.to
  // What was added may be enough, once it is up.
  const isAdding = isStarting(state.lastChange, nowMs)
  const clamped = !moved && bounds.floor < bounds.ceiling && decision.reasons.some(({ code }) => code === 'clamped')
  const { slow, fast } = state.streaks
  const isSlow = verdict === 'slow' || slow >= (policy.scaleOut?.slow?.consecutive ?? Infinity)
  const isFast = verdict === 'up' && fast >= (policy.scaleIn?.fast?.consecutive ?? Infinity)
  const pressure = (atBound: boolean, presses: boolean, eased: boolean): Pressure => {
    if (!atBound) return 'no'
    if (presses) return 'yes'
    return eased ? 'no' : 'unclear'
  }
  return {
    atMax: pressure(
      quantity >= bounds.ceiling,
      !isAdding && (isSlow || (clamped && quantity === bounds.ceiling)),
      verdict === 'up' && slow === 0
    ),
    atMin: pressure(
      quantity > 0 && quantity <= bounds.floor,
      isFast || (clamped && quantity === bounds.floor),
      verdict === 'slow' || verdict === 'down'
    ),
    quantity
  }
}

/** Whether dynos of the last change may still be starting; the look that makes it is one of these. */
function isStarting(change: ProcessState['lastChange'], nowMs: EpochMs): boolean {
  return change !== null && change.to > change.from && nowMs - change.atMs < bootMs
}
