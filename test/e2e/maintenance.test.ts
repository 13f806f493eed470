import { describe, expect } from 'vitest'
import { reading, scaling } from './requests.ts'
import { appWith, codes, fileFor, messagesOf, test } from './world.ts'

const night = fileFor({ schedule: ['07:00-22:00 2', '0'], max: 6 }, { 'at-zero': 'maintenance' })
const without = fileFor({ schedule: ['07:00-22:00 2', '0'], max: 6 })
const switching = (on: boolean): string => `PATCH /apps/sharp {"maintenance":${on}}`
const evening = '2026-11-24T22:01:00Z'
const later = '2026-11-24T23:00:00Z'
const morning = '2026-11-25T07:01:00Z'
const apps = [appWith('sharp', { web: 2, worker: 1 })]
const look = reading()

describe.concurrent('at-zero: maintenance', () => {
  test('goes on before the last dyno goes, stays, and goes off after the first is asked for', async ({ world }) => {
    const { app, run } = await world({ apps })
    const off = await run({ files: night, at: evening })
    expect(off.requests.heroku).toEqual([...look, switching(true), scaling(0)])
    expect(off.decisions).toMatchObject([{ from: 2, to: 0 }])
    expect(off.log).toContain('maintenance mode went on')
    expect(off.summary).toContain('maintenance mode went on')
    const quiet = await run({ files: night, at: later })
    expect(quiet.requests).toMatchObject({ heroku: look, pings: [] })
    expect(quiet).toMatchObject({ incidents: [], annotations: [], status: 0 })
    expect(codes(quiet)).not.toContain('maintenance')
    const on = await run({ files: night, at: morning })
    expect(on.requests.heroku).toEqual([...look, scaling(2), switching(false)])
    expect(on.log).toContain('maintenance mode went off')
    expect(app().maintenance()).toBe(false)
    expect((await run({ files: night, at: '2026-11-25T07:06:00Z' })).requests.heroku).toEqual(look)
  })

  test('is about a scaling by hand too, in both directions', async ({ world }) => {
    const { run } = await world({ apps })
    const to = (scale: string, at: string): ReturnType<typeof run> =>
      run({ files: fileFor({ schedule: [2], max: 6 }, { 'at-zero': 'maintenance' }), inputs: { scale }, at })
    expect((await to('web=0', '2026-11-24T12:00:00Z')).requests.heroku.slice(-2)).toEqual([switching(true), scaling(0)])
    const back = await to('web=3', '2026-11-24T12:10:00Z')
    expect(back).toMatchObject({ status: 0, annotations: [] })
    expect(back.requests.heroku.slice(-2)).toEqual([scaling(3), switching(false)])
  })

  test('leaves the maintenance mode of somebody else, with a warning', async ({ world }) => {
    const { app, run } = await world({ apps })
    app().setMaintenance(true)
    const found = await run({ files: night, at: evening })
    expect(found.requests.heroku).toEqual(look)
    expect(codes(found)).toEqual(['maintenance'])
    expect(messagesOf(found)).toEqual([
      'warning: sharp is in maintenance mode, and nothing says that Dyno Scaler switched it on: it is left so, and nothing is scaled. "heroku maintenance:off -a sharp" ends it.'
    ])
  })

  test('is left off where a person switched it off, until the next 0', async ({ world }) => {
    const { app, run } = await world({ apps })
    await run({ files: night, at: evening })
    app().setMaintenance(false)
    for (const at of [later, '2026-11-24T23:30:00Z'])
      expect((await run({ files: night, at })).requests.heroku).toEqual(look)
    expect((await run({ files: night, at: morning })).requests.heroku).toEqual([...look, scaling(2)])
    expect((await run({ files: night, at: '2026-11-25T22:01:00Z' })).requests.heroku).toEqual([
      ...look,
      switching(true),
      scaling(0)
    ])
  })

  test('goes off where the key leaves the configuration', async ({ world }) => {
    const { run } = await world({ apps })
    await run({ files: night, at: evening })
    expect((await run({ files: without, at: later })).requests.heroku).toEqual([...look, switching(false)])
    expect((await run({ files: without, at: morning })).requests.heroku).toEqual([...look, scaling(2)])
  })

  test('goes on where web is at 0 already, and worker is scaled meanwhile', async ({ world }) => {
    const { app, run } = await world({ apps })
    await run({ files: without, at: evening })
    expect((await run({ files: night, at: later })).requests.heroku).toEqual([...look, switching(true)])
    const byHand = await run({ files: night, inputs: { scale: 'worker=3' }, at: '2026-11-24T23:10:00Z' })
    expect(byHand.status).toBe(0)
    expect(app().quantity('worker')).toBe(3)
  })

  test('is not switched by a dry run, nor with enabled: false', async ({ world }) => {
    const { run } = await world({ apps })
    const dry = await run({ files: night, inputs: { 'dry-run': 'true' }, at: evening })
    expect(dry.requests.heroku).toEqual(look)
    expect(dry.log).toContain('maintenance mode would go on')
    const disabled = fileFor({ schedule: ['07:00-22:00 2', '0'], max: 6 }, { 'at-zero': 'maintenance', enabled: false })
    expect((await run({ files: disabled, at: evening })).requests.heroku).toEqual(look)
  })

  test('that Heroku refuses is told, and the dynos go all the same', async ({ world }) => {
    const { emulator, app, run } = await world({ apps })
    emulator.failApi({ method: 'PATCH', path: '/apps/sharp', times: 1, answer: { kind: 'status', status: 403 } })
    const refused = await run({ files: night, at: evening })
    expect(refused.requests.heroku).toEqual([...look, switching(true), scaling(0)])
    expect(refused.status).toBe(1)
    expect(messagesOf(refused).join()).toContain('Could not switch maintenance mode of sharp on')
    expect([app().quantity('web'), app().maintenance()]).toEqual([0, false])
    expect((await run({ files: night, at: later })).requests.heroku).toEqual([...look, switching(true)])
  })
})
