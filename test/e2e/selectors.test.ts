import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import { parse } from 'yaml'
import { tokens } from './invariants.ts'
import { scaling } from './requests.ts'
import { appWith, messagesOf, test } from './world.ts'

const file = '.github/dyno-scaler.yml'

/** Each key with what it says beside one fixed quantity of `web`. */
function keys(apps: Readonly<Record<string, readonly [number, object?]>>): Readonly<Record<string, string>> {
  const entries = Object.entries(apps).map(([key, [quantity, more = {}]]) => [
    key,
    { url: 'none', ...more, processes: { web: { schedule: [quantity] } } }
  ])
  return { [file]: JSON.stringify({ apps: Object.fromEntries(entries) as unknown }) }
}

interface ManyApps {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly with?: Readonly<Record<string, string>> }[] }>
  >
}

const patches = (requests: readonly string[]): readonly string[] =>
  requests.filter((request) => request.startsWith('PATCH')).sort()

const six = [
  appWith('review-1', { web: 1 }, { pipeline: { name: 'shop', stage: 'review' }, team: 'acme' }),
  appWith('review-2', { web: 1 }, { pipeline: { name: 'shop', stage: 'review' } }),
  appWith('review-keep-3', { web: 1 }, { pipeline: { name: 'shop', stage: 'review' } }),
  appWith('shop-staging', { web: 1 }, { pipeline: { name: 'shop', stage: 'staging' }, team: 'acme' }),
  appWith('blog', { web: 1 }),
  appWith('jobs', { worker: 1 }, { team: 'acme' })
]

