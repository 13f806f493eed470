/** Rounding up must not turn the last bit of a product or quotient into a dyno. */
const roundingError = 1e-9

/** Value over target that is near enough to leave the quantity alone, as in Kubernetes' horizontal autoscaler. */
export const tolerance = 0.1

/** Dynos for a load of which one carries `perDyno`. */
export function dynosFor(value: number, perDyno: number): number {
  return Math.min(Math.ceil((value / perDyno) * (1 - roundingError)), Number.MAX_SAFE_INTEGER)
}

/** Dynos that bring a value, seen with `quantity` of them, to its target; `quantity` where it is within a tenth of it. */
export function dynosForTarget(value: number, target: number, quantity: number): number {
  if (quantity === 0) return value > 0 ? 1 : 0
  return Math.abs(value / target - 1) <= tolerance + roundingError ? quantity : dynosFor(quantity * value, target)
}
