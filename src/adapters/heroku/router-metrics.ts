import type { HerokuClientOptions } from './heroku-client.ts'
import { herokuHeaders } from './heroku-headers.ts'
import { parseJson, sendWithRetry } from '../http/http.ts'
import { sendPooled } from '../http/pooled-http.ts'
import type { HttpResult } from '../http/http.ts'
import type { EpochMs, RouterReading } from '../../core/model.ts'
import type { RouterRequest, RouterSignal } from '../../ports.ts'
import { quoted } from '../../report/quoted.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { bucketsOf, readSeries } from './router-buckets.ts'
import type { RouterSeries } from './router-buckets.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../../core/durations.ts'

/** Of the metrics API. */
export interface RouterMetricsOptions extends Omit<HerokuClientOptions, 'budgetMs'> {
  /** For one call; a read with its retries takes at most twice that. Default 10 s. */
  readonly timeoutMs?: number
}

const bodyLimit = 1_000_000

/** How fine the buckets are, and how far back they are read. */
interface Resolution {
  readonly name: '1m' | '10m'
  readonly stepMs: number
  readonly leastMs: number
  readonly mostMs: number
}

/**
 * Heroku keeps minutes for 2 h. Of 10-minute buckets it keeps 24 h for Basic, 72 h for others; a day is enough here.
 */
const minutes: Resolution = { name: '1m', stepMs: minuteMs, leastMs: 5 * minuteMs, mostMs: 2 * hourMs }
const tenMinutes: Resolution = { name: '10m', stepMs: 10 * minuteMs, leastMs: 10 * minuteMs, mostMs: dayMs }

type Answer =
  | { readonly kind: 'series'; readonly series: RouterSeries }
  | { readonly kind: 'too-fine'; readonly cause: string }
  | { readonly kind: 'failed'; readonly cause: string }

interface Answers {
  readonly range: { readonly fromMs: EpochMs; readonly toMs: EpochMs }
  readonly status: Answer
  readonly latency: Answer
}

/**
 * What Heroku's router measured, from the metrics API behind the charts of the dashboard. It is not documented, so a
 * failure makes the signal unavailable and is no error. Never rejects.
 */
export function routerMetrics({
  baseUrl,
  token,
  clock,
  redact,
  timeoutMs = 10 * secondMs
}: RouterMetricsOptions): RouterSignal {
  async function ask(request: RouterRequest, resolution: Resolution, deadlineMs: number): Promise<Answers> {
    const range = rangeOf(request, resolution)
    const query = new URLSearchParams({
      process_type: request.process,
      start_time: new Date(range.fromMs).toISOString(),
      end_time: new Date(range.toMs).toISOString(),
      step: resolution.name
    })
    const one = async (name: 'status' | 'latency'): Promise<Answer> => {
      const url = `${baseUrl}/apps/${encodeURIComponent(request.appId)}/router-metrics/${name}?${query.toString()}`
      return readAnswer(
        await sendWithRetry(
          { method: 'GET', url, headers: herokuHeaders(token), timeoutMs, bodyLimit },
          { clock, deadlineMs, attempts: 2, by: sendPooled }
        ),
        redact
      )
    }
    const [status, latency] = await Promise.all([one('status'), one('latency')])
    return { range, status, latency }
  }

  async function read(request: RouterRequest): Promise<RouterReading> {
    const deadlineMs = clock.now() + 2 * timeoutMs
    if (!mayCarryToken(baseUrl))
      return unavailable('HEROKU_METRICS_URL is no https address, and the token is sent over https only')
    if (request.process !== 'web')
      return unavailable(`Heroku's router sends requests to "web" alone; give "${request.process}" another metric`)
    if (/^(eco|free)$/i.test(request.size))
      return unavailable(
        'Heroku has no metrics for Eco dynos; use pings or another metric, or a dyno type from Basic on'
      )
    const finest = /^(basic|hobby)$/i.test(request.size) ? tenMinutes : minutes
    const fine = await ask(request, finest, deadlineMs)
    const isTooFine = finest === minutes && [fine.status, fine.latency].some(({ kind }) => kind === 'too-fine')
    return readingOf(isTooFine ? await ask(request, tenMinutes, deadlineMs) : fine)
  }

  return { read }
}

/** From the bucket that was not complete at the last look to the last one that is complete now. */
function rangeOf({ sinceMs, nowMs }: RouterRequest, { stepMs, leastMs, mostMs }: Resolution): Answers['range'] {
  const toMs = Math.floor(nowMs / stepMs) * stepMs
  const lastLookMs = Math.floor((sinceMs ?? nowMs) / stepMs) * stepMs
  return { fromMs: Math.max(toMs - mostMs, Math.min(toMs - leastMs, lastLookMs)), toMs }
}

function readingOf({ range, status, latency }: Answers): RouterReading {
  if (status.kind !== 'series' && latency.kind !== 'series') return unavailable(status.cause)
  const buckets = bucketsOf({ ...range, status: seriesOf(status), latency: seriesOf(latency) })
  return buckets.length > 0
    ? { status: 'ok', buckets }
    : unavailable("Heroku's metrics API has no complete bucket yet; a new app gets its metrics within minutes")
}

function seriesOf(answer: Answer): RouterSeries | null {
  return answer.kind === 'series' ? answer.series : null
}

function readAnswer(answer: HttpResult, redact: (text: string) => string): Answer {
  if (answer.kind === 'no-answer')
    return {
      kind: 'failed',
      cause: `Heroku's metrics API cannot be reached: ${answer.failure.message}. It is asked again at the next look`
    }
  const { status, body } = answer
  if (status >= 200 && status < 300) {
    const series = readSeries(parseJson(body))
    return series === null
      ? {
          kind: 'failed',
          cause: "the answer of Heroku's metrics API makes no sense. It is asked again at the next look"
        }
      : { kind: 'series', series }
  }
  const cause = `Heroku's metrics API answered ${status}${saidIn(body, redact)}${remedyFor(status)}`
  return { kind: status === 400 ? 'too-fine' : 'failed', cause }
}

function remedyFor(status: number): string {
  if (status === 401) return '. The token is wrong, expired or revoked: make a new one for "heroku-api-key"'
  if (status === 403)
    return '. The token may not read the metrics: its owner needs the right to view them, or use another metric'
  if (status === 404) return '. It knows no metrics of this app: use pings or another metric'
  if (status === 429) return '. The account makes too many calls: look less often'
  return status >= 500 ? '. It is asked again at the next look' : '. Use pings or another metric if that lasts'
}

function saidIn(body: string, redact: (text: string) => string): string {
  const answer = parseJson(body)
  const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null
  return typeof message === 'string' && message.trim() !== '' ? ` ("${quoted(message, 200, redact)}")` : ''
}

function unavailable(cause: string): RouterReading {
  return { status: 'unavailable', cause }
}
