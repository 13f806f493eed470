import { describe, expect, it, onTestFinished } from 'vitest'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { hourMs, minuteMs } from '../../src/core/durations.ts'
import type { EpochMs, State } from '../../src/core/model.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedProcess, Emulator } from '../../src/emulator/heroku/emulator.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { singleLook } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import type { StateStore } from '../../src/ports.ts'
import { endingOf } from '../../src/report/exit.ts'
import { plainPorts } from './ports.ts'

/** Monday. */
const monday: EpochMs = Date.UTC(2026, 10, 23)
const at = (hour: number, minute = 0): EpochMs => monday + hour * hourMs + minute * minuteMs

interface World {
  readonly emulator: Emulator
  readonly look: (atMs: EpochMs, order?: { readonly scale: string; readonly hold?: string }) => Promise<RunReport>
  /** Path and body of each change. */
  readonly patches: () => readonly unknown[]
  /** `2 Standard-1X` */
  readonly runs: (process?: string) => string
}

/** `sharp` with its `web` as written, and a worker that nothing speaks of. */
async function start(web: string, running: Omit<EmulatedProcess, 'process'> = { quantity: 1 }): Promise<World> {
  const clock = virtualClock(at(0))
  const processes = [
    { process: 'web', ...running },
    { process: 'worker', quantity: 1 }
  ]
  const emulator = await startEmulator({ clock, apps: [{ name: 'sharp', processes }] })
  onTestFinished(emulator.close)
  let stored: State | null = null
  const store: StateStore = {
    pace: 'often',
    load: () =>
      Promise.resolve(stored === null ? { kind: 'empty' } : { kind: 'loaded', state: structuredClone(stored) }),
    save: (state) => {
      stored = structuredClone(state)
      return Promise.resolve({ kind: 'saved' })
    }
  }
  const loaded = policyFromFile('f.yml', `apps: { sharp: { url: none, processes: { web: ${web} } } }`, {}, null)
  if (!loaded.policy.ok) throw new Error(loaded.policy.problems.map(({ message }) => message).join('\n'))
  const policy = loaded.policy.value
  return {
    emulator,
    look: async (atMs, order) => {
      await clock.sleep(Math.max(0, atMs - clock.now()))
      const [scale, hold] = [parseScale(order?.scale ?? ''), parseHold(order?.hold ?? '2h')]
      if (!scale.ok || !hold.ok) throw new Error('the order is wrong')
      const result = await runControlLoop(plainPorts(emulator, clock, store), {
        ...singleLook(),
        policy,
        mode: 'live',
        runUrl: null,
        docsUrl: null,
        order: scale.scale === null ? null : { scale: scale.scale, hold: hold.hold }
      })
      if (result.ended !== 'in-time') throw new Error(JSON.stringify(result))
      return result.last
    },
    patches: () =>
      emulator.requests
        .filter(({ method }) => method === 'PATCH')
        .map(({ path, body }) => [path.replace('/apps/sharp/formation/', ''), body]),
    runs: (process = 'web') => {
      const app = emulator.app('sharp')
      return `${app.quantity(process)} ${app.size(process)}`
    }
  }
}

const day = '{ schedule: ["weekdays 08:00-20:00 2:standard-2x", "1:standard-1x"], lead: off }'
const standard2x = { dyno_size: { name: 'standard-2x' } }
const standard1x = { dyno_size: { name: 'standard-1x' } }

