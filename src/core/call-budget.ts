/** How the API calls that Heroku allows an account are spread over a run that looks for a while. */
import { minuteMs } from './durations.ts'
import { duration } from './format.ts'

const usualLifetimeMs = 5 * minuteMs
/** Heroku gives back 75 calls a minute. Half of them may go into reading; the rest is for changes, and for other users of the account. */
const readsPerMinute = 37
/** An app is read with two calls: the app, and its formation. */
const callsPerRead = 2
/** With as many calls left as this (4500 at most) there is no need to save. */
const plentyOfCalls = 1000
/** With fewer calls left than this nothing is read: they are kept for changes. */
const callsForChanges = 100

/** Whether the calls that are left have to be watched. `callsLeft` null: not known. */
export function isShortOfCalls(callsLeft: number | null): boolean {
  return callsLeft !== null && callsLeft < plentyOfCalls
}

/**
 * How long a formation that was read may be used, in ms: 5 minutes, longer when the account runs short of calls, for ever (`Infinity`) when
 * the calls that are left are kept for changes.
 *
 * @param callsLeft null: not known
 */
export function formationLifetimeMs(callsLeft: number | null, apps: number): number {
  if (callsLeft === null || !isShortOfCalls(callsLeft)) return usualLifetimeMs
  if (callsLeft < callsForChanges) return Infinity
  return Math.max(usualLifetimeMs, Math.ceil((callsPerRead * apps * minuteMs) / readsPerMinute))
}

/** What to tell the user about a lifetime; null: it is the usual one. */
export function budgetWarning(lifetimeMs: number, callsLeft: number | null): string | null {
  if (lifetimeMs <= usualLifetimeMs) return null
  const effect =
    lifetimeMs === Infinity
      ? 'formations are not read again until more come back'
      : `formations are read every ${duration(lifetimeMs)} instead of every 5`
  const allowance = `Heroku allows this account ${callsLeft ?? 0} more API calls at the moment (4500 at most, about 75 a minute come back)`
  return `${allowance}, so ${effect}. Changes are still made at once. Watch fewer apps, or give the job an account of its own.`
}
