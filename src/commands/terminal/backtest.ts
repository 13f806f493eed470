import type { Rhythm } from '../../core/backtest/look-times.ts'
import { dayMs } from '../../core/durations.ts'
import { parseDuration } from '../../config/values/duration.ts'
import { problem } from '../../config/problem.ts'
import type { Parsed, Problem } from '../../config/problem.ts'
import { renderBacktestJson } from '../../report/backtest/json.ts'
import { renderBacktestText } from '../../report/backtest/text.ts'
import { fileStore } from '../../adapters/stores/file.ts'
import { fromFile, fromState } from '../backtest-traffic.ts'
import type { FoundTraffic } from '../backtest-traffic.ts'
import { prepareBacktest } from '../prepare-backtest.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import { readWholeNumber, flag, refuseOptions, terminalCommand, text, UsageError } from './command.ts'
import type { Values } from './command.ts'
import { checkConfiguration, writePage } from './shown-page.ts'

const options = {
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
}

const highestSeed = 99_999

/** The backtest of the configuration in the working directory. */
export const terminalBacktest = terminalCommand({
  name: 'backtest',
  meaning: 'what a configuration would have done with real traffic',
  options,
  run: async (values) => {
    const seed = readWholeNumber('--seed', values.seed, highestSeed)
    const rhythm = rhythmOf(values)
    requireTraffic(values)
    const found = await sourceOf(values)
    const checked = await checkConfiguration(values, found.ok ? [] : found.problems)
    if (checked === null || !found.ok) return 1
    const { source, gaps } = found.value
    const prepared = await prepareBacktest(checked.loaded, {
      ...checked.request,
      source,
      rhythm: rhythm(gaps),
      seed,
      proposals: values.propose ? 'wanted' : 'unwanted'
    })
    return writePage(prepared, checked, (page) => ({
      text: values.json ? renderBacktestJson(page) : renderBacktestText(page),
      warnings:
        values.propose && page.proposals.length === 0 ? ['There is no proposal: it takes a week of traffic.'] : []
    }))
  }
})

type Options = Values<typeof options>

function requireTraffic({ traffic, state }: Options): void {
  if ((traffic === '') === (state === ''))
    throw new UsageError(
      'Give the traffic: --traffic FILE (timestamp,requests_per_second), or --state FILE, the file of "state: file:PATH".'
    )
}

async function sourceOf({ traffic, state }: Options): Promise<Parsed<FoundTraffic>> {
  if (state === '') return fromFile('', traffic, '--traffic')
  const loaded = await fileStore({ path: state }).load()
  return fromState(loaded, 'Name the file of "state: file:PATH" with --state, or give --traffic.')
}

const leastMs = 10_000

/** When the looks are, as soon as the gaps between the runs are known. Throws where an option is no duration. */
function rhythmOf({ every, watch, interval }: Options): (gaps: FoundTraffic['gaps']) => Rhythm {
  const problems: Problem[] = []
  const durationOf = (name: string, text: string): number => {
    const ms = parseDuration(text)
    if (ms !== null && ms >= leastMs && ms <= dayMs) return ms
    const wanted = ms === null || ms < leastMs ? 'is not a duration of at least 10s' : 'is longer than 1d'
    problems.push(problem(`${name}: "${text}" ${wanted}. Write 30s, 5m or 1h.`))
    return leastMs
  }
  if (every !== '' && watch !== '')
    problems.push(problem('--every and --watch do not go together. Leave one of them out.'))
  const everyMs = every === '' ? null : durationOf('--every', every)
  const watchMs = watch === '' ? null : durationOf('--watch', watch)
  const intervalMs = watchMs === null ? 0 : durationOf('--interval', interval || '30s')
  if (problems.length === 0 && watchMs !== null && intervalMs > watchMs)
    problems.push(problem(`--interval (${interval || '30s'}) is longer than --watch (${watch}). Make it shorter.`))
  refuseOptions(problems)
  if (everyMs !== null) return () => ({ kind: 'every', ms: everyMs })
  return (gaps) => (watchMs === null ? { kind: 'cron', gaps } : { kind: 'watch', watchMs, intervalMs, gaps })
}
