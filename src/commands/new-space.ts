import { setFlagsFromString } from 'node:v8'

/** About 200 apps: from here on the room for garbage is most of the memory. */
const largeConfigLength = 100_000

/**
 * V8 doubles the space of young objects while many of them survive, to 3 x 32 MB, and never gives it back in a run that is short. What
 * it has come to when a large configuration is about to be read is enough: more costs a third of the memory, and saves no time.
 */
export function stopGrowingNewSpace(configLength: number): void {
  if (configLength >= largeConfigLength) setFlagsFromString('--semi-space-growth-factor=1')
}
