import { Hono } from 'hono'
import { isRecord, objectBody } from '../http/json-body.ts'
import { errorResponse, guard } from './responses.ts'

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
  readonly access: 'write' | 'none'
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
  const callGuard = guard({ repository, access, documentation: callDocumentation, caller: 'personal access token' })
  app.post('/repos/:owner/:repo/dispatches', callGuard, async (c) => {
    const { event_type: eventType, client_payload: payload = {} } = await objectBody(c)
    const isValid = typeof eventType === 'string' && eventType !== '' && eventType.length <= mostEventType
    if (!isValid || !isRecord(payload) || Object.keys(payload).length > mostProperties)
      return errorResponse(422, 'Invalid request.', callDocumentation)
    calls.push({ eventType, payload })
    return c.body(null, 204)
  })
  const dispatch = '/repos/:owner/:repo/actions/workflows/:workflow/dispatches'
  app.post(dispatch, guard({ repository, access, documentation, caller: 'integration' }), async (c) => {
    const { workflow } = c.req.param()
    if (!/\.ya?ml$/.test(workflow)) return errorResponse(404, 'Not Found', documentation)
    if (!workflows.includes(workflow))
      return errorResponse(422, "Workflow does not have 'workflow_dispatch' trigger", documentation)
    const { ref } = await objectBody(c)
    if (typeof ref !== 'string' || ref === '')
      return errorResponse(422, 'Invalid request.\n\n"ref" wasn\'t supplied.', documentation)
    dispatches.push({ workflow, ref })
    return c.body(null, 204)
  })
  return app
}
