import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test as plain } from 'vitest'
import { bundle, runAction } from './run-action.ts'
import { article, messagesOf, test } from './world.ts'
import type { WorldOptions, WorldRun } from './world.ts'

/** What is loaded only where it is used, by a word that its minified code still has. */
const parts = {
  'node-fetch': 'node-fetch cannot load',
  octokit: 'octokit-request',
  'the cache client': 'CacheReadDenied',
  almanac: 'date-holidays',
  email: 'createTestAccount',
  'page of the report': '.masthead'
}
const partNames = Object.keys(parts) as (keyof typeof parts)[]

interface Loaded {
  readonly bytes: number
  readonly parts: readonly string[]
}

/** V8 lists every script that it has compiled in its report of coverage. */
async function loadedBy(run: (env: Readonly<Record<string, string>>) => Promise<unknown>): Promise<Loaded> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-coverage-'))
  try {
    await run({ NODE_V8_COVERAGE: folder })
    const reports = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')))
    const urls = reports.flatMap((text) =>
      (JSON.parse(text) as { readonly result: readonly { readonly url: string }[] }).result.map(({ url }) => url)
    )
    const ours = [...new Set(urls)].filter((url) => url.startsWith(new URL('.', `file://${bundle}`).href))
    const texts = await Promise.all(ours.map((url) => readFile(new URL(url), 'utf8')))
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    return { bytes, parts: partNames.filter((name) => texts.some((text) => text.includes(parts[name]))) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const quiet = { ...article, url: 'none', issues: 'false' }

describe.concurrent('what a run loads', () => {
  test.for<[name: string, run: WorldRun, options: WorldOptions, parts: readonly string[], mostBytes: number]>([
    ['a plain run', { inputs: quiet }, {}, [], 580_000],
    ['with a ping', { inputs: { ...article, issues: 'false' } }, {}, ['node-fetch'], 900_000],
    ['with issues', { inputs: { ...article, url: 'none' } }, {}, ['octokit'], 950_000],
    ['with its state in the cache', { inputs: quiet }, { cache: 'on' }, ['the cache client'], 2_300_000],
    ['a plan', { inputs: { ...quiet, command: 'plan' } }, {}, [], 740_000]
  ])('%s', async ([, run, options, expected, mostBytes], { world }) => {
    const started = await world(options)
    const loaded = await loadedBy((env) => started.run({ ...run, env }))
    expect(loaded.parts).toEqual(expected)
    expect(loaded.bytes).toBeGreaterThan(100_000)
    expect(loaded.bytes).toBeLessThan(mostBytes)
  })
})

plain('the stack of a bug names files and lines of the source', async () => {
  const broken = `data:text/javascript,${encodeURIComponent(
    "globalThis.AbortController = class { constructor() { throw new Error('broken on purpose') } }"
  )}`
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-bug-'))
  try {
    const result = await runAction({
      temporary: folder,
      workspace: folder,
      inputs: { ...quiet, state: 'none', 'heroku-api-key': 'token' },
      githubToken: '',
      env: { NODE_OPTIONS: `--import=${broken}` }
    })
    expect(result.status).toBe(1)
    const [message] = messagesOf(result)
    expect(message).toContain('broken on purpose')
    expect(message).toMatch(/src\/commands\/open-ports\.ts:\d+:\d+/)
    expect(message).not.toContain('dist/')
  } finally {
    await rm(folder, { recursive: true })
  }
})
