import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import { createFaultSlot, type AppFault, type FaultSlot } from './app-fault.ts'
import { createWebApp, type PingRecord, type RecordedPing } from './web-app.ts'
import { findDynoType, type Generation } from '../heroku/dyno-types.ts'
import type { ProcessType } from '../heroku/formation-update.ts'
import { createHerokuApp, type DynoState, type HerokuApp } from '../heroku/heroku-app.ts'
import { serveOnLoopback } from '../http/loopback-server.ts'
import type { MeasuredApp, NativeAutoscaling } from '../heroku/metrics-api.ts'
import type { Capacity } from '../../core/queueing.ts'
import { createRouterCounters, type RouterMinute } from './router-counters.ts'
import { createVisitors, type Visitors } from './visitors.ts'
import { uuidOf } from '../heroku/uuid.ts'
import { dayMs } from '../../core/durations.ts'

/** An app to start with: deployed, and all its dynos up. */
export interface EmulatedApp {
  readonly name: string
  readonly processes: readonly EmulatedProcess[]
  /** Default cedar. */
  readonly generation?: Generation
  /** Default false. */
  readonly maintenance?: boolean
  /** Last release. Default a day before the emulator starts; null: never deployed. */
  readonly releasedAtMs?: EpochMs | null
  /** Of one web dyno. Default 20 requests a second at 150 ms each. */
  readonly capacity?: Capacity
  /** What the platform says it is; null: none. Default the address of the app's own server. */
  readonly webUrl?: string | null
}

export interface EmulatedProcess {
  /** Process type, e.g. `web`. */
  readonly process: string
  readonly quantity: number
  /** Dyno type in any case. Default `Standard-1X`; `dyno-1c-0.5gb` on Fir. */
  readonly size?: string
  readonly command?: string
  /** Most dynos. Default that of the dyno type. */
  readonly limit?: number
}

/** An app as a test or the demo sees and moves it from outside. Unknown process types throw. */
export interface RunningApp {
  readonly name: string
  readonly id: string
  /** Where it really answers, `http://127.0.0.1:PORT/`, whatever `webUrl` says. */
  readonly url: string
  readonly quantity: (process: string) => number
  /** Dyno type, e.g. `Standard-1X`. */
  readonly size: (process: string) => string
  /** As somebody else would scale it: limits hold, dynos boot. Throws what the API would refuse. */
  readonly setQuantity: (process: string, quantity: number) => void
  readonly dynos: (process: string, state: DynoState) => number
  readonly upDynos: (process: string) => number
  /** Requests a second that visitors make from now on; those that a test makes are not counted in. */
  readonly setLoad: (requestsPerSecond: number) => void
  readonly setMaintenance: (maintenance: boolean) => void
  readonly maintenance: () => boolean
  /** Replaces the present fault. */
  readonly fault: (fault: AppFault) => void
  /** Ends the present fault; crashed dynos start again. */
  readonly clearFault: () => void
  /** Every dyno starts again. */
  readonly restart: () => void
  /** Deploys: a new release, and every dyno starts again. */
  readonly release: () => void
  /**
   * What the metrics API tells of the minute that begins at an instant, in place of what the router counted: visitors and the requests
   * of a test, as classes of statuses. Visitors of an app that is up get 200, whatever its fault. null: what it counted again.
   */
  readonly setRouterMetrics: (minute: ((startMs: EpochMs) => RouterMinute | null) | null) => void
  /** Heroku's own autoscaling of `web`, as its monitors tell; it changes nothing itself. At first there is none. */
  readonly setAutoscaling: (autoscaling: NativeAutoscaling) => void
  /** What the app answers at a path with 200, as JSON: the numbers of its queues, for example. undefined: nothing any more. */
  readonly setPage: (path: string, value: unknown) => void
  /** Every request that reached the app or its router, in order. */
  readonly pings: readonly RecordedPing[]
}

export interface AppOnLoopback {
  readonly platform: HerokuApp
  readonly measured: MeasuredApp
  readonly running: RunningApp
  readonly close: () => Promise<void>
}

