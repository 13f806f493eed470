import type { AppReading, EpochMs, FormationEntry, Outcome, ProcessPolicy, RouterReading } from '../core/model.ts'
import type { Platform } from '../ports.ts'

/** What one run has read of one app and may use again. */
export interface ReadingCache {
  /** The last reading that succeeded; null: none, or the app was changed since in a way that is not known. */
  app: { readonly reading: AppReading; readonly atMs: EpochMs } | null
  /** By process type. */
  readonly routers: Map<string, { readonly reading: RouterReading; readonly atMs: EpochMs }>
  /** null: it could not be read; absent: nobody asked yet. */
  hasPreboot?: boolean | null
}

/** By app. */
export type ReadingCaches = Map<string, ReadingCache>

export function cacheOf(caches: ReadingCaches, app: string): ReadingCache {
  const cache = caches.get(app) ?? { app: null, routers: new Map() }
  caches.set(app, cache)
  return cache
}

/** undefined: the app has no such process type, or could not be read. */
export function formationEntry(
  app: AppReading,
  { process }: Pick<ProcessPolicy, 'process'>
): FormationEntry | undefined {
  return app.status === 'ok' ? app.formation.find((entry) => entry.process === process) : undefined
}

/** Reads the formation of an app, whatever is known of it. */
export async function readAgain(
  platform: Platform,
  cache: ReadingCache,
  app: string,
  nowMs: EpochMs
): Promise<AppReading> {
  const reading = await platform.read(app)
  cache.app = reading.status === 'ok' ? { reading, atMs: nowMs } : null
  return reading
}

export function rememberMaintenance(cache: ReadingCache, to: 'on' | 'off'): void {
  const known = cache.app
  if (known?.reading.status !== 'ok') return
  cache.app = { ...known, reading: { ...known.reading, maintenance: to === 'on' } }
}

/** After a change of a quantity the rest of the formation is still known; after a change of the dyno type or a failure it is not. */
export function rememberChange(
  cache: ReadingCache,
  { process, size }: { readonly process: string; readonly size: string | null },
  outcome: Outcome
): void {
  const quantity = outcome.kind === 'scaled' || outcome.kind === 'limited' ? outcome.quantity : null
  const known = cache.app
  if (quantity === null || size !== null || known?.reading.status !== 'ok') {
    cache.app = null
    return
  }
  const formation = known.reading.formation.map((entry) => (entry.process === process ? { ...entry, quantity } : entry))
  cache.app = { ...known, reading: { ...known.reading, formation } }
}
