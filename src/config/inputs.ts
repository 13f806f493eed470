import { storeKinds, storeOf } from '../adapters/stores/stores.ts'
import type { DayNumber } from '../core/model.ts'
import type { FailOn, Mode } from '../core/model/run-report.ts'
import { readDay, readDays } from './plan-inputs.ts'
import { defaultConfigPath, simpleNames } from './simple-inputs.ts'
import type { SimpleInputs } from './simple-inputs.ts'
import { figure } from './limits.ts'
import { oneOf, problem } from './problem.ts'
import type { Problem, Refuse } from './problem.ts'
import { readRunInputs } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'
import { didYouMean } from '../core/suggest.ts'
import { tokenMistake } from './values/token.ts'

/** The input `state`. */
export interface StateChoice {
  /** Of a store in `adapters/stores/stores.ts`. */
  readonly kind: string
  /** What stands behind the colon: a path; else empty. */
  readonly argument: string
}

/** What is known of a command before it is loaded. */
export interface CommandInputs {
  readonly name: string
  /** Inputs that mean something to it, and not to every command. */
  readonly inputs: readonly string[]
  readonly needsHerokuKey: boolean
}

export interface Inputs extends RunInputs {
  /** Of the commands in `commands/action/commands.ts`. */
  readonly command: string
  /** Empty where a plan is made without Heroku. */
  readonly herokuApiKey: string
  readonly config: string
  readonly simple: SimpleInputs
  readonly mode: Mode
  readonly state: StateChoice
  readonly stateName: string
  readonly stateToken: string
  readonly githubToken: string
  readonly issues: 'on' | 'off'
  readonly failOn: FailOn
  /** A git ref or a path; null: nothing to compare with. */
  readonly compareTo: string | null
  /** First local day of a plan; null: today. */
  readonly from: DayNumber | null
  /** Days of a plan. */
  readonly days: number
  /** Path of the traffic of a backtest; null: the recorded history. */
  readonly traffic: string | null
}

/** Gives an input's text by its name, trimmed; empty: not given. */
type Read = (name: string) => string

/**
 * Reads every input once.
 *
 * @param commands the first is what is meant where nothing is said
 * @returns all that is wrong with them, and the inputs, with defaults in the place of wrong ones
 */
export function readInputs(
  written: Read,
  commands: readonly [CommandInputs, ...CommandInputs[]]
): { readonly inputs: Inputs; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const refuse: Refuse = (message) => void problems.push(problem(message))
  const read = withinLimit(written, refuse)
  const choose = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const text = read(name)
    const choice = choices.find((value) => value === text.toLowerCase())
    if (choice === undefined && text !== '') refuse(notAChoice(name, text, choices))
    return choice ?? otherwise
  }
  const isOn = (name: string, otherwise: 'true' | 'false'): boolean =>
    choose(name, ['true', 'false'], otherwise) === 'true'

  const names = commands.map(({ name }) => name)
  const command = choose('command', names, commands[0].name)
  refuseAstray(read, { command, commands }, refuse)
  const planned = {
    compareTo: read('compare-to') || null,
    from: readDay(read('from'), 'Input "from"', problems),
    days: readDays(read('days'), 'Input "days"', problems),
    traffic: read('traffic') || null
  }
  const mode = isOn('dry-run', 'false') ? 'dry-run' : 'live'
  const looking = readRunInputs(read, { command, mode, relay: isOn('relay', 'false') ? 'on' : 'off' }, refuse)
  const state = readState(read('state'), refuse)
  const stateName = readStateName(read, refuse)
  const stateToken = readToken('state-token', read, refuse)
  if (state !== null) storeMistakes(state, { stateName, stateToken }).forEach(refuse)
  const herokuApiKey = readToken('heroku-api-key', read, refuse)
  const needsKey = commands.some(({ name, needsHerokuKey }) => name === command && needsHerokuKey)
  if (herokuApiKey === '' && needsKey) refuse(missingHerokuKey)
  const inputs: Inputs = {
    command,
    ...planned,
    ...looking,
    herokuApiKey,
    config: read('config') || defaultConfigPath,
    simple: Object.fromEntries(simpleNames.map((name) => [name, read(name) || undefined])),
    mode,
    state: state ?? { kind: 'none', argument: '' },
    stateName,
    stateToken,
    githubToken: readToken('github-token', read, refuse),
    issues: isOn('issues', 'true') ? 'on' : 'off',
    failOn: choose('fail-on', ['error', 'incident', 'never'], 'error')
  }
  return { inputs, problems }
}

