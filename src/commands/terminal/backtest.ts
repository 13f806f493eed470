import type { Rhythm } from '../../core/backtest/look-times.ts'
import { appTerms } from '../../config/load-inputs.ts'
import { systemClock } from '../../adapters/clock.ts'
import { parseDuration } from '../../config/values/duration.ts'
import { readEndpoints } from '../../config/endpoints.ts'
import { problem } from '../../config/problem.ts'
import { keyProblems } from '../heroku-key.ts'
import type { Parsed, Problem } from '../../config/problem.ts'
import { readConfig } from '../../config/source.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { createRedact } from '../../core/redact.ts'
import { renderBacktestJson } from '../../report/backtest/json.ts'
import { renderBacktestText } from '../../report/backtest/text.ts'
import { fileStore } from '../../adapters/stores/file.ts'
import { fromFile, fromState } from '../backtest-traffic.ts'
import type { FoundTraffic } from '../backtest-traffic.ts'
import { prepareBacktest } from '../prepare-backtest.ts'
import { sizeProblems } from '../dyno-sizes.ts'
import { regionProblems } from '../holidays.ts'
import { loadPolicy } from '../load-policy.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import {
  complain,
  readWholeNumber,
  flag,
  noConfig,
  refuseOptions,
  terminalCommand,
  text,
  UsageError
} from './command.ts'

/** The backtest of the configuration in the working directory. */
export const terminalBacktest = terminalCommand({
  name: 'backtest',
  meaning: 'what a configuration would have done with real traffic',
  options: {
    traffic: text('FILE', 'timestamp,requests_per_second; or'),
    state: text('FILE', 'the recorded history, of "state: file:PATH"'),
    config: text('PATH', `the configuration (${defaultConfigPath})`, defaultConfigPath),
    app: text('NAME', 'this app of it'),
    'compare-to': text('REF|PATH', 'another configuration beside it'),
    every: text('DURATION', 'a look so often, instead of when GitHub starts the runs'),
    watch: text('DURATION', 'runs that watch for so long, and'),
    interval: text('DURATION', 'look so often in it (30s)'),
    propose: flag('a schedule from the traffic, too'),
    seed: text('N', 'chance that repeats itself (1)', '1'),
    json: flag('everything as JSON')
  },
  run: (options) => runBacktest(options, readWholeNumber('--seed', options.seed, highestSeed))
})

const highestSeed = 99_999

interface TrafficOptions {
  readonly traffic: string
  readonly state: string
}

interface RhythmOptions {
  /** Instead of GitHub's schedule: a look every so often, or runs that watch for so long and look each `interval`. */
  readonly every: string
  readonly watch: string
  readonly interval: string
}

interface BacktestOptions extends TrafficOptions, RhythmOptions {
  readonly config: string
  readonly app: string
  readonly 'compare-to': string
  readonly propose: boolean
  readonly json: boolean
}

async function runBacktest(options: BacktestOptions, seed: number): Promise<number> {
  const { config, app, 'compare-to': compareTo, propose, json } = options
  const token = (process.env['HEROKU_API_KEY'] ?? '').trim()
  const rhythm = rhythmOf(options)
  requireTraffic(options)
  const { kind } = await readConfig('', config)
  if (kind === 'absent') return complain([problem(noConfig(config))], createRedact([token]))
  const endpoints = readEndpoints(process.env, { needsRepository: null })
  const loaded = await loadPolicy({ config, simple: app === '' ? {} : { app } }, '', process.env)
  const { policy } = loaded
  const platform =
    token === '' || !endpoints.ok ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock })
  const found = await sourceOf(options)
  const problems = [
    ...keyProblems(token),
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? [] : policy.problems),
    ...(found.ok ? [] : found.problems),
    ...(await regionProblems(loaded)),
    ...(await sizeProblems(loaded, platform))
  ]
  if (problems.length > 0 || !policy.ok || !endpoints.ok || !found.ok)
    return complain(problems, createRedact([token, ...loaded.secrets]))

  const prepared = await prepareBacktest(
    { ...loaded, policy },
    {
      folder: '',
      file: config,
      environment: process.env,
      compareTo: compareTo || null,
      compareToName: '--compare-to',
      only: app === '' ? null : appTerms(app),
      source: found.value.source,
      rhythm: rhythm(found.value.gaps),
      seed,
      proposals: propose ? 'wanted' : 'unwanted',
      heroku: platform
    }
  )
  const redact = createRedact([token, ...loaded.secrets, ...prepared.secrets])
  if (!prepared.ok) return complain(prepared.problems, redact)
  const page = redact(prepared.page)
  const silent = propose && page.proposals.length === 0 ? ['There is no proposal: it takes a week of traffic.'] : []
  for (const warning of [...prepared.warnings, ...silent]) process.stderr.write(`${redact(warning)}\n`)
  process.stdout.write(json ? renderBacktestJson(page) : renderBacktestText(page))
  return 0
}

function requireTraffic({ traffic, state }: TrafficOptions): void {
  if ((traffic === '') === (state === ''))
    throw new UsageError(
      'Give the traffic: --traffic FILE (timestamp,requests_per_second), or --state FILE, the file of "state: file:PATH".'
    )
}

async function sourceOf({ traffic, state }: TrafficOptions): Promise<Parsed<FoundTraffic>> {
  if (state !== '')
    return fromState(
      await fileStore({ path: state }).load(),
      'Name the file of "state: file:PATH" with --state, or give --traffic.'
    )
  return fromFile('', traffic, '--traffic')
}

const leastMs = 10_000

/** When the looks are, as soon as the gaps between the runs are known. Throws where an option is no duration. */
function rhythmOf({ every, watch, interval }: RhythmOptions): (gaps: FoundTraffic['gaps']) => Rhythm {
  const problems: Problem[] = []
  const durationOf = (name: string, text: string): number => {
    const ms = parseDuration(text)
    if (ms === null || ms < leastMs)
      problems.push(problem(`${name}: "${text}" is not a duration of at least 10s. Write 30s, 5m or 1h.`))
    return ms ?? leastMs
  }
  if (every !== '' && watch !== '')
    problems.push(problem('--every and --watch do not go together. Leave one of them out.'))
  const everyMs = every === '' ? null : durationOf('--every', every)
  const watchMs = watch === '' ? null : durationOf('--watch', watch)
  const intervalMs = watchMs === null ? 0 : durationOf('--interval', interval || '30s')
  refuseOptions(problems)
  if (everyMs !== null) return () => ({ kind: 'every', ms: everyMs })
  return (gaps) => (watchMs === null ? { kind: 'cron', gaps } : { kind: 'watch', watchMs, intervalMs, gaps })
}
