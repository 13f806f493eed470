const longestMessage = 1000
const longestQuoted = 120

/** A message of at most 1,000 characters: what it quotes is cut, then its middle, as the remedy is at its end. */
export function shortMessage(message: string): string {
  const quoted = message.replace(/"([^"]*)"/g, (whole, text: string) =>
    text.length > longestQuoted ? `"${text.slice(0, longestQuoted - 20)}…"` : whole
  )
  if (quoted.length <= longestMessage) return quoted
  const kept = longestMessage - ' … '.length
  const end = Math.floor(kept / 3)
  return `${quoted.slice(0, kept - end)} … ${quoted.slice(-end)}`
}
