import type {
  AppPolicy,
  ChangeLimits,
  HolidaySources,
  PingTarget,
  Policy,
  ProcessPolicy,
  RouterPolicy,
  ScaleInPolicy,
  ScaleOutPolicy
} from '../core/model.ts'
import { appKey } from '../core/selectors.ts'
import { defaultFast, defaultSlow } from './control-schema.ts'
import type { MetricEntry } from '../adapters/signals/signal.ts'
import { defaultFailSafe, defaultProbe, defaultScaleIn, defaultScaleOut } from './schema.ts'
import type { AppEntry, ConfigFile, ProcessEntry } from './schema.ts'

/** The policy that a checked configuration means. `probe` and `fail-safe` are on by default for `web` and off for other types. */
export function policyOf(config: ConfigFile): Policy {
  const all = Object.entries(config.apps).map(([key, entry]) => ({
    ...{ key, meant: appKey(key), except: entry.except ?? [] },
    policy: appPolicy(key, entry, config)
  }))
  const selectors = all.flatMap(({ key, meant, except, policy }) =>
    meant.kind === 'selector'
      ? [{ key, source: meant.source, glob: meant.glob, except, template: { ...policy, selectedBy: key } }]
      : []
  )
  return {
    apps: all.flatMap(({ meant, policy }) => (meant.kind === 'app' ? [policy] : [])),
    notify: config.notify,
    timezone: config.timezone,
    ...moneyAndQuiet(config.budget, config.quiet, config.timezone),
    ...(selectors.length === 0 ? {} : { selectors })
  }
}

/** Where the configuration says that holidays come from; null: it does not. */
export function holidaySources({ holidays }: ConfigFile): HolidaySources | null {
  if (holidays === undefined) return null
  const { region = null, dates, calendar = null } = holidays
  return { region, dates, calendar }
}

function moneyAndQuiet(
  budget: ConfigFile['budget'],
  quiet: ConfigFile['quiet'],
  timezone: string
): Pick<AppPolicy, 'budget' | 'quiet' | 'timezone'> {
  if (budget === undefined && quiet.length === 0) return {}
  return { timezone, ...(budget === undefined ? {} : { budget }), ...(quiet.length === 0 ? {} : { quiet }) }
}

function appPolicy(app: string, entry: AppEntry, file: ConfigFile): AppPolicy {
  const url = pingTarget(entry.url)
  const timezone = entry.timezone ?? file.timezone
  return {
    app,
    url,
    ...moneyAndQuiet(entry.budget, [...file.quiet, ...entry.quiet], timezone),
    processes: Object.entries(entry.processes).map(([process, settings]) => {
      const probe = url.kind === 'none' ? null : onForWeb(process, settings.probe, defaultProbe)
      const failSafe = onForWeb(process, settings['fail-safe'], defaultFailSafe)
      const hasMetrics = settings.metrics.length > 0
      const pings = probe === null ? 'none' : hasMetrics ? 'beside-metrics' : 'only-signal'
      return {
        app,
        process,
        timezone,
        enabled: file.enabled && entry.enabled && settings.enabled,
        schedule: settings.schedule.map((window) => ({ ...window, size: window.size ?? settings.size ?? null })),
        size: settings.size ?? null,
        min: settings.min ?? null,
        max: settings.max ?? null,
        probe,
        failSafe: probe === null && failSafe?.restart === undefined ? null : failSafe,
        scaleOut: scaleOutPolicy(settings['scale-out'], pings),
        scaleIn: scaleInPolicy(settings['scale-in'], pings),
        changeLimits: changeLimitsPolicy(settings),
        router: routerPolicy(settings.metrics),
        metrics: settings.metrics.flatMap((entry) => (entry.kind === 'number' ? [entry.metric] : [])),
        forecast: settings.forecast,
        lead: settings.lead,
        idle: settings.idle ?? null,
        fallback: settings.fallback ?? null,
        tooManyChanges: settings['too-many-changes'],
        manualChanges: settings['manual-changes'],
        issues: entry.incidents ? 'on' : 'off',
        ...(process === 'web' && entry['at-zero'] !== undefined ? { atZero: entry['at-zero'] } : {})
      }
    })
  }
}

function pingTarget(url: string | undefined): PingTarget {
  if (url === undefined) return { kind: 'web-url' }
  return url === 'none' ? { kind: 'none' } : { kind: 'url', url }
}

function onForWeb<T extends object>(process: string, written: T | 'off' | undefined, usual: T): T | null {
  const settings = written ?? (process === 'web' ? usual : 'off')
  return settings === 'off' ? null : settings
}

/** Pings move the quantity by themselves where nothing else does; beside metrics only where a threshold is written. */
type Pings = 'none' | 'only-signal' | 'beside-metrics'

function scaleOutPolicy(written: ProcessEntry['scale-out'], pings: Pings): ScaleOutPolicy | null {
  if (written === 'off') return null
  const { above, consecutive, step, cooldown } = written ?? defaultScaleOut
  const slow = {
    aboveMs: above ?? defaultSlow.aboveMs,
    consecutive: consecutive ?? defaultSlow.consecutive,
    step: step ?? defaultSlow.step
  }
  return { slow: counts(pings, above) ? slow : null, cooldownMs: cooldown }
}

function scaleInPolicy(written: ProcessEntry['scale-in'], pings: Pings): ScaleInPolicy | null {
  if (written === 'off') return null
  const { below, consecutive, step, cooldown, stabilization } = written ?? defaultScaleIn
  const fast = {
    belowMs: below ?? defaultFast.belowMs,
    consecutive: consecutive ?? defaultFast.consecutive,
    step: step ?? defaultFast.step
  }
  return {
    fast: counts(pings, below) ? fast : null,
    cooldownMs: cooldown,
    stabilizationMs: stabilization
  }
}

function counts(pings: Pings, threshold: number | undefined): boolean {
  return pings === 'only-signal' || (pings === 'beside-metrics' && threshold !== undefined)
}

/** Without metrics `step` and `consecutive` are about pings alone. */
function changeLimitsPolicy(settings: ProcessEntry): ProcessPolicy['changeLimits'] {
  const limits = (written: ProcessEntry['scale-out'] | ProcessEntry['scale-in']): ChangeLimits => {
    const { step, consecutive } = written === undefined || written === 'off' ? {} : written
    return { step: step ?? null, consecutive: consecutive ?? 1 }
  }
  return settings.metrics.length === 0 ? null : { out: limits(settings['scale-out']), in: limits(settings['scale-in']) }
}

function routerPolicy(metrics: readonly MetricEntry[]): RouterPolicy | null {
  const perDyno = metrics.find((entry) => entry.kind === 'throughput')?.perDyno ?? null
  const p95TargetMs = metrics.find((entry) => entry.kind === 'p95')?.targetMs ?? null
  return perDyno === null && p95TargetMs === null ? null : { perDyno, p95TargetMs }
}
