/** From the state and the policy to the data of a report's page. Pure: no clock, no network. */
import { maximumOf } from '../../core/plan/flat-maximum.ts'
import { hasSizes } from '../../core/schedule/dyno-size.ts'
import { freshProcessState } from '../../core/decide/memory.ts'
import type { EpochMs, IncidentKey, Policy, ProcessPolicy, ProcessState, State } from '../../core/model.ts'
import { hoursAMonth, monthlyPrice } from '../../core/pricing/prices.ts'
import type { PriceList } from '../../core/pricing/prices.ts'
import { startOfDay } from '../../core/plan/local-days.ts'
import { localTime, nextOffsetChange, offsetMinutes } from '../../core/schedule/local-time.ts'
import { packPoints, pointsOf } from './points.ts'
import { proposalsFor } from './proposals.ts'
import { rangeMs } from './report-data.ts'
import type { DaySum, Range, ReportData, ReportIncident, ReportProcess } from './report-data.ts'
import { dynoSumsOf, figuresOf, outagesOf, weekMeans } from './sums.ts'
import type { Rates } from './sums.ts'
import { publicText } from './public-text.ts'
import type { Names, PublicText } from './public-text.ts'
import type { Zone } from './zone.ts'
import { hourMs } from '../../core/durations.ts'

export interface ReportOptions {
  readonly nowMs: EpochMs
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
  const period = { fromMs: endMs - rangeMs.all, toMs: endMs }
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
    endMs,
    lastLookMs: state.lastLookMs,
    priceSource: processes.some(({ figures }) => figures.all.cost !== null) ? options.prices.source : null,
    processes
  }
}

interface ShownProcess {
  readonly app: string
  readonly process: string
  readonly policy: ProcessPolicy | null
}

function shownProcesses(state: State, policy: Policy | null): readonly ShownProcess[] {
  if (policy !== null)
    return policy.apps.flatMap(({ processes }) =>
      processes.map((process) => ({ app: process.app, process: process.process, policy: process }))
    )
  return Object.entries(state.apps).flatMap(([app, processes]) =>
    Object.keys(processes).map((process) => ({ app, process, policy: null }))
  )
}

interface Context extends ReportOptions {
  readonly texts: PublicText
  readonly period: { readonly fromMs: EpochMs; readonly toMs: EpochMs }
}

function processOf(
  { app, process, policy }: ShownProcess,
  state: State,
  { texts, period, sizes, prices }: Context
): Omit<ReportProcess, 'proposal'> {
  const known = stateOf(state, app, process)
  const points = pointsOf(known.history, period.fromMs, period.toMs)
  const zone = zoneOf(policy?.timezone ?? 'UTC', period)
  const size = sizes(app, process)
  const hourPriceOf = (name: string): number | null => {
    const price = monthlyPrice(name, prices)
    return price === null ? null : price / hoursAMonth
  }
  const flat = policy === null ? null : maximumOf(policy, size ?? '', prices)
  const rates: Rates = {
    hourPrice: (name = size ?? '') => hourPriceOf(name),
    flat: flat === null ? null : { quantity: flat.quantity, hourPrice: hourPriceOf(flat.size) }
  }
  const incidents = incidentsOf(state, { app, process }, outagesOf(points), texts).filter(
    ({ endedMs }) => endedMs === null || endedMs >= period.fromMs
  )
  const changes = known.changes
    .filter(({ atMs }) => atMs >= period.fromMs && atMs <= period.toMs)
    .map(({ message, ...change }) => ({ ...change, message: texts.message(message) }))
  const figures = (range: Range): ReportProcess['figures'][Range] =>
    figuresOf(
      { points, incidents },
      { fromMs: Math.max(period.toMs - rangeMs[range], points[0]?.atMs ?? 0), toMs: period.toMs },
      rates
    )
  return {
    app: texts.app(app),
    process,
    zone,
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
    points: packPoints(known.history, period.fromMs, period.toMs),
    figures: { day: figures('day'), week: figures('week'), all: figures('all') },
    days: daysOf(points, zone, rates, period.toMs),
    week: weekMeans(points, zone),
    incidents,
    changes: changes.toReversed()
  }
}

