import type { Clock } from '../../ports.ts'
import { secondMs } from '../../core/durations.ts'
import { createFaultList, type ApiFault, type FaultList } from '../http/api-fault.ts'
import type { ApiMiddlewareOptions, RecordedRequest } from './api-middleware.ts'
import { createHerokuApi } from './platform-api.ts'
import { serveOnLoopback, type LoopbackServer } from '../http/loopback-server.ts'
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
  /** All times and waits; on a virtual clock a slow answer takes no real time, and a client with the same clock sees it. */
  readonly clock: Clock
  /** The only token that the API lets in. Default: any that is not empty. */
  readonly token?: string
  /** From a new dyno's start until it is up. Default 30 s. */
  readonly bootMs?: number
  /** What every API request takes. Default 0. */
  readonly latencyMs?: number
  /** Default 0: a free one. */
  readonly apiPort?: number
  /** Default 0: a free one. */
  readonly metricsPort?: number
  /** Default 4500 tokens, 75 a minute back. */
  readonly rateLimit?: RateLimitOptions
}

/** Heroku on 127.0.0.1: the Platform API, the metrics API, and the apps that it runs. */
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
  /** Adds a fault of the API; the oldest that matches a request is met. */
  readonly failApi: (fault: ApiFault) => void
  /** The same for the metrics API. */
  readonly failMetrics: (fault: ApiFault) => void
  /** Ends every fault of both APIs. */
  readonly clearFaults: () => void
  /** Ends every server and connection at once. */
  readonly close: () => Promise<void>
}

/** Starts Heroku with these apps. Rejects on two apps of one name, an unknown dyno type, or a port that is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { clock, token = null, bootMs = 30 * secondMs, latencyMs = 0, apiPort = 0, metricsPort = 0 } = options
  let open = true
  const closed = (): boolean => !open
  const names = new Set(options.apps.map(({ name }) => name))
  if (names.size < options.apps.length) throw new Error('two apps have the same name')

  const requests: RecordedRequest[] = []
  const metricsRequests: RecordedRequest[] = []
  const faults = createFaultList()
  const metricsFaults = createFaultList()
  const apps: AppOnLoopback[] = []
  const servers: LoopbackServer[] = []
  const close = async (): Promise<void> => {
    open = false
    await Promise.all([...servers, ...apps].map((server) => server.close()))
  }
  const gate = (rateLimit: RateLimitOptions, its: FaultList, heard: RecordedRequest[]): ApiMiddlewareOptions => ({
    clock,
    token,
    latencyMs,
    rateLimit: createRateLimit(clock, rateLimit),
    faults: its,
    record: (request) => {
      const index = heard.push(request) - 1
      return { answered: (status) => (heard[index] = { ...request, status }) }
    },
    closed
  })
  try {
    for (const app of options.apps) apps.push(await startApp(app, { clock, bootMs, closed }))
    const api = createHerokuApi({
      ...gate(options.rateLimit ?? {}, faults, requests),
      apps: apps.map(({ platform }) => platform)
    })
    const metricsApi = createMetricsApi({
      ...gate({}, metricsFaults, metricsRequests),
      apps: apps.map(({ measured }) => measured)
    })
    const server = await serveOnLoopback(api, apiPort)
    servers.push(server)
    const metricsServer = await serveOnLoopback(metricsApi, metricsPort)
    servers.push(metricsServer)
    return {
      apiUrl: server.url,
      metricsUrl: metricsServer.url,
      requests,
      metricsRequests,
      app: (name) => {
        const found = apps.find(({ running }) => running.name === name)
        if (found === undefined) throw new Error(`no app ${name} in the emulator`)
        return found.running
      },
      failApi: faults.add,
      failMetrics: metricsFaults.add,
      clearFaults: () => {
        faults.clear()
        metricsFaults.clear()
      },
      close
    }
  } catch (error) {
    await close()
    throw error
  }
}
