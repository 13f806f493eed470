import { describe, expect, it, onTestFinished } from 'vitest'
import { freshState } from '../../src/core/decide/advance.ts'
import { runControlLoop } from '../../src/run/run.ts'
import type { RunOptions, RunResult } from '../../src/run/options.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedApp, Emulator } from '../../src/emulator/heroku/emulator.ts'
import type { AppPolicy, State } from '../../src/core/model.ts'
import type { Clock, IncidentTracker, Ports, SavedState, StateStore } from '../../src/ports.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { noon } from './looks.ts'
import { plainPorts } from './ports.ts'
import { policyWith } from '../policies.ts'
import { minuteMs, secondMs } from '../../src/core/durations.ts'

/** A store as a variable is one, that remembers every save and when it was made. */
function memoryStore(
  clock: Clock,
  pace: StateStore['pace'] = 'often',
  answer?: SavedState
): StateStore & { stored: State | null; readonly saves: { readonly atMs: number; readonly state: State }[] } {
  const store = {
    pace,
    stored: null as State | null,
    saves: [] as { readonly atMs: number; readonly state: State }[],
    load: () =>
      Promise.resolve(
        store.stored === null
          ? ({ kind: 'empty' } as const)
          : ({ kind: 'loaded', state: structuredClone(store.stored) } as const)
      ),
    save: (state: State): Promise<SavedState> => {
      if (answer !== undefined) return Promise.resolve(answer)
      if (store.stored !== null && store.stored.sequence >= state.sequence)
        return Promise.resolve({ kind: 'conflict', state: structuredClone(store.stored) })
      store.stored = structuredClone(state)
      store.saves.push({ atMs: clock.now(), state: structuredClone(state) })
      return Promise.resolve({ kind: 'saved' })
    }
  }
  return store
}

interface World {
  readonly emulator: Emulator
  readonly clock: Clock & { readonly advanceTo: (ms: number) => void }
  readonly store: ReturnType<typeof memoryStore>
  /** The looks in order. */
  readonly looks: RunReport[]
  readonly watch: (options: Partial<RunOptions>, ports?: Partial<Ports>) => Promise<RunResult>
  /** The paths with the full seconds since noon: an answer takes a while. */
  readonly calls: (method: string) => readonly (readonly [number, string])[]
}

function appPolicy(
  app: string,
  schedule: readonly string[],
  changes: Parameters<typeof policyWith>[0] = {}
): AppPolicy {
  const probe = { ...policyWith().probe!, spacingMs: 0, timeoutMs: 5000 }
  return { app, url: { kind: 'web-url' }, processes: [policyWith({ app, schedule, probe, ...changes })] }
}

async function start(
  policies: readonly AppPolicy[],
  apps: readonly EmulatedApp[] = [{ name: 'sharp', processes: [{ process: 'web', quantity: 1 }] }]
): Promise<World> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({ clock, apps })
  onTestFinished(emulator.close)
  const store = memoryStore(clock)
  const looks: RunReport[] = []
  return {
    emulator,
    clock,
    store,
    looks,
    watch: (options, ports = {}) =>
      runControlLoop(
        { ...plainPorts(emulator, clock, store), ...ports },
        {
          policy: { apps: policies, notify: [] },
          mode: 'live',
          runUrl: null,
          docsUrl: null,
          holder: '1-1',
          watchMs: 0,
          intervalMs: 30 * secondMs,
          order: null,
          cancelled: new AbortController().signal,
          onLook: (report) => looks.push(report),
          ...options
        }
      ),
    calls: (method) =>
      emulator.requests
        .filter((request) => request.method === method)
        .map(({ atMs, path }) => [Math.floor((atMs - noon) / secondMs), path])
  }
}

const seconds = (looks: readonly RunReport[]): readonly number[] => looks.map(({ nowMs }) => (nowMs - noon) / secondMs)

