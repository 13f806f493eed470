import { withTimeout } from '../async.ts'
import { quantityAfter } from '../core/decide/advance.ts'
import { isHealthy } from '../core/decide/health.ts'
import { secondMs } from '../core/durations.ts'
import type { DynoReading, EpochMs } from '../core/model.ts'
import type { Lack, ProcessReport, Readiness, RunReport } from '../core/model/run-report.ts'
import { processKey } from '../core/process-key.ts'
import { sameSize } from '../core/schedule/dyno-size.ts'
import type { Clock, ReadDynos } from '../ports.ts'
import type { RunOptions } from './options.ts'

/** Healthy looks in a row that a pinged process type needs. */
const healthyLooks = 2
/** The last look begins so long before the time is over, or a whole interval where that is shorter, so that it may end in time. */
const lastLookMs = 5 * secondMs
/** A list of dynos that takes longer could not be read in this look. */
const dynosTimeoutMs = 10 * secondMs

/** Waits, after the last look that is due, until every process type is ready. */
export interface ReadinessWait {
  /** Adds the dynos after a look at an app, where one of its process types is waited for. */
  readonly withDynos: (reports: readonly ProcessReport[]) => Promise<readonly ProcessReport[]>
  /** The report of a look with how far all are; of those that it did not finish nothing is known. */
  readonly judge: (report: RunReport, finished: ReadonlySet<string>) => RunReport
  /** When to look once more; null: there is nothing to wait for, or no time. The time begins with the first call. */
  readonly nextLookAfter: (nowMs: EpochMs, report: RunReport) => EpochMs | null
  /** What the look gives; null: the time was over before it ended. */
  readonly within: <T>(look: Promise<T>) => Promise<T | null>
  /** Nothing new may be begun. */
  readonly isOver: () => boolean
}

export interface ReadinessContext {
  readonly options: Required<Pick<RunOptions, 'waitMs' | 'intervalMs'>>
  readonly readDynos: ReadDynos | null
  readonly clock: Clock
  readonly startMs: EpochMs
}

export function openReadinessWait({
  options: { waitMs, intervalMs },
  readDynos,
  clock,
  startMs
}: ReadinessContext): ReadinessWait {
  const streaks = new Map<string, number>()
  let endMs = Infinity
  let isLastBegun = false

  const count = (report: ProcessReport): void => {
    const key = processKey(report.policy)
    streaks.set(key, answersWell(report) ? (streaks.get(key) ?? 0) + 1 : 0)
  }
  return {
    withDynos: async (reports) => {
      const awaited = reports.find(isAwaited)
      if (awaited === undefined || awaited.outcome.kind === 'dry-run') return reports
      const list = readDynos?.(awaited.policy.app) ?? Promise.resolve(null)
      const dynos = await withTimeout(Math.min(dynosTimeoutMs, waitMs), list, () => null)
      return reports.map((report) => ({ ...report, dynos }))
    },
    judge: (report, finished) => {
      report.processes.filter(({ policy }) => finished.has(policy.app)).forEach(count)
      return { ...report, readiness: readinessOf(report, { finished, streaks }) }
    },
    nextLookAfter: (nowMs, { readiness, processes }) => {
      if (readiness?.kind === 'ready' || processes.some(isRefused) || isLastBegun) return null
      if (endMs === Infinity) endMs = nowMs + waitMs
      const lastMs = endMs - Math.min(lastLookMs, intervalMs)
      const gridMs = startMs + (Math.floor((nowMs - startMs) / intervalMs) + 1) * intervalMs
      isLastBegun = gridMs >= lastMs
      return isLastBegun ? Math.max(nowMs, lastMs) : gridMs
    },
    within: (look) => (endMs === Infinity ? look : withTimeout(endMs - clock.now(), look, () => null)),
    isOver: () => clock.now() >= endMs
  }
}

interface Seen {
  /** Apps that the look finished. */
  readonly finished: ReadonlySet<string>
  /** Healthy looks in a row, by `processKey`. */
  readonly streaks: ReadonlyMap<string, number>
}

function readinessOf({ policy, processes, mode }: RunReport, { finished, streaks }: Seen): Readiness {
  if (mode === 'dry-run') return { kind: 'ready' }
  const unseen = policy.apps.filter(({ app }) => !finished.has(app))
  const lacking: readonly Lack[] = [
    ...unseen.map(({ app }) => ({ app, message: `${app} could not be looked at in time` })),
    ...processes
      .filter((report) => finished.has(report.policy.app) && isAwaited(report))
      .flatMap((report) => {
        const { app, process } = report.policy
        const lack = lackOfDynos(report) ?? lackOfHealth(report, streaks.get(processKey(report.policy)) ?? 0)
        return lack === null ? [] : [{ app, message: `${app} ${process} ${lack}` }]
      })
  ]
  return lacking.length === 0 ? { kind: 'ready' } : { kind: 'waiting', lacking }
}

/** Nobody waits for what is meant to be without dynos, or is none of our business. */
function isAwaited({ policy, decision, outcome }: ProcessReport): boolean {
  return policy.enabled && quantityAfter(decision, outcome) !== 0 && !isInMaintenance(decision)
}

function isInMaintenance({ reasons }: ProcessReport['decision']): boolean {
  return reasons.some(({ code }) => code === 'maintenance')
}

/** Waiting does not help where the platform says no for good. */
function isRefused(report: ProcessReport): boolean {
  return isAwaited(report) && report.fault?.kind === 'permanent'
}

/** What a process type lacks of the dynos that it should have; null: nothing. */
function lackOfDynos({ policy: { process }, decision, outcome, dynos = null, size }: ProcessReport): string | null {
  const quantity = quantityAfter(decision, outcome)
  if (quantity === null) return 'could not be read'
  if (outcome.kind === 'failed') return `could not be changed to ${decision.to ?? quantity}`
  if (dynos === null) return 'has dynos that could not be listed'
  const own = dynos.filter((dyno) => dyno.process === process)
  const right = own.filter((dyno) => dyno.size === undefined || size === null || sameSize(dyno.size, size))
  const upCount = right.filter(({ upSinceMs }) => upSinceMs !== null).length
  if (upCount >= quantity) return null
  const asSize = right.length === own.length || size === null ? '' : ` as ${size.toLowerCase()}`
  return `has ${upCount} of ${quantity} dynos up${asSize}${others(right)}`
}

/** ` (1 starting, 1 crashed)` */
function others(dynos: readonly DynoReading[]): string {
  const states = dynos.filter(({ upSinceMs }) => upSinceMs === null).map(({ state }) => state)
  const counts = [...new Set(states)].map((state) => `${states.filter((one) => one === state).length} ${state}`)
  return counts.length === 0 ? '' : ` (${counts.join(', ')})`
}

/** What its pings lack; null: nothing, or it is not pinged. */
function lackOfHealth({ policy: { probe }, pings }: ProcessReport, streak: number): string | null {
  if (probe === null || streak >= healthyLooks) return null
  if (streak > 0) return `has answered well in ${streak} look of the ${healthyLooks} in a row that count`
  if (pings === undefined) return 'was not pinged yet'
  return `does not answer well (${pings.cause ?? `${pings.medianMs ?? '?'} ms`})`
}

function answersWell({ policy, pings }: ProcessReport): boolean {
  return pings !== undefined && isHealthy(pings, policy.failSafe)
}