/** Starts an app on a port of its own. Rejects on an unknown dyno type. */
export async function startApp(
  emulated: EmulatedApp,
  { clock, bootMs, closed }: { readonly clock: Clock; readonly bootMs: number; readonly closed: () => boolean }
): Promise<AppOnLoopback> {
  const {
    name,
    generation = 'cedar',
    maintenance = false,
    capacity = { requestsPerSecond: 20, serviceMs: 150 }
  } = emulated
  const releasedAtMs = emulated.releasedAtMs === undefined ? clock.now() - dayMs : emulated.releasedAtMs
  const platform = createHerokuApp({
    name,
    generation,
    maintenance,
    releasedAtMs,
    webUrl: () => (emulated.webUrl === undefined ? `${server.url}/` : emulated.webUrl),
    formation: emulated.processes.map((process) => processType(name, process, generation, releasedAtMs ?? clock.now())),
    bootMs,
    clock,
    beforeChange: () => traffic.settle()
  })
  const log = createRouterCounters()
  const traffic = createVisitors(platform, capacity, clock, log)
  const faults = createFaultSlot()
  const pings: RecordedPing[] = []
  const record = (ping: RecordedPing): PingRecord => {
    const index = pings.push(ping) - 1
    return {
      answered: (status, routerError) => {
        pings[index] = { ...ping, status, routerError }
        log.count(clock.now(), { status, requests: 1, p95Ms: clock.now() - ping.atMs })
      }
    }
  }
  const pages = new Map<string, unknown>()
  const server = await serveOnLoopback(
    createWebApp({ app: platform, traffic, faults, pages, clock, record, closed }),
    0
  )
  const metrics: SetMetrics = { minute: null, autoscaling: 'none' }
  const measured: MeasuredApp = {
    id: platform.id,
    size: (process) => platform.formation().find(({ type }) => type === process)?.dynoType.name,
    minute: (startMs) => {
      traffic.settle()
      return metrics.minute === null ? log.minute(startMs) : metrics.minute(startMs)
    },
    autoscaling: () => metrics.autoscaling
  }
  return {
    platform,
    measured,
    running: runningApp({ platform, traffic, faults, pages, metrics, clock, pings, url: `${server.url}/` }),
    close: server.close
  }
}

/** What a test says of the metrics. */
interface SetMetrics {
  minute: ((startMs: EpochMs) => RouterMinute | null) | null
  autoscaling: NativeAutoscaling
}

function processType(app: string, emulated: EmulatedProcess, generation: Generation, atMs: EpochMs): ProcessType {
  const { process, quantity, command = process === 'web' ? 'npm start' : `npm run ${process}`, limit = null } = emulated
  const size = emulated.size ?? (generation === 'fir' ? 'dyno-1c-0.5gb' : 'Standard-1X')
  const dynoType = findDynoType(size)
  if (dynoType === undefined) throw new Error(`${app}: Heroku has no dyno type ${size}`)
  const id = uuidOf('formation', app, process)
  return { id, type: process, command, quantity, dynoType, limit, createdAtMs: atMs, updatedAtMs: atMs }
}

function runningApp({
  platform,
  traffic,
  faults,
  pages,
  metrics,
  clock,
  pings,
  url
}: {
  readonly platform: HerokuApp
  readonly traffic: Visitors
  readonly faults: FaultSlot
  readonly pages: Map<string, unknown>
  readonly metrics: SetMetrics
  readonly clock: Clock
  readonly pings: readonly RecordedPing[]
  readonly url: string
}): RunningApp {
  const { name, id, setMaintenance, maintenance, restart } = platform
  const find = (process: string): ProcessType => {
    const found = platform.formation().find(({ type }) => type === process)
    if (found === undefined) throw new Error(`${name} has no process type ${process}`)
    return found
  }
  const dynos = (process: string, state: DynoState): number => platform.count(find(process).type, state, clock.now())
  return {
    name,
    id,
    url,
    quantity: (process) => find(process).quantity,
    size: (process) => find(process).dynoType.name,
    setQuantity: (process, quantity) => {
      const result = platform.update([{ type: process, quantity }])
      if (result.kind === 'refused') throw new Error(`${name}: ${result.error.message}`)
    },
    dynos,
    upDynos: (process) => dynos(process, 'up'),
    setLoad: traffic.setLoad,
    setMaintenance,
    maintenance,
    fault: (fault) => {
      platform.recover()
      faults.set(fault.kind === 'crashed' ? null : fault)
      if (fault.kind === 'crashed') platform.crash(fault.untilMs ?? null)
    },
    clearFault: () => {
      faults.set(null)
      platform.recover()
    },
    restart,
    release: () => void platform.release(),
    setRouterMetrics: (minute) => (metrics.minute = minute),
    setAutoscaling: (autoscaling) => (metrics.autoscaling = autoscaling),
    setPage: (path, value) => {
      if (value === undefined) pages.delete(path)
      else pages.set(path, value)
    },
    pings
  }
}
