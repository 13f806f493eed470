import { UsageError } from './commands/terminal/command.ts'
import { terminalCommands } from './commands/terminal/commands.ts'

/** Where the second column of the usage begins. */
const meaningColumn = 32

/** What every command says of itself. */
async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(terminalCommands).map((load) => load()))
  const blocks = commands.map((command) =>
    command.usage.map(([words, meaning]) => `  ${words.padEnd(meaningColumn - 2)}  ${meaning}\n`).join('')
  )
  return `Dyno Scaler\n\n${blocks.join('\n')}`
}

/** The terminal's commands. Returns the exit status. */
async function main([name = '--help', ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || words.includes('--help')) {
    process.stdout.write(await usage())
    return 0
  }
  try {
    const load = Object.hasOwn(terminalCommands, name) ? terminalCommands[name] : undefined
    if (load === undefined) throw new UsageError(`There is no command "${name}".`)
    const { run } = await load()
    return await run(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n\n${await usage()}`)
    return 2
  }
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await main(process.argv.slice(2))
