import { describe, expect } from 'vitest'
import { blobWith } from './cache-blob.ts'
import { tokens } from './invariants.ts'
import { listing, pinging, reading, scaling } from './requests.ts'
import { article, messagesOf, test } from './world.ts'
import type { World } from './world.ts'

const day = (clock: string): string => `2026-11-24T${clock}Z`
const scaled = { heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] }
const unchanged = { ...scaled, heroku: reading() }
const look = 'GetCacheEntryDownloadURL'
const upload = ['CreateCacheEntry', 'PUT blob', 'FinalizeCacheEntryUpload']
const download = [look, look, look, 'GET blob']

describe.concurrent('state: cache', () => {
  test('the highest sequence counts, not the newest entry', async ({ world }) => {
    const { cache, run } = await world({ cache: 'on' })
    for (const clock of ['12:00:00', '12:10:00', '12:20:00']) await run({ inputs: article, at: day(clock) })
    cache().order('oldest')
    const result = await run({ inputs: article, at: day('12:30:05') })
    expect(result.log).toContain('Last run 10 minutes ago.')
    expect(
      cache()
        .entries.map(({ key }) => key)
        .at(-1)
    ).toBe('dyno-scaler-5-1004-1')
  })

  const plant = async ({ cache, run }: World, content: string): Promise<void> => {
    await run({ inputs: article, at: day('12:00:00') })
    const [entry] = cache().entries.slice(-1)
    cache().entries.splice(-1, 1, { ...entry!, bytes: await blobWith(content, entry!.bytes!) })
  }

  test.for([
    ['cut short', '{"version":1,"seq', 'it is not valid JSON, cut short or damaged'],
    ['external', '{"hello":"world"}', 'it is not a document of Dyno Scaler']
  ] as const)('a document that is %s: a warning, and a fresh one', async ([, content, warning], { world }) => {
    const place = await world({ cache: 'on' })
    await plant(place, content)
    const result = await place.run({ inputs: article, at: day('12:10:05') })
    expect(result.requests).toEqual({ ...unchanged, cache: [...download, ...upload] })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining(`warning: The state from the Actions cache cannot be used: ${warning}`)]
    ])
    expect(place.cache().entries.at(-1)).toMatchObject({ key: 'dyno-scaler-3-1002-1', finalized: true })
  })

  test('a newer document is not superseded', async ({ world }) => {
    const place = await world({ cache: 'on' })
    await plant(place, '{"version":2}')
    const result = await place.run({ inputs: article, at: day('12:10:05') })
    expect(result.requests).toEqual({ ...unchanged, cache: download })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('warning: The state from the Actions cache was written by a newer version')]
    ])
    expect(place.cache().entries).toHaveLength(2)
  })

  test('over plain http to another machine the token is not sent', async ({ world }) => {
    const { run } = await world()
    const env = { ACTIONS_RESULTS_URL: 'http://cache.invalid/', ACTIONS_RUNTIME_TOKEN: tokens.runtime }
    const result = await run({ inputs: { ...article, state: 'cache' }, env })
    expect(result.requests).toEqual(scaled)
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringContaining('its token is sent over https only')]
    ])
  })

  test('a token that the service refuses: a warning, and scaling', async ({ world }) => {
    const { run } = await world({ cache: 'on' })
    const result = await run({ inputs: article, env: { ACTIONS_RUNTIME_TOKEN: 'eyJAnotherTokenThatIsNotTheRightOne' } })
    expect(result.requests.heroku).toEqual(scaled.heroku)
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: The state could not be read from the Actions cache: /)]
    ])
  })
})
