import type { Clock } from '../../ports.ts'

/** How soon a closed server or a client that went away is noticed, and so the longest that a timer outlives it. */
const checkEveryMs = 250

/** Waits `ms` on the clock, or until `stop` is true. */
export async function waitUntil(clock: Clock, ms: number, stop: () => boolean): Promise<void> {
  const endMs = clock.now() + ms
  while (!stop() && clock.now() < endMs) {
    await clock.sleep(Math.min(checkEveryMs, endMs - clock.now()))
  }
}
