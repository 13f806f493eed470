import type { EpochMs, Incident, Policy } from '../model.ts'
import { appKey } from '../selectors.ts'

/** Why nobody looks any more, for people. */
export const departedAction = 'It left the configuration, so nothing looks at it any more.'

/**
 * Ends the incidents of apps and process types that the configuration no longer speaks of, as where a review app is gone. With a part of
 * the apps alone nothing can be said of the others.
 */
export function endDeparted(incidents: readonly Incident[], policy: Policy, nowMs: EpochMs): readonly Incident[] {
  if (policy.isPartial === true) return incidents
  const { unseen = [] } = policy
  const known = new Map(policy.apps.map(({ app, processes }) => [app, processes] as const))
  const hasLeft = ({ app, process, phase }: Incident): boolean =>
    // What concerns all apps stays as long as there is a configuration.
    app !== null &&
    phase !== 'over' &&
    !unseen.includes(app) &&
    known.get(app)?.some((other) => other.process === process) !== true
  return incidents.map((incident) => {
    if (!hasLeft(incident)) return incident
    // A selector that cannot be listed stands for its apps until it can.
    const departed = incident.app !== null && appKey(incident.app).kind === 'app' ? ({ departed: true } as const) : {}
    return { ...incident, phase: 'over', endedMs: incident.endedMs ?? nowMs, ...departed }
  })
}
