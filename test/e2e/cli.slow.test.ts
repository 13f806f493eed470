import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { repositoryIn } from './repository.ts'
import { runInTerminal } from '../../scripts/pty.mjs'
import { openScreen, textOf } from '../../scripts/screen.mjs'
import { skip } from '../skip.ts'
import { cli } from './run-cli.ts'
import { file, monday, terminals, usual } from './terminal.ts'

const { terminal, closeLater } = terminals()

describe.concurrent('arguments that it does not know end with 2, in one line that says what is meant', () => {
  test.for([
    [['plann'], 'There is no command "plann". Did you mean "plan"? "node dist/cli.js --help" lists them all.'],
    [['toString'], 'There is no command "toString". "node dist/cli.js --help" lists them all.'],
    [['plan', '--day', '3'], 'There is no option "--day". Did you mean "--days"? "node dist/cli.js plan --help"'],
    [['plan', '--day=3'], 'There is no option "--day". Did you mean "--days"?'],
    [['plan', '-x'], 'There is no option "-x". "node dist/cli.js plan --help" shows how it is written.'],
    [['plan', 'json'], '"json" is not an option. Did you mean "--json"?'],
    [['plan', 'x.yml'], '"x.yml" is not an option.'],
    [['run', '--every', '30'], '--every: "30" is not a duration from 1s to 1d. Write 30s or 5m.'],
    [['run', '--once', '--every', '30s'], 'Write --once or --every, not both.'],
    [['run', '--state', 'cache'], '--state: "cache" is not a choice. Write file:PATH, variable or none.'],
    [['rnu'], 'There is no command "rnu". Did you mean "run"?'],
    [['PLAN'], 'There is no command "PLAN". Did you mean "plan"?'],
    [['--halp'], 'There is no command "--halp". Did you mean "--help"?'],
    [['--verison'], 'There is no command "--verison". Did you mean "--version"?'],
    [['--config', 'a.yml', 'plan'], 'There is no command "--config". The command comes first, then its options.'],
    [['help', 'pla'], 'There is no command "pla". Did you mean "plan"?'],
    [['plan', '--days'], '"--days" needs a value: --days N.'],
    [['plan', '--days', '--json'], '"--days" needs a value: --days N.'],
    [['plan', '--days', '-3'], '"--days" needs a value: --days N. If "-3" is meant, write --days=-3.'],
    [['plan', '--json=yes'], '"--json" takes no value.'],
    [['plan', '--no-json'], 'There is no option "--no-json". Did you mean "--json"?'],
    [['run', '--wait', '1m', '--every', '30s'], 'Write --wait or --every, not both: --every has no last look.'],
    [['import', 'crontba', 'a'], '"crontba" cannot be imported. Did you mean "crontab"?'],
    [['import'], 'Write: import KIND FILE.'],
    [['import', 'crontab'], 'Write: import KIND FILE.'],
    [['import', 'crontab', 'a', 'b'], 'Write: import KIND FILE.'],
    [['import', 'hirefire', 'a'], '"hirefire" cannot be imported. KIND is crontab or autoscalebot.'],
    [['import', 'crontab', 'a', '--timezone', 'Mars/Base'], '--timezone: "Mars/Base" is not a time zone.'],
    [['plan', '--from', 'tomorrow'], '--from: "tomorrow" is not a day. Write YYYY-MM-DD.'],
    [['plan', '--days', '0'], '--days: "0" is not a number of days. Write 1 to 366.'],
    [['run', '--wait', 'soon'], '--wait: "soon" is not a duration.'],
    [['run', '--scale', 'web'], '--scale: '],
    [['run', '--scale', 'web=1', '--hold', 'long'], '--hold: "long" '],
    [['backtest'], 'Give the traffic: --traffic FILE'],
    [['backtest', '--traffic', 'a.csv', '--every', '1s'], '--every: "1s" is not a duration of at least 10s.'],
    [['backtest', '--traffic', 'a.csv', '--every', '1m', '--watch', '1h'], '--every and --watch do not go together.'],
    [['report'], 'Write: report --state FILE.'],
    [['notify'], 'Write: notify --test.'],
    [['notfiy', '--test'], 'There is no command "notfiy". Did you mean "notify"?'],
    [['demo', '--secnods', '1'], 'There is no option "--secnods". Did you mean "--seconds"?'],
    [['demo', '--seconds', 'x'], '--seconds: "x" is not a whole number up to 86400.'],
    [['emulator', '--port', '65536'], '--port: "65536" is not a whole number up to 65535.']
  ] as const)('%s', async ([args, message]) => {
    const { run } = await terminal({})
    const { status, stdout, stderr } = await run(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
    expect(stderr).toMatch(/^.+ "node dist\/cli\.js [a-z ]*--help" .+\n$/)
  })
})

describe.concurrent('what only files can tell ends with 1, in lines that name the option', () => {
  test.for([
    [['plan', '--config', '.'], '. cannot be read: it is a folder.\n'],
    [['plan', '--config='], `There is no ${file} here. Name the configuration with --config.\n`],
    [['import', 'crontab', 'nothing'], 'nothing cannot be read: there is no such file.\n'],
    [
      ['backtest', '--config', 'ok.yml', '--traffic', 'a.csv', '--app', 'blunt'],
      '--app: ok.yml has no app "blunt". It has sharp.\n'
    ],
    [['run', '--config', 'nothing.yml', '--app', 'sharp'], 'There is no nothing.yml here. Name the configuration'],
    [['plan', '--config', 'ok.yml', '--compare-to', 'nowhere'], '--compare-to: "nowhere" cannot be read'],
    [['backtest', '--config', 'ok.yml', '--traffic', 'a.csv'], '--traffic: ']
  ] as const)('%s', async ([args, message]) => {
    const { run } = await terminal({ 'ok.yml': usual })
    const { status, stdout, stderr } = await run(args, { env: { HEROKU_API_KEY: 'a-token' } })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.slice(0, message.length)).toBe(message)
    expect(stderr).not.toMatch(/[Ii]nput "|^\s+at /m)
  })
})

test.for([
  ['plan'],
  ['run'],
  ['backtest', '--traffic', 'a.csv'],
  ['report', '--state', 'state.json'],
  ['notify', '--test'],
  ['init', '--app', 'sharp', '--config']
])('a proxy that is none is refused by %s, before anybody is asked', async (args) => {
  const { folder, run } = await terminal({ [file]: usual })
  await repositoryIn(folder)
  // Nobody listens there.
  const elsewhere = { HEROKU_API_URL: 'http://127.0.0.1:1', HEROKU_API_KEY: 'a-token' }
  const { status, stdout, stderr } = await run(args, { env: { ...elsewhere, HTTPS_PROXY: 'socks5://a:geheim@b:1080' } })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('HTTPS_PROXY is not the address of an HTTP proxy.')
  expect(stderr).not.toMatch(/geheim|cannot be reached|ECONNREFUSED/)
})

test.for([['--version'], ['-v'], ['version']] as const)('%s tells the version', async ([word]) => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
  const { run } = await terminal({})
  expect(await run([word])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
})

describe.concurrent('the usage', () => {
  test.for([[[]], [['--help']], [['-h']], [['help']]] as const)(
    '%s shows every command with status 0',
    async ([args]) => {
      const { run } = await terminal({})
      const { status, stdout, stderr } = await run(args)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(
        /^Dyno Scaler\n\n {2}node dist\/cli\.js init .*\n {2}node dist\/cli\.js run .*Exit status: /s
      )
    }
  )

  test.for([
    ['run', ['run', '--help']],
    ['plan', ['plan', '--days', '3', '-h']],
    ['init', ['help', 'init']],
    ['emulator', ['--help', 'emulator']]
  ] as const)('of %s alone is shown by %s', async ([name, args]) => {
    const { run } = await terminal({})
    const { status, stdout, stderr } = await run(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.match(/node dist\/cli\.js [a-z]+ /g)).toEqual([`node dist/cli.js ${name} `])
    expect(stdout).toMatch(/\n\nExit status: 0 /)
  })
})

interface Demo {
  readonly dueRuns: number
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
    readonly decisions: readonly { readonly reasons: readonly { readonly code: string }[] }[]
  }[]
  readonly action: { readonly status: number; readonly summary: string }
}

