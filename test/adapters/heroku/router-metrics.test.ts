import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { ApiFaultAnswer, Emulator, RouterMinute } from '../../../src/emulator/heroku/emulator.ts'
import type { EpochMs, RouterBucket, RouterReading } from '../../../src/core/model.ts'
import type { RouterRequest } from '../../../src/ports.ts'
import { createRedact } from '../../../src/core/redact.ts'
import { routerMetrics } from '../../../src/adapters/heroku/router-metrics.ts'
import { noon } from '../../run/looks.ts'
import { closedPort, reply, serve } from '../../servers.ts'
import type { Heard } from '../../servers.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const token = 'HRKU-secret'
/** 12:34:56 */
const nowMs = noon + 34 * minuteMs + 56_000

interface Started {
  readonly emulator: Emulator
  readonly read: (request?: Partial<RouterRequest>) => Promise<RouterReading>
  /** The step of each request so far. */
  readonly steps: () => readonly (string | null)[]
}

async function start(
  size = 'Standard-1X',
  minute: (startMs: EpochMs) => RouterMinute | null = steady,
  metricsLateMs = 0
): Promise<Started> {
  const clock = virtualClock(nowMs)
  const emulator = await startEmulator({
    clock,
    token,
    metricsLateMs,
    apps: [{ name: 'sharp', processes: [{ process: 'web', quantity: 1, size }] }]
  })
  onTestFinished(emulator.close)
  const sharp = emulator.app('sharp')
  sharp.setRouterMetrics(minute)
  const signal = routerMetrics({
    baseUrl: emulator.metricsUrl,
    token,
    clock,
    redact: createRedact([token]),
    timeoutMs: 2000
  })
  return {
    emulator,
    read: (request = {}) => signal.read({ appId: sharp.id, process: 'web', size, sinceMs: null, nowMs, ...request }),
    steps: () => emulator.metricsRequests.map(({ path }) => new URL(path, emulator.metricsUrl).searchParams.get('step'))
  }
}

const steady = (): RouterMinute => ({
  statuses: { status_2xx: 540, status_3xx: 30, status_4xx: 24, status_5xx: 6 },
  p95Ms: 240
})

function bucketsIn(reading: RouterReading): readonly RouterBucket[] {
  if (reading.status !== 'ok') throw new Error(reading.cause)
  return reading.buckets
}

function causeOf(reading: RouterReading): string {
  if (reading.status === 'ok') throw new Error(JSON.stringify(reading))
  return reading.cause
}

/** `12:29` */
const time = ({ startMs }: Pick<RouterBucket, 'startMs'>): string => new Date(startMs).toISOString().slice(11, 16)

/** Reads from a server that gives each of both series what the test says. */
async function readFrom(
  answers: { readonly status?: unknown; readonly latency?: unknown },
  request: Partial<RouterRequest> = {}
): Promise<{ readonly reading: RouterReading; readonly heard: readonly Heard[] }> {
  const { url, heard } = await serve((response, { path }) => {
    const answer = path.includes('/status?') ? answers.status : answers.latency
    response.writeHead(answer === undefined ? 500 : 200).end(JSON.stringify(answer))
  })
  const signal = routerMetrics({ baseUrl: url, token, clock: virtualClock(nowMs), redact: createRedact([token]) })
  return {
    reading: await signal.read({
      appId: 'the-id',
      process: 'web',
      size: 'Standard-1X',
      sinceMs: null,
      nowMs,
      ...request
    }),
    heard
  }
}

/** What the API answers of the five minutes before 12:34, and the one that is not over. */
const series = (data: Readonly<Record<string, readonly unknown[]>>, changes: object = {}): object => ({
  start_time: '2026-11-22T12:29:00Z',
  end_time: '2026-11-22T12:34:00Z',
  step: 1,
  data,
  ...changes
})
const six = (value: number | null): readonly (number | null)[] => [value, value, value, value, value, 9999]

