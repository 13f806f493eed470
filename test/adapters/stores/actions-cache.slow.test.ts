import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { restoreCache, saveCache } from '@actions/cache'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StateStore } from '../../../src/ports.ts'
import { cacheStore } from '../../../src/adapters/stores/actions-cache.ts'
import { encode } from '../../../src/adapters/stores/document/codec.ts'
import type { CacheStoreOptions } from '../../../src/adapters/stores/actions-cache.ts'
import { captureOutput } from '../../../src/adapters/stores/captured-output.ts'
import { startCacheService } from '../../fakes/cache-service.ts'
import type { CacheService } from '../../fakes/cache-service.ts'
import type { Fault } from '../../fakes/fault.ts'
import { stateOf } from './document/states.ts'
import { storeContract } from './store-contract.ts'
import type { Place } from './store-contract.ts'

const TOKEN = 'runtime-token-of-the-test'
const NAMES = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_MODE',
  'GITHUB_SERVER_URL',
  'GITHUB_WORKSPACE',
  'RUNNER_TEMP',
  'RUNNER_DEBUG'
]

interface CachePlace extends Place {
  readonly service: CacheService
  readonly workspace: string
  readonly temporary: string
  readonly store: (changes?: Partial<CacheStoreOptions>) => StateStore
}

/** A runner's surroundings: a cache service, an empty workspace as the working directory, and the environment. */
async function cachePlace(): Promise<CachePlace> {
  const service = await startCacheService({ token: TOKEN })
  const base = await mkdtemp(path.join(os.tmpdir(), 'cache-'))
  const workspace = path.join(base, 'workspace')
  const temporary = path.join(base, 'temp')
  await mkdir(workspace)
  await mkdir(temporary)
  const home = process.cwd()
  process.chdir(workspace)
  for (const name of NAMES) vi.stubEnv(name, undefined)
  vi.stubEnv('ACTIONS_RESULTS_URL', `${service.url}/`)
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', TOKEN)
  vi.stubEnv('GITHUB_WORKSPACE', workspace)
  vi.stubEnv('RUNNER_TEMP', temporary)

  let runs = 0
  const store = (changes: Partial<CacheStoreOptions> = {}): StateStore => {
    runs += 1
    return cacheStore({
      stateName: 'dyno-scaler',
      runId: String(9_000 + runs),
      runAttempt: '1',
      redact: (text) => text,
      ...changes
    })
  }
  return {
    service,
    workspace,
    temporary,
    store,
    open: (timeLimitMs) => store({ timeLimitMs }),
    plant: (text) => plantEntry('dyno-scaler', `dyno-scaler-5-1-${service.entries.length}`, text),
    remove: async () => {
      await service.close()
      vi.unstubAllEnvs()
      process.chdir(home)
      await rm(workspace, { recursive: true, force: true })
      // An upload that was given up opens its archive once more when it retries: its folder stays.
      await rmdir(temporary)
        .then(() => rmdir(base))
        .catch(() => undefined)
    }
  }
}

async function plantEntry(stateName: string, key: string, text: string): Promise<void> {
  const file = `.dyno-scaler/${stateName}/state.json`
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
  vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true')
  const { lines } = await captureOutput(async (captured) => {
    await saveCache([file], key, undefined, true)
    return captured
  })
  vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', undefined)
  await rm('.dyno-scaler', { recursive: true })
  if (lines.some((line) => line.includes('Failed'))) throw new Error(lines.join('\n'))
}

const faulty = (name: string, fault: Fault, says: RegExp, where: 'blobs' | 'all' = 'all') => ({
  name,
  // A client of the cache asks again after a 500.
  isEndless: fault.kind === 'hang' || (fault.kind === 'status' && fault.status === 500),
  cause: 'transient' as const,
  says,
  arrange: ({ service }: CachePlace) => service.break(fault, where),
  heal: ({ service }: CachePlace) => service.break(null)
})

const internal = (status: number): Fault => ({ kind: 'status', status, body: { code: 'internal', msg: 'oops' } })

