export interface ReadBody {
  readonly text: string
  /** Whether that is all of it: then the connection can serve the next request. */
  readonly isWhole: boolean
}

/** Reads at most `limit` bytes of a body. Where there are more, it stops early, which ends the stream. */
export async function readBody(body: AsyncIterable<Uint8Array | string> | null, limit: number): Promise<ReadBody> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    const bytes = Buffer.from(chunk as Uint8Array)
    chunks.push(bytes)
    length += bytes.length
    if (length >= limit) break
  }
  return { text: Buffer.concat(chunks).subarray(0, limit).toString('utf8'), isWhole: length < limit }
}