describe('the request', () => {
  it('asks for status and latency of the app by its id, with version, token, name and a request id, side by side', async () => {
    const { emulator, read } = await start()
    emulator.failMetrics({ path: /status$/, times: 1, answer: { kind: 'delay', delayMs: 100 } })
    await read()
    const id = emulator.app('sharp').id
    const query =
      '?process_type=web&start_time=2026-11-22T12%3A29%3A00.000Z&end_time=2026-11-22T12%3A34%3A00.000Z&step=1m'
    expect(emulator.metricsRequests.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      `GET /apps/${id}/router-metrics/latency${query}`,
      `GET /apps/${id}/router-metrics/status${query}`
    ])
    for (const { headers } of emulator.metricsRequests) {
      expect(headers).toMatchObject({
        accept: 'application/vnd.heroku+json; version=3',
        authorization: `Bearer ${token}`,
        'user-agent': 'dyno-scaler',
        'request-id': expect.stringMatching(/^[\da-f-]{36}$/) as string
      })
    }
  })

  it('puts the id into the path as one part', async () => {
    const { heard } = await readFrom({}, { appId: '../x?y' })
    expect(heard[0]!.path).toContain('/apps/..%2Fx%3Fy/router-metrics/')
  })

  it.each(['http://0.0.0.0', 'ftp://127.0.0.1', 'nowhere'])('never goes to %s', async (base) => {
    const { url, heard } = await serve(reply(200))
    const baseUrl = `${base}:${new URL(url).port}`
    const signal = routerMetrics({ baseUrl, token, clock: virtualClock(nowMs), redact: (text) => text })
    expect(causeOf(await signal.read({ appId: 'x', process: 'web', size: 'Basic', sinceMs: null, nowMs }))).toBe(
      'HEROKU_METRICS_URL is no https address, and the token is sent over https only'
    )
    expect(heard).toEqual([])
  })
})

describe('the buckets', () => {
  it('are the last five complete minutes at the first look', async () => {
    const { read } = await start()
    const buckets = bucketsIn(await read())
    expect(buckets.map(time)).toEqual(['12:29', '12:30', '12:31', '12:32', '12:33'])
    expect(buckets[0]).toEqual({
      startMs: noon + 29 * minuteMs,
      lengthMs: minuteMs,
      requestsPerMinute: 600,
      p95Ms: 240,
      errorShare: 0.01
    })
  })

  it.each([
    ['a look a minute ago: still five', 1 * minuteMs, '12:29', 5],
    ['a look just now', 0, '12:29', 5],
    ['a look that a clock ahead put into the future', -10 * minuteMs, '12:29', 5],
    ['a look six minutes ago: from the minute that was not over then', 6 * minuteMs, '12:28', 6],
    ['a look at the very beginning of a minute', 34 * minuteMs + 56_000, '12:00', 34],
    ['a look almost two hours ago', 2 * hourMs, '10:34', 120],
    ['a look a day ago: two hours', 24 * hourMs, '10:34', 120]
  ])('after %s', async (_, agoMs, from, count) => {
    const { read } = await start()
    const buckets = bucketsIn(await read({ sinceMs: nowMs - agoMs }))
    expect([time(buckets[0]!), buckets.length, time(buckets.at(-1)!)]).toEqual([from, count, '12:33'])
  })

  it('at a whole minute end with the one that is over', async () => {
    const { read } = await start()
    const buckets = bucketsIn(await read({ nowMs: noon + 34 * minuteMs, sinceMs: noon + 20 * minuteMs + 500 }))
    expect([time(buckets[0]!), time(buckets.at(-1)!)]).toEqual(['12:20', '12:33'])
  })

  it('of looks one after the other are each minute once, where they are rarer than five minutes', async () => {
    const { read } = await start()
    const looks = [0, 7.3, 20, 20 + 59 / 60 + 5, 33.9].map((minute) => noon + minute * minuteMs)
    const starts = await Promise.all(
      looks
        .slice(1)
        .map(async (lookMs, index) =>
          bucketsIn(await read({ sinceMs: looks[index]!, nowMs: lookMs })).map(({ startMs }) => startMs)
        )
    )
    expect(starts.flat()).toEqual(Array.from({ length: 33 }, (_, minute) => noon + minute * minuteMs))
  })

  it('that come late are not known yet, rather than without requests', async () => {
    const { read } = await start('Standard-1X', steady, 2 * minuteMs)
    const buckets = bucketsIn(await read())
    expect(buckets.map((each) => [time(each), each.requestsPerMinute])).toEqual([
      ['12:29', 600],
      ['12:30', 600],
      ['12:31', 600],
      ['12:32', null],
      ['12:33', null]
    ])
  })

  it('keep a minute of which nothing was reported as null, between others', async () => {
    const { read } = await start('Standard-1X', (atMs) => (atMs === noon + 31 * minuteMs ? null : steady()))
    expect(
      bucketsIn(await read()).map(({ requestsPerMinute, p95Ms, errorShare }) => [requestsPerMinute, p95Ms, errorShare])
    ).toEqual([
      [600, 240, 0.01],
      [600, 240, 0.01],
      [null, null, null],
      [600, 240, 0.01],
      [600, 240, 0.01]
    ])
  })

  it('come from the traffic of an app', async () => {
    const clock = virtualClock(noon)
    const emulator = await startEmulator({
      clock,
      token,
      apps: [
        {
          name: 'sharp',
          processes: [{ process: 'web', quantity: 2 }],
          capacity: { requestsPerSecond: 20, serviceMs: 150 }
        }
      ]
    })
    onTestFinished(emulator.close)
    emulator.app('sharp').setLoad(10)
    clock.advanceTo(nowMs)
    const signal = routerMetrics({ baseUrl: emulator.metricsUrl, token, clock, redact: (text) => text })
    const buckets = bucketsIn(
      await signal.read({ appId: emulator.app('sharp').id, process: 'web', size: 'Standard-1X', sinceMs: noon, nowMs })
    )
    expect(buckets).toHaveLength(34)
    expect(new Set(buckets.map(({ requestsPerMinute, errorShare }) => `${requestsPerMinute} ${errorShare}`))).toEqual(
      new Set(['600 0'])
    )
    expect(buckets[5]!.p95Ms).toBeGreaterThan(150)
  })
})

