import { dayMs } from '../durations.ts'
import type { EpochMs, Policy, ProcessState, State } from '../model.ts'

/** Long enough for an app that is renamed back, or a key that is written again. */
const forgottenAfterMs = 7 * dayMs

/** What is remembered of apps, without those that the configuration no longer speaks of and that no look has seen for a week. */
export function withoutVanished(apps: State['apps'], policy: Policy, nowMs: EpochMs): State['apps'] {
  if (policy.isPartial === true) return apps
  const known = new Set([...policy.apps.map(({ app }) => app), ...(policy.unseen ?? [])])
  const isKept = ([app, processes]: readonly [string, State['apps'][string]]): boolean =>
    known.has(app) || nowMs - Math.max(0, ...Object.values(processes).map(lastLookMs)) <= forgottenAfterMs
  return Object.keys(apps).every((app) => known.has(app))
    ? apps
    : Object.fromEntries(Object.entries(apps).filter(isKept))
}

function lastLookMs({ recent }: ProcessState): EpochMs {
  return recent.at(-1)?.atMs ?? 0
}
