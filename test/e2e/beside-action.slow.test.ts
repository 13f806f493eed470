/** The action and a process of its own at the same time, with the same state. */
import { once } from 'node:events'
import { expect, vi } from 'vitest'
import { reply, serve } from '../servers.ts'
import { tokens } from './invariants.ts'
import { startCli } from './run-cli.ts'
import { appWith, test } from './world.ts'
import type { World } from './world.ts'

vi.setConfig({ testTimeout: 240_000 })

const inRepository = { GITHUB_TOKEN: tokens.github, GITHUB_REPOSITORY: 'octo/shop' }

/** Looks every second until it is stopped. */
function startProcess(
  { emulator, github, workspace }: World,
  state: string
): { readonly stop: () => Promise<number | null> } {
  const child = startCli({
    args: ['run', '--every', '1s', '--state', state, '--config', '.github/dyno-scaler.yml'],
    folder: workspace,
    env: {
      ...{ HEROKU_API_KEY: tokens.heroku, HEROKU_API_URL: emulator.apiUrl, HEROKU_METRICS_URL: emulator.metricsUrl },
      ...{ GITHUB_API_URL: github.url, DYNO_SCALER_STATE_TOKEN: tokens.state, ...inRepository }
    }
  })
  child.stdout.resume()
  child.stderr.resume()
  return {
    stop: async () => {
      const closed = once(child, 'close') as Promise<[number | null]>
      child.kill('SIGTERM')
      const [status] = await closed
      return status
    }
  }
}

test.for(['variable', 'file'] as const)(
  'a process and runs of the action with one %s: nothing is fought over, and nobody is told twice',
  async (kind, { world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    const { app, emulator, github } = here
    const hook = await serve(reply(200))
    const web = {
      ...{ schedule: [2], max: 5, probe: { samples: 1, spacing: '0s' } },
      'fail-safe': { 'release-after': '3s' }
    }
    const configuration = JSON.stringify({
      notify: [{ webhook: `${hook.url}/hook`, on: ['incident', 'scale'] }],
      apps: { sharp: { processes: { web } } }
    })
    const [state, inputs] =
      kind === 'variable'
        ? ['variable', { state: 'variable', 'state-token': tokens.state }]
        : [`file:${here.stateFile}`, { state: `file:${here.stateFile}` }]
    const act = async (): Promise<void> => {
      const { status } = await here.run({
        inputs,
        files: { '.github/dyno-scaler.yml': configuration },
        at: new Date().toISOString()
      })
      expect(status).toBe(0)
    }
    const until = (what: string, isSo: () => boolean): Promise<void> =>
      vi.waitFor(() => expect(isSo(), what).toBe(true), { timeout: 60_000, interval: 100 })

    await act()
    expect(app().quantity('web')).toBe(2)
    // Both begin at once, in the middle of an outage.
    app().fault({ kind: 'status', status: 503 })
    const first = startProcess(here, state)
    await Promise.all([act(), act()])
    await until('the fail-safe goes out', () => app().quantity('web') === 5)
    app().clearFault()
    await act()
    await until('the schedule applies again', () => app().quantity('web') === 2)
    await until('the issue is closed', () => github.issues.get(1)?.state === 'closed')
    // Another process takes over from the first, beside a run of the action.
    expect(await first.stop()).toBe(0)
    const second = startProcess(here, state)
    await act()
    const pinged = app().pings.length
    await until('the second process looks', () => app().pings.length > pinged + 1)
    expect(await second.stop()).toBe(0)

    const written = emulator.requests.filter(({ method }) => method === 'PATCH')
    expect(written.map(({ body }) => body)).toEqual([{ quantity: 2 }, { quantity: 5 }, { quantity: 2 }])
    expect([...github.issues.keys()]).toEqual([1])
    const told = hook.heard.map(({ body }) => JSON.parse(body) as { readonly id: string; readonly event: string })
    expect(told.map(({ event }) => event).sort()).toEqual([
      'incident-closed',
      'incident-opened',
      'scale',
      'scale',
      'scale'
    ])
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
  }
)
