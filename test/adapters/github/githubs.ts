import { createEmulator } from 'emulate'
import type { Octokit } from '@octokit/rest'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startGitHub } from '../../../src/emulator/github/github.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { startMs } from '../../report/issue/reports.ts'

export interface World {
  readonly url: string
  readonly octokit: Octokit
  /** `PATCH /repos/…` for each request so far, oldest first. */
  readonly calls: string[]
  /** Does something as a person would. */
  readonly person: Octokit
  /** Somebody else, who may read and comment. */
  readonly stranger: Octokit
  readonly close: () => Promise<void>
}

export const place = { owner: 'octo', repo: 'shop' }

/** By token. */
const people = { good: 'octo', other: 'mallory' }
const accounts = { token: 'workflow', people }

async function ours(): Promise<World> {
  const github = await startGitHub({ repository: 'octo/shop', clock: virtualClock(startMs), ...accounts })
  return { ...clients(github.url, 'good'), close: github.close }
}

async function independent(): Promise<World> {
  const seed = {
    tokens: { good: { login: 'octo', scopes: ['repo'] }, other: { login: 'mallory', scopes: ['repo'] } },
    github: { users: [{ login: 'octo' }, { login: 'mallory' }], repos: [{ owner: 'octo', name: 'shop' }] }
  }
  const emulator = await createEmulator({ service: 'github', port: 0, seed })
  return { ...clients(emulator.url, 'good'), close: () => emulator.close() }
}

function clients(baseUrl: string, token: string): Omit<World, 'close'> {
  const calls: string[] = []
  const octokit = githubClient({ token, baseUrl, redact: (text) => text })
  octokit.hook.before('request', ({ method, url, issue_number: issue }) => {
    calls.push(`${method} ${url.replace('/repos/{owner}/{repo}', '').replace('{issue_number}', String(issue))}`)
  })
  const [person, stranger] = [token, 'other'].map((its) =>
    githubClient({ token: its, baseUrl, redact: (text) => text })
  ) as [Octokit, Octokit]
  return { url: baseUrl, octokit, calls, person, stranger }
}

/** The project's own GitHub and one that somebody else wrote. */
export const githubs: readonly (readonly [string, () => Promise<World>])[] = [
  ['the emulator of this project', ours],
  ['an independent emulator', independent]
]

export interface Page {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: string
  readonly stateReason: string | null | undefined
  readonly labels: readonly string[]
  readonly comments: readonly string[]
}

/** All issues, oldest first. */
export async function pagesOf({ person }: World): Promise<readonly Page[]> {
  const { data } = await person.rest.issues.listForRepo({
    ...place,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100
  })
  const pages = data.map(async (issue): Promise<Page> => {
    const comments = await person.rest.issues.listComments({ ...place, issue_number: issue.number })
    return {
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      state: issue.state,
      stateReason: issue.state_reason,
      labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
      comments: comments.data.map(({ body }) => body ?? '')
    }
  })
  return (await Promise.all(pages)).sort((one, other) => one.number - other.number)
}
