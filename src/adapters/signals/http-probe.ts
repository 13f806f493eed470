import { noTimeLeft, send } from '../http/http.ts'
import type { HttpRequest, HttpResult } from '../http/http.ts'
import { exactDuration } from '../../core/format.ts'
import type { ProbePolicy, SampleResult } from '../../core/model.ts'
import { quoted } from '../../report/quoted.ts'
import type { Clock, ProbeSignal } from '../../ports.ts'
import type { TransportFailure } from '../http/transport-failure.ts'
import { isSameApp, redirectOf } from './redirect.ts'

export interface HttpProbeOptions {
  readonly clock: Clock
  /** Takes the secrets of the run out of what is told of an answer. */
  readonly redact: (text: string) => string
}

/** Enough to find a text in, little enough to stay cheap. */
const bodyLimit = 1_000_000
/** What is expected of a body may be long. */
const longestCause = 300
const maxRedirects = 5
const ownHeaders: Readonly<Record<string, string>> = { 'user-agent': 'dyno-scaler', 'cache-control': 'no-cache' }
/** What Cloudflare answers when the certificate (525, 526) or the DNS name (530) of the app's own address is wrong: no dyno cures that. */
const originStatuses: Readonly<Record<number, string>> = {
  525: 'the TLS handshake with the origin failed',
  526: 'the certificate of the origin is not valid',
  530: 'the origin has no address in the DNS'
}

/**
 * Pings an app: `samples` requests one after the other. When one fails, the rest follow `spacing` apart, so that a blip is not an
 * outage. Where connections broke and another ping was answered, more are asked until most were answered: at most as many again, and within
 * the time that all of them were allowed. A time is that of the whole answer, redirects included, up to 1 MB of body.
 *
 * Up to five redirects are followed. The headers of the probe may hold secrets, and go no further than the app; nor is what fails
 * elsewhere the app's overload.
 */
export function httpProbe({ clock, redact }: HttpProbeOptions): ProbeSignal {
  async function sample(url: string, probe: ProbePolicy): Promise<SampleResult> {
    const startMs = clock.now()
    const { at, result } = await follow(url, probe, startMs)
    const judged = elsewhere(judge(result, probe), at, url)
    const told = judged.kind === 'answered' ? judged : { ...judged, cause: quoted(judged.cause, longestCause, redact) }
    return { ...told, elapsedMs: Math.max(0, clock.now() - startMs) }
  }

  async function follow(startUrl: string, probe: ProbePolicy, startMs: number): Promise<Followed> {
    let url = startUrl
    let headers = { ...ownHeaders, ...probe.headers }
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const timeoutMs = probe.timeoutMs - (clock.now() - startMs)
      const request: HttpRequest = { method: probe.method, url, headers, timeoutMs: Math.ceil(timeoutMs), bodyLimit }
      const result = await send(request)
      const next = result.kind === 'answer' && !isExpected(result.status, probe) ? redirectOf(result, url) : null
      if (next === null) return { at: url, result }
      if (next.kind === 'refused') return { at: url, result: next }
      // Whoever answered last has used up the time.
      if (clock.now() - startMs >= probe.timeoutMs)
        return { at: url, result: { kind: 'no-answer', failure: noTimeLeft } }
      // Also on the way back: others may have chosen the path.
      if (!isSameApp(next.url, startUrl)) headers = ownHeaders
      url = next.url
    }
    return { at: url, result: { kind: 'refused', cause: `more than ${maxRedirects} redirects` } }
  }

  return {
    read: async ({ target, webUrl, probe }) => {
      const url = target.kind === 'url' ? target.url : target.kind === 'web-url' ? webUrl : null
      if (url === null)
        return { status: 'unavailable', cause: 'Heroku knows no web address of the app; give it a "url", or "none"' }
      const samples: SampleResult[] = []
      /** A ping that begins later may end after the time that the samples are allowed. */
      const lastStartMs = clock.now() + probe.samples * (probe.spacingMs + probe.timeoutMs) - probe.timeoutMs
      const isOneMore = (): boolean =>
        samples.length < probe.samples ||
        (samples.length < 2 * probe.samples && isDoubtful(samples) && clock.now() + probe.spacingMs <= lastStartMs)
      while (isOneMore()) {
        if (samples.some(isFailed)) await clock.sleep(probe.spacingMs)
        samples.push(await sample(url, probe))
      }
      return { status: 'ok', samples }
    }
  }
}

type FailedSample = Extract<SampleResult, { kind: 'failed' }>

function isFailed(sample: SampleResult): sample is FailedSample {
  return sample.kind === 'failed'
}

/**
 * Most pings failed, some of them by a connection that broke, and others were answered. On its way a ping breaks like that; where it is the
 * app that fails, the router in front of it answers, or nobody in time.
 */
function isDoubtful(samples: readonly SampleResult[]): boolean {
  const failures = samples.filter(isFailed)
  return (
    failures.length > samples.length / 2 &&
    failures.length < samples.length &&
    failures.some(({ label }) => label === 'refused' || label === 'reset')
  )
}

interface Followed {
  /** The last address that was asked. */
  readonly at: string
  /** `refused`: it leads where no ping goes. */
  readonly result: HttpResult | { readonly kind: 'refused'; readonly cause: string }
}

type Judged = { readonly kind: 'answered'; readonly status: number } | Omit<FailedSample, 'elapsedMs'>

/** More dynos cannot cure what fails at another origin. */
function elsewhere(judged: Judged, at: string, start: string): Judged {
  if (judged.kind === 'answered' || isSameApp(at, start)) return judged
  return { ...judged, failure: 'other', cause: `redirected to ${new URL(at).host}, which failed: ${judged.cause}` }
}

function judge(result: Followed['result'], probe: ProbePolicy): Judged {
  if (result.kind === 'refused') return failed('other', 'redirects', result.cause)
  if (result.kind === 'no-answer') return judgeFailure(result.failure, probe)
  const { status, body } = result
  if (!isExpected(status, probe)) return unexpected(status)
  if (probe.expect.body !== null && !body.includes(probe.expect.body)) {
    return failed('other', 'body', `answered ${status}, but without the text "${probe.expect.body}"`)
  }
  return { kind: 'answered', status }
}

function unexpected(status: number): Judged {
  const ofOrigin = originStatuses[status]
  if (ofOrigin !== undefined) return failed('other', String(status), `answered ${status}: ${ofOrigin}`)
  return failed(status >= 500 ? 'overload' : 'other', String(status), `answered ${status}`)
}

function judgeFailure({ kind, message }: TransportFailure, probe: ProbePolicy): Judged {
  switch (kind) {
    case 'timeout':
      return failed('overload', kind, `no answer within ${exactDuration(probe.timeoutMs)}`)
    case 'refused':
    case 'reset':
      return failed('overload', kind, message)
    case 'dns':
    case 'tls':
      return failed('other', kind.toUpperCase(), message)
    case 'proxy':
      return failed('other', 'proxy', message)
    case 'other':
      return failed('other', 'error', message)
  }
}

function failed(failure: 'overload' | 'other', label: string, cause: string): Judged {
  return { kind: 'failed', failure, label, cause }
}

function isExpected(status: number, probe: ProbePolicy): boolean {
  return probe.expect.status.some(({ from, to }) => from <= status && status <= to)
}
