import { describe, expect } from 'vitest'
import { appWith, messagesOf, test } from './world.ts'

const web = { schedule: ['09:00-23:00 2', 1], max: 3, probe: { spacing: '0s' } }
const files = {
  '.github/dyno-scaler.yml': JSON.stringify({
    timezone: 'Europe/Berlin',
    notify: [{ webhook: '${HOOK}' }],
    apps: {
      berlin: { processes: { web } },
      tokyo: { timezone: 'Asia/Tokyo', processes: { web } },
      quiet: { incidents: false, processes: { web } }
    }
  })
}
const env = { HOOK: 'http://127.0.0.1:1/' }

describe.concurrent('each app has its zone', () => {
  test('in the summary, the issue and its end, and `fail-on: incident` names them', async ({ world }) => {
    const apps = ['berlin', 'tokyo', 'quiet'].map((name) => appWith(name, { web: 2 }))
    const { app, github, run } = await world({ apps })
    apps.forEach(({ name }) => app(name).fault({ kind: 'status', status: 503 }))
    const down = await run({ files, env, inputs: { 'fail-on': 'incident' }, at: '2026-11-24T15:10:00Z' })
    expect(down.status).toBe(1)
    expect(down.summary).toMatch(/- berlin web: `down` since 16:10 Europe\/Berlin \(\[issue [12]\]/)
    expect(down.summary).toMatch(/- tokyo web: `down` since (?:2026-11-25 )?00:10 Asia\/Tokyo \(\[issue [12]\]/)
    expect(down.summary).toContain('- quiet web: `down` since 16:10 Europe/Berlin (no issue, as incidents: false says)')
    expect(messagesOf(down)).toContainEqual(
      expect.stringMatching(
        /^error: 3 incidents are open: berlin web \(down\) since 16:10 Europe\/Berlin, tokyo web \(down\) since 00:10 Asia\/Tokyo, quiet web/
      )
    )
    apps.forEach(({ name }) => app(name).clearFault())
    for (const minute of [20, 40]) await run({ files, env, at: `2026-11-24T15:${minute}:00Z` })
    // Which app's issue is opened first is nobody's promise.
    const issues = [...github.issues.values()].toSorted((one, other) => one.title.localeCompare(other.title))
    expect(issues.map(({ title, state }) => [title, state])).toEqual([
      ['berlin web was down on 2026-11-24, 16:10-16:20 Europe/Berlin', 'closed'],
      ['tokyo web was down on 2026-11-25, 00:10-00:20 Asia/Tokyo', 'closed']
    ])
    const tokyo = issues[1]!
    expect(tokyo.comments.at(-1)?.body).toMatch(/^Healthy again since 00:20 Asia\/Tokyo\./)
    expect(tokyo.body).toContain('| when (Asia/Tokyo) |')
    expect(tokyo.body).not.toContain('UTC')
  })
})

test.concurrent('a watch tells its looks in the zone of the app', async ({ world }) => {
  const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
  const result = await run({
    inputs: {
      app: 'sharp',
      url: 'none',
      schedule: '21:00-22:00 2\n1',
      timezone: 'Asia/Tokyo',
      watch: '4s',
      interval: '1s'
    },
    at: '2026-11-24T12:00:00Z'
  })
  expect(result.log).toMatch(/21:0\d:\d\d Asia\/Tokyo {2}sharp web 1 → 2, not pinged/)
  expect(result.summary).toMatch(/\| 21:0\d:\d\d(?:-21:0\d:\d\d)? Asia\/Tokyo \| \d \| sharp \| web \|/)
})

test.concurrent('enabled: false at the top is for all apps', async ({ world }) => {
  const { run } = await world({ apps: [appWith('sharp', { web: 2, worker: 2 })] })
  const processes = { web: { schedule: [1] }, worker: { enabled: true, schedule: [1] } }
  const off = {
    '.github/dyno-scaler.yml': JSON.stringify({ enabled: false, apps: { sharp: { url: 'none', processes } } })
  }
  const result = await run({ files: off })
  expect(result.requests.heroku.filter((request) => request.startsWith('PATCH'))).toEqual([])
  expect(result.decisions.map(({ reasons }) => reasons[0]?.code)).toEqual(['disabled', 'disabled'])
  const asked = await run({ files: off, inputs: { scale: 'worker=3' } })
  expect([asked.status, messagesOf(asked)]).toEqual([
    1,
    [expect.stringMatching(/worker was not scaled to 3: .*enabled: false/)]
  ])
})