describe.concurrent('demo', () => {
  test('as JSON: the same day each time, with an outage and a rush that are over', async () => {
    const { run } = await terminal({})
    const results = await Promise.all([run(['demo', '--json']), run(['demo', '--json'])])
    expect(results.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, '']
    ])
    const [one, other] = results.map(({ stdout }) => JSON.parse(stdout) as Demo)
    expect(one).toMatchObject({ dueRuns: 96, looks: 72, missedRuns: 24, flatDynoHours: 96 })
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
    const codes = one?.ticks.flatMap(({ decisions }) =>
      decisions.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    )
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
      // Of the day that was simulated: all its hours, and no start without a state.
      summary: expect.stringMatching(/^## [^]*\| 10 \| 4 \|[^]*\| 23 \| 2 \|/) as string
    })
    expect(one?.action.summary).not.toMatch(/No earlier run|first look/)
    // The pings of the run of the action itself take as long as they take.
    expect({ ...other, action: null }).toEqual({ ...one, action: null })
  })

  test('as text, without colours where it is no terminal', async () => {
    const { run } = await terminal({})
    const { status, stdout, stderr } = await run(['demo'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('3 ordinary days pass first')
    expect(stdout).toMatch(/96 runs due: 72 looks, 24 never started; \d+ changes/)
    expect(stdout).not.toContain('\u001B')
    const [, page = '/nowhere/report.html'] = /^Report: (.*)$/m.exec(stdout) ?? []
    closeLater(() => rm(path.dirname(page), { recursive: true, force: true }))
    const html = await readFile(page, 'utf8')
    expect(html).toContain('<title>Dyno Scaler: sharp-mountain-4005</title>')
    const [, json = ''] = /<script[^>]*type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html) ?? []
    const { processes } = JSON.parse(json) as {
      readonly processes: readonly {
        readonly figures: Readonly<Record<'day' | 'all', { readonly dynoHours: number }>>
      }[]
    }
    const [day, all] = (['day', 'all'] as const).map((range) => processes[0]?.figures[range].dynoHours.toFixed(1))
    expect(stdout).toContain(`\n  ${day} dyno-hours, `)
    expect(stdout).toContain(` below 4 dynos all day (96); ${all} with the days before\n`)
  })

  test.for([80, 120])('in a terminal of %i columns', async (columns, context) => {
    if (spawnSync('script', ['--version']).status !== 0) skip(context, 'There is no "script" of util-linux here.')
    let output = ''
    const status = await runInTerminal(
      `${process.execPath} ${cli} demo --seconds 0`,
      { columns, rows: 24 },
      (text) => (output += text)
    )
    const [picture = '', end = ''] = output.split(/(?=\r\n(?:\u001B\[1m)?The action itself)/)
    const [, report] = /Report:\s+(\S+\.html)/.exec(stripVTControlCharacters(end)) ?? []
    expect(report).toBeDefined()
    closeLater(() => rm(path.dirname(report!), { recursive: true, force: true }))
    const screen = openScreen({ columns, rows: 24 })
    screen.write(picture)
    const shown = screen.rows().map(textOf)
    expect(status).toBe(0)
    expect(shown[0]).toMatch(/^A day of an app in a minute +23:55 UTC$/)
    expect(shown.map((line) => line.trim()).join(' ')).toContain(
      '3 of 3 pings failed (answered 503), so at least 4 at once; changed at 05:12, after pings that hung (issue #1) 05:20'
    )
    screen.write(end)
    const last = screen.rows().map((row) => textOf(row).trim())
    expect(last.join(' ')).toMatch(
      /96 runs due: 72 looks, .* Issue #1 \(closed\): .* dyno-hours, .* Report: \S+\.html Next, in the repository of your app: node \S+ init --app NAME $/
    )
    // Nothing is broken by the terminal.
    const widths = stripVTControlCharacters(output)
      .split(/\r?\n/)
      .map((line) => Array.from(line).length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns)
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
  ] as const)('%s', async ([args, output]) => {
    const { run } = await terminal({
      [file]: `holidays: { region: US-NY, calendar: days.ics }\n${usual}`,
      crontab: '0 7 * * * 3\n',
      'days.ics': 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'
    })
    const { status, stdout, stderr } = await run(args, { node: systemNode ?? '' })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(output)
  })
})
