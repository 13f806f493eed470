import { expect, it, onTestFinished } from 'vitest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { Emulator } from '../../../src/emulator/heroku/emulator.ts'
import { herokuDiagnosis } from '../../../src/adapters/heroku/heroku-diagnosis.ts'
import { noon } from '../../run/looks.ts'
import { closedPort, reply, serve } from '../../servers.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const token = 'HRKU-secret'

async function start(): Promise<Emulator> {
  const emulator = await startEmulator({
    clock: virtualClock(noon),
    token,
    apps: [
      {
        name: 'sharp',
        releasedAtMs: noon - 7 * minuteMs,
        processes: [
          { process: 'web', quantity: 2 },
          { process: 'worker', quantity: 1 }
        ]
      }
    ]
  })
  onTestFinished(emulator.close)
  return emulator
}

it('tells the states of the process type, the newest release, and what Heroku says of itself', async () => {
  const emulator = await start()
  const status = await serve(
    reply(200, JSON.stringify({ status: [], incidents: [{ title: 'Routing errors' }], scheduled: [] }))
  )
  emulator.app('sharp').fault({ kind: 'crashed' })
  expect(
    await herokuDiagnosis({ baseUrl: emulator.apiUrl, token, statusUrl: status.url, redact: (text) => text })(
      'sharp',
      'web'
    )
  ).toEqual({
    dynos: [{ state: 'crashed', count: 2 }],
    release: { version: 1, atMs: noon - 7 * minuteMs, status: 'succeeded' },
    platform: ['Routing errors']
  })
  expect(emulator.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
    'GET /apps/sharp/dynos',
    'GET /apps/sharp/releases'
  ])
})

it('the token does not go to the status page', async () => {
  const emulator = await start()
  const status = await serve(reply(200, '{"incidents":[]}'))
  await herokuDiagnosis({ baseUrl: emulator.apiUrl, token, statusUrl: status.url, redact: (text) => text })(
    'sharp',
    'web'
  )
  expect(JSON.stringify(status.heard)).not.toContain(token)
})

it('whatever cannot be read is null', async () => {
  const emulator = await start()
  const page = await serve(reply(200, '<html>hello</html>'))
  const diagnose = herokuDiagnosis({
    baseUrl: emulator.apiUrl,
    token: 'wrong',
    statusUrl: page.url,
    redact: (text) => text
  })
  expect(await diagnose('sharp', 'web')).toEqual({ dynos: null, release: null, platform: null })
  const away = herokuDiagnosis({ baseUrl: await closedPort(), token, statusUrl: null, redact: (text) => text })
  expect(await away('sharp', 'web')).toEqual({ dynos: null, release: null, platform: null })
})
