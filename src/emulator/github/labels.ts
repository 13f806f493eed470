import type { Context, Hono } from 'hono'
import { defaultColor, issueNotFound, labelResource, textOr, validBody, validationFailed } from './issue-store.ts'
import type { IssueStore } from './issue-store.ts'
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
  const valid = await validBody(c, { name: 'required', color: 'color', description: 'text' }, 'Label')
  if ('refused' in valid) return valid.refused
  const { body } = valid
  const name = String(body['name'])
  if (labels.has(name.toLowerCase()))
    return validationFailed(c, { resource: 'Label', code: 'already_exists', field: 'name' })
  const label = { name, color: textOr(body['color'], defaultColor), description: textOr(body['description'], null) }
  labels.set(name.toLowerCase(), label)
  return c.json(labelResource(label), 201)
}
