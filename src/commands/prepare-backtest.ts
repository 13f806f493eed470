import { compareBacktests } from '../core/backtest/backtest.ts'
import type { Backtest, DynoPrice, NamedPolicy } from '../core/backtest/backtest.ts'
import type { Rhythm } from '../core/backtest/look-times.ts'
import { proposeFor } from '../core/backtest/propose-schedule.ts'
import { lastPart, periodOf, trafficFromHistory } from '../core/backtest/traffic.ts'
import type { Traffic } from '../core/backtest/traffic.ts'
import type { LoadedPolicy } from '../config/load.ts'
import { dayMs } from '../core/durations.ts'
import { problem } from '../config/problem.ts'
import type { Parsed, Problem } from '../config/problem.ts'
import type { Policy, ProcessPolicy, State } from '../core/model.ts'
import { asRemembered, asWritten } from '../core/select-apps.ts'
import { assumedSize, monthlyPrice } from '../core/pricing/prices.ts'
import type { Heroku } from '../adapters/heroku/heroku.ts'
import type { BacktestPage } from '../report/backtest/page.ts'
import type { TrafficSource } from './backtest-traffic.ts'
import { lookUp, readBase, readSizes } from './prepare-plan.ts'
import type { BaseRequest, Sizes } from './prepare-plan.ts'

export interface BacktestRequest extends BaseRequest {
  readonly source: TrafficSource
  /** How looks come; from the recorded gaps where the source is a state. */
  readonly rhythm: Rhythm
  readonly compareTo: string | null
  readonly seed: number
  /** Whether a schedule is proposed. */
  readonly proposals: 'wanted' | 'unwanted'
  /** null: without a token; dyno types are assumed and prices come from the table. */
  readonly heroku: Heroku | null
}

