/** Rounding up must not turn the last bit of a product or quotient into a dyno. */
const roundingError = 1e-9

/** Value over target that is near enough to leave the quantity alone, as in Kubernetes' horizontal autoscaler. */
export const tolerance = 0.1

/** Dynos for a load of which one carries `perDyno`. */
export function dynosFor(value: number, perDyno: number): number {
  return Math.min(Math.ceil((value / perDyno) * (1 - roundingError)), Number.MAX_SAFE_INTEGER)
}

/**
 * Dynos that bring a value to its target, of `running` dynos of which `served` carried the load while it was measured: those that still
 * boot count as carrying nothing, so the same value never asks twice; where some were removed since, more served than run. Within a tenth of the target nothing moves.
 */
export function dynosForTarget({
  value,
  target,
  served,
  running
}: Readonly<Record<'value' | 'target' | 'served' | 'running', number>>): number {
  if (running === 0) return value > 0 ? 1 : 0
  if (served === 0) return running
  if (Math.abs(value / target - 1) <= tolerance + roundingError) return Math.max(running, Math.round(served))
  const wanted = dynosFor(served * value, target)
  return value > target ? Math.max(running, wanted) : wanted
}
