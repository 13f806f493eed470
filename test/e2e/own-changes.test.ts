import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { tokens } from './invariants.ts'
import { scaling } from './requests.ts'
import { appWith, article, codes, fileFor, messagesOf, test } from './world.ts'
import type { World } from './world.ts'

const at = (clock: string): string => `2026-11-24T${clock}:00Z`

/** `web` has 2 to 9 dynos, one for each hundred of what the page of the app says. */
const byLoad = ({ app }: World, more: object = {}): Readonly<Record<string, string>> =>
  fileFor({
    schedule: ['2-9'],
    max: 9,
    probe: 'off',
    'fail-safe': 'off',
    metrics: [{ json: `${app().url}load.json`, query: 'load', 'per-dyno': 100 }],
    ...more
  })
const setLoad = ({ app }: World, load: number): void => app().setPage('/load.json', { load })

describe.concurrent('a change of ours is not taken for one of a person', () => {
  test('when the cache takes no state of the run that made it', async ({ world }) => {
    const place = await world({ apps: [appWith('sharp', { web: 2 })], cache: 'on' })
    const files = byLoad(place)
    setLoad(place, 150)
    await place.run({ files, at: at('12:00') })
    setLoad(place, 250)
    place.cache().allow('read')
    expect((await place.run({ files, at: at('12:05') })).requests.heroku).toContain(scaling(3))
    place.cache().allow('write')
    setLoad(place, 800)
    const next = await place.run({ files, at: at('12:10') })
    expect(next.requests.heroku).toContain(scaling(8))
    expect(next.decisions[0]).toMatchObject({ from: 3, to: 8, holdUntil: null })
    expect(codes(next)).not.toContain('manual-change-noticed')
  })

  test('when the state was not readable in the run that made it', async ({ world }) => {
    const place = await world({ apps: [appWith('sharp', { web: 2 })] })
    const files = byLoad(place)
    const inputs = { state: 'variable', 'state-token': tokens.state }
    setLoad(place, 150)
    await place.run({ inputs, files, at: at('12:00') })
    setLoad(place, 250)
    const value = place.github.variables.get('DYNO_SCALER_STATE')!
    const blind = await place.run({ inputs, files, at: at('12:05'), env: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
    expect(blind.requests.heroku).toContain(scaling(3))
    expect(place.github.variables.get('DYNO_SCALER_STATE')).toEqual(value)
    setLoad(place, 800)
    expect((await place.run({ inputs, files, at: at('12:10') })).decisions[0]).toMatchObject({ to: 8, holdUntil: null })
  })

  test('when its run was killed before the last save, without numbers of runs', async ({ world }) => {
    const place = await world({ apps: [appWith('sharp', { web: 2 })] })
    const files = byLoad(place)
    const env = { GITHUB_RUN_NUMBER: '' }
    setLoad(place, 150)
    await place.run({ files, env, at: at('12:00') })
    setLoad(place, 600)
    const before = await place.state()
    await place.run({ files, env, at: at('12:05') })
    // As the run left it before it changed Heroku.
    const web = before.apps['sharp']!['web']!
    const intents = [{ atMs: Date.parse(at('12:05')), from: 2, to: 6, run: '1002-1' }]
    await writeFile(
      place.stateFile,
      JSON.stringify({ ...before, sequence: before.sequence + 1, apps: { sharp: { web: { ...web, intents } } } })
    )
    expect((await place.run({ files, env, at: at('12:10') })).decisions[0]).toMatchObject({
      from: 6,
      to: 6,
      holdUntil: null
    })
    place.app().setQuantity('web', 4)
    expect(codes(await place.run({ files, env, at: at('12:15') }))).toContain('manual-change-noticed')
  })
})

test.concurrent('what a person changed while a run was missing is what runs', async ({ world }) => {
  const { app, run } = await world({ apps: [appWith('sharp', { web: 3 })] })
  await run({ inputs: article, at: at('12:00'), env: { GITHUB_RUN_NUMBER: '7' } })
  app().setQuantity('web', 7)
  const after = await run({ inputs: article, at: at('12:10'), env: { GITHUB_RUN_NUMBER: '9' } })
  expect(after.decisions[0]).toMatchObject({ from: 7, to: 3, holdUntil: null })
  app().setQuantity('web', 5)
  const next = await run({ inputs: article, at: at('12:20'), speed: 0, env: { GITHUB_RUN_NUMBER: '10' } })
  expect(next.decisions[0]).toMatchObject({ from: 5, to: 5, holdUntil: '2026-11-24T13:20:00Z' })
})

describe.concurrent('a hold that could not be saved', () => {
  const message = '4 now; the hold could not be saved'

  test('is told as such, and fails the run', async ({ world }) => {
    const { app, cache, run } = await world({ apps: [appWith('sharp', { web: 3 })], cache: 'on' })
    cache().allow('read')
    const result = await run({ inputs: { ...article, scale: 'web=4' } })
    expect(app().quantity('web')).toBe(4)
    expect(result.status).toBe(1)
    expect(result.decisions[0]).toMatchObject({ from: 3, to: 4, changed: true, holdUntil: null })
    expect([result.log, result.summary].map((text) => [text.includes(message), text.includes('14:00')])).toEqual([
      [true, false],
      [true, false]
    ])
    expect(messagesOf(result)).toContainEqual(
      `error: sharp web: ${message}, so the next run does not know of it. Mend what the warnings say of the state, then scale again.`
    )
  })

  test('is told so where it was noticed, too', async ({ world }) => {
    const { app, cache, run } = await world({ apps: [appWith('sharp', { web: 3 })], cache: 'on' })
    await run({ inputs: article, at: at('12:00') })
    app().setQuantity('web', 4)
    cache().allow('read')
    const result = await run({ inputs: article, at: at('12:10') })
    expect(result.decisions[0]).toMatchObject({ from: 4, to: 4, holdUntil: null })
    expect([result.status, result.log.includes('13:10'), result.log.includes(message)]).toEqual([1, false, true])
  })

  test('is told so without a state, fails the run, and is made', async ({ world }) => {
    const { app, run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    const inputs = { ...article, state: 'none', scale: 'web=4' }
    const result = await run({ inputs })
    expect([app().quantity('web'), result.status, result.summary.includes('14:00')]).toEqual([4, 1, false])
    expect(result.decisions[0]).toMatchObject({ changed: true, holdUntil: null, nextChange: { to: 3 } })
    expect(result.log).toContain(', with the next look.')
    expect(messagesOf(result)).toContainEqual(
      `error: sharp web: ${message}, so the next run does not know of it. A hold needs a "state" other than none; write "hold: 0" for a scaling without one.`
    )
    expect((await run({ inputs: { ...inputs, hold: '0' } })).status).toBe(0)
  })

  test('is told so where no folder for the state can be', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 3 })] })
    const result = await run({ inputs: { ...article, state: 'file:/proc/nowhere/below/state.json', scale: 'web=4' } })
    expect([result.status, result.decisions[0]?.holdUntil, result.log.includes(message)]).toEqual([1, null, true])
  })

  test('is kept where the last save succeeds', async ({ world }) => {
    const { run, stateFile } = await world({ apps: [appWith('sharp', { web: 3 })] })
    const result = await run({ inputs: { ...article, scale: 'web=4' } })
    expect(result).toMatchObject({ status: 0, decisions: [{ holdUntil: expect.stringContaining('T14:00') as string }] })
    expect(await readFile(stateFile, 'utf8')).toContain('"hold"')
  })
})

test.concurrent('the cache has one entry more of a run that changes something', async ({ world }) => {
  const { cache, run } = await world({ cache: 'on' })
  await run({ inputs: article, at: at('12:00') })
  expect(cache().entries).toHaveLength(2)
  await run({ inputs: article, at: at('12:10') })
  expect(cache().entries).toHaveLength(3)
})
