import { quantityAfter } from '../core/decide/advance.ts'
import { nearlySpentShare } from '../core/history/spending.ts'
import { logClosed, nextCommonIncidents, nextIncidents } from '../core/incidents/incidents.ts'
import { budgetDetection, platformDetection, runGap } from '../core/incidents/detectors.ts'
import type { Detection, IncidentFacts, GapBefore } from '../core/incidents/detectors.ts'
import { withoutVanished } from '../core/history/vanished-apps.ts'
import { carriersOf, isAmong } from '../core/incidents/carriers.ts'
import { endDeparted } from '../core/incidents/departed.ts'
import { platformTrouble } from '../core/incidents/platform.ts'
import type { PlatformFacts, PlatformTrouble } from '../core/incidents/platform.ts'
import { quietApps, withUntold } from '../core/incidents/quiet.ts'
import { isOfOthers } from '../core/incidents/whose-incident.ts'
import { zoneOf } from '../core/schedule/app-zone.ts'
import { zonedTime } from '../core/schedule/local-clock.ts'
import type { BudgetStatus, EpochMs, Holiday, IncidentKind, Policy, State, TrackedIncident } from '../core/model.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import type { AppResult } from './app-pool.ts'
import { budgetsOf } from './budgets.ts'
import type { TrackedIncidents } from './incident-sync.ts'
import type { NotificationQueue } from './notification-queue.ts'
import type { RunOptions } from './options.ts'
import type { RunReports } from './run-reports.ts'
import type { StateSession } from './state-session.ts'

export interface RecorderContext {
  readonly options: Pick<RunOptions, 'mode' | 'runUrl'>
  readonly policy: () => Policy
  readonly session: StateSession
  readonly reports: RunReports
  readonly notifications: NotificationQueue
  /** The issues that were open when the run began. */
  readonly trackedAtStart: Promise<TrackedIncidents>
  /** The state that the run began with. */
  readonly opened: State
  /** Holidays of the calendar, to be remembered; null: as before. */
  readonly calendar: readonly Holiday[] | null
}

/** Gaps between runs that are remembered. */
const rememberedGaps = 200

/** Takes what a look finished into the state, as incidents and as notices to send; a follower only reports it. */
export function openRecorder(
  context: RecorderContext
): (results: readonly AppResult[], nowMs: EpochMs) => Promise<RunReport> {
  const { options, policy, session, reports, notifications, opened } = context
  let isGapRecorded = false
  let gap: GapBefore | null = null

  return async (results, nowMs) => {
    // A list of issues is true when it is read: it counts only for apps that are new to this run.
    const newApps = results.map(({ app }) => app).filter((app) => !reports.has(app))
    const tracked = await context.trackedAtStart
    if (tracked.status === 'unavailable') reports.warn(tracked.warning)
    const openIssues = tracked.status === 'ok' ? tracked.incidents : []
    reports.add(results)
    if (session.lease.role() === 'follower') {
      reports.warn(followerWarning(session, zoneOf(policy(), null), nowMs))
      return reports.report(nowMs, results)
    }

    const processes = results.flatMap((result) => result.reports)
    if (!isGapRecorded) gap = runGap(opened.lastLookMs, opened.gapsMs, nowMs)
    const budgets = budgetsOf(policy(), { working: session.working, reports: reports.latest() }, nowMs)
    reports.setBudgets(budgets)
    const trouble = platformTrouble(policy(), reports.latest().map(platformFactsOf), nowMs)
    const before = session.working.whole().incidents
    const carries = carrying(policy(), processes, [...endDeparted(before, policy(), nowMs), ...openIssues])
    const facts = processes.map((report) => ({
      // Once a run: a gap is no news in a later look.
      ...factsOf(report, newApps.includes(report.policy.app) && carries('late-runs', report) ? gap : null),
      ...budgetFor(report, budgets, carries),
      isPlatformDown: trouble.kind === 'all-apps'
    }))
    const known = openIssues.filter(({ app }) => app !== null && newApps.includes(app))
    const isOwn = (issue: TrackedIncident): boolean => issue.app === null && !isOfOthers(issue, policy().apps, nowMs)
    const common = isGapRecorded ? [] : openIssues.filter(isOwn)
    const quiet = quietApps(policy(), nowMs)
    const nearlySpent = newlySpent(budgets, quiet, session.working.whole())
    session.working.update((state) => {
      const own = nextIncidents(endDeparted(state.incidents, policy(), nowMs), facts, known, nowMs)
      const all = nextCommonIncidents(own, commonDetections(policy(), { budgets, trouble }, nowMs), common, nowMs)
      return {
        ...withIncidents(state, withUntold(state.incidents, all, quiet)),
        ...keptOf(state, policy(), nowMs),
        lastLookMs: nowMs,
        gapsMs: isGapRecorded ? state.gapsMs : gapsAfter(state, nowMs),
        nearlySpent: {
          ...state.nearlySpent,
          ...Object.fromEntries(nearlySpent.map(({ app, month }) => [app ?? '', month]))
        },
        calendar: context.calendar ?? state.calendar
      }
    })
    isGapRecorded = true
    const after = session.working.whole().incidents
    const { mode, runUrl } = options
    const told = { policy: policy(), processes, before, after, tracked: openIssues, quiet, nearlySpent }
    notifications.add({ ...told, mode, runUrl, nowMs })
    return reports.report(nowMs, results)
  }
}

