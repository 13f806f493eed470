import { describe, expect, it, onTestFinished } from 'vitest'
import { heroku } from '../../../src/adapters/heroku/heroku.ts'
import type { Heroku } from '../../../src/adapters/heroku/heroku.ts'
import type { AppListing } from '../../../src/core/model.ts'
import { startEmulator } from '../../../src/emulator/heroku/emulator.ts'
import type { EmulatedApp, Emulator } from '../../../src/emulator/heroku/emulator.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { noon } from '../../run/looks.ts'

async function start(
  apps: readonly EmulatedApp[]
): Promise<{ readonly emulator: Emulator; readonly platform: Heroku }> {
  const clock = virtualClock(noon)
  const emulator = await startEmulator({ clock, apps })
  onTestFinished(emulator.close)
  return { emulator, platform: heroku({ baseUrl: emulator.apiUrl, token: 't', clock }) }
}

const app = (name: string, more: Partial<EmulatedApp> = {}): EmulatedApp => ({
  name,
  processes: [{ process: 'web', quantity: 1 }],
  ...more
})
const four = [
  app('one', { pipeline: { name: 'shop', stage: 'review' }, team: 'acme' }),
  app('two', { pipeline: { name: 'shop', stage: 'staging' } }),
  app('three', { pipeline: { name: 'blog', stage: 'review' } }),
  app('four', { team: 'acme' })
]
const shop = { kind: 'pipeline', name: 'shop', stage: null } as const

/** The names, or what stands in their place. */
function namesIn(listing: AppListing | undefined): readonly string[] | string {
  if (listing?.status === 'ok') return listing.apps.map(({ name }) => name).sort()
  return listing?.status === 'unknown' ? 'unknown' : (listing?.fault.kind ?? 'nothing')
}

describe('lists of apps', () => {
  it('come for each source, what they share asked for once', async () => {
    const { emulator, platform } = await start(four)
    const listings = await platform.listApps?.([
      { kind: 'all' },
      shop,
      { ...shop, stage: 'review' },
      { kind: 'team', name: 'acme' }
    ])
    expect((listings ?? []).map(namesIn)).toEqual([
      ['four', 'one', 'three', 'two'],
      ['one', 'two'],
      ['one'],
      ['four', 'one']
    ])
    expect(emulator.requests.filter(({ path }) => path === '/apps')).toHaveLength(1)
  })

  it.each([
    ['a pipeline that is not there', /^\/pipelines\/shop$/, 404, 'unknown'],
    ['a pipeline that may not be seen', /^\/pipelines\/shop$/, 403, 'permanent'],
    ['couplings that do not come', /pipeline-couplings$/, 503, 'transient'],
    ['apps that do not come', /^\/apps$/, 503, 'transient']
  ])('%s', async (_, path, status, what) => {
    const { emulator, platform } = await start(four)
    emulator.failApi({ path, answer: { kind: 'status', status, body: { id: 'x', message: 'no' } } })
    expect(((await platform.listApps?.([shop])) ?? []).map(namesIn)).toEqual([what])
  })

  it('an unknown team is told from one that may not be seen', async () => {
    const { emulator, platform } = await start(four)
    const team = { kind: 'team', name: 'acme' } as const
    const ask = async (name: string): Promise<unknown> => namesIn((await platform.listApps?.([{ ...team, name }]))?.[0])
    expect(await ask('acne')).toBe('unknown')
    emulator.failApi({ path: /^\/teams/, answer: { kind: 'status', status: 403 } })
    expect(await ask('acme')).toBe('permanent')
  })

  it('of several pages are whole or nothing', async () => {
    const { emulator, platform } = await start(four)
    const headers = { 'Next-Range': 'id ]1..; max=1000' }
    const page = (name: string): object => ({ kind: 'status', body: [{ id: name, name }] })
    const pages = (...answers: readonly object[]): void =>
      answers.forEach((answer) => emulator.failApi({ path: /^\/teams/, times: 1, answer: answer as never }))
    const team = async (): Promise<unknown> =>
      namesIn((await platform.listApps?.([{ kind: 'team', name: 'acme' }]))?.[0])
    pages({ ...page('a'), status: 206, headers }, { ...page('b'), status: 200 })
    expect(await team()).toEqual(['a', 'b'])
    expect(emulator.requests.map(({ headers: sent }) => sent['range'])).toEqual([
      'id ..; max=1000',
      'id ]1..; max=1000'
    ])
    pages({ ...page('a'), status: 206, headers }, { kind: 'status', status: 403 })
    expect(await team()).toBe('permanent')
  })

  it('300 apps cost one list and one call each', async () => {
    const { emulator, platform } = await start(Array.from({ length: 300 }, (_, index) => app(`review-${index}`)))
    const [listing] = (await platform.listApps?.([{ kind: 'all' }])) ?? []
    const names = listing?.status === 'ok' ? listing.apps.map(({ name }) => name) : []
    platform.announce?.(names)
    const readings = await Promise.all(names.map((name) => platform.read(name)))
    expect(readings.filter(({ status }) => status === 'ok')).toHaveLength(300)
    expect(emulator.requests).toHaveLength(301)
  })
})
