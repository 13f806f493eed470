import { createEmulator } from 'emulate'
import { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshState } from '../../../src/core/decide/advance.ts'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { Octokit } from '@octokit/rest'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import type { State } from '../../../src/core/model.ts'
import { appendHistory } from '../../../src/adapters/stores/history-branch.ts'
import { serveOnLoopback } from '../../fakes/serve.ts'
import { point } from '../../core/history/histories.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

const place = { owner: 'octo', repo: 'shop' }
const ref = 'heads/dyno-scaler-history'

async function start(
  token = 'good'
): Promise<{ readonly octokit: Octokit; readonly person: Octokit; readonly calls: readonly string[] }> {
  const seed = {
    tokens: { good: { login: 'octo', scopes: ['repo'] }, reader: { login: 'reader', scopes: ['repo'] } },
    github: {
      users: [{ login: 'octo' }, { login: 'reader' }],
      repos: [{ owner: 'octo', name: 'shop', auto_init: true }]
    }
  }
  const emulator = await createEmulator({ service: 'github', port: 0, seed })
  onTestFinished(() => emulator.close())
  const octokit = githubClient({ token, baseUrl: emulator.url, redact: (text) => text })
  const calls: string[] = []
  octokit.hook.before('request', ({ method, url }) => {
    calls.push(`${method} ${url.replace('/repos/{owner}/{repo}/git/', '')}`)
  })
  return { octokit, person: new Octokit({ auth: 'good', baseUrl: emulator.url }), calls }
}

/** A state with a look at each of these minutes after noon. */
function stateAt(...minutes: readonly number[]): State {
  const looks = minutes.map((minute) => point(minute))
  return {
    ...freshState,
    lastLookMs: looks.at(-1)?.atMs ?? null,
    apps: { sharp: { web: stateWith({ history: { ...freshHistory, looks } }) } }
  }
}

/** Every file with the minutes of its lines, and the messages of the commits, newest first. */
async function branchOf(
  octokit: Octokit
): Promise<{ readonly files: Readonly<Record<string, readonly number[]>>; readonly commits: readonly string[] }> {
  const { data: head } = await octokit.rest.git.getRef({ ...place, ref })
  const commits: string[] = []
  let sha: string | undefined = head.object.sha
  let tree: string | undefined
  while (sha !== undefined) {
    const { data }: { data: { message: string; tree: { sha: string }; parents: { sha: string }[] } } =
      await octokit.rest.git.getCommit({ ...place, commit_sha: sha })
    tree ??= data.tree.sha
    commits.push(data.message.split('\n', 1)[0] ?? '')
    sha = data.parents[0]?.sha
  }
  const { data: listing } = await octokit.rest.git.getTree({ ...place, tree_sha: tree ?? '', recursive: '1' })
  const files: Record<string, readonly number[]> = {}
  for (const entry of listing.tree.filter(({ type }) => type === 'blob')) {
    const { data: blob } = await octokit.rest.git.getBlob({ ...place, file_sha: entry.sha })
    const lines = Buffer.from(blob.content, 'base64').toString('utf8').trimEnd().split('\n')
    files[entry.path] = lines.map((line) => (Date.parse((JSON.parse(line) as { at: string }).at) - noon) / minuteMs)
  }
  return { files, commits }
}

const branchFor = (octokit: Octokit) => ({
  append: (state: State) => appendHistory({ octokit, ...place, stateName: 'dyno-scaler' }, state)
})