export type PreparedBacktest =
  | {
      readonly ok: true
      readonly page: BacktestPage
      readonly warnings: readonly string[]
      readonly secrets: readonly string[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly secrets: readonly string[] }

/** Of what was recorded: longer ago there are hours alone, and the app was another. */
const recordedMs = 14 * dayMs
/** A replay takes about a second. */
const mostProcesses = 10

/** Works out everything that a backtest shows. Never rejects. */
export async function prepareBacktest(
  loaded: LoadedPolicy & { readonly policy: { readonly ok: true; readonly value: Policy } },
  request: BacktestRequest
): Promise<PreparedBacktest> {
  const { compareTo, source } = request
  const base = compareTo === null ? null : await readBase(compareTo, request)
  if (base !== null && !base.ok) return base
  const secrets = base?.secrets ?? []
  const written = loaded.policy.value
  const policy = source.kind === 'recorded' ? asRemembered(written, source.state) : asWritten(written)
  const found = tasksOf(policy, request)
  if (!found.ok) return { ...found, secrets }

  const { fromMs, days } = coveredBy(found.value.tasks.map(({ traffic }) => traffic))
  const [head, compared] = await Promise.all([
    lookUp(policy, loaded.holidays, fromMs, days),
    base?.loaded == null ? null : lookUp(base.loaded.policy, base.loaded.holidays, fromMs, days)
  ])
  const problems = [...head.problems, ...(compared?.problems ?? [])].map(problem)
  if (problems.length > 0) return { ok: false, problems, secrets }

  const sizes = await readSizes(request.heroku, policy)
  const replayed = replayAll(
    found.value.tasks,
    { head: head.policy, compared: compared?.policy ?? null, sizes },
    request
  )
  const absent =
    compareTo !== null && base?.loaded === null
      ? [`${compareTo} has no ${request.file}: there is nothing to compare with.`]
      : []
  return {
    ok: true,
    page: {
      backtests: replayed.backtests,
      proposals: replayed.proposals,
      skipped: found.value.skipped,
      file: source.kind === 'csv' ? source.name : null,
      priceSource: sizes.prices.source
    },
    warnings: [...sizes.warnings, ...absent, ...replayed.warnings],
    secrets
  }
}

interface Compared {
  readonly head: Policy
  /** null: there is nothing to compare with. */
  readonly compared: Policy | null
  readonly sizes: Sizes
}

function replayAll(
  tasks: readonly Task[],
  { head, compared, sizes }: Compared,
  { compareTo, rhythm, seed, proposals: wanted }: BacktestRequest
): Pick<BacktestPage, 'backtests' | 'proposals'> & { readonly warnings: readonly string[] } {
  const backtests: Backtest[] = []
  const proposals: BacktestPage['proposals'][number][] = []
  const warnings: string[] = []
  for (const { app, process, traffic, learnedPerDyno } of tasks) {
    const policy = processIn(head, app, process)
    if (policy === null) continue
    const other = compared === null ? null : processIn(compared, app, process)
    if (compared !== null && other === null)
      warnings.push(`${compareTo ?? ''} has no ${app} ${process}: there is nothing to compare it with.`)
    const others: readonly NamedPolicy[] =
      other === null || compareTo === null ? [] : [{ name: compareTo, policy: other }]
    const named = { name: 'this configuration', policy }
    const size = priceOf(policy, sizes)
    backtests.push(
      compareBacktests({ traffic, head: named, others, rhythm, seed, learnedPerDyno, size, prices: sizes.prices })
    )
    const proposal = wanted === 'wanted' ? proposeFor(traffic, policy, { learnedPerDyno, rhythm, seed }) : null
    if (proposal !== null) proposals.push({ app, process, proposal })
  }
  return { backtests, proposals, warnings }
}

function priceOf({ app, process }: ProcessPolicy, sizes: Sizes): DynoPrice {
  const entry = sizes.entry(app, process)
  const name = entry?.size ?? assumedSize
  return {
    name,
    source: entry === null ? 'assumed' : 'known',
    limit: entry?.limit ?? 100,
    monthly: monthlyPrice(name, sizes.prices)
  }
}

interface Task {
  readonly app: string
  readonly process: string
  readonly traffic: Traffic
  readonly learnedPerDyno: number | null
}

interface Tasks {
  readonly tasks: readonly Task[]
  readonly skipped: BacktestPage['skipped']
}

function tasksOf({ apps }: Policy, { source }: BacktestRequest): Parsed<Tasks> {
  const all = apps.flatMap(({ processes }) => processes)
  return source.kind === 'csv' ? fromFile(all, source) : recorded(all, source.state)
}

/** Traffic from a file is that of the only process type that visitors reach. */
function fromFile(
  all: readonly ProcessPolicy[],
  { name, traffic }: Extract<TrafficSource, { readonly kind: 'csv' }>
): Parsed<Tasks> {
  const webs = all.filter(({ process }) => process === 'web')
  const [web, second] = webs
  if (web === undefined)
    return {
      ok: false,
      problems: [problem(`${name} is the traffic of a "web" process, and the configuration has none.`)]
    }
  if (second !== undefined)
    return {
      ok: false,
      problems: [
        problem(
          `${name} is the traffic of one app, and the configuration has ${webs.length} with "web". Say which one is meant with "app".`
        )
      ]
    }
  return {
    ok: true,
    value: { tasks: [{ app: web.app, process: web.process, traffic, learnedPerDyno: null }], skipped: [] }
  }
}

function recorded(all: readonly ProcessPolicy[], state: State): Parsed<Tasks> {
  const tasks: Task[] = []
  const skipped: { app: string; process: string; why: string }[] = []
  for (const policy of all) {
    const { app, process } = policy
    const known = own(own(state.apps, app), process) ?? null
    const traffic = known === null ? null : trafficFromHistory(known.history)
    const why = whyNot(policy, known === null ? 'unknown' : 'known', traffic, tasks.length)
    if (why !== null) skipped.push({ app, process, why })
    else if (traffic !== null)
      tasks.push({
        app,
        process,
        traffic: lastPart(traffic, recordedMs),
        learnedPerDyno: known?.demand?.unit === 'requests' ? (known.demand.capacity?.perDyno ?? null) : null
      })
  }
  if (tasks.length > 0) return { ok: true, value: { tasks, skipped } }
  const reasons = skipped.slice(0, 5).map(({ app, process, why }) => `${app} ${process}: ${why}`)
  return {
    ok: false,
    problems: [
      problem(
        `No traffic was recorded to replay. ${reasons.join(' ')} Or give a file of timestamp,requests_per_second as "traffic".`
      )
    ]
  }
}

function whyNot(
  { router }: ProcessPolicy,
  state: 'known' | 'unknown',
  traffic: Traffic | null,
  before: number
): string | null {
  if (router === null) return 'its demand is not counted in requests; "metrics: [{ router: throughput }]" records them.'
  if (state === 'unknown') return 'the state knows nothing of it yet.'
  if (traffic === null) return 'the state has no two looks within an hour that saw the requests.'
  return before >= mostProcesses ? `not replayed: ${mostProcesses} are enough at once. Pick an app with "app".` : null
}

function coveredBy(traffics: readonly Traffic[]): { readonly fromMs: number; readonly days: number } {
  const periods = traffics.map(periodOf)
  const fromMs = Math.min(...periods.map((period) => period.fromMs))
  return { fromMs, days: Math.ceil((Math.max(...periods.map((period) => period.toMs)) - fromMs) / dayMs) + 1 }
}

function processIn({ apps }: Policy, app: string, process: string): ProcessPolicy | null {
  return apps.find((entry) => entry.app === app)?.processes.find((entry) => entry.process === process) ?? null
}

function own<T>(values: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined
}
