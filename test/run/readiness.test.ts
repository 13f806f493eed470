import { describe, expect, it, onTestFinished } from 'vitest'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { memoryStore } from '../../src/adapters/stores/memory.ts'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import { minuteMs, secondMs } from '../../src/core/durations.ts'
import type { AppPolicy, ProcessPolicy } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { EmulatedApp, Emulator } from '../../src/emulator/heroku/emulator.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import { endingOf } from '../../src/report/exit.ts'
import { renderOutputs } from '../../src/report/outputs.ts'
import type { RunOptions } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import { policyWith } from '../policies.ts'
import { noon } from './looks.ts'

interface Case extends Partial<Omit<RunOptions, 'policy' | 'order'>> {
  readonly apps?: readonly EmulatedApp[]
  readonly policies?: readonly AppPolicy[]
  readonly scale?: string
  readonly hold?: string
  /** Dynos take so long to start. */
  readonly bootMs?: number
  /** Called before the run. */
  readonly before?: (emulator: Emulator) => void
}

interface Waited {
  readonly emulator: Emulator
  /** Seconds since noon at which it looked. */
  readonly looks: readonly number[]
  readonly healthy: string | undefined
  readonly errors: readonly string[]
  readonly status: number
}

const pinged = { ...policyWith().probe!, spacingMs: 0, timeoutMs: 5000 }

function policyOf(process: Parameters<typeof policyWith>[0], app: Partial<AppPolicy> = {}): AppPolicy {
  const policy: ProcessPolicy = policyWith({ app: 'sharp', schedule: ['1'], max: 9, probe: pinged, ...process })
  return { app: policy.app, url: { kind: 'web-url' }, processes: [policy], ...app }
}

const sharp = (quantity: number, more: Partial<EmulatedApp> = {}): EmulatedApp => ({
  name: 'sharp',
  processes: [
    { process: 'web', quantity },
    { process: 'worker', quantity: 1 }
  ],
  ...more
})

async function wait({
  apps = [sharp(1)],
  policies = [policyOf({})],
  scale = '',
  hold = '2h',
  bootMs = 40 * secondMs,
  before = () => undefined,
  ...options
}: Case): Promise<Waited> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({ clock, apps, bootMs })
  onTestFinished(emulator.close)
  before(emulator)
  const platform = heroku({ baseUrl: emulator.apiUrl, token: 't', clock })
  const [parsed, time] = [parseScale(scale), parseHold(hold)]
  if (!parsed.ok || !time.ok) throw new Error('not an order')
  const reports: RunReport[] = []
  const result = await runControlLoop(
    {
      ...{
        platform,
        clock,
        probe: httpProbe({ clock, redact: (text) => text }),
        store: memoryStore(),
        notices: [],
        dynos: platform.dynos
      },
      ...{ router: null, numbers: null, tracker: null, diagnose: null, holidays: null }
    },
    {
      ...{ policy: { apps: policies, notify: [] }, mode: 'live', runUrl: null, docsUrl: null, holder: '1-1' },
      ...{ watchMs: 0, intervalMs: 30 * secondMs, waitMs: 5 * minuteMs },
      order: parsed.scale === null ? null : { scale: parsed.scale, hold: time.hold },
      cancelled: new AbortController().signal,
      ...options,
      onLook: (report) => {
        reports.push(report)
        options.onLook?.(report)
      }
    }
  )
  if (result.ended === 'refused') throw new Error(result.problems.join())
  const { errors, status } = endingOf(result.last, 'error')
  const looks = reports.map(({ nowMs }) => Math.round((nowMs - noon) / secondMs))
  return { emulator, looks, healthy: renderOutputs(result.last)['healthy'], errors, status }
}

describe('waiting ends', () => {
  const zero = policyOf({ schedule: ['0'] })
  const worker = policyOf({ process: 'worker', probe: null })
  it.each<[what: string, given: Case, looks: readonly number[]]>([
    ['with the second healthy look where nothing is to be done', {}, [0, 30]],
    ['when the dynos that were added are up, and it has answered well twice', { scale: 'web=4' }, [0, 30, 60]],
    [
      'after a start from 0 with the second look that it answers well',
      { apps: [sharp(0)], scale: 'web=2' },
      [0, 30, 60]
    ],
    ['at once for a worker whose dynos are up, as it is not pinged', { policies: [worker] }, [0]],
    ['for a worker when its dynos are up', { policies: [worker], scale: 'worker=3' }, [0, 30, 60]],
    ['when the dynos of another type are up', { policies: [worker], scale: 'worker=1:standard-2x' }, [0, 30, 60]],
    ['at once at a quantity of 0', { policies: [zero], apps: [sharp(2)] }, [0]],
    [
      'at once where the configuration is switched off',
      { policies: [policyOf({ enabled: false, schedule: ['3'] })] },
      [0]
    ],
    [
      'at once in maintenance mode',
      { apps: [sharp(0, { maintenance: true })], policies: [policyOf({ schedule: ['3'] })] },
      [0]
    ],
    ['at once in a dry run', { mode: 'dry-run', scale: 'web=4' }, [0]],
    ['after the watch, whose looks count', { watchMs: minuteMs }, [0, 30, 60]],
    ['a hold of 0 stands as long as it takes', { scale: 'web=4', hold: '0' }, [0, 30, 60]]
  ])('%s', async (_, given, looks) => {
    const waited = await wait(given)
    expect([waited.looks, waited.healthy, waited.status]).toEqual([looks, 'true', 0])
  })

  it('and the quantity that was asked for stands', async () => {
    const { emulator } = await wait({ scale: 'web=4', hold: '0' })
    expect(emulator.app('sharp').quantity('web')).toBe(4)
  })

  it.each(['0', '2h'])(
    'a change that Heroku did not make at first is made while it waits, with a hold of %s',
    async (hold) => {
      const waited = await wait({
        ...{ scale: 'web=4', hold },
        before: ({ failApi }) => failApi({ method: 'PATCH', times: 6, answer: { kind: 'status', status: 503 } })
      })
      expect([waited.emulator.app('sharp').quantity('web'), waited.healthy, waited.errors]).toEqual([4, 'true', []])
    }
  )

  it('a run that does not wait has no such output and lists no dynos', async () => {
    const { emulator, healthy, looks } = await wait({ waitMs: 0, scale: 'web=4' })
    expect([healthy, looks]).toEqual([undefined, [0]])
    expect(emulator.requests.filter(({ path }) => path.endsWith('/dynos'))).toEqual([])
  })
})

