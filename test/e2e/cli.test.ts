import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { policyFromFile } from '../../src/config/load.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import { systemClock } from '../../src/adapters/clock.ts'
import { repositoryIn } from './repository.ts'
import { cli, startCli } from './run-cli.ts'
import { configuration, file, monday, terminals, usual } from './terminal.ts'

const { terminal, closeLater } = terminals()

describe.concurrent('plan', () => {
  test('prints the week, and nothing else', async () => {
    const { run } = await terminal()
    const { status, stdout, stderr } = await run(['plan', ...monday])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^Plan: 413 dyno-hours a week, \$61\.46 a month, 18\.06 % below the flat maximum\nMon 2026-11-23 to Sun 2026-11-29\./
    )
    expect(Math.max(...stdout.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(100)
    expect(stdout).not.toMatch(/[^\n\P{Cc}]/u)
  })

  test('as JSON', async () => {
    const { run } = await terminal()
    const { status, stdout, stderr } = await run(['plan', ...monday, '--days', '2', '--json'])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      days: 2,
      total: { dynoHours: { min: 118, max: 118 }, week: { min: 413, max: 413 } },
      processes: [
        {
          app: 'sharp',
          process: 'web',
          timezone: 'America/New_York',
          from: '2026-11-23T05:00:00.000Z',
          to: '2026-11-25T05:00:00.000Z'
        }
      ],
      comparison: null,
      findings: []
    })
  })

  test('from today, where nothing is said', async () => {
    const { run } = await terminal({ [file]: 'apps: { sharp: { processes: { web: { schedule: [1] } } } }\n' })
    const before = new Date().toISOString().slice(0, 10)
    const { stdout } = await run(['plan', '--json', '--days', '1'])
    const { processes } = JSON.parse(stdout) as { readonly processes: readonly { readonly from: string }[] }
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(processes[0]?.from.slice(0, 10))
  })

  test('of a file at another path, beside another one', async () => {
    const { run } = await terminal({ 'a.yml': usual, 'b.yml': configuration('07:00-22:00 4', '22:00-03:00 2', 1) })
    const { status, stdout } = await run(['plan', ...monday, '--config', 'b.yml', '--compare-to', 'a.yml'])
    expect(status).toBe(0)
    expect(stdout).toContain('Against a.yml: +105 dyno-hours a week, +$15.63 a month: 1 process type differs.')
  })

  test('beside a git ref, also from a folder inside the repository', async () => {
    const { folder, run } = await terminal({})
    const { commit } = await repositoryIn(folder)
    await commit('base', { [`shop/${file}`]: usual })
    await writeFile(path.join(folder, 'shop', file), configuration(3))
    const { status, stdout, stderr } = await run(['plan', ...monday, '--compare-to', 'base'], {
      folder: path.join(folder, 'shop')
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Against base: +91 dyno-hours a week')
  })

  test('with a token in HEROKU_API_KEY, Heroku says which dyno types there are', async () => {
    const emulator = await startEmulator({
      clock: systemClock,
      token: 'a-token-of-Heroku',
      apps: [{ name: 'sharp', processes: [{ process: 'web', quantity: 1, size: 'Standard-2X' }] }]
    })
    closeLater(emulator.close)
    const { run } = await terminal()
    const { status, stdout, stderr } = await run(['plan', ...monday], {
      env: { HEROKU_API_KEY: 'a-token-of-Heroku', HEROKU_API_URL: emulator.apiUrl }
    })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Standard-2X, $50.00 a month each')
    expect(emulator.requests.map(({ method, path: place }) => `${method} ${place}`).sort()).toEqual([
      'GET /apps/sharp',
      'GET /apps/sharp/formation',
      'GET /dyno-sizes'
    ])
  })

  test('an app that Heroku does not know is a warning, as the usage says', async () => {
    const emulator = await startEmulator({ clock: systemClock, token: 'a-token-of-Heroku', apps: [] })
    closeLater(emulator.close)
    const { run } = await terminal()
    const { status, stdout, stderr } = await run(['plan', ...monday], {
      env: { HEROKU_API_KEY: 'a-token-of-Heroku', HEROKU_API_URL: emulator.apiUrl }
    })
    expect([status, stdout.slice(0, 10)]).toEqual([0, 'Plan: 413 '])
    expect(stderr).toMatch(/^.*sharp.*404.*\n$/)
    expect((await run(['plan', '--help'])).stdout).toContain(
      'Exit status: 0 done, also with a warning on standard error, 1 not done'
    )
  })

  test('what is odd is told in the plan, and the status is 0', async () => {
    const { run } = await terminal({ [file]: configuration(3, 2) })
    const { status, stdout, stderr } = await run(['plan', ...monday])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`warning: ${file}:9:13: "2" never holds: "3", above it, takes all of it.`)
  })

  test('a base without the file is told on the side', async () => {
    const { folder, run } = await terminal({})
    const { commit } = await repositoryIn(folder)
    await commit('before', {})
    await mkdir(path.join(folder, '.github'))
    await writeFile(path.join(folder, file), usual)
    const { status, stdout, stderr } = await run(['plan', ...monday, '--compare-to', 'before'])
    expect([status, stderr]).toEqual([0, `before has no ${file}: there is nothing to compare with.\n`])
    expect(stdout).toMatch(/^Plan: 413 /)
  })

  const secret = 'Qr*7_"Tw\\5/z+K=&m3'
  const rows: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>, string])[] = [
    [
      'mistakes of the file, each at its place',
      [],
      { [file]: configuration('wekdays 3', '9-1') },
      `${file}:8:13 "wekdays 3": unknown day "wekdays". Did you mean "weekdays"? Write "weekdays 3".\n${file}:9:13 "9-1": the range 9-1 runs backwards. Write "1-9".\n`
    ],
    [
      'a name that is not set',
      [],
      { [file]: 'apps:\n  sharp: { url: "https://example.com/${HELTH}", processes: { web: { schedule: [1] } } }\n' },
      `${file}:2:17 \${HELTH} is not set. Did you mean "HEALTH"? Set it in the environment of this command.\n`
    ],
    [
      'a value from the environment is not told',
      [],
      { [file]: configuration('${HEALTH}') },
      `${file}:8:13 "***": "***" is not a quantity. A window ends with a number of dynos or a range, for example "weekdays 07:00-22:00 3" or "daily 2-6".\n`
    ],
    [
      'an unknown region',
      [],
      { [file]: `holidays: { region: US-NYC }\n${usual}` },
      `${file}:1:21 "US-NYC": there is no state "NYC". Did you mean "US-NY"?`
    ],
    ['no file', [], {}, `There is no ${file} here. Name the configuration with --config.\n`],
    [
      'no file of that name',
      ['--config', 'x.yml'],
      {},
      'There is no x.yml here. Name the configuration with --config.\n'
    ],
    ['a folder', ['--config', '.'], {}, '. cannot be read: it is a folder.\n'],
    [
      'a ref that is not there',
      ['--compare-to', 'nowhere'],
      { [file]: usual },
      '--compare-to: "nowhere" cannot be read: it is neither a file nor a commit that git knows here.'
    ],
    [
      'a calendar that cannot be read',
      [],
      { [file]: `holidays: { calendar: x.ics }\n${usual}` },
      'The calendar x.ics cannot be read: there is no such file.'
    ]
  ]
  test.for(rows)('ends with 1 and says why: %s', async ([, args, files, message]) => {
    const { run } = await terminal(files)
    const { status, stdout, stderr } = await run(['plan', ...args], { env: { HEALTH: secret } })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
  })

  test('a reader that leaves early is no fault', async () => {
    const { folder } = await terminal({
      [file]: `apps:\n${Array.from({ length: 300 }, (_, index) => `  app-${index}: { url: none, processes: { web: { schedule: ["07:00-22:00 3", 1] } } }\n`).join('')}`
    })
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${cli}" plan --json | head -1`],
      { cwd: folder }
    )
    expect([stdout, stderr]).toEqual(['{\n', ''])
  })
})

