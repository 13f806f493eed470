/** Shorter values would blank out ordinary words and numbers. */
const shortestSecret = 4

/** Whether a value from the environment can be masked without hiding half of the log. */
export function isMaskable(value: string): boolean {
  return value.length >= shortestSecret
}

/** Names that the configuration shows anyway, and words of this code: others find things by them. */
const names = new Set(['app', 'process', 'timezone', 'kind', 'phase', 'verdict', 'code', 'mode', 'during', 'scope'])

export type Redact = <T>(value: T) => T

/**
 * Makes a function that replaces every secret by `***` in a text, or in all texts inside plain data. It also knows a secret in the
 * clothes in which texts carry it: quoted in JSON (and once more, where JSON tells of JSON), in a URL, in base64, and line by line.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets
    .flatMap((secret) => [secret, secret.trim(), ...secret.split(/\r?\n/), ...longWords(secret)])
    .flatMap((secret) => [secret, quoted(secret), quoted(quoted(secret)), encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    // Windows are read in lower case, and quoted so where they make no sense.
    .flatMap((form) => [form, form.toLowerCase()])
    .filter(isMaskable)
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  const redactText = (text: string): string => longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text)
  const redactValue = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value)
    if (Array.isArray(value)) return value.map(redactValue)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, names.has(key) ? inner : redactValue(inner)]))
  }
  return <T>(value: T) => redactValue(value) as T
}

/** The long words of a value: a message may quote one of them alone. Short ones would take ordinary words out of every text. */
function longWords(secret: string): readonly string[] {
  return secret.split(/\s+/).filter((word) => word.length >= 8)
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
