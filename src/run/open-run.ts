import { background, withTimeout } from '../async.ts'
import type { Background } from '../async.ts'
import { minuteMs } from '../core/durations.ts'
import type { EpochMs, Policy, State } from '../core/model.ts'
import type { AppSelection } from '../core/select-apps.ts'
import { withHolidays } from '../core/schedule/holidays.ts'
import type { FoundHolidays, IncidentTracker, Ports } from '../ports.ts'
import { openAppPool } from './app-pool.ts'
import type { AppPool } from './app-pool.ts'
import { openIncidentSync } from './incident-sync.ts'
import type { IncidentSync, TrackedIncidents } from './incident-sync.ts'
import { openLeaseUpkeep } from './lease-upkeep.ts'
import { prepareOrder, withHeldTypes } from './manual.ts'
import type { ManualActions } from './manual.ts'
import { openNotificationQueue } from './notification-queue.ts'
import type { NotificationQueue } from './notification-queue.ts'
import { mayGoOn } from './options.ts'
import type { Refused, RunOptions } from './options.ts'
import { openReadBudget } from './read-budget.ts'
import type { ReadBudget } from './read-budget.ts'
import { cacheOf, readAgain } from './reading-cache.ts'
import type { ReadingCaches } from './reading-cache.ts'
import type { ReadinessWait } from './readiness.ts'
import { openRecorder } from './record-look.ts'
import { openRunReports } from './run-reports.ts'
import type { RunReports } from './run-reports.ts'
import { openAppSelector, sameAppTwice } from './select-apps.ts'
import { openStateSession } from './state-session.ts'
import type { StateSession } from './state-session.ts'

/** What all looks of a run share. */
export interface OpenRun {
  readonly ports: Ports
  readonly options: RunOptions
  readonly startMs: EpochMs
  /** As configured, with holidays, the apps that selectors find, and the process types that a person asks for. */
  readonly policy: () => Policy
  /** Lists the apps of the selectors again where that is due. */
  readonly selectAgain: (nowMs: EpochMs) => Promise<void>
  /** What a person asks of the first look. */
  readonly manual: { readonly actions: ManualActions; readonly warnings: readonly string[] }
  readonly session: StateSession
  readonly caches: ReadingCaches
  readonly pool: AppPool
  readonly budget: ReadBudget
  readonly keepLease: ReturnType<typeof openLeaseUpkeep>
  readonly record: ReturnType<typeof openRecorder>
  readonly reports: RunReports
  readonly incidentSync: IncidentSync
  readonly notifications: NotificationQueue
  /** null: the run ends with the last look that is due, whatever it found. */
  readonly waiting: ReadinessWait | null
  /** Incidents, notices and saves take their time beside the looks. */
  readonly publishing: Background
}

export type Opening =
  | { readonly ok: true; readonly run: OpenRun }
  /** The order of a person is wrong. */
  | ({ readonly ok: false } & Refused)

/** How long the lease of a run that goes on is valid: longer than two of its saves are apart. */
const watchLeaseMs = 7 * minuteMs
/** Of a run that looks once. */
const singleLookLeaseMs = 3 * minuteMs
const trackerTimeoutMs = minuteMs

/** Loads the state, lists the open issues, looks up the holidays and works out what a person asks for. Changes nothing. */
export async function openRun(ports: Ports, options: RunOptions): Promise<Opening> {
  const { clock, platform, store } = ports
  const { mode, holder, runNumber = null, cancelled } = options
  const startMs = clock.now()
  const leaseMs = mayGoOn(options) ? watchLeaseMs : singleLookLeaseMs
  const opening = openStateSession({ store, clock, holder, runNumber, leaseMs })
  const trackedAtStart = listIncidents(ports.tracker)
  const session = await opening
  const opened = session.working.whole()
  const holidays = await (ports.holidays?.(startMs, opened.calendar) ?? noHolidays)
  const configured = withHolidays(options.policy, holidays.days)
  const caches: ReadingCaches = new Map()
  const readApp = (app: string) => readAgain(platform, cacheOf(caches, app), app, startMs)
  const select = openAppSelector(platform, configured)
  const selection = await select(opened.selected, startMs)
  const chosen = selection?.policy ?? configured
  const mistakes = await sameAppTwice(chosen, readApp)
  if (mistakes.length > 0) return { ok: false, problems: [], mistakes }
  const manual = await prepareOrder(options.order, { policy: chosen, state: opened, nowMs: startMs, readApp })
  if (!manual.ok) return { ...manual, mistakes: [] }

  let current = manual.policy
  const policy = (): Policy => current
  const reports = openRunReports({ policy, mode, session, opened, tracker: ports.tracker })
  const takeSelection = selectionTaker(session, opened, reports)
  if (selection !== null) takeSelection(selection)
  const selectAgain = async (nowMs: EpochMs): Promise<void> => {
    const found = await select(session.working.whole().selected, nowMs)
    if (found === null) return
    current = withHeldTypes(found.policy, session.working.whole())
    takeSelection(found)
  }
  manual.errors.forEach(reports.fail)
  for (const warning of [...holidays.problems, ...holidays.leftOut]) reports.warn(warning)
  const notifications = openNotificationQueue(ports.notices, session)
  const { calendar } = holidays
  return {
    ok: true,
    run: {
      ports,
      options,
      startMs,
      policy,
      selectAgain,
      manual,
      session,
      caches,
      pool: openAppPool({ cancelled, warn: reports.warn }),
      budget: openReadBudget(platform, caches, () => current.apps.length, reports.warn),
      keepLease: openLeaseUpkeep(session, mode, startMs),
      record: openRecorder({ options, policy, session, reports, notifications, trackedAtStart, opened, calendar }),
      reports,
      incidentSync: openIncidentSync({ ports, options, session, trackedAtStart }),
      notifications,
      waiting: await waitFor(ports, options, startMs),
      publishing: background()
    }
  }
}

/** Remembers which apps selectors found, and tells what is new or missing. */
function selectionTaker(session: StateSession, opened: State, reports: RunReports): (found: AppSelection) => void {
  return (found) => {
    session.working.update((state) => ({ ...state, selected: found.selected }))
    found.errors.forEach(reports.fail)
    // At the first run every app is new.
    if (opened.lastLookMs !== null) describeNewcomers(found).forEach(reports.note)
  }
}

/** One line for each selector. */
function describeNewcomers({ newcomers }: AppSelection): readonly string[] {
  const keys = [...new Set(newcomers.map(({ selector }) => selector))]
  return keys.map((key) => {
    const apps = newcomers.filter(({ selector }) => selector === key).map(({ app }) => app)
    return `New under "${key}": ${apps.join(', ')}.`
  })
}

async function listIncidents(tracker: IncidentTracker | null): Promise<TrackedIncidents> {
  if (tracker === null) return { status: 'ok', incidents: [] }
  return withTimeout<TrackedIncidents>(trackerTimeoutMs, tracker.tracked(), () => ({
    status: 'unavailable',
    warning: 'The open incident issues could not be listed: GitHub took too long. The next run tries again.'
  }))
}

const noHolidays: FoundHolidays = { days: [], problems: [], leftOut: [], calendar: null }

/** null: the run does not wait. */
async function waitFor(ports: Ports, options: RunOptions, startMs: EpochMs): Promise<ReadinessWait | null> {
  const { waitMs = 0, intervalMs } = options
  if (waitMs === 0) return null
  const { openReadinessWait } = await import('./readiness.ts')
  return openReadinessWait({ options: { waitMs, intervalMs }, readDynos: ports.dynos, clock: ports.clock, startMs })
}
