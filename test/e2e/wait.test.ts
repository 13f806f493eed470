/** The input `wait`: the step ends when the app is ready, or fails. */
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { parse } from 'yaml'
import { tokens } from './invariants.ts'
import { runCli, startCli } from './run-cli.ts'
import { appWith, fileFor, messagesOf, test } from './world.ts'
import type { World } from './world.ts'

const inputs = { app: 'sharp', url: 'none', scale: 'web=4', hold: '0', interval: '1s', wait: '20s' } as const
const crash = { kind: 'crashed', names: ['web.3'] } as const
const dynosRead = ({ emulator }: World): number =>
  emulator.requests.filter(({ path: asked }) => asked.endsWith('/dynos')).length

describe.concurrent('wait', () => {
  test('scales for a load test without a schedule, waits, and tells in the log what for', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    here.app().fault(crash)
    // Only once a look has seen the crash.
    const healing = setInterval(() => dynosRead(here) > 1 && here.app().clearFault(), 100)
    const result = await here.run({ inputs })
    clearInterval(healing)
    expect([result.status, result.outputs['healthy'], messagesOf(result)]).toEqual([0, 'true', []])
    expect(here.app().quantity('web')).toBe(4)
    expect(result.log).toContain('; waiting: sharp web has 3 of 4 dynos up (1 crashed)')
    expect(result.log).toMatch(/sharp web 4 = 4.*; ready\n/)
    expect(result.decisions).toMatchObject([{ from: 4, to: 4 }])
    expect(result.outputs['changed']).toBe('true')
  })

  test('needs two healthy looks of an app that is pinged', async ({ world }) => {
    const here = await world()
    const result = await here.run({ inputs: { interval: '1s', wait: '20s' }, files: fileFor({}) })
    expect([result.status, result.outputs['healthy'], dynosRead(here)]).toEqual([0, 'true', 2])
    expect(result.summary).toContain('2 looks, no change')
  })

  test('fails with one error that says what is lacking, when the time is over', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    here.app().fault(crash)
    const result = await here.run({ inputs: { ...inputs, wait: '3s' } })
    expect([result.status, result.outputs['healthy']]).toEqual([1, 'false'])
    expect(messagesOf(result)).toEqual([
      'error: Not ready in time: sharp web has 3 of 4 dynos up (1 crashed). Look at "heroku ps -a sharp" and "heroku logs -a sharp"; where it only takes longer to start, raise "wait".'
    ])
    expect(result.summary).toContain('Not ready in time: sharp web has 3 of 4 dynos up')
    expect(result.durationMs).toBeLessThan(60_000)
    const never = await here.run({ inputs: { ...inputs, wait: '2s', 'fail-on': 'never' } })
    expect([never.status, never.outputs['healthy']]).toEqual([0, 'false'])
  })

  test('keeps the time where Heroku hangs meanwhile', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    here.app().fault(crash)
    // Only once the first look is over: the time begins with its end.
    const hanging = setInterval(() => {
      if (dynosRead(here) === 0) return
      clearInterval(hanging)
      here.emulator.failApi({ answer: { kind: 'hang' } })
    }, 100)
    const result = await here.run({ inputs: { ...inputs, wait: '5s' } })
    clearInterval(hanging)
    expect([result.status, result.outputs['healthy']]).toEqual([1, 'false'])
    // A look alone may take 30 s for Heroku.
    expect(result.durationMs).toBeLessThan(90_000)
  })

  test('a dry run waits for nothing', async ({ world }) => {
    const here = await world()
    const result = await here.run({ inputs: { ...inputs, 'dry-run': 'true' } })
    expect([result.status, result.outputs['healthy'], dynosRead(here)]).toEqual([0, 'true', 0])
  })

  test('ends soon after SIGTERM', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    here.app().fault(crash)
    const result = await here.run({
      inputs: { ...inputs, wait: '1h' },
      signal: { name: 'SIGTERM', when: () => dynosRead(here) > 1 }
    })
    expect([result.status, result.outputs['healthy'], messagesOf(result)]).toEqual([0, 'false', []])
    expect(result.durationMs).toBeLessThan(60_000)
  })
})

