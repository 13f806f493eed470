import { describe, expect } from 'vitest'
import { fileFor, messagesOf, test } from './world.ts'

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

  test('does not begin the next watch before this one is over, where the last look is earlier', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const beganMs = performance.now()
    const result = await here.run({
      inputs: { ...inputs, watch: '20s', interval: '11s' },
      files,
      env: { GITHUB_WORKFLOW_REF }
    })
    expect([result.status, here.github.dispatches.length]).toEqual([0, 1])
    expect(performance.now() - beganMs).toBeGreaterThanOrEqual(20_000)
  })

  test('does not start anything when the run is cancelled', async ({ world }) => {
    const here = await world({ github: { workflows: ['watch.yml'] } })
    const result = await here.run({
      inputs: { ...inputs, watch: '1h' },
      files,
      env: { GITHUB_WORKFLOW_REF },
      signal: { name: 'SIGTERM', when: () => here.app().pings.length > 0 }
    })
    expect([result.status, here.github.dispatches]).toEqual([0, []])
  })
})
