import { describe, expect, it, onTestFinished } from 'vitest'
import { freshState } from '../../src/core/decide/advance.ts'
import { singleLook } from '../../src/run/options.ts'
import type { RunOptions } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedApp, Emulator } from '../../src/emulator/heroku/emulator.ts'
import type { AppPolicy, IncidentReport, State, TrackedIncident } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import type { IncidentTracker, LoadedState, Ports, SavedState, StateStore, SyncResult } from '../../src/ports.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { noon } from './looks.ts'
import { policyWith } from '../policies.ts'
import { minuteMs } from '../../src/core/durations.ts'

/** Keeps what is saved; `answer` takes the place of it where it is given. */
function memoryStore(
  answer?: LoadedState,
  saving: SavedState = { kind: 'saved' }
): StateStore & { readonly saved: readonly State[] } {
  const saved: State[] = []
  return {
    pace: 'once',
    saved,
    load: () => {
      const last = saved.at(-1)
      return Promise.resolve(
        answer ?? (last === undefined ? { kind: 'empty' } : { kind: 'loaded', state: structuredClone(last) })
      )
    },
    save: (state) => {
      saved.push(structuredClone(state))
      return Promise.resolve(saving)
    }
  }
}

/** Opens issue 1, 2, ... and remembers what it was asked to show. */
function memoryTracker(
  tracked: readonly TrackedIncident[] = [],
  result?: SyncResult
): IncidentTracker & { readonly synced: readonly IncidentReport[] } {
  const synced: IncidentReport[] = []
  return {
    synced,
    tracked: () => Promise.resolve({ status: 'ok', incidents: tracked }),
    sync: (report) => {
      synced.push(report)
      const { phase, shown } = report.incident
      const issue = shown?.issue ?? synced.length
      return Promise.resolve(
        result ?? {
          shown: {
            issue,
            url: `https://github.com/o/r/issues/${issue}`,
            open: phase !== 'over',
            phase,
            commentedMs: null
          },
          warning: null
        }
      )
    }
  }
}

interface World {
  readonly emulator: Emulator
  readonly ports: Ports
  /** One run, so many minutes after noon. */
  readonly look: (minutes?: number, changes?: Partial<RunOptions>) => Promise<RunReport>
  readonly patches: () => readonly unknown[]
}

const webOf = (name: string, quantity: number, changes: Partial<EmulatedApp> = {}): EmulatedApp => ({
  name,
  processes: [{ process: 'web', quantity }],
  ...changes
})

function appPolicy(
  app: string,
  schedule: readonly string[],
  changes: Parameters<typeof policyWith>[0] = {}
): AppPolicy {
  return { app, url: { kind: 'web-url' }, processes: [policyWith({ app, schedule, ...changes })] }
}

async function start(
  apps: readonly EmulatedApp[],
  policies: readonly AppPolicy[],
  ports: Partial<Ports> = {}
): Promise<World> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({ clock, apps })
  onTestFinished(emulator.close)
  const all: Ports = {
    platform: heroku({ baseUrl: emulator.apiUrl, token: 't', clock }),
    probe: httpProbe({ clock, redact: (text) => text }),
    router: null,
    numbers: null,
    store: memoryStore(),
    tracker: memoryTracker(),
    notices: [],
    dynos: null,
    diagnose: null,
    holidays: null,
    clock,
    ...ports
  }
  return {
    emulator,
    ports: all,
    look: async (minutes = 0, changes = {}) => {
      clock.advanceTo(noon + minutes * minuteMs)
      const result = await runControlLoop(all, {
        ...singleLook(),
        policy: { apps: policies, notify: [] },
        mode: 'live',
        runUrl: 'https://github.com/o/r/actions/runs/1',
        docsUrl: null,
        ...changes
      })
      if (result.ended === 'refused') throw new Error('a look without an order was refused')
      return result.last
    },
    patches: () =>
      emulator.requests.filter(({ method }) => method === 'PATCH').map(({ path, body }) => ({ path, body }))
  }
}

