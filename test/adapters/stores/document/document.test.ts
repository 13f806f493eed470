import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type * as v from 'valibot'
import type { LatencyModel, State } from '../../../../src/core/model.ts'
import { freshState } from '../../../../src/core/decide/advance.ts'
import { freshBelief } from '../../../../src/core/forecast/latency/load-belief.ts'
import { freshSlowDays } from '../../../../src/core/forecast/latency/slow-days.ts'
import { freshSlowPings } from '../../../../src/core/forecast/latency/slow-pings.ts'
import { encode } from '../../../../src/adapters/stores/document/codec.ts'
import { parseState, stateSchema } from '../../../../src/adapters/stores/document/document.ts'
import { incident, processWith, stateOf } from './states.ts'

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

test('the schema and the type of the model are the same', () => {
  expectTypeOf<Frozen<v.InferOutput<typeof stateSchema>>>().toEqualTypeOf<Frozen<State>>()
  expectTypeOf<Frozen<State>>().toEqualTypeOf<State>()
})

test.each([
  ['a fresh state', freshState],
  ['one that uses every field', stateOf(9)]
])('takes %s as it is', (_name, state) => {
  expect(parseState(JSON.parse(encode(state)))).toEqual({ kind: 'loaded', state })
})

const process = processWith(1)
/** As the document has it, where the points of the charts are texts. */
const written = {
  ...process,
  history: { hours: '', tenMinutes: '', looks: '1763964000 30;2*2;1-6 -;182 -;140*2;u s', month: null }
}
const readBack: State['apps'][string][string]['history'] = {
  ...written.history,
  looks: [
    {
      atMs: 1_763_964_000_000,
      quantity: 2,
      bounds: { floor: 1, ceiling: 6 },
      responseMs: 182,
      demand: 140,
      verdict: 'up'
    },
    { atMs: 1_763_964_030_000, quantity: 2, bounds: null, responseMs: null, demand: 140, verdict: 'slow' }
  ]
}
const readBackProcess = { ...written, history: readBack }
const withProcess = (changes: object): object => ({ ...freshState, apps: { app: { web: { ...written, ...changes } } } })
const withIncident = (changes: object): object => ({ ...freshState, incidents: [{ ...incident, ...changes }] })

test.each(['-1', '__proto__', 'Mars/Olympus', '', 7])(
  'tells a notice of a zone that nobody knows, %j, in UTC',
  (timezone) => {
    const { notices } = stateOf(9)
    const owed = notices['slack 1']!
    const odd = [{ ...owed.pending[0], timezone }]
    const read = parseState({ ...freshState, notices: { 'slack 1': { ...owed, pending: odd, outgoing: odd } } })
    const inUtc = [{ ...owed.pending[0], timezone: 'UTC' }]
    expect(read).toMatchObject({ state: { notices: { 'slack 1': { pending: inUtc, outgoing: inUtc } } } })
  }
)

test('learns the demand anew where another version wrote what it had learned', () => {
  expect(parseState(withProcess({ demand: { unit: 'requests', level: 3 } }))).toEqual({
    kind: 'loaded',
    state: { ...freshState, apps: { app: { web: { ...readBackProcess, demand: null } } } }
  })
})

test('learns from pings anew where what they had taught cannot be used', () => {
  const load = freshBelief(Math.log(200), 150)
  const latency: LatencyModel = {
    atMs: 1_763_964_000_000,
    minutes: 20,
    load,
    variation: 0.2,
    slowPings: freshSlowPings,
    slowDays: freshSlowDays,
    slowMinuteCost: 15,
    slowEvidence: 0.5,
    highestSlow: null
  }
  const stateWith = (remembered: unknown): object => ({
    kind: 'loaded',
    state: { ...freshState, apps: { app: { web: { ...readBackProcess, latency: remembered } } } }
  })
  expect(parseState(withProcess({ latency }))).toEqual(stateWith(latency))
  const beyondAll = (values: readonly number[]): readonly number[] => values.with(0, 101)
  for (const unusable of [
    { belief: [1] },
    { ...latency, load: { ...load, means: beyondAll(load.means) } },
    { ...latency, load: { ...load, means: load.means.slice(1) } },
    { ...latency, load: { ...load, covariances: load.covariances.map(beyondAll) } },
    { ...latency, load: { ...load, covariances: load.covariances.slice(1) } }
  ]) {
    expect(parseState(withProcess({ latency: unusable }))).toEqual(stateWith(null))
  }
})

