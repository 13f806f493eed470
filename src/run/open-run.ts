import { background, withTimeout } from '../async.ts'
import type { Background } from '../async.ts'
import { minuteMs } from '../core/durations.ts'
import type { EpochMs, Policy } from '../core/model.ts'
import { withHolidays } from '../core/schedule/holidays.ts'
import type { FoundHolidays, IncidentTracker, Ports } from '../ports.ts'
import { openAppPool } from './app-pool.ts'
import type { AppPool } from './app-pool.ts'
import { openIncidentSync } from './incident-sync.ts'
import type { IncidentSync, TrackedIncidents } from './incident-sync.ts'
import { openLeaseUpkeep } from './lease-upkeep.ts'
import { prepareOrder, withHeld } from './manual.ts'
import type { ManualActions } from './manual.ts'
import { openNotificationQueue } from './notification-queue.ts'
import type { NotificationQueue } from './notification-queue.ts'
import type { RunOptions } from './options.ts'
import { openReadBudget } from './read-budget.ts'
import type { ReadBudget } from './read-budget.ts'
import { cacheOf, readAgain } from './reading-cache.ts'
import type { ReadingCaches } from './reading-cache.ts'
import { openRecorder } from './record-look.ts'
import { openRunReports } from './run-reports.ts'
import type { RunReports } from './run-reports.ts'
import { openStateSession } from './state-session.ts'
import type { StateSession } from './state-session.ts'

/** What all looks of a run share. */
export interface OpenRun {
  readonly ports: Ports
  readonly options: RunOptions
  readonly startMs: EpochMs
  /** As configured, with holidays, and with the process types that a person asks for. */
  readonly policy: Policy
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
  /** Incidents, notices and saves take their time beside the looks. */
  readonly publishing: Background
}

export type Opening =
  | { readonly ok: true; readonly run: OpenRun }
  /** The order of a person is wrong. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** How long the lease of a run that goes on is valid: longer than two of its saves are apart. */
const watchLeaseMs = 7 * minuteMs
/** Of a run that looks once. */
const singleLookLeaseMs = 3 * minuteMs
const trackerTimeoutMs = minuteMs

/** Loads the state, lists the open issues, looks up the holidays and works out what a person asks for. Changes nothing. */
export async function openRun(ports: Ports, options: RunOptions): Promise<Opening> {
  const { clock, platform, store } = ports
  const { mode, watchMs, holder, cancelled } = options
  const startMs = clock.now()
  const leaseMs = watchMs > 0 ? watchLeaseMs : singleLookLeaseMs
  const opening = openStateSession({ store, clock, holder, leaseMs })
  const trackedAtStart = listIncidents(ports.tracker)
  const session = await opening
  const opened = session.working.whole()
  const holidays = await (ports.holidays?.(startMs, opened.calendar) ?? noHolidays)
  const configured = withHeld(withHolidays(options.policy, holidays.days), opened)
  const caches: ReadingCaches = new Map()
  const readApp = (app: string) => readAgain(platform, cacheOf(caches, app), app, startMs)
  const manual = await prepareOrder(options.order, { policy: configured, state: opened, nowMs: startMs, readApp })
  if (!manual.ok) return manual

  const { policy } = manual
  const reports = openRunReports({ policy, mode, session, opened })
  holidays.problems.forEach(reports.warn)
  const notifications = openNotificationQueue(ports.notices, session)
  const { calendar } = holidays
  return {
    ok: true,
    run: {
      ports,
      options,
      startMs,
      policy,
      manual,
      session,
      caches,
      pool: openAppPool({ cancelled, warn: reports.warn }),
      budget: openReadBudget(platform, caches, policy.apps.length, reports.warn),
      keepLease: openLeaseUpkeep(session, mode, startMs),
      record: openRecorder({ options, policy, session, reports, notifications, trackedAtStart, opened, calendar }),
      reports,
      incidentSync: openIncidentSync({ ports, options, session, trackedAtStart }),
      notifications,
      publishing: background()
    }
  }
}

async function listIncidents(tracker: IncidentTracker | null): Promise<TrackedIncidents> {
  if (tracker === null) return { status: 'ok', incidents: [] }
  return withTimeout<TrackedIncidents>(trackerTimeoutMs, tracker.tracked(), () => ({
    status: 'unavailable',
    warning: 'The open incident issues could not be listed: GitHub took too long. The next run tries again.'
  }))
}

const noHolidays: FoundHolidays = { days: [], problems: [], calendar: null }