/** Enough for 200 windows. */
const longestInput = 50_000

/** What is too long is told once, and taken as not given. */
function withinLimit(read: Read, refuse: Refuse): Read {
  const tooLong = new Set<string>()
  return (name) => {
    const text = read(name)
    if (text.length <= longestInput) return text
    if (!tooLong.has(name))
      refuse(`Input "${name}" has ${figure(text.length)} characters. Write at most ${figure(longestInput)}.`)
    tooLong.add(name)
    return ''
  }
}

const missingHerokuKey =
  'Input "heroku-api-key" is missing or empty. Make a token with "heroku authorizations:create -d dyno-scaler -s write", save it as a repository secret, and pass "${{ secrets.HEROKU_API_KEY }}". If it is a secret, make sure that this workflow may read it: runs from forks may not.'

/** @param usages the choices as they are written, where something follows them */
function notAChoice(name: string, text: string, choices: readonly string[], usages = choices): string {
  return `Input "${name}": "${text}" is not a choice.${didYouMean(text, choices)} Write ${oneOf(usages)}.`
}

/** What only means something to some commands. `scale` and `watch` are told of with what they mean (`readRunInputs`). */
function refuseAstray(
  read: Read,
  { command, commands }: { readonly command: string; readonly commands: readonly CommandInputs[] },
  refuse: Refuse
): void {
  for (const input of new Set(commands.flatMap(({ inputs }) => inputs))) {
    const owners = commands.filter(({ inputs }) => inputs.includes(input)).map(({ name }) => name)
    if (read(input) === '' || owners.includes(command)) continue
    const named = owners.map((owner) => `"command: ${owner}"`).join(' and ')
    refuse(`Input "${input}" belongs to ${named}. Leave it out, or add the command.`)
  }
}

/** @returns null: it is no choice, and that is told */
function readState(text: string, refuse: Refuse): StateChoice | null {
  const [, kind = text || storeKinds[0].kind, argument = ''] = /^([a-z]+):(.+)$/s.exec(text) ?? []
  const store = storeKinds.find((one) => one.kind === kind && one.usage.includes(':') === (argument !== ''))
  if (store !== undefined) return { kind, argument }
  const usages = storeKinds.map(({ usage }) => usage)
  const choices = usages.filter((usage) => !usage.includes(':'))
  refuse(notAChoice('state', text, choices, usages))
  return null
}

function storeMistakes({ kind }: StateChoice, given: Pick<Inputs, 'stateName' | 'stateToken'>): readonly string[] {
  const { mistakes, takesToken } = storeOf(kind)
  const isStray = given.stateToken !== '' && !takesToken
  const owners = storeKinds.filter((store) => store.takesToken).map((store) => `"state: ${store.kind}"`)
  return [
    ...mistakes(given),
    ...(isStray
      ? [`Input "state-token" belongs to ${owners.join(' and ')}, and the state is "${kind}". Leave one of them out.`]
      : [])
  ]
}

/** Where it comes of a matrix that was made without a token. */
const selectorRemedy =
  'If it comes from "command: matrix", give that step the input "heroku-api-key": it then names the apps that a selector finds.'

function readStateName(read: Read, refuse: Refuse): string {
  const stateName = read('state-name') || 'dyno-scaler'
  const isSelector = /[*:/]/.test(stateName)
  if (!/^[A-Za-z0-9-]+$/.test(stateName) || /^github/i.test(stateName))
    refuse(
      `Input "state-name": "${stateName}" cannot be used. Write letters, digits and dashes, and begin with something other than "github".` +
        (isSelector ? ` ${selectorRemedy}` : '')
    )
  return stateName
}

function readToken(name: string, read: Read, refuse: Refuse): string {
  const token = read(name)
  const mistake = tokenMistake(token)
  if (mistake !== null) refuse(`Input "${name}" ${mistake}`)
  return token
}
