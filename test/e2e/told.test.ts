import { describe, expect } from 'vitest'
import { appWith, article, fileFor, messagesOf, test } from './world.ts'

const at = '2026-11-24T12:00:00Z'

describe.concurrent('what a run warns of, or refuses', () => {
  test('a maximum above the limit of the dyno type that runs', async ({ world }) => {
    const { run } = await world({
      apps: [appWith('sharp', {}, { processes: [{ process: 'web', quantity: 1, size: 'Basic' }] })]
    })
    const result = await run({ files: fileFor({ schedule: ['weekdays 1-3', 1], max: 3 }), at })
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(/^warning: max is 3, but the dyno type of web allows at most 1\. Write 1 or less/),
      expect.stringMatching(/^warning: "weekdays 1-3" asks for 3, but the dyno type of web allows at most 1/)
    ])
  })

  test('a window above max', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const result = await run({ files: fileFor({ schedule: ['weekdays 8', 1], max: 4 }), at })
    expect(messagesOf(result)).toContainEqual(expect.stringContaining('"weekdays 8" asks for 8, but max is 4'))
  })

  test('a zone that has no daylight saving time', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const result = await run({ inputs: { ...article, timezone: 'EST' }, at })
    expect(messagesOf(result)).toContainEqual(expect.stringContaining('America/New_York'))
  })

  test.for([
    ['a zero-width space', '\u200Btoken'],
    ['a curly quote', '“token”']
  ] as const)('a token with %s: nothing is asked', async ([, token], { world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const result = await run({ inputs: { ...article, 'heroku-api-key': token }, at })
    expect(result).toMatchObject({ status: 1, requests: { heroku: [] } })
    expect(messagesOf(result)).toEqual([expect.stringMatching(/^error: Input "heroku-api-key"/)])
  })

  test('a process type that the app lacks, with the one that was meant', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const result = await run({ inputs: { ...article, process: 'wev' }, at })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toContainEqual(expect.stringMatching(/^error: .*wev.*Did you mean "web"\?/))
  })

  test('an app that was never deployed', async ({ world }) => {
    const { emulator, run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const body = { id: 'invalid_params', message: 'App must be deployed before dynos can be scaled.' }
    emulator.failApi({ method: 'PATCH', answer: { kind: 'status', status: 422, body } })
    const result = await run({ inputs: article, at })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toContainEqual(expect.stringContaining('Deploy it first'))
  })
})
