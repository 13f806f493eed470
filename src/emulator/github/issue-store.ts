import type { Context } from 'hono'
import type { EpochMs } from '../../core/model.ts'
import { objectBody } from '../http/json-body.ts'
import { timestamp } from '../http/timestamp.ts'
import { validationErrorOf } from './issue-validation.ts'
import type { Fields, ValidationError } from './issue-validation.ts'
import { errorResponse, tokenIn } from './responses.ts'

export interface StoredComment {
  readonly id: number
  readonly body: string
  readonly createdMs: EpochMs
  /** Absent: never edited. */
  readonly updatedMs?: EpochMs
  /** Login. Absent: `github-actions[bot]`. */
  readonly author?: string
}

export interface StoredIssue {
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: 'open' | 'closed'
  readonly stateReason: 'completed' | 'not_planned' | 'reopened' | null
  readonly labels: readonly string[]
  readonly createdMs: EpochMs
  readonly updatedMs: EpochMs
  readonly closedMs: EpochMs | null
  readonly comments: readonly StoredComment[]
  readonly kind: 'issue' | 'pull-request'
  /** Login. Absent: `github-actions[bot]`. */
  readonly author?: string
}

export interface StoredLabel {
  readonly name: string
  readonly color: string
  readonly description: string | null
}

/** The issues and labels of the only repository that there is. */
export interface IssueStore {
  /** `owner/name`. */
  readonly repository: string
  /** Address of GitHub's pages, which issues link to. */
  readonly page: string
  readonly now: () => EpochMs
  /** By number. */
  readonly issues: Map<number, StoredIssue>
  /** By name in lower case. */
  readonly labels: Map<string, StoredLabel>
  /** Logins of people, by token. */
  readonly people: Readonly<Record<string, string>>
}

/** What GitHub gives a label that is used before it was created. */
export const defaultColor = 'ededed'

/** The names of labels as they are stored. Unknown labels are created, as GitHub does. */
export function ensureLabels({ labels }: IssueStore, names: unknown): readonly string[] {
  return (Array.isArray(names) ? names : []).map((name) => {
    const key = String(name).toLowerCase()
    if (!labels.has(key)) labels.set(key, { name: String(name), color: defaultColor, description: null })
    return labels.get(key)?.name ?? String(name)
  })
}

// ── Bodies of requests ──────────────────────────────────────────────────────────────────────────────────────

export type Body = Readonly<Record<string, unknown>>

/** The body of a request, or the answer to one that is not valid. */
export async function validBody(
  c: Context,
  fields: Fields,
  resource: ValidationError['resource']
): Promise<{ readonly body: Body } | { readonly refused: Response }> {
  const body = await objectBody(c)
  const error = validationErrorOf(body, fields, resource)
  return error === null ? { body } : { refused: validationFailed(c, error) }
}

export function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise
}

/** Who asks: a person, or a workflow with its own token. */
export function writer(c: Context, { people }: Pick<IssueStore, 'people'>): { readonly author?: string } {
  const author = people[tokenIn(c.req.header('authorization')) ?? '']
  return author === undefined ? {} : { author }
}

// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────

export function issueResource(issue: StoredIssue, { repository, page, labels }: IssueStore): object {
  return {
    id: issue.number,
    number: issue.number,
    url: `${page}/repos/${repository}/issues/${issue.number}`,
    html_url: `${page}/${repository}/issues/${issue.number}`,
    title: issue.title,
    body: issue.body,
    user: userResource(issue),
    state: issue.state,
    state_reason: issue.stateReason,
    labels: issue.labels.map((name) =>
      labelResource(labels.get(name.toLowerCase()) ?? { name, color: defaultColor, description: null })
    ),
    comments: issue.comments.length,
    created_at: timestamp(issue.createdMs),
    updated_at: timestamp(issue.updatedMs),
    closed_at: issue.closedMs === null ? null : timestamp(issue.closedMs),
    ...(issue.kind === 'pull-request'
      ? { pull_request: { url: `${page}/repos/${repository}/pulls/${issue.number}` } }
      : {})
  }
}

export function commentResource(
  { id, body, createdMs, updatedMs = createdMs, ...by }: StoredComment,
  { number }: StoredIssue,
  { repository, page }: IssueStore
): object {
  const html_url = `${page}/${repository}/issues/${number}#issuecomment-${id}`
  return {
    id,
    body,
    html_url,
    user: userResource(by),
    created_at: timestamp(createdMs),
    updated_at: timestamp(updatedMs)
  }
}

/** @param author of a workflow where there is none */
export function userResource({ author = 'github-actions[bot]' }: { readonly author?: string }): object {
  return { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' }
}

export function labelResource({ name, color, description }: StoredLabel): object {
  return { name, color, description, default: false }
}

export function issueNotFound(): Response {
  return errorResponse(404, 'Not Found', issueDocumentation)
}

export function validationFailed(c: Context, error: ValidationError): Response {
  const documentation_url = `https://docs.github.com/rest/${issueDocumentation}`
  return c.json({ message: 'Validation Failed', errors: [error], documentation_url, status: '422' }, 422)
}

export const issueDocumentation = 'issues'