describe('one look', () => {
  it('reads, decides, scales once and remembers', async () => {
    const store = memoryStore()
    const { look, patches, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['07:00-22:00 3', '1'])], {
      store
    })
    const report = await look()
    expect(patches()).toEqual([{ path: '/apps/sharp/formation/web', body: { quantity: 3 } }])
    expect(emulator.app('sharp').quantity('web')).toBe(3)
    expect(report).toMatchObject({
      nowMs: noon,
      lastLookMs: null,
      processes: [
        {
          outcome: { kind: 'scaled', quantity: 3 },
          decision: { from: 1, to: 3, health: { verdict: 'up' }, reasons: [{ code: 'scheduled' }] }
        }
      ],
      incidents: [],
      warnings: [],
      errors: []
    })
    expect(store.saved).toMatchObject([
      { sequence: 1, apps: { sharp: { web: { intents: [{ atMs: noon, from: 1, to: 3, run: 'look' }] } } } },
      {
        version: 1,
        sequence: 2,
        lastLookMs: noon,
        gapsMs: [],
        apps: { sharp: { web: { lastChange: { atMs: noon, from: 1, to: 3 }, intents: [] } } },
        incidents: []
      }
    ])
  })

  it('a second one finds everything as it should be and writes nothing to Heroku', async () => {
    const store = memoryStore()
    const { look, patches } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])], { store })
    await look()
    expect(await look(5)).toMatchObject({ lastLookMs: noon, processes: [{ outcome: { kind: 'unchanged' } }] })
    expect(patches()).toHaveLength(1)
    expect(store.saved.at(-1)).toMatchObject({ sequence: 3, lastLookMs: noon + 5 * minuteMs, gapsMs: [5 * minuteMs] })
  })

  it('every process of an app is read with one request', async () => {
    const processes = [
      { process: 'web', quantity: 1 },
      { process: 'worker', quantity: 1 }
    ]
    const policy: AppPolicy = {
      app: 'sharp',
      url: { kind: 'none' },
      processes: [
        policyWith({ schedule: ['2'], probe: null, failSafe: null }),
        policyWith({ process: 'worker', schedule: ['0'], probe: null, failSafe: null })
      ]
    }
    const { look, emulator } = await start([{ name: 'sharp', processes }], [policy])
    await look()
    expect(emulator.requests.filter(({ method }) => method === 'GET')).toHaveLength(2)
    expect([emulator.app('sharp').quantity('web'), emulator.app('sharp').quantity('worker')]).toEqual([2, 0])
  })

  it('a dry run decides and reports, and writes nothing', async () => {
    const { look, patches, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])])
    expect(await look(0, { mode: 'dry-run' })).toMatchObject({
      mode: 'dry-run',
      processes: [{ outcome: { kind: 'dry-run' }, decision: { from: 1, to: 3 } }]
    })
    expect(patches()).toEqual([])
    expect(emulator.app('sharp').quantity('web')).toBe(1)
  })
})

describe('no formation read, no write', () => {
  it.each([
    ['the API is down', { path: /^\/apps/ }],
    ['only the formation cannot be read', { path: '/apps/sharp/formation' }],
    ['only the app cannot be read', { path: '/apps/sharp' }]
  ])('%s', async (_, where) => {
    const { look, patches, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])])
    emulator.failApi({ method: 'GET', ...where, answer: { kind: 'status', status: 503 } })
    expect(await look()).toMatchObject({
      processes: [
        {
          decision: { from: null, to: null, reasons: [{ code: 'formation-unavailable' }] },
          fault: { kind: 'transient' },
          outcome: { kind: 'unchanged' }
        }
      ]
    })
    expect(patches()).toEqual([])
  })

  it('nor a ping, where Heroku would have to say what to ping', async () => {
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])])
    emulator.failApi({ method: 'GET', answer: { kind: 'status', status: 503 } })
    await look()
    expect(emulator.app('sharp').pings).toEqual([])
  })

  it('but a ping of the address that the user gave', async () => {
    const apps = [appPolicy('sharp', ['3'])]
    const { look, emulator } = await start([webOf('sharp', 1)], apps)
    apps[0] = { ...apps[0]!, url: { kind: 'url', url: emulator.app('sharp').url } }
    emulator.failApi({ method: 'GET', answer: { kind: 'status', status: 503 } })
    expect(await look()).toMatchObject({ processes: [{ decision: { from: null, health: { verdict: 'up' } } }] })
  })

  it('a process type that is not there', async () => {
    const { look, patches } = await start(
      [webOf('sharp', 1)],
      [appPolicy('sharp', ['3'], { process: 'worker', probe: null, failSafe: null })]
    )
    expect(await look()).toMatchObject({
      processes: [{ fault: { kind: 'permanent', message: expect.stringContaining('sharp has web.') as string } }]
    })
    expect(patches()).toEqual([])
  })
})

