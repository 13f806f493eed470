import { oneOf, some, wholeBetween } from './random.ts'
import type { Random } from './random.ts'

/** The name of a variable of the environment that stands in headers, addresses and channels. */
export const secretName = 'FUZZ_SECRET'

const secret = `\${${secretName}}`
const sizes = ['standard-1x', 'standard-2x', 'performance-m'] as const
const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata'
] as const
const months = ['nov', 'nov-feb', 'mar,jun-aug', 'January', 'dec'] as const
const days = [
  'daily',
  'weekdays',
  'Weekends',
  'holidays',
  'sat-mon',
  'tues,thur',
  '1st mon',
  'last fri',
  '1st-5th',
  'last',
  '2026-11-27',
  '12-30..01-02',
  '02-29',
  '2026-11-20..2026-12-03',
  'weekdays & 11-20..12-24',
  '1st,15th&mon-fri'
] as const
const spans = [
  '07:00-22:00',
  '22:00-03:00',
  '7am-10:30pm',
  '08:00-12:00,13:00-18:00',
  '00:00-24:00',
  '23:59-00:01',
  '02:00–03:00',
  '00:00-08:00, 20:00-24:00'
] as const

/** A configuration that is right, nearly always, with any of the keys that there are. */
export function configurationFrom(random: Random): unknown {
  const isSized = random() < 0.3
  const app = (): unknown => ({
    ...some(
      { url: 'https://www.example.com/health', timezone: oneOf(zones, random), incidents: false, enabled: true },
      0.3,
      random
    ),
    processes: {
      web: web(random, isSized),
      ...(random() < 0.6 ? { worker: worker(random, isSized) } : {})
    }
  })
  const selectors = some(
    { 'review-*': { except: ['review-keep-*'] }, 'pipeline:shop/staging': {}, 'team:acme': {} },
    0.2,
    random
  )
  return {
    timezone: oneOf(zones, random),
    holidays: { dates: ['2026-11-26', '12-24..12-26'] },
    ...some({ history: 'branch' }, 0.2, random),
    notify: [
      { slack: `https://hooks.slack.com/services/${secret}`, on: ['incident', 'scale', 'at-max', 'at-min', 'look'] },
      { webhook: 'https://hooks.example.com/x', secret }
    ].filter(() => random() < 0.7),
    apps: {
      sharp: app(),
      ...Object.fromEntries(Object.entries(selectors).map(([key, more]) => [key, { ...(app() as object), ...more }]))
    }
  }
}

function windowFrom(random: Random, isSized: boolean): string {
  const least = wholeBetween(0, 4, random)
  const quantity = random() < 0.5 ? String(least) : `${least}-${least + wholeBetween(0, 8, random)}`
  const size = isSized && random() < 0.6 ? `:${oneOf(sizes, random)}` : ''
  const parts = [
    random() < 0.15 ? oneOf(months, random) : '',
    random() < 0.6 ? oneOf(days, random) : '',
    random() < 0.6 ? oneOf(spans, random) : '',
    `${quantity}${size}`
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function schedule(random: Random, isSized: boolean): readonly string[] {
  return Array.from({ length: wholeBetween(1, 5, random) }, () => windowFrom(random, isSized))
}

function limits(random: Random): Readonly<Record<string, unknown>> {
  return {
    ...some({ min: wholeBetween(0, 2, random), max: wholeBetween(12, 20, random) }, 0.3, random),
    ...some(
      {
        'manual-changes': oneOf(['overwrite', 'hold 30m', 'hold 1h', 'hold 2d'], random),
        lead: oneOf(['auto', 'off', '10m', '2h'], random),
        'too-many-changes': { changes: wholeBetween(1, 10, random), dynos: 30, within: '30m' },
        enabled: random() < 0.7
      },
      0.3,
      random
    )
  }
}

function web(random: Random, isSized: boolean): unknown {
  const hasMetrics = random() < 0.5
  const move = { step: wholeBetween(1, 3, random), consecutive: wholeBetween(1, 3, random), cooldown: '1m' }
  const probe = {
    samples: wholeBetween(1, 6, random),
    spacing: '1s',
    timeout: '8s',
    headers: { 'x-probe': secret },
    expect: { status: oneOf(['200-299', '200-299,304'], random), body: 'ok' }
  }
  return {
    schedule: schedule(random, isSized),
    ...(isSized ? { size: oneOf(sizes, random) } : {}),
    ...limits(random),
    ...some(
      {
        probe: some(probe, 0.5, random),
        'fail-safe': some(
          { above: '5000ms', on: oneOf(['any', 'overload'], random), 'release-after': '10m', 'give-up-after': '1h30m' },
          0.5,
          random
        ),
        'scale-out': hasMetrics ? move : { above: '1500ms', ...move },
        'scale-in': hasMetrics ? { ...move, stabilization: '20m' } : { below: '250ms', ...move },
        forecast: oneOf(['auto', 'off'], random)
      },
      0.5,
      random
    ),
    ...(hasMetrics
      ? {
          metrics: [
            { router: 'throughput', 'per-dyno': oneOf<number | string>([600, 'auto'], random) },
            { router: 'p95', target: '500ms' },
            {
              json: `https://www.example.com/${secret}/queue.json`,
              headers: { 'x-queue': secret },
              query: 'size',
              'per-dyno': 50
            }
          ].filter(() => random() < 0.7),
          ...(random() < 0.3 ? { idle: { after: '30m', quantity: wholeBetween(0, 1, random) } } : {})
        }
      : {})
  }
}

function worker(random: Random, isSized: boolean): unknown {
  return {
    schedule: schedule(random, isSized),
    ...(isSized ? { size: oneOf(sizes, random) } : {}),
    ...limits(random),
    ...some({ fallback: { quantity: wholeBetween(1, 3, random), after: '15m' } }, 0.4, random),
    metrics: [
      { hirefire: `https://www.example.com/hirefire/${secret}/info`, name: 'worker', 'per-dyno': 100 },
      { json: 'https://www.example.com/queue.json', query: 'queues.mailers.latency', target: 30 },
      {
        prometheus: 'https://prometheus.example.com',
        query: 'sum(jobs_waiting)',
        'per-dyno': isSized ? { 'standard-1x': 50, 'standard-2x': 90, 'performance-m': 200 } : 50
      }
    ].filter((_, index) => index === 0 || random() < 0.5)
  }
}