describe.concurrent('import', () => {
  test('of a crontab prints a configuration that loads', async () => {
    const { run } = await terminal({ crontab: '0 7 * * * 3\n0 22 * * * 2\n0 3 * * * 1\n' })
    const { status, stdout, stderr } = await run([
      'import',
      'crontab',
      'crontab',
      '--app',
      'sharp',
      '--process',
      'worker',
      '--timezone',
      'Europe/Berlin'
    ])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain(
      'timezone: Europe/Berlin\napps:\n  sharp:\n    processes:\n      worker:\n        schedule:\n          - 07:00-22:00 3\n          - 22:00-03:00 2\n          - 1\n'
    )
    expect(policyFromFile(file, stdout, {}, null).policy.ok).toBe(true)
  })

  test('of autoscalebot prints a configuration that loads', async () => {
    const { run } = await terminal({
      'settings.json': '{"HEROKU_APP_NAME": "sharp", "MAX_DYNOS": {"0:00": 2, "9:00": 5}, "MIN_DYNOS": 1}'
    })
    const { status, stdout, stderr } = await run(['import', 'autoscalebot', 'settings.json'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('          - 09:00-24:00 1-5\n          - 1-2\n')
    expect(policyFromFile(file, stdout, {}, null).policy.ok).toBe(true)
  })

  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['a line that is none', ['crontab', 'bad'], 'bad:2:1 There is 1 word, fewer than five fields and a number.'],
    [
      'a setting that there is not',
      ['autoscalebot', 'bad.json'],
      'bad.json:1:2 MAX_DYNO: autoscalebot has no such setting. Did you mean "MAX_DYNOS"?'
    ],
    ['no such file', ['crontab', 'missing'], 'missing cannot be read: there is no such file.\n'],
    ['a folder', ['crontab', '.'], '. cannot be read: it is a folder.\n']
  ]
  test.for(rows)('ends with 1 and says why: %s', async ([, args, message]) => {
    const { run } = await terminal({ bad: '0 7 * * * 3\nbad\n', 'bad.json': '{"MAX_DYNO": 5}' })
    const { status, stdout, stderr } = await run(['import', ...args])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
  })
})

describe.concurrent('emulator', () => {
  async function started(
    folder: string,
    ...args: readonly string[]
  ): Promise<{ readonly child: ReturnType<typeof startCli>; readonly api: string }> {
    const child = startCli({ args: ['emulator', ...args], folder })
    closeLater(() => child.kill('SIGKILL'))
    const [text] = (await once(child.stdout, 'data')) as [Buffer]
    const api = /HEROKU_API_URL=(http:\/\/127\.0\.0\.1:\d+)/.exec(text.toString())?.[1]
    expect(api).toBeDefined()
    return { child, api: api ?? '' }
  }

  test.for(['SIGINT', 'SIGTERM'] as const)('answers, and ends on %s', async (signal) => {
    const { folder } = await terminal({})
    const { child, api } = await started(folder)
    const answer = await fetch(`${api}/apps/sharp-mountain-4005/formation`, {
      headers: { authorization: 'Bearer any', accept: 'application/vnd.heroku+json; version=3' }
    })
    expect(await answer.json()).toMatchObject([
      { type: 'web', quantity: 1 },
      { type: 'worker', quantity: 1 }
    ])
    child.kill(signal)
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('a port that is taken ends it with what to do', async () => {
    const { folder, run } = await terminal({})
    const { api } = await started(folder)
    const { port } = new URL(api)
    expect(await run(['emulator', '--port', port])).toEqual({
      status: 1,
      stdout: '',
      stderr: `Port ${port} cannot be listened on (EADDRINUSE). Write another --port, or leave it out for a free one.\n`
    })
  })
})
