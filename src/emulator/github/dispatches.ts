import { Hono } from 'hono'
import { isRecord, parseBody } from '../http/json-body.ts'
import { isRepository, errorResponse } from './responses.ts'

export interface StoredDispatch {
  /** File name of the workflow. */
  readonly workflow: string
  readonly ref: string
}

/** A `repository_dispatch` that somebody outside asked for. */
export interface StoredCall {
  readonly eventType: string
  readonly payload: unknown
}

export interface DispatchesOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  /** File names of the workflows that can be dispatched. */
  readonly workflows: readonly string[]
  readonly access: () => 'write' | 'none'
  readonly dispatches: StoredDispatch[]
  readonly calls: StoredCall[]
}

const documentation = 'actions/workflows#create-a-workflow-dispatch-event'
const callDocumentation = 'repos/repos#create-a-repository-dispatch-event'
const mostEventType = 100
const mostProperties = 10

/** GitHub's REST API for starting a workflow: paths, status codes and validation. */
export function dispatchesRoutes({ repository, workflows, access, dispatches, calls }: DispatchesOptions): Hono {
  const app = new Hono()
  app.post('/repos/:owner/:repo/dispatches', async (c) => {
    if (!isRepository(c, repository)) return errorResponse(404, 'Not Found', callDocumentation)
    if (access() === 'none')
      return errorResponse(403, 'Resource not accessible by personal access token', callDocumentation)
    const body = parseBody(await c.req.text())
    const { event_type: eventType, client_payload: payload = {} } = isRecord(body) ? body : {}
    const isValid = typeof eventType === 'string' && eventType !== '' && eventType.length <= mostEventType
    if (!isValid || !isRecord(payload) || Object.keys(payload).length > mostProperties)
      return errorResponse(422, 'Invalid request.', callDocumentation)
    calls.push({ eventType, payload })
    return c.body(null, 204)
  })
  app.post('/repos/:owner/:repo/actions/workflows/:workflow/dispatches', async (c) => {
    const { workflow } = c.req.param()
    if (!isRepository(c, repository)) return errorResponse(404, 'Not Found', documentation)
    if (access() === 'none') return errorResponse(403, 'Resource not accessible by integration', documentation)
    if (!/\.ya?ml$/.test(workflow)) return errorResponse(404, 'Not Found', documentation)
    if (!workflows.includes(workflow))
      return errorResponse(422, "Workflow does not have 'workflow_dispatch' trigger", documentation)
    const body = parseBody(await c.req.text())
    const ref = isRecord(body) ? body['ref'] : undefined
    if (typeof ref !== 'string' || ref === '')
      return errorResponse(422, 'Invalid request.\n\n"ref" wasn\'t supplied.', documentation)
    dispatches.push({ workflow, ref })
    return c.body(null, 204)
  })
  return app
}
