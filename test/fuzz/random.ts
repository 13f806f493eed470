/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<Item>(list: readonly Item[], random: Random): Item | undefined {
  return list[Math.floor(random() * list.length)]
}

/** One of them; there has to be one. */
export function oneOf<Item>(list: readonly [Item, ...Item[]], random: Random): Item {
  return pick(list, random) ?? list[0]
}

/** A whole number, both ends included. */
export function wholeBetween(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** Some of the entries of a record. */
export function some<Value>(
  all: Readonly<Record<string, Value>>,
  share: number,
  random: Random
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(() => random() < share))
}
