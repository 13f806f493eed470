import { describe, expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type {
  ApiFaultAnswer,
  EmulatedProcess,
  Emulator,
  NativeAutoscaling
} from '../../../src/emulator/heroku/emulator.ts'
import { heroku } from '../../../src/adapters/heroku/heroku.ts'
import { isAutoscaled } from '../../../src/adapters/heroku/heroku-autoscaling.ts'
import { noon } from '../../run/looks.ts'
import { closedPort, reply, serve } from '../../servers.ts'

const token = 'HRKU-secret'

interface Started {
  readonly emulator: Emulator
  /** Which process types are autoscaled, as a look sees it. */
  readonly autoscaled: (metricsUrl?: string | null) => Promise<Readonly<Record<string, boolean>>>
}

async function start(
  size: string,
  autoscaling: NativeAutoscaling,
  processes: readonly EmulatedProcess[] = [
    { process: 'web', quantity: 2, size },
    { process: 'worker', quantity: 1, size }
  ]
): Promise<Started> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({
    clock,
    token,
    apps: [{ name: 'sharp', generation: size.startsWith('dyno-') ? 'fir' : 'cedar', processes }]
  })
  onTestFinished(emulator.close)
  emulator.app('sharp').setAutoscaling(autoscaling)
  return {
    emulator,
    autoscaled: async (metricsUrl = emulator.metricsUrl) => {
      const reading = await heroku({ baseUrl: emulator.apiUrl, metricsUrl, token, clock }).read('sharp')
      if (reading.status !== 'ok') throw new Error(reading.fault.message)
      return Object.fromEntries(reading.formation.map(({ process, autoscaled }) => [process, autoscaled]))
    }
  }
}

describe("Heroku's own autoscaling", () => {
  it.each(['Performance-M', 'Performance-2XL', 'Private-S', 'Shield-L'])(
    'is seen on web dynos of %s, and never on others',
    async (size) => {
      const { emulator, autoscaled } = await start(size, 'on')
      expect(await autoscaled()).toEqual({ web: true, worker: false })
      expect(emulator.metricsRequests).toMatchObject([
        {
          method: 'GET',
          path: `/apps/${emulator.app('sharp').id}/formation/web/monitors`,
          headers: {
            accept: 'application/vnd.heroku+json; version=3',
            authorization: `Bearer ${token}`,
            'user-agent': 'dyno-scaler',
            'request-id': expect.stringMatching(/^[\da-f-]{36}$/) as string
          }
        }
      ])
    }
  )

  it.each(['Eco', 'Basic', 'Standard-2X', 'dyno-2c-1gb'])(
    'does not exist for %s, and nobody is asked',
    async (size) => {
      const { emulator, autoscaled } = await start(size, 'on', [{ process: 'web', quantity: 1, size }])
      expect(await autoscaled()).toEqual({ web: false })
      expect(emulator.metricsRequests).toEqual([])
    }
  )

  it.each(['off', 'none'] as const)('that is %s is not on', async (autoscaling) => {
    const { emulator, autoscaled } = await start('Performance-M', autoscaling)
    expect(await autoscaled()).toEqual({ web: false, worker: false })
    expect(emulator.metricsRequests).toHaveLength(1)
  })

  it('is not asked for where there is no web process, nor without an address', async () => {
    const { emulator, autoscaled } = await start('Performance-M', 'on', [
      { process: 'worker', quantity: 1, size: 'Performance-M' }
    ])
    expect(await autoscaled()).toEqual({ worker: false })
    const other = await start('Performance-M', 'on')
    expect(await other.autoscaled(null)).toEqual({ web: false, worker: false })
    expect([...emulator.metricsRequests, ...other.emulator.metricsRequests]).toEqual([])
  })

  it.each<readonly [string, ApiFaultAnswer]>([
    ['a refusal', { kind: 'status', status: 403, body: { id: 'forbidden' } }],
    ['an error', { kind: 'status', status: 503 }],
    ['a reset', { kind: 'reset' }],
    ['a page', { kind: 'status', status: 200, body: '<p>hello</p>' }]
  ])('counts as off after %s, which is not asked again and spoils nothing else', async (_, answer) => {
    const { emulator, autoscaled } = await start('Performance-M', 'on')
    emulator.failMetrics({ answer })
    expect(await autoscaled()).toEqual({ web: false, worker: false })
    expect(emulator.metricsRequests).toHaveLength(1)
  })
})

describe('the monitors', () => {
  const options = (metricsUrl: string): Parameters<typeof isAutoscaled>[0] => ({
    metricsUrl,
    token,
    clock: virtualClock(noon),
    deadlineMs: noon + 300
  })

  it.each<readonly [string, unknown, boolean]>([
    ['one that scales', [{ action_type: 'scale', is_active: true }], true],
    [
      'one among others',
      [
        { action_type: 'alert', is_active: true },
        null,
        'x',
        {},
        { action_type: 'scale', is_active: false },
        { action_type: 'scale', is_active: true, id: 'x' }
      ],
      true
    ],
    ['one that is not active', [{ action_type: 'scale', is_active: false }], false],
    ['one that alerts', [{ action_type: 'alert', is_active: true }], false],
    ['one that does not say', [{ action_type: 'scale' }], false],
    ['true in a text', [{ action_type: 'scale', is_active: 'true' }], false],
    ['none', [], false],
    ['no list', { action_type: 'scale', is_active: true }, false],
    ['null', null, false]
  ])('%s: %j', async (_, body, expected) => {
    const { url } = await serve(reply(200, JSON.stringify(body)))
    expect(await isAutoscaled(options(url), 'the-id')).toBe(expected)
  })

  it('that never come are waited for as long as there is time', async () => {
    const { url } = await serve(() => undefined)
    const startMs = performance.now()
    expect(await isAutoscaled(options(url), 'the-id')).toBe(false)
    expect(performance.now() - startMs).toBeLessThan(10_000)
  })

  it('of nobody', async () => {
    expect(await isAutoscaled(options(await closedPort()), 'the-id')).toBe(false)
  })

  it.each(['http://0.0.0.0', 'nowhere'])('are not asked for at %s: the token goes over https', async (base) => {
    const { url, heard } = await serve(reply(200, '[{"action_type":"scale","is_active":true}]'))
    expect(await isAutoscaled(options(`${base}:${new URL(url).port}`), 'the-id')).toBe(false)
    expect(heard).toEqual([])
  })

  it('are those of the id as one part of the path', async () => {
    const { url, heard } = await serve(reply(200, '[]'))
    await isAutoscaled(options(url), '../x?y')
    expect(heard[0]!.path).toBe('/apps/..%2Fx%3Fy/formation/web/monitors')
  })
})
