import { describe, expect, it } from 'vitest'
import type { NumberReading } from '../../../src/core/model.ts'
import { reply, serve } from '../../servers.ts'
import { hostOf, ok, read, unavailable } from './sources.ts'

/** What a query gives from a document; `HOST` stands for the server in a cause. */
async function ask(document: unknown, query: string | null): Promise<NumberReading> {
  const { url } = await serve(reply(200, JSON.stringify(document)))
  const reading = await read({ kind: 'json', url, headers: {}, query })
  return reading.status === 'ok' ? reading : unavailable(reading.cause.replace(hostOf(url), 'HOST'))
}

const queues = {
  queues: { mailers: { size: 120, latency: 31.5 }, 'low-priority': { size: 3 } },
  list: [
    { name: 'a', size: 4 },
    { name: 'b', size: 6 }
  ],
  text: '17',
  none: null,
  yes: true,
  empty: []
}

describe('a query gives a number', () => {
  it.each([
    ['queues.mailers.size', 120],
    ['queues.mailers.latency', 31.5],
    ['queues."low-priority".size', 3],
    ['text', 17],
    ['list[1].size', 6],
    ["list[?name == 'a'].size | [0]", 4],
    ['sum(list[*].size)', 10],
    ['max(list[*].size)', 6],
    ['length(list)', 2],
    ['sum(empty)', 0],
    ['queues.mailers.size + queues."low-priority".size', 123],
    ['queues.missing.size || `0`', 0]
  ])('%s is %d', async (query, value) => {
    expect(await ask(queues, query)).toEqual(ok(value))
  })
})

describe('a query gives none', () => {
  const nothing = 'the query finds nothing (null) in the answer of HOST; compare its path with the answer'
  const dash = '; a name with a dash goes into double quotes'
  it.each([
    ['queues.missing.size', nothing],
    ['none', nothing],
    ['max(empty)', nothing],
    ['to_number(`"x"`)', nothing],
    [
      'list[*].size',
      'the query gives a list from the answer of HOST; make one number of it, for example with sum() or max()'
    ],
    ['empty', 'the query gives a list from the answer of HOST; make one number of it, for example with sum() or max()'],
    ['queues.mailers', 'what the query gives from the answer of HOST is an object, not a number'],
    ['yes', 'what the query gives from the answer of HOST is true or false, not a number'],
    ['list[0].name', 'what the query gives from the answer of HOST is a text, not a number'],
    [
      'list[0].size - list[1].size',
      'what the query gives from the answer of HOST is negative, and a metric has to be 0 or more'
    ],
    ['list[0].size / `0`', 'the query cannot be applied to the answer of HOST: not-a-number: divide by zero'],
    [
      'sum(list[*].name)',
      'the query cannot be applied to the answer of HOST: Invalid type: sum() expected argument 1 to be type (Array<number>) but received type array instead'
    ],
    ['queues.', 'the query cannot be applied to the answer of HOST: Syntax error, unexpected token: (EOF)'],
    ['', 'the query cannot be applied to the answer of HOST: Syntax error: invalid token (EOF): ""'],
    ['total(list)', 'the query cannot be applied to the answer of HOST: Unknown function: total()'],
    ['queues.low-priority.size', `the query cannot be applied to the answer of HOST: not-a-number: undefined${dash}`]
  ])('%s: %s', async (query, cause) => {
    expect(await ask(queues, query)).toEqual(unavailable(cause))
  })
})

describe('a query that would stall or kill the run is stopped', () => {
  const stopped = (limit: string): NumberReading =>
    unavailable(
      `the query needs more than ${limit} for the answer of HOST, and was stopped; ask for less, or give the metric an address of its own`
    )
  const jobs = Array.from({ length: 3000 }, (_, index) => ({ age: (index * 7919) % 3001 }))
  it.each([
    ["length(pad_left('a', `500000000`, 'b'))", '64 MB'],
    ["length(replace('a', 'a', '$&$&', `60`))", '64 MB'],
    [`length(to_string(${'[@,@]|'.repeat(40)}@))`, '64 MB'],
    ['sort_by(jobs, &sort_by($.jobs, &age)[0].age)[0].age', '64 MB']
  ])('%s', async (query, limit) => {
    expect(await ask({ jobs }, query)).toEqual(stopped(limit))
  })
})

describe('a text is trimmed in one go', () => {
  it.each([
    ['length(trim(text))', 3],
    ['length(trim_left(text))', 5],
    ['length(trim_right(text))', 200_003],
    ["length(trim(text, ' b'))", 1],
    ["length(trim('', 'ab'))", 0]
  ])('%s is %d', async (query, value) => {
    expect(await ask({ text: `${' '.repeat(200_000)}a b  ` }, query)).toEqual(ok(value))
  })
})

describe('without a query the answer is the number', () => {
  it.each<readonly [unknown, NumberReading]>([
    [42, ok(42)],
    ['42', ok(42)],
    [0, ok(0)],
    [null, unavailable('the answer of HOST is empty (null), not a number')],
    [[42], unavailable('the answer of HOST is a list, not a number')],
    [{ size: 42 }, unavailable('the answer of HOST is an object, not a number')],
    [false, unavailable('the answer of HOST is true or false, not a number')]
  ])('%j', async (document, expected) => {
    expect(await ask(document, null)).toEqual(expected)
  })
})

it('the path and the query of the address are sent as they are', async () => {
  const { url, heard } = await serve(reply(200, '1'))
  await read({ kind: 'json', url: `${url}/queues/a%20b.json?token=x%2Fy&z`, headers: {}, query: null })
  expect(heard[0]!.path).toBe('/queues/a%20b.json?token=x%2Fy&z')
})
