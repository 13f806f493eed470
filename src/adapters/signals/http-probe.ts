import { send } from '../http/http.ts'
import type { HttpRequest, HttpResult } from '../http/http.ts'
import type { ProbePolicy, SampleResult } from '../../core/model.ts'
import type { Clock, ProbeSignal } from '../../ports.ts'
import type { TransportFailure } from '../http/transport-failure.ts'

export interface HttpProbeOptions {
  readonly clock: Clock
}

/** Enough to find a text in, little enough to stay cheap. */
const bodyLimit = 1_000_000
const maxRedirects = 5
/** What Cloudflare answers when the certificate (525, 526) or the DNS name (530) of the app's own address is wrong: no dyno cures that. */
const originStatuses: Readonly<Record<number, string>> = {
  525: 'the TLS handshake with the origin failed',
  526: 'the certificate of the origin is not valid',
  530: 'the origin has no address in the DNS'
}

/**
 * Pings an app: `samples` requests one after the other. When one fails, the rest follow `spacing` apart, so that a blip is not an
 * outage. A time is that of the whole answer, redirects included, up to 1 MB of body.
 */
export function httpProbe({ clock }: HttpProbeOptions): ProbeSignal {
  async function sample(url: string, probe: ProbePolicy): Promise<SampleResult> {
    const startMs = clock.now()
    const judged = judge(await follow(url, probe, startMs), probe)
    return { ...judged, elapsedMs: Math.max(0, clock.now() - startMs) }
  }

  async function follow(startUrl: string, probe: ProbePolicy, startMs: number): Promise<Followed> {
    let url = startUrl
    let headers: Readonly<Record<string, string>> = {
      'user-agent': 'dyno-scaler',
      'cache-control': 'no-cache',
      ...probe.headers
    }
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const timeoutMs = probe.timeoutMs - (clock.now() - startMs)
      if (timeoutMs <= 0) return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time left' } }
      const request: HttpRequest = { method: probe.method, url, headers, timeoutMs: Math.ceil(timeoutMs), bodyLimit }
      const result = await send(request)
      const next = result.kind === 'answer' && !isExpected(result.status, probe) ? redirectTarget(result, url) : null
      if (next === null) return result
      // Headers may hold secrets, and those belong to the host they were written for.
      if (new URL(next).origin !== new URL(url).origin)
        headers = { 'user-agent': 'dyno-scaler', 'cache-control': 'no-cache' }
      url = next
    }
    return { kind: 'too-many-redirects' }
  }

  return {
    read: async ({ target, webUrl, probe }) => {
      const url = target.kind === 'url' ? target.url : target.kind === 'web-url' ? webUrl : null
      if (url === null)
        return { status: 'unavailable', cause: 'Heroku knows no web address of the app; give it a "url", or "none"' }
      const samples: SampleResult[] = []
      while (samples.length < probe.samples) {
        if (samples.some(({ kind }) => kind === 'failed')) await clock.sleep(probe.spacingMs)
        samples.push(await sample(url, probe))
      }
      return { status: 'ok', samples }
    }
  }
}

type Followed = HttpResult | { readonly kind: 'too-many-redirects' }
type Judged =
  { readonly kind: 'answered'; readonly status: number } | Omit<Extract<SampleResult, { kind: 'failed' }>, 'elapsedMs'>

function judge(result: Followed, probe: ProbePolicy): Judged {
  if (result.kind === 'too-many-redirects') return failed('other', 'redirects', `more than ${maxRedirects} redirects`)
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
      return failed('overload', kind, `no answer within ${probe.timeoutMs / 1000} s`)
    case 'refused':
    case 'reset':
      return failed('overload', kind, message)
    case 'dns':
    case 'tls':
      return failed('other', kind.toUpperCase(), message)
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

function redirectTarget(answer: Extract<HttpResult, { kind: 'answer' }>, base: string): string | null {
  const location = answer.headers.get('location')
  if (answer.status < 300 || answer.status > 399 || location === undefined || !URL.canParse(location, base)) return null
  const next = new URL(location, base)
  return next.protocol === 'http:' || next.protocol === 'https:' ? next.href : null
}
