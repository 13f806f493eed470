/** What a command of the terminal is: `node dist/cli.js NAME`. Each has a file here, and a line in `commands.ts`. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Problem } from '../../config/problem.ts'
import { didYouMean } from '../../core/suggest.ts'
import type { Redact } from '../../core/redact.ts'
import { logLine } from '../../report/log-text.ts'
import { shortMessage } from '../../core/short-message.ts'

/** How it was started: by the name that npm gives it, or from a checkout. */
export const program = path.basename(process.argv[1] ?? '') === 'dyno-scaler' ? 'dyno-scaler' : 'node dist/cli.js'

/** A mistake in the words after the command, or in their values, whatever is found in files or at Heroku; the message is for people. */
export class UsageError extends Error {}

/** As `parseArgs` takes it, with what the usage says of it. */
export type TerminalOption =
  | { readonly type: 'string'; readonly default: string; readonly value: string; readonly meaning: string }
  | { readonly type: 'boolean'; readonly default: boolean; readonly meaning: string }

type Options = Readonly<Record<string, TerminalOption>>

/** An option that is not written has its default. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name]['type'] extends 'boolean' ? boolean : string
}

export interface TerminalCommand {
  /** What `--help` says: lines in two columns. */
  readonly usage: readonly (readonly [words: string, meaning: string])[]
  /** Returns the exit status; throws `UsageError`. */
  readonly run: (words: readonly string[]) => Promise<number>
}

/** Where the second column of a usage begins. */
const meaningColumn = 32

/** What `--help` says of a command. */
export function commandUsage({ usage }: TerminalCommand): string {
  return usage.map(([words, meaning]) => `  ${words.padEnd(meaningColumn - 2)}  ${meaning}\n`).join('')
}

export interface TerminalDefinition<O extends Options> {
  readonly name: string
  readonly meaning: string
  readonly options: O
  /** Names of the words beside the options; default: none. */
  readonly words?: readonly string[]
  /** What else the usage says, a line each. */
  readonly notes?: readonly string[]
  readonly run: (values: Values<O>, words: readonly string[]) => Promise<number>
}

/** A command that declares its options once, for reading and for the usage. */
export function terminalCommand<const O extends Options>({
  name,
  meaning,
  options,
  words = [],
  notes = [],
  run
}: TerminalDefinition<O>): TerminalCommand {
  return {
    usage: [
      [[program, name, ...words].join(' '), meaning],
      ...Object.entries(options).map(([option, known]): [string, string] => [
        `  --${option}${known.type === 'string' ? ` ${known.value}` : ''}`,
        known.meaning
      ]),
      ...notes.map((note): [string, string] => ['', note])
    ],
    run: async (written) => {
      const { values, positionals } = parse(written, options)
      if (words.length === 0 && positionals.length > 0)
        throw new UsageError(`"${positionals.join(' ')}" is not an option.${meantOption(positionals[0], options)}`)
      if (positionals.length !== words.length) throw new UsageError(`Write: ${name} ${words.join(' ')}.`)
      return run(values, positionals)
    }
  }
}

function parse<O extends Options>(
  words: readonly string[],
  options: O
): { readonly values: Values<O>; readonly positionals: readonly string[] } {
  try {
    const parsed: { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] } =
      parseArgs({ args: [...words], options, allowPositionals: true })
    // An empty value is none, as an empty input of the action is: a script may write --app "$APP".
    const values = Object.entries(parsed.values).map(([name, value]) => [
      name,
      value === '' ? options[name]?.default : value
    ])
    // Every option has a default of its type, which the types of parseArgs lose where the options are not known.
    return { values: Object.fromEntries(values) as Values<O>, positionals: parsed.positionals }
  } catch (error) {
    throw new UsageError(mistakeIn(words, options, error))
  }
}