describe('dyno types of a schedule', () => {
  it('change with the quantity in one request, and back', async () => {
    const { look, patches, runs } = await start(day)
    await look(at(7))
    expect(patches()).toEqual([])
    const { processes } = await look(at(8))
    expect(processes[0]?.decision.reasons).toEqual([
      { code: 'scheduled', message: 'weekdays 08:00-20:00 says 2 standard-2x' },
      { code: 'resized', message: 'resized to standard-2x: weekdays 08:00-20:00 (dynos restart)' }
    ])
    await look(at(8, 20))
    await look(at(20))
    expect(patches()).toEqual([
      ['web', { quantity: 2, ...standard2x }],
      ['web', { quantity: 1, ...standard1x }]
    ])
    expect(runs()).toBe('1 Standard-1X')
  })

  it('change alone where the quantity stays, whatever their case', async () => {
    const { look, patches } = await start('{ size: Standard-1X, schedule: ["weekdays 08:00-20:00 1:STANDARD-2X", 1] }')
    await look(at(7))
    await look(at(8))
    expect(patches()).toEqual([['web', { quantity: 1, ...standard2x }]])
  })

  it.each<readonly [string, string, string, boolean]>([
    ['a dearer one comes early', 'standard-2x', 'standard-1x', true],
    ['a cheaper one never does', 'standard-1x', 'standard-2x', false],
    ['one of the same price does not', 'performance-l', 'performance-l-ram', false]
  ])('with lead %s', async (_, next, before, isEarly) => {
    const { look, patches } = await start(
      `{ schedule: ["weekdays 08:00-20:00 1:${next}", "1:${before}"], lead: 30m }`,
      { quantity: 1, size: before }
    )
    await look(at(7, 15))
    expect(patches()).toEqual([])
    await look(at(7, 40))
    expect(patches()).toEqual(isEarly ? [['web', { quantity: 1, dyno_size: { name: next } }]] : [])
    await look(at(8))
    expect(patches()).toEqual([['web', { quantity: 1, dyno_size: { name: next } }]])
  })

  it('bound the quantity: Eco and Basic at 1, Performance at 10, by the type that will run', async () => {
    const { look, patches } = await start('{ schedule: ["08:00-20:00 12:performance-m", "1:standard-1x"], lead: off }')
    await look(at(8))
    await look(at(20))
    expect(patches()).toEqual([
      ['web', { quantity: 10, dyno_size: { name: 'performance-m' } }],
      ['web', { quantity: 1, ...standard1x }]
    ])
  })

  it('are not taken into account after the dynos restarted: signals wait', async () => {
    const { look } = await start(
      '{ schedule: ["08:00-20:00 1-4:standard-2x", "1:standard-1x"], lead: off, metrics: [{ json: "http://127.0.0.1:9/", per-dyno: 5 }] }'
    )
    await look(at(8))
    const { processes } = await look(at(8, 1))
    expect(processes[0]?.decision.reasons[0]).toEqual({
      code: 'release-in-progress',
      message: 'restarted with another dyno type 1 minute ago: the pings and metrics of this look do not count yet'
    })
  })
})

describe('a dyno type that Heroku refuses', () => {
  const refuse = (emulator: Emulator): void => {
    emulator.failApi({
      method: 'PATCH',
      times: 1,
      answer: { kind: 'status', status: 422, body: { id: 'invalid_params', message: 'No such dyno size.' } }
    })
  }

  it('leaves the quantity alone to be set, is an error, and is tried again once an hour', async () => {
    const { look, patches, emulator, runs } = await start(day)
    await look(at(7))
    refuse(emulator)
    const first = await look(at(8))
    expect(endingOf(first, 'error')).toMatchObject({
      status: 1,
      errors: [
        expect.stringMatching(
          /^Could not change the dyno type of sharp web to standard-2x: .*422.* The quantity alone was set, to 2\. .*hour/
        )
      ]
    })
    expect(first.incidents.map(({ kind }) => kind)).toEqual(['scale-failed'])
    expect(runs()).toBe('2 Standard-1X')
    const later = await look(at(8, 30))
    expect([endingOf(later, 'error').status, later.incidents.map(({ kind }) => kind)]).toEqual([1, ['scale-failed']])
    expect(patches()).toEqual([
      ['web', { quantity: 2, ...standard2x }],
      ['web', { quantity: 2 }]
    ])
    const last = await look(at(9, 1))
    expect(patches().slice(2)).toEqual([['web', { quantity: 2, ...standard2x }]])
    expect([endingOf(last, 'error').status, last.incidents]).toEqual([0, []])
  })
})

