import { defaultFast, defaultSlow } from '../src/config/control-schema.ts'
import { defaultFailSafe, defaultProbe, defaultScaleIn, defaultScaleOut } from '../src/config/schema.ts'
import type {
  FailSafePolicy,
  ProbePolicy,
  ProcessPolicy,
  ScaleInPolicy,
  ScaleOutPolicy,
  Window
} from '../src/core/model.ts'
import { parseWindow } from '../src/core/schedule/parse-window.ts'

/** The window of a line that is known to be right. */
export function windowOf(line: string): Window {
  const parsed = parseWindow(line)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.window
}

/** What `probe:` means when nothing is written. */
export const probe: ProbePolicy = defaultProbe

/** What `fail-safe:` means when nothing is written: above 5 s, up to the maximum, 15 min, 60 min. */
export const failSafe: FailSafePolicy = defaultFailSafe

/** What `scale-out:` means when nothing is written and there is a probe: 3 pings above 1 s, one more, no wait. */
export const scaleOut: ScaleOutPolicy = { slow: defaultSlow, cooldownMs: defaultScaleOut.cooldown }

/** What `scale-in:` means then: 5 pings below 200 ms, one fewer, 5 min, 5 min. */
export const scaleIn: ScaleInPolicy = {
  fast: defaultFast,
  cooldownMs: defaultScaleIn.cooldown,
  stabilizationMs: defaultScaleIn.stabilization
}

/** Both for a process without pings, or with metrics. */
export const pace = { scaleOut: { ...scaleOut, slow: null }, scaleIn: { ...scaleIn, fast: null } } as const

type Written = Omit<Partial<ProcessPolicy>, 'schedule'> & { readonly schedule?: readonly string[] }

/** `web` of the app `sharp`, in UTC, with probe, fail-safe, scale-out and scale-in as by default, unless something else is said. */
export function policyWith({ schedule = [], ...changes }: Written = {}): ProcessPolicy {
  return {
    app: 'sharp',
    process: 'web',
    timezone: 'UTC',
    enabled: true,
    issues: 'on',
    size: null,
    min: null,
    max: null,
    probe,
    failSafe,
    scaleOut,
    scaleIn,
    changeLimits: null,
    router: null,
    metrics: [],
    forecast: 'auto',
    lead: { kind: 'auto' },
    idle: null,
    fallback: null,
    tooManyChanges: { changes: 10, dynos: null, withinMs: 1_800_000 },
    manualChanges: { kind: 'hold', ms: 3_600_000 },
    ...changes,
    schedule: schedule.map(windowOf)
  }
}
