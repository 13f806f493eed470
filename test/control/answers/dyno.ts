/** What a dyno is asked to live through. */
export interface QuickDyno {
  readonly slots: number
  readonly meanMs: number
  readonly deviationMs: number
  /** Requests come at random, so many that this share of the slots is busy. */
  readonly busy: number
  readonly requests: number
  readonly random: () => number
}

/** The times of a queue with several slots, request by request: random arrivals, lognormal work, first come, first served. */
export function quickDyno({ slots, meanMs, deviationMs, busy, requests, random }: QuickDyno): readonly number[] {
  const spread = Math.sqrt(Math.log(1 + (deviationMs / meanMs) ** 2))
  const free = Array.from({ length: slots }, () => 0)
  let nowMs = 0
  return Array.from({ length: requests }, () => {
    nowMs -= (Math.log(1 - random()) * meanMs) / (slots * busy)
    const slot = free.indexOf(Math.min(...free))
    const beginsMs = Math.max(nowMs, free[slot] ?? 0)
    free[slot] = beginsMs + Math.exp(Math.log(meanMs) - spread ** 2 / 2 + spread * normal(random))
    return free[slot] - nowMs
  })
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
