import { Hono, type MiddlewareHandler } from 'hono'
import type { Clock } from '../../ports.ts'
import { createFaultList } from '../http/api-fault.ts'
import type { ApiFault, ApiFaultAnswer } from '../http/api-fault.ts'
import { injectFaults } from '../http/inject-faults.ts'
import { parseBody } from '../http/json-body.ts'
import { dispatchesRoutes } from './dispatches.ts'
import type { StoredCall, StoredDispatch } from './dispatches.ts'
import { issuesRoutes } from './issues.ts'
import { userResource, writer } from './issue-store.ts'
import type { StoredIssue, StoredLabel } from './issue-store.ts'
import { errorResponse, tokenIn } from './responses.ts'
import { variablesRoutes } from './variables.ts'
import type { StoredVariable } from './variables.ts'
import { serveOnLoopback, type ServerEnv } from '../http/loopback-server.ts'

export type { ApiFault as GitHubFault, ApiFaultAnswer as GitHubFaultAnswer } from '../http/api-fault.ts'
export type { StoredDispatch } from './dispatches.ts'
export type { StoredComment, StoredIssue, StoredLabel } from './issue-store.ts'

export interface GitHubOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  readonly clock: Clock
  /** The only token of a workflow that is accepted. Default: any. */
  readonly token?: string
  /** Logins of people who may do the same, by token. Default: none. */
  readonly people?: Readonly<Record<string, string>>
  /** What the token may do with issues. Default: write. */
  readonly issuesAccess?: 'write' | 'read' | 'none'
  /** Whether the repository has issues at all. Default: on. */
  readonly issuesFeature?: 'on' | 'off'
  /** What the token may do with workflows. Default: write. */
  readonly actionsAccess?: 'write' | 'none'
  /** File names of the workflows that can be dispatched. Default: none. */
  readonly workflows?: readonly string[]
  /** Default 0: a free one. */
  readonly port?: number
}

export interface GitHubRequest {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON, the text where it is not JSON, null where it is empty. */
  readonly body: unknown
}

/** GitHub's REST API for one repository on 127.0.0.1: issues, comments, labels, variables and dispatches. */
export interface GitHub {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`. */
  readonly url: string
  /** By number. */
  readonly issues: ReadonlyMap<number, StoredIssue>
  readonly labels: ReadonlyMap<string, StoredLabel>
  readonly variables: ReadonlyMap<string, StoredVariable>
  /** The workflows that were started, in order. */
  readonly dispatches: readonly StoredDispatch[]
  /** What was asked for from outside by `repository_dispatch`, in order. */
  readonly calls: readonly StoredCall[]
  /** Every request in order, also those that met a fault. */
  readonly requests: readonly GitHubRequest[]
  /** Adds an issue or pull request, or replaces the one of the same number. */
  readonly put: (issue: StoredIssue) => void
  /** Deletes an issue. */
  readonly remove: (number: number) => void
  /** Adds a fault. A request meets the oldest fault that matches it. */
  readonly fail: (fault: ApiFault) => void
  readonly clearFaults: () => void
  /** Closes the server and every connection at once. */
  readonly close: () => Promise<void>
}

/** Starts a GitHub without issues. Rejects if the port is taken. */
export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const { repository, clock, workflows = [], people = {}, port = 0 } = options
  const issues = new Map<number, StoredIssue>()
  const labels = new Map<string, StoredLabel>()
  const variables = new Map<string, StoredVariable>()
  const dispatches: StoredDispatch[] = []
  const calls: StoredCall[] = []
  const requests: GitHubRequest[] = []
  const faults = createFaultList<ApiFaultAnswer>()
  const app = new Hono<ServerEnv>()
  app.use(recordRequests(requests))
  app.use(injectFaults({ faults, wait: clock.sleep, respond: (_, fault) => faultResponse(fault) }))
  app.use(authenticate(options.token, people))
  const { issuesAccess = 'write', issuesFeature: feature = 'on', actionsAccess: access = 'write' } = options
  const store = { repository, page: 'https://github.test', now: clock.now, issues, labels, people }
  app.get('/user', (c) => {
    const by = writer(c, store)
    return by.author === undefined
      ? errorResponse(403, 'Resource not accessible by integration', 'users/users#get-the-authenticated-user')
      : c.json(userResource(by))
  })
  app.route('/', issuesRoutes({ ...store, access: issuesAccess, feature }))
  app.route('/', dispatchesRoutes({ repository, workflows, access, dispatches, calls }))
  app.route('/', variablesRoutes({ repository, now: clock.now, variables }))
  app.notFound(() => errorResponse(404, 'Not Found'))

  const server = await serveOnLoopback(app, port)
  return {
    url: server.url,
    ...{ issues, labels, variables, dispatches, calls, requests },
    put: (issue) => void issues.set(issue.number, issue),
    remove: (number) => void issues.delete(number),
    fail: faults.add,
    clearFaults: faults.clear,
    close: server.close
  }
}

function recordRequests(requests: GitHubRequest[]): MiddlewareHandler<ServerEnv> {
  return async ({ req }, next) => {
    const body = parseBody(await req.text())
    requests.push({ method: req.method, path: req.path, query: req.query(), headers: req.header(), body })
    return next()
  }
}

function faultResponse({
  status,
  body = {},
  headers = {}
}: Extract<ApiFaultAnswer, { readonly kind: 'status' }>): Response {
  const isText = typeof body === 'string'
  return new Response(isText ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': isText ? 'text/html' : 'application/json; charset=utf-8', ...headers }
  })
}

/** @param token the only one that is accepted beside those of people; undefined: any */
function authenticate(
  token: string | undefined,
  people: Readonly<Record<string, string>>
): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const given = tokenIn(c.req.header('authorization'))
    if (token !== undefined && given !== token && !Object.hasOwn(people, given ?? ''))
      return c.json({ message: 'Bad credentials', status: '401' }, 401)
    return next()
  }
}