describe('a hold by hand with a dyno type', () => {
  it('ends with quantity and type of the schedule', async () => {
    const { look, patches } = await start(day)
    await look(at(7))
    await look(at(7, 30), { scale: 'web=3:performance-m', hold: '1h' })
    await look(at(8, 10))
    await look(at(8, 31))
    expect(patches()).toEqual([
      ['web', { quantity: 3, dyno_size: { name: 'performance-m' } }],
      ['web', { quantity: 2, ...standard2x }]
    ])
  })

  it('ends with the type of before, where the schedule speaks of none', async () => {
    const { look, patches } = await start('{ schedule: [2] }', { quantity: 2 })
    await look(at(7))
    await look(at(7, 30), { scale: 'web=3:performance-m', hold: '1h' })
    await look(at(8, 0), { scale: 'web=4:performance-l', hold: '1h' })
    await look(at(8, 40))
    await look(at(9, 1))
    await look(at(9, 20))
    expect(patches()).toEqual([
      ['web', { quantity: 3, dyno_size: { name: 'performance-m' } }],
      ['web', { quantity: 4, dyno_size: { name: 'performance-l' } }],
      ['web', { quantity: 2, dyno_size: { name: 'Standard-1X' } }]
    ])
  })

  it('ends with resume', async () => {
    const { look, patches } = await start('{ schedule: [2] }', { quantity: 2 })
    await look(at(7), { scale: 'web=3:performance-m' })
    await look(at(7, 30), { scale: 'resume' })
    expect(patches().slice(1)).toEqual([['web', { quantity: 2, dyno_size: { name: 'Standard-1X' } }]])
  })

  it('of a type without a policy ends with what ran before it; with hold: 0 it stays', async () => {
    const { look, patches, runs } = await start('{ schedule: [1] }')
    await look(at(7), { scale: 'worker=3:standard-2x', hold: '1h' })
    await look(at(7, 30))
    expect(runs('worker')).toBe('3 Standard-2X')
    await look(at(8, 1))
    expect(runs('worker')).toBe('1 Standard-1X')
    await look(at(9), { scale: 'worker=2:standard-2x', hold: '0' })
    await look(at(9, 30))
    expect(runs('worker')).toBe('2 Standard-2X')
    expect(patches()).toEqual([
      ['worker', { quantity: 3, ...standard2x }],
      ['worker', { quantity: 1, dyno_size: { name: 'Standard-1X' } }],
      ['worker', { quantity: 2, ...standard2x }]
    ])
  })
})

describe('after a hold of a type without a policy, what somebody else set meanwhile is not taken back', () => {
  it.each([
    ['the quantity', 'worker=3', '5 Standard-1X'],
    ['the quantity, and the dyno type of the hold still goes', 'worker=3:standard-2x', '5 Standard-1X']
  ])('%s', async (_, scale, after) => {
    const { emulator, look, runs } = await start('{ schedule: [1] }')
    await look(at(7), { scale, hold: '1h' })
    await look(at(7, 50))
    emulator.app('sharp').setQuantity('worker', 5)
    await look(at(8, 1))
    await look(at(8, 30))
    expect(runs('worker')).toBe(after)
  })
})

describe('a dyno type that somebody else set', () => {
  const byHand = (emulator: Emulator, size: string): Promise<Response> =>
    fetch(`${emulator.apiUrl}/apps/sharp/formation/web`, {
      method: 'PATCH',
      headers: { accept: 'application/vnd.heroku+json; version=3', authorization: 'Bearer t' },
      body: JSON.stringify({ dyno_size: { name: size } })
    })

  it('is held where the schedule has dyno types', async () => {
    const { look, runs, emulator } = await start(day)
    await look(at(7))
    await byHand(emulator, 'performance-m')
    const { processes } = await look(at(7, 10))
    expect(processes[0]?.decision.reasons.map(({ code }) => code)).toContain('manual-change-noticed')
    await look(at(8))
    expect(runs()).toBe('2 Performance-M')
    await look(at(8, 11))
    expect(runs()).toBe('2 Standard-2X')
  })

  it('is ignored where it has none', async () => {
    const { look, runs, emulator } = await start('{ schedule: [1] }')
    await look(at(7))
    await byHand(emulator, 'performance-m')
    const { processes } = await look(at(7, 10))
    expect(processes[0]?.decision.reasons.map(({ code }) => code)).toEqual(['in-bounds'])
    await look(at(9))
    expect(runs()).toBe('1 Performance-M')
  })
})
