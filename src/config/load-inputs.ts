import type { AppPolicy, Policy } from '../core/model.ts'
import { appKey } from '../core/selectors.ts'
import { appKeyMistake } from './app-keys.ts'
import { checkConfig } from './check-config.ts'
import type { LoadedPolicy } from './load.ts'
import { isName } from './values/patterns.ts'
import { policyOf } from './policy.ts'
import { problem } from './problem.ts'
import type { Parsed, Problem } from './problem.ts'
import { sizeIn } from './written-sizes.ts'
import type { WrittenSize } from './written-sizes.ts'
import type { SimpleInputs } from './simple-inputs.ts'

/** What the input `app` names: names, globs or keys, separated by commas or blanks. */
export function appTerms(app: string): readonly string[] {
  return [...new Set(app.split(/[\s,]+/).filter((term) => term !== ''))]
}

/**
 * Builds the policy of simple mode, with the same checks as a file has.
 *
 * @param scaling a scaling by hand needs no schedule, and may name several apps
 */
export function policyFromInputs(inputs: SimpleInputs, scaling: 'by-hand' | 'none' = 'none'): Parsed<Policy> {
  const { app = '', process = 'web', schedule = '', timezone, url, min, max } = inputs
  const terms = appTerms(app)
  const mistake = mistakeInApps(terms, scaling)
  if (mistake !== null) return { ok: false, problems: [problem(mistake)] }
  const windows = windowsOf(schedule)
  const isBare = scaling === 'by-hand' && windows.length === 0 && min === undefined && max === undefined
  const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
    value === undefined ? {} : { [key]: value }
  const entry = {
    ...given('url', url),
    processes: {
      [process]: {
        // Any schedule does: the process types are those that are asked for.
        schedule: isBare ? [0] : windows.map(({ text }) => text),
        ...given('min', count(min)),
        ...given('max', count(max))
      }
    }
  }
  const raw = { ...given('timezone', timezone), apps: Object.fromEntries(terms.map((term) => [term, entry])) }
  const checked = checkConfig(raw)
  if (!checked.ok) return { ok: false, problems: distinct(checked.mistakes.map(locateInput(inputs))) }
  const policy = isBare ? withoutProcesses(policyOf(checked.config)) : policyOf(checked.config)
  return { ok: true, value: terms.length > 1 || policy.apps.length === 0 ? { ...policy, only: terms } : policy }
}

function mistakeInApps(terms: readonly string[], scaling: 'by-hand' | 'none'): string | null {
  if (terms.length === 0)
    return 'Input "app" is missing. Name the app on Heroku, or write a configuration file (input "config").'
  const several = terms.length > 1 || terms.some((term) => appKey(term).kind === 'selector')
  return several && scaling === 'none' && terms.every((term) => appKeyMistake(term) === null)
    ? `Input "app": "${terms.join(' ')}" means several apps, and without "scale" the inputs describe one. Write a configuration file for several (input "config").`
    : null
}

function withoutProcesses(policy: Policy): Policy {
  const bare = (app: AppPolicy): AppPolicy => ({
    ...app,
    timezone: app.processes[0]?.timezone ?? 'UTC',
    processes: []
  })
  const selectors = policy.selectors?.map((selector) => ({ ...selector, template: bare(selector.template) }))
  return { ...policy, apps: policy.apps.map(bare), ...(selectors === undefined ? {} : { selectors }) }
}

/** What is wrong with a schedule is wrong for each app alike. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [one.message, one])).values()]
}

/** The way from a path of the configuration back to the input that it came from. */
export function locateInput({ schedule = '' }: SimpleInputs): LoadedPolicy['locate'] {
  return ({ path, message }) => problem(`${inputOf(path, windowsOf(schedule))}: ${message}`)
}

/** Dyno types that the schedule of simple mode names. */
export function sizesOfInputs({ app = '', process = 'web', schedule = '' }: SimpleInputs): readonly WrittenSize[] {
  return windowsOf(schedule).flatMap(({ text }, index): readonly WrittenSize[] => {
    const size = sizeIn(text)
    return size === null ? [] : [{ path: ['apps', app, 'processes', process, 'schedule', index], at: 'value', size }]
  })
}

function windowsOf(schedule: string): readonly { readonly text: string; readonly number: number }[] {
  const lines = schedule.split(/\r?\n/).map((text, index) => ({ text: text.trim(), number: index + 1 }))
  return lines.filter(({ text }) => text !== '' && !text.startsWith('#'))
}

function count(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text
}

/** Names the input behind a path of the configuration. */
function inputOf(path: readonly PropertyKey[], windows: readonly { readonly number: number }[]): string {
  const [, , part, , key, index] = path
  if (key === 'schedule' && typeof index === 'number')
    return `Input "schedule", line ${windows[index]?.number ?? index + 1}`
  if (path.length === 1) return 'Input "timezone"'
  if (path.length === 2) return 'Input "app"'
  // With a schedule, nothing but the name can be wrong with the process type as a whole.
  if (path.length === 4) return isName(String(path[3])) && windows.length === 0 ? 'Input "schedule"' : 'Input "process"'
  return `Input "${String(key ?? part)}"`
}
