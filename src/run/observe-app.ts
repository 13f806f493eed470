import { withTimeout } from '../async.ts'
import { isPinged } from '../core/decide/expected-down.ts'
import { needsDynos } from '../core/decide/served.ts'
import { secondMs } from '../core/durations.ts'
import { exactDuration } from '../core/format.ts'
import type {
  AppPolicy,
  AppReading,
  DynoReading,
  EpochMs,
  NumberReading,
  NumberSource,
  Observation,
  ProbeReading,
  ProcessPolicy,
  RouterReading
} from '../core/model.ts'
import { processKey } from '../core/process-key.ts'
import type { AppLook } from './decided.ts'
import { formationEntry, readAgain } from './reading-cache.ts'

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
export async function observeApp(look: AppLook, app: AppPolicy): Promise<readonly ObservedProcess[]> {
  const { lastLookMs } = look.session.working.pastLooks()
  const numbers = app.processes.map((process) => readNumbers(look, process))
  const jobs = app.processes.map((process) => readJobs(look, process))
  const reading = await readFormation(look, app)
  const isPresent = (process: ProcessPolicy): boolean =>
    app.selectedBy === undefined ||
    (reading.status === 'ok' ? formationEntry(reading, process) !== undefined : reading.fault.isGone !== true)
  return Promise.all(
    app.processes
      .flatMap((process, index) => (isPresent(process) ? [{ process, index }] : []))
      .map(async ({ process, index }) => {
        const [probe, router, dynos, metrics = [], busy] = await Promise.all([
          ping(look, app, process, reading),
          readRouter(look, process, reading, lastLookMs),
          readDynos(look, process, reading),
          numbers[index],
          jobs[index]
        ])
        const cadence = { gapsMs: look.gapsMs, nextLookMs: look.timing.nextLookMs }
        const request = look.actions.get(processKey(process)) ?? null
        const observation = { app: reading, probe, router, metrics, dynos, cadence, request }
        return { policy: process, observation: busy === undefined ? observation : { ...observation, busy } }
      })
  )
}

/** Asked for only where it matters which of them are up: the call may take 10 s. */
async function readDynos(
  { ports, session, timing: { nowMs } }: AppLook,
  process: ProcessPolicy,
  reading: AppReading
): Promise<readonly DynoReading[] | null> {
  if (ports.dynos === null || reading.status === 'unavailable') return null
  const quantity = formationEntry(reading, process)?.quantity ?? 0
  const isRestarted = process.failSafe?.restart !== undefined && quantity > 0
  if (!isRestarted && !needsDynos(process, session.working.processOf(process), quantity, nowMs)) return null
  return withTimeout(signalTimeoutMs, ports.dynos(process.app), () => null)
}

async function readFormation(
  { ports, cache, timing: { nowMs }, formationLifetimeMs }: AppLook,
  { app, unlisted }: AppPolicy
): Promise<AppReading> {
  if (unlisted !== undefined) return { status: 'unavailable', fault: unlisted }
  const known = cache.app
  if (known !== null && nowMs - known.atMs < formationLifetimeMs) return known.reading
  // The instant of the reading, not that of the look: a slow store may lie between them.
  return readAgain(ports.platform, cache, app, Math.max(nowMs, ports.clock.now()))
}

async function ping(
  { ports, timing: { nowMs }, session, actions }: AppLook,
  app: AppPolicy,
  process: ProcessPolicy,
  reading: AppReading
): Promise<ProbeReading | null> {
  const { probe } = process
  if (probe === null || (reading.status === 'ok' && reading.maintenance)) return null
  const quantity = formationEntry(reading, process)?.quantity ?? null
  const state = session.working.processOf(process)
  const request = actions.get(processKey(process)) ?? null
  if (!isPinged({ policy: process, state, request, quantity, nowMs })) return null
  // Without the platform there is only the address that the user gave.
  if (reading.status === 'unavailable' && app.url.kind !== 'url') return null
  const target = { target: app.url, webUrl: reading.status === 'ok' ? reading.webUrl : null, probe }
  const timeoutMs = probe.samples * (probe.timeoutMs + probe.spacingMs) + signalTimeoutMs
  return withTimeout(timeoutMs, ports.probe.read(target), () => tooLate('the pings', timeoutMs))
}

async function readRouter(
  { ports, cache, timing: { nowMs }, session }: AppLook,
  process: ProcessPolicy,
  reading: AppReading,
  lastLookMs: EpochMs | null
): Promise<RouterReading | null> {
  if (process.router === null || ports.router === null) return null
  if (reading.status === 'unavailable') return { status: 'unavailable', cause: 'the app could not be read' }
  const known = cache.routers.get(process.process)
  if (known !== undefined && nowMs - known.atMs < routerLifetimeMs) return known.reading
  const request = {
    appId: reading.id,
    process: process.process,
    size: formationEntry(reading, process)?.size ?? '',
    sinceMs: session.working.processOf(process)?.demand?.untilMs ?? lastLookMs,
    nowMs
  }
  const router = await withTimeout(signalTimeoutMs, ports.router.read(request), () =>
    tooLate('the router metrics', signalTimeoutMs)
  )
  cache.routers.set(process.process, { reading: router, atMs: nowMs })
  return router
}

function readNumbers(look: AppLook, process: ProcessPolicy): Promise<readonly NumberReading[]> {
  return Promise.all(process.metrics.map(({ source }) => readNumber(look, source)))
}

/** The jobs in work by metric; undefined: no metric counts them. */
async function readJobs(
  look: AppLook,
  { metrics }: ProcessPolicy
): Promise<readonly (NumberReading | null)[] | undefined> {
  if (metrics.every(({ busy }) => busy === undefined)) return undefined
  return Promise.all(
    metrics.map(({ busy }) => (busy === undefined ? Promise.resolve(null) : readNumber(look, busy.source)))
  )
}

async function readNumber({ ports: { numbers }, timing }: AppLook, source: NumberSource): Promise<NumberReading> {
  if (numbers === null) return { status: 'unavailable', cause: 'numbers are not asked for here' }
  return withTimeout(signalTimeoutMs, numbers.read({ source, lookMs: timing.nowMs }), () =>
    tooLate('the metric', signalTimeoutMs)
  )
}

function tooLate(what: string, ms: number): { readonly status: 'unavailable'; readonly cause: string } {
  return { status: 'unavailable', cause: `${what} took longer than ${exactDuration(ms)}` }
}
