/** The signals that an item of `metrics` can be. One more is one more file and one more line here. */
import { quoted } from '../../report/quoted.ts'
import type { NumberSignal } from '../../ports.ts'
import { hirefire } from './hirefire.ts'
import { json } from './json.ts'
import { askForJson, onceALook } from './json-answer.ts'
import type { JsonAnswerOptions } from './json-answer.ts'
import { prometheus } from './prometheus.ts'
import { p95, throughput } from './router.ts'
import type { NumberSignalKind, SignalKind } from './signal.ts'

/** Numbers from elsewhere, in the order of the documentation. */
export const numberSignals: readonly NumberSignalKind[] = [json, hirefire, prometheus]

export const signalKinds: readonly SignalKind[] = [throughput, p95, ...numberSignals]

export interface NumberMetricsOptions extends JsonAnswerOptions {
  /** Takes the secrets of the run out of why a number cannot be read. */
  readonly redact: (text: string) => string
}

/** Remedies included. */
const longestCause = 500

/** Reads a number from whatever source the configuration names. Numbers of one address share its answer within a look. */
export function numberMetrics({ redact, ...options }: NumberMetricsOptions): NumberSignal {
  const askInLook = onceALook((question) => askForJson(question, options))
  return {
    read: async ({ source, lookMs }) => {
      const signal = numberSignals.find(({ kind }) => kind === source.kind)
      if (signal === undefined) throw new Error(`there is no signal "${source.kind}"`)
      const reading = await signal.read(source, (question) => askInLook(question, lookMs))
      return reading.status === 'ok' ? reading : { ...reading, cause: quoted(reading.cause, longestCause, redact) }
    }
  }
}
