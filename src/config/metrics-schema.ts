import { compile, search } from '@jmespath-community/jmespath'
import { z } from 'zod'
import type { NumberGoal, NumberMetric, NumberSource } from '../core/model.ts'
import { mayCarryToken } from '../core/token-address.ts'
import { headerValues, positiveDuration, secretUrl, webAddress } from './values/schema-values.ts'

/** One item of `metrics`: what the router tells, or a number from elsewhere. */
export type MetricEntry =
  | { readonly kind: 'throughput'; readonly perDyno: number | 'auto' }
  | { readonly kind: 'p95'; readonly targetMs: number }
  | { readonly kind: 'number'; readonly metric: NumberMetric }

const positive = 'Write a number above 0.'
const aNumber = z.number(positive).positive(positive)

const goals = {
  'per-dyno': aNumber
    .optional()
    .meta({ description: 'What one dyno carries: the value divided by this is the quantity.', examples: [100] }),
  target: aNumber.optional().meta({
    description:
      'The value that is aimed at, such as a latency in seconds: the quantity grows and shrinks in proportion.',
    examples: [30]
  })
}

interface Goals {
  readonly 'per-dyno'?: number | undefined
  readonly target?: number | undefined
}

function oneGoal(entry: Goals, ctx: z.core.$RefinementCtx): void {
  const { 'per-dyno': perDyno, target } = entry
  if (perDyno !== undefined && target !== undefined) {
    ctx.addIssue({
      code: 'custom',
      path: ['target'],
      message: 'A metric has "per-dyno" or "target", not both: per-dyno for an amount of work, target for a latency.'
    })
  }
  if (perDyno === undefined && target === undefined) {
    ctx.addIssue({
      code: 'custom',
      message:
        'Nothing says what the number means. Add "per-dyno: 100" (what one dyno carries) or "target: 30" (the value that is aimed at).'
    })
  }
}

/** Both given or none is refused before. */
function goalOf({ 'per-dyno': perDyno, target }: Goals): NumberGoal {
  return perDyno === undefined ? { kind: 'target', target: target ?? 0 } : { kind: 'per-dyno', perDyno }
}

function number(source: NumberSource, goal: Goals): MetricEntry {
  return { kind: 'number', metric: { source, goal: goalOf(goal) } }
}

/** Headers are for secrets. */
function safeHeaders(
  key: string,
  address: string,
  sent: Readonly<Record<string, string>>,
  ctx: z.core.$RefinementCtx
): void {
  if (Object.keys(sent).length === 0 || !URL.canParse(address) || mayCarryToken(address)) return
  ctx.addIssue({
    code: 'custom',
    path: [key],
    message: 'Headers are sent over https only (or to this machine). Write an https address.'
  })
}

const jmespath = z.string('Write a JMESPath expression such as queues.mailers.latency.').superRefine((query, ctx) => {
  const mistake = jmespathMistake(query)
  if (mistake !== null)
    ctx.addIssue(
      `This is not JMESPath (${mistake}). Write the way to a number, such as queues.mailers.latency or length(jobs); https://jmespath.org explains it.`
    )
})

function jmespathMistake(query: string): string | null {
  if (query.trim() === '') return 'it is empty'
  try {
    compile(query)
    // Functions are looked up when they are called.
    search({}, query)
    return null
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return /^(syntax|unknown function)/i.test(words) ? words : null
  }
}

const throughput = z
  .strictObject({
    router: z
      .literal('throughput', 'Write throughput or p95.')
      .meta({ description: 'Requests a minute that the router counts.', examples: ['throughput'] }),
    'per-dyno': z
      .union([z.literal('auto'), aNumber], 'Write requests a minute that one dyno carries, or auto.')
      .default('auto')
      .meta({ description: 'Requests a minute that one dyno carries; auto learns it.', examples: [600, 'auto'] })
  })
  .transform((entry): MetricEntry => ({ kind: 'throughput', perDyno: entry['per-dyno'] }))

const p95 = z
  .strictObject({
    router: z
      .literal('p95', 'Write throughput or p95.')
      .meta({ description: 'The response time that 95 of 100 requests stay below.', examples: ['p95'] }),
    target: positiveDuration.meta({ description: 'The response time that is aimed at.', examples: ['500ms'] })
  })
  .transform(({ target }): MetricEntry => ({ kind: 'p95', targetMs: target }))

const json = z
  .strictObject({
    json: webAddress('https://www.example.com/queue.json').meta({
      description: 'Address that answers with JSON.',
      examples: ['https://www.example.com/queue.json']
    }),
    headers: headerValues
      .default({})
      .meta({ description: 'Sent along.', examples: [{ authorization: 'Bearer ${QUEUE_TOKEN}' }] }),
    query: jmespath
      .nullable()
      .default(null)
      .meta({
        description: 'JMESPath of the number in the answer. Default: the answer is the number.',
        examples: ['queues.mailers.latency']
      }),
    ...goals
  })
  .superRefine((entry, ctx) => {
    oneGoal(entry, ctx)
    safeHeaders('json', entry.json, entry.headers, ctx)
  })
  .transform(({ json: url, headers: sent, query, ...goal }): MetricEntry =>
    number({ kind: 'json', url, headers: sent, query }, goal)
  )

const hirefire = z
  .strictObject({
    hirefire: secretUrl('https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info', 'This address holds a token').meta({
      description: 'Address that an app with a HireFire library answers at.',
      examples: ['https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info']
    }),
    name: z
      .string('Write the name of the number, such as worker.')
      .min(1, 'Write the name of the number, such as worker.')
      .meta({ description: 'Which of the numbers.', examples: ['worker'] }),
    headers: headerValues.default({}).meta({ description: 'Sent along.', examples: [{ 'x-team': 'ops' }] }),
    ...goals
  })
  .superRefine(oneGoal)
  .transform(({ hirefire: url, headers: sent, name, ...goal }): MetricEntry =>
    number({ kind: 'hirefire', url, headers: sent, name }, goal)
  )

const prometheus = z
  .strictObject({
    prometheus: webAddress('https://prometheus.example.com').meta({
      description: 'Address of the server.',
      examples: ['https://prometheus.example.com']
    }),
    query: z
      .string('Write a query that gives one number.')
      .min(1, 'Write a query that gives one number.')
      .meta({ description: 'PromQL that gives one number.', examples: ['sum(jobs_waiting)'] }),
    headers: headerValues
      .default({})
      .meta({ description: 'Sent along.', examples: [{ authorization: 'Bearer ${PROMETHEUS_TOKEN}' }] }),
    ...goals
  })
  .superRefine((entry, ctx) => {
    oneGoal(entry, ctx)
    safeHeaders('prometheus', entry.prometheus, entry.headers, ctx)
  })
  .transform(({ prometheus: url, headers: sent, query, ...goal }): MetricEntry =>
    number({ kind: 'prometheus', url, headers: sent, query }, goal)
  )

/** The order of the branches is that of `kinds.ts`. */
export const metric = z.union([throughput, p95, json, hirefire, prometheus])
