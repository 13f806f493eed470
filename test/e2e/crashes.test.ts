import { describe, expect } from 'vitest'
import { appWith, fileFor, messagesOf, test } from './world.ts'

const at = (clock: string): string => `2026-11-24T${clock}:00Z`
const files = fileFor({ schedule: [3], 'fail-safe': { restart: 'crashed' } })
const apps = [appWith('sharp', { web: 3 })]
const deleted = (requests: readonly string[]): readonly string[] => requests.filter((text) => text.startsWith('DELETE'))

describe.concurrent('a crashed dyno', () => {
  test('is restarted, and the run says so', async ({ world }) => {
    const { app, run } = await world({ apps })
    app().fault({ kind: 'crashed', names: ['web.2'] })
    const first = await run({ files, at: at('12:00') })
    expect(deleted(first.requests.heroku)).toEqual(['DELETE /apps/sharp/dynos/web.2'])
    expect(first.decisions[0]?.reasons).toContainEqual({
      code: 'restarted',
      message: 'web.2 was crashed and restarted'
    })
    expect([first.status, messagesOf(first), first.incidents]).toEqual([0, [], []])
    const second = await run({ files, at: at('12:05') })
    expect([deleted(second.requests.heroku), app().upDynos('web')]).toEqual([[], 3])
  })

  test('that goes on crashing is restarted three times; then an incident says so', async ({ world }) => {
    const { app, issue, run } = await world({ apps })
    app().fault({ kind: 'crashed', names: ['web.2'], again: true })
    const counts: number[] = []
    for (const clock of ['12:00', '12:05', '12:11', '12:22', '12:23', '12:40'])
      counts.push(deleted((await run({ files, at: at(clock) })).requests.heroku).length)
    expect(counts).toEqual([1, 0, 1, 1, 0, 0])
    expect(issue().body).toContain(
      'web.2 crashed again after three restarts, and is not restarted any more: "heroku logs -a sharp" shows why.'
    )
    expect(issue().title).toBe('sharp web is in a crash loop since 12:23 UTC')
    expect(issue().body).toMatch(
      /\n1\. `heroku logs -a sharp -n 500`: what does web write before it ends\?[^]*`heroku rollback -a sharp`/
    )
    expect(issue().body).not.toMatch(/authorizations|cannot be scaled|ps:type/)
    app().clearFault()
    const healed = await run({ files, at: at('12:50') })
    expect([healed.incidents, issue().state]).toEqual([[], 'closed'])
    expect(issue().title).toMatch(/^sharp web was in a crash loop /)
    expect(issue().comments.at(-1)?.body).toMatch(/^The dynos stay up again since 12:50 UTC\. They crashed for /)
  })

  test('that Heroku does not restart counts for nothing, and is told', async ({ world }) => {
    const { app, emulator, issue, run } = await world({ apps })
    app().fault({ kind: 'crashed', names: ['web.2'] })
    const refused = { id: 'forbidden', message: 'You do not have access to the app sharp.' }
    emulator.failApi({ method: 'DELETE', answer: { kind: 'status', status: 403, body: refused } })
    for (const clock of ['12:00', '12:05', '12:10', '12:15']) {
      const { status, requests, annotations, incidents } = await run({ files, at: at(clock) })
      expect([status, deleted(requests.heroku).length, incidents.map(({ kind }) => kind)]).toEqual([
        1,
        1,
        ['scale-failed']
      ])
      expect(annotations).toMatchObject([
        {
          level: 'error',
          message: expect.stringMatching(/^Could not restart web\.2 of sharp: Heroku answered 403/) as string
        }
      ])
    }
    expect(issue().body).not.toContain('three restarts')
    emulator.clearFaults()
    const done = await run({ files, at: at('12:20') })
    expect([done.status, done.incidents, app().upDynos('web')]).toEqual([0, [], 3])
  })

  test('of a worker is restarted without a probe', async ({ world }) => {
    const { app, run } = await world({ apps: [appWith('sharp', { worker: 2 })] })
    const worker = { schedule: [2], 'fail-safe': { restart: 'crashed' } }
    app().fault({ kind: 'crashed', names: ['worker.2'] })
    const result = await run({
      files: { '.github/dyno-scaler.yml': JSON.stringify({ apps: { sharp: { processes: { worker } } } }) }
    })
    expect([messagesOf(result), deleted(result.requests.heroku)]).toEqual([[], ['DELETE /apps/sharp/dynos/worker.2']])
  })

  test('is not restarted where scaling in, or another dyno type, takes it away', async ({ world }) => {
    const { app, run } = await world({ apps })
    app().fault({ kind: 'crashed', names: ['web.2', 'web.3'] })
    const smaller = fileFor({ schedule: [2], 'fail-safe': { restart: 'crashed' } })
    expect(deleted((await run({ files: smaller })).requests.heroku)).toEqual(['DELETE /apps/sharp/dynos/web.2'])
    app().fault({ kind: 'crashed', names: ['web.1'] })
    const sized = fileFor({ schedule: ['2:standard-2x'], 'fail-safe': { restart: 'crashed' } })
    expect(deleted((await run({ files: sized, at: at('12:20') })).requests.heroku)).toEqual([])
  })

  test('is left alone in a dry run, and where nobody asks for a restart', async ({ world }) => {
    const { app, run } = await world({ apps })
    app().fault({ kind: 'crashed', names: ['web.2'] })
    const dry = await run({ files, inputs: { 'dry-run': 'true' } })
    expect(deleted(dry.requests.heroku)).toEqual([])
    expect(dry.decisions[0]?.reasons).toContainEqual({
      code: 'restarted',
      message: 'web.2 is crashed and would be restarted'
    })
    const without = await run({ files: fileFor({ schedule: [3] }) })
    expect(without.requests.heroku.filter((text) => text.includes('dynos'))).toEqual([])
  })

  test('with all others: the fail-safe goes out at once', async ({ world }) => {
    const { app, run } = await world({ apps })
    app().fault({ kind: 'crashed' })
    const result = await run({ files, at: at('12:00') })
    expect(result.requests.heroku).toContain('PATCH /apps/sharp/formation/web {"quantity":5}')
    expect(deleted(result.requests.heroku)).toHaveLength(3)
  })

  test('with all others: the issue says it first, with the release', async ({ world }) => {
    const { app, issue, run } = await world({ apps })
    app().fault({ kind: 'crashed' })
    await run({ files: fileFor({ schedule: [3] }), at: at('12:00') })
    expect(issue().body).toContain('**Look first at:** **All 5 web dynos are crashed**, with release v1 of ')
  })
})
