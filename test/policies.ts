import { defaultFailSafe, defaultProbe } from '../src/config/schema.ts'
import type { FailSafePolicy, ProbePolicy, ProcessPolicy, Window } from '../src/model.ts'
import { parseWindow } from '../src/schedule/parse-window.ts'

/** The window of a line that is known to be right. */
export function windowOf(line: string): Window {
  const parsed = parseWindow(line)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.window
}

/** What `probe:` means when nothing is written. */
export const probe: ProbePolicy = {
  samples: defaultProbe.samples,
  spacingMs: defaultProbe.spacing,
  timeoutMs: defaultProbe.timeout,
  method: defaultProbe.method,
  headers: defaultProbe.headers,
  expect: defaultProbe.expect
}

/** What `fail-safe:` means when nothing is written: above 5 s, up to the maximum, 15 min, 60 min. */
export const failSafe: FailSafePolicy = {
  aboveMs: defaultFailSafe.above,
  quantity: defaultFailSafe.quantity,
  on: defaultFailSafe.on,
  releaseAfterMs: defaultFailSafe['release-after'],
  giveUpAfterMs: defaultFailSafe['give-up-after']
}

type Written = Omit<Partial<ProcessPolicy>, 'schedule'> & { readonly schedule?: readonly string[] }

/** `web` of the app `sharp`, in UTC, with probe and fail-safe as by default, unless something else is said. */
export function policyWith({ schedule = [], ...changes }: Written = {}): ProcessPolicy {
  return {
    app: 'sharp',
    process: 'web',
    timezone: 'UTC',
    enabled: true,
    min: null,
    max: null,
    probe,
    failSafe,
    scaleOut: { slow: { aboveMs: 1000, consecutive: 3, step: 1 }, cooldownMs: 0 },
    scaleIn: { fast: { belowMs: 200, consecutive: 5, step: 1 }, cooldownMs: 300_000, stabilizationMs: 300_000 },
    router: null,
    metrics: [],
    forecast: 'auto',
    lead: { kind: 'auto' },
    idle: null,
    manualChanges: { kind: 'hold', ms: 3_600_000 },
    ...changes,
    schedule: schedule.map(windowOf)
  }
}
