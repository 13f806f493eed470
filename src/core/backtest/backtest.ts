import { clamp } from '../schedule/bounds.ts'
import { hasSizes } from '../schedule/dyno-size.ts'
import { dynoLimit } from '../pricing/dyno-limit.ts'
import { listPrices, monthlyPrice, type PriceList } from '../pricing/prices.ts'
import { maximumOf } from '../plan/flat-maximum.ts'
import { perDynoOf } from '../per-dyno.ts'
import type { EpochMs, ProcessPolicy, Window } from '../model.ts'
import { monthlyCost, sumOfKnown } from '../pricing/dyno-hours.ts'
import { localTime } from '../schedule/local-time.ts'
import { baselines, replayable, type ScalingStrategy } from './baselines.ts'
import type { Rhythm } from './look-times.ts'
import { dynoModelOf } from './dyno-model.ts'
import { replay, type Score, type Scenario } from './replay.ts'
import { periodOf, ratesOf, type Traffic } from './traffic.ts'
import { minuteMs } from '../durations.ts'

/** A configuration to replay, under the user's name for it. */
export interface NamedPolicy {
  readonly name: string
  readonly policy: ProcessPolicy
}

export interface BacktestOptions {
  readonly traffic: Traffic
  /** The model of the app takes capacity, target and maximum from this one, for all. */
  readonly head: NamedPolicy
  readonly others: readonly NamedPolicy[]
  readonly rhythm: Rhythm
  readonly seed: number
  /** Requests a minute that one dyno is known to serve, from a state; null: not known. */
  readonly learnedPerDyno: number | null
  readonly size: DynoPrice
  /** Of other dyno types; default: the list prices. */
  readonly prices?: PriceList
}

export interface DynoPrice {
  readonly name: string
  readonly source: 'known' | 'assumed'
  readonly limit: number
  /** US$ a month; null: not known. */
  readonly monthly: number | null
}

/** The assumptions of the model, and where they come from. */
export interface Assumptions {
  /** Requests a minute that one dyno answers within the target. */
  readonly perDyno: number
  readonly perDynoFrom: 'configured' | 'learned' | 'peak'
  readonly targetMs: number
  readonly targetFrom: 'router' | 'scale-out' | 'default'
  /** Mean time of one request on an idle dyno, and how many a dyno works on at once. */
  readonly serviceMs: number
  readonly slots: number
  readonly rhythm: Rhythm
  /** How many metrics of the configuration the backtest cannot simulate and leaves out. */
  readonly leftOut: number
}

export interface BacktestRow extends Score {
  readonly name: string
  readonly kind: 'configuration' | 'baseline'
  /** US$ in a month of 720 hours; null: no price is known. */
  readonly cost: number | null
}

/** Plain data. The same options give the same backtest. */
export interface Backtest
  extends
    Pick<ProcessPolicy, 'app' | 'process' | 'timezone'>,
    Pick<Traffic, 'holes' | 'peak'>,
    Pick<BacktestOptions, 'seed' | 'size'> {
  readonly fromMs: EpochMs
  readonly toMs: EpochMs
  readonly hours: number
  readonly most: number
  readonly assumptions: Assumptions
  /** The head first, then the others, then the baselines. */
  readonly rows: readonly BacktestRow[]
  /** Mean number of dynos that the traffic needs in each hour of the local day; null: no traffic at that hour. */
  readonly needByHour: readonly (number | null)[]
}

/** For a policy that names no target: what autoscalebot calls slow. */
const defaultTargetMs = 1000

/** Replays the traffic with every configuration and every baseline. The same seed gives the same result. */
export function compareBacktests({
  traffic,
  head,
  others,
  rhythm,
  seed,
  learnedPerDyno,
  size: running,
  prices = listPrices
}: BacktestOptions): Backtest {
  const { app, process, timezone } = head.policy
  const size = sizeAtMost(head.policy, running, prices)
  const windows = [head, ...others].flatMap(({ policy }) => policy.schedule)
  const { scenario, most, assumptions } = scenarioOf(head.policy, windows, {
    ...{ traffic, rhythm, seed, learnedPerDyno },
    size: size.name,
    limit: size.limit
  })
  const configured = [head, ...others].map(({ name, policy }): ScalingStrategy => ({
    kind: 'policy',
    name,
    policy: replayable(hasSizes(head.policy) && !hasSizes(policy) ? { ...policy, size: running.name } : policy),
    rhythm
  }))
  const rowOf = (strategy: ScalingStrategy, kind: BacktestRow['kind']): BacktestRow => {
    const score = replay(strategy, scenario)
    return { name: strategy.name, kind, ...score, cost: monthlyCostOf(score, size, prices) }
  }
  const { fromMs, toMs } = periodOf(traffic)
  const rows = [
    ...configured.map((strategy) => rowOf(strategy, 'configuration')),
    ...baselines(head.policy, most).map((strategy) => rowOf(strategy, 'baseline'))
  ]
  return {
    app,
    process,
    timezone,
    seed,
    size,
    most,
    assumptions,
    rows,
    fromMs,
    toMs,
    hours: rows[0]?.hours ?? 0,
    holes: traffic.holes,
    peak: traffic.peak,
    needByHour: needByHour(traffic, timezone, assumptions.perDyno)
  }
}