describe('dynos that come back from 0 in a watch', () => {
  const policy = appPolicy('sharp', ['12:01-22:00 1', '0'], { max: 5 })
  const wake = async (quantity: number): Promise<World> =>
    start([policy], [{ name: 'sharp', processes: [{ process: 'web', quantity }] }])

  it('are no outage while they start', async () => {
    const world = await wake(0)
    await world.watch({ watchMs: 5 * minuteMs, intervalMs: 10 * secondMs })
    expect(new Set(world.looks.map(({ processes }) => processes[0]?.decision.to))).toEqual(new Set([0, 1]))
    expect(world.looks.flatMap(({ incidents }) => incidents)).toEqual([])
    expect(world.looks.at(-1)?.processes[0]?.decision.health.verdict).toBe('up')
  })

  it('are one when a minute and a half is over and they do not answer', async () => {
    const world = await wake(0)
    world.emulator.app('sharp').fault({ kind: 'status', status: 503 })
    await world.watch({ watchMs: 3 * minuteMs, intervalMs: 10 * secondMs })
    const first = world.looks.find(({ processes }) =>
      processes[0]?.decision.reasons.some(({ code }) => code === 'fail-safe')
    )
    expect([(first?.nowMs ?? 0) - noon, world.emulator.app('sharp').quantity('web')]).toEqual([2.5 * minuteMs, 5])
  })

  it('are one at once when somebody else had taken them away', async () => {
    const world = await start(
      [appPolicy('sharp', ['1'], { max: 5 })],
      [{ name: 'sharp', processes: [{ process: 'web', quantity: 1 }] }]
    )
    const { looks, emulator } = world
    const onLook = (report: RunReport): void => {
      if (looks.push(report) === 1) emulator.app('sharp').setQuantity('web', 0)
    }
    await world.watch({ watchMs: minuteMs, intervalMs: 10 * secondMs, onLook })
    expect(looks[1]?.processes[0]?.decision).toMatchObject({ from: 0, to: 5, health: { verdict: 'down' } })
    expect(looks[2]?.processes[0]?.decision.health.answers, 'an emergency is watched').toHaveLength(3)
  })
})

describe('a watch', () => {
  it('looks on the grid of the interval, the first time at once and the last time at its end', async () => {
    const world = await start([appPolicy('sharp', ['1'])])
    const result = await world.watch({ watchMs: 2 * minuteMs })
    expect(seconds(world.looks)).toEqual([0, 30, 60, 90, 120])
    expect(result).toMatchObject({
      ended: 'in-time',
      last: { nowMs: noon + 2 * minuteMs, processes: [{ outcome: { kind: 'unchanged' } }] }
    })
  })

  it('reads a formation every five minutes, and pings each time', async () => {
    const { watch: run, calls, emulator } = await start([appPolicy('sharp', ['1'])])
    await run({ watchMs: 12 * minuteMs })
    expect(
      calls('GET')
        .filter(([, path]) => path.endsWith('formation'))
        .map(([second]) => second)
    ).toEqual([0, 300, 600])
    expect(emulator.app('sharp').pings.length).toBeGreaterThanOrEqual(25)
  })

  it('reads it again before a change', async () => {
    const { watch: run, calls } = await start([appPolicy('sharp', ['12:01-22:00 3', '1'])])
    await run({ watchMs: 2 * minuteMs })
    expect(
      calls('GET')
        .filter(([, path]) => path.endsWith('formation'))
        .map(([second]) => second)
    ).toEqual([0, 60])
    expect(calls('PATCH')).toEqual([[60, '/apps/sharp/formation/web']])
  })

  it('holds what somebody set meanwhile instead of undoing it', async () => {
    const world = await start([
      appPolicy('sharp', ['12:01-22:00 3', '1'], { manualChanges: { kind: 'hold', ms: 3_600_000 } })
    ])
    const { clock } = world
    const result = await world.watch(
      { watchMs: 2 * minuteMs },
      {
        clock: {
          ...clock,
          sleep: async (ms) => {
            await clock.sleep(ms)
            if (clock.now() === noon + 30 * secondMs) await scaleByHand(world.emulator, 5)
          }
        }
      }
    )
    expect(world.calls('PATCH').map(([second]) => second)).toEqual([30])
    expect(world.emulator.app('sharp').quantity('web')).toBe(5)
    expect(result).toMatchObject({
      last: {
        processes: [
          {
            decision: { reasons: expect.arrayContaining([expect.objectContaining({ code: 'manual-hold' })]) as unknown }
          }
        ]
      }
    })
  })

  it('reacts to an outage with the next look', async () => {
    const world = await start([appPolicy('sharp', ['1'], { max: 4 })])
    const { clock } = world
    await world.watch(
      { watchMs: 2 * minuteMs },
      {
        clock: {
          ...clock,
          sleep: async (ms) => {
            await clock.sleep(ms)
            if (clock.now() === noon + 60 * secondMs) world.emulator.app('sharp').fault({ kind: 'status', status: 503 })
          }
        }
      }
    )
    expect(world.calls('PATCH').map(([second]) => second)).toEqual([60])
    expect(world.emulator.app('sharp').quantity('web')).toBe(4)
  })

  it('remembers one gap, that from the last look of the run before', async () => {
    const { watch: run, store } = await start([appPolicy('sharp', ['1'])])
    store.stored = { ...freshState, sequence: 4, lastLookMs: noon - 17 * minuteMs, gapsMs: [5 * minuteMs] }
    await run({ watchMs: 2 * minuteMs })
    expect(store.stored).toMatchObject({ gapsMs: [5 * minuteMs, 17 * minuteMs], lastLookMs: noon + 2 * minuteMs })
  })

  it('looks ahead to the next run with its last look alone', async () => {
    const { watch: run, store, looks } = await start([appPolicy('sharp', ['12:10-22:00 3', '1'])])
    store.stored = {
      ...freshState,
      sequence: 4,
      lastLookMs: noon - 17 * minuteMs,
      gapsMs: Array.from({ length: 200 }, () => 17 * minuteMs)
    }
    await run({ watchMs: 2 * minuteMs })
    expect(looks.map(({ processes }) => processes[0]?.decision.to)).toEqual([1, 1, 1, 1, 3])
  })
})