storeContract('The Actions cache', {
  create: cachePlace,
  troubles: [
    {
      name: 'the token of the run may neither read nor write',
      cause: 'transient',
      says: /cache (?:read|write) denied: .+ The run goes on without it\.$/,
      arrange: ({ service }) => service.allow('none'),
      heal: ({ service }) => service.allow('write')
    },
    {
      name: 'the workflow switches the cache off',
      cause: 'transient',
      says: /Cache (?:restore|save) skipped: the effective cache-mode 'none' does not permit (?:reads|writes)\./,
      arrange: () => void vi.stubEnv('ACTIONS_CACHE_MODE', 'none'),
      heal: () => void vi.stubEnv('ACTIONS_CACHE_MODE', undefined)
    },
    faulty(
      'the token is not accepted',
      { kind: 'status', status: 401, body: { code: 'unauthenticated', msg: 'bad token' } },
      /\(401\) Unauthorized: bad token/
    ),
    faulty(
      'the service answers 403',
      { kind: 'status', status: 403, body: { code: 'permission_denied', msg: 'no' } },
      /\(403\) Forbidden: no/
    ),
    faulty(
      'the service limits the rate',
      { kind: 'status', status: 429, body: { code: 'resource_exhausted', msg: 'slow' } },
      /\(429\) Too Many Requests: slow/
    ),
    faulty(
      'the service answers 500',
      internal(500),
      /did not finish within 1 s \((?:Failed request: \(500\) Internal Server Error: oops|an earlier call is still under way)\)/
    ),
    faulty('the connection is reset', { kind: 'reset' }, /Unable to make request: ECONNRESET/),
    faulty(
      'the service does not answer',
      { kind: 'hang' },
      /did not finish within 1 s(?: \(an earlier call is still under way\))?\. The run goes on without it\.$/
    ),
    faulty('the storage does not answer', { kind: 'hang' }, /did not finish within 1 s/, 'blobs'),
    faulty('the storage refuses', internal(403), /Failed to (?:restore|save): .+oops|Failed to restore: .*tar/, 'blobs')
  ]
})

