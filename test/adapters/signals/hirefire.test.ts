import { describe, expect, it } from 'vitest'
import type { NumberReading } from '../../../src/core/model.ts'
import { reply, serve } from '../../servers.ts'
import { hostOf, ok, read, unavailable } from './sources.ts'

async function ask(body: unknown, name = 'worker'): Promise<NumberReading> {
  const { url } = await serve(reply(200, JSON.stringify(body)))
  const reading = await read({ kind: 'hirefire', url: `${url}/hirefire/TOKEN/info`, headers: {}, query: name })
  return reading.status === 'ok' ? reading : unavailable(reading.cause.replace(hostOf(url), 'HOST'))
}

describe('both forms of the endpoint', () => {
  it.each([
    ['a size, as older libraries write it', [{ name: 'worker', quantity: 12 }], 12],
    ['a size in a text', [{ name: 'worker', quantity: '12' }], 12],
    ['a latency', [{ name: 'worker', value: 3.25 }], 3.25],
    ['nothing waits', [{ name: 'worker', value: 0 }], 0],
    [
      'one of several',
      [
        { name: 'web', value: 1 },
        { name: 'worker', value: 2 },
        { name: 'mailer', value: 3 }
      ],
      2
    ],
    ['value before quantity', [{ name: 'worker', quantity: 5, value: 0 }], 0],
    ['quantity where value is empty', [{ name: 'worker', quantity: 5, value: null }], 5],
    ['among things that are no entries', [null, 7, 'worker', [], { name: 'worker', value: 4 }], 4]
  ])('%s', async (_, body, value) => {
    expect(await ask(body)).toEqual(ok(value))
  })
})

describe('no number', () => {
  const missing =
    'HOST lists nothing with the name "worker"; compare it with the names in the app\'s set-up of HireFire'
  const noList = "HOST answered no list of {name, value}; the address has to be that of HireFire's endpoint"
  it.each([
    ['an empty list', [], missing],
    ['other names', [{ name: 'mailer', value: 1 }], missing],
    ['another case', [{ name: 'Worker', value: 1 }], missing],
    [
      'twice',
      [
        { name: 'worker', value: 1 },
        { name: 'worker', value: 2 }
      ],
      'HOST lists "worker" more than once; give each its own name'
    ],
    ['no number in the entry', [{ name: 'worker' }], '"worker" of HOST is empty (null), not a number'],
    ['null', [{ name: 'worker', value: null }], '"worker" of HOST is empty (null), not a number'],
    [
      'a negative size',
      [{ name: 'worker', quantity: -1 }],
      '"worker" of HOST is negative, and a metric has to be 0 or more'
    ],
    ['an object', { worker: 3 }, noList],
    ['null in place of a list', null, noList],
    ['a number in place of a list', 3, noList]
  ])('%s', async (_, body, cause) => {
    expect(await ask(body)).toEqual(unavailable(cause))
  })
})