/**
 * The model of the app. What one dyno can serve is configured, or learned, or else taken such that the peak of the
 * traffic needs the maximum.
 *
 * @param windows of all schedules that are replayed: of the dyno types that they name there are models as well
 */
export function scenarioOf(
  policy: ProcessPolicy,
  windows: readonly Window[],
  basis: Pick<BacktestOptions, 'rhythm' | 'learnedPerDyno'> & Pick<Scenario, 'traffic' | 'seed' | 'size' | 'limit'>
): Pick<Backtest, 'most' | 'assumptions'> & { readonly scenario: Scenario } {
  const { traffic, rhythm, learnedPerDyno, seed, size, limit } = basis
  const written = policy.router?.perDyno ?? 'auto'
  const configured = written === 'auto' ? null : perDynoOf(written, size)
  const named = maximumOf(policy, size)?.quantity ?? null
  const known = configured ?? learnedPerDyno
  const peakAMinute = Math.max(traffic.peak * 60, 1)
  const perDyno = known ?? peakAMinute / Math.max(1, named ?? 1)
  const most = Math.max(1, named ?? Math.ceil(peakAMinute / perDyno))
  const targetMs = policy.router?.p95TargetMs ?? policy.scaleOut?.slow?.aboveMs ?? defaultTargetMs
  const model = dynoModelOf(perDyno, targetMs)
  const { requestsPerSecond, serviceMs } = model.capacity
  const sizes = new Set(windows.flatMap((window) => window.size ?? []))
  const otherModels = [...sizes].map((name) => {
    const carries = perDyno * capacityFactor(policy, name, size)
    return [name, dynoModelOf(carries, targetMs)] as const
  })
  return {
    scenario: {
      traffic,
      model,
      initialDynos: initialDynos(traffic, perDyno, most),
      size,
      limit,
      otherModels: Object.fromEntries(otherModels),
      seed,
      timezone: policy.timezone
    },
    most,
    assumptions: {
      perDyno,
      perDynoFrom: configured !== null ? 'configured' : learnedPerDyno !== null ? 'learned' : 'peak',
      targetMs,
      targetFrom:
        policy.router?.p95TargetMs != null ? 'router' : policy.scaleOut?.slow != null ? 'scale-out' : 'default',
      serviceMs,
      slots: (requestsPerSecond * serviceMs) / 1000,
      rhythm,
      leftOut: policy.metrics.length
    }
  }
}

/** As many as the first minutes need, so that no replay begins with an outage. */
export function initialDynos({ stretches }: Traffic, perDyno: number, most: number): number {
  const first = stretches[0]?.points[0]?.requestsPerSecond ?? 0
  return clamp(Math.ceil((first * 60) / perDyno), { floor: 1, ceiling: most })
}

/** US$ a month, each dyno type at its own price; null: one is not known. */
function monthlyCostOf(
  { hoursBySize, hours }: Pick<Score, 'hoursBySize' | 'hours'>,
  { name, monthly }: DynoPrice,
  prices: PriceList
): number | null {
  const costs = Object.entries(hoursBySize).map(([size, dynoHours]) => {
    const price = size === name.toLowerCase() ? monthly : monthlyPrice(size, prices)
    return price === null ? null : monthlyCost({ floor: dynoHours, ceiling: dynoHours }, hours, price)
  })
  return sumOfKnown(costs)?.floor ?? null
}

/** The dyno type of the maximum where the schedule names types: what it is compared with, and where it begins. */
function sizeAtMost(policy: ProcessPolicy, running: DynoPrice, prices: PriceList): DynoPrice {
  const most = hasSizes(policy) ? maximumOf(policy, running.name, prices) : null
  if (most === null || most.size === running.name.toLowerCase()) return running
  const name = most.size
  return { name, source: 'known', limit: dynoLimit(name, 'cedar'), monthly: monthlyPrice(name, prices) }
}

/** How much more a dyno of a type carries than one of another: as `per-dyno` says, else as its price. */
function capacityFactor({ router }: ProcessPolicy, size: string, than: string): number {
  const written = router?.perDyno ?? 'auto'
  const carries = (name: string): number | null =>
    typeof written === 'object' ? perDynoOf(written, name) : monthlyPrice(name)
  const [one, other] = [carries(size), carries(than)]
  return one === null || other === null || one <= 0 || other <= 0 ? 1 : one / other
}

function needByHour({ stretches }: Traffic, timezone: string, perDyno: number): readonly (number | null)[] {
  const hours = Array.from({ length: 24 }, () => ({ dynos: 0, count: 0 }))
  for (const stretch of stretches) {
    for (const { atMs, requestsPerSecond } of ratesOf(stretch, 5 * minuteMs)) {
      const hour = hours[Math.floor(localTime(timezone, atMs).minute / 60)]
      if (hour === undefined) continue
      hour.dynos += Math.max(1, Math.ceil((requestsPerSecond * 60) / perDyno - 1e-9))
      hour.count++
    }
  }
  return hours.map(({ dynos, count }) => (count === 0 ? null : dynos / count))
}
