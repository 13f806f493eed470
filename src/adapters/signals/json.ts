/** A number in a JSON document, found by JMESPath (https://jmespath.org); without a query the document is the number. */
import * as v from 'valibot'
import { described, noMistake, webAddress } from '../../config/values/schema-values.ts'
import type { NumberReading } from '../../core/model.ts'
import { evaluate, expressionMistake } from './expression.ts'
import { numberReading, unavailable } from './number-reading.ts'
import { numberSignal } from './signal.ts'

const jmespath = v.pipe(
  v.string('Write a JMESPath expression such as queues.mailers.latency.'),
  noMistake((query) => {
    const mistake = expressionMistake(query)
    return mistake === null
      ? null
      : `This is not JMESPath (${mistake}). Write the way to a number, such as queues.mailers.latency or length(jobs); https://jmespath.org explains it.`
  })
)

export const json = numberSignal({
  kind: 'json',
  guide: {
    example: '{ json: ADDRESS, query: a.b, headers: {…}, per-dyno: 100 }',
    text: 'a number in JSON, found with [JMESPath](https://jmespath.org); without `query` the answer is the number'
  },
  isAddressSecret: false,
  keys: {
    json: described(webAddress('https://www.example.com/queue.json'), 'Address that answers with JSON.', [
      'https://www.example.com/queue.json'
    ]),
    query: described(
      v.optional(v.nullable(jmespath), null),
      'JMESPath of the number in the answer. Default: the answer is the number.',
      ['queues.mailers.latency']
    )
  },
  busy: described(
    jmespath,
    'JMESPath of the number of jobs in work, in the same answer: while there are some it does not scale in.',
    ['queues.mailers.active']
  ),
  source: ({ json: url, query }) => ({ url, query }),
  numberIn: (answer, { query }, host) =>
    query === null ? numberReading(answer, `the answer of ${host}`) : queried(answer, query, host)
})

function queried(document: unknown, query: string, host: string): NumberReading {
  const result = evaluate(document, query)
  if (result.kind === 'limit')
    return unavailable(
      `the query needs more than ${result.limit} for the answer of ${host}, and was stopped; ask for less, or give the metric an address of its own`
    )
  if (result.kind === 'mistake')
    return unavailable(`the query cannot be applied to the answer of ${host}: ${result.message}${dashHint(query)}`)
  const found = result.value
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
