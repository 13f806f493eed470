import { describe, expect, it, onTestFinished } from 'vitest'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import { runControlLoop } from '../../src/run/run.ts'
import type { RunResult } from '../../src/run/options.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedApp, Emulator } from '../../src/emulator/heroku/emulator.ts'
import type { ProcessPolicy, State } from '../../src/core/model.ts'
import type { StateStore } from '../../src/ports.ts'
import { noon } from './looks.ts'
import { plainPorts } from './ports.ts'
import { policyWith } from '../policies.ts'
import { minuteMs } from '../../src/core/durations.ts'

interface World {
  readonly emulator: Emulator
  readonly run: (minutes: number, scale?: string, hold?: string, mode?: 'live' | 'dry-run') => Promise<RunResult>
  readonly patches: () => readonly unknown[]
  readonly quantities: () => readonly number[]
  readonly state: () => State | null
}

/** `sharp` with two web dynos, as its schedule says, and a worker and a clock that no policy speaks of. */
async function start(changes: Partial<EmulatedApp> = {}, web: Partial<ProcessPolicy> = {}): Promise<World> {
  const clock = virtualClock(noon)
  const processes = [
    { process: 'web', quantity: 2 },
    { process: 'worker', quantity: 1 },
    { process: 'clock', quantity: 1 }
  ]
  const emulator = await startEmulator({ clock, apps: [{ name: 'sharp', processes, ...changes }] })
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
  const policy = {
    apps: [
      {
        app: 'sharp',
        url: { kind: 'none' } as const,
        processes: [{ ...policyWith({ schedule: ['2'], probe: null, failSafe: null }), ...web }]
      }
    ],
    notify: []
  }
  return {
    emulator,
    patches: () =>
      emulator.requests
        .filter(({ method }) => method === 'PATCH')
        .map(({ path, body }) => [path.replace('/apps/sharp/formation/', ''), body]),
    quantities: () => ['web', 'worker', 'clock'].map((process) => emulator.app('sharp').quantity(process)),
    state: () => stored,
    run: (minutes, scale = '', hold = '2h', mode = 'live') => {
      clock.advanceTo(noon + minutes * minuteMs)
      const [parsed, time] = [parseScale(scale), parseHold(hold)]
      if (!parsed.ok || !time.ok) throw new Error('the inputs are wrong')
      return runControlLoop(plainPorts(emulator, clock, store), {
        policy,
        mode,
        runUrl: null,
        docsUrl: null,
        holder: `${minutes}-1`,
        watchMs: 0,
        intervalMs: 30_000,
        order: parsed.scale === null ? null : { scale: parsed.scale, hold: time.hold },
        cancelled: new AbortController().signal,
        onLook: () => undefined
      })
    }
  }
}

