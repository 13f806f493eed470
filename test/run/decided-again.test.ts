import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { hourMs, minuteMs, secondMs } from '../../src/core/durations.ts'
import type {
  AppPolicy,
  AppReading,
  EpochMs,
  NumberReading,
  ProcessPolicy,
  ProcessState,
  State
} from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedProcess, Emulator } from '../../src/emulator/heroku/emulator.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import type { Ports, StateStore } from '../../src/ports.ts'
import { singleLook } from '../../src/run/options.ts'
import type { RunOptions, RunResult } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import { policyWith } from '../policies.ts'
import { noon, unreachable } from './looks.ts'
import { plainPorts } from './ports.ts'

type RunningApp = ReturnType<Emulator['app']>

interface World {
  readonly app: RunningApp
  readonly emulator: Emulator
  readonly clock: Ports['clock']
  readonly looks: RunReport[]
  readonly saves: readonly State[]
  readonly webState: () => ProcessState | undefined
  readonly patches: () => readonly string[]
  readonly run: (options?: Partial<RunOptions>, ports?: Partial<Ports>) => Promise<RunResult>
  /** What happens so many seconds after noon, between two looks. */
  readonly at: (second: number, happens: () => void) => void
  /** The time until a run so many minutes after noon. */
  readonly goTo: (minute: number) => void
}

const held = { kind: 'hold', ms: hourMs } as const

async function start(
  processes: readonly ProcessPolicy[],
  running: readonly EmulatedProcess[],
  changes: Partial<AppPolicy> = {}
): Promise<World> {
  const virtual = virtualClock(noon)
  const emulator = await startEmulator({ clock: virtual, apps: [{ name: 'sharp', processes: running }] })
  onTestFinished(emulator.close)
  const events = new Map<EpochMs, () => void>()
  const clock = {
    ...virtual,
    sleep: async (ms: number) => {
      await virtual.sleep(ms)
      for (const [atMs, happens] of [...events].filter(([one]) => one <= virtual.now())) {
        events.delete(atMs)
        happens()
      }
    }
  }
  const saves: State[] = []
  const store: StateStore = {
    pace: 'often',
    load: () => {
      const last = saves.at(-1)
      return Promise.resolve(last === undefined ? { kind: 'empty' } : { kind: 'loaded', state: structuredClone(last) })
    },
    save: (state) => {
      saves.push(structuredClone(state))
      return Promise.resolve({ kind: 'saved' })
    }
  }
  const looks: RunReport[] = []
  const apps = [{ app: 'sharp', url: { kind: 'web-url' }, processes, ...changes }] as const
  return {
    app: emulator.app('sharp'),
    emulator,
    clock,
    looks,
    saves,
    webState: () => saves.at(-1)?.apps['sharp']?.['web'],
    patches: () => emulator.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => JSON.stringify(body)),
    at: (second, happens) => events.set(noon + second * secondMs, happens),
    goTo: (minute) => virtual.advanceTo(noon + minute * minuteMs),
    run: (options = {}, ports = {}) =>
      runControlLoop(
        { ...plainPorts(emulator, virtual, store), clock, ...ports },
        {
          ...singleLook(),
          policy: { apps, notify: [] },
          mode: 'live',
          runUrl: null,
          docsUrl: null,
          intervalMs: 30 * secondMs,
          onLook: (report) => looks.push(report),
          ...options
        }
      )
  }
}

const probe = { ...policyWith().probe!, spacingMs: 0, timeoutMs: 5 * secondMs }
const pinged = (schedule: string): ProcessPolicy => policyWith({ schedule: [schedule], probe, max: 6 })
const twoWebs = [{ process: 'web', quantity: 2 }]
const unavailable = { kind: 'status', status: 503 } as const
const incidents = ({ looks }: World): readonly string[] =>
  looks.flatMap(({ incidents: all }) => all.map(({ kind }) => kind))
const codes = ({ looks }: World): readonly string[] =>
  looks.flatMap(({ processes }) => processes.flatMap(({ decision }) => decision.reasons.map(({ code }) => code)))