/** In our words, where the mistake is found; else in those of Node. */
function mistakeIn(words: readonly string[], options: Options, error: unknown): string {
  const isUnknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  for (const [index, word] of words.entries()) {
    const [written = ''] = word.split('=')
    const option = options[written.replace(/^--/, '')]
    const known = written.startsWith('--') ? option : undefined
    if (isUnknown && written.startsWith('-') && known === undefined)
      return `There is no option "${written}".${meantOption(written, options)}`
    const mistake = isUnknown || known === undefined ? null : valueMistake(word, known, words[index + 1])
    if (mistake !== null) return mistake
  }
  return error instanceof Error ? `${error.message.replace(/\.?$/, '')}.` : String(error)
}

/** @param next the word behind it; what begins with a dash is taken for an option */
function valueMistake(word: string, known: TerminalOption, next: string | undefined): string | null {
  const [option = '', ...value] = word.split('=')
  if (known.type === 'boolean') return value.length > 0 ? `"${option}" takes no value.` : null
  if (value.length > 0 || (next !== undefined && !next.startsWith('-'))) return null
  const meant = next === undefined || next.startsWith('--') ? '' : ` If "${next}" is meant, write ${option}=${next}.`
  return `"${option}" needs a value: ${option} ${known.value}.${meant}`
}

function meantOption(written: string | undefined, options: Options): string {
  const known = Object.keys(options).map((name) => `--${name}`)
  return didYouMean(`--${(written ?? '').replace(/^-+/, '')}`, known)
}

/** A text option; empty: not given. */
export function text<const V extends string>(value: V, meaning: string, otherwise = '') {
  return { type: 'string', default: otherwise, value, meaning } as const
}

export function flag(meaning: string) {
  return { type: 'boolean', default: false, meaning } as const
}

/** A whole number from 0 to `most`. */
export function readWholeNumber(option: string, written: string, most: number): number {
  if (/^\d{1,5}$/.test(written) && Number(written) <= most) return Number(written)
  throw new UsageError(`${option}: "${written}" is not a whole number up to ${most}.`)
}

const mostComplaints = 100

/** Inputs of the action that a command takes from the environment, by name. */
export const environmentNames: Readonly<Record<string, string>> = {
  'heroku-api-key': 'HEROKU_API_KEY',
  'github-token': 'GITHUB_TOKEN',
  'state-token': 'DYNO_SCALER_STATE_TOKEN',
  'state-name': 'DYNO_SCALER_STATE_NAME'
}

/** Inputs of the action are options and variables here, and there is no step that could be given a variable. */
function inWordsOfTheTerminal(message: string): string {
  return message
    .replaceAll(/(?:the )?input "([a-z-]+)"/gi, (_, name: string) => environmentNames[name] ?? `--${name}`)
    .replace(/Add it to the step: "env: .*"/, 'Set it in the environment of this command')
}

/** Throws where options are to blame, with all of their mistakes at once. Gives the others, as those of the environment. */
export function refuseOptions(problems: readonly Problem[]): readonly Problem[] {
  const told = problems.map((one) => ({ ...one, message: inWordsOfTheTerminal(one.message) }))
  const ofOptions = told.filter(({ message }) => message.startsWith('--'))
  if (ofOptions.length > 0) throw new UsageError(ofOptions.map(({ message }) => message).join('\n'))
  return told.filter((one) => !ofOptions.includes(one))
}

/** Tells what is wrong, with its place in the file. Returns the exit status. */
export function complain(problems: readonly Problem[], redact: Redact): 1 {
  for (const { message, place } of problems.slice(0, mostComplaints)) {
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `
    process.stderr.write(`${logLine(`${redact(where)}${shortMessage(redact(inWordsOfTheTerminal(message)))}`)}\n`)
  }
  if (problems.length > mostComplaints) process.stderr.write(`${problems.length - mostComplaints} more mistakes.\n`)
  return 1
}

/** The configuration was named, or is the usual one, and is not there. */
export function noConfig(file: string): string {
  return `There is no ${file} here. Name the configuration with --config.`
}
