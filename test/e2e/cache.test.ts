import { readdir } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { blobText } from './cache-blob.ts'
import { listing, pinging, reading, scaling } from './requests.ts'
import { article, messagesOf, test } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const scaled = { heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] }
const unchanged = { ...scaled, heroku: reading() }
const look = 'GetCacheEntryDownloadURL'
const upload = ['CreateCacheEntry', 'PUT blob', 'FinalizeCacheEntryUpload']
const download = [look, look, look, 'GET blob']

describe.concurrent('state: cache', () => {
  test('every run saves under a key of its own, and the next one finds it', async ({ world }) => {
    const { cache, workspace, run } = await world({ cache: 'on' })
    const first = await run({ inputs: article, at: day('12:00:00') })
    expect(first.requests).toEqual({ ...scaled, cache: [look, ...upload, ...upload] })
    expect([first.status, messagesOf(first)]).toEqual([0, []])

    const second = await run({ inputs: article, at: day('12:10:05') })
    expect(second.requests).toEqual({ ...unchanged, cache: [...download, ...upload] })
    expect(second.log).toContain('Last run 10 minutes ago.')
    expect(cache().entries.map(({ key, finalized }) => [key, finalized])).toEqual([
      ['dyno-scaler-1-1001-1', true],
      ['dyno-scaler-2-1001-1', true],
      ['dyno-scaler-3-1002-1', true]
    ])
    expect(blobText(cache().entries[2]!.bytes)).toContain('"version":1,"sequence":3')
    expect(await readdir(workspace)).toEqual([])
  })

  test('`state-name` keeps two workflows apart', async ({ world }) => {
    const { cache, run } = await world({ cache: 'on' })
    await run({ inputs: { ...article, 'state-name': 'night' }, at: day('12:00:00') })
    const other = await run({ inputs: { ...article, 'state-name': 'night-shift' }, at: day('12:10:05') })
    expect(other.log).toContain('No earlier run is remembered.')
    expect((await run({ inputs: { ...article, 'state-name': 'night' }, at: day('12:20:05') })).log).toContain(
      'Last run 20 minutes ago.'
    )
    expect(cache().entries.map(({ key }) => key)).toEqual([
      'night-1-1001-1',
      'night-2-1001-1',
      'night-shift-1-1002-1',
      'night-3-1003-1'
    ])
  })

  test('without a cache service: a warning, exit 0, and scaling', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { ...article, state: 'cache' } })
    expect(result.requests).toEqual(scaled)
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [
        expect.stringContaining(
          'warning: The state could not be read from the Actions cache: ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing.'
        )
      ]
    ])
  })

  test('a run that may only read the cache says so, and scales', async ({ world }) => {
    const { cache, run } = await world({ cache: 'on' })
    cache().allow('read')
    const result = await run({ inputs: article })
    expect(result.requests).toEqual({ ...scaled, cache: [look, 'CreateCacheEntry'] })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: The state could not be saved in the Actions cache: .*read-only/)]
    ])
  })
})
