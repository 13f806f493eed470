import type { z } from 'zod'
import { parseWindow } from '../core/schedule/parse-window.ts'
import { contradictions } from './contradictions.ts'
import type { Finding } from './finding.ts'
import { kindsAt, meantKind } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import { unknownKey } from './known-keys.ts'
import { tooLarge } from './limits.ts'
import { configFile } from './schema.ts'
import type { ConfigFile } from './schema.ts'
import { parsing } from '../core/parsing.ts'
import { valueAt } from './plain-values.ts'

type Issue = z.core.$ZodIssue

/** A configuration with defaults, its texts parsed; or everything that is wrong with it, in the words of a person. */
export type CheckedConfig =
  { readonly ok: true; readonly config: ConfigFile } | { readonly ok: false; readonly mistakes: readonly Finding[] }

/** `inFull`: the message with what was meant, which takes long to find out. */
type Found = Finding & { readonly inFull?: () => string }

/** So many are told in full. Where there are more, the file was written to stall a run, or for another program. */
const mostInFull = 100

/**
 * Reads a configuration from plain values.
 *
 * @param secrets values in it that came from the environment
 */
export function checkConfig(raw: unknown, secrets: readonly string[] = []): CheckedConfig {
  const large = tooLarge(raw)
  if (large.length > 0) return { ok: false, mistakes: large }
  const result = configFile.safeParse(raw, parsing(raw))
  const issues = result.success
    ? []
    : result.error.issues.flatMap((issue) => describe(issue, [], raw)).map((found, index) => told(found, index, raw))
  const mistakes = [...issues, ...contradictions(raw, secrets)]
  if (mistakes.length > 0) return { ok: false, mistakes }
  if (!result.success) throw new Error('a mistake in the configuration has no words', { cause: result.error })
  return { ok: true, config: result.data }
}

function told({ inFull, ...finding }: Found, index: number, raw: unknown): Finding {
  return withMissing(inFull === undefined || index >= mostInFull ? finding : { ...finding, message: inFull() }, raw)
}

/** Names the key that is not there; the outer levels have words of their own. */
function withMissing(finding: Finding, raw: unknown): Finding {
  const { path, at, message } = finding
  const outer = path.length < 2 || (path[0] === 'apps' && path.length < 4)
  return outer || at === 'key' || valueAt(raw, path) !== undefined
    ? finding
    : { ...finding, message: `"${String(path.at(-1))}" is missing. ${message}` }
}

function describe(issue: Issue, parent: readonly PropertyKey[], raw: unknown): readonly Found[] {
  const path = [...parent, ...issue.path]
  const value = (message: string, more: Pick<Found, 'inFull'> = {}): readonly Found[] => [
    { path, at: 'value', message, ...more }
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'key',
        message: `Unknown key "${key}".`,
        inFull: () => unknownKey(key, path, raw)
      }))
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, at: 'key', message: `"${String(path.at(-1))}" ${inner.message}.` }))
    case 'invalid_union': {
      const kinds = kindsAt(path)
      if (kinds !== null) return describeKind(issue, path, raw, kinds)
      // The branch that got past the outer shape is the one that was meant.
      const meant = issue.errors.find((branch) =>
        branch.every(({ path: inner, code }) => inner.length > 0 || !code.startsWith('invalid_'))
      )
      if (meant !== undefined) return meant.flatMap((inner) => describe(inner, path, raw))
      return value(
        issue.message === 'Invalid input'
          ? `Write "off", or the settings of "${String(path.at(-1))}" as keys below it.`
          : issue.message
      )
    }
    case 'invalid_type': {
      const needed = issue.expected === 'object' ? 'its settings as keys below it' : `a ${issue.expected}`
      return value(
        issue.message.startsWith('Invalid input') ? `"${String(path.at(-1))}" needs ${needed}.` : issue.message
      )
    }
    case 'custom': {
      const { message } = issue
      const window: unknown = issue.params?.['window']
      return value(message, typeof window === 'string' ? { inFull: () => windowMistake(window, message) } : {})
    }
    default:
      return value(issue.message)
  }
}

function describeKind(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  raw: unknown,
  kinds: Kinds
): readonly Found[] {
  const meant = meantKind(kinds, valueAt(raw, path))
  if (meant.kind === 'branch') return (issue.errors[meant.index] ?? []).flatMap((inner) => describe(inner, path, raw))
  return meant.mistakes.map(({ key, message }) =>
    key === null ? { path, at: 'value', message } : { path: [...path, key], at: 'key', message }
  )
}

function windowMistake(line: string, message: string): string {
  const parsed = parseWindow(line)
  return parsed.ok ? message : parsed.message
}
