import { gunzipSync, gzipSync } from 'node:zlib'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { tokens } from './invariants.ts'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { article, fileFor, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const scaled = { heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] }
/** The right to act is taken before the first change. */
const acting = 2
const unchanged = { ...scaled, heroku: reading() }

interface Document {
  readonly version: number
  readonly sequence: number
  readonly lastLookMs: number
  readonly gapsMs: readonly number[]
}

describe.concurrent('state: file', () => {
  test('is made with the folders above it, grows by a look a run, and is for its owner alone', async ({ world }) => {
    const { stateFile, run } = await world()
    const file = `${stateFile}.d/deep/state.json`
    const inputs = { ...article, state: `file:${file}` }
    expect((await run({ inputs, at: day('12:00:00') })).requests).toEqual(scaled)
    expect((await run({ inputs, at: day('12:10:00') })).requests).toEqual(unchanged)
    const state = JSON.parse(await readFile(file, 'utf8')) as Document
    expect([
      state.version,
      state.sequence,
      new Date(state.lastLookMs).toISOString().slice(11, 16),
      // A process may take many seconds to start on a busy machine: ten minutes, to the nearest five.
      state.gapsMs.map((ms) => Math.round(ms / (5 * 60_000)))
    ]).toEqual([1, acting + 1, '12:10', [2]])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(`${stateFile}.d/deep`)).toEqual(['state.json'])
  })

  const documents: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty', '', /cannot be used: it is empty\. This run starts with a fresh state\.$/],
    ['cut short', '{"version":1,"sequence":4,"looksM', /cannot be used: it is not valid JSON, cut short or damaged\./],
    ['of somebody else', '{"name":"dyno","version":"1.2.3"}', /cannot be used: it is not a document of Dyno Scaler/],
    ['a list', '[]', /cannot be used: it is neither JSON nor base64/],
    [
      'of ours with a number in the wrong place',
      '{"version":1,"sequence":-1,"gapsMs":[],"apps":{},"incidents":[]}',
      /cannot be used: it is not a document of Dyno Scaler \(sequence/
    ],
    ['binary', new Uint8Array([0, 255, 31, 139, 8, 0]), /cannot be used/],
    ['deeply nested', '['.repeat(50_000), /cannot be used/],
    [
      'of another kind inside',
      '{"version":1,"sequence":3,"gapsMs":[],"apps":{"sharp":{"web":{"recovery":7}}},"incidents":[]}',
      /cannot be used/
    ]
  ]
  test.for(documents)('a document that is %s: a warning, and a fresh one', async ([, content, warning], { world }) => {
    const { stateFile, stateText, run } = await world()
    await writeFile(stateFile, content)
    const result = await run({ inputs: article })
    expect(result.requests).toEqual(scaled)
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(new RegExp(`^warning: The state file .*${warning.source}`))
    ])
    expect(JSON.parse(await stateText())).toMatchObject({ version: 1, sequence: acting })
    expect((await run({ inputs: article, at: day('12:10:05') })).annotations).toEqual([])
  })

  test('a newer document is left as it is, with a warning', async ({ world }) => {
    const { stateFile, stateText, run } = await world()
    const newer = '{"version":2,"sequence":7,"everything":"else"}'
    await writeFile(stateFile, newer)
    const result = await run({ inputs: article })
    expect(result.requests).toEqual(scaled)
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(
        /^warning: The state file .* was written by a newer version \(format 2, this one knows 1\)\. It is left as it is/
      )
    ])
    expect(await stateText()).toBe(newer)
  })

  test('a path that is a folder fails the run, and scaling goes on', async ({ world }) => {
    const { stateFile, run } = await world()
    await mkdir(stateFile)
    const result = await run({ inputs: article })
    expect(result.requests).toEqual(scaled)
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(/^error: The state file .* could not be read: it is not a regular file\. Check the path/)
    ])
    await rm(stateFile, { recursive: true })
  })

  test('a folder below a file fails the run, and scaling goes on', async ({ world }) => {
    const { stateFile, run } = await world()
    await writeFile(stateFile, '')
    await chmod(stateFile, 0o600)
    const result = await run({ inputs: { ...article, state: `file:${stateFile}/state.json` } })
    expect(result.requests).toEqual(scaled)
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([expect.stringMatching(/^error: The state file .*ENOTDIR/)])
  })
})

describe.concurrent('state: none', () => {
  test('every run is the first, and issues alone remember an outage', async ({ world }) => {
    const { app, issue, stateText, run } = await world()
    const inputs = { state: 'none' }
    app().fault({ kind: 'status', status: 503 })
    expect((await run({ inputs, files: fileFor({}), at: day('12:00:00') })).requests.github).toEqual([
      listing,
      ...opening
    ])
    expect((await run({ inputs, files: fileFor({}), at: day('12:10:05') })).requests.github).toEqual([
      listing,
      'PATCH /issues/1'
    ])
    app().clearFault()
    const healthy = await run({ inputs, files: fileFor({}), at: day('12:20:05') })
    expect(healthy.requests.github).toEqual([listing, 'PATCH /issues/1'])
    expect(healthy.log).toContain('No earlier run is remembered.')
    const over = await run({ inputs, files: fileFor({}), at: day('12:36:00') })
    expect(over.requests.github).toEqual([
      listing,
      'GET /issues/1/comments',
      'POST /issues/1/comments',
      'PATCH /issues/1'
    ])
    expect(issue()).toMatchObject({ state: 'closed', title: 'sharp web was down on 2026-11-24, 12:00-12:20 UTC' })
    expect(await stateText()).toBe('')
  })
})

