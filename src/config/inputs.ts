import type { DayNumber } from '../core/model.ts'
import type { FailOn, Mode } from '../core/model/run-report.ts'
import { parseDates } from '../core/schedule/parse-window.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'
import { readRunInputs } from './run-inputs.ts'
import type { RunInputs } from './run-inputs.ts'
import { didYouMean } from '../core/suggest.ts'

/** The inputs that describe one process of one app without a file. Absent ones are undefined. */
export interface SimpleInputs {
  readonly app?: string | undefined
  readonly process?: string | undefined
  readonly schedule?: string | undefined
  readonly timezone?: string | undefined
  readonly url?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export type StateChoice =
  { readonly kind: 'cache' | 'variable' | 'none' } | { readonly kind: 'file'; readonly path: string }

const commands = ['run', 'plan', 'backtest', 'report', 'matrix'] as const

/** What a run is to do. */
export type Command = (typeof commands)[number]

export interface Inputs extends RunInputs {
  readonly command: Command
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

export const defaultConfigPath = '.github/dyno-scaler.yml'

/**
 * Reads every input once.
 *
 * @param read gives an input's text by its name, trimmed; empty: not given
 * @returns all that is wrong with them, and the inputs, with defaults in the place of wrong ones
 */
export function readInputs(read: (name: string) => string): {
  readonly inputs: Inputs
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const choose = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const text = read(name)
    const choice = choices.find((value) => value === text.toLowerCase())
    if (choice === undefined && text !== '') {
      problems.push(
        problem(
          `Input "${name}": "${text}" is not a choice.${didYouMean(text, choices)} Write ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}.`
        )
      )
    }
    return choice ?? otherwise
  }
  const switched = (name: string, otherwise: 'true' | 'false'): boolean =>
    choose(name, ['true', 'false'], otherwise) === 'true'

  const command = choose('command', commands, 'run')
  const planned = readPlan(read, command, problems)
  const looking = readRunInputs(read, command, switched('relay', 'false') ? 'on' : 'off', problems)

  const state = readState(read('state'), problems)
  const stateName = read('state-name') || 'dyno-scaler'
  if (!/^[A-Za-z0-9-]+$/.test(stateName) || /^github/i.test(stateName)) {
    problems.push(
      problem(
        `Input "state-name": "${stateName}" cannot be used. Write letters, digits and dashes, and begin with something other than "github".`
      )
    )
  } else if (state.kind === 'variable' && /^\d/.test(stateName)) {
    problems.push(
      problem(
        `Input "state-name": "${stateName}" cannot be used with "state: variable": the name of a variable cannot begin with a digit. Begin it with a letter.`
      )
    )
  }
  const stateToken = readToken('state-token', read, problems)
  if (state.kind === 'variable' && stateToken === '') {
    problems.push(
      problem(
        'Input "state-token" is missing: "state: variable" needs a fine-grained token with the permission "Variables: read and write". The workflow\'s own token cannot have it.'
      )
    )
  }
  const herokuApiKey = readToken('heroku-api-key', read, problems)
  if (herokuApiKey === '' && command === 'run') {
    problems.push(
      problem(
        'Input "heroku-api-key" is missing or empty. Make a token with "heroku authorizations:create -d dyno-scaler -s write", save it as a repository secret, and pass "${{ secrets.HEROKU_API_KEY }}". If it is a secret, make sure that this workflow may read it: runs from forks may not.'
      )
    )
  }
  const inputs: Inputs = {
    command,
    ...planned,
    ...looking,
    herokuApiKey,
    config: read('config') || defaultConfigPath,
    simple: Object.fromEntries(simpleNames.map((name) => [name, read(name) || undefined])),
    mode: switched('dry-run', 'false') ? 'dry-run' : 'live',
    state,
    stateName,
    stateToken,
    githubToken: readToken('github-token', read, problems),
    issues: switched('issues', 'true') ? 'on' : 'off',
    failOn: choose('fail-on', ['error', 'incident', 'never'], 'error')
  }
  return { inputs, problems }
}

const simpleNames = ['app', 'process', 'schedule', 'timezone', 'url', 'min', 'max'] as const

/** The names of the inputs given that a configuration file replaces. `app` is not among them: it picks an app of the file. */
export function inputsBesideFile(simple: SimpleInputs): readonly string[] {
  return simpleNames.filter((name) => name !== 'app' && simple[name] !== undefined)
}

const belongsTo: Readonly<Record<string, readonly string[]>> = {
  'compare-to': ['plan', 'backtest'],
  from: ['plan'],
  days: ['plan'],
  traffic: ['backtest']
}

/** What only means something to some commands. */
function readPlan(
  read: (name: string) => string,
  command: string,
  problems: Problem[]
): Pick<Inputs, 'compareTo' | 'from' | 'days' | 'traffic'> {
  for (const [name, owners] of Object.entries(belongsTo)) {
    if (read(name) === '' || owners.includes(command)) continue
    problems.push(
      problem(
        `Input "${name}" belongs to ${owners.map((owner) => `"command: ${owner}"`).join(' and ')}. Leave it out, or add the command.`
      )
    )
  }
  return {
    compareTo: read('compare-to') || null,
    from: readDay(read('from'), 'Input "from"', problems),
    days: readDays(read('days'), 'Input "days"', problems),
    traffic: read('traffic') || null
  }
}

/** The first day of a plan: `YYYY-MM-DD`; empty: null, which is today. */
export function readDay(text: string, origin: string, problems: Problem[]): DayNumber | null {
  const parsed = text === '' ? null : parseDates(text)
  if (parsed === null) return null
  if (parsed.ok && parsed.dates.kind === 'dates' && parsed.dates.from === parsed.dates.to) return parsed.dates.from
  problems.push(problem(`${origin}: "${text}" is not a day. Write YYYY-MM-DD.`))
  return null
}

/** How many days a plan has: 1 to 366; empty: 7. */
export function readDays(text: string, origin: string, problems: Problem[]): number {
  if (text === '') return 7
  if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366) return Number(text)
  problems.push(problem(`${origin}: "${text}" is not a number of days. Write 1 to 366.`))
  return 7
}

function readState(text: string, problems: Problem[]): StateChoice {
  if (text.startsWith('file:') && text.length > 'file:'.length)
    return { kind: 'file', path: text.slice('file:'.length) }
  const kind = (['cache', 'variable', 'none'] as const).find((value) => value === (text || 'cache'))
  if (kind === undefined) {
    problems.push(
      problem(
        `Input "state": "${text}" is not a choice.${didYouMean(text, ['cache', 'variable', 'none'])} Write cache, variable, file:PATH or none.`
      )
    )
  }
  return { kind: kind ?? 'none' }
}

function readToken(name: string, read: (name: string) => string, problems: Problem[]): string {
  const token = read(name)
  if (/[\s\p{Cc}]/u.test(token)) {
    problems.push(
      problem(`Input "${name}" holds a blank or a line break in the middle. Save the secret again, as one line.`)
    )
  }
  return token
}
