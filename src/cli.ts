import { realpathSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { demo } from './demo/demo.ts'
import { serve } from './demo/serve.ts'

const usage = `Dyno Scaler

  node dist/cli.js demo           a day of an app, against an emulated Heroku and GitHub
    --seconds N                   how long the day takes on a terminal (55)
    --json                        everything as JSON

  node dist/cli.js emulator       an emulated Heroku with one app, to try things against
    --port N                      where its API listens (a free port)
`

/** A mistake in the words after the command; the message is for people. */
class UsageError extends Error {}

type Command = (words: readonly string[]) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  demo: async (words) => {
    const { json, seconds } = options(words, { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '55' } })
    // The action lies beside this file, wherever that is.
    const bundle = path.join(path.dirname(realpathSync(process.argv[1] ?? '')), 'index.js')
    return demo({ format: json === true ? 'json' : 'text', durationMs: 1000 * count('--seconds', seconds), bundle })
  },
  emulator: async (words) => {
    const { port } = options(words, { port: { type: 'string', default: '0' } })
    await serve(count('--port', port))
    return 0
  }
}

type OptionTypes = NonNullable<Parameters<typeof parseArgs>[0]>['options']

function options(words: readonly string[], types: NonNullable<OptionTypes>): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...words], options: types }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function count(option: string, text: unknown): number {
  if (typeof text === 'string' && /^\d{1,5}$/.test(text)) return Number(text)
  throw new UsageError(`${option}: "${String(text)}" is not a whole number.`)
}

/** The terminal's commands. Returns the exit status. */
async function main([name = '--help', ...words]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || words.includes('--help')) {
    process.stdout.write(usage)
    return 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new UsageError(`There is no command "${name}".`)
    return await command(words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n\n${usage}`)
    return 2
  }
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await main(process.argv.slice(2))
