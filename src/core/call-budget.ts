/** How the calls that Heroku allows an account are spread over a watch. */

const usualLifetimeMs = 5 * 60_000
/** Of the 75 calls a minute that come back, those that reading may use up: the rest is for writing, and for other users of the account. */
const readsPerMinute = 37
/** With more than this left there is no need to save. */
const comfortable = 1000
/** What is kept for writing. */
const reserve = 100

/** Whether the calls that are left are to be watched. `callsLeft` null: not known. */
export function isShortOfCalls(callsLeft: number | null): boolean {
  return callsLeft !== null && callsLeft < comfortable
}

/**
 * How long a formation that was read may be used, in ms: 5 minutes, longer when the account runs short of calls, for ever (`Infinity`) when
 * what is left is for writing.
 *
 * @param callsLeft null: not known
 */
export function formationLifetimeMs(callsLeft: number | null, apps: number): number {
  if (callsLeft === null || !isShortOfCalls(callsLeft)) return usualLifetimeMs
  if (callsLeft < reserve) return Infinity
  return Math.max(usualLifetimeMs, Math.ceil((2 * apps * 60_000) / readsPerMinute))
}

/** What to say about a lifetime; null: it is the usual one. */
export function budgetWarning(lifetimeMs: number, callsLeft: number | null): string | null {
  if (lifetimeMs <= usualLifetimeMs) return null
  const effect =
    lifetimeMs === Infinity
      ? 'formations are not read again until more come back'
      : `formations are read every ${Math.round(lifetimeMs / 60_000)} minutes instead of every 5`
  return `Heroku allows this account ${callsLeft ?? 0} more API calls at the moment (4500 at most, about 75 a minute come back), so ${effect}. Changes are still made at once. Watch fewer apps, or give the job an account of its own.`
}
