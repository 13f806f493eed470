import { wellFormed } from './format.ts'

/** Shorter values would blank out ordinary words and numbers. */
const shortestSecret = 4

/** Whether a value from the environment can be masked without hiding half of the log. */
export function isMaskable(value: string): boolean {
  return value.length >= shortestSecret
}

/**
 * Keys whose values stay as they are: names that stand in the configuration anyway, and codes of this program, both of
 * which other runs look things up by; and the history, which holds only codes and numbers.
 */
const keptKeys = new Set([
  'app',
  'process',
  'timezone',
  'kind',
  'phase',
  'verdict',
  'code',
  'mode',
  'during',
  'scope',
  'history'
])

export type Redact = <T>(value: T) => T

/**
 * Makes a function that replaces every secret by `***` in a text, or in all texts inside plain data. It also finds a
 * secret that is quoted in JSON (also in JSON inside JSON), encoded for a URL or in base64, and each line of it. Data
 * without a secret is returned as it is, not as a copy.
 */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets
    .flatMap((secret) => [secret, secret.trim(), ...secret.split(/\r?\n/), ...longWords(secret)])
    .flatMap((secret) => [
      secret,
      quoted(secret),
      quoted(quoted(secret)),
      encodeURIComponent(wellFormed(secret)),
      Buffer.from(secret).toString('base64')
    ])
    // The schema reads windows in lower case, and its messages quote them so.
    .flatMap((form) => [form, form.toLowerCase()])
    .filter(isMaskable)
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  // Nearly every text holds none of them: one search is enough to know.
  const any =
    longestFirst.length === 0
      ? null
      : new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'))
  const redactText = (text: string): string =>
    any?.test(text) ? longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text) : text
  const redactValue = (value: unknown): unknown => {
    if (typeof value === 'string') return redactText(value)
    if (typeof value !== 'object' || value === null) return value
    return Array.isArray(value) ? redactList(value) : redactRecord(value as Readonly<Record<string, unknown>>)
  }
  const redactList = (values: readonly unknown[]): readonly unknown[] => {
    let copy: unknown[] | null = null
    for (let index = 0; index < values.length; index += 1) {
      const redacted = redactValue(values[index])
      if (redacted !== values[index]) (copy ??= [...values])[index] = redacted
    }
    return copy ?? values
  }
  const redactRecord = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    let copy: Record<string, unknown> | null = null
    for (const key of Object.keys(record)) {
      if (keptKeys.has(key)) continue
      const redacted = redactValue(record[key])
      if (redacted !== record[key]) (copy ??= { ...record })[key] = redacted
    }
    return copy ?? record
  }
  return <T>(value: T) => redactValue(value) as T
}

/** Characters of a word that is no ordinary one. */
const longWord = 8

/**
 * A message may quote one word of a secret alone. Short words are left, as they would blank out ordinary words in every
 * text.
 */
function longWords(secret: string): readonly string[] {
  return secret.split(/\s+/).filter((word) => word.length >= longWord)
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
