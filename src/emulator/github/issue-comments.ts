import type { Context, Hono } from 'hono'
import { commentResource, issueNotFound, validBody, writer } from './issue-store.ts'
import type { IssueStore, StoredComment } from './issue-store.ts'
import { listResponse } from './responses.ts'

export function addCommentRoutes(app: Hono, base: string, store: IssueStore): void {
  app.get(`${base}/issues/:number{\\d+}/comments`, (c) => {
    const issue = store.issues.get(Number(c.req.param('number')))
    if (issue === undefined) return issueNotFound()
    const sinceMs = Date.parse(c.req.query('since') ?? '1970-01-01T00:00:00Z')
    const comments = issue.comments.filter(({ createdMs, updatedMs = createdMs }) => updatedMs >= sinceMs)
    const resources = comments.map((comment) => commentResource(comment, issue, store))
    return listResponse(c, resources)
  })
  app.post(`${base}/issues/:number{\\d+}/comments`, (c) => createComment(c, store))
  app.patch(`${base}/issues/comments/:id{\\d+}`, (c) => editComment(c, store))
}

async function createComment(c: Context, store: IssueStore): Promise<Response> {
  const issue = store.issues.get(Number(c.req.param('number')))
  if (issue === undefined) return issueNotFound()
  const valid = await validBody(c, { body: 'required' }, 'IssueComment')
  if ('refused' in valid) return valid.refused
  const ids = [...store.issues.values()].flatMap(({ comments }) => comments.map(({ id }) => id))
  const comment = {
    id: Math.max(0, ...ids) + 1,
    body: String(valid.body['body']),
    createdMs: store.now(),
    ...writer(c, store)
  }
  store.issues.set(issue.number, { ...issue, comments: [...issue.comments, comment], updatedMs: store.now() })
  return c.json(commentResource(comment, issue, store), 201)
}

async function editComment(c: Context, store: IssueStore): Promise<Response> {
  const id = Number(c.req.param('id'))
  const isWanted = (comment: StoredComment): boolean => comment.id === id
  const issue = [...store.issues.values()].find(({ comments }) => comments.some(isWanted))
  const comment = issue?.comments.find(isWanted)
  if (issue === undefined || comment === undefined) return issueNotFound()
  const valid = await validBody(c, { body: 'required' }, 'IssueComment')
  if ('refused' in valid) return valid.refused
  const edited = { ...comment, body: String(valid.body['body']), updatedMs: store.now() }
  const comments = issue.comments.map((other) => (other.id === id ? edited : other))
  store.issues.set(issue.number, { ...issue, comments, updatedMs: store.now() })
  return c.json(commentResource(edited, issue, store))
}
