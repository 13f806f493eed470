import type { EpochMs, Observation, ProcessPolicy, Reason } from '../model.ts'
import { reason } from './proposal.ts'

/** So long after a release its dynos are still starting. */
const releaseMs = 2 * 60_000

/** What forbids every change; null: nothing does. */
export function guardOf(policy: ProcessPolicy, { app }: Observation): Reason | null {
  if (app.status === 'unavailable') return reason('formation-unavailable', app.fault.message)
  const entry = app.formation.find(({ process }) => process === policy.process)
  if (entry === undefined) {
    const types = app.formation.map(({ process }) => process).join(', ')
    const has = types === '' ? 'has no process types yet: they come with the first release' : `has ${types}`
    return reason(
      'formation-unavailable',
      `${policy.app} ${has}. There is no "${policy.process}" to scale; check the name, or the Procfile of the last release.`
    )
  }
  if (!policy.enabled) return reason('disabled', 'the configuration says enabled: false')
  if (app.maintenance) return reason('maintenance', 'the app is in maintenance mode')
  if (entry.autoscaled)
    return reason(
      'native-autoscaling',
      `Heroku's own autoscaling of ${policy.process} is on; switch one of the two off`
    )
  return null
}

/** What forbids believing the ping and the metrics of this look; null: nothing does, or nothing was asked. */
export function releaseGuard({ app, probe, router, metrics }: Observation, nowMs: EpochMs): Reason | null {
  if (app.status === 'unavailable' || app.releasedAtMs === null) return null
  if (probe === null && router === null && metrics.length === 0) return null
  const sinceMs = nowMs - app.releasedAtMs
  // A release in the future is a clock that is off: it must not mute for long.
  if (Math.abs(sinceMs) >= releaseMs) return null
  return reason(
    'release-in-progress',
    `released ${Math.max(0, Math.round(sinceMs / 1000))} s ago: what the pings and metrics of this look say does not count yet`
  )
}
