/** The calls to GitHub that issues need, with failures as values. */
import type { Octokit } from '@octokit/rest'
import { z } from 'zod'
import { githubFault } from '../http/github-client.ts'
import type { GitHubFault } from '../http/github-client.ts'
import type { EpochMs } from '../../core/model.ts'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: GitHubFault }

export interface Issue {
  readonly number: number
  /** Its page, for people. */
  readonly url: string
  readonly title: string
  readonly body: string | null
  readonly open: boolean
  readonly labels: readonly string[]
  readonly createdMs: EpochMs
}

export interface IssueChange {
  readonly title: string
  readonly body: string
  /** Left out: the state stays, whoever set it. */
  readonly state?: 'open' | 'closed'
}

/** Every method answers with one fault at the most and never rejects. */
export interface IssueApi {
  /** The open issues with the label, oldest first, pull requests left out. */
  readonly list: () => Promise<Result<readonly Issue[]>>
  readonly create: (page: { readonly title: string; readonly body: string }) => Promise<Result<Issue>>
  readonly update: (issue: number, change: IssueChange) => Promise<Result<Issue>>
  /** Bodies of the comments written or edited since, at most 100. */
  readonly comments: (issue: number, sinceMs: EpochMs) => Promise<Result<readonly string[]>>
  readonly comment: (issue: number, body: string) => Promise<Result<null>>
}

export interface IssueApiOptions {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  readonly label: string
  /** Takes the secrets out of GitHub's own words, before they are cut. */
  readonly redact: (text: string) => string
}

const issueShape = z.object({
  number: z.number().int().positive(),
  html_url: z.string(),
  title: z.string(),
  body: z.string().nullish(),
  state: z.string(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  created_at: z.string(),
  pull_request: z.unknown().optional()
})

/** More labelled open issues than this are not ours. */
const mostPages = 20

const labelLook = { color: 'b60205', description: 'Incidents that Dyno Scaler opens and closes' }

export function issueApi({ octokit, owner, repo, label, redact }: IssueApiOptions): IssueApi {
  const attempt = async <T>(call: () => Promise<T>): Promise<Result<T>> => {
    const result = await settle(call)
    return result.ok ? result : { ok: false, fault: { ...result.fault, words: redact(result.fault.words) } }
  }
  const { issues } = octokit.rest
  const page = async (number: number): Promise<{ readonly issues: readonly Issue[]; readonly last: boolean }> => {
    const sorting = { sort: 'created', direction: 'asc' } as const
    const answer = await issues.listForRepo({
      owner,
      repo,
      state: 'open',
      labels: label,
      per_page: 100,
      page: number,
      ...sorting
    })
    const found = z.array(issueShape).parse(answer.data)
    const ours = found.filter((raw) => raw.pull_request === undefined).map(asIssue)
    return { issues: ours, last: answer.headers.link?.includes('rel="next"') !== true }
  }
  return {
    list: () =>
      attempt(async () => {
        const all: Issue[] = []
        for (let number = 1; number <= mostPages; number++) {
          const { issues: more, last } = await page(number)
          all.push(...more)
          if (last) break
        }
        return all
      }),
    create: ({ title, body }) =>
      attempt(async () => {
        await ensureLabel(octokit, { owner, repo, name: label })
        return asIssue(issueShape.parse((await issues.create({ owner, repo, title, body, labels: [label] })).data))
      }),
    update: (issue_number, { title, body, state }) =>
      attempt(async () => {
        const stated =
          state === 'closed' ? { state, state_reason: 'completed' as const } : state === 'open' ? { state } : {}
        return asIssue(
          issueShape.parse((await issues.update({ owner, repo, issue_number, title, body, ...stated })).data)
        )
      }),
    comments: (issue_number, sinceMs) =>
      attempt(async () => {
        const since = new Date(sinceMs).toISOString()
        const answer = await issues.listComments({ owner, repo, issue_number, since, per_page: 100 })
        return z
          .array(z.object({ body: z.string().nullish() }))
          .parse(answer.data)
          .map(({ body }) => body ?? '')
      }),
    comment: (issue_number, body) =>
      attempt(async () => {
        await issues.createComment({ owner, repo, issue_number, body })
        return null
      })
  }
}

/**
 * GitHub makes an unknown label of a new issue by itself, grey and without a description, but drops it in silence for some tokens.
 * An issue without the label would not be found again, so the label comes first.
 */
async function ensureLabel(
  octokit: Octokit,
  label: { readonly owner: string; readonly repo: string; readonly name: string }
): Promise<void> {
  try {
    await octokit.rest.issues.createLabel({ ...label, ...labelLook })
  } catch (error) {
    // 422: it is there already.
    if (githubFault(error).status !== 422) throw error
  }
}

async function settle<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    // An answer that broke off is text instead of data.
    const fault: GitHubFault =
      error instanceof z.ZodError
        ? { kind: 'unavailable', status: null, words: 'an answer that cannot be read' }
        : githubFault(error)
    return { ok: false, fault }
  }
}

function asIssue(raw: z.infer<typeof issueShape>): Issue {
  return {
    number: raw.number,
    url: raw.html_url,
    title: raw.title,
    body: raw.body ?? null,
    open: raw.state === 'open',
    labels: raw.labels.flatMap((found) =>
      typeof found === 'string' ? [found] : found.name == null ? [] : [found.name]
    ),
    createdMs: Date.parse(raw.created_at)
  }
}
