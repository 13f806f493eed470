const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const

/** `500ms`, `30s`, `5m`, `2h`, `1h30m`, `1d` (units from large to small, each once) or `0`, in milliseconds; null: not a duration. */
export function parseDuration(text: string): number | null {
  if (text === '0') return 0
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text)
  if (match === null || text === '') return null
  const [days, hours, minutes, seconds, milliseconds] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0))
  const totalMs =
    (days ?? 0) * unitMs.d +
    (hours ?? 0) * unitMs.h +
    (minutes ?? 0) * unitMs.m +
    (seconds ?? 0) * unitMs.s +
    (milliseconds ?? 0)
  return Number.isSafeInteger(totalMs) ? totalMs : null
}