describe.concurrent('selectors', () => {
  test('a literal key wins, else the first that takes the app and does not except it', async ({ world }) => {
    const { run } = await world({ apps: six })
    const result = await run({
      files: keys({
        'review-*': [0, { except: ['review-keep-*'] }],
        'review-2': [5],
        'pipeline:shop/staging': [3],
        'team:acme': [4],
        'b*': [2]
      })
    })
    expect(result.status).toBe(0)
    expect(patches(result.requests.heroku)).toEqual(
      [
        scaling(0, 'web', 'review-1'),
        scaling(5, 'web', 'review-2'),
        scaling(3, 'web', 'shop-staging'),
        scaling(2, 'web', 'blog')
      ].sort()
    )
    expect(result.decisions.map(({ app }) => app).sort()).toEqual(['blog', 'review-1', 'review-2', 'shop-staging'])
  })

  test('a list that cannot be read stops its selector alone', async ({ world }) => {
    const { emulator, run } = await world({ apps: six })
    emulator.failApi({
      path: /^\/teams\//,
      answer: { kind: 'status', status: 403, body: { id: 'forbidden', message: 'You do not have access.' } }
    })
    const result = await run({ files: keys({ 'team:acme': [4], blog: [2] }) })
    expect(result.status).toBe(1)
    expect(patches(result.requests.heroku)).toEqual([scaling(2, 'web', 'blog')])
    expect(result.decisions.map(({ app, to, reasons }) => [app, to, reasons[0]?.code])).toEqual([
      ['blog', 2, 'scheduled'],
      ['team:acme', null, 'formation-unavailable']
    ])
  })

  test('a pipeline that Heroku does not know is an error, and the rest goes on', async ({ world }) => {
    const { run } = await world({ apps: six })
    const result = await run({ files: keys({ 'pipeline:shap': [4], blog: [2] }) })
    expect(result.status).toBe(1)
    expect(patches(result.requests.heroku)).toEqual([scaling(2, 'web', 'blog')])
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(/^error: "pipeline:shap": Heroku knows no pipeline "shap"/)
    ])
  })

  test('an app that is new under a selector is named, but not at the first run', async ({ world }) => {
    const { run } = await world({ apps: six })
    const narrow = keys({ 'review-?': [1] })
    expect((await run({ files: narrow })).log).not.toContain('New under')
    const wider = await run({ files: keys({ 'review-*': [1] }), at: '2026-11-24T12:10:00Z' })
    for (const text of [wider.log, wider.summary]) expect(text).toContain('New under')
    expect(wider.log).toContain('New under "review-*": review-keep-3.')
  })

  test('a selected app that is gone meanwhile is left out', async ({ world }) => {
    const { emulator, run } = await world({ apps: six })
    emulator.failApi({
      path: /^\/apps\/review-1\/formation/,
      answer: { kind: 'status', status: 404, body: { id: 'not_found', message: "Couldn't find that app." } }
    })
    const result = await run({ files: keys({ 'review-?': [2] }) })
    expect(result).toMatchObject({ status: 0, decisions: [{ app: 'review-2', to: 2 }] })
  })

  test.for([
    ['review-*', 60, 1],
    ['team:acme', 60, 1],
    ['team:acme', 3, 1],
    ['pipeline:shop', 3, 3]
  ] as const)('%s of %i apps costs one call each, and %i to list them', async ([key, count, lists], { world }) => {
    const apps = Array.from({ length: count }, (_, index) =>
      appWith(`review-${index}`, { web: 1 }, { pipeline: { name: 'shop', stage: 'review' }, team: 'acme' })
    )
    const { run } = await world({ apps })
    const { requests, decisions } = await run({ files: keys({ [key]: [1] }) })
    expect(decisions.map(({ app }) => app)).toEqual(apps.map(({ name }) => name).sort())
    expect(requests.heroku).toHaveLength(count + lists)
  })

  test('a dry run lists what it would do, and touches no app outside the selectors', async ({ world }) => {
    const names = Array.from(
      { length: 60 },
      (_, index) => `${['review', 'reviews', 'pre-review', 'shop'][index % 4]}-${index}`
    )
    const { emulator, run } = await world({ apps: names.map((name) => appWith(name, { web: 1 })) })
    const inside = names.filter((name) => /^review-\d+$/.test(name) && !name.startsWith('review-1')).sort()
    const files = keys({ 'review-*': [0, { except: ['review-1*'] }] })
    const result = await run({ files, inputs: { 'dry-run': 'true' } })
    expect(result.decisions.map(({ app, to, changed, dryRun }) => [app, to, changed, dryRun])).toEqual(
      inside.map((app) => [app, 0, false, true])
    )
    expect(inside.filter((name) => !result.log.includes(name))).toEqual([])
    expect(patches(result.requests.heroku)).toEqual([])
    const asked = emulator.requests.flatMap(({ path }) => /^\/apps\/([^/?]+)/.exec(path)?.[1] ?? [])
    expect(asked.filter((name) => !inside.includes(name))).toEqual([])
  })

  test('two stages of a pipeline are read once', async ({ world }) => {
    const { run } = await world({ apps: six })
    const { requests } = await run({ files: keys({ 'pipeline:shop/review': [1], 'pipeline:shop/staging': [1] }) })
    expect(requests.heroku.filter((request) => request.includes('/pipelines/'))).toHaveLength(2)
  })

  test('an app that leaves its selector has its incident closed, which is told with that reason', async ({ world }) => {
    const { emulator, issue, run } = await world({ apps: six })
    const body = { id: 'invalid_params', message: 'No.' }
    emulator.failApi({ path: /review-1/, method: 'PATCH', answer: { kind: 'status', status: 422, body } })
    await run({ files: keys({ 'review-?': [2] }) })
    const left = await run({
      files: keys({ 'review-?': [2, { except: ['review-1'] }], 'team:unknown': [1] }),
      at: '2026-11-24T12:10:00Z'
    })
    expect(left.incidents).toEqual([])
    expect(issue()).toMatchObject({ state: 'closed', title: expect.stringContaining('could not be scaled') as string })
    expect(issue().comments.at(-1)?.body).toMatch(
      /^It left the configuration, so nothing looks at it any more\. It failed/
    )
  })

  test('a selector that can be listed again closes its incident, though another cannot', async ({ world }) => {
    const { emulator, issue, run } = await world({ apps: six })
    const files = keys({ 'pipeline:shop': [1], 'team:unknown': [1] })
    const body = { id: 'forbidden', message: 'No.' }
    emulator.failApi({ path: /^\/pipelines/, answer: { kind: 'status', status: 403, body } })
    expect((await run({ files })).incidents).toMatchObject([{ app: 'pipeline:shop', kind: 'scale-failed' }])
    emulator.clearFaults()
    expect((await run({ files, at: '2026-11-24T12:10:00Z' })).incidents).toEqual([])
    expect(issue().comments.at(-1)?.body).toMatch(/^Scaling works again/)
  })

  test('the input `app` takes names, globs and keys of the file', async ({ world }) => {
    const { run } = await world({ apps: six })
    const files = keys({ 'review-*': [2], blog: [2] })
    const appsOf = async (app: string): Promise<readonly string[]> =>
      (await run({ files, inputs: { app, 'dry-run': 'true' } })).decisions.map((decision) => decision.app)
    expect(await appsOf('blog, review-1')).toEqual(['blog', 'review-1'])
    expect(await appsOf('review-?')).toEqual(['review-1', 'review-2'])
    expect(await appsOf('review-*')).toEqual(['review-1', 'review-2', 'review-keep-3'])
    const wrong = await run({ files, inputs: { app: 'review-9' } })
    expect([wrong.status, messagesOf(wrong)]).toEqual([1, [expect.stringMatching(/^error: Input "app": .*"review-9"/)]])
  })

  test('matrix and plan list what matches with a token, and have one item for each selector without', async ({
    world
  }) => {
    const { run } = await world({ apps: six })
    const files = keys({ 'pipeline:shop/review': [1], blog: [2] })
    const withToken = await run({ files, inputs: { command: 'matrix' } })
    expect(withToken.outputs['matrix']).toBe('{"app":["blog","review-1","review-2","review-keep-3"]}')
    const without = await run({ files, inputs: { command: 'matrix', 'heroku-api-key': '' } })
    expect(without.outputs['matrix']).toBe('{"app":["blog","pipeline:shop/review"]}')
    expect((await run({ files, inputs: { command: 'plan' } })).log).toContain(
      '"pipeline:shop/review" finds 3 apps: review-1, review-2, review-keep-3.'
    )
    expect((await run({ files, inputs: { command: 'plan', 'heroku-api-key': '' } })).log).toContain(
      '"pipeline:shop/review" is planned and priced as one app'
    )
  })

  test('the jobs of examples/many-apps.yml get names, which a state-name takes', async ({ world }) => {
    const { run } = await world({ apps: six })
    const files = keys({ 'review-*': [1], 'pipeline:shop/staging': [2] })
    const { jobs } = parse(await readFile('examples/many-apps.yml', 'utf8')) as ManyApps
    const withOf = ({ steps }: ManyApps['jobs'][string], app: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(steps.at(-1)?.with ?? {}).map(([name, value]) => [
          name,
          value.replace('${{ secrets.HEROKU_API_KEY }}', tokens.heroku).replace('${{ matrix.app }}', app)
        ])
      )
    const { outputs } = await run({ files, inputs: { 'heroku-api-key': '', ...withOf(jobs['apps']!, '') } })
    const { app: apps } = JSON.parse(outputs['matrix'] ?? '') as { readonly app: readonly string[] }
    expect(apps).toEqual(['review-1', 'review-2', 'review-keep-3', 'shop-staging'])
    const statuses = []
    for (const app of apps) statuses.push((await run({ files, inputs: withOf(jobs['scale']!, app) })).status)
    expect(statuses).toEqual([0, 0, 0, 0])
  })
})

