import { isPinged } from '../core/decide/expected-down.ts'
import type {
  AppPolicy,
  AppReading,
  Cadence,
  EpochMs,
  ManualRequest,
  NumberReading,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  RouterReading
} from '../core/model.ts'
import type { Platform } from '../ports.ts'
import { withTimeout } from '../async.ts'
import type { Ports } from './ports.ts'

/** What one run has read of one app. */
export interface AppNotes {
  /** The last reading that succeeded, and when; null: none, or the app has changed since. */
  app: { readonly reading: AppReading; readonly atMs: EpochMs } | null
  /** By process type. */
  readonly routers: Map<string, { readonly reading: RouterReading; readonly atMs: EpochMs }>
}

export interface Reader {
  readonly ports: Ports
  readonly notes: AppNotes
  readonly nowMs: EpochMs
  /** A reading of the formation that is older is not used. */
  readonly formationLifetimeMs: number
  readonly cadence: Cadence
  readonly lastLookMs: EpochMs | null
  readonly stateOf: (process: ProcessPolicy) => ProcessState | null
  readonly requestOf: (process: ProcessPolicy) => ManualRequest | null
}

/** For a reading from elsewhere; what takes longer says nothing this time. */
const signalMs = 25_000
/** The router's shortest bucket is a minute: asking more often shows little. */
const routerLifetimeMs = 30_000

export function freshNotes(): AppNotes {
  return { app: null, routers: new Map() }
}

/** Reads the formation once for all processes of the app, and asks the signals of each side by side. */
export async function observeApp(reader: Reader, app: AppPolicy): Promise<readonly Observation[]> {
  const numbers = app.processes.map((process) => readNumbers(reader, process))
  const reading = await readFormation(reader, app.app)
  return Promise.all(
    app.processes.map(async (process, index) => {
      const [probe, router, metrics = []] = await Promise.all([
        ping(reader, app, process, reading),
        readRouter(reader, process, reading),
        numbers[index]
      ])
      return { app: reading, probe, router, metrics, cadence: reader.cadence, request: reader.requestOf(process) }
    })
  )
}

async function readFormation({ ports, notes, nowMs, formationLifetimeMs }: Reader, app: string): Promise<AppReading> {
  const known = notes.app
  if (known !== null && nowMs - known.atMs < formationLifetimeMs) return known.reading
  // When it is read, not when the look began: a store may have kept it waiting.
  return readAnew(ports.platform, notes, app, Math.max(nowMs, ports.clock.now()))
}

export async function readAnew(platform: Platform, notes: AppNotes, app: string, nowMs: EpochMs): Promise<AppReading> {
  const reading = await platform.read(app)
  notes.app = reading.status === 'ok' ? { reading, atMs: nowMs } : null
  return reading
}

async function ping(
  { ports, nowMs, stateOf, requestOf }: Reader,
  app: AppPolicy,
  process: ProcessPolicy,
  reading: AppReading
): Promise<ProbeReading | null> {
  const { probe } = process
  if (probe === null || !isPinged(process, stateOf(process), requestOf(process), nowMs)) return null
  if (reading.status === 'ok' && reading.maintenance) return null
  // Without the platform there is only the address that the user gave.
  if (reading.status === 'unavailable' && app.url.kind !== 'url') return null
  const request = { target: app.url, webUrl: reading.status === 'ok' ? reading.webUrl : null, probe }
  const budgetMs = probe.samples * (probe.timeoutMs + probe.spacingMs) + signalMs
  return withTimeout(budgetMs, ports.probe.read(request), () => tooLate('the pings', budgetMs))
}

async function readRouter(
  { ports, notes, nowMs, lastLookMs, stateOf }: Reader,
  process: ProcessPolicy,
  reading: AppReading
): Promise<RouterReading | null> {
  if (process.router === null || ports.router === null) return null
  if (reading.status === 'unavailable') return { status: 'unavailable', cause: 'the app could not be read' }
  const known = notes.routers.get(process.process)
  if (known !== undefined && nowMs - known.atMs < routerLifetimeMs) return known.reading
  const size = reading.formation.find((entry) => entry.process === process.process)?.size ?? ''
  const request = {
    appId: reading.id,
    process: process.process,
    size,
    sinceMs: stateOf(process)?.demand?.untilMs ?? lastLookMs,
    nowMs
  }
  const router = await withTimeout(signalMs, ports.router.read(request), () => tooLate('the router metrics', signalMs))
  notes.routers.set(process.process, { reading: router, atMs: nowMs })
  return router
}

async function readNumbers({ ports }: Reader, process: ProcessPolicy): Promise<readonly NumberReading[]> {
  const { numbers } = ports
  if (numbers === null)
    return process.metrics.map(() => ({ status: 'unavailable', cause: 'numbers are not asked for here' }))
  return Promise.all(
    process.metrics.map(({ source }) =>
      withTimeout(signalMs, numbers.read(source), () => tooLate('the metric', signalMs))
    )
  )
}

function tooLate(what: string, ms: number): { readonly status: 'unavailable'; readonly cause: string } {
  return { status: 'unavailable', cause: `${what} took longer than ${Math.round(ms / 1000)} s` }
}
