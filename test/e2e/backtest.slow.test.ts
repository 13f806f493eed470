import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { packed } from '../../src/core/history/points.ts'
import { freshState } from '../../src/core/decide/advance.ts'
import { freshProcessState } from '../../src/core/decide/memory.ts'
import type { HistoryPoint } from '../../src/core/model.ts'
import { encode } from '../../src/adapters/stores/document/codec.ts'
import { repositoryIn } from './repository.ts'
import { noRequests } from './requests.ts'
import { messagesOf, test } from './world.ts'
import type { World, WorldOptions, WorldRun } from './world.ts'
import { hourMs } from '../../src/core/durations.ts'

const file = '.github/dyno-scaler.yml'
const startMs = Date.UTC(2026, 10, 9)

/** `web` of `sharp` with this largest quantity, which sees its requests. */
function configured(most: number): string {
  return `apps: { sharp: { processes: { web: { schedule: ["07:00-22:00 1-${most}", "1"], metrics: [{ router: throughput, per-dyno: 600 }] } } } }\n`
}

/** A day, a point an hour. */
const traffic = [
  'timestamp,requests_per_second',
  ...Array.from(
    { length: 25 },
    (_, hour) => `${new Date(startMs + hour * hourMs).toISOString()},${hour >= 8 && hour < 18 ? 25 : 5}`
  ),
  ''
].join('\n')

function testing({ inputs = {}, files = {}, ...rest }: WorldRun = {}): WorldRun {
  return {
    files: { [file]: configured(4), 'traffic.csv': traffic, ...files },
    ...rest,
    inputs: { command: 'backtest', 'heroku-api-key': '', traffic: 'traffic.csv', ...inputs }
  }
}

/** Eight days of looks every 20 minutes, thinned as a state has them. */
function recorded(): string {
  const points = (fromHour: number, toHour: number): readonly HistoryPoint[] =>
    Array.from({ length: (toHour - fromHour) * 3 }, (_, index): HistoryPoint => {
      const atMs = startMs + fromHour * hourMs + index * 1_200_000
      const hour = new Date(atMs).getUTCHours()
      return {
        atMs,
        quantity: 4,
        bounds: null,
        responseMs: 180,
        demand: hour >= 8 && hour < 18 ? 1500 : 300,
        verdict: 'up'
      }
    })
  const history = { hours: '', tenMinutes: packed(points(0, 168)), looks: points(168, 192), month: null }
  return encode({
    ...freshState,
    sequence: 1,
    lastLookMs: startMs + 192 * hourMs,
    gapsMs: new Array<number>(20).fill(1_200_000),
    apps: { sharp: { web: { ...freshProcessState, history } } }
  })
}

describe.concurrent('a backtest without a token for Heroku', () => {
  test('of a file asks nobody, and tells the result in log and summary', async ({ world }) => {
    const { run } = await world()
    const result = await run(testing())
    expect([result.status, result.annotations, result.outputs, result.requests]).toEqual([0, [], {}, noRequests])
    expect(result.log).toMatch(/^Backtest of sharp web, 1 d of traffic: /)
    expect(result.log).toContain('  4 all the time ')
    expect(result.summary).toMatch(/^## Backtest: sharp web, 1 d of traffic: /)
    expect(result.summary).toMatch(/```mermaid\n%%\{init: .*\}%%\nxychart-beta\n/)
  })

  test('of the recorded history proposes a schedule too, and leaves the state alone', async ({ world }) => {
    const { run, stateFile, stateText } = await world()
    const state = recorded()
    await writeFile(stateFile, state)
    const result = await run(testing({ inputs: { traffic: '' } }))
    expect([result.status, result.annotations, result.requests]).toEqual([0, [], noRequests])
    expect(result.log).toContain('the 20 recorded gaps, half of them above 20')
    expect(result.summary).toContain(
      '### A schedule for sharp web\n\n```yaml\nschedule:\n  - 08:00-18:00 3\n  - 1\n```'
    )
    expect(await stateText()).toBe(state)
  })

  test('puts another configuration beside it', async ({ world }) => {
    const { run, workspace } = await world()
    const { commit } = await repositoryIn(workspace)
    await commit('base', { [file]: configured(2) })
    const result = await run(testing({ inputs: { 'compare-to': 'base' } }))
    expect([result.status, result.annotations]).toEqual([0, []])
    expect(result.summary).toMatch(/\| \*\*this configuration\*\* \| [\d,.]+ \|.*\n\| \*\*base\*\* \| [\d,.]+ \|/)
  })

  test.for([
    [
      'a wrong line, at its place',
      testing({ files: { 'traffic.csv': `${traffic}noon,5\n` } }),
      'error: "noon" is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.'
    ],
    [
      'a file that is not there',
      testing({ inputs: { traffic: 'none.csv' } }),
      'error: Input "traffic": there is no none.csv. Check the path, relative to the root of the repository.'
    ],
    [
      'no history',
      testing({ inputs: { traffic: '' } }),
      'error: There is no recorded history to replay. Give a file of timestamp,requests_per_second as the input "traffic", or the same "state" as the runs that scale.'
    ],
    [
      'several apps',
      testing({
        files: {
          [file]:
            'apps: { sharp: { processes: { web: { schedule: [1] } } }, other: { processes: { web: { schedule: [1] } } } }\n'
        }
      }),
      'error: traffic.csv is the traffic of one app, and the configuration has 2 with "web". Say which one is meant with "app".'
    ]
  ] as const)('says what to do about %s', async ([, mistaken, message], { world }) => {
    const { run } = await world()
    const result = await run(mistaken)
    expect([result.status, messagesOf(result), result.summary, result.requests]).toEqual([1, [message], '', noRequests])
    if (message.includes('noon')) expect(result.annotations).toMatchObject([{ file: 'traffic.csv', line: 27, col: 1 }])
  })
})

describe.concurrent('on a pull request', () => {
  const number = 7
  const opened = {
    number,
    title: 'More dynos',
    body: null,
    state: 'open',
    stateReason: null,
    labels: [],
    createdMs: 0,
    updatedMs: 0,
    closedMs: null,
    kind: 'pull-request'
  } as const

  async function pullRequest(
    world: (options?: WorldOptions) => Promise<World>
  ): Promise<World & { readonly env: Readonly<Record<string, string>> }> {
    const it = await world()
    it.github.put({ ...opened, comments: [{ id: 1, body: '<!-- dyno-scaler plan -->\n## Plan: 1', createdMs: 0 }] })
    const event = path.join(it.workspace, '..', 'event.json')
    await writeFile(event, JSON.stringify({ action: 'synchronize', number, pull_request: { number } }))
    return { ...it, env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event } }
  }

  test('it has a comment of its own beside that of the plan, the same for the same traffic', async ({ world }) => {
    const it = await pullRequest(world)
    const first = await it.run(testing({ env: it.env }))
    expect(first.requests.github).toEqual(['GET /issues/7/comments', 'POST /issues/7/comments'])
    const bodies = (): readonly string[] => (it.github.issues.get(number)?.comments ?? []).map(({ body }) => body)
    expect(bodies().map((body) => body.split('\n')[0])).toEqual([
      '<!-- dyno-scaler plan -->',
      '<!-- dyno-scaler backtest -->'
    ])
    expect(bodies()[1]).toBe(`<!-- dyno-scaler backtest -->\n${first.summary.trimEnd()}`)
    const again = await it.run(testing({ env: it.env }))
    expect(again.requests.github).toEqual(['GET /issues/7/comments'])
  })
})
