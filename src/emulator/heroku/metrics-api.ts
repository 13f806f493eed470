import { Hono, type Context, type Handler } from 'hono'
import type { EpochMs } from '../../core/model.ts'
import { notFound, type ApiError } from './api-error.ts'
import { apiMiddleware, fail, type ApiMiddlewareOptions } from './api-middleware.ts'
import type { ServerEnv } from '../http/loopback-server.ts'
import { type RouterMinute } from '../app/router-counters.ts'
import { timestamp } from '../http/timestamp.ts'
import { uuidOf } from './uuid.ts'
import { minuteMs } from '../../core/durations.ts'

/** What the metrics API reports of an app. */
export interface MeasuredApp {
  /** The API knows apps by their id only, not by name. */
  readonly id: string
  /** Dyno type of a process type; undefined: the app has no such process type. */
  readonly size: (process: string) => string | undefined
  /** The minute that begins at `startMs`; null: nothing was reported. */
  readonly minute: (startMs: EpochMs) => RouterMinute | null
  readonly autoscaling: () => NativeAutoscaling
}

/** Heroku's own autoscaling. `none`: never set up. `off`: set up and switched off. */
export type NativeAutoscaling = 'none' | 'on' | 'off'

export interface MetricsApiOptions extends ApiMiddlewareOptions {
  readonly apps: readonly MeasuredApp[]
  /** A minute is reported so long after its end; 0: the one that goes on, too. */
  readonly lateMs: number
}

/** The steps that can be asked for, and the longest period of each. */
const steps: Readonly<Record<string, { readonly stepMs: number; readonly longestMs: number }>> = {
  '1m': { stepMs: minuteMs, longestMs: 120 * minuteMs },
  '10m': { stepMs: 10 * minuteMs, longestMs: 72 * 60 * minuteMs },
  '1h': { stepMs: 60 * minuteMs, longestMs: 7 * 1440 * minuteMs },
  '2h': { stepMs: 120 * minuteMs, longestMs: 7 * 1440 * minuteMs }
}

/**
 * Heroku's metrics API as far as it concerns scaling: the router's statuses (classes, or the codes that a test sets),
 * its 95th percentile, and the monitors of native autoscaling. Like the real one it adds an incomplete bucket at
 * `end_time`, answers 400 to steps of a minute for Basic dynos or more than 2 h, and has no data of Eco dynos.
 */
export function createMetricsApi(options: MetricsApiOptions): Hono<ServerEnv> {
  const api = new Hono<ServerEnv>()
  api.use(...apiMiddleware(options))
  const forApp =
    (answer: (c: Context<ServerEnv>, app: MeasuredApp) => Response): Handler<ServerEnv> =>
    (c) => {
      const app = options.apps.find(({ id }) => id === c.req.param('app'))
      return app === undefined ? fail(c, notFound('app')) : answer(c, reportedLate(app, options))
    }
  const series = (read: Series): Handler<ServerEnv> => forApp((c, app) => routerMetrics(c, app, read))
  const webMonitors = forApp((c, app) => c.json(c.req.param('type') === 'web' ? monitors(app) : []))
  api.get('/apps/:app/router-metrics/status', series(statusSeries))
  api.get('/apps/:app/router-metrics/latency', series(latencySeries))
  api.get('/apps/:app/formation/:type/monitors', webMonitors)
  api.notFound((c) => fail(c, notFound('endpoint')))
  return api
}

function reportedLate(app: MeasuredApp, { lateMs, clock }: MetricsApiOptions): MeasuredApp {
  if (lateMs === 0) return app
  return { ...app, minute: (startMs) => (startMs + minuteMs + lateMs > clock.now() ? null : app.minute(startMs)) }
}

type Bucket = readonly (RouterMinute | null)[]
type Series = (buckets: readonly Bucket[]) => Readonly<Record<string, readonly (number | null)[]>>

function routerMetrics(c: Context<ServerEnv>, app: MeasuredApp, series: Series): Response {
  const { process_type: process = '', step = '1m', start_time: from = '', end_time: to = '' } = c.req.query()
  const found = Object.hasOwn(steps, step) ? steps[step] : undefined
  const [fromMs, toMs] = [Date.parse(from), Date.parse(to)]
  if (process === '') return fail(c, badRequest('process_type is missing.'))
  if (found === undefined || !(fromMs <= toMs)) return fail(c, badRequest('start_time, end_time or step is wrong.'))
  const size = (app.size(process) ?? 'Eco').toLowerCase()
  if (toMs - fromMs > found.longestMs || (size === 'basic' && step === '1m'))
    return fail(c, badRequest(`step ${step} is too fine.`))

  const { stepMs } = found
  const startMs = Math.floor(fromMs / stepMs) * stepMs
  const count = Math.floor((toMs - startMs) / stepMs) + 1
  const buckets = Array.from({ length: count }, (_, index) =>
    Array.from({ length: stepMs / minuteMs }, (_minute, offset) =>
      app.minute(startMs + index * stepMs + offset * minuteMs)
    )
  )
  const endMs = startMs + (count - 1) * stepMs
  return c.json({
    start_time: timestamp(startMs),
    end_time: timestamp(endMs),
    step: stepMs / minuteMs,
    data: size === 'eco' ? {} : series(buckets)
  })
}

function statusSeries(buckets: readonly Bucket[]): ReturnType<Series> {
  const names = new Set(buckets.flat().flatMap((minute) => Object.keys(minute?.statuses ?? {})))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      buckets.map((bucket) => total(bucket.map((minute) => minute?.statuses[name] ?? null)))
    ])
  )
}

/**
 * The percentile of a longer step cannot be computed from those of its minutes; their mean, weighted by requests,
 * stands for it.
 */
function latencySeries(buckets: readonly Bucket[]): ReturnType<Series> {
  const p95 = buckets.map((bucket) => {
    const weighted = bucket.flatMap((minute) =>
      minute?.p95Ms == null ? [] : [{ p95Ms: minute.p95Ms, weight: total(Object.values(minute.statuses)) ?? 1 }]
    )
    const weight = weighted.reduce((sum, one) => sum + one.weight, 0)
    return weight === 0 ? null : weighted.reduce((sum, one) => sum + one.p95Ms * one.weight, 0) / weight
  })
  return { 'latency.ms.p95': p95 }
}

function monitors({ id, autoscaling }: MeasuredApp): readonly Readonly<Record<string, unknown>>[] {
  const monitor = { process_type: 'web', period: 1, value: 1000, op: 'GREATER_OR_EQUAL' }
  const alert = { id: uuidOf('monitor', id, 'alert'), name: 'LATENCY', action_type: 'alert', is_active: true }
  const scale = { id: uuidOf('monitor', id, 'scale'), name: 'LATENCY_SCALE', action_type: 'scale' }
  const state = autoscaling()
  const set = { ...monitor, ...scale, is_active: state === 'on', min_quantity: 1, max_quantity: 10 }
  return [{ ...monitor, ...alert }, ...(state === 'none' ? [] : [set])]
}

/** null: none of them was reported. */
function total(values: readonly (number | null)[]): number | null {
  const reported = values.filter((value) => value !== null)
  return reported.length === 0 ? null : reported.reduce((sum, value) => sum + value, 0)
}

function badRequest(message: string): ApiError {
  return { status: 400, id: 'bad_request', message }
}