/** The budgets that are nearly spent, and of which nobody was told this month. */
function newlySpent(
  budgets: readonly BudgetStatus[],
  quiet: ReturnType<typeof quietApps>,
  { nearlySpent }: State
): readonly BudgetStatus[] {
  return budgets.filter(
    ({ app, month, spent, amount }) =>
      !quiet.has(app) && spent >= nearlySpentShare * amount && nearlySpent[app ?? ''] !== month
  )
}

function withIncidents(state: State, incidents: State['incidents']): State {
  return { ...state, incidents, closed: logClosed(state.closed, state.incidents, incidents) }
}

/** What is remembered of apps, without those that nobody has looked at for long. */
function keptOf(state: State, policy: Policy, nowMs: EpochMs): Pick<State, 'apps' | 'maintenance'> {
  const apps = withoutVanished(state.apps, policy, nowMs)
  const maintenance = Object.entries(state.maintenance).filter(([app]) => Object.hasOwn(apps, app))
  return { apps, maintenance: Object.fromEntries(maintenance) }
}

function budgetFor(
  report: ProcessReport,
  budgets: readonly BudgetStatus[],
  carries: Carries
): Pick<IncidentFacts, 'budget'> {
  const budget = budgets.find(({ app }) => app === report.policy.app)
  return budget === undefined || !carries('budget', report) ? {} : { budget }
}

function commonDetections(
  { isPartial }: Policy,
  { budgets, trouble }: { readonly budgets: readonly BudgetStatus[]; readonly trouble: PlatformTrouble },
  nowMs: EpochMs
): ReadonlyMap<IncidentKind, Detection> {
  const platform = ['platform', platformDetection(trouble, nowMs)] as const
  // Of the money of all apps, a run that handles a part of them knows nothing.
  if (isPartial === true) return new Map([platform])
  return new Map([platform, ['budget', budgetDetection(budgets.find(({ app }) => app === null) ?? null, nowMs)]])
}

/** The gaps between runs with the one that ends with the first look of a run. */
export function gapsAfter(
  { gapsMs, lastLookMs }: Pick<State, 'gapsMs' | 'lastLookMs'>,
  nowMs: EpochMs
): State['gapsMs'] {
  return lastLookMs === null ? gapsMs : [...gapsMs, Math.max(0, nowMs - lastLookMs)].slice(-rememberedGaps)
}

/** Whether an incident that several process types have in common is that of this one. */
type Carries = (kind: 'late-runs' | 'budget', report: ProcessReport) => boolean

/** One incident says that runs are late, and one that an app is beyond its budget, whatever the number of process types. */
function carrying(
  { apps }: Policy,
  reports: readonly ProcessReport[],
  incidents: Parameters<typeof carriersOf>[3]
): Carries {
  const all = apps.flatMap(({ processes }) => processes)
  const looked = reports.map(({ policy }) => policy)
  const late = carriersOf('late-runs', all, looked, incidents)
  return (kind, { policy }) => {
    if (kind === 'late-runs') return isAmong(late, policy)
    const ofApp = all.filter(({ app }) => app === policy.app)
    return isAmong(carriersOf('budget', ofApp, looked, incidents), policy)
  }
}

function platformFactsOf({ policy: { app }, fault, during, state: { faults } }: ProcessReport): PlatformFacts {
  return { app, fault, during, faults }
}

function factsOf(report: ProcessReport, gap: GapBefore | null): Omit<IncidentFacts, 'isPlatformDown'> {
  const { policy, decision, outcome, fault, during, state } = report
  return { policy, decision, fault, during, state, quantity: quantityAfter(decision, outcome), gap }
}

function followerWarning({ lease }: StateSession, timezone: string, nowMs: EpochMs): string {
  const current = lease.current()
  const until = current === null ? '' : `, until ${zonedTime(timezone, current.untilMs, nowMs)} at least`
  return `Another run (${current?.holder ?? 'unknown'}) acts at the moment${until}: this one looks and reports, and changes nothing.`
}
