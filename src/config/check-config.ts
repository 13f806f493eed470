import * as v from 'valibot'
import { parseWindow } from '../core/schedule/parse-window.ts'
import { contradictions } from './contradictions.ts'
import type { Finding } from './finding.ts'
import { kindsAt, meantKind } from './kinds.ts'
import { unknownKey } from './known-keys.ts'
import { tooLarge } from './limits.ts'
import { configFile } from './schema.ts'
import type { ConfigFile } from './schema.ts'
import { valueAt } from './values/plain-values.ts'

type Issue = v.BaseIssue<unknown>

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
  const { success, output, issues: found = [] } = v.safeParse(configFile, raw)
  const issues = found.flatMap((issue) => describe(issue, [], raw)).map((each, index) => told(each, index, raw))
  const mistakes = [...issues, ...contradictions(raw, secrets)]
  if (mistakes.length > 0) return { ok: false, mistakes }
  if (!success) throw new Error('a mistake in the configuration has no words', { cause: found })
  return { ok: true, config: output }
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

/** What is wrong, at its path below a parent: an issue of a union has issues of its own. */
function describe(issue: Issue, parent: readonly PropertyKey[], raw: unknown): readonly Found[] {
  const steps = issue.path ?? []
  const path = [...parent, ...steps.map(({ key }) => key as PropertyKey)]
  const { type, message } = issue
  const key = String(path.at(-1))
  if (type === 'unknown_key')
    return [{ path, at: 'key', message, inFull: () => unknownKey(key, path.slice(0, -1), raw) }]
  if (steps.at(-1)?.origin === 'key') return [{ path, at: 'key', message: `"${key}" ${message}.` }]
  if (type === 'never') return describeItem(path, raw)
  // What stands below, or got as far as being checked, is of the branch that was meant.
  const meant = issue.issues?.filter((inner) => inner.path !== undefined || inner.kind !== 'schema') ?? []
  if (meant.length > 0) return meant.flatMap((inner) => describe(inner, path, raw))
  const isWindow = issue.kind === 'transformation' && path.length === 6 && path[4] === 'schedule'
  const inFull = isWindow ? { inFull: () => windowMistake(String(issue.input), message) } : {}
  return [{ path, at: 'value', message: message.startsWith('Invalid type') ? needed(key, type) : message, ...inFull }]
}

/** For schemas without words of their own. */
function needed(key: string, type: string): string {
  if (type === 'union') return `Write "off", or the settings of "${key}" as keys below it.`
  return `"${key}" needs ${type === 'record' ? 'its entries as keys with values below it' : 'its settings as keys below it'}.`
}

/** An item of a list that is of no kind. */
function describeItem(path: readonly PropertyKey[], raw: unknown): readonly Found[] {
  const kinds = kindsAt(path)
  const meant = kinds === null ? null : meantKind(kinds, valueAt(raw, path))
  return meant?.kind !== 'mistakes'
    ? []
    : meant.mistakes.map(({ key, message }) =>
        key === null ? { path, at: 'value', message } : { path: [...path, key], at: 'key', message }
      )
}

function windowMistake(line: string, message: string): string {
  const parsed = parseWindow(line)
  return parsed.ok ? message : parsed.message
}
