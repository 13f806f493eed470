import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { policyFromFile } from '../src/config/load.ts'
import { startEmulator } from '../src/emulator/heroku/emulator.ts'
import { systemClock } from '../src/adapters/clock.ts'
import { repositoryIn } from './e2e/repository.ts'
import { cli, runCli, startCli } from './run-cli.ts'
import type { CliResult, CliRun } from './run-cli.ts'

vi.setConfig({ testTimeout: 60_000, maxConcurrency: 4 })

// Tests run side by side here, and a hook of the test that is running would clean up after the wrong one.
const closers: (() => unknown)[] = []
afterAll(() => Promise.all(closers.map((close) => close())))

const file = '.github/dyno-scaler.yml'
const usual = configuration('07:00-22:00 3', '22:00-03:00 2', 1)

/** The first window is at 8:13. */
function configuration(...windows: readonly (string | number)[]): string {
  return [
    'timezone: America/New_York',
    'apps:',
    '  sharp:',
    '    url: none',
    '    processes:',
    '      web:',
    '        schedule:',
    ...windows.map((window) => `          - ${window}`),
    ''
  ].join('\n')
}

interface Terminal {
  readonly folder: string
  readonly run: (words: readonly string[], more?: Partial<CliRun>) => Promise<CliResult>
}

/** A folder of one test with these files. */
async function terminal(files: Readonly<Record<string, string>> = { [file]: usual }): Promise<Terminal> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-cli-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return { folder, run: (words, more = {}) => runCli({ words, folder, ...more }) }
}

const monday = ['--from', '2026-11-23'] as const

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
    closers.push(emulator.close)
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
      `${file}:8:13 "wekdays 3": unknown day "wekdays". Did you mean "weekdays"?\n${file}:9:13 "9-1": the range 9-1 runs backwards. Did you mean "1-9"?\n`
    ],
    [
      'a name that is not set',
      [],
      { [file]: 'apps:\n  sharp: { url: "https://example.com/${HELTH}", processes: { web: { schedule: [1] } } }\n' },
      `${file}:2:17 \${HELTH} is not set. Did you mean "HEALTH"? Add it to the step: "env: { HELTH: \${{ secrets.HELTH }} }".\n`
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
    ['a folder', ['--config', '.'], {}, '. cannot be read: EISDIR.\n'],
    [
      'a day that is none',
      ['--from', 'tomorrow'],
      { [file]: usual },
      '--from: "tomorrow" is not a day. Write YYYY-MM-DD.\n'
    ],
    ['no days', ['--days', '0'], { [file]: usual }, '--days: "0" is not a number of days. Write 1 to 366.\n'],
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
  test.for(rows)('ends with 1 and says why: %s', async ([, words, files, message]) => {
    const { run } = await terminal(files)
    const { status, stdout, stderr } = await run(['plan', ...words], { env: { HEALTH: secret } })
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
    ['a folder', ['crontab', '.'], '. cannot be read: EISDIR.\n']
  ]
  test.for(rows)('ends with 1 and says why: %s', async ([, words, message]) => {
    const { run } = await terminal({ bad: '0 7 * * * 3\nbad\n', 'bad.json': '{"MAX_DYNO": 5}' })
    const { status, stdout, stderr } = await run(['import', ...words])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
  })
})

describe.concurrent('words that it does not know end with 2, with what there is', () => {
  test.for([
    [['paln'], 'There is no command "paln".'],
    [['toString'], 'There is no command "toString".'],
    [['plan', '--day', '3'], "Unknown option '--day'"],
    [['plan', 'x.yml'], '"x.yml" is not an option.'],
    [['plan', '--days'], "Option '--days <value>' argument missing"],
    [['import'], 'Write: import KIND FILE.'],
    [['import', 'crontab'], 'Write: import KIND FILE.'],
    [['import', 'crontab', 'a', 'b'], 'Write: import KIND FILE.'],
    [['import', 'hirefire', 'a'], '"hirefire" cannot be imported. KIND is crontab or autoscalebot.'],
    [['import', 'crontab', 'a', '--timezone', 'Mars/Base'], '--timezone: "Mars/Base" is not a time zone.'],
    [['demo', '--seconds', 'x'], '--seconds: "x" is not a whole number up to 86400.'],
    [['emulator', '--port', '65536'], '--port: "65536" is not a whole number up to 65535.']
  ] as const)('%s', async ([words, message]) => {
    const { run } = await terminal({})
    const { status, stdout, stderr } = await run(words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
    expect(stderr).toContain('\n\nDyno Scaler\n\n  node dist/cli.js plan ')
  })

  test.for([[[]], [['--help']], [['-h']], [['plan', '--help']], [['emulator', '--help']]] as const)(
    '%s shows it with status 0',
    async ([words]) => {
      const { run } = await terminal({})
      const { status, stdout, stderr } = await run(words)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^Dyno Scaler\n\n {2}node dist\/cli\.js plan /)
    }
  )
})

