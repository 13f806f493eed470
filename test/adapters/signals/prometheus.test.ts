import { describe, expect, it } from 'vitest'
import type { NumberReading } from '../../../src/core/model.ts'
import { reply, serve } from '../../servers.ts'
import { hostOf, ok, read, unavailable } from './sources.ts'

async function ask(body: unknown, status = 200): Promise<NumberReading> {
  const { url } = await serve(reply(status, JSON.stringify(body)))
  const reading = await read({ kind: 'prometheus', url, headers: {}, query: 'sum(jobs_waiting)' })
  return reading.status === 'ok' ? reading : unavailable(reading.cause.replace(hostOf(url), 'HOST'))
}

const success = (resultType: string, result: unknown): unknown => ({ status: 'success', data: { resultType, result } })
const sample = (value: string, labels: Readonly<Record<string, string>> = {}): unknown => ({
  metric: labels,
  value: [1795348800.123, value]
})

describe('the question', () => {
  it.each([
    ['', '/api/v1/query?query=sum%28jobs_waiting%29'],
    ['/', '/api/v1/query?query=sum%28jobs_waiting%29'],
    ['/prefix', '/prefix/api/v1/query?query=sum%28jobs_waiting%29'],
    ['/select/0/prometheus/', '/select/0/prometheus/api/v1/query?query=sum%28jobs_waiting%29'],
    ['/?tenant=a', '/api/v1/query?tenant=a&query=sum%28jobs_waiting%29']
  ])('to the server at "%s" goes to %s', async (path, expected) => {
    const { url, heard } = await serve(reply(200, JSON.stringify(success('scalar', [1, '5']))))
    expect(await read({ kind: 'prometheus', url: `${url}${path}`, headers: {}, query: 'sum(jobs_waiting)' })).toEqual(
      ok(5)
    )
    expect(heard.map((one) => one.path)).toEqual([expected])
  })

  it('holds the query as it is', async () => {
    const { url, heard } = await serve(reply(200, JSON.stringify(success('scalar', [1, '5']))))
    const query = 'sum(rate(jobs{queue=~"a|b", app="x&y"}[5m])) / 2 + 1 # 100 %'
    await read({ kind: 'prometheus', url, headers: {}, query })
    expect(new URL(heard[0]!.path, url).searchParams.get('query')).toBe(query)
  })
})

describe('one number', () => {
  it.each([
    ['a scalar', success('scalar', [1795348800, '12']), 12],
    ['a vector with one sample', success('vector', [sample('0.5', { queue: 'mail' })]), 0.5],
    ['in the form of an exponent', success('vector', [sample('1.5e+03')]), 1500]
  ])('%s', async (_, body, value) => {
    expect(await ask(body)).toEqual(ok(value))
  })
})

describe('an answer that is marked as partial', () => {
  const three = success('vector', [sample('3')]) as object
  it.each([
    ['by VictoriaMetrics', { ...three, isPartial: true }, { ...ok(3), partial: true }],
    ['by Thanos, with a warning', { ...three, warnings: ['a store is away'] }, { ...ok(3), partial: true }],
    ['not: all storage answered', { ...three, isPartial: false }, ok(3)],
    ['not: no warning', { ...three, warnings: [] }, ok(3)],
    ['not: null in place of both', { ...three, isPartial: null, warnings: null }, ok(3)],
    ['not: a remark on the query', { ...three, infos: ['metric might not be a counter'] }, ok(3)],
    [
      'without a sample it is no number',
      { ...(success('vector', []) as object), isPartial: true },
      unavailable('the result of the query at HOST is empty; if nothing stands for 0, add "or vector(0)" to it')
    ]
  ])('%s', async (_, body, reading) => {
    expect(await ask(body)).toEqual(reading)
  })
})

describe('no number', () => {
  const something = 'HOST answered something else than Prometheus does; check the address'
  const noSamples = 'the result of the query at HOST is empty; if nothing stands for 0, add "or vector(0)" to it'
  it.each([
    ['no sample', 200, success('vector', []), noSamples],
    [
      'several samples',
      200,
      success('vector', [sample('1'), sample('2'), sample('3')]),
      'the result of the query at HOST has 3 samples; make one of them with sum() or max()'
    ],
    [
      'a range',
      200,
      success('matrix', [{ metric: {}, values: [[1, '2']] }]),
      'the result of the query at HOST is a matrix; ask for one number, for example with last_over_time() and sum()'
    ],
    [
      'a text',
      200,
      success('string', [1, 'x']),
      'the result of the query at HOST is a string; ask for one number, for example with last_over_time() and sum()'
    ],
    [
      'a histogram',
      200,
      success('vector', [{ metric: {}, histogram: [1, {}] }]),
      'the result of the query at HOST is a histogram; make a number of it, for example with histogram_count()'
    ],
    [
      'NaN',
      200,
      success('scalar', [1, 'NaN']),
      'the result of the query at HOST is NaN, which is not a number; a division by zero gives that'
    ],
    [
      '-Inf',
      200,
      success('vector', [sample('-Inf')]),
      'the result of the query at HOST is infinite; a division by zero gives that'
    ],
    [
      'a negative number',
      200,
      success('vector', [sample('-2')]),
      'the result of the query at HOST is negative, and a metric has to be 0 or more'
    ],
    ['an error with 200', 200, { status: 'error', errorType: 'timeout', error: 'x' }, something],
    ['another API', 200, { ok: true }, something],
    ['a number where a text belongs', 200, success('scalar', [1, 5]), something],
    ['a list', 200, [1, 2], something],
    [
      'a wrong query',
      400,
      { status: 'error', errorType: 'bad_data', error: 'parse error' },
      'HOST does not understand the query (400); try it on the page of the server'
    ],
    [
      'a query that fails',
      422,
      { status: 'error', errorType: 'execution', error: 'x' },
      'HOST cannot work out the query (422); try it on the page of the server'
    ],
    [
      'a wrong path',
      404,
      {},
      'HOST answered 404; check the path of the address and the secret in it: it is that of the server, without /api/v1/query'
    ],
    [
      'a query that takes too long',
      503,
      { status: 'error', errorType: 'timeout', error: 'x' },
      'HOST answered 503; its own log knows why'
    ]
  ])('%s', async (_, status, body, cause) => {
    expect(await ask(body, status)).toEqual(unavailable(cause))
  })
})
