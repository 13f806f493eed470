import { minuteMs } from '../core/durations.ts'
import { describeAction } from '../core/incidents/action.ts'
import { departedAction } from '../core/incidents/departed.ts'
import { releaseAfterMs } from '../core/incidents/detectors.ts'
import { incidentKey, isShownAsOver } from '../core/incidents/incident-key.ts'
import type { QuietApps } from '../core/incidents/quiet.ts'
import type { EpochMs, Incident, IncidentPhase, IncidentReport, Policy } from '../core/model.ts'
import { zoneOf } from '../core/schedule/app-zone.ts'
import type { ProcessReport } from '../core/model/run-report.ts'
import { monthlyPrice } from '../core/pricing/prices.ts'
import { describeNext } from '../report/decision-text.ts'
import type { IncidentTracker, Ports, SyncResult } from '../ports.ts'
import type { RunOptions } from './options.ts'
import type { StateSession } from './state-session.ts'

export interface IncidentSync {
  /** Brings the tracker in line with the incidents of the processes that this run handled. Gives warnings. */
  readonly sync: (request: SyncRequest) => Promise<readonly string[]>
  /** Whether the tracker wants nothing more to be written in this run. */
  readonly isLimited: () => boolean
}

export interface SyncRequest {
  readonly reports: readonly ProcessReport[]
  readonly nowMs: EpochMs
  readonly occasion: Occasion
  /** The apps of which nothing is told now. */
  readonly quiet: QuietApps
  readonly policy: Policy
}

/** At the end of a run every incident is brought up to date, in between those that have changed. */
export type Occasion = 'in-between' | 'end'

export type TrackedIncidents = Awaited<ReturnType<IncidentTracker['tracked']>>

export interface IncidentSyncContext {
  readonly ports: Pick<Ports, 'tracker' | 'diagnose' | 'clock'>
  readonly options: Pick<RunOptions, 'mode' | 'runUrl' | 'docsUrl'>
  readonly session: StateSession
  /** The issues that were open when the run began. */
  readonly trackedAtStart: Promise<TrackedIncidents>
}

/** A slow tracker must not keep the state from being saved; what is left is for the next run. */
const syncTimeoutMs = minuteMs
/** Between two edits of the issue of an incident that goes on unchanged. */
const editSpacingMs = 10 * minuteMs
/** After a failure. */
const retryMs = minuteMs

/** The last time that an incident was brought to the tracker, and as what. */
interface Attempt {
  readonly phase: IncidentPhase
  readonly atMs: EpochMs
  readonly result: 'shown' | 'failed'
  readonly isQuiet: boolean
}

interface DueIncident {
  readonly incident: Incident
  /** Of its process type; null: that left the configuration, or it concerns all apps together. */
  readonly report: ProcessReport | null
  readonly isQuiet: boolean
}

export function openIncidentSync(context: IncidentSyncContext): IncidentSync {
  const {
    ports: { tracker, clock },
    options: { mode },
    session: { lease, working },
    trackedAtStart
  } = context
  /** By `incidentKey`. */
  const attempts = new Map<string, Attempt>()
  /** A secondary rate limit: whoever goes on writing is kept out for longer. */
  let isLimited = false

  const syncOne = async (openTracker: IncidentTracker, due: DueIncident, request: SyncRequest): Promise<SyncResult> => {
    const { incident, isQuiet } = due
    const { nowMs } = request
    const result = await openTracker.sync(await incidentReport(context, due, request))
    const { shown } = result
    const key = incidentKey(incident)
    attempts.set(key, { phase: incident.phase, atMs: nowMs, result: shown === null ? 'failed' : 'shown', isQuiet })
    working.update((state) => ({
      ...state,
      incidents: state.incidents.map((other) => (incidentKey(other) === key ? { ...other, shown } : other))
    }))
    return result
  }

  const sync: IncidentSync['sync'] = async (request) => {
    if (tracker === null || lease.role() === 'follower') return []
    if (isLimited) return owed(working.whole().incidents, request)
    const due = (): readonly DueIncident[] => dueIncidents(working.whole().incidents, attempts, request)
    // Only a leader opens issues. A dry run takes no lease: that would keep other runs from changing Heroku.
    const mustLead = mode === 'live' && !lease.isSecured() && due().some(({ incident }) => isWithoutIssue(incident))
    if (mustLead && (await lease.renew()).role === 'follower') return []
    let isListFresh = (await trackedAtStart).status === 'unavailable'
    const deadlineMs = clock.now() + syncTimeoutMs
    const warnings: string[] = []
    let left = 0
    for (const each of due()) {
      if (clock.now() > deadlineMs) {
        left += 1
        continue
      }
      if (isWithoutIssue(each.incident) && !isListFresh) {
        // Another run, or a person, may have opened it since the list was read; the tracker then uses what it finds.
        const listed = await tracker.tracked()
        if (listed.status === 'unavailable') warnings.push(listed.warning)
        isListFresh = true
      }
      const result = await syncOne(tracker, each, request)
      if (result.isLimited === true) {
        isLimited = true
        return [...warnings, ...owed(working.whole().incidents, request)]
      }
      if (result.warning !== null) warnings.push(result.warning)
    }
    return left === 0 ? warnings : [...warnings, tooSlow(left)]
  }

  return { sync, isLimited: () => isLimited }
}

