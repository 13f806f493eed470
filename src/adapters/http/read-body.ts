import { TextDecoder } from 'node:util'

export interface ReadBody {
  readonly text: string
  /** Whether that is all of it: then the connection can serve the next request. */
  readonly isWhole: boolean
}

/** Reads at most `limit` bytes of a body. Where there are more, it stops early, which ends the stream. */
export async function readBytes(
  body: AsyncIterable<Uint8Array | string> | null,
  limit: number
): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    const bytes = Buffer.from(chunk as Uint8Array)
    chunks.push(bytes)
    length += bytes.length
    if (length >= limit) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), isWhole: length < limit }
}

/**
 * Reads at most `limit` bytes of a body as text. Where there are more, it stops early, which ends the stream.
 *
 * @param contentType the header, which may name the charset
 */
export async function readBody(
  body: AsyncIterable<Uint8Array | string> | null,
  limit: number,
  contentType: string
): Promise<ReadBody> {
  const { bytes, isWhole } = await readBytes(body, limit)
  return { text: decoderFor(bytes, contentType).decode(bytes), isWhole }
}

/** A page may name its charset itself, so near its beginning (https://html.spec.whatwg.org/#charset). */
const metaWithinBytes = 1024

/** By the byte order mark, which the decoder drops, else by the header, else by what an HTML page says of itself; else UTF-8. */
function decoderFor(bytes: Buffer, contentType: string): TextDecoder {
  const mark = markedCharset(bytes)
  const [, named] = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType) ?? []
  const isPage = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType)
  const start = isPage ? bytes.subarray(0, metaWithinBytes).toString('latin1') : ''
  const [, ofPage] = /<meta\b[^>]*charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start) ?? []
  return textDecoder(mark ?? named ?? ofPage ?? 'utf-8')
}

function markedCharset(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function textDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    // A charset that nobody knows: most bodies are UTF-8.
    return new TextDecoder()
  }
}