describe('requests and errors of a bucket', () => {
  it.each<readonly [string, Readonly<Record<string, number | null>>, number | null, number | null]>([
    ['classes are added up', { status_2xx: 80, status_3xx: 5, status_4xx: 10, status_5xx: 5 }, 100, 0.05],
    ['so are codes', { '200': 80, '304': 5, '404': 10, '500': 3, '503': 2 }, 100, 0.05],
    ['never both', { '200': 95, '500': 5, status_2xx: 95, status_5xx: 5 }, 100, 0.05],
    ['a status that did not occur is null', { status_2xx: 100, status_5xx: null }, 100, 0],
    ['only errors', { status_5xx: 7 }, 7, 1],
    ['no request at all, counted', { status_2xx: 0, status_5xx: 0 }, 0, null],
    ['nothing reported', { status_2xx: null, status_5xx: null }, null, null],
    ['no series', {}, null, null],
    ['other series are no requests', { status_2xx: 10, H12: 3, total: 99, status_9xx: 4, '999': 2, '20': 5 }, 10, 0]
  ])('%s', async (_, statuses, requestsPerMinute, errorShare) => {
    const data = Object.fromEntries(Object.entries(statuses).map(([name, value]) => [name, six(value)]))
    const { reading } = await readFrom({ status: series(data), latency: series({ 'latency.ms.p95': six(200) }) })
    expect(bucketsIn(reading)).toEqual(
      Array.from({ length: 5 }, (_bucket, index) => ({
        startMs: noon + (29 + index) * minuteMs,
        lengthMs: minuteMs,
        requestsPerMinute,
        p95Ms: 200,
        errorShare
      }))
    )
  })

  it('a number in a text counts', async () => {
    const { reading } = await readFrom({
      status: series({ '200': ['500', '5', 5, 5, 5, 5], '404': [1, 1, 1, 1, 1, 1] }),
      latency: series({ 'latency.ms.p95': ['7.5', 5, 5, 5, 5, 5] })
    })
    const [first] = bucketsIn(reading)
    expect([first?.requestsPerMinute, first?.p95Ms, first?.isUnreadable]).toEqual([501, 7.5, undefined])
  })

  it('one count that makes no sense leaves the minute unknown, and says so', async () => {
    const { reading } = await readFrom({
      status: series({ '200': [-5, 5, 5, 5, 5, 5], '404': [10, 1, 1, 1, 1, 1] }),
      latency: series({ 'latency.ms.p95': [5, 'slow', 5, 5, 5, 5] })
    })
    expect(
      bucketsIn(reading).map(({ requestsPerMinute, p95Ms, isUnreadable }) => [requestsPerMinute, p95Ms, isUnreadable])
    ).toEqual([
      [null, 5, true],
      [6, null, true],
      [6, 5, undefined],
      [6, 5, undefined],
      [6, 5, undefined]
    ])
  })

  it.each([[-1], ['NaN'], ['7 requests'], [{}], [true]])('%j is no value', async (value) => {
    const { reading } = await readFrom({
      status: series({ status_2xx: [value, 5, 5, 5, 5, 5] }),
      latency: series({ 'latency.ms.p95': [value, 5, 5, 5, 5, 5] })
    })
    expect(bucketsIn(reading).map(({ requestsPerMinute, p95Ms }) => [requestsPerMinute, p95Ms])).toEqual([
      [null, null],
      [5, 5],
      [5, 5],
      [5, 5],
      [5, 5]
    ])
  })

  it('a list that is too short ends in nulls', async () => {
    const { reading } = await readFrom({ status: series({ status_2xx: [5, 5] }), latency: series({}) })
    expect(bucketsIn(reading).map(({ requestsPerMinute }) => requestsPerMinute)).toEqual([5, 5, null, null, null])
  })
})

