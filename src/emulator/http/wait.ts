import type { Clock } from '../../ports.ts'

/** A closed server or a client that went away is noticed after this long, and no timer outlives it. */
const sliceMs = 250

/** Spends `ms` on the clock, or less when `stop` says so. */
export async function waitUntil(clock: Clock, ms: number, stop: () => boolean): Promise<void> {
  const endMs = clock.now() + ms
  while (!stop() && clock.now() < endMs) {
    await clock.sleep(Math.min(sliceMs, endMs - clock.now()))
  }
}