describe('what is not ready in time', () => {
  it.each<[what: string, given: Case, says: string]>([
    [
      'dynos that crash',
      {
        policies: [policyOf({ failSafe: null })],
        before: (emulator) => emulator.app('sharp').fault({ kind: 'crashed', names: ['web.1'] })
      },
      'sharp web has 0 of 1 dynos up (1 crashed)'
    ],
    ['dynos that take longer', { scale: 'web=3', bootMs: 20 * minuteMs }, 'sharp web has 1 of 3 dynos up (2 starting)'],
    [
      'dynos of another type',
      {
        policies: [policyOf({ process: 'worker', probe: null })],
        scale: 'worker=2:standard-2x',
        bootMs: 20 * minuteMs
      },
      'sharp worker has 0 of 2 dynos up (2 starting)'
    ],
    [
      'an app that answers 500',
      {
        policies: [policyOf({ failSafe: null })],
        before: (emulator) => emulator.app('sharp').fault({ kind: 'status', status: 500 })
      },
      'sharp web does not answer well (3 of 3 pings failed (answered 500))'
    ],
    [
      'an app that nobody can ping',
      { apps: [sharp(1, { webUrl: null })] },
      'sharp web does not answer well (Heroku knows no web address of the app; give it a "url", or "none")'
    ],
    [
      'a list of dynos that Heroku does not give',
      { before: ({ failApi }) => failApi({ path: /dynos$/, answer: { kind: 'status', status: 503 } }) },
      'sharp web has dynos that could not be listed'
    ]
  ])('%s', async (_, given, says) => {
    const { errors, healthy, status, looks } = await wait(given)
    expect([healthy, status]).toEqual(['false', 1])
    expect(errors.filter((error) => error.startsWith('Not ready in time: '))).toEqual([
      `Not ready in time: ${says}. Look at "heroku ps -a sharp" and "heroku logs -a sharp"; where it only takes longer to start, raise "wait".`
    ])
    expect(looks.at(-1)).toBeGreaterThan(290)
    expect(looks.at(-1)).toBeLessThanOrEqual(300)
  })

  it('a wait shorter than the interval looks once more', async () => {
    const { looks, healthy } = await wait({ waitMs: 20 * secondMs })
    expect([looks, healthy]).toEqual([[0, 15], 'true'])
  })

  it('is not waited for where Heroku refuses for good', async () => {
    const { looks, healthy, status, errors } = await wait({
      scale: 'web=4',
      before: ({ failApi }) =>
        failApi({
          method: 'PATCH',
          answer: { kind: 'status', status: 402, body: { id: 'delinquent', message: 'pay' } }
        })
    })
    expect([looks, healthy, status]).toEqual([[0], 'false', 1])
    expect(errors.join()).toContain('sharp web could not be changed to 4')
  })
})

it('a time that is over is over, also where calls hang', async () => {
  const began = Date.now()
  const { healthy, status } = await wait({
    policies: [policyOf({ schedule: ['3'] })],
    waitMs: 2 * secondMs,
    intervalMs: secondMs,
    before: ({ failApi }) => failApi({ path: /dynos$/, answer: { kind: 'hang' } })
  })
  expect([healthy, status]).toEqual(['false', 1])
  expect(Date.now() - began).toBeLessThan(20_000)
})

it('ends at once when it is cancelled, and fails nothing', async () => {
  const cancel = new AbortController()
  const { looks, healthy, status } = await wait({
    scale: 'web=3',
    bootMs: 20 * minuteMs,
    cancelled: cancel.signal,
    onLook: ({ nowMs }) => {
      if (nowMs > noon + minuteMs) cancel.abort()
    }
  })
  expect([healthy, status]).toEqual(['false', 0])
  expect(looks).toEqual([0, 30, 60, 90])
})
