/** What a command of the terminal is: `node dist/cli.js NAME`. Each has a file here, and a line in `commands.ts`. */
import { parseArgs } from 'node:util'
import type { Problem } from '../../config/problem.ts'
import { didYouMean } from '../../core/suggest.ts'
import type { Redact } from '../../core/redact.ts'
import { shortMessage } from '../../core/short-message.ts'

/** A mistake in the words after the command; the message is for people. */
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
      [['node dist/cli.js', name, ...words].join(' '), meaning],
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
    const parsed: { readonly values: unknown; readonly positionals: readonly string[] } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true
    })
    // Every option has a default of its type, which the types of parseArgs lose where the options are not known.
    return { values: parsed.values as Values<O>, positionals: parsed.positionals }
  } catch (error) {
    throw new UsageError(mistakeIn(words, options, error))
  }
}

/** In our words where it is an option that does not exist, else in those of Node. */
function mistakeIn(words: readonly string[], options: Options, error: unknown): string {
  const unknown = words
    .map((word) => word.replace(/=.*$/s, ''))
    .find((word) => word.startsWith('-') && !Object.hasOwn(options, word.replace(/^--/, '')))
  const isUnknown = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  if (isUnknown && unknown !== undefined) return `There is no option "${unknown}".${meantOption(unknown, options)}`
  return error instanceof Error ? `${error.message.replace(/\.?$/, '')}.` : String(error)
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

/** Tells what is wrong, with its place in the file. Returns the exit status. */
export function complain(problems: readonly Problem[], redact: Redact): 1 {
  for (const { message, place } of problems.slice(0, mostComplaints)) {
    const where = place === null ? '' : `${place.file}:${place.line}:${place.column} `
    process.stderr.write(`${redact(where)}${shortMessage(redact(message))}\n`)
  }
  if (problems.length > mostComplaints) process.stderr.write(`${problems.length - mostComplaints} more mistakes.\n`)
  return 1
}

/** The configuration was named, or is the usual one, and is not there. */
export function noConfig(file: string): string {
  return `There is no ${file} here. Name the configuration with --config.`
}
