import type { NumberSignal } from '../../ports.ts'
import { hirefire } from './hirefire.ts'
import type { JsonAnswerOptions } from './json-answer.ts'
import { jsonMetric } from './json-metric.ts'
import { prometheus } from './prometheus.ts'

/** Reads a number from whatever source the configuration names. Another source is another line here. */
export function numberMetrics(options: JsonAnswerOptions): NumberSignal {
  const signals = { json: jsonMetric(options), hirefire: hirefire(options), prometheus: prometheus(options) }
  return {
    read: (source) => {
      switch (source.kind) {
        case 'json':
          return signals.json.read(source)
        case 'hirefire':
          return signals.hirefire.read(source)
        case 'prometheus':
          return signals.prometheus.read(source)
      }
    }
  }
}
