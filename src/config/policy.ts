import type { AppPolicy, HolidaySources, PingTarget, Policy, ProbePolicy, ProcessPolicy } from '../model.ts'
import { defaultFailSafe, defaultProbe } from './schema.ts'
import type { AppEntry, ConfigFile, ProcessEntry } from './schema.ts'

/** The policy that a checked configuration means. `probe` and `fail-safe` are on by default for `web` and off for other types. */
export function policyOf(config: ConfigFile): Policy {
  return { apps: Object.entries(config.apps).map(([app, entry]) => appPolicy(app, entry, config.timezone)), notify: config.notify }
}

/** Where the configuration says that holidays come from; null: it does not. */
export function holidaySources({ holidays }: ConfigFile): HolidaySources | null {
  if (holidays === undefined) return null
  const { region = null, dates, calendar = null } = holidays
  return { region, dates, calendar }
}

function appPolicy(app: string, entry: AppEntry, timezone: string): AppPolicy {
  const url = pingTarget(entry.url)
  return {
    app,
    url,
    processes: Object.entries(entry.processes).map(([process, settings]) => {
      const probe = url.kind === 'none' ? null : probePolicy(process, settings.probe)
      return {
        app,
        process,
        timezone,
        enabled: entry.enabled,
        schedule: settings.schedule,
        min: settings.min ?? null,
        max: settings.max ?? null,
        probe,
        failSafe: probe === null ? null : failSafePolicy(process, settings['fail-safe']),
        scaleOut: { slow: probe === null ? null : { aboveMs: 1000, consecutive: 3, step: 1 }, cooldownMs: 0 },
        scaleIn: { fast: probe === null ? null : { belowMs: 200, consecutive: 5, step: 1 }, cooldownMs: 300_000, stabilizationMs: 300_000 },
        router: null,
        metrics: [],
        forecast: 'auto',
        lead: { kind: 'auto' },
        idle: null,
        manualChanges: { kind: 'hold', ms: 3_600_000 }
      }
    })
  }
}

function pingTarget(url: string | undefined): PingTarget {
  if (url === undefined) return { kind: 'web-url' }
  return url === 'none' ? { kind: 'none' } : { kind: 'url', url }
}

function probePolicy(process: string, written: ProcessEntry['probe']): ProbePolicy | null {
  const settings = written ?? (process === 'web' ? defaultProbe : 'off')
  if (settings === 'off') return null
  const { spacing, timeout, ...rest } = settings
  return { ...rest, spacingMs: spacing, timeoutMs: timeout }
}

function failSafePolicy(process: string, written: ProcessEntry['fail-safe']): ProcessPolicy['failSafe'] {
  const settings = written ?? (process === 'web' ? defaultFailSafe : 'off')
  if (settings === 'off') return null
  const { above, quantity, on, 'release-after': releaseAfterMs, 'give-up-after': giveUpAfterMs } = settings
  return { aboveMs: above, quantity, on, releaseAfterMs, giveUpAfterMs }
}