describe('the answer decides where the buckets are', () => {
  const values = { status_2xx: [1, 2, 3, 4, 5, 6, 7, 8] }
  const latency = series({ 'latency.ms.p95': [10, 20, 30, 40, 50, 60, 70, 80] })
  const observation = (reading: RouterReading): readonly unknown[] =>
    bucketsIn(reading).map((bucket) => [
      time(bucket),
      bucket.lengthMs / minuteMs,
      bucket.requestsPerMinute,
      bucket.p95Ms
    ])

  it.each<readonly [string, object, readonly unknown[]]>([
    [
      'it begins earlier',
      { start_time: '2026-11-22T12:27:00Z' },
      [
        ['12:29', 1, 3, 10],
        ['12:30', 1, 4, 20],
        ['12:31', 1, 5, 30],
        ['12:32', 1, 6, 40],
        ['12:33', 1, 7, 50]
      ]
    ],
    [
      'it begins later',
      { start_time: '2026-11-22T12:31:00Z' },
      [
        ['12:29', 1, null, 10],
        ['12:30', 1, null, 20],
        ['12:31', 1, 1, 30],
        ['12:32', 1, 2, 40],
        ['12:33', 1, 3, 50]
      ]
    ],
    [
      'it ends earlier: what is at its end is not complete',
      { end_time: '2026-11-22T12:31:00Z' },
      [
        ['12:29', 1, 1, 10],
        ['12:30', 1, 2, 20]
      ]
    ],
    [
      'it ends later than asked: what is not over does not count',
      { end_time: '2026-11-22T12:36:00Z' },
      [
        ['12:29', 1, 1, 10],
        ['12:30', 1, 2, 20],
        ['12:31', 1, 3, 30],
        ['12:32', 1, 4, 40],
        ['12:33', 1, 5, 50]
      ]
    ],
    [
      'with an offset',
      { start_time: '2026-11-22T14:29:00+02:00' },
      [
        ['12:29', 1, 1, 10],
        ['12:30', 1, 2, 20],
        ['12:31', 1, 3, 30],
        ['12:32', 1, 4, 40],
        ['12:33', 1, 5, 50]
      ]
    ],
    [
      'with its step in words',
      { step: '1m0s' },
      [
        ['12:29', 1, 1, 10],
        ['12:30', 1, 2, 20],
        ['12:31', 1, 3, 30],
        ['12:32', 1, 4, 40],
        ['12:33', 1, 5, 50]
      ]
    ],
    [
      'in steps of two minutes: the response times do not fit',
      { step: 2, start_time: '2026-11-22T12:28:00Z' },
      [
        ['12:30', 2, 1, null],
        ['12:32', 2, 1.5, null]
      ]
    ]
  ])('%s', async (_, changes, expected) => {
    const { reading } = await readFrom({ status: series(values, changes), latency })
    expect(observation(reading)).toEqual(expected)
  })

  it('response times that end earlier are left out from there on', async () => {
    const { reading } = await readFrom({
      status: series(values),
      latency: series({ 'latency.ms.p95': [10, 20, 30] }, { end_time: '2026-11-22T12:31:00Z' })
    })
    expect(bucketsIn(reading).map(({ p95Ms }) => p95Ms)).toEqual([10, 20, null, null, null])
  })

  it.each([
    ['none is over', { end_time: '2026-11-22T12:29:00Z' }],
    ['all are long past', { start_time: '2026-11-22T10:00:00Z', end_time: '2026-11-22T10:05:00Z' }],
    ['one is longer than what was asked for', { step: '1h0m0s' }]
  ])('%s: unavailable', async (_, changes) => {
    const { reading } = await readFrom({ status: series(values, changes), latency: series({}, changes) })
    expect(causeOf(reading)).toBe(
      "Heroku's metrics API has no complete bucket yet; a new app gets its metrics within minutes"
    )
  })
})

