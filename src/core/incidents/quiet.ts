/** Quiet windows: what happens in them is recorded, and told at their end where it still goes on. */
import type { EpochMs, Incident, Policy, WindowTimes } from '../model.ts'
import { localTime } from '../schedule/local-time.ts'
import { holdsAt } from '../schedule/window.ts'
import { isSameIncident } from './incident-key.ts'

/** The apps of which nothing is told now; null among them: nothing of what concerns all together. */
export type QuietApps = ReadonlySet<string | null>

export function quietApps(policy: Policy, nowMs: EpochMs): QuietApps {
  const all = [{ ...policy, app: null }, ...policy.apps]
  return new Set(all.filter((one) => isQuiet(one, nowMs)).map(({ app }) => app))
}

function isQuiet(
  { quiet = [], timezone = 'UTC' }: { readonly quiet?: readonly WindowTimes[]; readonly timezone?: string },
  nowMs: EpochMs
): boolean {
  return quiet.some((window) => holdsAt(window, localTime(timezone, nowMs)))
}

/** The incidents after a look, with what has to be told of them when their quiet window is over. */
export function withUntold(
  before: readonly Incident[],
  after: readonly Incident[],
  quiet: QuietApps
): readonly Incident[] {
  return after.map((incident) => {
    const known = before.find((other) => isSameIncident(other, incident)) ?? null
    const untold = quiet.has(incident.app) ? untoldOf(known, incident) : null
    if (untold !== null) return { ...incident, untold }
    return incident.untold === undefined ? incident : withoutUntold(incident)
  })
}

function withoutUntold({ untold, ...incident }: Incident): Incident {
  return incident
}

function untoldOf(known: Incident | null, { phase, shown }: Incident): 'opening' | 'end' | null {
  const wasOpen = known !== null && known.phase !== 'over'
  if (phase === 'over') {
    if (known?.untold === 'end') return 'end'
    return wasOpen && known.untold === undefined ? 'end' : null
  }
  if (known?.untold === 'opening') return 'opening'
  // One that goes on was told, and so was one whose issue is open; one that was never told to be over goes on, too.
  const isTold = wasOpen || known?.untold === 'end' || shown?.open === true
  return isTold ? null : 'opening'
}
