import { readBytes } from './read-body.ts'

/** What is longer is read no further, and the request fails. */
export const mostBodyBytes = 5_000_000

/** `fetch` for clients that read the whole answer: it gives one whose body is there already, decompressed, of at most 5 MB. */
export async function boundedFetch(input: string | URL, init: RequestInit): Promise<Response> {
  const answer = await fetch(input, init)
  const { bytes, isWhole } = await readBytes(answer.body, mostBodyBytes + 1)
  if (!isWhole) throw new Error(`an answer of more than ${mostBodyBytes / 1_000_000} MB, which is not read`)
  const { status, statusText, headers } = answer
  return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), { status, statusText, headers })
}
