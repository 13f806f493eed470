import { describe, expect } from 'vitest'
import { listing, reading, scaling, lookAndScale, lookOnly } from './requests.ts'
import { appWith, codes, fileFor, messagesOf, test } from './world.ts'

describe.concurrent('zones, days and ranges', () => {
  const rows: readonly (readonly [
    string,
    { readonly schedule: string; readonly timezone?: string },
    string,
    number
  ])[] = [
    [
      'a window follows the wall clock of its zone',
      { schedule: '07:00-22:00 3\n1', timezone: 'America/New_York' },
      '2026-11-24T11:59:00Z',
      1
    ],
    [
      'and begins there at its hour',
      { schedule: '07:00-22:00 3\n1', timezone: 'America/New_York' },
      '2026-11-24T12:00:30Z',
      3
    ],
    [
      'in summer an hour earlier in UTC',
      { schedule: '07:00-22:00 3\n1', timezone: 'America/New_York' },
      '2026-07-24T11:00:30Z',
      3
    ],
    [
      'the first pass of the repeated hour belongs to its window',
      { schedule: '01:00-02:00 5\n1', timezone: 'America/New_York' },
      '2026-11-01T05:30:00Z',
      5
    ],
    [
      'and so does the second',
      { schedule: '01:00-02:00 5\n1', timezone: 'America/New_York' },
      '2026-11-01T06:30:00Z',
      5
    ],
    [
      'a window inside the skipped hour is empty',
      { schedule: '02:00-03:00 5\n1', timezone: 'America/New_York' },
      '2026-03-08T07:00:30Z',
      1
    ],
    ['quarters of an hour', { schedule: '07:00-22:00 3\n1', timezone: 'Asia/Kathmandu' }, '2026-11-24T01:15:30Z', 3],
    ['an empty zone is UTC', { schedule: '07:00-22:00 3\n1', timezone: '' }, '2026-11-24T07:00:30Z', 3],
    ['a night belongs to the day that it begins on', { schedule: 'fri 22:00-03:00 4\n1' }, '2026-11-28T02:30:00Z', 4],
    ['not to the day before', { schedule: 'fri 22:00-03:00 4\n1' }, '2026-11-27T02:30:00Z', 1],
    ['the first window that matches wins', { schedule: '2026-11-27 6\nweekdays 3\n1' }, '2026-11-27T12:00:00Z', 6],
    ['yearly dates wrap the year', { schedule: '12-30..01-02 4\n1' }, '2027-01-01T12:00:00Z', 4],
    ['lines may be comments or empty', { schedule: '# nights\n\n22:00-03:00 4\n\n1\n' }, '2026-11-24T23:00:00Z', 4],
    ['a range leaves a quantity inside alone', { schedule: '2-9' }, '2026-11-24T12:00:00Z', 8],
    ['and lifts one below it to its floor', { schedule: '9-12' }, '2026-11-24T12:00:00Z', 9]
  ]

  test.for(rows)('%s', async ([, inputs, at, wanted], { world }) => {
    const { app, run } = await world()
    app().setQuantity('web', 8)
    const result = await run({ inputs: { app: 'sharp', ...inputs }, at })
    expect(result.requests).toEqual(wanted === 8 ? lookOnly() : lookAndScale(wanted))
    expect(result.status).toBe(0)
    expect(result.outputs['quantity']).toBe(String(wanted))
  })

  test('`min` and `max` hold against the schedule, and say so', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { app: 'sharp', schedule: '9', max: '4' } })
    expect(result.requests).toEqual(lookAndScale(4))
    expect(codes(result)).toEqual(['scheduled', 'clamped'])
  })

  test('without a window that holds the quantity stays', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { app: 'sharp', schedule: 'sat 3' } })
    expect(result.requests).toEqual(lookOnly())
    expect(codes(result)).toEqual(['no-window', 'in-bounds'])
    expect(result.decisions[0]?.nextChange).toEqual({ at: '2026-11-28T00:00:00Z', to: 3 })
  })

  test('a process that the schedule sends away is not pinged', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const result = await run({ files: fileFor({ schedule: [0] }) })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(0)], pings: [], github: [listing] })
    expect(result.decisions[0]).toMatchObject({
      from: 1,
      to: 0,
      health: 'unknown',
      responseTimeMs: null,
      nextChange: null
    })
  })

  test('another process type of the app', async ({ world }) => {
    const { app, run } = await world()
    const result = await run({ inputs: { app: 'sharp', process: 'worker', schedule: '4' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(4, 'worker')], pings: [], github: [listing] })
    expect([app().quantity('clock'), app().quantity('web'), app().quantity('worker')]).toEqual([1, 1, 4])
  })

  test('a dyno type that allows one dyno gets one', async ({ world }) => {
    const { run } = await world({
      apps: [appWith('sharp', {}, { processes: [{ process: 'web', quantity: 0, size: 'Basic' }] })]
    })
    const result = await run({ inputs: { app: 'sharp', schedule: '3', url: 'none' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(1)], pings: [], github: [listing] })
    expect(codes(result)).toEqual(['scheduled', 'clamped'])
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(
        /^warning: Input "schedule", line 1: "3" asks for 3, but the dyno type of web allows at most 1/
      )
    ])
  })
})
