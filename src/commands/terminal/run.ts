import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { noop } from '../../async.ts'
import { memoryStore } from '../../adapters/stores/memory.ts'
import { storeOf } from '../../adapters/stores/stores.ts'
import { readEndpoints } from '../../config/endpoints.ts'
import { readInputs } from '../../config/inputs.ts'
import { problem } from '../../config/problem.ts'
import type { Problem } from '../../config/problem.ts'
import { ambiguousScale } from '../../config/run-inputs.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import { readConfig } from '../../config/source.ts'
import { parseDuration } from '../../config/values/duration.ts'
import { tokenMistake } from '../../config/values/token.ts'
import { dayMs, secondMs } from '../../core/durations.ts'
import { createRedact } from '../../core/redact.ts'
import { endingOf } from '../../report/exit.ts'
import type { RunReport } from '../../core/model/run-report.ts'
import type { Refused, RunResult } from '../../run/options.ts'
import { runResident } from '../../run/resident.ts'
import type { ResidentOptions } from '../../run/resident.ts'
import { runControlLoop } from '../../run/run.ts'
import { sizeProblems } from '../dyno-sizes.ts'
import { openHeroku } from '../heroku-access.ts'
import { regionProblems } from '../holidays.ts'
import { loadPolicy } from '../load-policy.ts'
import { cancellation, keepHistory, openPorts, openTracker } from '../open-ports.ts'
import type { RunContext } from '../open-ports.ts'
import { runNumberIn } from '../run-number.ts'
import {
  complain,
  environmentNames,
  flag,
  noConfig,
  refuseOptions,
  terminalCommand,
  text,
  UsageError
} from './command.ts'
import type { Values } from './command.ts'
import { openLookPrinter } from './look-printer.ts'

const options = {
  config: text('PATH', `the configuration (${defaultConfigPath})`, defaultConfigPath),
  once: flag('one look (what it does without --every)'),
  every: text('DURATION', 'a look every 30s, 1m, ... until SIGTERM or SIGINT'),
  state: text('WHERE', 'file:PATH, variable or none (none)', 'none'),
  app: text('NAMES', 'only these apps of the configuration'),
  scale: text('QUANTITY', 'scales by hand, such as web=3 or resume'),
  hold: text('DURATION', 'how long that stands (2h), kept in the --state; 0 needs none'),
  wait: text('DURATION', 'goes on until the app is ready, at most this long; else status 1'),
  'dry-run': flag('decides and tells, and changes nothing'),
  json: flag('a line of JSON for each look')
}

/** One look, or one every so often until a signal ends it: the same run as that of the action. */
export const terminalRun = terminalCommand({
  name: 'run',
  meaning: 'looks at the apps and scales them, once or for as long as it runs',
  options,
  notes: [
    'HEROKU_API_KEY is needed. Issues are opened where GITHUB_TOKEN and GITHUB_REPOSITORY are set;',
    '"--state variable" takes its token from DYNO_SCALER_STATE_TOKEN'
  ],
  run: async (values) => {
    const { every, once, wait } = values
    if (once && every !== '') throw new UsageError('Write --once or --every, not both.')
    if (wait !== '' && every !== '')
      throw new UsageError('Write --wait or --every, not both: --every has no last look.')
    const everyMs = every === '' ? null : readEvery(every)
    if (!/^(none|variable|file:.+)$/s.test(values.state))
      throw new UsageError(`--state: "${values.state}" is not a choice. Write file:PATH, variable or none.`)
    const opened = await openContext(values)
    if (!opened.ok) return complain(opened.problems, opened.redact)
    return runUntilDone(opened.context, everyMs, values.json ? 'json' : 'text')
  }
})

type Opened =
  | { readonly ok: true; readonly context: RunContext }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly redact: RunContext['redact'] }

/** The key is asked for in other words than those of a workflow. */
const runAlone = [{ name: 'run', inputs: [], needsHerokuKey: false }] as const
const missingKey =
  'HEROKU_API_KEY is not set. Make a token with "heroku authorizations:create -d dyno-scaler -s write", and put it into the environment of this command.'

