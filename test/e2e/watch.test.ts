import { describe, expect } from 'vitest'
import { fileFor, messagesOf, test } from './world.ts'
import type { World } from './world.ts'

const probe = { spacing: '0s', timeout: '2s' }

describe.concurrent('relay', () => {
  const inputs = { watch: '3s', interval: '1s', relay: 'true' } as const
  const GITHUB_WORKFLOW_REF = 'octo/shop/.github/workflows/watch.yml@refs/heads/main'
  const dispatch = 'POST /actions/workflows/watch.yml/dispatches'
  const files = fileFor({ probe })

  test('starts the same workflow on the same branch, once, when the watch is over', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const result = await here.run({ inputs, files, env: { GITHUB_WORKFLOW_REF } })
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(here.github.dispatches).toEqual([{ workflow: 'watch.yml', ref: 'main' }])
    expect(result.requests.github.at(-1)).toBe(dispatch)
    expect(await here.state(), 'the next one may act at once').toMatchObject({ lease: null })
  })

  test('on a tag', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yaml'] } })
    await here.run({
      inputs: { ...inputs, watch: '1s' },
      files,
      env: { GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/watch.yaml@refs/tags/v1/2@3' }
    })
    expect(here.github.dispatches).toEqual([{ workflow: 'watch.yaml', ref: 'v1/2@3' }])
  })

  const refusals: readonly (readonly [
    string,
    Parameters<World['github']['fail']>[0] | 'no permission' | 'no trigger',
    RegExp
  ])[] = [
    [
      'a token without the permission',
      'no permission',
      /lacks a permission \(403: [^)]+\)\. Add "actions: write" to the permissions of the job/
    ],
    [
      'a workflow without the trigger',
      'no trigger',
      /watch\.yml cannot be dispatched \(422\)\. Add "workflow_dispatch:"/
    ],
    [
      'a file that GitHub does not know',
      { path: /dispatches/, answer: { kind: 'status', status: 404, body: { message: 'Not Found' } } },
      /GitHub knows no workflow watch\.yml/
    ],
    [
      'a GitHub that fails',
      { path: /dispatches/, answer: { kind: 'status', status: 500, body: {} } },
      /GitHub answered 500\. The next run by cron goes on\./
    ]
  ]
  test.for(refusals)('%s: a warning, and the run did its job', async ([, trouble, warning], { world }) => {
    const here = await world({
      github: {
        workflows: trouble === 'no trigger' ? [] : ['watch.yml'],
        actionsAccess: trouble === 'no permission' ? 'none' : 'write'
      }
    })
    if (typeof trouble === 'object') here.github.fail(trouble)
    const result = await here.run({ inputs: { ...inputs, watch: '1s' }, files, env: { GITHUB_WORKFLOW_REF } })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(new RegExp(`^warning: The next watch could not be started: .*${warning.source}`))
    ])
    expect(result.requests.github.filter((call) => call === dispatch)).toHaveLength(1)
  })

  test.for<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['without a watch', { relay: 'true' }, files],
    [
      'where everything is switched off',
      inputs,
      {
        '.github/dyno-scaler.yml': JSON.stringify({
          apps: { sharp: { enabled: false, processes: { web: { schedule: [1], probe } } } }
        })
      }
    ],
    ['where it is not asked for', { ...inputs, relay: 'false' }, files]
  ])('does not start anything %s', async ([, given, configuration], { world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const result = await here.run({ inputs: given, files: configuration, env: { GITHUB_WORKFLOW_REF } })
    expect([result.status, here.github.dispatches]).toEqual([0, []])
  })

  test('does not start anything when the run is cancelled', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const result = await here.run({
      inputs: { ...inputs, watch: '1h' },
      files,
      env: { GITHUB_WORKFLOW_REF },
      signal: { name: 'SIGTERM', afterMs: 4000 }
    })
    expect([result.status, here.github.dispatches]).toEqual([0, []])
  })
})
