import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { appWith, messagesOf, test } from './world.ts'
import type { World } from './world.ts'

const apps = [appWith('sharp', { web: 1, worker: 4 })]
const at = (clock: string): string => `2026-11-24T${clock}:00Z`

/** What the app answers is at an address that is known once it runs. */
function filesOf({ app }: World, metric: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, string>> {
  const item = { json: `${app().url}queue.json`, query: 'size', busy: 'active', 'per-dyno': 100, ...metric }
  const worker = {
    schedule: ['0-10'],
    forecast: 'off',
    metrics: [item],
    'scale-in': { cooldown: '0s', stabilization: '0s' }
  }
  return { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes: { worker } } } }) }
}

describe.concurrent('busy', () => {
  test('a job that runs keeps its dyno, for busy-for at most', async ({ world }) => {
    const here = await world({ apps })
    const files = filesOf(here, { 'busy-for': '30m' })
    const look = async (
      clock: string,
      size: number,
      active: number
    ): Promise<readonly [number, string | undefined]> => {
      here.app().setPage('/queue.json', { size, active })
      const { decisions } = await here.run({ files, at: at(clock) })
      return [here.app().quantity('worker'), decisions[0]?.reasons.at(-1)?.message]
    }
    await look('12:00', 400, 150)
    await look('12:05', 0, 150)
    expect(await look('12:10', 0, 150)).toEqual([
      4,
      expect.stringMatching(/^150 jobs are running; it does not scale in for up to (?:25|30) minutes$/)
    ])
    expect(await look('12:50', 0, 150)).toEqual([2, '150 jobs are running, which need 2, so not fewer'])
    expect((await look('12:55', 0, 0))[0]).toBe(0)
  })

  test('a clock that was ahead holds no longer than busy-for', async ({ world }) => {
    const here = await world({ apps })
    const files = filesOf(here, { 'busy-for': '30m' })
    here.app().setPage('/queue.json', { size: 0, active: 150 })
    for (const clock of ['12:00', '12:05']) await here.run({ files, at: at(clock) })
    const state = await readFile(here.stateFile, 'utf8')
    const ahead = state.replace(/"busySinceMs":\s*\d+/, `"busySinceMs":${Date.parse(at('18:00'))}`)
    expect(ahead).not.toBe(state)
    await writeFile(here.stateFile, ahead)
    await here.run({ files, at: at('12:10') })
    expect(here.app().quantity('worker')).toBe(4)
    await here.run({ files, at: at('12:45') })
    expect(here.app().quantity('worker')).toBe(2)
  })

  test('jobs that cannot be counted keep every dyno, and open an incident after an hour', async ({ world }) => {
    const here = await world({ apps })
    here.app().setPage('/queue.json', { size: 0 })
    const result = await here.run({ files: filesOf(here), at: at('12:00') })
    expect(here.app().quantity('worker')).toBe(4)
    expect(result.decisions[0]?.reasons.map(({ message }) => message).join(' ')).toContain(
      'the jobs in work cannot be read: the query finds nothing (null)'
    )
    expect(result.incidents).toEqual([])
    const later = await here.run({ files: filesOf(here), at: at('13:10') })
    expect(later.incidents.map(({ kind }) => kind)).toEqual(['signal-unavailable'])
  })

  test.for([
    ['busy-for alone', { busy: undefined, 'busy-for': '1h' }, /"busy-for" needs "busy"/],
    ['busy that is no expression', { busy: 'a..b' }, /This is not JMESPath/],
    ['busy-for that is no duration', { 'busy-for': 'soon' }, /"soon" is not a duration/],
    ['busy-for of nothing', { 'busy-for': '0s' }, /Must be longer than 0/],
    ['busy that is a number', { busy: 3 }, /JMESPath/]
  ] as const)('is refused with its place: %s', async ([, metric, message], { world }) => {
    const here = await world({ apps })
    const result = await here.run({ files: filesOf(here, metric) })
    expect([result.status, messagesOf(result)]).toEqual([1, [expect.stringMatching(message)]])
    expect(result.requests.heroku).toEqual([])
  })

  test('is not for the router', async ({ world }) => {
    const here = await world({ apps: [appWith('sharp', { web: 1 })] })
    const web = { schedule: ['1-3'], metrics: [{ router: 'throughput', busy: 'active' }] }
    const files = { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes: { web } } } }) }
    const result = await here.run({ files })
    expect([result.status, messagesOf(result)[0]]).toEqual([
      1,
      expect.stringContaining('"busy". It belongs to an item of json or hirefire or prometheus')
    ])
  })
})