describe('what is not pinged', () => {
  it.each([
    ['an app in maintenance', { maintenance: true }, appPolicy('sharp', ['3'])],
    ['an app whose schedule says 0', {}, appPolicy('sharp', ['0'])],
    ['a process without a probe', {}, appPolicy('sharp', ['3'], { probe: null, failSafe: null })],
    [
      'an app with url: none',
      {},
      {
        ...appPolicy('sharp', ['3']),
        url: { kind: 'none' as const },
        processes: [policyWith({ schedule: ['3'], probe: null, failSafe: null })]
      }
    ]
  ])('%s', async (_, changes, policy) => {
    const { look, emulator } = await start([webOf('sharp', 1, changes)], [policy])
    const report = await look()
    expect(emulator.app('sharp').pings).toEqual([])
    expect(report).toMatchObject({ processes: [{ decision: { health: { verdict: 'unknown' } } }], incidents: [] })
  })
})

describe('several apps', () => {
  it('one that fails does not keep the others from their size', async () => {
    const { look, emulator } = await start(
      [webOf('one', 1), webOf('two', 1), webOf('three', 1)],
      ['one', 'two', 'three'].map((name) => appPolicy(name, ['3']))
    )
    emulator.failApi({
      path: /^\/apps\/two/,
      answer: { kind: 'status', status: 403, body: { id: 'forbidden', message: 'No.' } }
    })
    const report = await look()
    expect(report.processes.map(({ decision }) => [decision.app, decision.to])).toEqual([
      ['one', 3],
      ['two', null],
      ['three', 3]
    ])
    expect(emulator.app('three').quantity('web')).toBe(3)
  })

  it('one that hangs does not delay the others', async () => {
    const store = memoryStore()
    let release = (): void => undefined
    const hanging = new Promise<void>((resolve) => (release = resolve))
    const world = await start(
      [webOf('slow', 1), webOf('fast', 1)],
      [appPolicy('slow', ['3']), appPolicy('fast', ['3'])],
      { store }
    )
    const { platform } = world.ports
    const changed = new Promise<string>((resolve) => {
      Object.assign(world.ports, {
        platform: {
          read: async (app: string) => {
            if (app === 'slow') await hanging
            return platform.read(app)
          },
          scale: async (change: Parameters<typeof platform.scale>[0]) => {
            const outcome = await platform.scale(change)
            resolve(change.app)
            return outcome
          }
        }
      })
    })
    const looking = world.look()
    expect(await changed).toBe('fast')
    expect(world.emulator.app('slow').quantity('web')).toBe(1)
    release()
    expect(await looking).toMatchObject({
      processes: [{ decision: { app: 'slow', to: 3 } }, { decision: { app: 'fast', to: 3 } }]
    })
  })

  it('nor does a tracker that hangs', async () => {
    let release = (): void => undefined
    const hanging = new Promise<void>((resolve) => (release = resolve))
    const tracker: IncidentTracker = {
      ...memoryTracker(),
      tracked: () => hanging.then(() => ({ status: 'ok', incidents: [] }))
    }
    const { look, patches } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])], { tracker })
    const looking = look()
    await expect.poll(patches).toHaveLength(1)
    release()
    expect(await looking).toMatchObject({ processes: [{ outcome: { kind: 'scaled' } }] })
  })

  it('those of other runs stay in the state', async () => {
    const store = memoryStore()
    const { look } = await start(
      [webOf('one', 1), webOf('two', 1)],
      [appPolicy('one', ['3']), appPolicy('two', ['3'])],
      { store }
    )
    await look()
    await look(5, { policy: { apps: [appPolicy('two', ['2'])], notify: [] } })
    expect(store.saved.at(-1)).toMatchObject({
      apps: {
        one: { web: { lastChange: { atMs: noon } } },
        two: { web: { lastChange: { atMs: noon + 5 * minuteMs, to: 2 } } }
      }
    })
  })
})

