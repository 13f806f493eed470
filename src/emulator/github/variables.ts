import { Hono } from 'hono'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { EpochMs } from '../../core/model.ts'

export interface StoredVariable {
  readonly value: string
  readonly createdMs: EpochMs
  readonly updatedMs: EpochMs
}

/** What a token may do with variables. `unknown`: not a token of ours. */
export type VariableAccess = 'write' | 'read' | 'none' | 'unknown'

export interface VariablesOptions {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  readonly now: () => EpochMs
  /** By name in upper case; to look at and to prepare. */
  readonly variables?: Map<string, StoredVariable>
  /** `token` is null without an `Authorization` header; the default lets everyone write. */
  readonly access?: (token: string | null) => VariableAccess
}

const LARGEST_VALUE_BYTES = 48 * 1024
const DOCUMENTATION = 'https://docs.github.com/rest/actions/variables'

/** GitHub's REST API for the variables of a repository, kept in memory: paths, status codes, bodies and validation. */
export function variablesRoutes(options: VariablesOptions): Hono {
  const { repository, now, variables = new Map<string, StoredVariable>(), access = () => 'write' } = options
  const app = new Hono()
  const base = '/repos/:owner/:repo/actions/variables'

  const guard = async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const allowed = access(tokenIn(c.req.header('authorization')))
    if (allowed === 'unknown') return problem(c, 401, 'Bad credentials')
    const asked = `${c.req.param('owner') ?? ''}/${c.req.param('repo') ?? ''}`
    if (asked.toLowerCase() !== repository.toLowerCase()) return problem(c, 404, 'Not Found')
    if (allowed === 'none' || (allowed === 'read' && c.req.method !== 'GET')) {
      return problem(c, 403, 'Resource not accessible by personal access token')
    }
    await next()
    return undefined
  }
  app.use(base, guard)
  app.use(`${base}/*`, guard)

  app.get(base, (c) => {
    const size = Math.min(30, positive(c.req.query('per_page'), 10))
    const page = positive(c.req.query('page'), 1)
    const all = [...variables].sort(([one], [other]) => one.localeCompare(other)).map(shown)
    return c.json({ total_count: all.length, variables: all.slice((page - 1) * size, page * size) })
  })

  app.post(base, async (c) => {
    const body = await bodyOf(c)
    const complaint = nameComplaint(body.name) ?? valueComplaint(body.value)
    if (complaint !== null) return problem(c, 422, complaint)
    const name = (body.name ?? '').toUpperCase()
    if (variables.has(name)) return problem(c, 409, 'Already exists - Variable already exists')
    variables.set(name, { value: body.value ?? '', createdMs: now(), updatedMs: now() })
    return c.json({}, 201)
  })

  app.get(`${base}/:name`, (c) => {
    const name = c.req.param('name').toUpperCase()
    const variable = variables.get(name)
    return variable === undefined ? problem(c, 404, 'Not Found') : c.json(shown([name, variable]))
  })

  app.patch(`${base}/:name`, async (c) => {
    const name = c.req.param('name').toUpperCase()
    const variable = variables.get(name)
    if (variable === undefined) return problem(c, 404, 'Not Found')
    const body = await bodyOf(c)
    const target = (body.name ?? name).toUpperCase()
    const value = body.value ?? variable.value
    const complaint = nameComplaint(target) ?? valueComplaint(value)
    if (complaint !== null) return problem(c, 422, complaint)
    if (target !== name && variables.has(target)) return problem(c, 409, 'Already exists - Variable already exists')
    variables.delete(name)
    variables.set(target, { ...variable, value, updatedMs: now() })
    return c.body(null, 204)
  })

  app.delete(`${base}/:name`, (c) => {
    const existed = variables.delete(c.req.param('name').toUpperCase())
    return existed ? c.body(null, 204) : problem(c, 404, 'Not Found')
  })

  return app
}

interface Body {
  readonly name: string | null
  readonly value: string | null
}

async function bodyOf(c: Context): Promise<Body> {
  const body: unknown = await c.req.json().catch(() => null)
  return { name: textAt(body, 'name'), value: textAt(body, 'value') }
}

function textAt(body: unknown, key: string): string | null {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, key)) return null
  const value = (body as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value : null
}

function nameComplaint(name: string | null): string | null {
  if (name === null || name === '') return 'Variable name is required.'
  if (!/^[A-Z_][A-Z0-9_]*$/i.test(name)) {
    return 'Variable name is invalid. Names can only contain alphanumeric characters or underscores, and cannot start with a number.'
  }
  if (/^github_/i.test(name)) return 'Variable names must not start with GITHUB_.'
  return null
}

function valueComplaint(value: string | null): string | null {
  if (value === null) return 'Variable value is required.'
  return Buffer.byteLength(value) > LARGEST_VALUE_BYTES ? 'Variable value is too large. The limit is 48 KB.' : null
}

function shown([name, variable]: readonly [string, StoredVariable]): Record<string, string> {
  return {
    name,
    value: variable.value,
    created_at: instant(variable.createdMs),
    updated_at: instant(variable.updatedMs)
  }
}

/** GitHub writes whole seconds. */
function instant(ms: EpochMs): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}

function tokenIn(authorization: string | undefined): string | null {
  return /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? null
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}

function problem(c: Context, status: ContentfulStatusCode, message: string): Response {
  return c.json({ message, documentation_url: DOCUMENTATION, status: String(status) }, status)
}
