import { channelSecrets } from '../adapters/notifications/channels.ts'
import type { HolidaySources, Policy } from '../core/model.ts'
import { percentDecoded } from './values/percent-decoded.ts'
import { checkConfig } from './check-config.ts'
import type { CheckedConfig } from './check-config.ts'
import type { Finding } from './finding.ts'
import type { SimpleInputs } from './simple-inputs.ts'
import { isName } from './names.ts'
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
 * @param onlyApp name of the single app that this run handles; null: all of the file
 */
export function policyFromFile(
  file: string,
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
  onlyApp: string | null
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
    policy: onlyApp === null ? { ok: true, value: policy } : pickApp(policy, onlyApp, file),
    holidays: holidaySources(config),
    history: config.history ?? 'off'
  }
}

/** An address as a whole, and the password in it: others tell of that alone. */
function withPassword(secret: string): readonly string[] {
  const password = URL.canParse(secret) ? new URL(secret).password : ''
  return password === '' ? [secret] : [secret, password, percentDecoded(password)]
}

function pickApp(policy: Policy, name: string, file: string): Parsed<Policy> {
  const apps = policy.apps.filter(({ app }) => app === name)
  if (apps.length > 0) return { ok: true, value: { ...policy, apps } }
  const known = policy.apps.map(({ app }) => app)
  return {
    ok: false,
    problems: [
      problem(`Input "app": ${file} has no app "${name}".${didYouMean(name, known)} It has ${known.join(', ')}.`)
    ]
  }
}

/** Builds the policy of simple mode, with the same checks as a file has. */
export function policyFromInputs(inputs: SimpleInputs): Parsed<Policy> {
  const { app, process = 'web', schedule = '', timezone, url, min, max } = inputs
  if (app === undefined) {
    return {
      ok: false,
      problems: [
        problem('Input "app" is missing. Name the app on Heroku, or write a configuration file (input "config").')
      ]
    }
  }
  const windows = windowsOf(schedule)
  const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
    value === undefined ? {} : { [key]: value }
  const raw = {
    ...given('timezone', timezone),
    apps: {
      [app]: {
        ...given('url', url),
        processes: {
          [process]: {
            schedule: windows.map(({ text }) => text),
            ...given('min', count(min)),
            ...given('max', count(max))
          }
        }
      }
    }
  }
  const checked = checkConfig(raw)
  return checked.ok
    ? { ok: true, value: policyOf(checked.config) }
    : { ok: false, problems: checked.mistakes.map(locateInput(inputs)) }
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
