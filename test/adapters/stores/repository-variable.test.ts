import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { variablesRoutes } from '../../../src/emulator/github/variables.ts'
import type { StoredVariable, VariableAccess } from '../../../src/emulator/github/variables.ts'
import { encodeForVariable } from '../../../src/adapters/stores/document/codec.ts'
import { variableName, variableStore } from '../../../src/adapters/stores/repository-variable.ts'
import type { VariableStoreOptions } from '../../../src/adapters/stores/repository-variable.ts'
import type { LoadedState, SavedState, StateStore } from '../../../src/ports.ts'
import { misbehave } from '../../fakes/fault.ts'
import type { Fault } from '../../fakes/fault.ts'
import { serveOnLoopback } from '../../fakes/serve.ts'
import type { RunningServer } from '../../fakes/serve.ts'
import { incident, stateOf } from './document/states.ts'
import { storeContract } from './store-contract.ts'
import type { Place } from './store-contract.ts'

const TOKEN = 'github_pat_of_the_test'
const NAME = 'DYNO_SCALER_STATE'

interface VariablePlace extends Place {
  readonly server: RunningServer
  readonly variables: Map<string, StoredVariable>
  readonly requests: string[]
  readonly tokens: Set<string>
  readonly store: (changes?: Partial<VariableStoreOptions>) => StateStore
  readonly break: (fault: Fault | null) => void
  readonly grant: (access: VariableAccess) => void
}

async function variablePlace(): Promise<VariablePlace> {
  const variables = new Map<string, StoredVariable>()
  const requests: string[] = []
  const tokens = new Set<string>()
  let fault: Fault | null = null
  let access: VariableAccess = 'write'
  const app = new Hono()
  app.use('*', async (c, next) => {
    requests.push(`${c.req.method} ${c.req.path}`)
    tokens.add(c.req.header('authorization') ?? 'none')
    await next()
  })
  app.use(
    '*',
    misbehave(() => fault)
  )
  app.route('/', variablesRoutes({ repository: 'octo/app', now: () => 0, variables, access: () => access }))
  const server = await serveOnLoopback(app)
  const store = (changes: Partial<VariableStoreOptions> = {}): StateStore =>
    variableStore({
      token: TOKEN,
      baseUrl: server.url,
      owner: 'octo',
      repo: 'app',
      stateName: 'dyno-scaler',
      redact: (text) => text,
      ...changes
    })
  return {
    server,
    variables,
    requests,
    tokens,
    store,
    break: (next) => {
      fault = next
    },
    grant: (next) => {
      access = next
    },
    open: (timeLimitMs) => store({ timeLimitMs }),
    plant: (text) => {
      variables.set(NAME, { value: text, createdMs: 0, updatedMs: 0 })
      return Promise.resolve()
    },
    remove: server.close
  }
}

const faulty = (name: string, fault: Fault, says: RegExp, cause: 'transient' | 'permission' = 'transient') => ({
  name,
  cause,
  isEndless: fault.kind === 'hang',
  says,
  arrange: ({ break: cut }: VariablePlace) => cut(fault),
  heal: ({ break: cut }: VariablePlace) => cut(null)
})

const granted = (name: string, access: VariableAccess, says: RegExp) => ({
  name,
  cause: 'permission' as const,
  says,
  arrange: ({ grant }: VariablePlace) => grant(access),
  heal: ({ grant }: VariablePlace) => grant('write')
})

const REMEDY = /`state-token`.+\*Variables: read and write\*/.source

storeContract('A repository variable', {
  create: variablePlace,
  troubles: [
    granted('the token lacks the permission', 'none', new RegExp(`403.+${REMEDY}`)),
    granted(
      'the token is not accepted',
      'unknown',
      new RegExp(`\`state-token\` \\(401\\): wrong, expired or revoked.+${REMEDY}`)
    ),
    faulty('GitHub answers 500', { kind: 'status', status: 500, body: { message: 'oops' } }, /answered 500/),
    faulty('GitHub answers 503 with a page', { kind: 'status', status: 503, body: '<html>' }, /answered 503/),
    faulty('GitHub limits the rate with 429', { kind: 'status', status: 429, body: {} }, /answered 429/),
    faulty('the connection is reset', { kind: 'reset' }, /no usable answer \(.+\)/),
    faulty('GitHub does not answer', { kind: 'hang' }, /no usable answer \(no answer in time\)/)
  ]
})

