import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { AnswerFault, AppFault } from './app-fault.ts'
import { createWebApp, type RecordedPing } from './web-app.ts'
import { findDynoType, type Generation } from '../heroku/dyno-types.ts'
import type { ProcessType } from '../heroku/formation-update.ts'
import type { DynoState } from '../heroku/dynos.ts'
import { createHerokuApp, type DeployLock, type HerokuApp } from '../heroku/heroku-app.ts'
import { createFaultList, type FaultList } from '../http/api-fault.ts'
import { serveOnLoopback } from '../http/loopback-server.ts'
import type { MeasuredApp, NativeAutoscaling } from '../heroku/metrics-api.ts'
import type { Capacity } from '../../core/queueing.ts'
import { createRouterCounters, type RouterMinute } from './router-counters.ts'
import { createVisitors, type Visitors } from './visitors.ts'
import { uuidOf } from '../heroku/uuid.ts'
import { dayMs } from '../../core/durations.ts'

/** An app as it is when the emulator starts: deployed, and all its dynos up. */
export interface EmulatedApp {
  readonly name: string
  readonly processes: readonly EmulatedProcess[]
  /** The team that owns it. Default: none. */
  readonly team?: string
  /** Its pipeline, and the stage in it. Default: none. */
  readonly pipeline?: { readonly name: string; readonly stage: string }
  /** Default cedar. */
  readonly generation?: Generation
  /** Default false. */
  readonly maintenance?: boolean
  /** Whether Heroku's feature is on. Default false. */
  readonly preboot?: boolean
  /** Last release. Default a day before the emulator starts; null: never deployed. */
  readonly releasedAtMs?: EpochMs | null
  /** Of one web dyno. Default 20 requests a second at 150 ms each. */
  readonly capacity?: Capacity
  /** `web_url` in Heroku's API; null: none. Default the address of the app's own server. */
  readonly webUrl?: string | null
}

export interface EmulatedProcess {
  /** Process type, e.g. `web`. */
  readonly process: string
  readonly quantity: number
  /** Dyno type in any case. Default `Standard-1X`; `dyno-1c-0.5gb` on Fir. */
  readonly size?: string
  readonly command?: string
  /** Most dynos. Default the limit of the dyno type. */
  readonly limit?: number
}

/** What a test or the demo can see and do with an app, beside its APIs. Unknown process types throw. */
export interface RunningApp {
  readonly name: string
  readonly id: string
  /** Address of the app's own server, `http://127.0.0.1:PORT/`, whatever `webUrl` says. */
  readonly url: string
  readonly quantity: (process: string) => number
  /** Dyno type, e.g. `Standard-1X`. */
  readonly size: (process: string) => string
  /** Scales as a person would with the official CLI. Throws what the API refuses. */
  readonly setQuantity: (process: string, quantity: number) => void
  readonly dynos: (process: string, state: DynoState) => number
  readonly upDynos: (process: string) => number
  /** Requests a second that visitors make from now on, in addition to requests that a test really sends. */
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
  /** A release phase or preboot begins, during which Heroku refuses every change of the formation. */
  readonly lockFormation: (lock: DeployLock) => void
  /**
   * What the metrics API reports for the minute that begins at `startMs`. null, as at the start: what the router
   * counted, which is the visitors and the requests of a test by status class. Visitors of an app that is up count as
   * answered with 200, whatever its fault.
   */
  readonly setRouterMetrics: (minute: ((startMs: EpochMs) => RouterMinute | null) | null) => void
  /**
   * Sets up Heroku's own autoscaling of `web` as its monitors show it. It scales nothing. At the start there is none.
   */
  readonly setAutoscaling: (autoscaling: NativeAutoscaling) => void
  /**
   * JSON that the app answers at a path with status 200, for example the lengths of its queues. undefined removes it.
   */
  readonly setPage: (path: string, value: unknown) => void
  /** Every request to the app or its router, in order. */
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
  const { name, generation = 'cedar', maintenance = false, capacity = defaultCapacity } = emulated
  const releasedAtMs = emulated.releasedAtMs === undefined ? clock.now() - dayMs : emulated.releasedAtMs
  const platform = createHerokuApp({
    name,
    generation,
    maintenance,
    releasedAtMs,
    preboot: emulated.preboot ?? false,
    webUrl: () => (emulated.webUrl === undefined ? `${server.url}/` : emulated.webUrl),
    formation: emulated.processes.map((process) => processType(name, process, generation, releasedAtMs ?? clock.now())),
    bootMs,
    clock,
    beforeChange: () => visitors.settle()
  })
  const counters = createRouterCounters()
  const visitors = createVisitors(platform, capacity, clock, counters)
  const faults = createFaultList<AnswerFault>()
  const pings: RecordedPing[] = []
  const pages = new Map<string, unknown>()
  const metrics: MetricsOverrides = { minute: null, autoscaling: 'none' }
  const web = createWebApp({ app: platform, visitors, faults, pages, pings, counters, clock, closed })
  const server = await serveOnLoopback(web, 0)
  return {
    platform,
    measured: {
      id: platform.id,
      size: (process) => platform.formation().find(({ type }) => type === process)?.dynoType.name,
      minute: (startMs) => {
        visitors.settle()
        return (metrics.minute ?? counters.minute)(startMs)
      },
      autoscaling: () => metrics.autoscaling
    },
    running: runningApp({ platform, visitors, faults, pages, metrics, clock, pings, url: `${server.url}/` }),
    close: server.close
  }
}

const defaultCapacity: Capacity = { requestsPerSecond: 20, serviceMs: 150 }

/** What a test or the demo sets of the metrics. */
interface MetricsOverrides {
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

interface RunningAppParts {
  readonly platform: HerokuApp
  readonly visitors: Visitors
  readonly faults: FaultList<AnswerFault>
  readonly pages: Map<string, unknown>
  readonly metrics: MetricsOverrides
  readonly clock: Clock
  readonly pings: readonly RecordedPing[]
  readonly url: string
}

function runningApp({ platform, visitors, faults, pages, metrics, clock, pings, url }: RunningAppParts): RunningApp {
  const { name, id, setMaintenance, maintenance, restart } = platform
  const find = (process: string): ProcessType => {
    const found = platform.formation().find(({ type }) => type === process)
    if (found === undefined) throw new Error(`${name} has no process type ${process}`)
    return found
  }
  const dynos = (process: string, state: DynoState): number => platform.count(find(process).type, state, clock.now())
  const clearFault = (): void => {
    faults.clear()
    platform.recover()
  }
  return {
    ...{ name, id, url, setMaintenance, maintenance, restart, dynos, pings },
    quantity: (process) => find(process).quantity,
    size: (process) => find(process).dynoType.name,
    setQuantity: (process, quantity) => {
      const result = platform.update([{ type: process, quantity }])
      if (result.kind === 'refused') throw new Error(`${name}: ${result.error.message}`)
    },
    upDynos: (process) => dynos(process, 'up'),
    setLoad: visitors.setLoad,
    fault: (fault) => {
      clearFault()
      if (fault.kind === 'crashed') platform.crash({ ...fault, untilMs: fault.untilMs ?? null })
      else faults.add({ ...fault, answer: fault })
    },
    clearFault,
    release: () => void platform.release(),
    lockFormation: platform.lock,
    setRouterMetrics: (minute) => (metrics.minute = minute),
    setAutoscaling: (autoscaling) => (metrics.autoscaling = autoscaling),
    setPage: (path, value) => {
      if (value === undefined) pages.delete(path)
      else pages.set(path, value)
    }
  }
}
