import { describe, expect } from 'vitest'
import { appWith, test } from './world.ts'
import type { Run, World } from './world.ts'

const apps = [appWith('sharp', { web: 1, worker: 1 }), appWith('blunt', { web: 1 })]
const fixed = { schedule: [1], probe: 'off' }
const sharp = { url: 'none', processes: { web: fixed, worker: fixed } }
const moved = { url: 'none', processes: { worker: fixed, web: fixed } }
const blunt = { url: 'none', processes: { web: fixed } }

const at = (clock: string): string => `2026-11-24T${clock}:00Z`

async function runs({ run }: World, clocks: readonly string[], config: object): Promise<Run> {
  const results = []
  for (const clock of clocks)
    results.push(await run({ files: { '.github/dyno-scaler.yml': JSON.stringify(config) }, at: at(clock) }))
  return results.at(-1)!
}

describe.concurrent('an incident that several process types have in common', () => {
  test('late runs: one issue from first to last, whatever is moved in the file', async ({ world }) => {
    const here = await world({ apps })
    const late = await runs(here, ['06:00', '06:20', '06:40', '07:00', '11:00'], { apps: { sharp, blunt } })
    expect(late.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'late-runs', issue: 1 }])
    const again = await runs(here, ['15:00'], { apps: { blunt, sharp: moved } })
    expect(again.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'late-runs', issue: 1 }])
    const inTime = await runs(here, ['15:20'], { apps: { sharp: moved, blunt } })
    expect([inTime.incidents, here.issue().state]).toEqual([[], 'closed'])
    // Within six hours it is the same issue.
    const relapse = await runs(here, ['19:00'], { apps: { blunt, sharp } })
    expect(relapse.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'late-runs', issue: 1 }])
  })

  test('late runs whose app has left are closed with that reason', async ({ world }) => {
    const here = await world({ apps })
    await runs(here, ['06:00', '06:20', '06:40', '07:00', '11:00'], { apps: { sharp, blunt } })
    const left = await runs(here, ['11:20'], { apps: { blunt } })
    expect([left.incidents, here.issue().state]).toEqual([[], 'closed'])
    expect(here.issue().comments.at(-1)?.body).toContain('It left the configuration')
  })

  test('a budget: one issue, whichever process type of the app stands first', async ({ world }) => {
    const here = await world({ apps })
    const budget = { amount: 1, then: 'warn' }
    const over = await runs(here, ['06:00'], { apps: { sharp: { ...sharp, budget } } })
    expect(over.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'budget', issue: 1 }])
    const still = await runs(here, ['06:20'], { apps: { blunt, sharp: { ...moved, budget } } })
    expect(still.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'budget', issue: 1 }])
    expect(here.issue().state).toBe('open')
    const enough = await runs(here, ['06:40'], {
      apps: { sharp: { ...moved, budget: { amount: 1000, then: 'warn' } } }
    })
    expect([enough.incidents, here.issue().state]).toEqual([[], 'closed'])
  })
})
