/** From the state and the policy to the data of a report's page. Pure: no clock, no network. */
import { maximumOf } from '../../core/plan/flat-maximum.ts'
import type { Maximum } from '../../core/plan/flat-maximum.ts'
import { hasSizes } from '../../core/schedule/dyno-size.ts'
import { freshProcessState } from '../../core/decide/memory.ts'
import type { AppPolicy, EpochMs, Policy, ProcessPolicy, ProcessState, State } from '../../core/model.ts'
import { ownValue } from '../../core/own-value.ts'
import { hoursAMonth, monthlyPrice } from '../../core/pricing/prices.ts'
import type { PriceList } from '../../core/pricing/prices.ts'
import { startOfDay } from '../../core/plan/local-days.ts'
import { localTime, nextOffsetChange, offsetMinutes } from '../../core/schedule/local-time.ts'
import { demandUnitOf } from '../demand-unit.ts'
import { healthSpans, healthSumsOf } from './health-sums.ts'
import { commonIncidents, outagesOf, recordedIncidents, withOutages } from './incidents.ts'
import { monthOf } from './month.ts'
import { packPoints, pauseOf, pointsOf } from './points.ts'
import type { Period } from './points.ts'
import { proposalsFor } from './proposals.ts'
import { rangeMs } from './report-data.ts'
import type { DaySum, Range, ReportData, ReportProcess } from './report-data.ts'
import { standingOf } from './standing.ts'
import { dynoSumsOf, figuresOf, weekMeans } from './sums.ts'
import type { ProcessRecord, Rates } from './sums.ts'
import { publicText } from './public-text.ts'
import type { Names, PublicText } from './public-text.ts'
import type { Zone } from './zone.ts'
import { hourMs } from '../../core/durations.ts'

export interface ReportOptions {
  readonly nowMs: EpochMs
  readonly isSimulated?: true
  /** The dyno type that a process runs on, as the platform names it; null: not known. */
  readonly sizes: (app: string, process: string) => string | null
  readonly prices: PriceList
  readonly names: Names
}

/**
 * The last five weeks, as far as the state knows them.
 *
 * @param policy its process types are shown, in its order; null: not known, then every process type of the state is
 * shown, in UTC
 */
export function reportDataOf(state: State, policy: Policy | null, options: ReportOptions): ReportData {
  const texts = publicText(policy, state, options.names)
  const endMs = state.lastLookMs === null ? options.nowMs : Math.min(options.nowMs, state.lastLookMs + hourMs)
  const period = { fromMs: endMs - rangeMs.all, toMs: endMs, pauseMs: pauseOf(state.gapsMs) }
  const shown = shownProcesses(state, policy)
  const collected = shown.map((one) => processOf(one, state, { ...options, texts, period }))
  const candidates = shown.map(({ app, process, policy: own }, index) => ({
    policy: own,
    known: stateOf(state, app, process),
    dynoHours: collected[index]?.figures.all.dynoHours ?? 0
  }))
  const proposals = proposalsFor(candidates, state.gapsMs)
  const processes = collected.map((process, index) => ({ ...process, proposal: proposals[index] ?? null }))
  return {
    version: 1,
    madeMs: options.nowMs,
    ...(options.isSimulated === true ? { isSimulated: true } : {}),
    endMs,
    lastLookMs: state.lastLookMs,
    pauseMs: period.pauseMs,
    priceSource: processes.some(({ figures }) => figures.all.cost !== null) ? options.prices.source : null,
    processes,
    common: commonIncidents(state, texts)
  }
}

interface ShownProcess {
  readonly app: string
  readonly process: string
  readonly policy: ProcessPolicy | null
  readonly budget: AppPolicy['budget']
}

function shownProcesses(state: State, policy: Policy | null): readonly ShownProcess[] {
  if (policy !== null)
    return policy.apps.flatMap(({ processes, budget }) =>
      processes.map((process) => ({ app: process.app, process: process.process, policy: process, budget }))
    )
  return Object.entries(state.apps).flatMap(([app, processes]) =>
    Object.keys(processes).map((process) => ({ app, process, policy: null, budget: undefined }))
  )
}

interface Context extends ReportOptions {
  readonly texts: PublicText
  readonly period: Period
}