describe('a manual scaling', () => {
  it.each<readonly [string, readonly number[], readonly unknown[]]>([
    ['web=4', [4, 1, 1], [['web', { quantity: 4 }]]],
    [
      'web+1 worker-1',
      [3, 0, 1],
      [
        ['web', { quantity: 3 }],
        ['worker', { quantity: 0 }]
      ]
    ],
    ['worker=3', [2, 3, 1], [['worker', { quantity: 3 }]]],
    ['web=3:standard-2x', [3, 1, 1], [['web', { quantity: 3, dyno_size: { name: 'standard-2x' } }]]],
    ['web=2:standard-2x', [2, 1, 1], [['web', { quantity: 2, dyno_size: { name: 'standard-2x' } }]]],
    ['web=2', [2, 1, 1], []],
    ['web=0', [0, 1, 1], [['web', { quantity: 0 }]]]
  ])('%s is done at once, with a change for each type', async (scale, quantities, patches) => {
    const world = await start()
    expect(await world.run(0, scale)).toMatchObject({ ended: 'in-time' })
    expect([world.quantities(), world.patches()]).toEqual([quantities, patches])
  })

  it('stands until its time is over, then the plan applies', async () => {
    const { run, quantities } = await start()
    await run(0, 'web=4', '1h')
    expect(await run(30)).toMatchObject({
      last: {
        processes: [
          {
            decision: { from: 4, to: 4, memory: { hold: { quantity: 4, by: 'input', untilMs: noon + 60 * minuteMs } } }
          }
        ]
      }
    })
    await run(61)
    expect(quantities()).toEqual([2, 1, 1])
  })

  it('ends with resume', async () => {
    const { run, quantities, state } = await start()
    await run(0, 'web=4 worker=3')
    await run(10, 'resume')
    expect(quantities()).toEqual([2, 1, 1])
    expect([state()?.apps['sharp']?.['web']?.hold, state()?.apps['sharp']?.['worker']?.hold]).toEqual([null, null])
  })

  it.each<readonly [string, string, RegExp]>([
    ['web=4 wroker=1', '2h', /^Input "scale": There is no "wroker"\. Did you mean "worker"\?.* web=3/],
    ['web=4 worker-2', '2h', /^Input "scale": "worker-2" would leave fewer than none/],
    ['web=4:giant', '2h', /^Input "scale": There is no dyno type "giant"/],
    ['web=4', 'until 2026-11-22T11:00', /^Input "hold": 2026-11-22 11:00 is past in UTC/]
  ])('%s, held %s, is refused as a whole: nothing is written', async (scale, hold, message) => {
    const { run, patches, state } = await start()
    expect(await run(0, scale, hold)).toEqual({
      ended: 'refused',
      problems: [expect.stringMatching(message) as string],
      mistakes: []
    })
    expect([patches(), state()]).toEqual([[], null])
  })

  it('is refused where the app cannot be read', async () => {
    const { run, emulator } = await start()
    emulator.failApi({
      answer: { kind: 'status', status: 401, body: { id: 'unauthorized', message: 'Invalid credentials provided.' } }
    })
    expect(await run(0, 'web=4')).toEqual({
      ended: 'refused',
      problems: [expect.stringMatching(/^Nothing was scaled by hand\. .*401/) as string],
      mistakes: []
    })
  })

  it.each<readonly [string, Partial<EmulatedApp>, Partial<ProcessPolicy>, string]>([
    ['enabled: false', {}, { enabled: false }, 'sharp web was not scaled to 4: the configuration says enabled: false.'],
    ['maintenance mode', { maintenance: true }, {}, 'sharp web was not scaled to 4: the app is in maintenance mode.']
  ])('is not made in %s, which is an error of the run', async (_, app, web, error) => {
    const { run, patches } = await start(app, web)
    expect(await run(0, 'web=4')).toMatchObject({ ended: 'in-time', last: { errors: [error] } })
    expect(patches()).toEqual([])
  })

  it('goes past max with a warning', async () => {
    const { run, quantities } = await start({}, { max: 3 })
    expect(await run(0, 'web=6')).toMatchObject({
      last: { warnings: ['sharp web: 6 is above its max, 3. That is allowed, as it was asked for by hand.'] }
    })
    expect(quantities()).toEqual([6, 1, 1])
  })

  it('is not made in a dry run, nor by the run after it', async () => {
    const { run, patches } = await start()
    expect(await run(0, 'web=6', '2h', 'dry-run')).toMatchObject({
      last: { processes: [{ decision: { from: 2, to: 6 }, outcome: { kind: 'dry-run' } }] }
    })
    expect(await run(5)).toMatchObject({
      last: { processes: [{ decision: { from: 2, to: 2, memory: { hold: null } } }] }
    })
    expect(patches()).toEqual([])
  })

  it('is not ended by a dry run', async () => {
    const { run, quantities } = await start()
    await run(0, 'web=6')
    expect(await run(5, 'resume', '2h', 'dry-run')).toMatchObject({
      last: { processes: [{ decision: { from: 6, to: 2 }, outcome: { kind: 'dry-run' } }] }
    })
    await run(10)
    expect(quantities()).toEqual([6, 1, 1])
  })
})
