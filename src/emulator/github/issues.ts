import { Hono } from 'hono'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EpochMs } from '../../core/model.ts'
import { complaintAbout, isRecord } from './issue-validation.ts'
import type { Complaint, Fields } from './issue-validation.ts'

export interface StoredComment {
  readonly id: number
  readonly body: string
  readonly createdMs: EpochMs
  /** Absent: never edited. */
  readonly updatedMs?: EpochMs
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
}

export interface StoredLabel {
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export interface IssuesOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  /** The address that issues are shown under. */
  readonly page: string
  readonly now: () => EpochMs
  /** By number; to look at and to prepare. */
  readonly issues: Map<number, StoredIssue>
  /** By name in lower case. */
  readonly labels: Map<string, StoredLabel>
  readonly access: () => 'write' | 'read' | 'none'
  readonly feature: () => 'on' | 'off'
}

const documentation = 'https://docs.github.com/rest/issues'

/** GitHub's REST API for the issues, comments and labels of a repository: paths, status codes, pages and validation. */
export function issuesRoutes(options: IssuesOptions): Hono {
  const { repository, issues, labels, now } = options
  const app = new Hono()
  const base = '/repos/:owner/:repo'

  const guard = async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const asked = `${c.req.param('owner') ?? ''}/${c.req.param('repo') ?? ''}`
    const access = options.access()
    if (asked.toLowerCase() !== repository.toLowerCase()) return problem(c, 404, 'Not Found')
    if (access === 'none' || (access === 'read' && c.req.method !== 'GET'))
      return problem(c, 403, 'Resource not accessible by integration')
    const switchedOff =
      options.feature() === 'off' &&
      c.req.path.includes('/issues') &&
      !(c.req.method === 'GET' && c.req.path.endsWith('/issues'))
    if (switchedOff) return problem(c, 410, 'Issues are disabled for this repo')
    await next()
    return undefined
  }
  for (const path of ['issues', 'issues/*', 'labels', 'labels/*']) app.use(`${base}/${path}`, guard)

  const found = (c: Context): StoredIssue | undefined => issues.get(Number(c.req.param('number')))
  const save = (issue: StoredIssue): StoredIssue => {
    issues.set(issue.number, issue)
    return issue
  }
  /** GitHub makes labels that it does not know, grey and without a description. */
  const labelled = (names: unknown): readonly string[] =>
    (Array.isArray(names) ? names : []).map((name) => {
      const key = String(name).toLowerCase()
      if (!labels.has(key)) labels.set(key, { name: String(name), color: 'ededed', description: null })
      return labels.get(key)?.name ?? String(name)
    })
  const shown = (issue: StoredIssue): object => shownIssue(issue, options)

  app.get(`${base}/issues`, (c) => {
    const state = c.req.query('state') ?? 'open'
    const wanted = (c.req.query('labels') ?? '').split(',').filter((name) => name !== '')
    const has = (issue: StoredIssue, name: string): boolean =>
      issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())
    const all = [...issues.values()]
      .filter((issue) => (state === 'all' || issue.state === state) && wanted.every((name) => has(issue, name)))
      .sort((one, other) =>
        c.req.query('direction') === 'asc' ? one.number - other.number : other.number - one.number
      )
    return paged(c, all.map(shown), 30)
  })

  app.post(`${base}/issues`, async (c) => {
    const body = await bodyOf(c)
    const complaint = complaintAbout(body, { title: 'required', body: 'text', labels: 'labels' }, 'Issue')
    if (complaint !== null) return invalid(c, complaint)
    const number = Math.max(0, ...issues.keys()) + 1
    const issue: StoredIssue = {
      number,
      title: String(body['title']).trim(),
      body: textOr(body['body'], null),
      state: 'open',
      stateReason: null,
      labels: labelled(body['labels']),
      createdMs: now(),
      updatedMs: now(),
      closedMs: null,
      comments: [],
      kind: 'issue'
    }
    return c.json(shown(save(issue)), 201)
  })

  app.get(`${base}/issues/:number{\\d+}`, (c) => {
    const issue = found(c)
    return issue === undefined ? problem(c, 404, 'Not Found') : c.json(shown(issue))
  })

  app.patch(`${base}/issues/:number{\\d+}`, async (c) => {
    const issue = found(c)
    if (issue === undefined) return problem(c, 404, 'Not Found')
    const body = await bodyOf(c)
    const fields: Fields = {
      title: 'text',
      body: 'text',
      state: 'state',
      state_reason: 'state-reason',
      labels: 'labels'
    }
    const complaint = complaintAbout(body, fields, 'Issue')
    return complaint === null ? c.json(shown(save(changed(issue, body, labelled, now())))) : invalid(c, complaint)
  })

  app.get(`${base}/issues/:number{\\d+}/comments`, (c) => {
    const issue = found(c)
    if (issue === undefined) return problem(c, 404, 'Not Found')
    const sinceMs = Date.parse(c.req.query('since') ?? '1970-01-01T00:00:00Z')
    return paged(
      c,
      issue.comments
        .filter(({ createdMs, updatedMs = createdMs }) => updatedMs >= sinceMs)
        .map((comment) => shownComment(comment, issue, options)),
      30
    )
  })

  app.post(`${base}/issues/:number{\\d+}/comments`, async (c) => {
    const issue = found(c)
    if (issue === undefined) return problem(c, 404, 'Not Found')
    const body = await bodyOf(c)
    const complaint = complaintAbout(body, { body: 'required' }, 'IssueComment')
    if (complaint !== null) return invalid(c, complaint)
    const ids = [...issues.values()].flatMap((other) => other.comments.map(({ id }) => id))
    const comment = { id: Math.max(0, ...ids) + 1, body: String(body['body']), createdMs: now() }
    save({ ...issue, comments: [...issue.comments, comment], updatedMs: now() })
    return c.json(shownComment(comment, issue, options), 201)
  })

  app.patch(`${base}/issues/comments/:id{\\d+}`, async (c) => {
    const id = Number(c.req.param('id'))
    const issue = [...issues.values()].find(({ comments }) => comments.some((comment) => comment.id === id))
    if (issue === undefined) return problem(c, 404, 'Not Found')
    const body = await bodyOf(c)
    const complaint = complaintAbout(body, { body: 'required' }, 'IssueComment')
    if (complaint !== null) return invalid(c, complaint)
    const edited = (comment: StoredComment): StoredComment => ({
      ...comment,
      body: String(body['body']),
      updatedMs: now()
    })
    const comments = issue.comments.map((comment) => (comment.id === id ? edited(comment) : comment))
    save({ ...issue, comments, updatedMs: now() })
    const found = comments.find((comment) => comment.id === id)
    return found === undefined ? problem(c, 404, 'Not Found') : c.json(shownComment(found, issue, options))
  })

  app.get(`${base}/labels`, (c) => paged(c, [...labels.values()].map(shownLabel), 30))

  app.get(`${base}/labels/:name`, (c) => {
    const label = labels.get(c.req.param('name').toLowerCase())
    return label === undefined ? problem(c, 404, 'Not Found') : c.json(shownLabel(label))
  })

  app.post(`${base}/labels`, async (c) => {
    const body = await bodyOf(c)
    const complaint = complaintAbout(body, { name: 'required', color: 'color', description: 'description' }, 'Label')
    if (complaint !== null) return invalid(c, complaint)
    const name = String(body['name'])
    if (labels.has(name.toLowerCase())) return invalid(c, { resource: 'Label', code: 'already_exists', field: 'name' })
    const label = { name, color: textOr(body['color'], 'ededed'), description: textOr(body['description'], null) }
    labels.set(name.toLowerCase(), label)
    return c.json(shownLabel(label), 201)
  })

  return app
}