describe('refuses', () => {
  test.each<readonly [name: string, value: unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a number', 1],
    ['a text', 'version 1'],
    ['a list', [freshState]],
    ['an empty object', {}],
    ['a version in quotes', { ...freshState, version: '1' }],
    ['version 0', { ...freshState, version: 0 }],
    ['a sequence that is no number', { ...freshState, sequence: Number.NaN }],
    ['a negative sequence', { ...freshState, sequence: -1 }],
    ['half a sequence', { ...freshState, sequence: 0.5 }],
    ['a sequence that cannot be counted on', { ...freshState, sequence: 1e300 }],
    ['an instant that no date can hold', { ...freshState, lastLookMs: 8.65e15 }],
    ['an instant whose local day no date can hold', { ...freshState, lastLookMs: 8.64e15 }],
    ['an infinite instant', { ...freshState, gapsMs: [Number.POSITIVE_INFINITY] }],
    ['apps as a list', { ...freshState, apps: [] }],
    ['a process that is null', { ...freshState, apps: { app: { web: null } } }],
    ['half a dyno', withProcess({ lastChange: { atMs: 1, from: 1, to: 1.5 } })],
    ['a negative quantity', withProcess({ lastChange: { atMs: 1, from: -1, to: 1 } })],
    ['a verdict that is unknown to it', withProcess({ recent: [{ ...process.recent[0], verdict: 'fine' }] })],
    ['an answer that is no text', withProcess({ recent: [{ ...process.recent[0], answers: [{}] }] })],
    ['a missing field', withProcess({ faults: undefined })],
    ['points that are a list', withProcess({ history: { ...written.history, looks: [] } })],
    ['points that nobody can read', withProcess({ history: { ...written.history, looks: '1763964000;2' } })],
    ['points past every date', withProcess({ history: { ...written.history, looks: '8650000000000;2;2;-;-;u' } })],
    ['an incident of a kind that is unknown to it', withIncident({ kind: 'on-fire' })],
    ['issue number 0', withIncident({ shown: { ...incident.shown, issue: 0 } })]
  ])('%s', (_name, value) => {
    expect(parseState(value)).toEqual({
      kind: 'unusable',
      warning: expect.stringMatching(
        /^The state cannot be used: it is not a document of Dyno Scaler \(.+\)\. This run starts with a fresh state\.$/
      ) as string
    })
  })
})

test('says where the first mistake is, without control characters from a foreign file', () => {
  const value = { ...freshState, apps: { 'a\n::error::b': { web: { ...written, recent: 'none' } } } }
  expect(parseState(value, 'The state file x')).toEqual({
    kind: 'unusable',
    warning:
      'The state file x cannot be used: it is not a document of Dyno Scaler (apps.a???error??b.web.recent: expected Array, found string). ' +
      'This run starts with a fresh state.'
  })
})

test.each([2, 3, 1.5, 1e308])('leaves version %d alone', (version) => {
  expect(parseState({ version, apps: 'elsewhere' })).toEqual({
    kind: 'newer',
    warning: expect.stringMatching(/newer version .+ left as it is/) as string
  })
})

test('reads the points of the charts from their texts', () => {
  const parsed = parseState(withProcess({}))
  expect(parsed).toMatchObject({ kind: 'loaded', state: { apps: { app: { web: { history: readBack } } } } })
})

test('takes a document from before closed incidents were kept', () => {
  expect(parseState({ ...freshState, closed: undefined })).toEqual({ kind: 'loaded', state: freshState })
})

test('drops what it does not know', () => {
  expect(parseState({ ...freshState, added: true })).toEqual({ kind: 'loaded', state: freshState })
})

test('keeps names that objects inherit, and drops the one that would change prototypes', () => {
  const json = `{"version":1,"sequence":0,"lastLookMs":null,"gapsMs":[],"lease":null,"incidents":[],"__proto__":{"polluted":1},
    "apps":{"__proto__":{"web":${JSON.stringify(written)}},"constructor":{"toString":${JSON.stringify(written)},"__proto__":null}}}`
  const parsed = parseState(JSON.parse(json))
  expect(parsed).toEqual({
    kind: 'loaded',
    state: { ...freshState, apps: { constructor: { toString: { ...process, history: readBack } } } }
  })
  expect({}).not.toHaveProperty('polluted')
  expect(Object.getPrototypeOf((parsed as { state: State }).state.apps)).toBe(Object.prototype)
})

test('survives anything', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true
  })
  const nearMiss = fc.record({
    version: anything,
    sequence: anything,
    gapsMs: anything,
    apps: fc.dictionary(fc.string(), fc.dictionary(fc.string(), anything)),
    incidents: fc.array(anything)
  })
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        nearMiss,
        nearMiss.map((value) => ({ ...value, version: 1 }))
      ),
      (value) => {
        expect(['loaded', 'unusable', 'newer']).toContain(parseState(value).kind)
      }
    ),
    { numRuns: 2_000 }
  )
})

test('survives values that throw when they are looked at', () => {
  const trap = new Proxy(
    { sharp: {} },
    {
      get: () => {
        throw new Error('boo')
      },
      getOwnPropertyDescriptor: () => {
        throw new Error('boo')
      }
    }
  )
  expect(parseState(trap).kind).toBe('unusable')
  expect(parseState({ ...freshState, apps: trap }).kind).toBe('unusable')
})
