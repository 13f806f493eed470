/** What Heroku's router counts of an app. `adapters/heroku/router-metrics.ts` reads it. */
import * as v from 'valibot'
import { settings } from '../../config/values/mappings.ts'
import { described, positiveDuration } from '../../config/values/schema-values.ts'
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
  schema: v.pipe(
    settings({
      router: described(v.literal('throughput', routerForm), 'Requests a minute that the router counts.', [
        'throughput'
      ]),
      'per-dyno': described(
        v.optional(
          v.union(
            [v.literal('auto'), positiveNumber, bySize],
            'Write requests a minute that one dyno carries, one such number for each dyno type, or auto.'
          )
        ),
        'Requests a minute that one dyno carries, also by dyno type; auto learns it.',
        [600, 'auto', { 'standard-1x': 300, 'standard-2x': 600 }]
      )
    }),
    v.transform(({ 'per-dyno': perDyno = 'auto' }): MetricEntry => ({ kind: 'throughput', perDyno }))
  )
}

export const p95: SignalKind = {
  kind: 'router',
  guide: {
    example: '{ router: p95, target: 500ms }',
    text: 'the response time that 95 of 100 requests stay below, and the one to aim at. `web` only'
  },
  keys: ['router', 'target'],
  fits: ({ router }) => router === 'p95',
  schema: v.pipe(
    settings({
      router: described(v.literal('p95', routerForm), 'The response time that 95 of 100 requests stay below.', ['p95']),
      target: described(positiveDuration(), 'The response time that is aimed at; at most 1d.', ['500ms'])
    }),
    v.transform(({ target }): MetricEntry => ({ kind: 'p95', targetMs: target }))
  )
}
