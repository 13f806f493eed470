import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import type { NumberReading, NumberSource } from '../../../src/core/model.ts'
import type { Clock } from '../../../src/ports.ts'
import { numberMetrics } from '../../../src/adapters/signals/signals.ts'
import { noon } from '../../run/looks.ts'

/** How one kind of source is asked, and what it answers for a value. */
export interface SourceKind {
  readonly kind: NumberSource['kind']
  readonly at: (url: string, headers?: Readonly<Record<string, string>>) => NumberSource
  /** The body that holds the value. */
  readonly body: (value: unknown) => string
}

export const sourceKinds: readonly SourceKind[] = [
  {
    kind: 'json',
    at: (url, headers = {}) => ({ kind: 'json', url, headers, query: 'queues.mail' }),
    body: (value) => JSON.stringify({ queues: { mail: value } })
  },
  {
    kind: 'hirefire',
    at: (url, headers = {}) => ({ kind: 'hirefire', url, headers, query: 'worker' }),
    body: (value) =>
      JSON.stringify([
        { name: 'web', value: 1 },
        { name: 'worker', value }
      ])
  },
  {
    kind: 'prometheus',
    at: (url, headers = {}) => ({ kind: 'prometheus', url, headers, query: 'sum(jobs_waiting)' }),
    body: (value) =>
      JSON.stringify({
        status: 'success',
        data: { resultType: 'vector', result: [{ metric: {}, value: [noon / 1000, String(value)] }] }
      })
  }
]

export interface ReadOptions {
  readonly clock?: Clock
  readonly timeoutMs?: number
}

/** Waits take no time unless a clock is given. */
export function read(
  source: NumberSource,
  { clock = virtualClock(noon), ...options }: ReadOptions = {}
): Promise<NumberReading> {
  return numberMetrics({ clock, redact: (text) => text, ...options }).read({ source, lookMs: noon })
}

export function ok(value: number): NumberReading {
  return { status: 'ok', value }
}

export function unavailable(cause: string): NumberReading {
  return { status: 'unavailable', cause }
}

/** `127.0.0.1:PORT`, as causes tell of a server. */
export function hostOf(url: string): string {
  return new URL(url).host
}
