import { channelSecrets } from '../adapters/notifications/channels.ts'
import type { HolidaySources, Policy } from '../core/model.ts'
import { percentDecoded } from './values/percent-decoded.ts'
import { checkConfig } from './check-config.ts'
import type { CheckedConfig } from './check-config.ts'
import type { Finding } from './finding.ts'
import { appKeyMistake } from './app-keys.ts'
import { pickApps } from '../core/select-apps.ts'
import { holidaySources, policyOf } from './policy.ts'
import { problem } from './problem.ts'
import type { Parsed, Problem } from './problem.ts'
import { didYouMean } from '../core/suggest.ts'
import { tooLarge } from './limits.ts'
import { writtenSizes } from './written-sizes.ts'
import type { WrittenSize } from './written-sizes.ts'
import { readYaml } from './yaml-file.ts'

export interface LoadedPolicy {
  readonly policy: Parsed<Policy>
  /** null: the schedules cannot speak of holidays. */
  readonly holidays: HolidaySources | null
  /** Whether every look is kept for years, on a branch of the repository. */
  readonly history: 'branch' | 'off'
  /** What works and is better written in another way, as far as the text alone shows it. */
  readonly warnings: readonly Problem[]
  /** Dyno types that are named, also where the configuration is wrong: whether there are such is found out later. */
  readonly sizes: readonly WrittenSize[]
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
  const common = {
    secrets: yaml.secrets.flatMap(withPassword),
    warnings: yaml.warnings,
    locate: yaml.locate,
    sizes: tooLarge(yaml.raw).length > 0 ? [] : writtenSizes(yaml.raw)
  }
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
