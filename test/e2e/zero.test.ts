import { describe, expect } from 'vitest'
import { pinging, scaling } from './requests.ts'
import { appWith, codes, fileFor, test } from './world.ts'

const none = { state: 'none' }

describe.concurrent('a planned night at 0 is no outage', () => {
  test('where somebody sets 1, and 0 again', async ({ world }) => {
    const { app, github, run } = await world({ apps: [appWith('sharp', { web: 0 })] })
    const files = fileFor({ schedule: ['0'], max: 6 })
    await run({ files, at: '2026-11-24T12:00:00Z' })
    app().setQuantity('web', 1)
    expect((await run({ files, at: '2026-11-24T12:10:00Z' })).decisions[0]).toMatchObject({ from: 1, to: 1 })
    app().setQuantity('web', 0)
    expect(await run({ files, at: '2026-11-24T12:20:00Z' })).toMatchObject({
      decisions: [{ from: 0, to: 0, changed: false, holdUntil: null }],
      incidents: [],
      requests: { pings: [] }
    })
    expect(github.issues.size).toBe(0)
  })

  test('where a person wakes the app without a state', async ({ world }) => {
    const { github, run } = await world({ apps: [appWith('sharp', { web: 0 })] })
    const files = fileFor({ schedule: ['07:00-19:00 2', '0'], max: 6 })
    const woken = await run({ files, inputs: { ...none, scale: 'web=1' }, at: '2026-11-24T03:00:00Z' })
    expect(woken).toMatchObject({ decisions: [{ from: 0, to: 1 }], incidents: [], requests: { pings: [] } })
    expect(woken.requests.heroku).toContain(scaling(1))
    expect(github.issues.size).toBe(0)
  })

  test('on the mornings of a run without a state', async ({ world }) => {
    const { app, github, run } = await world({ apps: [appWith('sharp', { web: 2 })] })
    const files = fileFor({ schedule: ['07:00-19:00 2', '0'], max: 6 })
    const at = (instant: string): ReturnType<typeof run> => run({ files, inputs: none, at: instant })
    for (const day of ['24', '25']) {
      expect((await at(`2026-11-${day}T19:00:30Z`)).decisions[0]).toMatchObject({ from: 2, to: 0 })
      expect((await at(`2026-11-${day}T23:00:30Z`)).decisions[0]).toMatchObject({ from: 0, to: 0 })
      const morning = await at(`2026-11-${Number(day) + 1}T07:00:30Z`)
      expect(morning).toMatchObject({ decisions: [{ from: 0, to: 2 }], incidents: [], requests: { pings: [] } })
      expect(codes(morning)).toEqual(['scheduled'])
      expect((await at(`2026-11-${Number(day) + 1}T07:05:30Z`)).requests.pings).toEqual(pinging())
    }
    expect([app().quantity('web'), github.issues.size]).toEqual([2, 0])
  })
})

test.concurrent('an app that somebody scaled to 0 is down, and comes back', async ({ world }) => {
  const { app, run } = await world({ apps: [appWith('sharp', { web: 2 })] })
  const files = fileFor({ schedule: ['07:00-19:00 2', '0'], max: 6 })
  await run({ files, at: '2026-11-24T12:00:00Z' })
  app().setQuantity('web', 0)
  expect(await run({ files, at: '2026-11-24T12:10:00Z' })).toMatchObject({
    decisions: [{ from: 0, to: 6, health: 'down' }],
    incidents: [{ kind: 'down' }]
  })
})

test.concurrent('a raise just before the schedule rises does not keep the app below it', async ({ world }) => {
  const { app, run, stateText } = await world({ apps: [appWith('sharp', { web: 2 })] })
  const files = fileFor({ schedule: ['12:10-13:00 6', '2'], max: 8 })
  await run({ files, at: '2026-11-24T12:00:00Z' })
  app().setQuantity('web', 4)
  expect((await run({ files, at: '2026-11-24T12:05:00Z' })).decisions[0]).toMatchObject({
    from: 4,
    to: 4,
    nextChange: { at: '2026-11-24T12:10:00Z' }
  })
  const risen = await run({ files, at: '2026-11-24T12:11:00Z' })
  expect(risen.decisions[0]).toMatchObject({ from: 4, to: 6 })
  expect(codes(risen)).toEqual(['scheduled', 'manual-hold'])
  const fallen = await run({ files, at: '2026-11-24T13:01:00Z' })
  expect(fallen.decisions[0]).toMatchObject({ from: 6, to: 4 })
  expect((await run({ files, at: '2026-11-24T13:10:00Z' })).decisions[0]).toMatchObject({
    from: 4,
    to: 2,
    holdUntil: null
  })
  expect(await stateText()).toContain('12:10-13:00 says 6')
})