/** Pings that take 12 s: what was read before them is read again before a change. */
function slowPings({ clock }: World, meanwhile: () => void): Ports['probe'] {
  const quick = httpProbe({ redact: (text) => text, clock })
  return {
    read: async (request) => {
      const reading = await quick.read(request)
      meanwhile()
      await clock.sleep(12 * secondMs)
      return reading
    }
  }
}

describe.each(['2', '2-6'])('what begins while the formation is known, with the schedule %s', (schedule) => {
  it('a release is no outage', async () => {
    const world = await start([pinged(schedule)], twoWebs)
    world.at(60, () => {
      world.app.release()
      world.app.fault(unavailable)
    })
    world.at(90, () => world.app.clearFault())
    await world.run({ watchMs: 4 * minuteMs })
    expect([world.patches(), incidents(world), world.webState()?.recovery.failSafe]).toEqual([[], [], null])
    expect(codes(world)).toContain('release-in-progress')
  })

  it('maintenance mode is no outage, nor for the run after it', async () => {
    const world = await start([pinged(schedule)], twoWebs)
    world.at(60, () => {
      world.app.setMaintenance(true)
      world.app.fault(unavailable)
    })
    await world.run({ watchMs: 2 * minuteMs })
    expect(world.looks.at(-1)?.processes[0]?.decision).toMatchObject({
      health: { verdict: 'unknown' },
      reasons: [{ code: 'maintenance' }]
    })
    world.app.setMaintenance(false)
    world.app.clearFault()
    world.goTo(10)
    await world.run()
    expect([world.patches(), incidents(world), world.webState()?.recovery.failSafe]).toEqual([[], [], null])
  })
})

it('a release while the only look pings is no outage', async () => {
  const world = await start([pinged('2-6')], twoWebs)
  world.app.fault(unavailable)
  await world.run({}, { probe: slowPings(world, () => world.app.release()) })
  expect([world.patches(), incidents(world), world.webState()?.recovery.failSafe]).toEqual([[], [], null])
})

it('what was read again for one process type counts for the next', async () => {
  const worker = policyWith({ process: 'worker', schedule: ['12:01-22:00 3', '1'], probe: null, failSafe: null })
  const world = await start([worker, pinged('2')], [{ process: 'worker', quantity: 1 }, ...twoWebs])
  world.at(60, () => {
    world.app.setMaintenance(true)
    world.app.fault(unavailable)
  })
  await world.run({ watchMs: 2 * minuteMs })
  expect([world.patches(), incidents(world)]).toEqual([[], []])
})

it('an outage that goes on does not read the formation at each look', async () => {
  const world = await start([pinged('2')], twoWebs)
  world.at(60, () => world.app.fault(unavailable))
  await world.run({ watchMs: 3 * minuteMs })
  const reads = world.emulator.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/formation'))
  expect([new Set(incidents(world)), world.patches()]).toEqual([new Set(['down']), ['{"quantity":6}']])
  expect(reads.map(({ atMs }) => Math.floor((atMs - noon) / secondMs))).toEqual([0, 60])
})

