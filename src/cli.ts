import { commandUsage, UsageError } from './commands/terminal/command.ts'
import { terminalCommands } from './commands/terminal/commands.ts'
import { didYouMean } from './core/suggest.ts'

const isHelp = (word: string): boolean => word === '--help' || word === '-h'

/** What every command says of itself. */
async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(terminalCommands).map((load) => load()))
  return `Dyno Scaler\n\n${commands.map((command) => commandUsage(command)).join('\n')}
Exit status: 0 done, 1 something is wrong that a line on standard error explains, 2 a mistake in what was written.\n`
}

/** The terminal's commands. Returns the exit status. */
async function main([name = '--help', ...words]: readonly string[]): Promise<number> {
  if (isHelp(name)) {
    process.stdout.write(await usage())
    return 0
  }
  const load = Object.hasOwn(terminalCommands, name) ? terminalCommands[name] : undefined
  if (load === undefined) {
    const remedy = didYouMean(name, Object.keys(terminalCommands))
    process.stderr.write(`There is no command "${name}".${remedy} "node dist/cli.js --help" lists them all.\n`)
    return 2
  }
  const command = await load()
  if (words.some(isHelp)) {
    process.stdout.write(commandUsage(command))
    return 0
  }
  try {
    return await command.run(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message} "node dist/cli.js ${name} --help" shows how it is written.\n`)
    return 2
  }
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const status = await main(process.argv.slice(2))
// A request that was given up may keep its socket for long, so the process ends itself once all is written.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)))