describe('state', () => {
  const warning = 'The state is of version 2.'

  it.each<readonly [string, LoadedState, boolean, Partial<RunReport>]>([
    ['none yet: it is begun', { kind: 'empty' }, true, { warnings: [], errors: [] }],
    [
      'unusable: it is replaced, with a warning',
      { kind: 'unusable', warning },
      true,
      { warnings: [warning], errors: [] }
    ],
    ['newer: it is left alone', { kind: 'newer', warning }, false, { warnings: [warning], errors: [] }],
    [
      'unreachable: it is left alone',
      { kind: 'unreachable', warning, cause: 'transient' },
      false,
      { warnings: [warning], errors: [] }
    ],
    [
      'forbidden: that is an error',
      { kind: 'unreachable', warning, cause: 'permission' },
      false,
      { warnings: [], errors: [warning] }
    ]
  ])('%s', async (_, loaded, saves, expected) => {
    const store = memoryStore(loaded)
    const { look, patches } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])], { store })
    expect(await look()).toMatchObject(expected)
    expect(patches()).toHaveLength(1)
    expect(store.saved.length > 0).toBe(saves)
  })

  it.each<readonly [string, SavedState, Partial<RunReport>]>([
    [
      'a failure to save is a warning',
      { kind: 'failed', warning, cause: 'transient' },
      { warnings: [warning], errors: [] }
    ],
    [
      'a missing permission is an error',
      { kind: 'failed', warning, cause: 'permission' },
      { warnings: [], errors: [warning] }
    ]
  ])('%s', async (_, saving, expected) => {
    const { look } = await start([webOf('sharp', 3)], [appPolicy('sharp', ['3'])], {
      store: memoryStore(undefined, saving)
    })
    expect(await look()).toMatchObject(expected)
  })

  it('the last 200 gaps are kept', async () => {
    const gapsMs = Array.from({ length: 200 }, (_, index) => index * minuteMs)
    const store = memoryStore({
      kind: 'loaded',
      state: { ...freshState, sequence: 7, lastLookMs: noon - minuteMs, gapsMs }
    })
    const { look } = await start([webOf('sharp', 3)], [appPolicy('sharp', ['3'])], { store })
    expect(await look()).toMatchObject({ lastLookMs: noon - minuteMs })
    expect(store.saved.at(-1)).toMatchObject({ sequence: 8 })
    expect(store.saved.at(-1)!.gapsMs).toEqual([...gapsMs.slice(1), minuteMs])
  })

  it('the gap that ended with it counts already', async () => {
    const gapsMs = Array.from({ length: 4 }, () => 18 * minuteMs)
    const state: State = { ...freshState, sequence: 7, lastLookMs: noon - 18 * minuteMs, gapsMs }
    const store = memoryStore({ kind: 'loaded', state })
    const { look } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['12:10-22:00 3', '1'])], { store })
    expect((await look()).processes[0]?.decision).toMatchObject({ from: 1, to: 3 })
  })

  it('every look is a point of the history, and the month is counted', async () => {
    const store = memoryStore()
    const world = await start([webOf('sharp', 1)], [appPolicy('sharp', ['2-6'])], { store })
    await world.look()
    await world.look(10)
    const history = store.saved.at(-1)?.apps['sharp']?.['web']?.history
    expect(history?.looks.map(({ atMs, quantity, bounds }) => ({ atMs, quantity, bounds }))).toEqual([
      { atMs: noon, quantity: 2, bounds: { floor: 2, ceiling: 6 } },
      { atMs: noon + 10 * minuteMs, quantity: 2, bounds: { floor: 2, ceiling: 6 } }
    ])
    expect(history?.month).toEqual({
      month: '2026-11',
      dynoSeconds: 1200,
      bySize: { 'standard-1x': 1200 },
      sinceMs: noon,
      flatDynoSeconds: 3600
    })
  })

  it('what is over stays in the log of closed incidents', async () => {
    const down = {
      app: 'sharp',
      process: 'web',
      kind: 'scale-failed',
      phase: 'ongoing',
      sinceMs: noon - 30 * minuteMs,
      endedMs: null,
      cause: 'x',
      lowest: 1,
      highest: 1,
      extra: { dynoSeconds: 0, untilMs: noon },
      shown: null
    } as const
    const store = memoryStore({ kind: 'loaded', state: { ...freshState, incidents: [down] } })
    const world = await start([webOf('sharp', 2)], [appPolicy('sharp', ['2'])], { store })
    await world.look()
    expect(store.saved.at(-1)?.closed).toMatchObject([
      { app: 'sharp', process: 'web', kind: 'scale-failed', sinceMs: noon - 30 * minuteMs, endedMs: noon }
    ])
  })

  it('apps that are called as the methods of objects are', async () => {
    const store = memoryStore()
    const { look } = await start([webOf('constructor', 1)], [appPolicy('constructor', ['3'])], { store })
    await look()
    expect(await look(5)).toMatchObject({ processes: [{ decision: { from: 3, to: 3 } }] })
    expect(Object.keys(store.saved.at(-1)!.apps)).toEqual(['constructor'])
  })
})

