/**
 * The result of an instant query (`/api/v1/query`, https://prometheus.io/docs/prometheus/latest/querying/api/) to Prometheus or
 * whatever speaks its language: a scalar, or a vector with exactly one sample.
 */
import * as v from 'valibot'
import { isMapping } from '../../config/values/plain-values.ts'
import { described, someText, webAddress } from '../../config/values/schema-values.ts'
import type { NumberReading } from '../../core/model.ts'
import type { JsonAnswer } from './json-answer.ts'
import { numberReading, unavailable } from './number-reading.ts'
import { numberSignal } from './signal.ts'

const queryForm = 'Write a query that gives one number.'

export const prometheus = numberSignal({
  kind: 'prometheus',
  guide: {
    example: '{ prometheus: ADDRESS, query: "sum(jobs_waiting)", headers: {…}, per-dyno: 50 }',
    text: "the result of a PromQL query; the address is the server's"
  },
  isAddressSecret: false,
  keys: {
    prometheus: described(webAddress('https://prometheus.example.com'), 'Address of the server.', [
      'https://prometheus.example.com'
    ]),
    query: described(someText(queryForm), 'PromQL that gives one number.', ['sum(jobs_waiting)'])
  },
  busy: described(
    someText(queryForm),
    'PromQL of the number of jobs in work: while there are some it does not scale in.',
    ['sum(jobs_running)']
  ),
  source: ({ prometheus: url, query }) => ({ url, query }),
  address: ({ url, query }) => queryAddress(url, query),
  refusal: refusalOf,
  numberIn: (answer, _, host) => resultOf(answer, host)
})

const sample = v.strictTuple([v.number(), v.string()])
const series = v.pipe(v.custom(isMapping), v.object({ value: v.optional(sample) }))
const answerShape = v.object({
  status: v.literal('success'),
  // VictoriaMetrics says so where some of its storage did not answer; Thanos warns.
  isPartial: v.fallback(v.nullish(v.boolean()), null),
  warnings: v.fallback(v.nullish(v.array(v.unknown())), null),
  data: v.variant('resultType', [
    v.object({ resultType: v.literal('scalar'), result: sample }),
    v.object({ resultType: v.literal('vector'), result: v.array(series) }),
    v.object({ resultType: v.picklist(['matrix', 'string']) })
  ])
})

/** The server may be below a path, and its address may have a query of its own. */
function queryAddress(server: string, query: string): string {
  if (!URL.canParse(server)) return server
  const address = new URL(server)
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/api/v1/query`
  address.searchParams.set('query', query)
  return address.href
}

/** Prometheus explains a refusal in words that quote the query; the status says the kind. */
function refusalOf(answer: Extract<JsonAnswer, { readonly kind: 'refused' }>): string {
  if (answer.httpStatus === 400)
    return `${answer.host} does not understand the query (400); try it on the page of the server`
  if (answer.httpStatus === 422)
    return `${answer.host} cannot work out the query (422); try it on the page of the server`
  if (answer.httpStatus === 404) return `${answer.cause}: it is that of the server, without /api/v1/query`
  return answer.cause
}

function resultOf(body: unknown, host: string): NumberReading {
  const answer = v.safeParse(answerShape, body)
  if (!answer.success) return unavailable(`${host} answered something else than Prometheus does; check the address`)
  const { data, isPartial, warnings } = answer.output
  const reading = valueOf(data, host)
  const partial = isPartial === true || (warnings ?? []).length > 0
  return reading.status === 'ok' && partial ? { ...reading, partial } : reading
}

function valueOf(data: v.InferOutput<typeof answerShape>['data'], host: string): NumberReading {
  const what = `the result of the query at ${host}`
  if (data.resultType === 'scalar') return numberReading(data.result[1], what)
  if (data.resultType !== 'vector')
    return unavailable(
      `${what} is a ${data.resultType}; ask for one number, for example with last_over_time() and sum()`
    )
  const [only, another] = data.result
  if (only === undefined) return unavailable(`${what} is empty; if nothing stands for 0, add "or vector(0)" to it`)
  if (another !== undefined)
    return unavailable(`${what} has ${data.result.length} samples; make one of them with sum() or max()`)
  return only.value === undefined
    ? unavailable(`${what} is a histogram; make a number of it, for example with histogram_count()`)
    : numberReading(only.value[1], what)
}