/** Names come from outside and may be `constructor`: only own keys count. */
function stateOf(state: State, app: string, process: string): ProcessState {
  const processes = Object.hasOwn(state.apps, app) ? state.apps[app] : undefined
  return (
    (processes !== undefined && Object.hasOwn(processes, process) ? processes[process] : undefined) ?? freshProcessState
  )
}

function demandUnitOf(policy: ProcessPolicy | null): string {
  if (policy?.router != null) return 'requests a minute'
  const metrics = policy?.metrics ?? []
  const first = metrics.find(({ goal }) => goal.kind === 'per-dyno') ?? metrics[0]
  return first?.source.kind === 'hirefire' ? 'jobs' : 'demand'
}

function zoneOf(timezone: string, { fromMs, toMs }: Context['period']): Zone {
  const offsets: [EpochMs, number][] = [[fromMs, offsetMinutes(timezone, fromMs)]]
  for (
    let sinceMs: EpochMs | null = nextOffsetChange(timezone, fromMs, toMs);
    sinceMs !== null;
    sinceMs = nextOffsetChange(timezone, sinceMs, toMs)
  ) {
    offsets.push([sinceMs, offsetMinutes(timezone, sinceMs)])
  }
  return { name: timezone, offsets }
}

function daysOf(points: ReturnType<typeof pointsOf>, { name }: Zone, rates: Rates, endMs: EpochMs): readonly DaySum[] {
  const first = points[0]
  if (first === undefined) return []
  const days: DaySum[] = []
  for (let day = localTime(name, first.atMs).day; ; day++) {
    const fromMs = startOfDay(name, day)
    if (fromMs >= endMs) return days
    days.push({ fromMs, ...dynoSumsOf(points, { fromMs, toMs: startOfDay(name, day + 1) }, rates) })
  }
}

/**
 * The incidents of the state, the closed ones that it logs, and the outages of the history that are in neither; newest
 * first.
 */
function incidentsOf(
  state: State,
  { app, process }: Pick<ShownProcess, 'app' | 'process'>,
  outages: readonly ReportIncident[],
  texts: PublicText
): readonly ReportIncident[] {
  const isOurs = (incident: IncidentKey): boolean => incident.app === app && incident.process === process
  const remembered = state.incidents
    .filter(isOurs)
    .map(({ kind, phase, sinceMs, endedMs, cause, lowest, highest, shown }): ReportIncident => {
      const ended = phase === 'over' ? endedMs : null
      return {
        kind,
        phase,
        sinceMs,
        endedMs: ended,
        cause: texts.message(cause),
        lowest,
        highest,
        issue: shown?.issue ?? null
      }
    })
  const closed = state.closed
    .filter(
      (incident) =>
        isOurs(incident) &&
        !remembered.some(({ kind, sinceMs }) => kind === incident.kind && sinceMs === incident.sinceMs)
    )
    .map(({ kind, sinceMs, endedMs, lowest, highest }): ReportIncident => ({
      kind,
      phase: 'over',
      sinceMs,
      endedMs,
      cause: null,
      lowest,
      highest,
      issue: null
    }))
  const recorded = [...remembered, ...closed]
  const isRecorded = (outage: ReportIncident): boolean =>
    recorded.some(
      ({ kind, sinceMs, endedMs }) =>
        kind === 'down' && sinceMs <= (outage.endedMs ?? Infinity) && (endedMs ?? Infinity) >= outage.sinceMs
    )
  return [...recorded, ...outages.filter((outage) => !isRecorded(outage))].sort((a, b) => b.sinceMs - a.sinceMs)
}
