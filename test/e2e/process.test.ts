import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { describe, expect, test as plain } from 'vitest'
import { bundle } from './run-action.ts'
import { tokens } from './invariants.ts'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { article, fileFor, messagesOf, test } from './world.ts'

/** The first Node on the PATH that no package brought along. */
function systemNode(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'))
  const found = folders.map((folder) => path.join(folder, 'node')).find(existsSync)
  return found === undefined || realpathSync(found).includes('node_modules') ? null : found
}
const node = systemNode()

describe.concurrent('the process', () => {
  plain('is what action.yml starts', () => {
    const { runs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
      readonly runs: object
    }
    expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' })
    expect(process.version).toMatch(/^v24\./)
    expect(existsSync(bundle)).toBe(true)
  })

  test('needs nothing but its environment: neither a time zone, nor a home, nor a language', async ({ world }) => {
    const { run } = await world()
    const result = await run({
      inputs: article,
      env: { HOME: '', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] })
    expect(result.decisions[0]?.nextChange).toEqual({ at: '2026-11-24T22:00:00Z', to: 2 })
    expect(result.log).toContain('Next change: web → 2 at 22:00 (UTC).')
  })

  test('without any input but what GitHub gives says what is missing', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { 'heroku-api-key': '' } })
    expect([result.status, result.annotations.length]).toEqual([1, 2])
  })

  test('reads inputs as the runner passes them, blanks around them aside', async ({ world }) => {
    const { run } = await world()
    const result = await run({
      inputs: { 'heroku-api-key': ` ${tokens.heroku}\n`, app: ' sharp ', schedule: '\n  3  \n', 'dry-run': 'TRUE' }
    })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing] })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 3, dryRun: true })
  })

  test('finds the configuration below GITHUB_WORKSPACE, wherever it is started', async ({ world }) => {
    const { workspace, run } = await world()
    await run({ inputs: { state: 'none' }, files: { 'elsewhere/empty': '', ...fileFor({ schedule: [2] }) } })
    const env = { GITHUB_WORKSPACE: path.join(workspace, 'elsewhere') }
    expect((await run({ env })).status).toBe(1)
  })

  test('two at once do not harm each other', async ({ world }) => {
    const { app, run, stateText } = await world()
    const results = await Promise.all([run({ inputs: article }), run({ inputs: article })])
    expect(results.map(({ status }) => status)).toEqual([0, 0])
    expect(app().quantity('web')).toBe(3)
    expect(JSON.parse(await stateText())).toMatchObject({ version: 1, apps: { sharp: { web: {} } } })
  })

  test.runIf(node !== null)(`runs on the Node of the system (${node ?? 'none'})`, async ({ world }) => {
    const { app, issue, run } = await world()
    const { stdout } = await promisify(execFile)(node!, ['--version'])
    expect(Number(/^v(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(20)
    app().fault({ kind: 'status', status: 503 })
    const down = await run({ files: fileFor({}), node: node! })
    expect(down.requests).toEqual({
      heroku: [...reading(), scaling(5)],
      pings: pinging(),
      github: [listing, ...opening]
    })
    expect([down.status, messagesOf(down)]).toEqual([0, []])
    expect(issue().state).toBe('open')
  })

  test.runIf(node !== null)('and its cache client too', async ({ world }) => {
    const { cache, run } = await world({ cache: 'on' })
    const first = await run({ inputs: article, node: node! })
    expect([first.status, messagesOf(first)]).toEqual([0, []])
    const second = await run({ inputs: article, node: node!, at: '2026-11-24T12:10:05Z' })
    expect(second.log).toContain('Last run 10 minutes ago.')
    // Before its change, and two ends.
    expect(cache().entries).toHaveLength(3)
  })
})