describe('a change that is not made yet', () => {
  const metric = {
    source: { kind: 'json', url: 'http://127.0.0.1/', headers: {}, query: null },
    goal: { kind: 'per-dyno', perDyno: 100 }
  } as const
  const byJobs = (schedule: string, stabilizationMs: number): ProcessPolicy =>
    policyWith({
      schedule: [schedule],
      probe: null,
      failSafe: null,
      metrics: [metric],
      manualChanges: held,
      scaleIn: { fast: null, cooldownMs: 0, stabilizationMs }
    })
  const counted = (value: number): NumberReading => ({ status: 'ok', value })

  it.each([600, 450])('explains no raise by a person: %d jobs', async (jobs) => {
    const world = await start([byJobs('0-10', 0)], [{ process: 'web', quantity: 3 }])
    let value = 300
    world.at(45, () => world.app.setQuantity('web', 5))
    world.at(60, () => (value = jobs))
    world.at(120, () => (value = 100))
    await world.run({ watchMs: 4 * minuteMs }, { numbers: { read: () => Promise.resolve(counted(value)) } })
    expect(codes(world)).toContain('manual-change-noticed')
    expect([world.app.quantity('web'), world.webState()?.hold?.quantity]).toEqual([5, 5])
    // Known to other runs before anything is changed.
    const announced = world.saves
      .map(({ apps }) => apps['sharp']?.['web'])
      .find((state) => state?.intents[0]?.from === 5)
    expect(announced?.hold?.quantity).toBe(jobs === 600 ? 5 : undefined)
  })

  it('does not make the first look a later one', async () => {
    const world = await start([byJobs('2-6', 0)], [{ process: 'web', quantity: 8 }])
    const read = async (): Promise<NumberReading> => {
      while (!world.emulator.requests.some(({ path }) => path.endsWith('/formation'))) await setImmediate()
      await world.clock.sleep(12 * secondMs)
      return counted(0)
    }
    await world.run({}, { numbers: { read } })
    expect(world.app.quantity('web')).toBe(6)
  })

  it('does not make maintenance mode ours that a person switches on', async () => {
    const sleeping = policyWith({
      schedule: ['12:01-22:00 0', '1'],
      probe: null,
      failSafe: null,
      atZero: 'maintenance'
    })
    const world = await start([sleeping], [{ process: 'web', quantity: 1 }])
    world.at(45, () => world.app.setMaintenance(true))
    await world.run({ watchMs: 2 * minuteMs })
    expect([world.patches(), world.saves.at(-1)?.maintenance]).toEqual([[], {}])
  })
})

describe('a scaling by hand that a guard refuses', () => {
  const order: RunOptions['order'] = {
    scale: { kind: 'scale', parts: [{ process: 'web', change: { kind: 'to', quantity: 5 }, size: null }] },
    hold: { kind: 'for', ms: 2 * hourMs }
  }

  it('after it was begun is not made later', async () => {
    const world = await start([pinged('2-6')], twoWebs)
    const result = await world.run({ order }, { probe: slowPings(world, () => world.app.setMaintenance(true)) })
    expect(result).toMatchObject({
      last: { errors: ['sharp web was not scaled to 5: the app is in maintenance mode.'] }
    })
    expect(world.webState()?.hold).toBeNull()
    world.app.setMaintenance(false)
    world.goTo(10)
    await world.run()
    expect(world.patches()).toEqual([])
  })

  it('is tried again by a run that waits', async () => {
    const world = await start([pinged('2-6')], twoWebs)
    const platform = heroku({ baseUrl: world.emulator.apiUrl, token: 't', clock: world.clock })
    let reads = 0
    const readOnce = (app: string): Promise<AppReading> => {
      reads += 1
      return reads === 2 ? Promise.resolve(unreachable) : platform.read(app)
    }
    const ports = { platform: { ...platform, read: readOnce }, probe: slowPings(world, () => undefined) }
    await world.run({ order, waitMs: 5 * minuteMs }, ports)
    expect(world.looks[0]?.processes[0]?.decision.reasons[0]?.code).toBe('formation-unavailable')
    expect([world.app.quantity('web'), world.webState()?.hold?.quantity]).toEqual([5, 5])
    expect(world.looks.flatMap(({ errors }) => errors).filter((one) => one.includes('not scaled'))).toEqual([])
  })
})

it('a quantity that Heroku said it had set is ours', async () => {
  const world = await start(
    [policyWith({ schedule: ['5'], probe: null, failSafe: null, manualChanges: held })],
    twoWebs
  )
  world.emulator.failApi({
    method: 'PATCH',
    times: 1,
    answer: { kind: 'status', status: 200, body: { type: 'web', quantity: 4, size: 'Standard-1X' } }
  })
  await world.run()
  world.app.setQuantity('web', 4)
  world.goTo(10)
  await world.run()
  expect(world.looks.at(-1)?.processes[0]?.decision).toMatchObject({ from: 4, to: 5, reasons: [{ code: 'scheduled' }] })
  expect(world.webState()?.changes.map(({ from, to, by }) => [from, to, by])).toEqual([[4, 5, 'ours']])
})
