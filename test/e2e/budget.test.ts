import { describe, expect } from 'vitest'
import { serve } from '../servers.ts'
import type { Heard } from '../servers.ts'
import { scaling } from './requests.ts'
import { appWith, codes, fileFor, messagesOf, test } from './world.ts'

const apps = [appWith('sharp', { web: 4 })]
/** Two Standard-1X dynos until 1 December, 00:00 UTC, are 156 h x 2 x 25 / 720 = $10.83. */
const at = '2026-11-24T12:00:00Z'
const range = { schedule: ['2-6'], max: 6 }

function bodiesOf(heard: readonly Heard[]): readonly Readonly<Record<string, unknown>>[] {
  return heard.map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>)
}

describe.concurrent('a budget', () => {
  test('opens an incident of its app where the floors alone come to more, and closes it', async ({ world }) => {
    const { issue, run } = await world({ apps })
    const over = await run({ files: fileFor(range, { budget: { amount: 10, then: 'warn' } }), at })
    expect(over.incidents).toMatchObject([{ app: 'sharp', process: 'web', kind: 'budget', issue: 1 }])
    expect(over.decisions).toMatchObject([{ from: 4, to: 4 }])
    expect(issue().title).toBe('sharp is beyond its budget since 12:00 UTC')
    expect(issue().body?.split('\n')[0]).toBe('<!-- dyno-scaler app=sharp process=web kind=budget -->')
    expect(issue().body).toContain('&#36;10.83 at least by its end, of &#36;10.00')
    expect(over.log).toContain(
      'Budget of sharp: $0.00 spent in 2026-11 (counted since 2026-11-24), $10.83 at least by its end, of $10.00.'
    )
    const enough = await run({
      files: fileFor(range, { budget: { amount: 11, then: 'warn' } }),
      at: '2026-11-24T12:30:00Z'
    })
    expect(enough.incidents).toEqual([])
    expect(issue().state).toBe('closed')
  })

  test('that caps keeps a range at its floor, a fixed window and a person as they are', async ({ world }) => {
    const { run } = await world({ apps })
    const budget = { amount: 10, then: 'cap' }
    const capped = await run({ files: fileFor(range, { budget }), at })
    expect(capped.requests.heroku).toContain(scaling(2))
    expect(codes(capped)).toEqual(['clamped'])
    expect(capped.decisions[0]?.reasons[0]?.message).toContain('2 instead of 4: the budget keeps ranges at their floor')
    const byHand = await run({
      files: fileFor(range, { budget }),
      inputs: { scale: 'web=5' },
      at: '2026-11-24T12:10:00Z'
    })
    expect(byHand.decisions).toMatchObject([{ from: 2, to: 5 }])
    const fixed = await run({
      files: fileFor({ schedule: [6], max: 6 }, { budget }),
      inputs: { scale: 'resume' },
      at: '2026-11-24T12:20:00Z'
    })
    expect(fixed.decisions).toMatchObject([{ from: 5, to: 6 }])
  })

  test('of all apps has an incident without app and process, and caps each of them', async ({ world }) => {
    const { github, issue, run } = await world({ apps: [appWith('sharp', { web: 3 }), appWith('blunt', { web: 3 })] })
    const processes = { web: { ...range, probe: 'off' } }
    const file = (amount: number): Readonly<Record<string, string>> => ({
      '.github/dyno-scaler.yml': JSON.stringify({
        budget: { amount, then: 'cap' },
        apps: { sharp: { processes }, blunt: { processes } }
      })
    })
    const over = await run({ files: file(20), at, speed: 0 })
    const url = 'https://github.test/octo/shop/issues/1'
    expect(over.incidents).toEqual([{ app: null, process: null, kind: 'budget', since: at, issue: 1, url }])
    expect(over.decisions.map(({ to }) => to)).toEqual([2, 2])
    expect(issue().title).toBe('The sum of all apps is beyond its budget since 12:00 UTC')
    expect(issue().body?.split('\n')[0]).toBe('<!-- dyno-scaler kind=budget -->')
    const lost = await run({ files: file(20), inputs: { state: 'none' }, at: '2026-11-24T12:20:00Z' })
    expect(lost.incidents).toMatchObject([{ app: null, issue: 1 }])
    expect((await run({ files: file(50), at: '2026-11-24T12:30:00Z' })).incidents).toEqual([])
    expect(github.issues.size).toBe(1)
    expect(issue().state).toBe('closed')
  })

  test('tells once that 80 % are spent', async ({ world }) => {
    const site = await serve((response) => response.writeHead(200).end())
    const { run } = await world({ apps })
    const files = {
      '.github/dyno-scaler.yml': JSON.stringify({
        notify: [{ webhook: site.url }],
        apps: { sharp: { budget: { amount: 1000 }, processes: { web: { schedule: [4] } } } }
      })
    }
    await run({ files, at: '2026-11-01T00:00:00Z' })
    // Four dynos for nine days are $30.00.
    const near = { ...files, '.github/dyno-scaler.yml': files['.github/dyno-scaler.yml'].replace('1000', '37') }
    await run({ files: near, at: '2026-11-10T00:00:00Z' })
    await run({ files: near, at: '2026-11-11T00:00:00Z' })
    const told = bodiesOf(site.heard).filter(({ event }) => event === 'budget')
    expect(told).toMatchObject([
      { app: 'sharp', process: null, title: '81 % of the budget of sharp is spent', from: null, reasons: [] }
    ])
  })
})

test.concurrent('mistakes in a budget, quiet windows and at-zero show what to write', async ({ world }) => {
  const { run } = await world({ apps })
  const result = await run({
    files: {
      '.github/dyno-scaler.yml': [
        'budget: 300',
        'quiet: sun 02:00-04:00',
        'apps:',
        '  sharp:',
        '    budget: { amount: -1, then: wran }',
        '    quiet: ["sun 02:00-04:00 2", "holidays"]',
        '    at-zero: maintenence',
        '    processes: { worker: { schedule: [1] } }',
        ''
      ].join('\n')
    }
  })
  expect(result.status).toBe(1)
  expect(result.requests.heroku).toEqual([])
  expect(messagesOf(result)).toEqual(
    [
      'Write the amount in US$ and what follows, for example { amount: 300, then: warn }.',
      'Write a list of windows without a quantity, for example ["sun 02:00-04:00"].',
      'Write an amount in US$ above 0, for example 300.',
      'Write warn or cap.',
      '"sun 02:00-04:00 2": a quiet window takes no quantity. Write "sun 02:00-04:00".',
      'Nothing says which days are holidays. Add "holidays: { region: US-NY }" (or dates, or a calendar) at the top of the configuration file.',
      '"at-zero" is about web at 0, and no web process is scaled here. Add "web:" with its schedule under processes, or remove "at-zero".',
      'Write maintenance, or leave it out.'
    ].map((message) => `error: ${message}`)
  )
})
