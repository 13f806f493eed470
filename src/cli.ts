import { realpathSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importKinds, importOnTerminal } from './commands/import-terminal.ts'
import { testNotices } from './commands/notify.ts'
import { planOnTerminal } from './commands/plan-terminal.ts'
import { defaultConfigPath } from './config/inputs.ts'
import { timezoneMistake } from './config/values/timezone.ts'
import { demo } from './demo/demo.ts'
import { serve } from './demo/serve-emulator.ts'

const usage = `Dyno Scaler

  node dist/cli.js plan           the coming week of a configuration, with what it costs
    --config PATH                 the configuration (.github/dyno-scaler.yml)
    --from YYYY-MM-DD             the first local day (today)
    --days N                      how many days (7)
    --compare-to REF|PATH         another configuration beside it
    --json                        everything as JSON
                                  HEROKU_API_KEY in the environment, if set, gives dyno types and prices

  node dist/cli.js backtest       what a configuration would have done with real traffic
    --traffic FILE                timestamp,requests_per_second; or
    --state FILE                  the recorded history, of "state: file:PATH"
    --config PATH                 the configuration (.github/dyno-scaler.yml)
    --app NAME                    this app of it
    --compare-to REF|PATH         another configuration beside it
    --every DURATION              a look so often, instead of when GitHub starts the runs
    --watch DURATION              runs that watch for so long, with a look each --interval (30s)
    --propose                     a schedule from the traffic, too
    --seed N                      chance that repeats itself (1)
    --json                        everything as JSON

  node dist/cli.js report         the history of a state file as one HTML page
    --state FILE                  the file of "state: file:PATH"
    --config PATH                 the configuration (.github/dyno-scaler.yml, if it exists)
    --out FILE                    where to write (dyno-scaler-report.html)
    --anonymous                   app-1, app-2 in place of the apps' names

  node dist/cli.js import KIND FILE   a configuration from another tool's file; KIND is crontab or autoscalebot
    --app NAME --process TYPE --timezone ZONE   where a crontab does not name them

  node dist/cli.js notify --test  one test notice to everybody under "notify" in the configuration
    --config PATH                 the configuration (.github/dyno-scaler.yml)

  node dist/cli.js demo           a day of an app, against an emulated Heroku and GitHub
    --seconds N                   how long the day takes on a terminal (55)
    --json                        everything as JSON

  node dist/cli.js emulator       an emulated Heroku with one app, to try things against
    --port N                      where its API listens (a free port)
`

/** A mistake in the words after the command; the message is for people. */
class UsageError extends Error {}

const text = { type: 'string', default: '' } as const

type Command = (words: readonly string[]) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  plan: async (words) => {
    const { config, from, days, json, ...rest } = options(words, {
      config: { ...text, default: defaultConfigPath },
      from: text,
      days: text,
      'compare-to': text,
      json: { type: 'boolean', default: false }
    })
    return planOnTerminal({
      config: String(config),
      from: String(from),
      days: String(days),
      compareTo: String(rest['compare-to']),
      format: json === true ? 'json' : 'text'
    })
  },
  backtest: async (words) => {
    const { backtestOnTerminal } = await import('./commands/backtest-terminal.ts')
    const names = {
      config: { ...text, default: defaultConfigPath },
      app: text,
      traffic: text,
      state: text,
      'compare-to': text,
      every: text,
      watch: text,
      interval: text
    } as const
    const values = options(words, {
      ...names,
      seed: { type: 'string', default: '1' },
      propose: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false }
    })
    const { config, app, traffic, state, every, watch, interval, seed, propose, json, ...rest } = values
    const written = {
      config: String(config),
      app: String(app),
      traffic: String(traffic),
      state: String(state),
      compareTo: String(rest['compare-to']),
      every: String(every),
      watch: String(watch),
      interval: String(interval)
    }
    return backtestOnTerminal({
      ...written,
      seed: count('--seed', seed, 99_999),
      proposals: propose === true ? 'wanted' : 'unwanted',
      format: json === true ? 'json' : 'text'
    })
  },
  report: async (words) => {
    const { state, config, out, anonymous } = options(words, {
      state: text,
      config: text,
      out: text,
      anonymous: { type: 'boolean', default: false }
    })
    if (state === '') throw new UsageError('Write: report --state FILE.')
    const { reportOnTerminal } = await import('./commands/report-terminal.ts')
    return reportOnTerminal({
      state: String(state),
      config: String(config),
      out: String(out),
      names: anonymous === true ? 'anonymous' : 'shown'
    })
  },
  import: async (words) => {
    const { values, positionals } = parse(words, { app: text, process: text, timezone: text })
    const [kind, file, ...rest] = positionals
    if (kind === undefined || file === undefined || rest.length > 0) throw new UsageError('Write: import KIND FILE.')
    if (!importKinds.includes(kind))
      throw new UsageError(`"${kind}" cannot be imported. KIND is ${importKinds.join(' or ')}.`)
    const mistake = values['timezone'] === '' ? null : timezoneMistake(String(values['timezone']))
    if (mistake !== null) throw new UsageError(`--timezone: ${mistake}`)
    return importOnTerminal(kind, file, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')))
  },
  notify: async (words) => {
    const { config, test } = options(words, {
      config: { ...text, default: defaultConfigPath },
      test: { type: 'boolean', default: false }
    })
    if (test !== true) throw new UsageError('Write: notify --test.')
    return testNotices(String(config))
  },
  demo: async (words) => {
    const { json, seconds } = options(words, {
      json: { type: 'boolean', default: false },
      seconds: { type: 'string', default: '55' }
    })
    // The action lies beside this file, wherever that is.
    const bundle = path.join(path.dirname(realpathSync(process.argv[1] ?? '')), 'index.js')
    return demo({
      format: json === true ? 'json' : 'text',
      durationMs: 1000 * count('--seconds', seconds, 86_400),
      bundle
    })
  },
  emulator: async (words) => {
    const { port } = options(words, { port: { type: 'string', default: '0' } })
    return emulate(count('--port', port, 65_535))
  }
}

type OptionTypes = NonNullable<Parameters<typeof parseArgs>[0]>['options']

interface ParsedWords {
  readonly values: Readonly<Record<string, unknown>>
  readonly positionals: readonly string[]
}

function options(words: readonly string[], types: NonNullable<OptionTypes>): ParsedWords['values'] {
  const { values, positionals } = parse(words, types)
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is not an option.`)
  return values
}

function parse(words: readonly string[], types: NonNullable<OptionTypes>): ParsedWords {
  try {
    return parseArgs({ args: [...words], options: types, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function count(option: string, text: unknown, most: number): number {
  if (typeof text === 'string' && /^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text)
  throw new UsageError(`${option}: "${String(text)}" is not a whole number up to ${most}.`)
}

async function emulate(port: number): Promise<number> {
  try {
    await serve(port)
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'listen')) throw error
    process.stderr.write(
      `Port ${port} cannot be listened on (${String(error.code)}). Write another --port, or leave it out for a free one.\n`
    )
    return 1
  }
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