describe.concurrent('scaling several apps by hand', () => {
  test('in simple mode, with names and globs, and no schedule', async ({ world }) => {
    const { app, run } = await world({ apps: six })
    const result = await run({ inputs: { app: 'review-* blog', scale: '*=0', url: 'none' } })
    expect(result.status).toBe(0)
    expect(six.map(({ name }) => app(name).quantity(name === 'jobs' ? 'worker' : 'web'))).toEqual([0, 0, 0, 1, 0, 1])
    expect(result.log).toContain('Scaled by hand: blog, review-1, review-2, review-keep-3.')
  })

  test('what cannot be done for one app is done for the others', async ({ world }) => {
    const { app, run } = await world({ apps: six })
    app('blog').setMaintenance(true)
    const result = await run({ inputs: { app: 'review-1,blog,jobs', scale: 'web=2', url: 'none' } })
    expect(result.status).toBe(1)
    expect([app('review-1').quantity('web'), app('blog').quantity('web')]).toEqual([2, 1])
    expect(result.log).toContain('Scaled by hand: review-1. Not scaled: blog, jobs.')
    expect(messagesOf(result).filter((text) => text.startsWith('error'))).toEqual([
      expect.stringContaining('blog web was not scaled to 2: the app is in maintenance mode.'),
      expect.stringContaining('jobs was not scaled by hand. Input "scale": There is no "web".')
    ])
  })

  test('where nothing matches nothing is scaled, and that is told', async ({ world }) => {
    const { run } = await world({ apps: six })
    const result = await run({ inputs: { app: 'preview-*', scale: 'web=2', url: 'none' } })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: Input "scale": nothing was scaled/)]
    ])
  })

  test('several apps without `scale` are refused in simple mode', async ({ world }) => {
    const { run } = await world({ apps: six })
    const result = await run({ inputs: { app: 'blog review-1', schedule: '1' } })
    expect([result.status, result.requests.heroku]).toEqual([1, []])
  })

  test('what no policy speaks of goes back after the hold; with `hold: 0` it stays', async ({ world }) => {
    const { app, run } = await world()
    const simple = { app: 'sharp', schedule: '1', url: 'none' }
    const held = await run({ inputs: { ...simple, scale: 'worker=4 clock=2', hold: '1h' }, speed: 0 })
    expect(held.decisions.find(({ process }) => process === 'worker')).toMatchObject({
      reasons: [{ code: 'no-window', message: 'there is no schedule' }, { code: 'manual-hold' }],
      nextChange: { at: '2026-11-24T13:00:00Z', to: 1 }
    })
    await run({ inputs: { ...simple, scale: 'clock=3', hold: '0' }, at: '2026-11-24T12:10:00Z' })
    await run({ inputs: simple, at: '2026-11-24T12:50:00Z' })
    expect([app().quantity('worker'), app().quantity('clock')]).toEqual([4, 3])
    await run({ inputs: simple, at: '2026-11-24T13:01:00Z' })
    await run({ inputs: simple, at: '2026-11-24T13:11:00Z' })
    expect([app().quantity('worker'), app().quantity('clock')]).toEqual([1, 3])
  })
})
