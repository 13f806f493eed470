import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { misbehave } from './fault.ts'
import type { Fault } from './fault.ts'
import { serveOnLoopback } from './serve.ts'
import type { RunningServer } from './serve.ts'

export interface CacheEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  /** null: reserved only. */
  readonly bytes: Buffer | null
  readonly finalized: boolean
}

export interface CacheServiceOptions {
  /** The only bearer token that is accepted. */
  readonly token: string
}

export interface CacheService extends RunningServer {
  /** In the order in which they were reserved. */
  readonly entries: CacheEntry[]
  /** Method and path of each request; the signatures of blob addresses are left out. */
  readonly requests: string[]
  /** Every signature that was handed out. */
  readonly signatures: string[]
  /** `blobs`: only the storage behind the signed addresses; `service`: only the rest. */
  readonly break: (fault: Fault | null, where?: 'blobs' | 'service' | 'all') => void
  readonly allow: (access: 'write' | 'read' | 'none') => void
  /** Which of several matches of a prefix is given; GitHub documents the newest. */
  readonly order: (order: 'newest' | 'oldest') => void
  /** Where its blobs are said to be; default: here. */
  readonly moveTo: (origin: string) => void
}

const SERVICE = '/twirp/github.actions.results.api.v1.CacheService'
const BLOBS = '/account/cache'

/**
 * GitHub's cache service, version 2, with the blob storage behind it: what the `@actions/cache` client asks for. An entry cannot
 * be changed; it is found by version and by key, first exactly, then by prefix.
 */
export async function startCacheService({ token }: CacheServiceOptions): Promise<CacheService> {
  const entries: CacheEntry[] = []
  const requests: string[] = []
  const signatures: string[] = []
  let fault: { readonly what: Fault | null; readonly where: 'blobs' | 'service' | 'all' } = { what: null, where: 'all' }
  let access: 'write' | 'read' | 'none' = 'write'
  let order: 'newest' | 'oldest' = 'newest'
  let blobOrigin: string | null = null
  const app = new Hono()

  app.use('*', async (c, next) => {
    requests.push(`${c.req.method} ${c.req.path}`)
    await next()
  })
  app.use(
    '*',
    misbehave((path) => {
      const place = path.startsWith(BLOBS) ? 'blobs' : 'service'
      return fault.where === 'all' || fault.where === place ? fault.what : null
    })
  )

  const authenticate: MiddlewareHandler = async (c, next) => {
    if (c.req.header('authorization') === `Bearer ${token}`) {
      await next()
      return
    }
    return twirpError(c, 401, 'unauthenticated', 'invalid token')
  }
  app.use(`${SERVICE}/*`, authenticate)

  const signed = (c: Context, id: number): string => {
    const signature = randomUUID()
    signatures.push(signature)
    return `${blobOrigin ?? new URL(c.req.url).origin}${BLOBS}/${id}?sv=2024-08-04&sig=${signature}`
  }

  app.post(`${SERVICE}/CreateCacheEntry`, async (c) => {
    const { key, version } = await request(c)
    if (access !== 'write') {
      return c.json({ ok: false, message: 'cache write denied: the token of this run is read-only' })
    }
    if (entries.some((entry) => entry.key === key && entry.version === version)) {
      return twirpError(c, 409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
    }
    const entry: CacheEntry = { id: entries.length + 1, key, version, bytes: null, finalized: false }
    entries.push(entry)
    return c.json({ ok: true, signed_upload_url: signed(c, entry.id) })
  })

  app.post(`${SERVICE}/FinalizeCacheEntryUpload`, async (c) => {
    const { key, version, sizeBytes } = await request(c)
    const index = entries.findIndex((entry) => entry.key === key && entry.version === version)
    const entry = entries[index]
    if (entry?.bytes?.length !== sizeBytes) return c.json({ ok: false, message: 'the upload is incomplete' })
    entries[index] = { ...entry, finalized: true }
    return c.json({ ok: true, entry_id: String(entry.id) })
  })

  app.post(`${SERVICE}/GetCacheEntryDownloadURL`, async (c) => {
    const { key, restoreKeys, version } = await request(c)
    if (access === 'none') return twirpError(c, 403, 'permission_denied', 'cache read denied: no readable scopes')
    const complete = entries.filter((entry) => entry.finalized && entry.version === version)
    const found = match(order === 'newest' ? complete.toReversed() : complete, [key, ...restoreKeys])
    if (found === undefined) return c.json({ ok: false })
    return c.json({ ok: true, matched_key: found.key, signed_download_url: signed(c, found.id) })
  })

  app.put(`${BLOBS}/:id`, async (c) => {
    const index = entries.findIndex(({ id }) => id === Number(c.req.param('id')))
    const entry = entries[index]
    if (entry === undefined || !isSigned(c, signatures)) return c.text('', 403)
    entries[index] = { ...entry, bytes: Buffer.from(await c.req.arrayBuffer()) }
    return new Response(null, { status: 201, headers: { etag: `"${entry.id}"`, 'x-ms-version': '2025-05-05' } })
  })

  app.get(`${BLOBS}/:id`, (c) => {
    const bytes = entries.find(({ id }) => id === Number(c.req.param('id')))?.bytes
    if (!bytes || !isSigned(c, signatures)) return c.text('', 403)
    return new Response(new Uint8Array(bytes), { headers: { 'content-length': String(bytes.length) } })
  })

  const server = await serveOnLoopback(app)
  return {
    ...server,
    entries,
    requests,
    signatures,
    break: (what, where = 'all') => {
      fault = { what, where }
    },
    allow: (next) => {
      access = next
    },
    order: (next) => {
      order = next
    },
    moveTo: (origin) => {
      blobOrigin = origin
    }
  }
}

interface CacheRequest {
  readonly key: string
  readonly version: string
  readonly restoreKeys: readonly string[]
  readonly sizeBytes: number
}

async function request(c: Context): Promise<CacheRequest> {
  const body: { key?: string; version?: string; restore_keys?: string[]; size_bytes?: string } = await c.req.json()
  return {
    key: body.key ?? '',
    version: body.version ?? '',
    restoreKeys: body.restore_keys ?? [],
    sizeBytes: Number(body.size_bytes ?? 0)
  }
}

function match(entries: readonly CacheEntry[], keys: readonly string[]): CacheEntry | undefined {
  for (const key of keys) {
    const found = entries.find((entry) => entry.key === key) ?? entries.find((entry) => entry.key.startsWith(key))
    if (found !== undefined) return found
  }
  return undefined
}

function isSigned(c: Context, signatures: readonly string[]): boolean {
  return signatures.includes(c.req.query('sig') ?? '')
}

function twirpError(c: Context, status: ContentfulStatusCode, code: string, msg: string): Response {
  return c.json({ code, msg }, status)
}
