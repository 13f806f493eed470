import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import type { Clock } from '../../ports.ts'
import { createFaultList } from '../http/api-fault.ts'
import type { ApiFault } from '../http/api-fault.ts'
import { dispatchesRoutes } from './dispatches.ts'
import type { StoredDispatch } from './dispatches.ts'
import { issuesRoutes } from './issues.ts'
import type { StoredIssue, StoredLabel } from './issues.ts'
import { variablesRoutes } from './variables.ts'
import type { StoredVariable } from './variables.ts'
import { neverAnswer, resetConnection, serveOnLoopback } from '../http/loopback-server.ts'

export type { ApiFault as GitHubFault, ApiFaultAnswer as GitHubFaultAnswer } from '../http/api-fault.ts'
export type { StoredDispatch } from './dispatches.ts'
export type { StoredComment, StoredIssue, StoredLabel } from './issues.ts'

export interface GitHubOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  readonly clock: Clock
  /** The only token that is let in. Default: any. */
  readonly token?: string
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
  /** Parsed JSON, the text if it is none, or null without a body. */
  readonly body: unknown
}

/** GitHub's REST API for one repository on 127.0.0.1: issues, comments, labels, variables and starts of workflows. */
export interface GitHub {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`. */
  readonly url: string
  /** By number. */
  readonly issues: ReadonlyMap<number, StoredIssue>
  readonly labels: ReadonlyMap<string, StoredLabel>
  readonly variables: ReadonlyMap<string, StoredVariable>
  /** The workflows that were started, in order. */
  readonly dispatches: readonly StoredDispatch[]
  /** Every request in order, those met by a fault too. */
  readonly requests: readonly GitHubRequest[]
  /** Puts an issue or pull request there as a person would; the same number replaces it. */
  readonly put: (issue: StoredIssue) => void
  /** Deletes an issue. */
  readonly remove: (number: number) => void
  /** Adds a fault; the oldest that matches a request is met. */
  readonly fail: (fault: ApiFault) => void
  readonly clearFaults: () => void
  /** Ends the server and every connection at once. */
  readonly close: () => Promise<void>
}

/** Starts a GitHub without issues. Rejects if the port is taken. */
export async function startGitHub(options: GitHubOptions): Promise<GitHub> {
  const {
    repository,
    clock,
    token,
    issuesAccess = 'write',
    issuesFeature = 'on',
    actionsAccess = 'write',
    workflows = [],
    port = 0
  } = options
  const issues = new Map<number, StoredIssue>()
  const labels = new Map<string, StoredLabel>()
  const variables = new Map<string, StoredVariable>()
  const dispatches: StoredDispatch[] = []
  const requests: GitHubRequest[] = []
  const faults = createFaultList()
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(async (c, next) => {
    const text = await c.req.text()
    requests.push({
      method: c.req.method,
      path: c.req.path,
      query: c.req.query(),
      headers: c.req.header(),
      body: parsed(text)
    })
    const fault = faults.take(c.req.method, c.req.path)
    switch (fault?.kind) {
      case undefined:
        return next()
      case 'delay':
        await clock.sleep(fault.delayMs)
        return next()
      case 'hang':
        return neverAnswer(c.env)
      case 'reset':
        return resetConnection(c.env)
      case 'lost-reply':
        await next()
        resetConnection(c.env)
        return undefined
      case 'status': {
        const { status, body = {}, headers = {} } = fault
        const type = typeof body === 'string' ? 'text/html' : 'application/json; charset=utf-8'
        return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
          status,
          headers: { 'Content-Type': type, ...headers }
        })
      }
    }
  })
  app.use(async (c, next) => {
    const given = /^(?:bearer|token) (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (token !== undefined && given !== token) return c.json({ message: 'Bad credentials', status: '401' }, 401)
    await next()
    return undefined
  })
  app.route(
    '/',
    issuesRoutes({
      repository,
      page: 'https://github.test',
      now: clock.now,
      issues,
      labels,
      access: () => issuesAccess,
      feature: () => issuesFeature
    })
  )
  app.route('/', dispatchesRoutes({ repository, workflows, access: () => actionsAccess, dispatches }))
  app.route('/', variablesRoutes({ repository, now: clock.now, variables }))
  app.notFound((c) =>
    c.json({ message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }, 404)
  )

  const server = await serveOnLoopback(app, port)
  return {
    url: server.url,
    issues,
    labels,
    variables,
    dispatches,
    requests,
    put: (issue) => void issues.set(issue.number, issue),
    remove: (number) => void issues.delete(number),
    fail: faults.add,
    clearFaults: faults.clear,
    close: server.close
  }
}

function parsed(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
