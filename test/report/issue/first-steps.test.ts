import { expect, it } from 'vitest'
import type { Diagnosis, Incident } from '../../../src/core/model.ts'
import { firstAdvice, firstSteps } from '../../../src/report/issue/first-steps.ts'
import { incident } from './reports.ts'

const failed = (cause: string): string => `3 of 3 pings failed (${cause})`
const dynos = (state: string): Diagnosis => ({ dynos: [{ state, count: 3 }], release: null, platform: null })

it.each<readonly [string, Incident['kind'], string, Diagnosis | null, RegExp]>([
  ['a page that is not there', 'probe-misconfigured', failed('answered 404'), null, /^The path: /],
  ['a login', 'probe-misconfigured', failed('answered 401'), null, /^The answer: /],
  ['another text', 'probe-misconfigured', failed('answered 200, but without the text "ok"'), null, /^The answer: /],
  [
    'DNS',
    'probe-misconfigured',
    failed('the host name cannot be resolved (ENOTFOUND)'),
    null,
    /^The host name: .*DNS has to point/
  ],
  ['TLS', 'probe-misconfigured', failed('the TLS connection failed (CERT_HAS_EXPIRED)'), null, /^The certificate: /],
  ['too many redirects', 'probe-misconfigured', failed('more than 5 redirects'), null, /^The path: /],
  [
    'an outage that is one of DNS',
    'down',
    failed('the host name cannot be resolved (EAI_AGAIN)'),
    null,
    /^The host name: /
  ],
  ['an outage', 'down', failed('answered 503'), null, /^`heroku ps -a /],
  ['an outage with every dyno up', 'down', failed('answered 503'), dynos('up'), /^`heroku logs -a /],
  ['an outage with every dyno crashed', 'down', failed('answered 503'), dynos('crashed'), /^`heroku releases -a /],
  [
    'an outage of Heroku',
    'down',
    failed('answered 503'),
    { dynos: null, release: null, platform: ['Routing'] },
    /^https:\/\/status\.heroku\.com/
  ],
  ['a token that is refused', 'platform', 'Could not read the app sharp: Heroku answered 401.', null, /^The token, /],
  ['an API that fails', 'platform', 'Could not read the app sharp: Heroku answered 503.', null, /^https:\/\/status/],
  ['a permission that lacks', 'scale-failed', 'Could not scale sharp: Heroku answered 403.', null, /^The permission: /],
  ['a limit', 'scale-failed', 'Could not scale sharp: Heroku answered 422.', null, /^The limits: /],
  ['dynos that crash', 'scale-failed', 'web.1 crashed again after three restarts', null, /^`heroku logs -a /]
])('the first advice fits %s', (_, kind, cause, diagnosis, expected) => {
  const steps = firstSteps(incident({ kind, cause }), '03:12 UTC', diagnosis).split('\n')
  expect(steps[0]?.replace(/^1\. /, '')).toMatch(expected)
  expect(new Set(steps).size).toBe(steps.length)
  expect(steps.length).toBeLessThanOrEqual(5)
})

it('as plain text where there is no Markdown', () => {
  expect(firstAdvice(incident())).toBe(
    '"heroku ps -a sharp-mountain-4005": are the web dynos up, or have they crashed?'
  )
})