function processOf(
  { app, process, policy, budget }: ShownProcess,
  state: State,
  { texts, period, sizes, prices, nowMs }: Context
): Omit<ReportProcess, 'proposal'> {
  const known = stateOf(state, app, process)
  const points = pointsOf(known.history, period)
  const zone = zoneOf(policy?.timezone ?? 'UTC', period)
  const size = sizes(app, process) ?? points.findLast((point) => point.size !== undefined)?.size ?? null
  const flat = policy === null ? null : maximumOf(policy, size ?? '', prices)
  const rates = ratesOf(size, flat, prices)
  const runs = { pauseMs: period.pauseMs, gapsMs: state.gapsMs }
  const recorded = recordedIncidents(state, { app, process }, texts)
  const incidents = withOutages(recorded, outagesOf(points)).filter(
    ({ endedMs }) => endedMs === null || endedMs >= period.fromMs
  )
  const outages = recorded.filter(({ kind }) => kind === 'down')
  const health = healthSpans(points, outages, known.history.looks[0]?.atMs ?? Infinity)
  const changes = known.changes
    .filter(({ atMs }) => atMs >= period.fromMs && atMs <= period.toMs)
    .map(({ message, ...change }) => ({ ...change, message: texts.message(message) }))
  const record: ProcessRecord = { points, health, incidents }
  const figures = (range: Range): ReportProcess['figures'][Range] => {
    const fromMs = Math.max(period.toMs - rangeMs[range], points[0]?.atMs ?? 0)
    return figuresOf(record, { fromMs, toMs: period.toMs }, rates)
  }
  const month = monthOf(known.history, policy, rates, period.toMs)
  return {
    app: texts.app(app),
    process,
    zone,
    standing: standingOf({ policy, state: known, points, incidents, size, nowMs, ...runs }),
    month: month === null ? null : { ...month, budget: budget?.amount ?? null },
    size,
    hourPrice: rates.hourPrice(undefined),
    flat: flat?.quantity ?? null,
    flatSize: flat !== null && policy !== null && hasSizes(policy) ? flat.size : null,
    thresholds: {
      fastMs: policy?.scaleIn?.fast?.belowMs ?? null,
      slowMs: policy?.scaleOut?.slow?.aboveMs ?? policy?.router?.p95TargetMs ?? null,
      failSafeMs: policy?.failSafe?.aboveMs ?? null
    },
    demandUnit: points.some(({ demand }) => demand !== null) ? demandUnitOf(policy) : null,
    points: packPoints(points),
    figures: { day: figures('day'), week: figures('week'), all: figures('all') },
    days: daysOf(record, zone, rates, period.toMs),
    week: weekMeans(points, zone),
    incidents,
    changes: changes.toReversed()
  }
}

/** @param size the dyno type of what has none of its own; null: not known */
function ratesOf(size: string | null, flat: Maximum | null, prices: PriceList): Rates {
  const hourPriceOf = (name: string): number | null => {
    // Eco dynos share a flat rate of the account: an hour of one has no price.
    const price = name.toLowerCase() === 'eco' ? null : monthlyPrice(name, prices)
    return price === null ? null : price / hoursAMonth
  }
  return {
    hourPrice: (name = size ?? '') => hourPriceOf(name),
    usualSize: size?.toLowerCase(),
    flat: flat === null ? null : { quantity: flat.quantity, hourPrice: hourPriceOf(flat.size) }
  }
}

function stateOf({ apps }: State, app: string, process: string): ProcessState {
  return ownValue(ownValue(apps, app), process) ?? freshProcessState
}

function zoneOf(timezone: string, { fromMs, toMs }: Pick<Period, 'fromMs' | 'toMs'>): Zone {
  const offsets: [EpochMs, number][] = []
  let sinceMs: EpochMs | null = fromMs
  while (sinceMs !== null) {
    offsets.push([sinceMs, offsetMinutes(timezone, sinceMs)])
    sinceMs = nextOffsetChange(timezone, sinceMs, toMs)
  }
  return { name: timezone, offsets }
}

function daysOf({ points, health }: ProcessRecord, { name }: Zone, rates: Rates, endMs: EpochMs): readonly DaySum[] {
  const first = points[0]
  if (first === undefined) return []
  const days: DaySum[] = []
  for (let day = localTime(name, first.atMs).day; ; day++) {
    const period = { fromMs: startOfDay(name, day), toMs: startOfDay(name, day + 1) }
    if (period.fromMs >= endMs) return days
    days.push({ fromMs: period.fromMs, ...dynoSumsOf(points, period, rates), ...healthSumsOf(health, period) })
  }
}