describe('what a watch saves', () => {
  it('every five minutes while nothing happens, and at its end', async () => {
    const { watch: run, store } = await start([appPolicy('sharp', ['1'])])
    await run({ watchMs: 12 * minuteMs })
    const minutes = store.saves.map(({ atMs }) => (atMs - noon) / minuteMs)
    expect(minutes[0]).toBe(0)
    expect(Math.max(...minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0)))).toBeLessThanOrEqual(
      5.5
    )
    expect(Math.floor(minutes.at(-1) ?? 0)).toBe(12)
    expect(minutes.length).toBeLessThan(8)
  })

  it('at once when something changed', async () => {
    const { watch: run, store } = await start([appPolicy('sharp', ['12:01-22:00 3', '1'])])
    await run({ watchMs: 4 * minuteMs })
    const saved = store.saves.find(({ state }) => state.apps['sharp']?.['web']?.lastChange?.to === 3)
    expect((saved!.atMs - noon) / secondMs).toBeLessThanOrEqual(90)
  })

  it('before its first change and at its end where every save is for good', async () => {
    const world = await start([appPolicy('sharp', ['12:01-22:00 3', '1'])])
    const store = memoryStore(world.clock, 'once')
    await world.watch({ watchMs: 12 * minuteMs }, { store })
    expect(
      store.saves.map(({ atMs, state }) => [Math.floor((atMs - noon) / minuteMs), state.sequence, state.lease])
    ).toEqual([
      [1, 1, null],
      [12, 2, null]
    ])
  })

  it('is lost where the store refuses, with one warning, and the looks go on', async () => {
    const world = await start([appPolicy('sharp', ['12:01-22:00 3', '1'])])
    const store = memoryStore(world.clock, 'often', {
      kind: 'failed',
      cause: 'transient',
      warning: 'The state could not be saved.'
    })
    const result = await world.watch({ watchMs: 2 * minuteMs }, { store })
    expect(world.looks).toHaveLength(5)
    expect(world.emulator.app('sharp').quantity('web')).toBe(3)
    expect(result).toMatchObject({ last: { warnings: ['The state could not be saved.'] } })
  })

  it('holds the lease from the beginning, and gives it back', async () => {
    const { watch: run, store } = await start([appPolicy('sharp', ['1'])])
    await run({ watchMs: 6 * minuteMs })
    expect(store.saves[0]).toMatchObject({
      atMs: noon,
      state: { lease: { holder: '1-1', untilMs: noon + 7 * minuteMs } }
    })
    expect(store.saves.slice(0, -1).every(({ atMs, state }) => (state.lease?.untilMs ?? 0) > atMs + 5 * minuteMs)).toBe(
      true
    )
    expect(store.stored?.lease).toBeNull()
  })

  it('nothing of a dry run keeps other runs from changing Heroku', async () => {
    const { watch: run, store, calls } = await start([appPolicy('sharp', ['3'])])
    await run({ watchMs: 6 * minuteMs, mode: 'dry-run' })
    expect(store.saves.every(({ state }) => state.lease === null)).toBe(true)
    expect(calls('PATCH')).toEqual([])
  })
})

