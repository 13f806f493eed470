import { describe, expect } from 'vitest'
import { serve } from '../servers.ts'
import type { Heard } from '../servers.ts'
import { appWith, test } from './world.ts'

const apps = [appWith('sharp', { web: 2 })]
const fileWith = (webhook: string): Readonly<Record<string, string>> => ({
  '.github/dyno-scaler.yml': JSON.stringify({
    notify: [{ webhook, on: ['incident', 'scale'] }],
    apps: {
      sharp: {
        quiet: ['tue 12:00-13:00'],
        processes: { web: { schedule: [2], max: 2, probe: { spacing: '0s' }, 'fail-safe': { 'release-after': 0 } } }
      }
    }
  })
})
const on = (time: string): string => `2026-11-24T${time}:00Z`

function bodiesOf(heard: readonly Heard[]): readonly Readonly<Record<string, unknown>>[] {
  return heard.map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>)
}

describe.concurrent('in a quiet window', () => {
  test('an incident is recorded, and told at its end where it goes on', async ({ world }) => {
    const site = await serve((response) => response.writeHead(200).end())
    const { app, github, issue, run } = await world({ apps })
    const files = fileWith(site.url)
    app().fault({ kind: 'crashed' })
    const quiet = await run({ files, at: on('12:10'), speed: 0 })
    expect(quiet.incidents).toMatchObject([{ app: 'sharp', kind: 'down', since: on('12:10'), issue: null }])
    expect(quiet.summary).toContain('told at the end of the quiet window')
    expect(quiet.requests.github).toEqual(['GET /issues'])
    expect([github.issues.size, bodiesOf(site.heard)]).toEqual([0, []])
    const after = await run({ files, at: on('13:00') })
    expect(after.incidents).toMatchObject([{ since: on('12:10'), issue: 1 }])
    expect(issue().comments).toEqual([])
    expect(bodiesOf(site.heard)).toMatchObject([
      { event: 'incident-opened', incident: { since: '2026-11-24T12:10:00.000Z' } }
    ])
    await run({ files, at: on('13:10') })
    expect(bodiesOf(site.heard)).toHaveLength(1)
  })

  test('one that is over before its end is never told', async ({ world }) => {
    const site = await serve((response) => response.writeHead(200).end())
    const { app, github, run } = await world({ apps })
    const files = fileWith(site.url)
    app().fault({ kind: 'crashed' })
    await run({ files, at: on('12:10') })
    app().clearFault()
    expect((await run({ files, at: on('12:20') })).incidents).toEqual([])
    await run({ files, at: on('13:10') })
    expect([github.issues.size, bodiesOf(site.heard)]).toEqual([0, []])
  })

  test('the page of an open one is edited, and its closing waits', async ({ world }) => {
    const site = await serve((response) => response.writeHead(200).end())
    const { app, issue, run } = await world({ apps })
    const files = fileWith(site.url)
    app().fault({ kind: 'crashed' })
    await run({ files, at: on('11:50') })
    expect(issue().state).toBe('open')
    const body = issue().body
    const edited = await run({ files, at: on('12:05') })
    expect(edited.requests.github).toEqual(['GET /issues', 'PATCH /issues/1'])
    expect(issue().body).not.toBe(body)
    app().clearFault()
    expect((await run({ files, at: on('12:20') })).incidents).toEqual([])
    expect([issue().state, issue().comments]).toEqual(['open', []])
    expect(issue().body).toContain('**Over.**')
    expect(bodiesOf(site.heard).map(({ event }) => event)).toEqual(['incident-opened'])
    await run({ files, at: on('13:05') })
    expect([issue().state, issue().comments.length]).toEqual(['closed', 1])
    expect(bodiesOf(site.heard).map(({ event }) => event)).toEqual(['incident-opened', 'incident-closed'])
  })
})