describe('A repository variable', () => {
  let place: VariablePlace
  beforeEach(async () => {
    place = await variablePlace()
  })
  afterEach(() => place.remove())

  test.each([
    ['dyno-scaler', 'DYNO_SCALER_STATE'],
    ['app', 'APP_STATE'],
    ['Team-2-web', 'TEAM_2_WEB_STATE'],
    ['a--b', 'A__B_STATE']
  ])('for the state name %s is called %s', (stateName, name) => {
    expect(variableName(stateName)).toBe(name)
  })

  test('is created on first use, then changed, and sees the token each time', async () => {
    await place.store().save(stateOf(1))
    await place.store().save(stateOf(2))
    const base = '/repos/octo/app/actions/variables'
    expect(place.requests).toEqual([
      `GET ${base}/${NAME}`,
      `PATCH ${base}/${NAME}`,
      `POST ${base}`,
      `GET ${base}/${NAME}`,
      `GET ${base}/${NAME}`,
      `PATCH ${base}/${NAME}`,
      `GET ${base}/${NAME}`
    ])
    expect([...place.tokens]).toEqual([`token ${TOKEN}`])
    expect([...place.variables.keys()]).toEqual([NAME])
  })

  test('is saved although another run creates it in the same moment', async () => {
    const [one, other] = await Promise.all([place.store().save(stateOf(1)), place.store().save(stateOf(2))])
    expect([one, other]).toEqual([{ kind: 'saved' }, { kind: 'saved' }])
  })

  test('that another run wrote over in the same moment is a conflict, and what a run wrote later is none', async () => {
    const state = { ...stateOf(2), saves: ['1-1 2'] }
    const saveBeside = async (saves: readonly string[]): Promise<SavedState> => {
      const encoded = encodeForVariable({ ...state, saves })
      const found = encoded.kind === 'too-large' ? '' : encoded.text
      let value = ''
      const app = new Hono()
      app.get('*', (c) => (value === '' ? c.notFound() : c.json({ name: NAME, value })))
      app.patch('*', (c) => {
        value = found
        return c.body(null, 204)
      })
      const server = await serveOnLoopback(app)
      const saved = await place.store({ baseUrl: server.url }).save(state)
      await server.close()
      return saved
    }
    expect(await saveBeside(['2-1 2'])).toMatchObject({ kind: 'conflict', state: { saves: ['2-1 2'] } })
    expect(await saveBeside(['1-1 2', '2-1 3'])).toEqual({ kind: 'saved' })
  })

  test('of a repository that the token may not see is a matter of permission', async () => {
    const store = place.store({ repo: 'hidden' })
    expect(await store.load()).toEqual({ kind: 'empty' })
    const saved = await store.save(stateOf(1))
    expect(saved).toEqual({
      kind: 'failed',
      cause: 'permission',
      warning: expect.stringMatching(new RegExp(`404.+${REMEDY}`)) as string
    })
  })

  test('can be read with a token that may not write it', async () => {
    await place.store().save(stateOf(1))
    place.grant('read')
    expect(await place.store().load()).toMatchObject({ kind: 'loaded' })
    expect(await place.store().save(stateOf(2))).toMatchObject({ kind: 'failed', cause: 'permission' })
  })

  test('a 403 that limits the rate passes', async () => {
    place.break({
      kind: 'status',
      status: 403,
      headers: { 'retry-after': '60' },
      body: { message: 'secondary rate limit' }
    })
    expect(await place.store().load()).toMatchObject({ kind: 'unreachable', cause: 'transient' })
  })

  test('that breaks off in the middle is no empty state', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"name":"X","value":"')
      setTimeout(() => response.destroy(), 20)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const loaded = await place.store({ baseUrl: `http://127.0.0.1:${port}` }).load()
    server.close()
    expect(loaded).toMatchObject({ kind: 'unreachable', cause: 'transient' })
  })

  test('is not sent over 48 KB', async () => {
    const incidents = Array.from({ length: 4_000 }, (_, index) => ({ ...incident, cause: `${Math.sin(index)}` }))
    expect(await place.store().save({ ...stateOf(1), incidents })).toEqual({
      kind: 'failed',
      cause: 'permission',
      warning: expect.stringMatching(/takes \d+ bytes at least, more than a variable holds/) as string
    })
    expect(place.requests).toEqual([])
  })

  test('sends no token after a redirect to another host', async () => {
    const other = await variablePlace()
    const app = new Hono()
    app.all('*', (c) => c.redirect(`${other.server.url}${c.req.path}`, 307))
    const redirecting = await serveOnLoopback(app)
    const store = place.store({ baseUrl: redirecting.url })
    const results: (LoadedState | SavedState)[] = [await store.load(), await store.save(stateOf(1))]
    expect(results.map((result) => ('cause' in result ? result.cause : result.kind))).toEqual([
      'transient',
      'transient'
    ])
    expect(other.requests).toEqual([])
    await Promise.all([redirecting.close(), other.remove()])
  })

  test.each([
    [
      'over plain http to another machine',
      { baseUrl: 'http://api.github.example?x=1' },
      /sent over https only, and GITHUB_API_URL is http:\/\/api\.github\.example\./
    ],
    ['over plain http to a name that begins like loopback', { baseUrl: 'http://127.0.0.1.example.com' }, /https only/],
    ['to no address', { baseUrl: '' }, /https only/],
    ['when there is none', { token: '' }, /`state-token` is empty.+\*Variables: read and write\*/]
  ])('no token is sent %s', async (_name, changes, says) => {
    const spy = vi.spyOn(globalThis, 'fetch')
    const store = place.store(changes)
    const warning = expect.stringMatching(says) as string
    expect(await store.load()).toEqual({ kind: 'unreachable', cause: 'permission', warning })
    expect(await store.save(stateOf(1))).toEqual({ kind: 'failed', cause: 'permission', warning })
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  })

  test('nothing is printed and no token is in a warning', async () => {
    const spies = [
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
      vi.spyOn(console, 'error'),
      vi.spyOn(console, 'warn')
    ]
    place.break({
      kind: 'status',
      status: 500,
      headers: { deprecation: 'true', sunset: 'soon' },
      body: { message: 'no' }
    })
    const warnings = JSON.stringify([await place.store().load(), await place.store().save(stateOf(1))])
    place.grant('none')
    place.break(null)
    const more = JSON.stringify([await place.store().load(), await place.store().save(stateOf(1))])
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    for (const spy of spies) spy.mockRestore()
    expect(warnings + more).not.toContain(TOKEN)
  })
})