describe('a follower', () => {
  const leaseUntil = (untilMs: number): State => ({ ...freshState, sequence: 9, lease: { holder: '7-1', untilMs } })

  it('looks and reports, changes nothing, and says so', async () => {
    const { watch: run, store, calls, looks } = await start([appPolicy('sharp', ['3'])])
    store.stored = leaseUntil(noon + 5 * minuteMs)
    const result = await run({})
    expect(calls('PATCH')).toEqual([])
    expect(store.saves).toEqual([])
    expect(looks).toMatchObject([{ processes: [{ decision: { from: 1, to: 1, health: { verdict: 'up' } } }] }])
    expect(result).toMatchObject({
      last: {
        warnings: [
          'Another run (7-1) acts at the moment, until 12:05 UTC at least: this one looks and reports, and changes nothing.'
        ]
      }
    })
  })

  it('opens no issue', async () => {
    const synced: unknown[] = []
    const tracker: IncidentTracker = {
      tracked: () => Promise.resolve({ status: 'ok', incidents: [] }),
      sync: (report) => (synced.push(report), Promise.resolve({ shown: null, warning: null }))
    }
    const { watch: run, store, emulator } = await start([appPolicy('sharp', ['3'])])
    emulator.app('sharp').fault({ kind: 'status', status: 503 })
    store.stored = leaseUntil(noon + 5 * minuteMs)
    await run({}, { tracker })
    expect(synced).toEqual([])
  })

  it('becomes the leader where the other run was killed and its lease is over', async () => {
    const { watch: run, store, emulator } = await start([appPolicy('sharp', ['3'])])
    store.stored = leaseUntil(noon - 1)
    await run({})
    expect(emulator.app('sharp').quantity('web')).toBe(3)
    expect(store.stored.lease).toBeNull()
  })

  it('becomes the leader within a watch when the lease of the other is over', async () => {
    const { watch: run, store, emulator, calls } = await start([appPolicy('sharp', ['3'])])
    store.stored = leaseUntil(noon + 100 * secondMs)
    await run({ watchMs: 4 * minuteMs })
    expect(emulator.app('sharp').quantity('web')).toBe(3)
    expect(calls('PATCH').map(([second]) => second)).toEqual([120])
  })

  it('still makes the change that a person asks for', async () => {
    const { watch: run, store, emulator } = await start([appPolicy('sharp', ['3'])])
    store.stored = leaseUntil(noon + 5 * minuteMs)
    await run({
      order: {
        scale: { kind: 'scale', parts: [{ process: 'web', change: { kind: 'to', quantity: 6 }, size: null }] },
        hold: { kind: 'for', ms: 60 * minuteMs }
      }
    })
    expect(emulator.app('sharp').quantity('web')).toBe(6)
    expect(store.stored).toMatchObject({
      lease: { holder: '7-1' },
      apps: { sharp: { web: { hold: { quantity: 6, by: 'input' } } } }
    })
  })
})

