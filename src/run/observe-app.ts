import { withTimeout } from '../async.ts'
import { isPinged } from '../core/decide/expected-down.ts'
import { needsDynos } from '../core/decide/served.ts'
import { secondMs } from '../core/durations.ts'
import { exactDuration } from '../core/format.ts'
import type {
  AppPolicy,
  AppReading,
  Cadence,
  DynoReading,
  EpochMs,
  ManualRequest,
  NumberReading,
  NumberSource,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  RouterReading
} from '../core/model.ts'
import type { Ports } from '../ports.ts'
import { readAgain } from './reading-cache.ts'
import type { ReadingCache } from './reading-cache.ts'

export interface Observer {
  readonly ports: Ports
  readonly cache: ReadingCache
  readonly nowMs: EpochMs
  /** A formation that was read longer ago is read again. */
  readonly formationLifetimeMs: number
  readonly cadence: Cadence
  readonly lastLookMs: EpochMs | null
  readonly stateOf: (process: ProcessPolicy) => ProcessState | null
  readonly requestOf: (process: ProcessPolicy) => ManualRequest | null
}

/** A signal that takes longer has no reading in this look. */
const signalTimeoutMs = 25 * secondMs
/** The router's shortest bucket is a minute: asking more often shows little. */
const routerLifetimeMs = 30 * secondMs

export interface ObservedProcess {
  readonly policy: ProcessPolicy
  readonly observation: Observation
}

/**
 * Reads the formation once for all processes of the app, and asks the signals of each side by side. Of an app that a selector found,
 * those that it has.
 */
export async function observeApp(observer: Observer, app: AppPolicy): Promise<readonly ObservedProcess[]> {
  const numbers = app.processes.map((process) => readNumbers(observer, process))
  const jobs = app.processes.map((process) => readJobs(observer, process))
  const reading = await readFormation(observer, app)
  const isPresent = ({ process }: ProcessPolicy): boolean =>
    app.selectedBy === undefined ||
    (reading.status === 'ok'
      ? reading.formation.some((entry) => entry.process === process)
      : reading.fault.isGone !== true)
  return Promise.all(
    app.processes
      .flatMap((process, index) => (isPresent(process) ? [{ process, index }] : []))
      .map(async (present) => {
        const { process, index } = present
        const [probe, router, dynos, metrics = [], busy] = await Promise.all([
          ping(observer, app, process, reading),
          readRouter(observer, process, reading),
          readDynos(observer, process, reading),
          numbers[index],
          jobs[index]
        ])
        const { cadence } = observer
        const request = observer.requestOf(process)
        const observation = { app: reading, probe, router, metrics, dynos, cadence, request }
        return { policy: process, observation: busy === undefined ? observation : { ...observation, busy } }
      })
  )
}

/** Asked for only where it matters which of them are up: the call may take 10 s. */
async function readDynos(
  { ports, stateOf, nowMs }: Observer,
  process: ProcessPolicy,
  reading: AppReading
): Promise<readonly DynoReading[] | null> {
  if (ports.dynos === null || reading.status === 'unavailable') return null
  const quantity = reading.formation.find((entry) => entry.process === process.process)?.quantity ?? 0
  const isRestarted = process.failSafe?.restart !== undefined && quantity > 0
  if (!isRestarted && !needsDynos(process, stateOf(process), quantity, nowMs)) return null
  return withTimeout(signalTimeoutMs, ports.dynos(process.app), () => null)
}

async function readFormation(
  { ports, cache, nowMs, formationLifetimeMs }: Observer,
  { app, unlisted }: AppPolicy
): Promise<AppReading> {
  if (unlisted !== undefined) return { status: 'unavailable', fault: unlisted }
  const known = cache.app
  if (known !== null && nowMs - known.atMs < formationLifetimeMs) return known.reading
  // The instant of the reading, not that of the look: a slow store may lie between them.
  return readAgain(ports.platform, cache, app, Math.max(nowMs, ports.clock.now()))
}

async function ping(
  { ports, nowMs, stateOf, requestOf }: Observer,
  app: AppPolicy,
  process: ProcessPolicy,
  reading: AppReading
): Promise<ProbeReading | null> {
  const { probe } = process
  if (probe === null || (reading.status === 'ok' && reading.maintenance)) return null
  const entry =
    reading.status === 'ok' ? reading.formation.find((other) => other.process === process.process) : undefined
  const state = stateOf(process)
  const request = requestOf(process)
  if (!isPinged({ policy: process, state, request, quantity: entry?.quantity ?? null, nowMs })) return null
  // Without the platform there is only the address that the user gave.
  if (reading.status === 'unavailable' && app.url.kind !== 'url') return null
  const target = { target: app.url, webUrl: reading.status === 'ok' ? reading.webUrl : null, probe }
  const timeoutMs = probe.samples * (probe.timeoutMs + probe.spacingMs) + signalTimeoutMs
  return withTimeout(timeoutMs, ports.probe.read(target), () => tooLate('the pings', timeoutMs))
}

async function readRouter(
  { ports, cache, nowMs, lastLookMs, stateOf }: Observer,
  process: ProcessPolicy,
  reading: AppReading
): Promise<RouterReading | null> {
  if (process.router === null || ports.router === null) return null
  if (reading.status === 'unavailable') return { status: 'unavailable', cause: 'the app could not be read' }
  const known = cache.routers.get(process.process)
  if (known !== undefined && nowMs - known.atMs < routerLifetimeMs) return known.reading
  const request = {
    appId: reading.id,
    process: process.process,
    size: reading.formation.find((entry) => entry.process === process.process)?.size ?? '',
    sinceMs: stateOf(process)?.demand?.untilMs ?? lastLookMs,
    nowMs
  }
  const router = await withTimeout(signalTimeoutMs, ports.router.read(request), () =>
    tooLate('the router metrics', signalTimeoutMs)
  )
  cache.routers.set(process.process, { reading: router, atMs: nowMs })
  return router
}

function readNumbers(observer: Observer, process: ProcessPolicy): Promise<readonly NumberReading[]> {
  return Promise.all(process.metrics.map(({ source }) => readNumber(observer, source)))
}

/** The jobs in work by metric; undefined: no metric counts them. */
async function readJobs(
  observer: Observer,
  { metrics }: ProcessPolicy
): Promise<readonly (NumberReading | null)[] | undefined> {
  if (metrics.every(({ busy }) => busy === undefined)) return undefined
  return Promise.all(
    metrics.map(({ busy }) => (busy === undefined ? Promise.resolve(null) : readNumber(observer, busy.source)))
  )
}

async function readNumber({ ports: { numbers }, nowMs }: Observer, source: NumberSource): Promise<NumberReading> {
  if (numbers === null) return { status: 'unavailable', cause: 'numbers are not asked for here' }
  return withTimeout(signalTimeoutMs, numbers.read({ source, lookMs: nowMs }), () =>
    tooLate('the metric', signalTimeoutMs)
  )
}

function tooLate(what: string, ms: number): { readonly status: 'unavailable'; readonly cause: string } {
  return { status: 'unavailable', cause: `${what} took longer than ${exactDuration(ms)}` }
}
