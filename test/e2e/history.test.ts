import { createEmulator } from 'emulate'
import { expect, onTestFinished } from 'vitest'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { article, messagesOf, test } from './world.ts'

const place = { owner: 'octo', repo: 'shop' }

test('`history: branch` keeps looks and changes as lines of a branch, written once an hour and by no dry run', async ({
  world
}) => {
  const seed = {
    tokens: { good: { login: 'octo', scopes: ['repo'] } },
    github: { users: [{ login: 'octo' }], repos: [{ owner: 'octo', name: 'shop', auto_init: true }] }
  }
  const github = await createEmulator({ service: 'github', port: 0, seed })
  onTestFinished(() => github.close())
  const { run } = await world()
  const configuration = {
    '.github/dyno-scaler.yml': JSON.stringify({
      history: 'branch',
      apps: { sharp: { processes: { web: { schedule: article.schedule.split('\n'), probe: { spacing: '0s' } } } } }
    })
  }
  const env = { GITHUB_API_URL: github.url }
  const inputs = { 'github-token': 'good', issues: 'false' }
  for (const [at, dryRun] of [
    ['12:00', 'false'],
    ['12:10', 'false'],
    ['13:05', 'true'],
    ['13:06', 'false']
  ] as const) {
    const result = await run({
      files: configuration,
      env,
      inputs: { ...inputs, 'dry-run': dryRun },
      at: `2026-11-24T${at}:00Z`
    })
    expect(messagesOf(result)).toEqual([])
  }

  const octokit = githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text })
  const { data: head } = await octokit.rest.git.getRef({ ...place, ref: 'heads/dyno-scaler-history' })
  const { data: tree } = await octokit.rest.git.getTree({ ...place, tree_sha: head.object.sha, recursive: '1' })
  const files = await Promise.all(
    tree.tree
      .filter(({ type }) => type === 'blob')
      .map(async ({ sha }) => (await octokit.rest.git.getBlob({ ...place, file_sha: sha })).data)
  )
  const lines = files.map(({ content }) =>
    Buffer.from(content, 'base64')
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly at: string; readonly kind: string })
  )
  // A commit an hour at most, each with a file of what is new.
  expect(lines.map((file) => file.map(({ at, kind }) => `${at.slice(11, 16)} ${kind}`))).toEqual([
    ['12:00 look', '12:00 change'],
    ['12:10 look', '13:05 look', '13:06 look']
  ])
})
