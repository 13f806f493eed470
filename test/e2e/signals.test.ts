import { expect } from 'vitest'
import { appWith, test } from './world.ts'

/** Of one minute. */
const requests =
  (count: number, p95Ms = 100) =>
  () => ({ statuses: { status_2xx: count }, p95Ms })

test.concurrent('web follows the router and a worker its queue, in one run', async ({ world }) => {
  const { app, run } = await world({ apps: [appWith('sharp', { web: 1, worker: 0 })], secrets: ['hf-3tokENxyz'] })
  app().setRouterMetrics(requests(2000))
  app().setPage('/hirefire/hf-3tokENxyz/info', [
    { name: 'mailers', value: 3 },
    { name: 'worker', value: 250 }
  ])
  const processes = {
    web: { schedule: ['1-6'], probe: 'off', metrics: [{ router: 'throughput', 'per-dyno': 600 }] },
    worker: {
      schedule: ['0-10'],
      metrics: [{ hirefire: `${app().url}hirefire/\${HIREFIRE_TOKEN}/info`, name: 'worker', 'per-dyno': 100 }]
    }
  }
  const files = { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes } } }) }
  const env = { HIREFIRE_TOKEN: 'hf-3tokENxyz' }
  const out = await run({ files, env })
  expect(
    out.decisions.map(({ process, from, to, reasons }) => [
      process,
      from,
      to,
      reasons.map(({ code, message }) => `${code}: ${message}`)
    ])
  ).toEqual([
    ['web', 1, 4, ['demand: 2,000 requests a minute, 600 a dyno, so 4']],
    ['worker', 0, 3, ['demand: worker says 250, 100 a dyno, so 3']]
  ])

  app().setPage('/hirefire/hf-3tokENxyz/info', [{ name: 'worker', quantity: '0' }])
  const soon = await run({ files, env, at: '2026-11-24T12:04:00Z' })
  expect(soon.decisions[1]).toMatchObject({ process: 'worker', from: 3, to: 3 })
  const empty = await run({ files, env, at: '2026-11-24T12:10:00Z' })
  expect(empty.decisions[1]).toMatchObject({ process: 'worker', from: 3, to: 0, changed: true })

  app().setPage('/hirefire/hf-3tokENxyz/info', undefined)
  const unknown = await run({ files, env, at: '2026-11-24T12:20:00Z' })
  expect(unknown.decisions[1]).toMatchObject({ from: 0, to: 0, reasons: [{ code: 'signal-unavailable' }] })
  app().setPage('/hirefire/hf-3tokENxyz/info', [{ name: 'worker', value: 1 }])
  expect((await run({ files, env, at: '2026-11-24T12:30:00Z' })).decisions[1]).toMatchObject({ from: 0, to: 1 })
})