describe.concurrent('state: variable', () => {
  const inputs = { ...article, state: 'variable', 'state-token': tokens.state }
  const variables = '/actions/variables'
  const variable = `${variables}/DYNO_SCALER_STATE`
  const documentIn = (value: string): Document =>
    JSON.parse(gunzipSync(Buffer.from(value, 'base64')).toString()) as Document

  test('the variable is made on first use, and written over from then on', async ({ world }) => {
    const { github, run } = await world()
    const first = await run({ inputs, at: day('12:00:00') })
    expect(first.requests).toEqual({
      ...scaled,
      github: [
        `GET ${variable}`,
        `GET ${variable}`,
        listing,
        `PATCH ${variable}`,
        `POST ${variables}`,
        `GET ${variable}`,
        `GET ${variable}`,
        `PATCH ${variable}`,
        `GET ${variable}`
      ]
    })
    expect([first.status, messagesOf(first)]).toEqual([0, []])
    const second = await run({ inputs, at: day('12:10:05') })
    expect(second.requests).toEqual({
      ...unchanged,
      github: [...[`GET ${variable}`, listing, `GET ${variable}`, `PATCH ${variable}`].sort(), `GET ${variable}`]
    })
    expect(second.log).toContain('Last run 10 minutes ago.')
    expect([...github.variables.keys()]).toEqual(['DYNO_SCALER_STATE'])
    expect(documentIn(github.variables.get('DYNO_SCALER_STATE')!.value)).toMatchObject({
      version: 1,
      sequence: acting + 1
    })
  })

  test('`state-name` names it', async ({ world }) => {
    const { github, run } = await world()
    const result = await run({ inputs: { ...inputs, 'state-name': 'Night-shift' } })
    expect(result.requests.github).toContain(`GET ${variables}/NIGHT_SHIFT_STATE`)
    expect([...github.variables.keys()]).toEqual(['NIGHT_SHIFT_STATE'])
  })

  test('403 names the permission and fails the run, while scaling went on', async ({ world }) => {
    const { app, github, run } = await world()
    github.fail({
      path: /variables/,
      answer: { kind: 'status', status: 403, body: { message: 'Resource not accessible by personal access token' } }
    })
    const result = await run({ inputs })
    expect(result.requests).toEqual({ ...scaled, github: [`GET ${variable}`, listing] })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(
        /^error: The repository variable DYNO_SCALER_STATE could not be read: the token lacks a permission \(403: [^)]+\)\. .*Variables: read and write/
      )
    ])
    expect(app().quantity('web')).toBe(3)
  })

  test('a token that may read only fails the run too', async ({ world }) => {
    const { github, run } = await world()
    github.fail({
      method: 'PATCH',
      path: /variables/,
      answer: { kind: 'status', status: 403, body: { message: 'Resource not accessible by personal access token' } }
    })
    const result = await run({ inputs })
    expect(result.requests).toEqual({
      ...scaled,
      github: [`GET ${variable}`, `GET ${variable}`, listing, `PATCH ${variable}`]
    })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(
        /^error: The state could not be saved in the repository variable DYNO_SCALER_STATE: .*\(403: Resource not accessible by personal access token\)\. .*Variables: read and write/
      )
    ])
  })

  test('401 names the input', async ({ world }) => {
    const { github, run } = await world()
    github.fail({ path: /variables/, answer: { kind: 'status', status: 401, body: { message: 'Bad credentials' } } })
    const result = await run({ inputs })
    expect([result.requests.heroku, result.status]).toEqual([scaled.heroku, 1])
    expect(messagesOf(result)).toEqual([expect.stringMatching(/^error: .*`state-token` \(401\)/)])
  })

  test('500 is a warning, and nothing is written over', async ({ world }) => {
    const { github, run } = await world()
    github.fail({ path: /variables/, answer: { kind: 'status', status: 500, body: '<h1>unicorn</h1>' } })
    const result = await run({ inputs })
    expect(result.requests).toEqual({ ...scaled, github: [`GET ${variable}`, `GET ${variable}`, listing] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      'warning: The repository variable DYNO_SCALER_STATE could not be read: GitHub answered 500. It is tried again with the next look.'
    ])
  })

  test('a newer document is not written over, a foreign one is', async ({ world }) => {
    const { github, run } = await world()
    const put = async (value: string): Promise<void> => {
      await fetch(`${github.url}/repos/octo/shop${variables}`, {
        method: 'POST',
        headers: { authorization: `token ${tokens.github}` },
        body: JSON.stringify({ name: 'DYNO_SCALER_STATE', value })
      })
    }
    const newer = gzipSync('{"version":9}').toString('base64')
    await put(newer)
    const left = await run({ inputs })
    expect(left.requests).toEqual({ ...scaled, github: [`GET ${variable}`, listing] })
    expect(messagesOf(left)).toEqual([
      expect.stringMatching(/^warning: The repository variable DYNO_SCALER_STATE was written by a newer version/)
    ])
    expect(github.variables.get('DYNO_SCALER_STATE')?.value).toBe(newer)

    await fetch(`${github.url}/repos/octo/shop${variable}`, {
      method: 'PATCH',
      headers: { authorization: `token ${tokens.github}` },
      body: '{"value":"hello"}'
    })
    const replaced = await run({ inputs, at: day('12:10:05') })
    expect(replaced.requests.github).toEqual([
      `GET ${variable}`,
      `GET ${variable}`,
      listing,
      `PATCH ${variable}`,
      `GET ${variable}`
    ])
    expect([replaced.status, messagesOf(replaced)]).toEqual([
      0,
      [expect.stringContaining('it is neither JSON nor base64 of gzip')]
    ])
    expect(documentIn(github.variables.get('DYNO_SCALER_STATE')!.value).version).toBe(1)
  })
})
