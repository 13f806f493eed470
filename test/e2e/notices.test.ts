import { createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { serve } from '../servers.ts'
import type { Heard } from '../servers.ts'
import { appWith, messagesOf, test } from './world.ts'

const secrets = { HOOK_SECRET: 'sign-9Kd2xQ', SLACK_PATH: 'T0/B1/xoKq77Zs' } as const

function eventsOf(heard: readonly Heard[]): readonly unknown[] {
  return heard.filter(({ path }) => path === '/hook').map(({ body }) => (JSON.parse(body) as { event: unknown }).event)
}

test('notices: each target hears of what it asked for, a failure is repeated once, and scaling goes on', async ({
  world
}) => {
  const { app, run } = await world({ apps: [appWith('sharp', { web: 2 })], secrets: Object.values(secrets) })
  let status = 200
  const { url, heard } = await serve((response) => response.writeHead(status).end())
  const file = (schedule: readonly unknown[]): Readonly<Record<string, string>> => ({
    '.github/dyno-scaler.yml': JSON.stringify({
      notify: [
        { webhook: `${url}/hook`, secret: '${HOOK_SECRET}', on: ['incident', 'scale'] },
        { slack: `${url}/\${SLACK_PATH}` }
      ],
      apps: { sharp: { processes: { web: { schedule, max: 6, probe: { spacing: '0s' } } } } }
    })
  })
  /** What arrives in one run. */
  const told = async (
    at: string,
    schedule: readonly unknown[],
    inputs = {}
  ): Promise<{ readonly hook: readonly unknown[]; readonly slack: number; readonly messages: readonly string[] }> => {
    const before = heard.length
    const result = await run({ files: file(schedule), env: secrets, at: `2026-11-24T${at}:00Z`, inputs })
    expect(result.status).toBe(0)
    const now = heard.slice(before)
    return {
      hook: eventsOf(now),
      slack: now.filter(({ path }) => path === `/${secrets.SLACK_PATH}`).length,
      messages: messagesOf(result)
    }
  }

  expect(await told('12:00', [3])).toEqual({ hook: ['scale'], slack: 0, messages: [] })
  const [first] = heard
  expect(first?.headers['x-dyno-scaler-signature']).toBe(
    `sha256=${createHmac('sha256', secrets.HOOK_SECRET)
      .update(first?.body ?? '')
      .digest('hex')}`
  )
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    version: 1,
    event: 'scale',
    app: 'sharp',
    process: 'web',
    from: 2,
    to: 3,
    reasons: [{ code: 'scheduled' }],
    incident: null
  })

  expect(await told('12:05', [4], { 'dry-run': 'true' })).toEqual({ hook: [], slack: 0, messages: [] })

  app().fault({ kind: 'status', status: 503 })
  expect(await told('12:10', [3])).toEqual({ hook: ['incident-opened', 'scale'], slack: 1, messages: [] })
  expect(await told('12:15', [3])).toEqual({ hook: [], slack: 0, messages: [] })
  app().clearFault()
  await told('12:20', [3])
  expect(await told('12:36', [3])).toEqual({ hook: ['incident-closed', 'scale'], slack: 1, messages: [] })

  status = 503
  const failed = await told('12:40', [2])
  expect(failed.hook).toEqual(['scale'])
  expect(failed.messages).toEqual([
    expect.stringMatching(/^warning: Notices to webhook 1 did not all arrive: The webhook answered 503/)
  ])
  expect(await told('12:45', [2])).toMatchObject({ hook: ['scale'], messages: [expect.stringContaining('webhook 1')] })
  expect(await told('12:50', [2])).toEqual({ hook: [], slack: 0, messages: [] })
})