describe('the history on a branch', () => {
  it('begins with all that is known, on a branch without a past', async () => {
    const { octokit, person } = await start()
    expect(await branchFor(octokit).append(stateAt(-30, -20, 0))).toEqual({ kind: 'appended' })
    expect(await branchOf(person)).toEqual({
      commits: ['History of 2026-11'],
      files: { '2026/11/22T120000Z.ndjson': [-30, -20, 0] }
    })
  })

  it('goes on an hour later with what is new, and not before', async () => {
    const { octokit, person } = await start()
    const history = branchFor(octokit)
    await history.append(stateAt(0))
    expect(await history.append(stateAt(0, 30, 59))).toEqual({ kind: 'waiting' })
    expect(await history.append(stateAt(0, 30, 59, 60))).toEqual({ kind: 'appended' })
    expect(await branchOf(person)).toEqual({
      commits: ['History of 2026-11', 'History of 2026-11'],
      files: { '2026/11/22T120000Z.ndjson': [0], '2026/11/22T130000Z.ndjson': [30, 59, 60] }
    })
  })

  it('asks twice, and writes nothing, while there is nothing to do', async () => {
    const { octokit, calls } = await start()
    const history = branchFor(octokit)
    await history.append(stateAt(0))
    const before = calls.length
    await history.append(stateAt(0, 5))
    expect(calls.slice(before)).toEqual(['GET ref/{ref}', 'GET commits/{commit_sha}'])
  })

  it('writes nothing of a state that knows nothing', async () => {
    const { octokit, calls } = await start()
    expect(await branchFor(octokit).append(freshState)).toEqual({ kind: 'waiting' })
    expect(calls).toEqual(['GET ref/{ref}'])
  })

  it('makes one commit of a month that is over, and keeps its files', async () => {
    const { octokit, person } = await start()
    const history = branchFor(octokit)
    const dayMinutes = 24 * 60
    for (const minutes of [0, 60, 120, 9 * dayMinutes, 9 * dayMinutes + 60, 40 * dayMinutes])
      expect(await history.append(stateAt(minutes))).toEqual({ kind: 'appended' })
    const { commits, files } = await branchOf(person)
    expect(commits).toEqual(['History of 2027-01', 'History of 2026-12', 'History of 2026-11'])
    expect(
      Object.values(files)
        .flat()
        .sort((one, other) => one - other)
    ).toEqual([0, 60, 120, 9 * dayMinutes, 9 * dayMinutes + 60, 40 * dayMinutes])
  })

  it('of two runs at once one writes, the other waits, and nothing is lost', async () => {
    const { octokit, person } = await start()
    await branchFor(octokit).append(stateAt(0))
    const both = await Promise.all([
      branchFor(octokit).append(stateAt(0, 61)),
      branchFor(person).append(stateAt(0, 62))
    ])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['appended', 'waiting'])
    expect((await branchOf(person)).commits).toHaveLength(2)
  })

  it('two runs that both create the branch leave one of them', async () => {
    const { octokit, person } = await start()
    const both = await Promise.all([branchFor(octokit).append(stateAt(0)), branchFor(person).append(stateAt(1))])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['appended', 'waiting'])
  })

  it('more than a commit takes comes with the next ones, without a line lost or twice', async () => {
    const { octokit, person } = await start()
    const looks = Array.from({ length: 24 }, (_, index) => point(index * 61))
    const long = 'because '.repeat(50_000)
    const changes = looks.map(
      ({ atMs }) => ({ atMs, from: 1, to: 2, by: 'ours', code: 'scheduled', message: long }) as const
    )
    const state: State = {
      ...freshState,
      lastLookMs: noon + 48 * hourMs,
      apps: { sharp: { web: stateWith({ history: { ...freshHistory, looks }, changes }) } }
    }
    const history = branchFor(octokit)
    expect(await history.append(state)).toEqual({ kind: 'appended' })
    expect(await history.append(state)).toEqual({ kind: 'appended' })
    expect(await history.append(state)).toEqual({ kind: 'waiting' })
    const { files } = await branchOf(person)
    expect(Object.keys(files)).toHaveLength(2)
    expect(
      Object.values(files)
        .flat()
        .sort((one, other) => one - other)
    ).toEqual(looks.flatMap((_, index) => [index * 61, index * 61]))
  })
})

describe('it is a warning with what to do when', () => {
  it("the branch is somebody else's", async () => {
    const { octokit, person } = await start()
    const { data: tree } = await person.rest.git.createTree({
      ...place,
      tree: [{ path: 'x', mode: '100644', type: 'blob', content: 'x' }]
    })
    const { data: commit } = await person.rest.git.createCommit({
      ...place,
      message: 'Mine',
      tree: tree.sha,
      parents: []
    })
    await person.rest.git.createRef({ ...place, ref: `refs/${ref}`, sha: commit.sha })
    expect(await branchFor(octokit).append(stateAt(0))).toEqual({
      kind: 'failed',
      warning:
        'The branch dyno-scaler-history holds commits of somebody else, so that no history is written to it. Delete it, or choose another `state-name`.'
    })
    expect((await person.rest.git.getRef({ ...place, ref })).data.object.sha).toBe(commit.sha)
  })

  it('the token may only read', async () => {
    const { octokit } = await start('reader')
    expect(await branchFor(octokit).append(stateAt(0))).toEqual({
      kind: 'failed',
      warning: expect.stringMatching(
        /^The history could not be written to the branch dyno-scaler-history \(40[134]: .+\)\. Give the job `permissions: contents: write`/
      ) as string
    })
  })

  it.each([
    [401, /\(401: .+\)\. Give the job `permissions: contents: write`/],
    [409, /\(409: .+\)\. It is tried again with the next run/],
    [503, /\(503: .+\)\. It is tried again with the next run/]
  ])('GitHub answers %d', async (status, expected) => {
    const app = new Hono()
    app.all('*', (context) => context.json({ message: 'no' }, status as 401))
    const server = await serveOnLoopback(app)
    onTestFinished(server.close)
    const octokit = githubClient({ token: 'good', baseUrl: server.url, redact: (text) => text })
    expect(await branchFor(octokit).append(stateAt(0))).toEqual({
      kind: 'failed',
      warning: expect.stringMatching(expected) as string
    })
  })

  it('GitHub does not answer', async () => {
    const octokit = githubClient({ token: 'good', baseUrl: 'http://127.0.0.1:9', redact: (text) => text })
    expect(await branchFor(octokit).append(stateAt(0))).toEqual({
      kind: 'failed',
      warning: expect.stringMatching(/It is tried again with the next run; nothing is lost within a day\.$/) as string
    })
  })
})
