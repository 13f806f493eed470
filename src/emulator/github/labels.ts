import type { Context, Hono } from 'hono'
import { bodyOf, defaultColor, issueNotFound, labelResource, textOr, validationFailed } from './issue-store.ts'
import type { IssueStore } from './issue-store.ts'
import { validationErrorOf } from './issue-validation.ts'
import { listResponse } from './responses.ts'

export function addLabelRoutes(app: Hono, base: string, store: IssueStore): void {
  app.get(`${base}/labels`, (c) => listResponse(c, [...store.labels.values()].map(labelResource)))
  app.get(`${base}/labels/:name`, (c) => {
    const label = store.labels.get(c.req.param('name').toLowerCase())
    return label === undefined ? issueNotFound() : c.json(labelResource(label))
  })
  app.post(`${base}/labels`, (c) => createLabel(c, store))
}

async function createLabel(c: Context, { labels }: IssueStore): Promise<Response> {
  const body = await bodyOf(c)
  const error = validationErrorOf(body, { name: 'required', color: 'color', description: 'description' }, 'Label')
  if (error !== null) return validationFailed(c, error)
  const name = String(body['name'])
  if (labels.has(name.toLowerCase()))
    return validationFailed(c, { resource: 'Label', code: 'already_exists', field: 'name' })
  const label = { name, color: textOr(body['color'], defaultColor), description: textOr(body['description'], null) }
  labels.set(name.toLowerCase(), label)
  return c.json(labelResource(label), 201)
}
