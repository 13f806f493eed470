/** Pseudo-random numbers: the same seed gives the same numbers. */
export interface RandomSource {
  /** Uniformly distributed in [0, 1). */
  readonly next: () => number
  /** Normally distributed, mean 0 and variance 1. */
  readonly normal: () => number
}

/** Uniform numbers in [0, 1) from a state of 32 bits (Mulberry32, T. Ettinger). */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A separate source for each purpose, so that one more draw for one does not shift the others. Mulberry32, seeded by
 * FNV-1a.
 */
export function randomSource(seed: number, purpose: string): RandomSource {
  let state = 2166136261
  for (const character of `${seed} ${purpose}`) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  const next = mulberry32(state)
  return {
    next,
    // Box-Muller transform; 1 - next() is never 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  }
}