interface LoadTest {
  readonly jobs: {
    readonly load: { readonly steps: readonly { readonly if?: string; readonly with?: Record<string, unknown> }[] }
  }
}

describe.concurrent('examples/load-test.yml', () => {
  test.for([
    ['as many dynos', '6', 1, 0],
    ['and back also where they were never ready', '6', 1, 1],
    ['where there were more', '2', 4, 0]
  ] as const)('%s', async ([, dynos, before, status], { world }) => {
    const here = await world({ apps: [appWith('sharp-mountain-staging', { web: before, worker: 1 })] })
    const app = here.app('sharp-mountain-staging')
    const { jobs } = parse(await readFile('examples/load-test.yml', 'utf8')) as LoadTest
    const [up, back] = jobs.load.steps.flatMap(({ with: given }) => (given === undefined ? [] : [given]))
    const inputsOf = (given: Record<string, unknown> = {}): Record<string, string> =>
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          String(value)
            .replace('${{ secrets.HEROKU_API_KEY }}', tokens.heroku)
            .replace('${{ inputs.dynos }}', dynos)
            .replace('${{ runner.temp }}', path.dirname(here.stateFile))
        ])
      )
    if (status === 1) app.fault({ kind: 'crashed', names: ['web.5'] })
    const wait = status === 1 ? '3s' : '1m'
    const scaled = await here.run({ inputs: { ...inputsOf(up), wait, interval: '1s' } })
    expect([scaled.status, scaled.outputs['healthy']]).toEqual([status, String(status === 0)])
    expect(app.quantity('web')).toBe(Number(dynos))
    expect(jobs.load.steps.at(-1)?.if).toBe('always()')
    const result = await here.run({ inputs: inputsOf(back), at: '2026-11-24T12:30:00Z' })
    expect([result.status, messagesOf(result), app.quantity('web')]).toEqual([0, [], before])
  })

  test('puts back nothing where nothing was changed', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 2 })] })
    const result = await here.run({ inputs: { app: 'sharp', scale: 'resume', issues: 'false' } })
    expect([result.status, messagesOf(result), here.app().quantity('web')]).toEqual([0, [], 2])
  })
})

describe.concurrent('run --wait', () => {
  const prepare = async (here: World) => {
    const folder = path.dirname(here.stateFile)
    await writeFile(
      path.join(folder, 'scaler.yml'),
      Object.values(fileFor({ probe: 'off', 'fail-safe': 'off' }))[0] ?? ''
    )
    const env = {
      HEROKU_API_KEY: tokens.heroku,
      HEROKU_API_URL: here.emulator.apiUrl,
      HEROKU_METRICS_URL: here.emulator.metricsUrl
    }
    return { folder, env }
  }
  const args = ['run', '--config', 'scaler.yml', '--scale', 'web=3', '--hold', '0']

  test('ends with 0 when all is ready', async ({ world }) => {
    const here = await world()
    const result = await runCli({ args: [...args, '--wait', '2m'], ...(await prepare(here)) })
    expect([result.status, result.stderr]).toEqual([0, ''])
    expect(result.stdout).toMatch(/^\S+ UTC {2}sharp web 1 → 3, not pinged: .*; ready\n$/)
  })

  test('else with 1, and says it in each object of --json', async ({ world }) => {
    const here = await world()
    here.app().fault(crash)
    const result = await runCli({ args: [...args, '--wait', '1s', '--json'], ...(await prepare(here)) })
    expect(result.status).toBe(1)
    expect(result.stderr).toMatch(/^Not ready in time: sharp web has 2 of 3 dynos up \(1 crashed\)/)
    const looks = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly healthy: boolean })
    expect(looks.map(({ healthy }) => healthy)).toEqual(looks.map(() => false))
  })

  test('SIGTERM ends it with 0', async ({ world }) => {
    const here = await world()
    here.app().fault(crash)
    const child = startCli({ args: [...args, '--wait', '1h'], ...(await prepare(here)) })
    child.stdout.once('data', () => child.kill('SIGTERM'))
    const [status] = (await once(child, 'close')) as [number | null]
    expect(status).toBe(0)
  })
})
