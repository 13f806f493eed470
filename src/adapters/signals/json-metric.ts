import { search } from '@jmespath-community/jmespath'
import type { JSONValue } from '@jmespath-community/jmespath'
import type { NumberReading, NumberSource } from '../../core/model.ts'
import type { Signal } from '../../ports.ts'
import { askForJson } from './json-answer.ts'
import type { JsonAnswerOptions } from './json-answer.ts'
import { numberReading, unavailable } from './number-reading.ts'

/** A number in a JSON document, found by JMESPath (https://jmespath.org); without a query the document is the number. */
export function jsonMetric(options: JsonAnswerOptions): Signal<Extract<NumberSource, { kind: 'json' }>, NumberReading> {
  return {
    read: async ({ url, headers, query }) => {
      const answer = await askForJson({ url, headers }, options)
      if (answer.kind !== 'json') return unavailable(answer.cause)
      if (query === null) return numberReading(answer.value, `the answer of ${answer.host}`)
      return queried(answer.value, query, answer.host)
    }
  }
}

function queried(document: unknown, query: string, host: string): NumberReading {
  let found: JSONValue
  try {
    found = search(document as JSONValue, query)
  } catch (error) {
    // Its messages hold words of the query and names of types, nothing of the document.
    const message = error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown error'
    return unavailable(`the query cannot be applied to the answer of ${host}: ${message}${dashHint(query)}`)
  }
  if (found === null)
    return unavailable(
      `the query finds nothing (null) in the answer of ${host}; compare its path with the answer${dashHint(query)}`
    )
  if (Array.isArray(found))
    return unavailable(
      `the query gives a list from the answer of ${host}; make one number of it, for example with sum() or max()`
    )
  return numberReading(found, `what the query gives from the answer of ${host}`)
}

/** `my-queue.size` is a subtraction. */
function dashHint(query: string): string {
  return /\w-[a-z]/i.test(query.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, ''))
    ? '; a name with a dash goes into double quotes'
    : ''
}
