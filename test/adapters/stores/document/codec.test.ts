import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { State } from '../../../../src/core/model.ts'
import { decode, encode, encodeForVariable, encodeReadable } from '../../../../src/adapters/stores/document/codec.ts'
import { freshState } from '../../../../src/core/decide/advance.ts'
import { historyWith, incident, processWith, stateOf, decoded } from './states.ts'
import { processorMs } from '../../../processor-time.ts'

function textFor(state: State, maxBytes?: number): string {
  const encoded = encodeForVariable(state, maxBytes)
  if (encoded.kind !== 'encoded') throw new Error(`too large: ${encoded.bytes}`)
  return encoded.text
}

/** Many apps whose looks cannot be compressed well. */
function largeState(apps: number, looks: number): State {
  const processes = Array.from(
    { length: apps },
    (_, index) => [`app-${index}`, { web: processWith(looks + (index % 3), index) }] as const
  )
  return { ...stateOf(1, 288), apps: Object.fromEntries(processes) }
}

test.each([
  ['one line', encode],
  ['readable JSON', encodeReadable],
  ['the text of a variable', textFor]
])('reads %s back', (_name, form) => {
  expect(decoded(form(stateOf(4)))).toEqual(stateOf(4))
  expect(decoded(`\n ${form(stateOf(4))}\r\n`)).toEqual(stateOf(4))
})

test('reads base64 that was wrapped into lines', () => {
  expect(decoded(textFor(stateOf(4)).replace(/(.{76})/g, '$1\n'))).toEqual(stateOf(4))
})

describe('what does not fit into a variable', () => {
  test('stays whole when it fits', () => {
    expect(decoded(textFor(stateOf(1, 50)))).toEqual(stateOf(1, 50))
  })

  test('loses no more than needed', () => {
    const state = largeState(20, 300)
    const text = textFor(state)
    expect(text.length).toBeLessThanOrEqual(40_000)
    expect(text.length).toBeGreaterThan(38_000)
    const { apps, ...rest } = decoded(text)
    expect({ ...rest, apps: state.apps }).toEqual(state)
    const kept = apps['app-0']?.['web']?.recent.length ?? 0
    expect(kept).toBeGreaterThan(0)
    for (const [app, processes] of Object.entries(apps)) {
      const before = state.apps[app]?.['web']
      expect(processes['web']).toEqual({ ...before, recent: before?.recent.slice(-kept) })
    }
  })

  test('is an error when the rest alone is too large', () => {
    const causes = Array.from({ length: 4_000 }, (_, index) => ({
      ...incident,
      app: `app-${index * 7_919}`,
      cause: `${Math.sin(index)}`
    }))
    const encoded = encodeForVariable({ ...stateOf(1), incidents: causes })
    expect(encoded).toEqual({ kind: 'too-large', bytes: expect.any(Number) as number })
    expect((encoded as { bytes: number }).bytes).toBeGreaterThan(40_000)
  })

  test('takes seconds, not minutes, for 500 apps with 288 looks', () => {
    const state = largeState(500, 288)
    let kind = ''
    expect(processorMs(() => (kind = encodeForVariable(state).kind))).toBeLessThan(6000)
    expect(kind).toBe('encoded')
  })
})

describe.each([
  ['one line', encode],
  ['readable JSON', encodeReadable]
])('a document as %s', (_name, form) => {
  test('is as large as its budget allows, and loses looks of the charts first', () => {
    const processes = Array.from(
      { length: 60 },
      (_, index) =>
        [`app-${index}`, { web: { ...processWith(3, index), history: historyWith(300_000, index) } }] as const
    )
    const state: State = { ...stateOf(1), apps: Object.fromEntries(processes) }
    const whole = form(state)
    const text = form(state, Math.floor(whole.length * 0.96))
    expect(text.length).toBeLessThanOrEqual(whole.length * 0.96)
    expect(text.length).toBeGreaterThan(whole.length * 0.95)
    const web = decoded(text).apps['app-7']?.['web']
    expect(web?.history.looks.length).toBeLessThan(288)
    expect(web?.history.hours).toEqual(historyWith(300_000, 7).hours)
    expect(web?.recent).toHaveLength(3)
  })
})

describe('starts fresh with a warning when the text', () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000, ' '), { level: 9 }).toString('base64')
  const text = textFor(stateOf(1))
  const damaged = `${text.slice(0, 60)}${text[60] === 'A' ? 'B' : 'A'}${text.slice(61)}`
  test.each<readonly [name: string, text: string, problem: string]>([
    ['is empty', '', 'it is empty'],
    ['is blank', ' \t\r\n', 'it is empty'],
    ['is JSON cut short', encode(stateOf(1)).slice(0, -1), 'it is not valid JSON, cut short or damaged'],
    [
      'is base64 cut short',
      text.slice(0, 120),
      'it cannot be decompressed, cut short or damaged (unexpected end of file)'
    ],
    ['is base64 with a wrong letter', damaged, 'it cannot be decompressed, cut short or damaged ('],
    ['is base64 of something else', Buffer.from('hello').toString('base64'), 'it is neither JSON nor base64 of gzip'],
    ['is a word', 'true', 'it is neither JSON nor base64 of gzip'],
    ['is a page', '<!doctype html>', 'it is neither JSON nor base64 of gzip'],
    ['is gzip of something else', gzipSync('hello').toString('base64'), 'it is not valid JSON, cut short or damaged'],
    [
      'is gzip of a foreign document',
      gzipSync('{"version":1}').toString('base64'),
      'it is not a document of Dyno Scaler ('
    ],
    ['is a bomb of 100 MB', bomb, 'it is larger than 10 MB'],
    ['is a text of 11 MB', `{"a":"${'x'.repeat(11_000_000)}"}`, 'it is larger than 10 MB'],
    ['is nested a million times', `{"version":${'['.repeat(1_000_000)}`, 'it is not valid JSON, cut short or damaged']
  ])('%s', (_name, given, problem) => {
    const result = decode(given, 'The variable')
    expect(result.kind).toBe('unusable')
    expect((result as { warning: string }).warning).toContain(`The variable cannot be used: ${problem}`)
    expect((result as { warning: string }).warning).toMatch(/This run starts with a fresh state\.$/)
  })
})

test('a newer document is newer in either form', () => {
  expect(decode('{"version":7}').kind).toBe('newer')
  expect(decode(gzipSync('{"version":7}').toString('base64')).kind).toBe('newer')
})

test('any text is survived, and any state comes back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), fc.json()), (text) => {
      expect(decode(text).kind).not.toBe('loaded')
    })
  )
  const states = fc.record({
    sequence: fc.nat(),
    gapsMs: fc.array(fc.nat()),
    name: fc.string({ minLength: 1 }),
    looks: fc.nat(20)
  })
  fc.assert(
    fc.property(states, ({ sequence, gapsMs, name, looks }) => {
      fc.pre(name !== '__proto__')
      const state: State = { ...freshState, sequence, gapsMs, apps: { [name]: { web: processWith(looks) } } }
      expect(decoded(textFor(state))).toEqual(state)
    })
  )
})
