import { describe, expect } from 'vitest'
import { lookAndScale, lookOnly } from './requests.ts'
import { article, codes, test } from './world.ts'

describe.concurrent('the schedule of the article, in UTC', () => {
  const instants = [
    ['02:59:59', 2, '2026-11-24T03:00:00Z', 1],
    ['03:00:00', 1, '2026-11-24T07:00:00Z', 3],
    ['06:59:59', 1, '2026-11-24T07:00:00Z', 3],
    ['07:00:00', 3, '2026-11-24T22:00:00Z', 2],
    ['21:59:59', 3, '2026-11-24T22:00:00Z', 2],
    ['22:00:00', 2, '2026-11-25T03:00:00Z', 1]
  ] as const

  test.for(instants)('at %s there are %i dynos', async ([instant, wanted, nextAt, nextTo], { world }) => {
    const { app, run } = await world()
    app().setQuantity('web', 9)
    const result = await run({ inputs: article, at: `2026-11-24T${instant}Z`, speed: 0 })

    expect(result.requests).toEqual(lookAndScale(wanted))
    expect(result.status).toBe(0)
    expect(result.annotations).toEqual([])
    expect(result.decisions).toEqual([
      {
        app: 'sharp',
        process: 'web',
        from: 9,
        to: wanted,
        changed: true,
        dryRun: false,
        health: 'up',
        responseTimeMs: 0,
        reasons: [{ code: 'scheduled', message: expect.stringMatching(new RegExp(` says ${wanted}$`)) as string }],
        holdUntil: null,
        nextChange: { at: nextAt, to: nextTo }
      }
    ])
    expect([app().quantity('clock'), app().quantity('web'), app().quantity('worker')]).toEqual([1, wanted, 1])
  })

  test('a run that comes 2 h 40 min late does what is right then', async ({ world }) => {
    const { run } = await world()
    expect((await run({ inputs: article, at: '2026-11-24T06:55:00Z' })).requests).toEqual(lookOnly())
    const late = await run({ inputs: article, at: '2026-11-24T09:40:05Z' })
    expect(late.requests).toEqual(lookAndScale(3))
    expect(late.outputs).toMatchObject({ changed: 'true', quantity: '3', 'previous-quantity': '1' })
    expect(late.log).toContain('Last run 2 h 45 min ago.')
    expect(late.summary).toContain('Last run 2 h 45 min ago.')
  })

  test('after 12 hours without a run it does what is right then, and nothing of what was missed', async ({ world }) => {
    const { app, run } = await world()
    expect((await run({ inputs: article, at: '2026-11-24T21:50:00Z' })).requests).toEqual(lookAndScale(3))
    const nextDay = await run({ inputs: article, at: '2026-11-25T09:50:05Z' })
    expect(nextDay.requests).toEqual(lookOnly())
    expect(nextDay.log).toContain('Last run 12 h ago.')
    expect((await run({ inputs: article, at: '2026-11-25T22:30:00Z' })).requests).toEqual(lookAndScale(2))
    expect(app().quantity('web')).toBe(2)
  })

  test('a second run in the same minute writes nothing to Heroku', async ({ world }) => {
    const { run } = await world()
    expect((await run({ inputs: article, at: '2026-11-24T07:00:05Z' })).requests).toEqual(lookAndScale(3))
    const second = await run({ inputs: article, at: '2026-11-24T07:00:40Z' })
    expect(second.requests).toEqual(lookOnly())
    expect(second.outputs).toMatchObject({ changed: 'false', quantity: '3', 'previous-quantity': '3' })
    expect(codes(second)).toEqual(['in-bounds'])
  })

  test('the summary is one table with the decision and its trace', async ({ world }) => {
    const { run } = await world()
    const { summary } = await run({ inputs: article, at: '2026-11-24T07:00:05Z' })
    expect(summary).toContain('## sharp web went from 1 to 3\n')
    expect(summary).toContain('| app | process | dynos | health | why | next |\n')
    expect(summary).toMatch(
      /\| sharp \| web \| \*\*1 → 3\*\* \| up \d+ ms \| `scheduled` 07:00-22:00 says 3 \| 2 at 22:00 \(UTC\) \|\n/
    )
    expect(summary).toMatch(/1\. `scheduled` 07:00-22:00 says 3\n/)
    expect(summary).toContain('No earlier run is remembered.')
  })
})
