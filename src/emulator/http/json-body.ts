import type { Context } from 'hono'

/** The body of a request: parsed JSON, the text where it is not JSON, null where it is empty. */
export function parseBody(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The body as an object; empty where it is none. */
export async function objectBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const body = parseBody(await c.req.text())
  return isRecord(body) ? body : {}
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
