import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { runCli } from './run-cli.ts'
import type { CliResult } from './run-cli.ts'

vi.setConfig({ testTimeout: 60_000, maxConcurrency: 3 })

const closers: (() => unknown)[] = []
afterAll(() => Promise.all(closers.map((close) => close())))

const startMs = Date.UTC(2026, 10, 2)
const traffic = (days: number): string =>
  [
    'timestamp,requests_per_second',
    ...Array.from(
      { length: days * 48 + 1 },
      (_, index) => `${startMs / 1000 + index * 1800},${index % 48 >= 18 && index % 48 < 34 ? 27 : 8}`
    )
  ].join('\n')
const configuration = (quantity: string): string =>
  `apps: { sharp: { url: none, processes: { web: { schedule: ["${quantity}"], metrics: [{ router: throughput, per-dyno: 600 }] } } } }\n`

/** Runs `backtest` in a folder with a configuration, two weeks (`weeks.csv`) and a day (`day.csv`) of traffic, and another configuration. */
async function backtest(args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-cli-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  await mkdir(path.join(folder, '.github'))
  const all = {
    '.github/dyno-scaler.yml': configuration('1-4'),
    'other.yml': configuration('4'),
    'day.csv': traffic(1),
    'weeks.csv': traffic(8),
    ...files
  }
  for (const [name, text] of Object.entries(all)) await writeFile(path.join(folder, name), text)
  return runCli({ args: ['backtest', ...args], folder })
}

interface Document {
  readonly processes: readonly {
    readonly assumptions: { readonly rhythm: unknown }
    readonly results: readonly { readonly name: string; readonly dynoHoursAWeek: number; readonly looks: number }[]
  }[]
  readonly proposals: readonly { readonly windows: readonly string[] }[]
}

describe.concurrent('backtest', () => {
  test('prints the result, and nothing else', async () => {
    const { status, stdout, stderr } = await backtest(['--traffic', 'day.csv'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Backtest of sharp web, 1 d of traffic: /)
    expect(stdout).toContain('What the model assumes\n- One dyno answers 600 requests a minute')
    expect(stdout).not.toContain('A schedule for')
  })

  test('as JSON, with another configuration, and the same again for the seed', async () => {
    const args = ['--traffic', 'day.csv', '--compare-to', 'other.yml', '--seed', '7', '--json']
    const [first, again] = await Promise.all([backtest(args), backtest(args)])
    expect([first.status, first.stderr]).toEqual([0, ''])
    expect(again.stdout).toBe(first.stdout)
    const { processes, proposals } = JSON.parse(first.stdout) as Document
    expect(processes[0]?.results.map(({ name }) => name)).toEqual([
      'this configuration',
      'other.yml',
      'fixed',
      'article',
      'autoscalebot',
      'hpa'
    ])
    expect(processes[0]?.results[1]?.dynoHoursAWeek).toBe(672)
    expect(proposals).toEqual([])
  })

  test('with a proposal that can be pasted', async () => {
    const { status, stdout, stderr } = await backtest(['--traffic', 'weeks.csv', '--propose'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('A schedule for sharp web\n  schedule:\n    - 08:30-17:00 3\n    - 1\n')
  })

  test('without one where there is less than a week', async () => {
    const { status, stderr } = await backtest(['--traffic', 'day.csv', '--propose'])
    expect([status, stderr]).toEqual([0, 'There is no proposal: it takes a week of traffic.\n'])
  })

  test.each([
    ['every five minutes', ['--every', '5m'], { kind: 'every', ms: 300_000 }, 288],
    [
      'in watches',
      ['--watch', '15m', '--interval', '1m'],
      { kind: 'watch', watchMs: 900_000, intervalMs: 60_000 },
      null
    ]
  ])('with looks %s', async (_, args, rhythm, looks) => {
    const { stdout } = await backtest(['--traffic', 'day.csv', '--json', ...args])
    const [process] = (JSON.parse(stdout) as Document).processes
    expect(process?.assumptions.rhythm).toMatchObject(rhythm)
    if (looks !== null) expect(process?.results[0]?.looks).toBe(looks)
  })

  test.each([
    [
      'a state that is not there',
      ['--state', 'none.json'],
      'There is no recorded history to replay. Name the file of "state: file:PATH" with --state, or give --traffic.\n'
    ],
    [
      'every mistake in a file',
      ['--traffic', 'bad.csv'],
      'bad.csv:1:1 "x" is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.\nbad.csv:2:22 "y" is not a number of requests a second. Write a number of at least 0, such as 12.5.\n'
    ]
  ])('says what to do about %s', async (_, args, message) => {
    const { status, stdout, stderr } = await backtest(args, { 'bad.csv': 'x,1\n2026-11-23T07:00:00Z,y\n' })
    expect([status, stdout, stderr]).toEqual([1, '', message])
  })

  test('two kinds of traffic are told with the usage', async () => {
    const { status, stdout, stderr } = await backtest(['--traffic', 'day.csv', '--state', 'state.json'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Give the traffic: --traffic FILE .*"node dist\/cli\.js backtest --help"/)
  })

  test('a seed that is none is told with the usage', async () => {
    const { status, stderr } = await backtest(['--traffic', 'day.csv', '--seed', 'x'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^--seed: "x" is not a whole number up to 99999\. /)
  })
})
