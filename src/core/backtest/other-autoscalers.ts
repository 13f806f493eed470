import type { EpochMs } from '../model.ts'
import { minuteMs } from '../durations.ts'
import type { Ping } from './simulated-app.ts'

/** What a rule knows at a look. */
export interface RuleInput {
  readonly nowMs: EpochMs
  readonly quantity: number
  /** Dynos that are up. */
  readonly up: number
  /** Share of their request slots that are busy, 0 to 1. */
  readonly busy: number
  readonly ping: () => Ping
}

/** How another autoscaler decides at a look: the quantity that it wants, before `min` and `max`. */
export type ScalingRule = (view: RuleInput) => number

/**
 * autoscalebot with its defaults: a ping that fails or takes more than 1000 ms is slow, one below 200 ms is fast. Three
 * slow pings in a row add a dyno, five fast ones remove one.
 */
export function autoscalebotRule(): ScalingRule {
  const [slowAboveMs, fastBelowMs, slowInARow, fastInARow] = [1000, 200, 3, 5]
  let slow = 0
  let fast = 0
  return ({ quantity, ping }) => {
    const { kind, elapsedMs } = ping()
    const isSlow = kind === 'failed' || elapsedMs > slowAboveMs
    slow = isSlow ? slow + 1 : 0
    fast = !isSlow && elapsedMs < fastBelowMs ? fast + 1 : 0
    if (slow >= slowInARow) {
      slow = 0
      return quantity + 1
    }
    if (fast < fastInARow) return quantity
    fast = 0
    return quantity - 1
  }
}

/**
 * Kubernetes' horizontal pod autoscaler on utilization, with its default behaviour: ceil(pods x utilization / target),
 * with a tolerance of a tenth; scale-out at once, by at most 4 pods or 100 %; scale-in to the highest recommendation of
 * the last five minutes. https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function hpaRule(target = 0.6): ScalingRule {
  const tolerance = 0.1
  const stabilizationMs = 5 * minuteMs
  let wanted: readonly { readonly atMs: EpochMs; readonly quantity: number }[] = []
  return ({ nowMs, quantity, up, busy }) => {
    const ratio = busy / target
    // For scale-out the HPA counts pods that are not ready yet as idle.
    const now =
      up === 0 || Math.abs(ratio - 1) <= tolerance
        ? quantity
        : ratio > 1
          ? Math.max(quantity, Math.ceil(up * ratio))
          : Math.ceil(up * ratio)
    const limited = Math.max(1, Math.min(now, Math.max(2 * quantity, quantity + 4)))
    wanted = [...wanted.filter(({ atMs }) => nowMs - atMs < stabilizationMs), { atMs: nowMs, quantity: limited }]
    return limited >= quantity ? limited : Math.min(quantity, Math.max(...wanted.map((earlier) => earlier.quantity)))
  }
}
