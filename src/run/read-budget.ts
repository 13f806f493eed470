import { noop, withTimeout } from '../async.ts'
import { budgetWarning, formationLifetimeMs } from '../core/call-budget.ts'
import { secondMs } from '../core/durations.ts'
import type { AppPolicy, EpochMs } from '../core/model.ts'
import type { Platform } from '../ports.ts'
import type { ReadingCaches } from './reading-cache.ts'

/** How often formations are read, by the API calls that the account has left. */
export interface ReadBudget {
  /** A formation that was read longer ago is read again. Warns when it is longer than usual. */
  readonly lifetimeMs: () => number
  /** Before a look at `apps`: counts the calls that are left, and tells the platform which apps it will be asked for. */
  readonly announce: (apps: readonly AppPolicy[], nowMs: EpochMs) => Promise<void>
}

/** Counting that takes longer does not delay the look. */
const countTimeoutMs = 10 * secondMs

/** @param apps how many apps the run looks at */
export function openReadBudget(
  platform: Platform,
  caches: ReadingCaches,
  apps: () => number,
  warn: (warning: string) => void
): ReadBudget {
  let isWarned = false
  const lifetimeMs = (): number => {
    const callsLeft = platform.callsLeft?.() ?? null
    const ms = formationLifetimeMs(callsLeft, apps())
    const warning = budgetWarning(ms, callsLeft)
    // Once is enough: the numbers in it change with every look.
    if (warning !== null && !isWarned) warn(warning)
    isWarned ||= warning !== null
    return ms
  }
  return {
    lifetimeMs,
    announce: async (idle, nowMs) => {
      await withTimeout(countTimeoutMs, platform.countCalls?.() ?? Promise.resolve(), noop)
      const maxAgeMs = lifetimeMs()
      const isOld = (app: string): boolean => nowMs - (caches.get(app)?.app?.atMs ?? -Infinity) >= maxAgeMs
      platform.announce?.(idle.map(({ app }) => app).filter(isOld))
    }
  }
}
