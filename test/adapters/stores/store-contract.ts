import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StateStore } from '../../../src/ports.ts'
import { freshState } from '../../../src/core/decide/advance.ts'
import { encode } from '../../../src/adapters/stores/document/codec.ts'
import { stateOf } from './document/states.ts'

/** A place for state of its own for each test. */
export interface Place {
  /** Another store on the same place, as the next run opens it. */
  readonly open: (timeLimitMs: number) => StateStore
  /** Puts a document there past the store, newer than all that are there. */
  readonly plant: (text: string) => Promise<void>
  readonly remove: () => Promise<void>
}

/** Something that goes wrong, and stops to when `heal` is called. */
export interface Trouble<P extends Place> {
  readonly name: string
  readonly cause: 'transient' | 'permission'
  readonly arrange: (place: P) => Promise<void> | void
  readonly heal: (place: P) => Promise<void> | void
  /** What the warnings must say; on `load` and on `save`. */
  readonly says: RegExp
  /** Nothing but the time limit ends it. */
  readonly isEndless?: boolean
}

export interface StoreContract<P extends Place> {
  readonly create: () => Promise<P>
  readonly troubles: readonly Trouble<P>[]
}

/** Enough for a healthy store on a busy machine. */
const PATIENCE_MS = 10_000

/** For a store that does not answer; `SLACK_MS` is what a busy machine may add. */
const LIMIT_MS = 1_000
const SLACK_MS = 10_000

const UNUSABLE: readonly (readonly [reason: string, text: string])[] = [
  ['is empty', ' \n'],
  ['is cut short', encode(stateOf(5)).slice(0, 200)],
  ['is not JSON', '\u0000\u0001binary\uFFFD'],
  ['is a list', '[1, 2, 3]'],
  ['belongs to another program', '{"version":1,"name":"somebody-else","lockfileVersion":3}'],
  ['has a field of the wrong type', encode(stateOf(5)).replace(/"gapsMs":\[/, '$&"yesterday",')],
  ['has no version', encode(stateOf(5)).replace('"version":1,', '')]
]

/** What every store that remembers does. */
export function storeContract<P extends Place>(name: string, { create, troubles }: StoreContract<P>): void {
  describe(`${name} keeps the contract of a state store`, () => {
    let place: P
    beforeEach(async () => {
      place = await create()
    })
    afterEach(() => place.remove())
    const store = (): StateStore => place.open(PATIENCE_MS)

    test('is empty at first', async () => {
      expect(await store().load()).toEqual({ kind: 'empty' })
    })

    test('gives the next run what was saved', async () => {
      expect(await store().save(stateOf(1))).toEqual({ kind: 'saved' })
      expect(await store().load()).toEqual({ kind: 'loaded', state: stateOf(1) })
    })

    test('keeps a fresh state', async () => {
      expect(await store().save(freshState)).toEqual({ kind: 'saved' })
      expect(await store().load()).toEqual({ kind: 'loaded', state: freshState })
    })

    test('keeps the second of two saves of one run', async () => {
      const run = store()
      await run.load()
      expect(await run.save(stateOf(1))).toEqual({ kind: 'saved' })
      expect(await run.save(stateOf(2, 5))).toEqual({ kind: 'saved' })
      expect(await run.load()).toEqual({ kind: 'loaded', state: stateOf(2, 5) })
      expect(await store().load()).toEqual({ kind: 'loaded', state: stateOf(2, 5) })
    })

    test('tells of a newer document instead of replacing it, where other runs see a save at once', async () => {
      const late = store()
      if (late.pace === 'once') return
      await late.load()
      expect(await store().save(stateOf(3))).toEqual({ kind: 'saved' })
      for (const sequence of [2, 3])
        expect(await late.save({ ...freshState, sequence })).toEqual({ kind: 'conflict', state: stateOf(3) })
      expect(await late.save({ ...freshState, sequence: 4 })).toEqual({ kind: 'saved' })
      expect(await store().load()).toMatchObject({ kind: 'loaded', state: { sequence: 4 } })
    })

    test('does not replace what a newer version wrote', async () => {
      const run = store()
      if (run.pace === 'once') return
      await place.plant('{"version":2,"something":"new"}')
      expect(await run.save(stateOf(1))).toMatchObject({
        kind: 'failed',
        warning: expect.stringContaining('newer version (format 2') as string
      })
    })

    test.each(UNUSABLE)(
      'starts fresh with a warning when the document %s, and may replace it',
      async (_reason, text) => {
        await place.plant(text)
        const run = store()
        expect(await run.load()).toEqual({
          kind: 'unusable',
          warning: expect.stringMatching(/cannot be used: .+fresh state\.$/) as string
        })
        expect(await run.save({ ...freshState, gapsMs: [1] })).toEqual({ kind: 'saved' })
        expect(await store().load()).toMatchObject({ kind: 'loaded', state: { gapsMs: [1] } })
      }
    )

    test('reports a newer version and does not touch it', async () => {
      await place.plant('{"version":2,"something":"new"}')
      const newer = { kind: 'newer', warning: expect.stringContaining('newer version (format 2') as string }
      expect(await store().load()).toEqual(newer)
      expect(await store().load()).toEqual(newer)
    })

    describe.each([...troubles])('when $name', ({ cause, arrange, heal, says, isEndless = false }) => {
      test('gives values in time and leaves the old document as it was', async () => {
        await store().save(stateOf(1))
        const limitMs = isEndless ? LIMIT_MS : PATIENCE_MS
        const run = place.open(limitMs)
        await arrange(place)
        const startMs = performance.now()
        const warning = expect.stringMatching(says) as string
        expect(await run.load()).toEqual({ kind: 'unreachable', cause, warning })
        expect(await run.save(stateOf(2))).toEqual({ kind: 'failed', cause, warning })
        expect(performance.now() - startMs).toBeLessThan(2 * limitMs + SLACK_MS)
        await heal(place)
        expect(await store().load()).toEqual({ kind: 'loaded', state: stateOf(1) })
      })
    })
  })
}
