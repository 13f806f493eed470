import { Hono } from 'hono'
import type { Context } from 'hono'
import type { EpochMs } from '../../core/model.ts'
import { objectBody } from '../http/json-body.ts'
import { timestamp } from '../http/timestamp.ts'
import { errorResponse, guard, numberedPage, tokenIn } from './responses.ts'

export interface StoredVariable {
  readonly value: string
  readonly createdMs: EpochMs
  readonly updatedMs: EpochMs
}

/** What a token may do with variables. `unknown`: GitHub does not know the token. */
export type VariableAccess = 'write' | 'read' | 'none' | 'unknown'

export interface VariablesOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  readonly now: () => EpochMs
  /** By name in upper case. Default: none. */
  readonly variables?: Map<string, StoredVariable>
  /** `token` is null without an `Authorization` header. Default: every token may write. */
  readonly access?: (token: string | null) => VariableAccess
}

const maxValueBytes = 48 * 1024
const documentation = 'actions/variables'
const base = '/repos/:owner/:repo/actions/variables'

/** GitHub's REST API for the variables of a repository, kept in memory: paths, status codes, bodies and validation. */
export function variablesRoutes(options: VariablesOptions): Hono {
  const { repository, now, variables = new Map<string, StoredVariable>(), access = () => 'write' } = options
  const app = new Hono()
  app.on('ALL', [base, `${base}/*`], async (c, next) => {
    const allowed = access(tokenIn(c.req.header('authorization')))
    if (allowed === 'unknown') return errorResponse(401, 'Bad credentials', documentation)
    return guard({ repository, access: allowed, documentation, caller: 'personal access token' })(c, next)
  })
  app.get(base, (c) => {
    const all = [...variables].sort(([one], [other]) => one.localeCompare(other)).map(variableResource)
    return c.json({ total_count: all.length, variables: numberedPage(c, all, { usual: 10, most: 30 }).items })
  })
  app.post(base, (c) => createVariable(c, variables, now()))
  app.get(`${base}/:name`, (c) => {
    const name = c.req.param('name').toUpperCase()
    const variable = variables.get(name)
    return variable === undefined ? notFound() : c.json(variableResource([name, variable]))
  })
  app.patch(`${base}/:name`, (c) => changeVariable(c, variables, now()))
  app.delete(`${base}/:name`, (c) => {
    const existed = variables.delete(c.req.param('name').toUpperCase())
    return existed ? c.body(null, 204) : notFound()
  })
  return app
}

async function createVariable(c: Context, variables: Map<string, StoredVariable>, nowMs: EpochMs): Promise<Response> {
  const { name: given, value } = await textsOf(c)
  const error = nameError(given) ?? valueError(value)
  if (error !== null) return errorResponse(422, error, documentation)
  const name = (given ?? '').toUpperCase()
  if (variables.has(name)) return alreadyExists()
  variables.set(name, { value: value ?? '', createdMs: nowMs, updatedMs: nowMs })
  return c.json({}, 201)
}

async function changeVariable(c: Context, variables: Map<string, StoredVariable>, nowMs: EpochMs): Promise<Response> {
  const name = (c.req.param('name') ?? '').toUpperCase()
  const variable = variables.get(name)
  if (variable === undefined) return notFound()
  const given = await textsOf(c)
  const newName = (given.name ?? name).toUpperCase()
  const value = given.value ?? variable.value
  const error = nameError(newName) ?? valueError(value)
  if (error !== null) return errorResponse(422, error, documentation)
  if (newName !== name && variables.has(newName)) return alreadyExists()
  variables.delete(name)
  variables.set(newName, { ...variable, value, updatedMs: nowMs })
  return c.body(null, 204)
}

async function textsOf(c: Context): Promise<{ readonly name: string | null; readonly value: string | null }> {
  const { name, value } = await objectBody(c)
  return { name: typeof name === 'string' ? name : null, value: typeof value === 'string' ? value : null }
}

function nameError(name: string | null): string | null {
  if (name === null || name === '') return 'Variable name is required.'
  if (!/^[A-Z_][A-Z0-9_]*$/i.test(name))
    return 'Variable name is invalid. Names can only contain alphanumeric characters or underscores, and cannot start with a number.'
  if (/^github_/i.test(name)) return 'Variable names must not start with GITHUB_.'
  return null
}

function valueError(value: string | null): string | null {
  if (value === null) return 'Variable value is required.'
  return Buffer.byteLength(value) > maxValueBytes ? 'Variable value is too large. The limit is 48 KB.' : null
}

function variableResource([name, variable]: readonly [string, StoredVariable]): Record<string, string> {
  return {
    name,
    value: variable.value,
    created_at: timestamp(variable.createdMs),
    updated_at: timestamp(variable.updatedMs)
  }
}

function notFound(): Response {
  return errorResponse(404, 'Not Found', documentation)
}

function alreadyExists(): Response {
  return errorResponse(409, 'Already exists - Variable already exists', documentation)
}