describe('a watch that is cancelled', () => {
  it('saves its state, gives the lease back and begins nothing new', async () => {
    const world = await start([appPolicy('sharp', ['12:02-22:00 3', '1'])])
    const cancelled = new AbortController()
    const { clock } = world
    const result = await world.watch(
      {
        watchMs: 60 * minuteMs,
        cancelled: cancelled.signal,
        onLook: ({ nowMs }) => {
          if (nowMs >= noon + minuteMs) cancelled.abort()
        }
      },
      { clock }
    )
    expect(result).toMatchObject({ ended: 'cancelled', last: { nowMs: noon + minuteMs } })
    expect(world.store.stored).toMatchObject({ lastLookMs: noon + minuteMs, lease: null })
    expect(world.calls('PATCH')).toEqual([])
  })
})

describe('incidents of a watch', () => {
  it('are shown when something changes, and otherwise every ten minutes', async () => {
    const synced: (readonly [number, string])[] = []
    const world = await start([appPolicy('sharp', ['1'], { max: 4 })])
    const tracker: IncidentTracker = {
      tracked: () => Promise.resolve({ status: 'ok', incidents: [] }),
      sync: ({ incident, nowMs }) => {
        synced.push([(nowMs - noon) / minuteMs, incident.phase])
        return Promise.resolve({
          shown: {
            issue: 1,
            url: 'https://github.com/o/r/issues/1',
            open: true,
            phase: incident.phase,
            commentedMs: null
          },
          warning: null
        })
      }
    }
    world.emulator.app('sharp').fault({ kind: 'status', status: 503 })
    await world.watch({ watchMs: 25 * minuteMs }, { tracker })
    expect(synced.length).toBeLessThanOrEqual(5)
    expect(synced[0]).toEqual([0, 'ongoing'])
    expect(synced.at(-1)?.[0]).toBe(25)
  })
})

async function scaleByHand(emulator: Emulator, quantity: number): Promise<void> {
  await fetch(`${emulator.apiUrl}/apps/sharp/formation/web`, {
    method: 'PATCH',
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: 'Bearer t',
      'content-type': 'application/json'
    },
    body: JSON.stringify({ quantity })
  })
}

describe('selectors in a watch', () => {
  const template = { ...appPolicy('review-*', ['2'], { probe: null, failSafe: null }), selectedBy: 'review-*' }
  const selectors = [{ key: 'review-*', source: { kind: 'all' }, glob: 'review-*', except: [], template }] as const
  const app = (name: string): EmulatedApp => ({ name, processes: [{ process: 'web', quantity: 1 }] })

  it('are worked out every 5 minutes, and new apps are named', async () => {
    const world = await start([], [app('review-1'), app('review-2')])
    const hidden = { kind: 'status', status: 200, body: [] } as const
    world.store.stored = {
      ...freshState,
      sequence: 1,
      lastLookMs: noon - minuteMs,
      selected: { 'review-*': ['review-1'] }
    }
    world.emulator.failApi({ path: '/apps', times: 1, answer: hidden })
    await world.watch({
      policy: { apps: [], notify: [], selectors },
      watchMs: 11 * minuteMs,
      intervalMs: minuteMs
    })
    const lists = world.calls('GET').filter(([, path]) => path === '/apps')
    expect(lists.map(([second]) => Math.floor(second / 60))).toEqual([0, 5, 10])
    expect(world.looks[4]?.processes).toEqual([])
    expect(world.looks[5]?.processes.map(({ policy: { app: name } }) => name)).toEqual(['review-1', 'review-2'])
    expect(world.looks.at(-1)?.notes).toEqual(['New under "review-*": review-1, review-2.'])
    expect(world.emulator.app('review-2').quantity('web')).toBe(2)
    expect(world.store.stored.selected).toEqual({ 'review-*': ['review-1', 'review-2'] })
  })

  it('a name and an id of the same app are refused', async () => {
    const world = await start([], [app('sharp')])
    const { id } = world.emulator.app('sharp')
    const result = await world.watch({
      policy: { apps: [appPolicy('sharp', ['2']), appPolicy(id, ['3'])], notify: [] }
    })
    expect(result).toMatchObject({
      ended: 'refused',
      problems: [],
      mistakes: [{ message: expect.stringContaining('names one app twice') as string }]
    })
    expect(world.calls('PATCH')).toEqual([])
  })
})
