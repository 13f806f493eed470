import type { z } from 'zod'
import { configFile, reservedKeys } from './schema.ts'
import { didYouMean } from '../suggest.ts'

/** A mistake at a path of the configuration; `at: 'key'` points at the last key itself, not at its value. */
export interface Finding {
  readonly path: readonly PropertyKey[]
  readonly at: 'key' | 'value'
  readonly message: string
}

type Issue = z.core.$ZodIssue

/** Everything that is wrong with the configuration, in the words of a person; empty: nothing. */
export function findMistakes(raw: unknown): readonly Finding[] {
  const result = configFile.safeParse(raw)
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => describe(issue, []))
  return [...issues, ...contradictions(raw)]
}

function describe(issue: Issue, parent: readonly PropertyKey[]): readonly Finding[] {
  const path = [...parent, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: unknownKey(key, path) }))
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, at: 'key', message: `"${String(path.at(-1))}" ${inner.message}.` }))
    case 'invalid_union': {
      // The branch that got past the outer shape is the one that was meant.
      const meant = issue.errors.find((branch) => branch.every(({ path: inner, code }) => inner.length > 0 || !code.startsWith('invalid_')))
      if (meant !== undefined) return meant.flatMap((inner) => describe(inner, path))
      return [{ path, at: 'value', message: issue.message === 'Invalid input' ? `Write "off", or the settings of "${String(path.at(-1))}" as keys below it.` : issue.message }]
    }
    case 'invalid_type':
      if (!issue.message.startsWith('Invalid input')) return [{ path, at: 'value', message: issue.message }]
      return [{ path, at: 'value', message: `"${String(path.at(-1))}" needs ${issue.expected === 'object' ? 'its settings as keys below it' : `a ${issue.expected}`}.` }]
    default:
      return [{ path, at: 'value', message: issue.message }]
  }
}

function unknownKey(key: string, parent: readonly PropertyKey[]): string {
  const known = knownKeys(parent)
  if (!known.includes(key) && (reservedKeys as readonly string[]).includes(key)) {
    return `"${key}" does not work in this version yet. Remove it: nothing is ignored silently.`
  }
  return `Unknown key "${key}".${didYouMean(key, [...known, ...reservedKeys])}`
}

const keysByLevel: readonly { readonly level: readonly string[]; readonly keys: readonly string[] }[] = [
  { level: [], keys: ['timezone', 'holidays', 'apps'] },
  { level: ['holidays'], keys: ['region', 'dates', 'calendar'] },
  { level: ['apps', '*'], keys: ['url', 'enabled', 'processes'] },
  { level: ['apps', '*', 'processes', '*'], keys: ['schedule', 'max', 'min', 'probe', 'fail-safe'] },
  { level: ['apps', '*', 'processes', '*', 'probe'], keys: ['samples', 'spacing', 'timeout', 'method', 'headers', 'expect'] },
  { level: ['apps', '*', 'processes', '*', 'probe', 'expect'], keys: ['status', 'body'] },
  { level: ['apps', '*', 'processes', '*', 'fail-safe'], keys: ['above', 'quantity', 'on', 'release-after', 'give-up-after'] }
]

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  const fits = (level: readonly string[]): boolean => level.length === path.length && level.every((name, index) => name === '*' || name === path[index])
  return keysByLevel.find(({ level }) => fits(level))?.keys ?? []
}

/** What no single value shows. Works on unchecked values, so that these mistakes are told together with the others. */
function contradictions(raw: unknown): readonly Finding[] {
  return entries(entry(raw, 'apps')).flatMap(([app, appValue]) => [
    ...misnamed(['apps', app], 'an app'),
    ...entries(entry(appValue, 'processes')).flatMap(([process, value]) => [
      ...misnamed(['apps', app, 'processes', process], 'a process type'),
      ...(entry(raw, 'holidays') === undefined ? unnamedHolidays(['apps', app, 'processes', process, 'schedule'], entry(value, 'schedule')) : []),
      ...[...contradictionsOf(value, { process, pinged: entry(appValue, 'url') !== 'none' })].map(({ key, message }) => ({
        path: ['apps', app, 'processes', process, ...(key === null ? [] : [key])],
        at: 'key' as const,
        message
      }))
    ])
  ])
}

/** Whether a text can be the name of an app or of a process type. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text)
}

function misnamed(path: readonly string[], what: string): readonly Finding[] {
  const name = path.at(-1) ?? ''
  if (isName(name)) return []
  return [{ path, at: 'key', message: `"${name}" is not the name of ${what}: letters, digits and dashes only.` }]
}

function unnamedHolidays(path: readonly string[], schedule: unknown): readonly Finding[] {
  const lines = Array.isArray(schedule) ? schedule.map((line: unknown, index) => ({ line, index })) : []
  const message = 'Nothing says which days are holidays. Add "holidays: { region: US-NY }" (or dates, or a calendar) at the top of the configuration file.'
  return lines.filter(({ line }) => typeof line === 'string' && /\bholidays\b/i.test(line)).map(({ index }) => ({ path: [...path, index], at: 'value', message }))
}

function* contradictionsOf(
  value: unknown,
  { process, pinged }: { readonly process: string; readonly pinged: boolean }
): Generator<{ readonly key: string | null; readonly message: string }> {
  const [min, max, probe, failSafe] = ['min', 'max', 'probe', 'fail-safe'].map((key) => entry(value, key))
  const schedule = entry(value, 'schedule')
  const probed = probe !== 'off' && (isMapping(probe) || process === 'web')
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    yield { key: 'max', message: `max (${max}) is below min (${min}).` }
  }
  if (isMapping(probe) && !pinged) yield { key: 'probe', message: 'There is nothing to ping: "url" is none. Give the app a url, or switch the probe off.' }
  if (isMapping(failSafe) && (!probed || !pinged)) {
    yield { key: 'fail-safe', message: 'A fail-safe needs the probe: it acts on what the pings show. Give the app a url and the process a probe.' }
  }
  if (entry(probe, 'method') === 'HEAD' && typeof entry(entry(probe, 'expect'), 'body') === 'string') {
    yield { key: 'probe', message: 'An answer to HEAD has no body to expect. Use method: GET.' }
  }
  const unscheduled = schedule === undefined || (Array.isArray(schedule) && schedule.length === 0)
  if (isMapping(value) && unscheduled && [min, max, entry(failSafe, 'quantity')].every((part) => part === undefined)) {
    yield { key: null, message: `Nothing says how many ${process} dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".` }
  }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entry(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : []
}
