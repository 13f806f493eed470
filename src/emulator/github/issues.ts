import { Hono } from 'hono'
import type { Context } from 'hono'
import { addCommentRoutes } from './issue-comments.ts'
import {
  ensureLabels,
  issueDocumentation,
  issueNotFound,
  issueResource,
  textOr,
  validBody,
  writer
} from './issue-store.ts'
import type { Body, IssueStore, StoredIssue } from './issue-store.ts'
import { addLabelRoutes } from './labels.ts'
import { errorResponse, guard, listResponse } from './responses.ts'

export interface IssuesOptions extends IssueStore {
  readonly access: 'write' | 'read' | 'none'
  /** Whether the repository has issues at all. */
  readonly feature: 'on' | 'off'
}

const base = '/repos/:owner/:repo'

/** GitHub's REST API for the issues, comments and labels of a repository: paths, status codes, pages and validation. */
export function issuesRoutes(options: IssuesOptions): Hono {
  const app = new Hono()
  const { repository, access, feature } = options
  for (const path of ['issues', 'issues/*', 'labels', 'labels/*'])
    app.use(`${base}/${path}`, guard({ repository, access, documentation: issueDocumentation, caller: 'integration' }))
  if (feature === 'off')
    app.on('ALL', [`${base}/issues`, `${base}/issues/*`], (c, next) => {
      // Without issues GitHub still answers their list, which holds the pull requests.
      const isList = c.req.method === 'GET' && c.req.path.endsWith('/issues')
      return isList
        ? next()
        : Promise.resolve(errorResponse(410, 'Issues are disabled for this repo', issueDocumentation))
    })
  addIssueRoutes(app, options)
  addCommentRoutes(app, base, options)
  addLabelRoutes(app, base, options)
  return app
}

function addIssueRoutes(app: Hono, store: IssueStore): void {
  const find = (c: Context): StoredIssue | undefined => store.issues.get(Number(c.req.param('number')))
  app.get(`${base}/issues`, (c) => {
    const issues = matchingIssues(c, store).map((issue) => issueResource(issue, store))
    return listResponse(c, issues)
  })
  app.post(`${base}/issues`, (c) => createIssue(c, store))
  app.get(`${base}/issues/:number{\\d+}`, (c) => {
    const issue = find(c)
    return issue === undefined ? issueNotFound() : c.json(issueResource(issue, store))
  })
  app.patch(`${base}/issues/:number{\\d+}`, async (c) => {
    const issue = find(c)
    if (issue === undefined) return issueNotFound()
    const fields = {
      title: 'text',
      body: 'text',
      state: 'state',
      state_reason: 'state-reason',
      labels: 'labels'
    } as const
    const valid = await validBody(c, fields, 'Issue')
    if ('refused' in valid) return valid.refused
    const changed = changedIssue(issue, valid.body, store)
    store.issues.set(changed.number, changed)
    return c.json(issueResource(changed, store))
  })
}

/** By the query's `state`, `labels` and `direction`. */
function matchingIssues(c: Context, { issues }: IssueStore): readonly StoredIssue[] {
  const state = c.req.query('state') ?? 'open'
  const labels = (c.req.query('labels') ?? '').split(',').filter((name) => name !== '')
  const order = c.req.query('direction') === 'asc' ? 1 : -1
  const has = (issue: StoredIssue, name: string): boolean =>
    issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())
  return [...issues.values()]
    .filter((issue) => (state === 'all' || issue.state === state) && labels.every((name) => has(issue, name)))
    .sort((one, other) => order * (one.number - other.number))
}

async function createIssue(c: Context, store: IssueStore): Promise<Response> {
  const valid = await validBody(c, { title: 'required', body: 'text', labels: 'labels' }, 'Issue')
  if ('refused' in valid) return valid.refused
  const { body } = valid
  const nowMs = store.now()
  const issue: StoredIssue = {
    number: Math.max(0, ...store.issues.keys()) + 1,
    title: String(body['title']).trim(),
    body: textOr(body['body'], null),
    state: 'open',
    stateReason: null,
    labels: ensureLabels(store, body['labels']),
    createdMs: nowMs,
    updatedMs: nowMs,
    closedMs: null,
    comments: [],
    kind: 'issue',
    ...writer(c, store)
  }
  store.issues.set(issue.number, issue)
  return c.json(issueResource(issue, store), 201)
}

function changedIssue(issue: StoredIssue, body: Body, store: IssueStore): StoredIssue {
  const nowMs = store.now()
  const state = body['state'] === 'open' || body['state'] === 'closed' ? body['state'] : issue.state
  const given = body['state_reason'] as StoredIssue['stateReason'] | undefined
  const usual = state === issue.state ? issue.stateReason : state === 'open' ? 'reopened' : 'completed'
  return {
    ...issue,
    title: typeof body['title'] === 'string' ? body['title'].trim() : issue.title,
    body: textOr(body['body'], issue.body),
    labels: body['labels'] === undefined ? issue.labels : ensureLabels(store, body['labels']),
    state,
    stateReason: given ?? usual,
    closedMs: state === 'open' ? null : (issue.closedMs ?? nowMs),
    updatedMs: nowMs
  }
}