describe('the dyno type', () => {
  it('Basic has ten minutes: the last that are over', async () => {
    const { read, steps } = await start('Basic')
    expect(bucketsIn(await read())).toEqual([
      { startMs: noon + 20 * minuteMs, lengthMs: 10 * minuteMs, requestsPerMinute: 600, p95Ms: 240, errorShare: 0.01 }
    ])
    expect(steps()).toEqual(['10m', '10m'])
  })

  it.each([
    ['five minutes ago', 5 * minuteMs, ['12:20']],
    ['twenty minutes ago: from the ten that were not over then', 20 * minuteMs, ['12:10', '12:20']],
    ['an hour ago', hourMs, ['11:30', '11:40', '11:50', '12:00', '12:10', '12:20']]
  ])('Basic after a look %s', async (_, agoMs, expected) => {
    const { read } = await start('basic')
    expect(bucketsIn(await read({ sinceMs: nowMs - agoMs })).map(time)).toEqual(expected)
  })

  it('Basic after a week has a day', async () => {
    const { read } = await start('Basic')
    expect(bucketsIn(await read({ sinceMs: nowMs - 7 * 24 * hourMs }))).toHaveLength(144)
  })

  it.each(['Eco', 'eco', 'Free'])('%s has no metrics, and nobody is asked', async (size) => {
    const { emulator, read } = await start('Eco')
    expect(causeOf(await read({ size }))).toBe(
      'Heroku has no metrics for Eco dynos; use pings or another metric, or a dyno type from Basic on'
    )
    expect(emulator.metricsRequests).toEqual([])
  })

  it('only web is routed to', async () => {
    const { emulator, read } = await start()
    expect(causeOf(await read({ process: 'worker' }))).toBe(
      'Heroku\'s router sends requests to "web" alone; give "worker" another metric'
    )
    expect(emulator.metricsRequests).toEqual([])
  })

  it('one that has ten minutes only, and nobody knew, is asked again', async () => {
    const { read, steps } = await start('Basic')
    expect(bucketsIn(await read({ size: 'Standard-1X' })).map((bucket) => [time(bucket), bucket.lengthMs])).toEqual([
      ['12:20', 10 * minuteMs]
    ])
    expect(steps()).toEqual(['1m', '1m', '10m', '10m'])
  })

  it('is asked again where one of both is refused', async () => {
    const { emulator, read, steps } = await start()
    emulator.failMetrics({
      path: /latency$/,
      times: 1,
      answer: { kind: 'status', status: 400, body: { id: 'bad_request', message: 'too fine' } }
    })
    expect(bucketsIn(await read())).toMatchObject([{ lengthMs: 10 * minuteMs, requestsPerMinute: 600, p95Ms: 240 }])
    expect(steps()).toEqual(['1m', '1m', '10m', '10m'])
  })

  it.each([
    ['Standard-1X', ['1m', '1m', '10m', '10m']],
    ['Basic', ['10m', '10m']]
  ])('%s is not asked for anything coarser', async (size, expected) => {
    const { emulator, read, steps } = await start(size)
    emulator.failMetrics({ answer: { kind: 'status', status: 400, body: { id: 'bad_request', message: 'no' } } })
    expect(causeOf(await read())).toBe(
      'Heroku\'s metrics API answered 400 ("no"). Use pings or another metric if that lasts'
    )
    expect(steps()).toEqual(expected)
  })
})

