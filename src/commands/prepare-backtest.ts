import { compareBacktests } from '../core/backtest/backtest.ts'
import type { Backtest, DynoPrice, NamedPolicy } from '../core/backtest/backtest.ts'
import type { Rhythm } from '../core/backtest/look-times.ts'
import { proposeFor } from '../core/backtest/propose-schedule.ts'
import { lastPart, periodOf, trafficFromHistory } from '../core/backtest/traffic.ts'
import type { Traffic } from '../core/backtest/traffic.ts'
import { dayMs } from '../core/durations.ts'
import { problem, refusal } from '../config/problem.ts'
import type { Parsed } from '../config/problem.ts'
import type { Policy, ProcessPolicy, ProcessState, State } from '../core/model.ts'
import { ownValue } from '../core/own-value.ts'
import { asRemembered, asWritten } from '../core/select-apps.ts'
import { assumedSize, monthlyPrice } from '../core/pricing/prices.ts'
import type { BacktestPage } from '../report/backtest/page.ts'
import type { TrafficSource } from './backtest-traffic.ts'
import { leftOutIn, lookUp, readBase, readSizes } from './prepare-plan.ts'
import type { ComparedRequest, CorrectPolicy, Prepared, Sizes } from './prepare-plan.ts'

export interface BacktestRequest extends ComparedRequest {
  readonly source: TrafficSource
  /** How looks come; from the recorded gaps where the source is a state. */
  readonly rhythm: Rhythm
  readonly seed: number
  /** Whether a schedule is proposed. */
  readonly proposals: 'wanted' | 'unwanted'
}

/** Of what was recorded: longer ago there are hours alone, and the app was another. */
const recordedMs = 14 * dayMs
/** A replay takes about a second. */
const mostProcesses = 10

/** Works out everything that a backtest shows. Never rejects. */
export async function prepareBacktest(
  loaded: CorrectPolicy,
  request: BacktestRequest
): Promise<Prepared<BacktestPage>> {
  const { source } = request
  const base = await readBase(request)
  if (!base.ok) return base
  const { secrets } = base
  const written = loaded.policy.value
  const policy = source.kind === 'recorded' ? asRemembered(written, source.state) : asWritten(written)
  const found = tasksOf(policy, request)
  if (!found.ok) return { ...found, secrets }

  const { tasks, skipped } = found.value
  const { fromMs, days } = coveredBy(tasks.map(({ traffic }) => traffic))
  const [head, compared] = await Promise.all([
    lookUp({ policy, holidays: loaded.holidays }, fromMs, days),
    base.loaded === null ? null : lookUp(base.loaded, fromMs, days)
  ])
  const problems = [...head.problems, ...(compared?.problems ?? [])].map(problem)
  if (problems.length > 0) return { ok: false, problems, secrets }

  const sizes = await readSizes(request.heroku, policy)
  const { warnings, ...replayed } = replayAll(
    tasks,
    { head: head.policy, compared: compared?.policy ?? null, sizes },
    request
  )
  const file = source.kind === 'csv' ? source.name : null
  return {
    ok: true,
    page: { ...replayed, skipped, file, priceSource: sizes.prices.source },
    warnings: [...leftOutIn(head, compared), ...sizes.warnings, ...base.warnings, ...warnings],
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
  if (web === undefined) return refusal(`${name} is the traffic of a "web" process, and the configuration has none.`)
  if (second !== undefined)
    return refusal(
      `${name} is the traffic of one app, and the configuration has ${webs.length} with "web". Say which one is meant with "app".`
    )
  const { app, process } = web
  return { ok: true, value: { tasks: [{ app, process, traffic, learnedPerDyno: null }], skipped: [] } }
}

function recorded(all: readonly ProcessPolicy[], state: State): Parsed<Tasks> {
  const tasks: Task[] = []
  const skipped: { app: string; process: string; why: string }[] = []
  for (const policy of all) {
    const { app, process } = policy
    const found = recordedTraffic(policy, ownValue(ownValue(state.apps, app), process))
    if (typeof found === 'string') skipped.push({ app, process, why: found })
    else if (tasks.length >= mostProcesses) skipped.push({ app, process, why: tooMany })
    else tasks.push({ app, process, ...found })
  }
  if (tasks.length > 0) return { ok: true, value: { tasks, skipped } }
  const reasons = skipped.slice(0, 5).map(({ app, process, why }) => `${app} ${process}: ${why}`)
  return refusal(
    `No traffic was recorded to replay. ${reasons.join(' ')} Or give a file of timestamp,requests_per_second as "traffic".`
  )
}

const tooMany = `not replayed: ${mostProcesses} are enough at once. Pick an app with "app".`

/** What was recorded of a process type; a text: why it cannot be replayed. */
function recordedTraffic(
  { router }: ProcessPolicy,
  known: ProcessState | undefined
): Pick<Task, 'traffic' | 'learnedPerDyno'> | string {
  if (router === null) return 'its demand is not counted in requests; "metrics: [{ router: throughput }]" records them.'
  if (known === undefined) return 'the state knows nothing of it yet.'
  const traffic = trafficFromHistory(known.history)
  if (traffic === null) return 'the state has no two looks within an hour that saw the requests.'
  const learnedPerDyno = known.demand?.unit === 'requests' ? (known.demand.capacity?.perDyno ?? null) : null
  return { traffic: lastPart(traffic, recordedMs), learnedPerDyno }
}

function coveredBy(traffics: readonly Traffic[]): { readonly fromMs: number; readonly days: number } {
  const periods = traffics.map(periodOf)
  const fromMs = Math.min(...periods.map((period) => period.fromMs))
  return { fromMs, days: Math.ceil((Math.max(...periods.map((period) => period.toMs)) - fromMs) / dayMs) + 1 }
}

function processIn({ apps }: Policy, app: string, process: string): ProcessPolicy | null {
  return apps.find((entry) => entry.app === app)?.processes.find((entry) => entry.process === process) ?? null
}
