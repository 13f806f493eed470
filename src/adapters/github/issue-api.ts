/** The calls to GitHub that incident issues need, with failures as values. */
import * as v from 'valibot'
import { object } from '../../config/values/mappings.ts'
import { githubFault } from '../http/github-fault.ts'
import type { GitHubFault } from '../http/github-fault.ts'
import type { RepositoryAccess } from '../http/github-client.ts'
import type { EpochMs } from '../../core/model.ts'
import { authorOf, authorship, authorShape } from './authorship.ts'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: GitHubFault }

export interface Issue {
  readonly number: number
  /** Of its page. */
  readonly url: string
  readonly title: string
  readonly body: string | null
  readonly open: boolean
  readonly labels: readonly string[]
  readonly createdMs: EpochMs
  /** By whomever, with a comment too. */
  readonly changedMs: EpochMs
  /** null: GitHub names nobody. */
  readonly author: string | null
}

export interface IssueComment {
  readonly body: string
  /** null: GitHub names nobody. */
  readonly author: string | null
}

export interface IssueChange {
  readonly title: string
  readonly body: string
  /** Left out: it stays open or closed, whoever did that. */
  readonly state?: 'open' | 'closed'
}

/** No method rejects; a failure is a fault. An odd answer is asked for once more first. */
export interface IssueApi {
  /** The open issues with the label, oldest first, pull requests left out. */
  readonly list: () => Promise<Result<readonly Issue[]>>
  readonly create: (page: { readonly title: string; readonly body: string }) => Promise<Result<Issue>>
  readonly update: (issue: number, change: IssueChange) => Promise<Result<Issue>>
  /** The comments written or edited since, at most 100. */
  readonly comments: (issue: number, sinceMs: EpochMs) => Promise<Result<readonly IssueComment[]>>
  /** Whether the author of a comment is this program, as `known` is. */
  readonly isOurs: (author: string | null, known: string | null) => Promise<Result<boolean>>
  readonly comment: (issue: number, body: string) => Promise<Result<null>>
}

export interface IssueApiOptions extends RepositoryAccess {
  /** Takes the secrets out of GitHub's messages, before they are cut. */
  readonly redact: (text: string) => string
  /** Called whenever GitHub asks for fewer requests. */
  readonly onLimited: () => void
}

const issueShape = object({
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  html_url: v.string(),
  title: v.string(),
  body: v.nullish(v.string()),
  state: v.string(),
  labels: v.array(v.union([v.string(), object({ name: v.nullish(v.string()) })])),
  created_at: v.string(),
  updated_at: v.nullish(v.string()),
  user: authorShape,
  pull_request: v.optional(v.unknown())
})

const issuesShape = v.array(issueShape)
const commentsShape = v.array(object({ body: v.nullish(v.string()), user: authorShape }))

/** Pages of 100 open issues that are read; more with our label would not be ours. */
const mostPages = 20

/** Marks our issues. */
export const issueLabel = 'dyno-scaler'
const newLabel = { color: 'b60205', description: 'Incidents that Dyno Scaler opens and closes' }

export function issueApi(options: IssueApiOptions): IssueApi {
  const { octokit, owner, repo, redact, onLimited } = options
  const { issues } = octokit.rest
  const { isOurs } = authorship(octokit)
  const attempt = async <T>(effect: Effect, call: () => Promise<T>, repeats = 1): Promise<Result<T>> => {
    try {
      return { ok: true, value: await call() }
    } catch (error) {
      if (repeats > 0 && isOdd(error, effect)) return attempt(effect, call, repeats - 1)
      const fault = githubFault(error)
      if (fault.kind === 'rate-limited') onLimited()
      return { ok: false, fault: { ...fault, message: redact(fault.message) } }
    }
  }
  return {
    list: () => attempt('none', () => listIssues(options)),
    create: ({ title, body }) =>
      attempt('adds', async () => {
        await ensureLabel(options)
        return asIssue((await issues.create({ owner, repo, title, body, labels: [issueLabel] })).data)
      }),
    update: (issue_number, { title, body, state }) =>
      attempt('sets', async () => {
        const stated =
          state === 'closed' ? { state, state_reason: 'completed' as const } : state === 'open' ? { state } : {}
        return asIssue((await issues.update({ owner, repo, issue_number, title, body, ...stated })).data)
      }),
    comments: (issue_number, sinceMs) =>
      attempt('none', async () => {
        const since = new Date(sinceMs).toISOString()
        const answer = await issues.listComments({ owner, repo, issue_number, since, per_page: 100 })
        return v
          .parse(commentsShape, answer.data)
          .map(({ body, user }) => ({ body: body ?? '', author: authorOf(user) }))
      }),
    isOurs: (author, known) => attempt('none', () => isOurs(author, known)),
    comment: (issue_number, body) =>
      attempt('adds', async () => {
        await issues.createComment({ owner, repo, issue_number, body })
        return null
      })
  }
}

/** What a call does: one that adds something would add it twice. */
type Effect = 'none' | 'sets' | 'adds'

/**
 * Whether an answer may be a slip, so that it is worth asking once more at once. Not where GitHub asks for fewer calls or gave no answer,
 * and what adds something only where GitHub said that it did not. What only reads was asked for again by the client after a 5xx.
 */
function isOdd(error: unknown, effect: Effect): boolean {
  if (v.isValiError(error)) return effect !== 'adds'
  const { kind, status } = githubFault(error)
  return status !== null && kind !== 'rate-limited' && (kind !== 'unavailable' || effect === 'sets')
}

async function listIssues({ octokit, owner, repo }: RepositoryAccess): Promise<readonly Issue[]> {
  const all: Issue[] = []
  for (let page = 1; page <= mostPages; page++) {
    const answer = await octokit.rest.issues.listForRepo({
      owner,
      repo,
      state: 'open',
      labels: issueLabel,
      sort: 'created',
      direction: 'asc',
      per_page: 100,
      page
    })
    const found = v.parse(issuesShape, answer.data)
    all.push(...found.filter((raw) => raw.pull_request === undefined).map(asIssue))
    if (answer.headers.link?.includes('rel="next"') !== true) break
  }
  return all
}

/**
 * GitHub creates an unknown label of a new issue by itself, grey and without a description, but silently drops it for
 * some tokens. An issue without the label would not be found again, so the label is created first. Where that fails,
 * people learn of the incident all the same.
 */
async function ensureLabel({ octokit, owner, repo }: RepositoryAccess): Promise<void> {
  try {
    await octokit.rest.issues.createLabel({ owner, repo, name: issueLabel, ...newLabel })
  } catch (error) {
    // Mostly it is there already (422). At a rate limit nothing more is written.
    if (githubFault(error).kind === 'rate-limited') throw error
  }
}

function asIssue(data: unknown): Issue {
  const issue = v.parse(issueShape, data)
  const { number, html_url: url, title, body, state, labels, user } = issue
  const { created_at: createdAt, updated_at: changedAt } = issue
  return {
    number,
    url,
    title,
    body: body ?? null,
    open: state === 'open',
    labels: labels.flatMap((label) => (typeof label === 'string' ? [label] : label.name == null ? [] : [label.name])),
    createdMs: Date.parse(createdAt),
    changedMs: Date.parse(changedAt ?? createdAt),
    author: authorOf(user)
  }
}
