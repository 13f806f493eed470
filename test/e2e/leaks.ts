/** Shorter pieces of a secret may be ordinary words. */
const pieceLength = 10

/**
 * The first piece of a secret that a text holds, or null: raw, quoted in JSON (twice too), in a URL, in base64, behind the
 * backslashes and entities of Markdown and HTML, and cut short to ten characters.
 */
export function leakIn(text: string, secrets: readonly string[]): string | null {
  for (const secret of secrets) {
    for (const form of formsOf(secret)) {
      const found = piecesOf(form).find((piece) => text.includes(piece))
      if (found !== undefined) return found
    }
  }
  return null
}

function formsOf(secret: string): readonly string[] {
  const quoted = (text: string): string => JSON.stringify(text).slice(1, -1)
  const address = new URL('http://host/')
  address.search = secret
  return [
    secret,
    quoted(secret),
    quoted(quoted(secret)),
    encodeURIComponent(secret),
    encodeURI(secret),
    address.search.slice(1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    secret.replace(/[\\`*_[\]~]/g, '\\$&'),
    secret
      .replace(/&/g, '&amp;')
      .replace(/"/g, '&quot;')
      .replace(/\\/g, '&#92;')
      .replace(/[`*_[\]~]/g, '\\$&')
  ]
}

function piecesOf(text: string): readonly string[] {
  return text.length <= pieceLength
    ? [text]
    : Array.from({ length: text.length - pieceLength + 1 }, (_, start) => text.slice(start, start + pieceLength))
}
