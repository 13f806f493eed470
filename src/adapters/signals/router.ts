/** What Heroku's router counts of an app. `adapters/heroku/router-metrics.ts` reads it. */
import * as z from 'zod'
import { positiveDuration } from '../../config/values/schema-values.ts'
import { bySize, positiveNumber } from './signal.ts'
import type { MetricEntry, SignalKind } from './signal.ts'

const routerForm = 'Write throughput or p95.'

export const throughput: SignalKind = {
  kind: 'router',
  guide: {
    example: '{ router: throughput, per-dyno: 600 }',
    text: "requests a minute that Heroku's router counts, by those that one dyno carries; `per-dyno: auto` (the default) [learns that](how-it-decides.md#what-one-dyno-carries-and-what-is-coming) from the response times. `web` only"
  },
  keys: ['router', 'per-dyno'],
  fits: ({ router }) => router !== 'p95',
  schema: z
    .strictObject({
      router: z
        .literal('throughput', routerForm)
        .meta({ description: 'Requests a minute that the router counts.', examples: ['throughput'] }),
      'per-dyno': z
        .union(
          [z.literal('auto'), positiveNumber, bySize],
          'Write requests a minute that one dyno carries, one such number for each dyno type, or auto.'
        )
        .default('auto')
        .meta({
          description: 'Requests a minute that one dyno carries, also by dyno type; auto learns it.',
          examples: [600, 'auto', { 'standard-1x': 300, 'standard-2x': 600 }]
        })
    })
    .transform((item): MetricEntry => ({ kind: 'throughput', perDyno: item['per-dyno'] }))
}

export const p95: SignalKind = {
  kind: 'router',
  guide: {
    example: '{ router: p95, target: 500ms }',
    text: 'the response time that 95 of 100 requests stay below, and the one to aim at. `web` only'
  },
  keys: ['router', 'target'],
  fits: ({ router }) => router === 'p95',
  schema: z
    .strictObject({
      router: z
        .literal('p95', routerForm)
        .meta({ description: 'The response time that 95 of 100 requests stay below.', examples: ['p95'] }),
      target: positiveDuration.meta({ description: 'The response time that is aimed at.', examples: ['500ms'] })
    })
    .transform(({ target }): MetricEntry => ({ kind: 'p95', targetMs: target }))
}
