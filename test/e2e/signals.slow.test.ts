import { writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { freshBelief } from '../../src/core/forecast/latency/load-belief.ts'
import { scaling } from './requests.ts'
import { appWith, codes, fileFor, test } from './world.ts'

describe.concurrent('pings', () => {
  test('count on across runs, and anew after a change', async ({ world }) => {
    const { app, run } = await world()
    const files = fileFor({ schedule: ['1-5'], probe: { samples: 2, spacing: '0s' }, 'scale-out': { above: '300ms' } })
    app().fault({ kind: 'delay', delayMs: 350 })
    const look = async (at: string): Promise<unknown> =>
      (await run({ files, at: `2026-11-24T${at}:00Z` })).decisions[0]?.to
    expect([await look('12:00'), await look('12:20'), await look('12:25'), await look('12:30')]).toEqual([1, 2, 2, 3])
    // More than half an hour without a ping: what was counted before is worth nothing.
    expect([await look('12:35'), await look('13:06'), await look('13:10')]).toEqual([3, 3, 4])
  })

  test('teach the load, which counts after three days of looks', async ({ world }) => {
    const { app, run, stateFile, state } = await world()
    const files = fileFor({ schedule: ['1-5'], probe: { samples: 10, spacing: '0s' }, 'scale-out': { above: '1s' } })
    expect(codes(await run({ files }))).toEqual(['in-bounds'])
    const saved = await state()
    const { web } = saved.apps['sharp']!
    expect(web!.latency).toMatchObject({ minutes: 20, highestSlow: null })

    // As if they had told for days of a load for two dynos, give or take a lot.
    const latency = {
      ...web!.latency,
      minutes: 4500,
      load: freshBelief(Math.log(200), 20),
      highestSlow: { quantity: 3, atMs: Date.parse('2026-11-23T12:00:00Z') }
    }
    await writeFile(stateFile, JSON.stringify({ ...saved, apps: { sharp: { web: { ...web, latency } } } }))
    // Far from what an idle dyno takes, and far from slow, however slow the machine is.
    app().fault({ kind: 'delay', delayMs: 400 })
    const next = await run({ files, at: '2026-11-24T12:20:00Z' })
    expect(codes(next)).toEqual(['forecast'])
    expect(next.decisions[0]?.to).toBeGreaterThanOrEqual(2)
    expect(next.summary).toMatch(
      /response times suggest a load of about \d(\.\d)? dynos?; \d keep a margin until the next look in about 20 min/
    )
    // The clock runs: the two looks are 20 minutes apart, give or take their seconds.
    expect((await state()).apps['sharp']?.['web']?.latency?.minutes).toBeGreaterThan(4510)
  })

  test('slow at the maximum: one issue, until there has been room for 15 minutes', async ({ world }) => {
    const { app, issue, run } = await world()
    const files = fileFor({ schedule: ['1-2'], max: 2, 'scale-out': { above: '300ms' } })
    app().fault({ kind: 'delay', delayMs: 350 })
    expect(await run({ files, at: '2026-11-24T12:00:00Z' })).toMatchObject({
      decisions: [{ from: 1, to: 2 }],
      incidents: []
    })
    expect(await run({ files, at: '2026-11-24T12:05:00Z' })).toMatchObject({
      status: 0,
      decisions: [{ from: 2, to: 2, health: 'slow' }],
      incidents: [{ kind: 'slow-at-max', issue: 1 }]
    })
    expect(issue()).toMatchObject({
      title: 'sharp web is slow at its maximum since 12:05 UTC',
      state: 'open',
      labels: ['dyno-scaler']
    })
    expect(issue().body).toMatch(/^<!-- dyno-scaler app=sharp process=web kind=slow-at-max -->\n/)
    app().clearFault()
    expect((await run({ files, at: '2026-11-24T12:10:00Z' })).incidents).toMatchObject([{ kind: 'slow-at-max' }])
    expect((await run({ files, at: '2026-11-24T12:26:00Z' })).incidents).toEqual([])
    expect(issue()).toMatchObject({
      title: 'sharp web was slow at its maximum on 2026-11-24, 12:05-12:10 UTC',
      state: 'closed'
    })
    expect(issue().comments).toHaveLength(1)
  })
})

test.concurrent("Heroku's own autoscaling stops every change, and is told until it is off", async ({ world }) => {
  const { app, issue, run } = await world({
    apps: [appWith('sharp', {}, { processes: [{ process: 'web', quantity: 4, size: 'Performance-M' }] })]
  })
  const files = fileFor({ schedule: [3] })
  app().setAutoscaling('on')
  const on = await run({ files, at: '2026-11-24T12:00:00Z' })
  expect(on).toMatchObject({
    status: 0,
    decisions: [{ from: 4, to: 4, health: 'up' }],
    incidents: [{ kind: 'native-autoscaling', issue: 1 }]
  })
  expect(codes(on)).toEqual(['native-autoscaling'])
  expect(issue().body).toContain('heroku ps:autoscale:disable -a sharp')
  app().setAutoscaling('off')
  const off = await run({ files, at: '2026-11-24T12:10:00Z' })
  expect(off.requests.heroku).toContain(scaling(3))
  expect(off.incidents).toEqual([])
  expect(issue().state).toBe('closed')
})

test.concurrent('a worker goes by step when two looks agree, and to its fallback', async ({ world }) => {
  const { app, run } = await world({ apps: [appWith('sharp', { web: 1, worker: 1 })] })
  const worker = {
    schedule: ['0-20'],
    metrics: [{ json: `${app().url}queue.json`, query: 'size', 'per-dyno': 100 }],
    'scale-out': { step: 2, consecutive: 2 },
    fallback: { quantity: 9, after: '15m' }
  }
  const files = { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes: { worker } } } }) }
  const look = async (minute: string): Promise<unknown> => {
    const [decision] = (await run({ files, at: `2026-11-24T12:${minute}:00Z` })).decisions
    return [decision?.to, decision?.reasons.map(({ code }) => code)]
  }
  app().setPage('/queue.json', { size: 1000 })
  expect([await look('00'), await look('05'), await look('10')]).toEqual([
    [1, ['demand', 'stabilized']],
    [3, ['demand', 'stabilized']],
    [3, ['demand', 'stabilized']]
  ])
  app().setPage('/queue.json', {})
  expect([await look('15'), await look('31'), await look('36')]).toEqual([
    [3, ['signal-unavailable']],
    [9, ['fallback', 'signal-unavailable']],
    [9, ['signal-unavailable']]
  ])
})
