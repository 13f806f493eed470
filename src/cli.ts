import { realpathSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { demo } from './demo/demo.ts'

const usage = `Dyno Scaler

  node dist/cli.js demo           a day of an app, against an emulated Heroku and GitHub
    --seconds N                   how long the day takes on a terminal (55)
    --json                        everything as JSON

  node dist/cli.js --help
`

/** The terminal's commands. Returns the exit status. */
async function main(words: readonly string[]): Promise<number> {
  const parsed = parse(words)
  if (!parsed.ok) {
    process.stderr.write(`${parsed.message}\n\n${usage}`)
    return 2
  }
  const { command, json, seconds } = parsed
  if (command === 'help') {
    process.stdout.write(usage)
    return 0
  }
  // Beside this file, wherever that lies.
  const bundle = path.join(path.dirname(realpathSync(process.argv[1] ?? '')), 'index.js')
  return demo({ format: json ? 'json' : 'text', durationMs: seconds * 1000, bundle })
}

type ParsedWords =
  | { readonly ok: true; readonly command: 'demo' | 'help'; readonly json: boolean; readonly seconds: number }
  | { readonly ok: false; readonly message: string }

function parse(words: readonly string[]): ParsedWords {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, seconds: { type: 'string', default: '55' }, help: { type: 'boolean', short: 'h', default: false } }
    })
    const [command, ...rest] = positionals
    if (values.help || command === undefined) return { ok: true, command: 'help', json: false, seconds: 0 }
    if (command !== 'demo' || rest.length > 0) return { ok: false, message: `There is no command "${positionals.join(' ')}".` }
    const seconds = Number(values.seconds)
    if (!Number.isFinite(seconds) || seconds < 0) return { ok: false, message: `--seconds: "${values.seconds}" is not a number of seconds.` }
    return { ok: true, command, json: values.json, seconds }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await main(process.argv.slice(2))