/** Counted once, at the end of the run. */
function owed(incidents: readonly Incident[], request: SyncRequest): readonly string[] {
  if (request.occasion !== 'end') return []
  const left = dueIncidents(incidents, new Map(), request).filter(({ incident }) => !isUpToDate(incident)).length
  if (left === 0) return []
  const issues = left === 1 ? 'The issue of 1 incident is' : `The issues of ${left} incidents are`
  return [
    `${issues} not up to date: GitHub wants fewer requests (rate limit), so this run writes no more of them. The next run goes on.`
  ]
}

/** Its issue is open and tells of the present phase. One that is over has an issue that is still to be closed. */
function isUpToDate({ phase, shown }: Incident): boolean {
  return phase !== 'over' && shown?.phase === phase
}

function dueIncidents(
  incidents: readonly Incident[],
  attempts: ReadonlyMap<string, Attempt>,
  { reports, nowMs, occasion, quiet }: SyncRequest
): readonly DueIncident[] {
  return incidents.flatMap((incident) => {
    const report = reports.find(({ policy }) => policy.app === incident.app && policy.process === incident.process)
    const isHandled = report !== undefined || incident.app === null || incident.phase === 'over'
    if (!isHandled || isFinished(incident)) return []
    const isQuiet = quiet.has(incident.app)
    // Nothing is opened, and what is closed stays so.
    if (isQuiet && incident.shown?.open !== true) return []
    // An issue from before `incidents: false` is still closed.
    if (report?.policy.issues === 'off' && incident.shown === null) return []
    const last = attempts.get(incidentKey(incident))
    const isDue = occasion === 'end' || last?.isQuiet !== isQuiet || isDueAgain(incident, last, nowMs)
    return isDue ? [{ incident, report: report ?? null, isQuiet }] : []
  })
}

function isDueAgain({ phase }: Incident, last: Attempt, nowMs: EpochMs): boolean {
  if (last.result === 'failed') return nowMs - last.atMs >= retryMs
  return last.phase !== phase || nowMs - last.atMs >= editSpacingMs
}

async function incidentReport(
  { ports: { diagnose }, options: { mode, runUrl, docsUrl } }: IncidentSyncContext,
  { incident, report, isQuiet }: DueIncident,
  { nowMs, policy }: SyncRequest
): Promise<IncidentReport> {
  const common = { incident, runUrl, docsUrl, nowMs, ...(isQuiet ? { isQuiet } : {}) }
  if (report === null)
    return {
      ...common,
      timezone: zoneOf(policy, incident.app),
      ...(incident.app === null ? { apps: policy.apps } : {}),
      recent: [],
      releaseAfterMs: 0,
      action: incident.departed === true ? departedAction : null,
      next: null,
      diagnosis: null,
      monthlyPrice: null
    }
  return {
    ...common,
    timezone: report.policy.timezone,
    recent: report.state.recent.filter(({ atMs }) => atMs >= incident.sinceMs),
    releaseAfterMs: releaseAfterMs(report.policy),
    action: describeAction(incident, report.decision, mode),
    next: describeNext(report, nowMs),
    diagnosis: diagnose !== null && isDown(incident) ? await diagnose(report.policy.app, report.policy.process) : null,
    monthlyPrice: report.size === null ? null : monthlyPrice(report.size)
  }
}

function tooSlow(incidents: number): string {
  return `The issues of ${incidents} incidents could not be brought up to date in time, because GitHub is slow. The next run does it.`
}

/** Over, and the tracker shows it so; or over before there was an issue. */
function isFinished({ phase, shown }: Incident): boolean {
  return phase === 'over' && (shown === null || isShownAsOver(shown))
}

function isDown({ kind, phase }: Incident): boolean {
  return kind === 'down' && (phase === 'ongoing' || phase === 'gave-up')
}

function isWithoutIssue({ phase, shown }: Incident): boolean {
  return phase !== 'over' && shown === null
}
