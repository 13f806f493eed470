import { describe, expect } from 'vitest'
import { scaling } from './requests.ts'
import { appWith, article, codes, fileFor, messagesOf, test } from './world.ts'

describe.concurrent('what somebody else changed', () => {
  test('is noticed, told with its end, and stands for an hour', async ({ world }) => {
    const { app, run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    await run({ inputs: article, at: '2026-11-24T12:00:00Z' })
    app().setQuantity('web', 7)
    const noticed = await run({ inputs: article, at: '2026-11-24T12:10:00Z', speed: 0 })
    expect(noticed.decisions[0]).toMatchObject({ from: 7, to: 7, changed: false, holdUntil: '2026-11-24T13:10:00Z' })
    expect(codes(noticed)).toContain('manual-change-noticed')
    expect(noticed.summary).toContain(
      'somebody else changed 3 to 7 (above max, 3): this stays until 13:10 UTC; run the workflow with scale: resume to end it'
    )
    const later = await run({ inputs: article, at: '2026-11-24T13:09:00Z' })
    expect(later.decisions[0]).toMatchObject({ from: 7, to: 7, holdUntil: '2026-11-24T13:10:00Z' })
    const over = await run({ inputs: article, at: '2026-11-24T13:11:00Z' })
    expect(over.requests.heroku).toContain(scaling(3))
    expect(over.decisions[0]).toMatchObject({ from: 7, to: 3, holdUntil: null })
  })

  test('ends with `scale: resume`', async ({ world }) => {
    const { app, run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    await run({ inputs: article, at: '2026-11-24T12:00:00Z' })
    app().setQuantity('web', 7)
    await run({ inputs: article, at: '2026-11-24T12:10:00Z' })
    expect(
      (await run({ inputs: { ...article, scale: 'resume' }, at: '2026-11-24T12:20:00Z' })).decisions[0]
    ).toMatchObject({ from: 7, to: 3, changed: true, holdUntil: null })
  })

  test('is changed back at once with `manual-changes: overwrite`', async ({ world }) => {
    const { app, run } = await world()
    const files = fileFor({ schedule: [3], 'manual-changes': 'overwrite' })
    await run({ files, at: '2026-11-24T12:00:00Z' })
    app().setQuantity('web', 4)
    expect((await run({ files, at: '2026-11-24T12:10:00Z' })).decisions[0]).toMatchObject({
      from: 4,
      to: 3,
      changed: true,
      holdUntil: null
    })
  })
})

describe.concurrent('zero on purpose', () => {
  test('a night at 0 ends without an outage', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    const files = fileFor({ schedule: ['07:00-22:00 2-6', '0'], max: 6 })
    expect((await run({ files, at: '2026-11-24T06:50:00Z' })).decisions[0]).toMatchObject({
      from: 3,
      to: 0,
      health: 'unknown'
    })
    const morning = await run({ files, at: '2026-11-24T07:01:00Z' })
    expect(morning).toMatchObject({
      decisions: [{ from: 0, to: 2, health: 'unknown' }],
      incidents: [],
      requests: { pings: [] }
    })
    expect(codes(morning)).toEqual(['scheduled'])
    expect(await run({ files, at: '2026-11-24T07:06:00Z' })).toMatchObject({
      decisions: [{ from: 2, to: 2, health: 'up' }],
      incidents: []
    })
  })

  test('a hold at 0 stays, and ends by hand without an outage', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    await run({ inputs: { ...article, scale: 'web=0', hold: 'until 18:00' }, at: '2026-11-24T12:00:00Z' })
    const held = await run({ inputs: article, at: '2026-11-24T12:10:00Z' })
    expect(held).toMatchObject({
      decisions: [{ from: 0, to: 0, holdUntil: '2026-11-24T18:00:00Z' }],
      incidents: [],
      requests: { pings: [] }
    })
    expect(codes(held)).toContain('held-at-zero')
    expect(await run({ inputs: { ...article, scale: 'web=4' }, at: '2026-11-24T12:20:00Z' })).toMatchObject({
      decisions: [{ from: 0, to: 4, health: 'unknown' }],
      incidents: []
    })
  })
})

test.concurrent('several types and a dyno type at once, above max with a warning', async ({ world }) => {
  const { app, run } = await world()
  const result = await run({
    inputs: { ...article, scale: 'web=9:standard-2x worker+2 clock-1', hold: '1h' },
    speed: 0
  })
  expect(['web', 'worker', 'clock'].map((process) => app().quantity(process))).toEqual([9, 3, 0])
  expect(app().size('web')).toBe('Standard-2X')
  expect(result.decisions.map(({ process, from, to, holdUntil }) => [process, from, to, holdUntil])).toEqual([
    ['web', 1, 9, '2026-11-24T13:00:00Z'],
    ['worker', 1, 3, '2026-11-24T13:00:00Z'],
    ['clock', 1, 0, '2026-11-24T13:00:00Z']
  ])
  expect(messagesOf(result)).toEqual([
    'warning: sharp web: 9 is above its max, 3. That is allowed, as it was asked for by hand.'
  ])
})

test.concurrent('a manual scaling in a dry run is not made, and not by the next run either', async ({ world }) => {
  const { app, run } = await world()
  expect((await run({ inputs: { ...article, scale: 'web=7', 'dry-run': 'true' } })).decisions[0]).toMatchObject({
    to: 7,
    changed: false,
    dryRun: true
  })
  expect((await run({ inputs: article, at: '2026-11-24T12:05:00Z' })).decisions[0]).toMatchObject({
    to: 3,
    holdUntil: null
  })
  expect(app().quantity('web')).toBe(3)
})