describe.concurrent('emulator', () => {
  async function started(
    folder: string,
    ...words: readonly string[]
  ): Promise<{ readonly child: ReturnType<typeof startCli>; readonly api: string }> {
    const child = startCli({ words: ['emulator', ...words], folder })
    closers.push(() => child.kill('SIGKILL'))
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

interface Demo {
  readonly looks: number
  readonly missedRuns: number
  readonly changes: number
  readonly dynoHours: number
  readonly flatDynoHours: number
  readonly savedPercent: number
  readonly issues: readonly {
    readonly number: number
    readonly title: string
    readonly state: string
    readonly lastComment: string | null
  }[]
  readonly ticks: readonly {
    readonly at: string
    readonly dynos: number
    readonly decision: { readonly reasons: readonly { readonly code: string }[] } | null
  }[]
  readonly action: { readonly status: number; readonly summary: string }
}

describe.concurrent('demo', () => {
  test('as JSON: the same day each time, with an outage and a rush that are over', { timeout: 90_000 }, async () => {
    const { run } = await terminal({})
    const results = await Promise.all([run(['demo', '--json']), run(['demo', '--json'])])
    expect(results.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, '']
    ])
    const [one, other] = results.map(({ stdout }) => JSON.parse(stdout) as Demo)
    expect(one).toMatchObject({ looks: 66, missedRuns: 24, flatDynoHours: 96 })
    expect(one?.dynoHours).toBeGreaterThan(50)
    expect(one?.dynoHours).toBeLessThan(80)
    expect(one?.savedPercent).toBeCloseTo(100 * (1 - (one?.dynoHours ?? 0) / 96), 9)
    expect(one?.issues).toMatchObject([
      { number: 1, state: 'closed', title: 'sharp-mountain-4005 web was down on 2026-11-26, 05:10-05:20 UTC' },
      {
        number: 2,
        state: 'closed',
        title: expect.stringMatching(/^sharp-mountain-4005 web was slow at its maximum on 2026-11-26/) as string
      }
    ])
    expect(one?.issues[0]?.lastComment).toMatch(/^Healthy again since 05:20 UTC\./)
    expect(one?.ticks).toHaveLength(288)
    const codes = one?.ticks.flatMap(({ decision }) => decision?.reasons.map(({ code }) => code) ?? [])
    expect(codes).toEqual(
      expect.arrayContaining([
        'scheduled',
        'lead',
        'demand',
        'forecast',
        'clamped',
        'fail-safe',
        'fail-safe-holding',
        'manual-change-noticed'
      ])
    )
    expect(one?.action).toMatchObject({
      status: 0,
      summary: expect.stringMatching(/^## sharp-mountain-4005 web went from 5 to \d/) as string
    })
    // The run of the action itself takes place now, and its pings take as long as they take.
    expect({ ...other, action: null }).toEqual({ ...one, action: null })
  })

  test('as text, without colours where it is no terminal', { timeout: 90_000 }, async () => {
    const { run } = await terminal({})
    const { status, stdout, stderr } = await run(['demo'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('3 ordinary days pass first')
    expect(stdout).toMatch(/66 looks, 24 runs that never started, \d+ changes/)
    expect(stdout).not.toContain('\u001B')
    const page = stdout.trimEnd().split('\n').at(-1) ?? ''
    closers.push(() => rm(path.dirname(page), { recursive: true, force: true }))
    expect(await readFile(page, 'utf8')).toContain('<title>Dyno Scaler: sharp-mountain-4005</title>')
  })
})

/** A Node of the system that is not the one of the tests: the oldest that `engines` allows is 20. */
const systemNode = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => path.join(folder, 'node'))
  .find((node) => /^v(?:2[0-3])\./.test(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout))

describe.skipIf(systemNode === undefined).concurrent('on the Node of the system', () => {
  test.for([
    [['plan', ...monday], /^Plan: 413 dyno-hours/],
    [['plan', ...monday, '--json'], /^\{\n {2}"version": 1,/],
    [['import', 'crontab', 'crontab'], /- 3\n$/],
    [['--help'], /^Dyno Scaler\n/]
  ] as const)('%s', async ([words, output]) => {
    const { run } = await terminal({
      [file]: `holidays: { region: US-NY, calendar: days.ics }\n${usual}`,
      crontab: '0 7 * * * 3\n',
      'days.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
    })
    const { status, stdout, stderr } = await run(words, { node: systemNode ?? '' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(output)
  })
})
