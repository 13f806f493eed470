/**
 * Whose an incident of all apps together is. A repository may have several workflows or jobs, each with apps, a token and a state of its
 * own, and for each of them "all apps" are others.
 */
import { dayMs } from '../durations.ts'
import type { AppPolicy, EpochMs, TrackedIncident } from '../model.ts'

/** The apps that a run handles. */
export type RunApps = readonly Pick<AppPolicy, 'app' | 'selectedBy'>[]

/** Longer than a workflow that pauses for a weekend or a holiday. */
export const abandonedAfterMs = 7 * dayMs

/** The app by which later runs know an incident of all apps again; null: there is none. */
export function namesakeOf(apps: RunApps): string | null {
  return apps[0]?.app ?? null
}

/**
 * Whether an open issue is that of other runs, which see the trouble and its end: it names an app that this run does not handle. One that
 * nobody has brought up to date for a week has nobody but this run to close it.
 */
export function isOfOthers({ app, about }: TrackedIncident, apps: RunApps, nowMs: EpochMs): boolean {
  if (app !== null || about === undefined || nowMs - about.changedMs > abandonedAfterMs) return false
  return !apps.some((own) => own.app === about.app || own.selectedBy === about.app)
}
