/** What `examples/triggers` holds, run against an emulated GitHub. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/adapters/clock.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import type { GitHub, GitHubOptions } from '../../src/emulator/github/github.ts'

// JavaScript without types: it is for those who have no TypeScript.
const workerFile = new URL('../../examples/triggers/cloudflare-worker.js', import.meta.url).href
const { default: worker } = (await import(workerFile)) as {
  readonly default: { readonly scheduled: (event: object, env: Environment) => Promise<void> }
}

const token = 'github_pat_11ABC'
const { on } = parse(readFileSync('examples/outside.yml', 'utf8')) as {
  readonly on: { readonly repository_dispatch: { readonly types: readonly string[] } }
}

async function start(options: Partial<GitHubOptions> = {}): Promise<GitHub> {
  const github = await startGitHub({ repository: 'octo/shop', clock: systemClock, token, ...options })
  onTestFinished(github.close)
  return github
}

type Environment = Readonly<Record<string, string>>

interface Trigger {
  readonly file: string
  /** Rejects where no run was started. */
  readonly call: (env: Environment) => Promise<unknown>
}

const triggers: readonly Trigger[] = [
  {
    file: 'heroku-scheduler.sh',
    call: (env) => {
      const PATH = process.env['PATH'] ?? ''
      return promisify(execFile)('sh', ['examples/triggers/heroku-scheduler.sh'], { env: { PATH, ...env } })
    }
  },
  { file: 'cloudflare-worker.js', call: (env) => worker.scheduled({}, env) }
]

describe.each(triggers)('$file', ({ call }) => {
  const environment = ({ url }: GitHub): Environment => ({
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'octo/shop',
    GITHUB_DISPATCH_TOKEN: token
  })

  it('asks for the event that the workflow waits for, once, with headers that GitHub wants', async () => {
    const github = await start()
    await call(environment(github))
    expect(github.calls).toEqual([{ eventType: on.repository_dispatch.types[0], payload: {} }])
    expect(github.requests).toHaveLength(1)
    expect(github.requests[0]?.headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'user-agent': expect.stringMatching(/./) as string
    })
  })

  it.each<[what: string, github: Partial<GitHubOptions>, env: Environment]>([
    ['a wrong token', {}, { GITHUB_DISPATCH_TOKEN: 'another' }],
    ['a token that may not write', { actionsAccess: 'none' }, {}],
    ['another repository', {}, { GITHUB_REPOSITORY: 'octo/other' }]
  ])('fails with %s, and does not show the token', async (_, options, env) => {
    const github = await start(options)
    const failure: unknown = await call({ ...environment(github), ...env }).then(
      () => null,
      (error: unknown) => error
    )
    expect(failure).not.toBeNull()
    expect(JSON.stringify(failure) + String(failure)).not.toContain(token)
    expect(github.calls).toEqual([])
  })

  it('is sent again, at once or with the next cron, where GitHub fails for a moment', async () => {
    const github = await start()
    github.fail({ times: 1, answer: { kind: 'status', status: 503 } })
    await call(environment(github)).catch(() => call(environment(github)))
    expect(github.calls).toHaveLength(1)
  })
})

it('heroku-scheduler.sh says which variable is missing', async () => {
  const failure: unknown = await triggers[0]?.call({ GITHUB_REPOSITORY: 'octo/shop' }).catch((error: unknown) => error)
  expect(failure).toMatchObject({
    code: expect.any(Number) as number,
    stderr: expect.stringContaining('GITHUB_DISPATCH_TOKEN: Set it to') as string
  })
})

it('wrangler.toml names the Worker that lies beside it, and the variables that it reads', () => {
  const toml = readFileSync('examples/triggers/wrangler.toml', 'utf8')
  const source = readFileSync('examples/triggers/cloudflare-worker.js', 'utf8')
  expect(toml).toMatch(/^main = "cloudflare-worker\.js"$/m)
  expect(toml).toMatch(/^\[triggers\]\ncrons = \["(?:\S+ ){4}\S+"\]/m)
  const read = new Set([...source.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name))
  expect([...read].sort()).toEqual(['GITHUB_API_URL', 'GITHUB_DISPATCH_TOKEN', 'GITHUB_REPOSITORY'])
  expect(toml).toContain('GITHUB_REPOSITORY = ')
})