type Body = Readonly<Record<string, unknown>>

async function bodyOf(c: Context): Promise<Body> {
  const body: unknown = await c.req.json().catch(() => null)
  return isRecord(body) ? body : {}
}

function textOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise
}

function changed(
  issue: StoredIssue,
  body: Body,
  labelled: (names: unknown) => readonly string[],
  nowMs: EpochMs
): StoredIssue {
  const state = body['state'] === 'open' || body['state'] === 'closed' ? body['state'] : issue.state
  const given = body['state_reason'] as StoredIssue['stateReason'] | undefined
  const usual = state === issue.state ? issue.stateReason : state === 'open' ? 'reopened' : 'completed'
  return {
    ...issue,
    title: typeof body['title'] === 'string' ? body['title'].trim() : issue.title,
    body: textOr(body['body'], issue.body),
    labels: body['labels'] === undefined ? issue.labels : labelled(body['labels']),
    state,
    stateReason: given ?? usual,
    closedMs: state === 'open' ? null : (issue.closedMs ?? nowMs),
    updatedMs: nowMs
  }
}

function shownIssue(issue: StoredIssue, { repository, page, labels }: IssuesOptions): object {
  return {
    id: issue.number,
    number: issue.number,
    url: `${page}/repos/${repository}/issues/${issue.number}`,
    html_url: `${page}/${repository}/issues/${issue.number}`,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    labels: issue.labels.map((name) =>
      shownLabel(labels.get(name.toLowerCase()) ?? { name, color: 'ededed', description: null })
    ),
    comments: issue.comments.length,
    created_at: instant(issue.createdMs),
    updated_at: instant(issue.updatedMs),
    closed_at: issue.closedMs === null ? null : instant(issue.closedMs),
    ...(issue.kind === 'pull-request'
      ? { pull_request: { url: `${page}/repos/${repository}/pulls/${issue.number}` } }
      : {})
  }
}

function shownComment(
  { id, body, createdMs, updatedMs = createdMs }: StoredComment,
  { number }: StoredIssue,
  { repository, page }: IssuesOptions
): object {
  const html_url = `${page}/${repository}/issues/${number}#issuecomment-${id}`
  return { id, body, html_url, created_at: instant(createdMs), updated_at: instant(updatedMs) }
}

function shownLabel({ name, color, description }: StoredLabel): object {
  return { name, color, description, default: false }
}

function paged(c: Context, all: readonly object[], usual: number): Response {
  const size = Math.min(100, positive(c.req.query('per_page'), usual))
  const page = positive(c.req.query('page'), 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const address = (number: number): string => {
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(number))
    return url.href
  }
  const links = page < last ? [`<${address(page + 1)}>; rel="next"`, `<${address(last)}>; rel="last"`] : []
  if (links.length > 0) c.header('Link', links.join(', '))
  return c.json(all.slice((page - 1) * size, page * size))
}

/** GitHub writes whole seconds. */
function instant(ms: EpochMs): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}

function invalid(c: Context, complaint: Complaint): Response {
  return c.json(
    { message: 'Validation Failed', errors: [complaint], documentation_url: documentation, status: '422' },
    422
  )
}

function problem(c: Context, status: ContentfulStatusCode, message: string): Response {
  return c.json({ message, documentation_url: documentation, status: String(status) }, status)
}