describe('an outage', () => {
  it('from the first failing ping to the closed issue', async () => {
    const tracker = memoryTracker()
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['1'], { max: 4 })], { tracker })
    const sharp = emulator.app('sharp')
    const phases = async (minutes: number): Promise<readonly unknown[]> => {
      const { processes, incidents } = await look(minutes)
      return [
        processes[0]!.decision.reasons.map(({ code }) => code),
        sharp.quantity('web'),
        incidents.map(({ phase }) => phase)
      ]
    }
    expect(await phases(0)).toEqual([['in-bounds'], 1, []])
    sharp.fault({ kind: 'status', status: 503 })
    expect(await phases(5)).toEqual([['fail-safe'], 4, ['ongoing']])
    expect(await phases(10)).toEqual([['scheduled', 'fail-safe'], 4, ['ongoing']])
    sharp.clearFault()
    expect(await phases(15)).toEqual([['scheduled', 'fail-safe-holding'], 4, ['recovering']])
    expect(await phases(29)).toEqual([['scheduled', 'fail-safe-holding'], 4, ['recovering']])
    expect(await phases(30)).toEqual([['scheduled'], 1, []])
    expect(tracker.synced.map(({ incident, action }) => [incident.phase, action])).toEqual([
      ['ongoing', 'Dynos were raised from 1 to 4.'],
      ['ongoing', 'Dynos were raised from 1 to 4.'],
      ['recovering', 'Dynos were raised from 1 to 4.'],
      ['recovering', 'Dynos were raised from 1 to 4.'],
      ['over', 'Dynos were raised from 1 to 4.']
    ])
    expect(tracker.synced[0]).toMatchObject({
      recent: [{ atMs: noon + 5 * minuteMs }],
      releaseAfterMs: 15 * minuteMs,
      runUrl: 'https://github.com/o/r/actions/runs/1',
      nowMs: noon + 5 * minuteMs
    })
    await look(35)
    expect(tracker.synced).toHaveLength(5)
  })

  it('is dated by the look that saw it, though pings hang for minutes before dynos are changed', async () => {
    const [store, tracker] = [memoryStore(), memoryTracker()]
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['1'], { max: 4 })], {
      store,
      tracker
    })
    emulator.app('sharp').fault({ kind: 'hang' })
    await look(5)
    const { incidents, apps } = store.saved.at(-1)!
    const { history, recent, changes } = apps['sharp']!['web']!
    const seenMs = noon + 5 * minuteMs
    expect(incidents.map(({ sinceMs }) => sinceMs)).toEqual([seenMs])
    expect(history.looks.map(({ atMs }) => atMs)).toEqual([seenMs])
    expect(recent.map(({ atMs }) => atMs)).toEqual([seenMs])
    expect(tracker.synced[0]!.recent.map(({ atMs }) => atMs)).toEqual([seenMs])
    // Dynos boot from then on.
    expect(changes.map(({ atMs }) => atMs > seenMs + minuteMs)).toEqual([true])
  })

  it('is dated by its end where another run looked in between, as looks are kept in their order', async () => {
    const apps = [webOf('sharp', 1)]
    const policies = [appPolicy('sharp', ['1'], { max: 4 })]
    const before = memoryStore()
    await (await start(apps, policies, { store: before })).look()
    const { apps: known, ...state } = before.saved.at(-1)!
    const web = known['sharp']!['web']!
    const betweenMs = noon + 5 * minuteMs + 1000
    const recent = [{ ...web.recent[0]!, atMs: betweenMs }]
    const store = memoryStore({ kind: 'loaded', state: { ...state, apps: { sharp: { web: { ...web, recent } } } } })
    const { look, emulator } = await start(apps, policies, { store })
    emulator.app('sharp').fault({ kind: 'hang' })
    await look(5)
    const after = store.saved.at(-1)!.apps['sharp']!['web']!.recent.map(({ atMs }) => atMs)
    expect(after).toEqual([betweenMs, expect.toSatisfy((atMs: number) => atMs > betweenMs)])
  })

  it('without a tracker there is no issue', async () => {
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['1'])], { tracker: null })
    emulator.app('sharp').fault({ kind: 'status', status: 503 })
    expect(await look()).toMatchObject({
      incidents: [{ kind: 'down', shown: null }],
      isWithoutTracker: true,
      warnings: []
    })
  })

  it('an issue that cannot be opened is a warning, given once', async () => {
    const result = { shown: null, warning: 'No permission to write issues.' }
    const { look, emulator } = await start(
      [webOf('one', 1), webOf('two', 1)],
      [appPolicy('one', ['1']), appPolicy('two', ['1'])],
      { tracker: memoryTracker([], result) }
    )
    emulator.app('one').fault({ kind: 'status', status: 503 })
    emulator.app('two').fault({ kind: 'status', status: 503 })
    expect(await look()).toMatchObject({ warnings: ['No permission to write issues.'] })
  })

  it('the issues cannot be listed: a warning, and the look goes on', async () => {
    const tracker: IncidentTracker = {
      ...memoryTracker(),
      tracked: () => Promise.resolve({ status: 'unavailable', warning: 'GitHub answered 502.' })
    }
    const { look, patches } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])], { tracker })
    expect(await look()).toMatchObject({ warnings: ['GitHub answered 502.'], processes: [{ decision: { to: 3 } }] })
    expect(patches()).toHaveLength(1)
  })

  it('an issue that the state forgot is taken up', async () => {
    const tracked: TrackedIncident = {
      app: 'sharp',
      process: 'web',
      kind: 'down',
      issue: 7,
      url: 'https://github.com/o/r/issues/7',
      sinceMs: noon - 60 * minuteMs,
      endedMs: null
    }
    const tracker = memoryTracker([tracked])
    const { look } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['1'])], { tracker })
    expect(await look()).toMatchObject({
      incidents: [{ phase: 'recovering', sinceMs: noon - 60 * minuteMs, shown: { issue: 7 } }]
    })
  })

  it('a change that Heroku refuses opens one of its own, and the next that works closes it', async () => {
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])])
    emulator.failApi({
      method: 'PATCH',
      times: 1,
      answer: { kind: 'status', status: 422, body: { id: 'invalid_params', message: 'No.' } }
    })
    expect(await look()).toMatchObject({
      processes: [{ during: 'change', outcome: { kind: 'failed' } }],
      incidents: [{ kind: 'scale-failed', phase: 'ongoing', lowest: 1, highest: 1 }]
    })
    expect(await look(5)).toMatchObject({ processes: [{ outcome: { kind: 'scaled', quantity: 3 } }], incidents: [] })
  })

  it('faults that pass open one at the third look', async () => {
    const { look, emulator } = await start([webOf('sharp', 1)], [appPolicy('sharp', ['3'])])
    emulator.failApi({ method: 'PATCH', answer: { kind: 'status', status: 503 } })
    const open = [await look(0), await look(5), await look(10)].map(({ incidents }) => incidents.length)
    expect(open).toEqual([0, 0, 1])
  })

  it('a limit is reported with the decision, and is no fault', async () => {
    const { look, emulator } = await start(
      [{ name: 'sharp', processes: [{ process: 'web', quantity: 1, limit: 2 }] }],
      [appPolicy('sharp', ['3'])]
    )
    expect(await look()).toMatchObject({
      processes: [
        {
          outcome: { kind: 'limited', quantity: 2, limit: 2 },
          fault: null,
          decision: { from: 1, to: 2, reasons: [{ code: 'scheduled' }, { code: 'limited' }] }
        }
      ],
      incidents: []
    })
    expect(emulator.app('sharp').quantity('web')).toBe(2)
  })
})

it('every app is looked at with the instant at which the look began', async () => {
  const store = memoryStore()
  const { look, emulator } = await start(
    [webOf('one', 3), webOf('two', 3)],
    [appPolicy('one', ['3']), appPolicy('two', ['3'])],
    { store }
  )
  emulator.failApi({ path: '/apps/one', times: 1, answer: { kind: 'delay', delayMs: 9000 } })
  await look()
  expect(store.saved[0]).toMatchObject({
    lastLookMs: noon,
    apps: { one: { web: { recent: [{ atMs: noon }] } }, two: { web: { recent: [{ atMs: noon }] } } }
  })
})
