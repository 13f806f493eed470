import type { Clock } from '../ports.ts'
import { createApiFaults, type ApiFault } from './api-fault.ts'
import type { RecordedRequest } from './api-gate.ts'
import { createHerokuApi } from './heroku.ts'
import { serveOnLoopback, type LoopbackServer } from './loopback-server.ts'
import { createRateLimit, type RateLimitOptions } from './rate-limit.ts'
import { startApp, type AppOnLoopback, type EmulatedApp, type RunningApp } from './running-app.ts'

export type { ApiFault, ApiFaultAnswer } from './api-fault.ts'
export type { AppFault } from './app-fault.ts'
export type { RecordedPing, RouterError } from './app.ts'
export type { RecordedRequest } from './api-gate.ts'
export type { Capacity } from './queueing.ts'
export type { EmulatedApp, EmulatedProcess, RunningApp } from './running-app.ts'

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
  /** Default 4500 tokens, 75 a minute back. */
  readonly rateLimit?: RateLimitOptions
}

/** Heroku on 127.0.0.1: the Platform API and the apps that it runs. */
export interface Emulator {
  /** `http://127.0.0.1:PORT`, for `HEROKU_API_URL` or the official CLI's `HEROKU_HOST`. */
  readonly apiUrl: string
  /** Every API request in order. */
  readonly requests: readonly RecordedRequest[]
  /** Throws if there is no app of that name. */
  readonly app: (name: string) => RunningApp
  /** Adds a fault of the API; the oldest that matches a request is met. */
  readonly failApi: (fault: ApiFault) => void
  /** Ends every fault of the API. */
  readonly clearFaults: () => void
  /** Ends every server and connection at once. */
  readonly close: () => Promise<void>
}

/** Starts Heroku with these apps. Rejects on two apps of one name, an unknown dyno type, or a port that is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { clock, token = null, bootMs = 30_000, latencyMs = 0, apiPort = 0 } = options
  let open = true
  const closed = (): boolean => !open
  const names = new Set(options.apps.map(({ name }) => name))
  if (names.size < options.apps.length) throw new Error('two apps have the same name')

  const requests: RecordedRequest[] = []
  const faults = createApiFaults()
  const apps: AppOnLoopback[] = []
  const servers: LoopbackServer[] = []
  const close = async (): Promise<void> => {
    open = false
    await Promise.all([...servers, ...apps].map((server) => server.close()))
  }
  try {
    for (const app of options.apps) apps.push(await startApp(app, { clock, bootMs, closed }))
    const api = createHerokuApi({
      apps: apps.map(({ platform }) => platform),
      clock,
      token,
      latencyMs,
      rateLimit: createRateLimit(clock, options.rateLimit ?? {}),
      faults,
      record: (request) => {
        const index = requests.push(request) - 1
        return { answered: (status) => (requests[index] = { ...request, status }) }
      },
      closed
    })
    const server = await serveOnLoopback(api, apiPort)
    servers.push(server)
    return {
      apiUrl: server.url,
      requests,
      app: (name) => {
        const found = apps.find(({ running }) => running.name === name)
        if (found === undefined) throw new Error(`no app ${name} in the emulator`)
        return found.running
      },
      failApi: faults.add,
      clearFaults: faults.clear,
      close
    }
  } catch (error) {
    await close()
    throw error
  }
}
