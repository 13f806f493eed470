import type { Rhythm } from '../core/backtest/look-times.ts'
import { systemClock } from '../adapters/clock.ts'
import { parseDuration } from '../config/values/duration.ts'
import { readEndpoints } from '../config/endpoints.ts'
import { problem } from '../config/problem.ts'
import type { Parsed, Problem } from '../config/problem.ts'
import { readConfig } from '../config/source.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { createRedact } from '../core/redact.ts'
import { renderBacktestJson } from '../report/backtest/json.ts'
import { renderBacktestText } from '../report/backtest/text.ts'
import { fileStore } from '../adapters/stores/file.ts'
import { fromFile, fromState } from './backtest-source.ts'
import type { FoundTraffic } from './backtest-source.ts'
import { prepareBacktest } from './backtest.ts'
import type { BacktestRequest } from './backtest.ts'
import { regionProblems } from './holidays.ts'
import { loadPolicy } from './policy.ts'

/** The options as written; empty: not given. */
export interface TerminalBacktest {
  readonly config: string
  readonly app: string
  readonly traffic: string
  readonly state: string
  readonly compareTo: string
  /** Instead of GitHub's schedule: a look every so often, or runs that watch for so long and look each `interval`. */
  readonly every: string
  readonly watch: string
  readonly interval: string
  readonly seed: number
  readonly proposals: BacktestRequest['proposals']
  readonly format: 'text' | 'json'
}

/** Prints the backtest of the configuration in the working directory. Returns the exit status. */
export async function backtestOnTerminal(options: TerminalBacktest): Promise<number> {
  const { config, app, compareTo, seed, proposals, format } = options
  const { HEROKU_API_KEY: token = '' } = process.env
  const { kind } = await readConfig('', config)
  if (kind === 'absent')
    return complain(
      [problem(`There is no ${config} here. Name the configuration with --config.`)],
      createRedact([token])
    )
  const endpoints = readEndpoints(process.env, { kind: 'none' })
  const loaded = await loadPolicy({ config, simple: app === '' ? {} : { app } }, '', process.env)
  const { policy } = loaded
  const read = await sourceOf(options)
  const found: Parsed<FoundTraffic & { readonly rhythm: Rhythm }> = read.ok ? withRhythm(options, read.value) : read
  const problems = [
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? [] : policy.problems),
    ...(found.ok ? [] : found.problems),
    ...(await regionProblems(loaded))
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
      onlyApp: app || null,
      source: found.value.source,
      rhythm: found.value.rhythm,
      seed,
      proposals,
      heroku: token === '' ? null : heroku({ baseUrl: endpoints.value.herokuApi, token, clock: systemClock })
    }
  )
  const redact = createRedact([token, ...loaded.secrets, ...prepared.secrets])
  if (!prepared.ok) return complain(prepared.problems, redact)
  const page = redact(prepared.page)
  const silent =
    proposals === 'wanted' && page.proposals.length === 0 ? ['There is no proposal: it takes a week of traffic.'] : []
  for (const warning of [...prepared.warnings, ...silent]) process.stderr.write(`${redact(warning)}\n`)
  process.stdout.write(format === 'json' ? renderBacktestJson(page) : renderBacktestText(page))
  return 0
}

async function sourceOf({ traffic, state }: TerminalBacktest): Promise<Parsed<FoundTraffic>> {
  if ((traffic === '') === (state === ''))
    return {
      ok: false,
      problems: [
        problem(
          'Give the traffic: --traffic FILE (timestamp,requests_per_second), or --state FILE, the file of "state: file:PATH".'
        )
      ]
    }
  if (state !== '')
    return fromState(
      await fileStore({ path: state }).load(),
      'Name the file of "state: file:PATH" with --state, or give --traffic.'
    )
  return fromFile('', traffic, '--traffic')
}

const leastMs = 10_000

function withRhythm(
  { every, watch, interval }: TerminalBacktest,
  found: FoundTraffic
): Parsed<FoundTraffic & { readonly rhythm: Rhythm }> {
  const problems: Problem[] = []
  const duration = (name: string, text: string): number => {
    const ms = parseDuration(text)
    if (ms === null || ms < leastMs)
      problems.push(problem(`${name}: "${text}" is not a duration of at least 10s. Write 30s, 5m or 1h.`))
    return ms ?? leastMs
  }
  if (every !== '' && watch !== '')
    problems.push(problem('--every and --watch do not go together. Leave one of them out.'))
  const rhythm: Rhythm =
    every !== ''
      ? { kind: 'every', ms: duration('--every', every) }
      : watch !== ''
        ? {
            kind: 'watch',
            watchMs: duration('--watch', watch),
            intervalMs: duration('--interval', interval || '30s'),
            gaps: found.gaps
          }
        : { kind: 'cron', gaps: found.gaps }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...found, rhythm } }
}

function complain(problems: readonly Problem[], redact: (text: string) => string): number {
  for (const { message, place } of problems) {
    process.stderr.write(redact(`${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${message}\n`))
  }
  return 1
}
