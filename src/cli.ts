#!/usr/bin/env node
import { readFile } from 'node:fs/promises'
import { readableStack } from './commands/readable-stack.ts'
import { commandUsage, program, UsageError } from './commands/terminal/command.ts'
import type { TerminalCommand } from './commands/terminal/command.ts'
import { terminalCommands } from './commands/terminal/commands.ts'
import { createRedact } from './core/redact.ts'
import { didYouMean } from './core/suggest.ts'

const helpWords = ['--help', '-h', 'help']
const versionWords = ['--version', '-v', '-V', 'version']
const statuses =
  'Exit status: 0 done, also with a warning on standard error, 1 not done, for the reason on standard error, 2 a mistake in the command, an option or its value.\n'
const tokenVariables = ['HEROKU_API_KEY', 'GITHUB_TOKEN', 'DYNO_SCALER_STATE_TOKEN']

/** What every command says of itself. */
async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(terminalCommands).map((load) => load()))
  const general = `  ${program} help COMMAND, ${program} --version\n`
  return `Dyno Scaler\n\n${commands.map((command) => commandUsage(command)).join('\n')}\n${general}\n${statuses}`
}

async function commandOf(name: string): Promise<TerminalCommand> {
  const load = Object.hasOwn(terminalCommands, name) ? terminalCommands[name] : undefined
  if (load !== undefined) return load()
  const known = [...Object.keys(terminalCommands), '--help', '--version']
  const remedy = didYouMean(name, known) || (name.startsWith('-') ? ' The command comes first, then its options.' : '')
  throw new UsageError(`There is no command "${name}".${remedy} "${program} --help" lists them all.`)
}

/** `package.json` beside `dist/`; where only the bundle was copied, nobody knows. */
async function version(): Promise<string> {
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8').catch(() => '{}')
  return (JSON.parse(manifest) as { readonly version?: string }).version ?? 'unknown'
}

/** The terminal's commands. Returns the exit status; throws `UsageError`. */
async function main([name = 'help', ...words]: readonly string[]): Promise<number> {
  const isHelp = helpWords.includes(name)
  const asked = isHelp ? words[0] : name
  if (versionWords.includes(name) || asked === undefined) {
    process.stdout.write(asked === undefined ? await usage() : `${await version()}\n`)
    return 0
  }
  const command = await commandOf(asked)
  if (isHelp || words.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${commandUsage(command)}\n${statuses}`)
    return 0
  }
  try {
    return await command.run(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError(`${error.message} "${program} ${name} --help" shows how it is written.`)
  }
}

function failed(error: unknown): 1 | 2 {
  const redact = createRedact(tokenVariables.map((name) => process.env[name] ?? ''))
  const fault = `Dyno Scaler failed by a fault of its own; please report it. ${readableStack(error)}`
  process.stderr.write(`${error instanceof UsageError ? error.message : redact(fault)}\n`)
  return error instanceof UsageError ? 2 : 1
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const status = await main(process.argv.slice(2)).catch(failed)
// A request that was given up may keep its socket for long, so the process ends itself once all is written.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)))
