import type { Clock } from '../../ports.ts'
import { secondMs } from '../../core/durations.ts'
import type { Hono } from 'hono'
import { createFaultList, type ApiFault, type ApiFaultAnswer } from '../http/api-fault.ts'
import type { ApiMiddlewareOptions, RecordedRequest } from './api-middleware.ts'
import { createHerokuApi } from './platform-api.ts'
import { serveOnLoopback, type LoopbackServer, type ServerEnv } from '../http/loopback-server.ts'
import { createMetricsApi } from './metrics-api.ts'
import { createRateLimit, type RateLimitOptions } from './rate-limit.ts'
import { startApp, type AppOnLoopback, type EmulatedApp, type RunningApp } from '../app/running-app.ts'

export type { ApiFault, ApiFaultAnswer } from '../http/api-fault.ts'
export type { AppFault } from '../app/app-fault.ts'
export type { RecordedPing, RouterError } from '../app/web-app.ts'
export type { RecordedRequest } from './api-middleware.ts'
export type { NativeAutoscaling } from './metrics-api.ts'
export type { Capacity } from '../../core/queueing.ts'
export type { RouterMinute } from '../app/router-counters.ts'
export type { EmulatedApp, EmulatedProcess, RunningApp } from '../app/running-app.ts'

export interface EmulatorOptions {
  readonly apps: readonly EmulatedApp[]
  /** Gives all times and waits. With a virtual clock that the client shares, a slow answer takes no real time. */
  readonly clock: Clock
  /** The only token that the API accepts. Default: any that is not empty. */
  readonly token?: string
  /** From a new dyno's start until it is up. Default 30 s. */
  readonly bootMs?: number
  /** How long every API request takes. Default 0. */
  readonly latencyMs?: number
  /** Router metrics of a minute come so long after its end: on Heroku about 1 to 2 minutes. Default 0. */
  readonly metricsLateMs?: number
  /** Default 0: a free one. */
  readonly apiPort?: number
  /** Default 0: a free one. */
  readonly metricsPort?: number
  /** Default 4500 requests, refilled by 75 a minute. */
  readonly rateLimit?: RateLimitOptions
}

/** An emulated Heroku on 127.0.0.1: the Platform API, the metrics API, and the apps that run on it. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, for `HEROKU_API_URL` or the official CLI's `HEROKU_HOST`. */
  readonly apiUrl: string
  /** `http://127.0.0.1:PORT`, for `HEROKU_METRICS_URL`. */
  readonly metricsUrl: string
  /** Every API request in order. */
  readonly requests: readonly RecordedRequest[]
  /** Every request to the metrics API in order. */
  readonly metricsRequests: readonly RecordedRequest[]
  /** Throws if there is no app of that name. */
  readonly app: (name: string) => RunningApp
  /** Adds a fault to the Platform API. A request meets the oldest fault that matches it. */
  readonly failApi: (fault: ApiFault) => void
  /** The same for the metrics API. */
  readonly failMetrics: (fault: ApiFault) => void
  /** Removes the faults of both APIs. */
  readonly clearFaults: () => void
  /** Closes every server and connection at once. */
  readonly close: () => Promise<void>
}

/** Starts Heroku with these apps. Rejects on two apps of one name, an unknown dyno type, or a port that is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { clock, bootMs = 30 * secondMs, apiPort = 0, metricsPort = 0 } = options
  const names = new Set(options.apps.map(({ name }) => name))
  if (names.size < options.apps.length) throw new Error('two apps have the same name')

  let open = true
  const closed = (): boolean => !open
  const apps: AppOnLoopback[] = []
  const servers: LoopbackServer[] = []
  const close = async (): Promise<void> => {
    open = false
    await Promise.all([...servers, ...apps].map((server) => server.close()))
  }
  const serve = async (api: Hono<ServerEnv>, port: number): Promise<string> => {
    const server = await serveOnLoopback(api, port)
    servers.push(server)
    return server.url
  }
  const platform = apiGate(options, options.rateLimit ?? {}, closed)
  const metrics = apiGate(options, {}, closed)
  try {
    for (const app of options.apps) apps.push(await startApp(app, { clock, bootMs, closed }))
    const groups = apps.map(({ platform: app }, index) => {
      const { team = null, pipeline = null } = options.apps[index] ?? {}
      return { app, team, pipeline }
    })
    const platformApi = createHerokuApi({ ...platform, apps: apps.map((app) => app.platform), groups })
    const metricsApi = createMetricsApi({
      ...metrics,
      lateMs: options.metricsLateMs ?? 0,
      apps: apps.map(({ measured }) => measured)
    })
    return {
      apiUrl: await serve(platformApi, apiPort),
      metricsUrl: await serve(metricsApi, metricsPort),
      requests: platform.requests,
      metricsRequests: metrics.requests,
      app: (name) => {
        const found = apps.find(({ running }) => running.name === name)
        if (found === undefined) throw new Error(`no app ${name} in the emulator`)
        return found.running
      },
      failApi: platform.faults.add,
      failMetrics: metrics.faults.add,
      clearFaults: () => {
        platform.faults.clear()
        metrics.faults.clear()
      },
      close
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What each API has of its own: faults, rate limit, and a list of the requests that it got. */
function apiGate(emulator: EmulatorOptions, rateLimit: RateLimitOptions, closed: () => boolean): ApiMiddlewareOptions {
  const { clock, token = null, latencyMs = 0 } = emulator
  const own = { rateLimit: createRateLimit(clock, rateLimit), faults: createFaultList<ApiFaultAnswer>(), requests: [] }
  return { clock, token, latencyMs, closed, ...own }
}
