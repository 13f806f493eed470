import { describe, expect, it } from 'vitest'
import { numberMetrics } from '../../../src/adapters/signals/signals.ts'
import type { NumberSource } from '../../../src/core/model.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { noon } from '../../run/looks.ts'
import { reply, serve } from '../../servers.ts'
import { ok } from './sources.ts'

const token = { authorization: 'Bearer a' }
const names = [
  { name: 'mail', value: 1 },
  { name: 'worker', value: 2 }
]

/** How often a server is asked for two numbers of one look. */
async function calls(one: Partial<NumberSource>, other: Partial<NumberSource>, laterMs = 0): Promise<number> {
  const { url, heard } = await serve(reply(200, JSON.stringify(names)))
  const source = { kind: 'hirefire', url, headers: token, query: 'mail' } as const
  const numbers = numberMetrics({ clock: virtualClock(noon), redact: (text) => text })
  await Promise.all([
    numbers.read({ source: { ...source, ...one }, lookMs: noon }),
    numbers.read({ source: { ...source, ...other }, lookMs: noon + laterMs })
  ])
  return heard.length
}

describe('an address is asked', () => {
  const json = { kind: 'json', query: '[0].value' }
  const prometheus = { kind: 'prometheus', query: 'sum(mail)' }
  it.each<readonly [string, number, Partial<NumberSource>, Partial<NumberSource>]>([
    ['once for two names', 1, {}, { query: 'worker' }],
    ['once for the same name twice', 1, {}, {}],
    ['once for two queries of JSON', 1, json, { ...json, query: '[1].value' }],
    ['once for a name and a query of JSON', 1, {}, json],
    ['once where the headers are spelled otherwise', 1, {}, { headers: { Authorization: 'Bearer a' } }],
    ['for each set of headers', 2, {}, { headers: { authorization: 'Bearer b' } }],
    ['once for the same query of Prometheus', 1, prometheus, prometheus],
    ['for each query of Prometheus', 2, prometheus, { ...prometheus, query: 'sum(worker)' }]
  ])('%s', async (_, times, one, other) => {
    expect(await calls(one, other)).toBe(times)
  })

  it('again at the next look', async () => {
    expect(await calls({}, {}, 30_000)).toBe(2)
  })

  it('again for an app that is late with its look', async () => {
    expect(await calls({}, {}, -30_000)).toBe(2)
  })
})

it('each number is that of its name', async () => {
  const { url } = await serve(reply(200, JSON.stringify(names)))
  const numbers = numberMetrics({ clock: virtualClock(noon), redact: (text) => text })
  const read = ['mail', 'worker'].map((query) =>
    numbers.read({ source: { kind: 'hirefire', url, headers: token, query }, lookMs: noon })
  )
  expect(await Promise.all(read)).toEqual([ok(1), ok(2)])
})
