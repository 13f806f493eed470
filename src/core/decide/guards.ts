import type { EpochMs, FormationEntry, Observation, ProcessPolicy, Reason } from '../model.ts'
import { minuteMs } from '../durations.ts'
import { duration } from '../format.ts'
import { entryOf, type Moment } from './moment.ts'
import { didYouMean } from '../suggest.ts'
import { reason } from './proposal.ts'

/** For so long after a release, or a change of the dyno type, the dynos are still starting. */
const releaseMs = 2 * minuteMs
/** With preboot the old dynos answer until then: the boot timeout of 60 s and two minutes more, as Heroku's documentation says. */
const prebootMs = 3 * minuteMs

/** Whether the app was released so recently that its preboot, if it has one, still counts. */
export function mayPreboot(app: Observation['app'], nowMs: EpochMs): boolean {
  if (app.status === 'unavailable' || app.releasedAtMs === null) return false
  const sinceMs = nowMs - app.releasedAtMs
  return sinceMs >= releaseMs && sinceMs < prebootMs
}

/** What forbids every change; or null, with what may be changed. */
type Guards =
  | { readonly guard: Reason; readonly entry: FormationEntry | null }
  | { readonly guard: null; readonly entry: FormationEntry }

export function checkGuards(
  given: Pick<Moment, 'policy' | 'entry'> & { readonly observation: Pick<Observation, 'app' | 'maintenanceBy'> }
): Guards {
  const { policy, entry } = given
  const { app, maintenanceBy } = given.observation
  if (app.status === 'unavailable') return { guard: reason('formation-unavailable', app.fault.message), entry }
  if (entry === null) {
    const types = app.formation.map(({ process }) => process)
    return { guard: reason('formation-unavailable', describeMissing(policy, types)), entry }
  }
  if (!policy.enabled) return { guard: reason('disabled', 'the configuration says enabled: false'), entry }
  if (app.maintenance && maintenanceBy !== 'us')
    return { guard: reason('maintenance', 'the app is in maintenance mode'), entry }
  if (!entry.autoscaled) return { guard: null, entry }
  const why = `Heroku's own autoscaling of ${policy.process} is on; switch one of the two off`
  return { guard: reason('native-autoscaling', why), entry }
}

/** What forbids every change of a process type in what was read; null: nothing. */
export function guardOf(policy: ProcessPolicy, observation: Pick<Observation, 'app' | 'maintenanceBy'>): Reason | null {
  return checkGuards({ policy, observation, entry: entryOf(policy, observation.app) }).guard
}

/** @param types the process types that the app has */
export function describeMissing(
  { app, process }: Pick<ProcessPolicy, 'app' | 'process'>,
  types: readonly string[]
): string {
  const has =
    types.length === 0 ? 'has no process types yet: they come with the first release' : `has ${types.join(', ')}`
  return `${app} ${has}. There is no "${process}" to scale.${didYouMean(process, types)} Check the name, or the Procfile of the last release.`
}

/** What forbids believing the pings and metrics of this look; null: nothing does, or nothing was asked. */
export function releaseGuard(moment: Moment): Reason | null {
  const { probe, router, metrics } = moment.observation
  const restart = restartOfAll(moment)
  if (restart === null || (probe === null && router === null && metrics.length === 0)) return null
  return reason('release-in-progress', `${restart}: the pings and metrics of this look do not count yet`)
}

/** What has just started all dynos anew, and when, for people; null: nothing. */
export function restartOfAll({ observation, state, nowMs }: Moment): string | null {
  const { app, hasPreboot } = observation
  if (app.status === 'unavailable') return null
  const resized = state?.changes.findLast(({ size, from }) => size !== undefined && from > 0)
  const restarts = [
    { what: 'released', atMs: app.releasedAtMs ?? NaN, lengthMs: hasPreboot === true ? prebootMs : releaseMs },
    { what: 'restarted with another dyno type', atMs: resized?.atMs ?? NaN, lengthMs: releaseMs }
  ]
  // One in the future is a clock that is off: it must not mute for long.
  const last = restarts.find(({ atMs, lengthMs }) => Math.abs(nowMs - atMs) < lengthMs)
  return last === undefined ? null : `${last.what} ${duration(nowMs - last.atMs)} ago`
}