describe('a failure', () => {
  const again = 'It is asked again at the next look'
  it.each<readonly [string, ApiFaultAnswer, string | RegExp]>([
    [
      'a token that is refused',
      { kind: 'status', status: 401, body: { id: 'unauthorized', message: 'Invalid  credentials\nprovided.' } },
      'Heroku\'s metrics API answered 401 ("Invalid credentials provided."). The token is wrong, expired or revoked: make a new one for "heroku-api-key"'
    ],
    [
      'a token that may not',
      { kind: 'status', status: 403, body: { id: 'forbidden', message: 'no' } },
      'Heroku\'s metrics API answered 403 ("no"). The token may not read the metrics: its owner needs the right to view them, or use another metric'
    ],
    [
      'an app that it does not know',
      { kind: 'status', status: 404, body: {} },
      "Heroku's metrics API answered 404. It knows no metrics of this app: use pings or another metric"
    ],
    [
      'too many calls',
      { kind: 'status', status: 429 },
      "Heroku's metrics API answered 429. The account makes too many calls: look less often"
    ],
    [
      'out of order',
      { kind: 'status', status: 503, body: '<h1>maintenance</h1>' },
      `Heroku's metrics API answered 503. ${again}`
    ],
    [
      'a redirect',
      { kind: 'status', status: 302, headers: { location: 'https://example.com/' } },
      "Heroku's metrics API answered 302. Use pings or another metric if that lasts"
    ],
    ['a reset', { kind: 'reset' }, `Heroku's metrics API cannot be reached: the connection was reset. ${again}`],
    ['silence', { kind: 'hang' }, /^Heroku's metrics API cannot be reached: .+\. It is asked again at the next look$/],
    [
      'a page',
      { kind: 'status', status: 200, body: '<h1>hello</h1>' },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'another shape',
      { kind: 'status', status: 200, body: { data: [] } },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'steps of no time',
      { kind: 'status', status: 200, body: series({}, { step: 0 }) },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'steps of seconds',
      { kind: 'status', status: 200, body: series({}, { step: '30s' }) },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'steps that are none',
      { kind: 'status', status: 200, body: series({}, { step: '' }) },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'buckets that begin between minutes',
      { kind: 'status', status: 200, body: series({}, { start_time: '2026-11-22T12:29:30Z' }) },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ],
    [
      'an end before the beginning',
      { kind: 'status', status: 200, body: series({}, { end_time: '2026-11-22T12:00:00Z' }) },
      `the answer of Heroku's metrics API makes no sense. ${again}`
    ]
  ])('of both: %s', async (_, answer, cause) => {
    const { emulator, read } = await start()
    emulator.failMetrics({ answer })
    const said = causeOf(await read())
    if (typeof cause === 'string') expect(said).toBe(cause)
    else expect(said).toMatch(cause)
  })

  it.each([
    ['latency', { requestsPerMinute: 600, p95Ms: null, errorShare: 0.01 }],
    ['status', { requestsPerMinute: null, p95Ms: 240, errorShare: null }]
  ])('of %s alone leaves its values out', async (name, expected) => {
    const { emulator, read } = await start()
    emulator.failMetrics({ path: new RegExp(`${name}$`), answer: { kind: 'status', status: 503 } })
    const buckets = bucketsIn(await read())
    expect(buckets.map(time)).toEqual(['12:29', '12:30', '12:31', '12:32', '12:33'])
    buckets.forEach((bucket) => expect(bucket).toMatchObject(expected))
  })

  it('that passes is tried once more', async () => {
    const { emulator, read } = await start()
    emulator.failMetrics({ path: /status$/, times: 1, answer: { kind: 'reset' } })
    expect(bucketsIn(await read())[0]).toMatchObject({ requestsPerMinute: 600, p95Ms: 240 })
    expect(emulator.metricsRequests).toHaveLength(3)
  })

  it('that lasts is not', async () => {
    const { emulator, read } = await start()
    emulator.failMetrics({ answer: { kind: 'status', status: 403 } })
    await read()
    expect(emulator.metricsRequests).toHaveLength(2)
  })

  it('of the connection', async () => {
    const signal = routerMetrics({
      baseUrl: await closedPort(),
      token,
      clock: virtualClock(nowMs),
      redact: (text) => text
    })
    expect(causeOf(await signal.read({ appId: 'x', process: 'web', size: 'Basic', sinceMs: null, nowMs }))).toBe(
      `Heroku's metrics API cannot be reached: the connection was refused. ${again}`
    )
  })

  it('never shows the token, also when Heroku says it back where the message is cut', async () => {
    const { url } = await serve((response, request) =>
      reply(
        403,
        JSON.stringify({ message: `${'x'.repeat(185)} ${String(request.headers.authorization)} ${'y'.repeat(50)}` })
      )(response, request)
    )
    const signal = routerMetrics({ baseUrl: url, token, clock: virtualClock(nowMs), redact: createRedact([token]) })
    const cause = causeOf(await signal.read({ appId: 'x', process: 'web', size: 'Basic', sinceMs: null, nowMs }))
    expect(cause).toContain('xxx')
    expect(cause).not.toContain('HRKU')
  })
})