describe('The Actions cache', () => {
  let place: CachePlace
  beforeEach(async () => {
    place = await cachePlace()
  })
  afterEach(() => place.remove())

  const sequenceLoaded = async (store: StateStore): Promise<unknown> => {
    const found = await store.load()
    return found.kind === 'loaded' ? found.state.sequence : found
  }
  const keys = (): string[] => place.service.entries.map(({ key }) => key)

  test('has one key for each save of each run and attempt', async () => {
    const run = place.store({ runId: '77', runAttempt: '2' })
    await run.load()
    await run.save(stateOf(1))
    await run.save(stateOf(2))
    await place.store({ runId: '77', runAttempt: '3' }).save(stateOf(2))
    expect(keys()).toEqual(['dyno-scaler-1-77-2', 'dyno-scaler-2-77-2', 'dyno-scaler-2-77-3'])
  })

  test('takes two saves with the same sequence, the second as the newer one', async () => {
    const run = place.store()
    expect(await run.save(stateOf(4))).toEqual({ kind: 'saved' })
    expect(await run.save(stateOf(4, 7))).toEqual({ kind: 'saved' })
    expect(await place.store().load()).toEqual({ kind: 'loaded', state: { ...stateOf(4, 7), sequence: 5 } })
  })

  test('a key that exists already is a failure with its reason', async () => {
    await place.store({ runId: '1' }).save(stateOf(4))
    expect(await place.store({ runId: '1' }).save(stateOf(4, 7))).toEqual({
      kind: 'failed',
      cause: 'transient',
      warning: expect.stringMatching(
        /\(409\) Conflict: cache entry with the same key, version, and scope already exists\. The run goes on/
      ) as string
    })
    expect(await place.store().load()).toEqual({ kind: 'loaded', state: stateOf(4) })
  })

  test.each([
    ['the newest match is not the highest', [3, 4, 2], 4],
    ['two-digit numbers begin like the first', [1, 10, 11, 2], 11],
    ['numbers are missing', [1, 5, 9, 8, 2], 9]
  ])('finds the highest sequence although %s', async (_reason, saved, expected) => {
    for (const sequence of saved) await place.store().save(stateOf(sequence))
    expect(await sequenceLoaded(place.store())).toBe(expected)
  })

  test('finds the highest of 600 sequences in few requests although the service gives the oldest match', async () => {
    await place.store().save(stateOf(1))
    await place.store().save(stateOf(600))
    const [first, last] = place.service.entries
    const between = Array.from({ length: 598 }, (_, index) => ({
      ...first!,
      id: 1,
      key: `dyno-scaler-${index + 2}-1-1`
    }))
    place.service.entries.splice(1, 1, ...between, last!)
    place.service.order('oldest')
    place.service.requests.length = 0
    expect(await sequenceLoaded(place.store())).toBe(600)
    expect(place.service.requests.length).toBeLessThan(12)
  })

  test('goes on counting after a document that could not be used, so that no older one comes back', async () => {
    await place.store().save(stateOf(3))
    await place.store().save(stateOf(4))
    await place.plant('{')
    const run = place.store()
    expect(await run.load()).toMatchObject({ kind: 'unusable' })
    expect(await run.save({ ...stateOf(1), gapsMs: [] })).toEqual({ kind: 'saved' })
    expect(await place.store().load()).toEqual({ kind: 'loaded', state: { ...stateOf(6), gapsMs: [] } })
  })

  test('keeps states apart whose names begin alike', async () => {
    await place.store({ stateName: 'app-staging' }).save(stateOf(9))
    await place.store({ stateName: 'app-1' }).save(stateOf(8))
    expect(await place.store({ stateName: 'app' }).load()).toEqual({ kind: 'empty' })
    await place.store({ stateName: 'app' }).save(stateOf(2))
    expect(await sequenceLoaded(place.store({ stateName: 'app' }))).toBe(2)
    expect(await sequenceLoaded(place.store({ stateName: 'app-staging' }))).toBe(9)
  })

  test('leaves nothing in the workspace nor in the temporary folder', async () => {
    await place.store().load()
    await place.store().save(stateOf(1))
    await place.store().load()
    expect(await readdir(place.workspace)).toEqual([])
    expect(await readdir(place.temporary)).toEqual([])
  })

  test('keeps what others have in its folders', async () => {
    await mkdir('.dyno-scaler')
    await writeFile('.dyno-scaler/notes.txt', 'mine')
    await place.store().save(stateOf(1))
    await place.store().load()
    expect(await readdir('.dyno-scaler', { recursive: true })).toEqual(['notes.txt'])
    expect(await readFile('.dyno-scaler/notes.txt', 'utf8')).toBe('mine')
  })

  test('is found from a working directory that is not the workspace, and leaves the environment as it was', async () => {
    const environment = { ...process.env }
    await place.store().save(stateOf(1))
    vi.stubEnv('GITHUB_WORKSPACE', '/nowhere')
    expect(await sequenceLoaded(place.store())).toBe(1)
    expect({ ...process.env }).toEqual({ ...environment, GITHUB_WORKSPACE: '/nowhere' })
  })

  test('an entry without our file is of no use', async () => {
    await writeFile('other.txt', 'x')
    vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true')
    await captureOutput(() => saveCache(['other.txt'], 'dyno-scaler-1-1-1'))
    await place.store().save(stateOf(0))
    place.service.entries[1] = { ...place.service.entries[1]!, bytes: place.service.entries[0]!.bytes }
    expect(await place.store().load()).toMatchObject({
      kind: 'unusable',
      warning: expect.stringContaining('does not hold a state file') as string
    })
  })

  test('an archive that is damaged is reported with the words of tar', async () => {
    await place.store().save(stateOf(1))
    place.service.entries[0] = { ...place.service.entries[0]!, bytes: Buffer.from('not an archive') }
    expect(await place.store().load()).toMatchObject({
      kind: 'unreachable',
      cause: 'transient',
      warning: expect.stringMatching(/Failed to restore: .*tar/) as string
    })
    expect(await readdir(place.workspace)).toEqual([])
  })

  test('a read-only token reads and does not write', async () => {
    await place.store().save(stateOf(1))
    place.service.allow('read')
    const run = place.store()
    expect(await run.load()).toMatchObject({ kind: 'loaded' })
    expect(await run.save(stateOf(2))).toMatchObject({
      kind: 'failed',
      cause: 'transient',
      warning: expect.stringContaining('cache write denied') as string
    })
  })

  test('nothing is left in the workspace at the time limit either', async () => {
    place.service.break({ kind: 'hang' }, 'blobs')
    expect(await place.store({ timeLimitMs: 1_000 }).save(stateOf(1))).toMatchObject({ kind: 'failed' })
    expect(await readdir(place.workspace)).toEqual([])
  })

  test('a save waits for a load that was given up, rather than mixing their files', async () => {
    await place.store().save(stateOf(1))
    const run = place.store({ timeLimitMs: 600 })
    place.service.break({ kind: 'hang' })
    expect(await run.load()).toMatchObject({ kind: 'unreachable' })
    place.service.break(null)
    place.service.requests.length = 0
    expect(await run.save(stateOf(2))).toMatchObject({ kind: 'failed' })
    expect(place.service.requests).toEqual([])
  })

  test.each([
    ['ACTIONS_RESULTS_URL', undefined, /ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing.+`uses:`/],
    ['ACTIONS_RUNTIME_TOKEN', undefined, /ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing.+`uses:`/],
    ['ACTIONS_RESULTS_URL', 'http://results.example.com/', /https only/],
    ['ACTIONS_CACHE_URL', 'http://cache.example.com/', /https only/],
    ['ACTIONS_RESULTS_URL', 'nonsense', /https only/]
  ])('nothing is sent when %s is %s', async (name, value, says) => {
    vi.stubEnv(name, value)
    const warning = expect.stringMatching(says) as string
    expect(await place.store().load()).toEqual({ kind: 'unreachable', cause: 'transient', warning })
    expect(await place.store().save(stateOf(1))).toEqual({ kind: 'failed', cause: 'transient', warning })
    expect(place.service.requests).toEqual([])
  })

  test.each(['', '1'])(
    'prints nothing but masks, and no secret, with RUNNER_DEBUG "%s"',
    async (debug) => {
      vi.stubEnv('RUNNER_DEBUG', debug)
      const printed: string[] = []
      const keep = (chunk: unknown): boolean => printed.push(String(chunk)) > 0
      const spies = [
        vi.spyOn(process.stdout, 'write').mockImplementation(keep),
        vi.spyOn(process.stderr, 'write').mockImplementation(keep)
      ]
      const warnings: unknown[] = []
      const use = async (): Promise<void> => {
        const run = place.store({ timeLimitMs: 1_000 })
        warnings.push(await run.load(), await run.save(stateOf(1)))
      }
      await use()
      await use()
      for (const status of [403, 500, 404]) {
        place.service.break(internal(status), 'blobs')
        await use()
      }
      place.service.break({ kind: 'reset' }, 'blobs')
      await use()
      place.service.break(internal(500))
      await use()
      process.stdout.write('ours\n')
      for (const spy of spies) spy.mockRestore()

      const lines = printed.join('').split('\n')
      expect(lines.filter((line) => line !== '' && !line.startsWith('::add-mask::'))).toEqual(['ours'])
      const said = JSON.stringify(warnings)
      expect(place.service.signatures.length).toBeGreaterThan(4)
      for (const secret of [TOKEN, 'sig=', ...place.service.signatures]) expect(said).not.toContain(secret)
    },
    60_000
  )

  test('what others print meanwhile is not lost', async () => {
    const printed: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0)
    const load = place.store().load()
    const timer = setInterval(() => process.stdout.write('tick'), 1)
    await load
    clearInterval(timer)
    spy.mockRestore()
    expect(printed.length).toBeGreaterThan(0)
    expect(new Set(printed)).toEqual(new Set(['tick']))
  })

  test('the client itself finds the entry: the key and the path are as documented', async () => {
    await place.store({ runId: '42' }).save(stateOf(3))
    vi.stubEnv('ACTIONS_CACHE_SERVICE_V2', 'true')
    const key = await captureOutput(() =>
      restoreCache(['.dyno-scaler/dyno-scaler/state.json'], 'dyno-scaler-', [], undefined, true)
    )
    expect(key).toBe('dyno-scaler-3-42-1')
    expect(await readFile('.dyno-scaler/dyno-scaler/state.json', 'utf8')).toBe(encode(stateOf(3)))
  })
})
