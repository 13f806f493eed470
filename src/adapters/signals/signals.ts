/** The signals that an item of `metrics` can be. One more is one more file and one more line here. */
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

/** Reads a number from whatever source the configuration names. Numbers of one address share its answer within a look. */
export function numberMetrics(options: JsonAnswerOptions): NumberSignal {
  const askInLook = onceALook((question) => askForJson(question, options))
  return {
    read: ({ source, lookMs }) => {
      const signal = numberSignals.find(({ kind }) => kind === source.kind)
      if (signal === undefined) throw new Error(`there is no signal "${source.kind}"`)
      return signal.read(source, (question) => askInLook(question, lookMs))
    }
  }
}
