import { channelSecrets } from '../adapters/notifications/channels.ts'
import type { AppPolicy, HolidaySources, Policy } from '../core/model.ts'
import { percentDecoded } from './values/percent-decoded.ts'
import { checkConfig } from './check-config.ts'
import type { CheckedConfig } from './check-config.ts'
import type { Finding } from './finding.ts'
import type { SimpleInputs } from './simple-inputs.ts'
import { appKeyMistake } from './app-keys.ts'
import { isName } from './names.ts'
import { pickApps } from '../core/select-apps.ts'
import { appKey } from '../core/selectors.ts'
import { holidaySources, policyOf } from './policy.ts'
import { problem } from './problem.ts'
import type { Parsed, Problem } from './problem.ts'
import { didYouMean } from '../core/suggest.ts'
import { readYaml } from './yaml-file.ts'

export interface LoadedPolicy {
  readonly policy: Parsed<Policy>
  /** null: the schedules cannot speak of holidays. */
  readonly holidays: HolidaySources | null
  /** Whether every look is kept for years, on a branch of the repository. */
  readonly history: 'branch' | 'off'
  /** Where something stands in what the user wrote, for what is found out later. */
  readonly locate: (finding: Finding) => Problem
  /** Values from the environment that the configuration took in; to be masked, also when the configuration is wrong. */
  readonly secrets: readonly string[]
}

/**
 * Reads a configuration file.
 *
 * @param file path as the user gave it, for the messages
 * @param only names, globs or keys of the apps that this run handles; null: all of the file
 */
export function policyFromFile(
  file: string,
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  only: readonly string[] | null
): LoadedPolicy {
  const yaml = readYaml(file, text, environment)
  const broken = yaml.raw === undefined && yaml.problems.length > 0
  const checked: CheckedConfig = broken ? { ok: false, mistakes: [] } : checkConfig(yaml.raw, yaml.secrets)
  const common = { secrets: yaml.secrets.flatMap(withPassword), locate: yaml.locate }
  if (!checked.ok || yaml.problems.length > 0) {
    const mistakes = checked.ok ? [] : checked.mistakes.map(yaml.locate)
    // A value whose ${NAME} is not set is wrong for that reason alone.
    const unset = new Set(yaml.problems.map(({ place }) => JSON.stringify(place)))
    const apart = mistakes.filter(({ place }) => !unset.has(JSON.stringify(place)))
    const problems = [...yaml.problems, ...apart].sort(
      (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)
    )
    return { ...common, policy: { ok: false, problems }, holidays: null, history: 'off' }
  }
  const { config } = checked
  const policy = policyOf(config)
  // Whoever writes a secret into the file itself has shown it to the readers of the repository, and to nobody else.
  const secrets = [...common.secrets, ...policy.notify.flatMap(channelSecrets)]
  return {
    ...common,
    secrets,
    policy: only === null ? { ok: true, value: policy } : pick(policy, only, file),
    holidays: holidaySources(config),
    history: config.history ?? 'off'
  }
}

/** An address as a whole, and the password in it: others tell of that alone. */
function withPassword(secret: string): readonly string[] {
  const password = URL.canParse(secret) ? new URL(secret).password : ''
  return password === '' ? [secret] : [secret, password, percentDecoded(password)]
}

/** With selectors it shows only at the run which apps there are. */
function pick(policy: Policy, only: readonly string[], file: string): Parsed<Policy> {
  const keys = (policy.selectors ?? []).map(({ key }) => key)
  const named = policy.apps.map(({ app }) => app)
  const mistakes = only.flatMap((term) => appKeyMistake(term) ?? [])
  const unknown =
    keys.length === 0
      ? pickApps(policy, only).missing
      : only.filter((term) => term.includes(':') && !keys.includes(term))
  const known = [...named, ...keys]
  const problems = [
    ...mistakes,
    ...unknown.map((name) => `${file} has no app "${name}".${didYouMean(name, known)} It has ${known.join(', ')}.`)
  ].map((message) => problem(`Input "app": ${message}`))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: keys.length > 0 ? { ...policy, only } : { ...pickApps(policy, only).policy, only } }
}

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
  if (path.length === 4) return isName(String(path[3])) ? 'Input "schedule"' : 'Input "process"'
  return `Input "${String(key ?? part)}"`
}
