import type { NumberReading, NumberSource } from '../../core/model.ts'
import type { Signal } from '../../ports.ts'
import { askForJson } from './json-answer.ts'
import type { JsonAnswerOptions } from './json-answer.ts'
import { numberReading, unavailable } from './number-reading.ts'

/**
 * One number of the endpoint that HireFire's libraries add to an app (`/hirefire/<token>/info`, or `/hirefire` with the header
 * `HireFire-Token`): a list of `{name, value}`, of `{name, quantity}` from older ones; size or latency, as the app was set up.
 */
export function hirefire(
  options: JsonAnswerOptions
): Signal<Extract<NumberSource, { kind: 'hirefire' }>, NumberReading> {
  return {
    read: async ({ url, headers, name }) => {
      const answer = await askForJson({ url, headers }, options)
      if (answer.kind !== 'json') return unavailable(answer.cause)
      const { host, value } = answer
      if (!Array.isArray(value))
        return unavailable(
          `${host} answered no list of {name, value}; the address has to be that of HireFire's endpoint`
        )
      const entries = value.filter((entry: unknown) => isRecord(entry) && entry['name'] === name) as readonly Readonly<
        Record<string, unknown>
      >[]
      const [entry, another] = entries
      if (entry === undefined)
        return unavailable(
          `${host} lists nothing with the name "${name}"; compare it with the names in the app's set-up of HireFire`
        )
      if (another !== undefined) return unavailable(`${host} lists "${name}" more than once; give each its own name`)
      return numberReading(entry['value'] ?? entry['quantity'], `"${name}" of ${host}`)
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
