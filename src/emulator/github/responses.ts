/** What the answers of GitHub's REST API have in common. */
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/**
 * An error in GitHub's form. `documentation` is the address of the API's page below https://docs.github.com/rest,
 * without a slash at the beginning.
 */
export function errorResponse(status: ContentfulStatusCode, message: string, documentation = ''): Response {
  const documentation_url = ['https://docs.github.com/rest', documentation].filter((part) => part !== '').join('/')
  return Response.json({ message, documentation_url, status: String(status) }, { status })
}

export interface Guarded {
  /** `owner/name` of the only repository there is. */
  readonly repository: string
  /** What the token may do. */
  readonly access: 'write' | 'read' | 'none'
  readonly documentation: string
  /** What GitHub calls the token that it refuses. */
  readonly caller: 'integration' | 'personal access token'
}

/** Lets requests pass that name the repository, in any case, and that the token allows. */
export function guard({ repository, access, documentation, caller }: Guarded): MiddlewareHandler {
  return async (c, next) => {
    const named = `${c.req.param('owner') ?? ''}/${c.req.param('repo') ?? ''}`
    if (named.toLowerCase() !== repository.toLowerCase()) return errorResponse(404, 'Not Found', documentation)
    if (access === 'none' || (access === 'read' && c.req.method !== 'GET'))
      return errorResponse(403, `Resource not accessible by ${caller}`, documentation)
    return next()
  }
}

/** The page that `per_page` and `page` ask for. */
export function numberedPage<T>(
  c: Context,
  all: readonly T[],
  { usual, most }: { readonly usual: number; readonly most: number }
): { readonly items: readonly T[]; readonly page: number; readonly lastPage: number } {
  const size = Math.min(most, positiveOr(c.req.query('per_page'), usual))
  const page = positiveOr(c.req.query('page'), 1)
  return {
    items: all.slice((page - 1) * size, page * size),
    page,
    lastPage: Math.max(1, Math.ceil(all.length / size))
  }
}

/** A list as most of the API answers it: 30 items a page, and the next and last page in the `Link` header. */
export function listResponse(c: Context, all: readonly object[]): Response {
  const { items, page, lastPage } = numberedPage(c, all, { usual: 30, most: 100 })
  const address = (number: number): string => {
    const url = new URL(c.req.url)
    url.searchParams.set('page', String(number))
    return url.href
  }
  if (page < lastPage) c.header('Link', `<${address(page + 1)}>; rel="next", <${address(lastPage)}>; rel="last"`)
  return c.json(items)
}

/** The token of an `Authorization` header; null: there is none. */
export function tokenIn(authorization: string | undefined): string | null {
  return /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? null
}

function positiveOr(text: string | undefined, otherwise: number): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : otherwise
}
