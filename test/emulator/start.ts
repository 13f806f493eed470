import { onTestFinished } from 'vitest'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { startEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/heroku/emulator.ts'
import type { Clock } from '../../src/ports.ts'

export const startMs = Date.UTC(2026, 10, 27, 6)

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export interface World {
  readonly emulator: Emulator
  readonly clock: Clock
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>
  ) => Promise<Reply>
}

/** An emulator for one test, on a virtual clock unless another is given, with the app `sharp`: web=2, worker=1. */
export async function startWorld(options: Partial<EmulatorOptions> = {}): Promise<World> {
  const clock = options.clock ?? virtualClock(startMs)
  const processes = [
    { process: 'web', quantity: 2 },
    { process: 'worker', quantity: 1 }
  ]
  const emulator = await startEmulator({ apps: [{ name: 'sharp', processes }], ...options, clock })
  onTestFinished(emulator.close)
  return {
    emulator,
    clock,
    call: async (method, path, body, headers = {}) => {
      const response = await fetch(emulator.apiUrl + path, {
        method,
        headers: { Accept: 'application/vnd.heroku+json; version=3', Authorization: 'Bearer secret', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type') === 'application/json'
      return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as unknown) : text }
    }
  }
}

/** The status of an answer and what the clock says that it took. */
export async function ping(
  url: string,
  clock: Clock
): Promise<{ readonly status: number; readonly elapsedMs: number; readonly body: string }> {
  const fromMs = clock.now()
  const response = await fetch(url, { redirect: 'manual' })
  const body = await response.text()
  return { status: response.status, elapsedMs: clock.now() - fromMs, body }
}
