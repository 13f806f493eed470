import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isRecord } from './issue-validation.ts'

export interface StoredDispatch {
  /** File name of the workflow. */
  readonly workflow: string
  readonly ref: string
}

export interface DispatchesOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  /** File names of the workflows that can be dispatched. */
  readonly workflows: readonly string[]
  readonly access: () => 'write' | 'none'
  readonly dispatches: StoredDispatch[]
}

/** GitHub's REST API for starting a workflow by hand: paths, status codes and validation. */
export function dispatchesRoutes({ repository, workflows, access, dispatches }: DispatchesOptions): Hono {
  const app = new Hono()
  const problem = (message: string, status: ContentfulStatusCode): Response =>
    Response.json(
      {
        message,
        documentation_url: 'https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event',
        status: String(status)
      },
      { status }
    )

  app.post('/repos/:owner/:repo/actions/workflows/:workflow/dispatches', async (c) => {
    const { owner, repo, workflow } = c.req.param()
    if (`${owner}/${repo}`.toLowerCase() !== repository.toLowerCase()) return problem('Not Found', 404)
    if (access() === 'none') return problem('Resource not accessible by integration', 403)
    if (!/\.ya?ml$/.test(workflow)) return problem('Not Found', 404)
    if (!workflows.includes(workflow)) return problem("Workflow does not have 'workflow_dispatch' trigger", 422)
    const body: unknown = await c.req.json().catch(() => null)
    const ref = isRecord(body) ? body['ref'] : undefined
    if (typeof ref !== 'string' || ref === '') return problem('Invalid request.\n\n"ref" wasn\'t supplied.', 422)
    dispatches.push({ workflow, ref })
    return c.body(null, 204)
  })
  return app
}
