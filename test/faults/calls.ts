/** Every call that a run makes of the world outside. A new one is one more entry. */
import type { FaultPlace } from './fault-proxy.ts'
import { besides, ignored, issue, needed, notified, pinged, reading, signalled, stored } from './expectations.ts'
import type { Expectation } from './expectations.ts'
import * as runs from './scenarios.ts'
import type { Scenario } from './scenarios.ts'

export interface Call extends FaultPlace {
  readonly name: string
  readonly scenario: Scenario
  readonly expect: Expectation
  /** The server speaks first, and no http. */
  readonly isRaw?: boolean
}

function call(name: string, place: FaultPlace, scenario: Scenario, expect: Expectation): Call {
  return { name, ...place, scenario, expect }
}

const get = (path: RegExp): FaultPlace => ({ method: 'GET', path })
const post = (path: RegExp): FaultPlace => ({ method: 'POST', path })
const patch = (path: RegExp): FaultPlace => ({ method: 'PATCH', path })
const any: FaultPlace = { path: /./ }

export const calls: readonly Call[] = [
  call('Heroku: the app', get(/\/apps\/sharp$/), runs.heroku, reading),
  call('Heroku: the formation', get(/\/apps\/sharp\/formation$/), runs.heroku, reading),
  call('Heroku: the change', patch(/\/formation\/web$/), runs.heroku, needed),
  call('Heroku: the list of apps', get(/\/apps$/), runs.manyApps, besides(ignored({ web: [3] }))),
  call('Heroku: the monitors', get(/\/monitors$/), runs.monitors, ignored({ web: [3] })),
  call('Heroku: the dynos that are up', get(/\/dynos$/), runs.dynos, ignored({ web: [4, 6] })),
  call('Heroku: the dynos, for an issue', get(/\/dynos$/), runs.diagnosis, besides(ignored({ web: [2], issues: [1] }))),
  call(
    'Heroku: the releases, for an issue',
    get(/\/releases$/),
    runs.diagnosis,
    besides(ignored({ web: [2], issues: [1] }))
  ),
  call('Heroku: the status page', any, runs.statusPage, ignored({ web: [2], issues: [1] })),
  call('Heroku: the router', any, runs.router, signalled),
  call('a ping', any, runs.ping, pinged),
  call(
    'a signal: json',
    any,
    runs.signal((url) => ({ json: `${url}/queue.json`, query: 'size', 'per-dyno': 100 })),
    signalled
  ),
  call(
    'a signal: hirefire',
    any,
    runs.signal((url) => ({ hirefire: `${url}/hirefire/info`, name: 'web', 'per-dyno': 100 })),
    signalled
  ),
  call(
    'a signal: prometheus',
    any,
    runs.signal((url) => ({ prometheus: url, query: 'jobs', 'per-dyno': 100 })),
    signalled
  ),
  call('GitHub: the list of issues', get(/\/issues\?/), runs.opening, issue),
  call('GitHub: a label', post(/\/labels$/), runs.opening, ignored({ web: [2], issues: [0, 1] })),
  call('GitHub: a new issue', post(/\/issues$/), runs.opening, issue),
  call('GitHub: the comments of an issue', get(/\/comments/), runs.closing, issue),
  call('GitHub: a comment on an issue', post(/\/comments$/), runs.closing, issue),
  call('GitHub: an issue that is closed', patch(/\/issues\/1$/), runs.closing, issue),
  call('GitHub: the variable', get(/\/variables/), runs.variable, stored),
  call('GitHub: a new variable', post(/\/variables$/), runs.variable, stored),
  call('GitHub: a variable that is there', patch(/\/variables\//), runs.knownVariable, stored),
  call('GitHub: the relay', any, runs.relay, notified),
  call('GitHub: the history', { path: /\/git\// }, runs.history, notified),
  call('GitHub: the comments of a pull request', get(/\/comments/), runs.planComment, ignored({ web: [2] })),
  call('GitHub: a comment on a pull request', post(/\/comments$/), runs.planComment, ignored({ web: [2] })),
  call('the cache: a look-up', post(/GetCacheEntryDownloadURL$/), runs.cache, stored),
  call('the cache: a download', get(/\/account\/cache/), runs.cache, stored),
  call('the cache: a new entry', post(/CreateCacheEntry$/), runs.cache, stored),
  call('the cache: an upload', { method: 'PUT', path: /\/account\/cache/ }, runs.cache, stored),
  call('the cache: the end of an upload', post(/FinalizeCacheEntryUpload$/), runs.cache, stored),
  call('the calendar', any, runs.calendar, notified),
  {
    ...call(
      'a notice: mail',
      any,
      runs.notice((url) => ({ email: url.replace('http', 'smtp'), from: 'a@b.example', to: 'c@d.example' })),
      notified
    ),
    isRaw: true
  },
  call(
    'a notice: Slack',
    any,
    runs.notice((url) => ({ slack: `${url}/T0/B1` })),
    notified
  ),
  call(
    'a notice: Discord',
    any,
    runs.notice((url) => ({ discord: `${url}/api/webhooks/1/x` })),
    notified
  ),
  call(
    'a notice: Teams',
    any,
    runs.notice((url) => ({ teams: `${url}/workflows/x` })),
    notified
  ),
  call(
    'a notice: Twilio',
    any,
    runs.notice((url) => ({
      sms: url.replace('http://', 'twilio://AC1:${TWILIO_TOKEN}@'),
      from: '+15550001111',
      to: '+15552223333'
    })),
    notified
  ),
  call(
    'a notice: ntfy',
    any,
    runs.notice((url) => ({ ntfy: `${url}/topic` })),
    notified
  ),
  call(
    'a notice: a webhook',
    any,
    runs.notice((url) => ({ webhook: `${url}/hook` })),
    notified
  )
]