/** Reads options and environment as the inputs of the action, so that both know the same and refuse the same. */
async function openContext(values: Values<typeof options>): Promise<Opened> {
  const written: Readonly<Record<string, string | boolean>> = values
  const read = (name: string): string => {
    const variable = environmentNames[name]
    // A variable of the environment may be there for other commands.
    if (name === 'state-token' && values.state !== 'variable') return ''
    return String((variable === undefined ? written[name] : process.env[variable]) ?? '').trim()
  }
  const { inputs, problems: inputProblems } = readInputs(read, runAlone)
  const others = refuseOptions(inputProblems)
  // Without the usual file the options may say everything.
  const needsFile = values.app === '' || values.config !== defaultConfigPath
  if (needsFile && (await readConfig('', values.config)).kind === 'absent')
    return { ok: false, problems: [problem(noConfig(values.config))], redact: createRedact([]) }
  const tokens = [inputs.herokuApiKey, inputs.githubToken, inputs.stateToken].filter((token) => token !== '')
  const endpoints = readEndpoints(process.env, storeOf(inputs.state.kind))
  const loaded = await loadPolicy(inputs, '', process.env)
  const redact = createRedact([...tokens, ...loaded.secrets])
  const { policy } = loaded
  const heroku =
    endpoints.ok && tokenMistake(inputs.herokuApiKey) === null
      ? openHeroku(inputs.herokuApiKey, endpoints.value, redact)
      : null
  const problems = [
    ...(inputs.herokuApiKey === '' ? [problem(missingKey)] : []),
    ...others,
    ...(endpoints.ok ? [] : endpoints.problems),
    ...(policy.ok ? ambiguousScale(inputs, policy.value) : policy.problems),
    ...(await regionProblems(loaded)),
    ...(await sizeProblems(loaded, heroku))
  ]
  return problems.length > 0 || !endpoints.ok || !policy.ok
    ? { ok: false, problems, redact }
    : { ok: true, context: { inputs, endpoints: endpoints.value, policy: policy.value, loaded, redact } }
}

function readEvery(written: string): number {
  const ms = parseDuration(written)
  if (ms !== null && ms >= secondMs && ms <= dayMs) return ms
  throw new UsageError(`--every: "${written}" is not a duration from 1s to 1d. Write 30s or 5m.`)
}

/** @returns the exit status: a process that looks until it is told to stop has ended well then */
async function runUntilDone(context: RunContext, everyMs: number | null, format: 'text' | 'json'): Promise<number> {
  const { inputs, endpoints, policy, loaded, redact } = context
  const store = inputs.state.kind === 'none' && everyMs !== null ? memoryStore() : undefined
  const opened = await openTracker(inputs, endpoints, redact)
  const ports = openPorts(context, opened.ok ? opened.tracker : null, store)
  const printer = openLookPrinter({ format, redact, stdout: process.stdout, stderr: process.stderr })
  const cancelled = cancellation(() => process.stderr.write('Ending: the state is saved, and nothing new is begun.\n'))
  const holder = `${process.env['DYNO'] ?? hostname()}-${randomUUID().slice(0, 8)}`
  const { scale, hold, mode, intervalMs, waitMs } = inputs
  const options = {
    ...{ policy, mode, holder, cancelled },
    runUrl: null,
    docsUrl: null,
    runNumber: runNumberIn(process.env),
    order: scale === null ? null : { scale, hold }
  }
  /** With what could not be written to the branch of the history. */
  const told = async (result: Extract<RunResult, { readonly last: RunReport }>): Promise<RunReport> => {
    const { last } = result
    const isHistoryKept = loaded.history === 'branch' && mode === 'live'
    const warning = isHistoryKept
      ? await keepHistory(inputs, endpoints, { ...result, state: redact(result.state) }, redact)
      : null
    return warning === null ? last : { ...last, warnings: [...last.warnings, warning] }
  }
  const refused = ({ mistakes, problems }: Refused): 1 =>
    complain([...mistakes.map(loaded.locate), ...problems.map(problem)], redact)
  if (everyMs !== null) {
    const onRenewal: ResidentOptions['onRenewal'] = async (result) => printer.tellProblems(await told(result))
    const result = await runResident(ports, { ...options, intervalMs: everyMs, onLook: printer.print, onRenewal })
    return result.ended === 'refused' ? refused(result) : 0
  }
  const onLook = waitMs > 0 ? printer.print : noop
  const result = await runControlLoop(ports, { ...options, watchMs: 0, intervalMs, waitMs, onLook })
  if (result.ended === 'refused') return refused(result)
  const last = await told(result)
  if (waitMs > 0) printer.tellProblems(last)
  // A single look is told when its issues are open, too.
  else printer.print(last)
  return endingOf(last, inputs.failOn).status
}
