import pLimit from 'p-limit'
import { quantityAfter } from '../core/decide/advance.ts'
import { budgetWarning, formationLifetimeMs } from '../core/call-budget.ts'
import { isNews } from './news.ts'
import { processKey } from '../core/process-key.ts'
import { logClosed } from '../core/history/closed-incidents.ts'
import { nextIncidents } from '../core/incidents/incidents.ts'
import { runGap } from '../core/incidents/detectors.ts'
import type { IncidentFacts, RunGap } from '../core/incidents/detectors.ts'
import type { AppPolicy, EpochMs, Policy, State, TrackedIncident } from '../core/model.ts'
import type { FoundHolidays, IncidentTracker } from '../ports.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { withHolidays } from '../core/schedule/holidays.ts'
import { guards, lookAtApp } from './app-look.ts'
import type { AskedOf, Run } from './app-look.ts'
import { withTimeout } from '../async.ts'
import { openStateSession } from './state-session.ts'
import { orderedApp, prepareOrder } from './manual.ts'
import type { ManualOrder, PreparedOrder } from './manual.ts'
import type { Look, Ports, RunOptions } from './ports.ts'
import { freshNotes, readAnew } from './readings.ts'
import type { AppNotes } from './readings.ts'
import { openNotificationQueue } from './notification-queue.ts'
import { openIncidentSync } from './incident-sync.ts'
import type { Occasion } from './incident-sync.ts'

export interface WatchOptions extends RunOptions {
  /** Run id and attempt. */
  readonly holder: string
  /** 0: one look. */
  readonly watchMs: number
  readonly intervalMs: number
  /** What a person asks of the first look; null: nothing. */
  readonly order: ManualOrder | null
  /** Ends the run early: no further look, nothing new to Heroku, the state is saved. */
  readonly cancelled: AbortSignal
  /** Told of every look when it is done, before its incidents are told and the state is saved. */
  readonly onLook: (report: RunReport) => void
}

export type WatchResult =
  | {
      readonly ended: 'in-time' | 'cancelled'
      /** The last look, with everything that went wrong in the run. */
      readonly last: RunReport
      /** As it was saved, or would have been. */
      readonly state: State
    }
  /** The order of a person is wrong: nothing was looked at or changed. */
  | { readonly ended: 'refused'; readonly problems: readonly string[] }

/** Apps handled at a time; one that takes longer than `slotMs` makes room for the next. */
const parallelApps = 10
const slotMs = 5000
/** A look waits for an app as long as the interval is, so that the others go on, and for the first one of all so long. */
const patienceMs = 10_000
/** No reading and no change takes so long: it is given up. */
const stuckMs = 300_000
/** Gaps between runs that are remembered. */
const rememberedGaps = 200
/** At least so often is the state of a watch saved, where that costs little. */
const saveSpacingMs = 300_000
const retrySavingMs = 60_000
/** Longer than two saves are apart; much shorter where one look is all. */
const leaseMs = { watch: 420_000, look: 180_000 }
/** How often a run that only looks asks whether it may act. */
const followSpacingMs = 20_000
/** The runner sends SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that. */
const cancelMs = { writes: 2000, background: 500, saving: 5000 }
const trackerMs = 60_000

/**
 * Looks at every app until the time is over: each time read, decide, write; then incidents and state. Rejects only for a bug; everything
 * that the world does wrong is in the report. The instant of a look is that of its beginning, for every app.
 *
 * Looks begin on the grid of the interval. One that takes longer leaves grid points out; an app that takes longer is left out alone.
 */
export async function watch(ports: Ports, options: WatchOptions): Promise<WatchResult> {
  const { clock, platform, tracker } = ports
  const { mode, watchMs, intervalMs, cancelled, onLook } = options
  const startMs = clock.now()
  const aborted = whenAborted(cancelled)
  const opening = openStateSession({
    store: ports.store,
    clock,
    holder: options.holder,
    leaseMs: watchMs > 0 ? leaseMs.watch : leaseMs.look
  })
  const tracking =
    tracker === null
      ? Promise.resolve(noneTracked)
      : withTimeout<Tracked>(trackerMs, tracker.tracked(), () => slowTracker)
  const session = await opening
  const opened = session.state()
  const holidays = await lookUpHolidays(ports, opened.calendar, startMs)
  const configured = withHolidays(options.policy, holidays.days)
  const notes = new Map<string, AppNotes>()
  const order = await prepare(ports, options, configured, opened, notes, startMs)
  if (!order.ok) return { ended: 'refused', problems: order.problems }
  const { policy, asked } = order
  const incidentSync = openIncidentSync(ports, options, session, tracking)
  let openBefore: readonly TrackedIncident[] = []
  const notificationQueue = openNotificationQueue(ports, session, () => openBefore)

  const warnings = new Set<string>(holidays.problems)
  const busy = new Map<string, Promise<void>>()
  const latest = new Map<string, readonly ProcessReport[]>()
  const done: { readonly app: string; readonly reports: readonly ProcessReport[] }[] = []
  const bugs: unknown[] = []
  const limit = pLimit(parallelApps)
  let isGapCounted = false
  let followedMs = startMs
  let background: Promise<void> | null = null

  const lifetimeMs = (): number => {
    const left = platform.callsLeft?.() ?? null
    const ms = formationLifetimeMs(left, policy.apps.length)
    const warning = budgetWarning(ms, left)
    if (warning !== null && ![...warnings].some((other) => other.startsWith('Heroku allows this account')))
      warnings.add(warning)
    return ms
  }
  const run: Run = {
    ports,
    options,
    session,
    notes,
    formationLifetimeMs: lifetimeMs,
    stopping: () => cancelled.aborted
  }

  /** Looks at one app; more than `parallelApps` at a time only where some are slow. */
  const begin = (app: AppPolicy, look: Look, asked: AskedOf): void => {
    let isGivenUp = false
    const work = new Promise<readonly ProcessReport[]>((resolve, reject) => {
      void limit(() => {
        const looking = lookAtApp({ ...run, stopping: () => isGivenUp || cancelled.aborted }, app, look, asked)
        looking.then(resolve, reject)
        return withTimeout(slotMs, looking.then(nothing, nothing), nothing)
      })
    })
    const bounded = withTimeout(stuckMs, work, () => {
      isGivenUp = true
      warnings.add(
        `${app.app} could not be looked at: reading and changing it took longer than ${stuckMs / 60_000} minutes.`
      )
      return []
    })
    busy.set(
      app.app,
      bounded
        .then(
          (reports) => void done.push({ app: app.app, reports }),
          (bug: unknown) => void bugs.push(bug)
        )
        .finally(() => busy.delete(app.app))
    )
  }

  const lookOnce = async (look: Look, asked: AskedOf): Promise<RunReport> => {
    if (watchMs > 0) await standUp(look.nowMs)
    const free = policy.apps.filter(({ app }) => !busy.has(app))
    await withTimeout(patienceMs, platform.countCalls?.() ?? Promise.resolve(), nothing)
    const maxAgeMs = lifetimeMs()
    platform.announce?.(
      free.map(({ app }) => app).filter((app) => look.nowMs - (notes.get(app)?.app?.atMs ?? -Infinity) >= maxAgeMs)
    )
    free.forEach((app) => begin(app, look, asked))
    const all = Promise.all(free.map(({ app }) => busy.get(app) ?? Promise.resolve())).then(nothing)
    const enough =
      look.nextLookMs === null
        ? Promise.all(busy.values()).then(nothing)
        : withTimeout(intervalMs, all, nothing).then(someDone)
    await Promise.race([enough, aborted.then(() => withTimeout(cancelMs.writes, all, nothing))])
    if (bugs.length > 0) throw bugs[0]
    return takeIn(look)
  }

  const someDone = (): Promise<void> =>
    done.length > 0 || busy.size === 0
      ? Promise.resolve()
      : withTimeout(patienceMs, Promise.race(busy.values()), nothing)

  /** The right to act: taken at the beginning of a watch, and later when another run has given it back. */
  const standUp = async (nowMs: EpochMs): Promise<void> => {
    if (mode === 'dry-run') return
    if (session.standing() === 'bystander') {
      if (nowMs - followedMs < followSpacingMs && nowMs !== startMs) return
      followedMs = nowMs
      await withTimeout(patienceMs, session.follow(), nothing)
    }
    const { failedMs } = session.saved()
    const mayTry = failedMs === null || nowMs - failedMs >= retrySavingMs
    if (session.standing() === 'acting' && (nowMs === startMs || (mayTry && !session.isHolding())))
      void session.confirm()
  }

  const takeIn = async ({ nowMs }: Look): Promise<RunReport> => {
    const finished = done.splice(0)
    // A list of issues is true when it is read: it speaks of apps that are new to this run only.
    const isNew = new Set(finished.filter(({ app }) => !latest.has(app)).map(({ app }) => app))
    const tracked = await tracking
    if (tracked.status === 'unavailable') warnings.add(tracked.warning)
    openBefore = tracked.status === 'ok' ? tracked.incidents : []
    const known = openBefore.filter(({ app }) => isNew.has(app))
    finished.forEach(({ app, reports }) => latest.set(app, reports))
    // One incident tells of late runs, whatever the number of processes: that of the first.
    const gap = isGapCounted ? null : runGap(opened.lastLookMs, opened.gapsMs, nowMs)
    const first = policy.apps[0]
    const standsForAll = ({ policy: { app, process } }: ProcessReport): boolean =>
      app === first?.app && process === first.processes[0]?.process
    const facts = finished.flatMap(({ reports }) =>
      reports.map((report) => factsOf(report, standsForAll(report) ? gap : null))
    )
    if (session.standing() === 'acting') {
      const before = session.state().incidents
      session.update((state) => ({
        ...state,
        lastLookMs: nowMs,
        gapsMs:
          isGapCounted || state.lastLookMs === null
            ? state.gapsMs
            : [...state.gapsMs, Math.max(0, nowMs - state.lastLookMs)].slice(-rememberedGaps),
        ...withIncidents(state, nextIncidents(state.incidents, facts, known, nowMs)),
        calendar: holidays.calendar ?? state.calendar
      }))
      isGapCounted = true
      notificationQueue.add({
        processes: finished.flatMap(({ reports }) => reports),
        before,
        after: session.state().incidents,
        mode,
        runUrl: options.runUrl,
        nowMs
      })
    } else {
      const until = session.lease()?.untilMs
      warnings.add(
        `Another run (${session.lease()?.holder ?? 'unknown'}) acts at the moment${until === undefined ? '' : `, until ${new Date(until).toISOString().slice(11, 16)} UTC at least`}: this one looks and reports, and changes nothing.`
      )
    }
    return reportOf(nowMs, new Set(finished.map(({ app }) => app)))
  }

  const reportOf = (nowMs: EpochMs, observation: ReadonlySet<string>): RunReport => ({
    nowMs,
    mode,
    policy,
    lastLookMs: opened.lastLookMs,
    processes: policy.apps.flatMap(({ app }) =>
      (latest.get(app) ?? []).map((report) => (observation.has(app) ? report : atRest(report)))
    ),
    incidents: session.state().incidents.filter(({ phase }) => phase !== 'over'),
    warnings: [...new Set([...session.warnings(), ...warnings])],
    errors: session.errors()
  })

  const settle = async (nowMs: EpochMs, occasion: Occasion): Promise<void> => {
    if (!cancelled.aborted) {
      const told = [
        ...(await incidentSync.tell([...latest.values()].flat(), nowMs, occasion)),
        ...(await notificationQueue.tell())
      ]
      told.forEach((warning) => warnings.add(warning))
    }
    if (occasion === 'in-between' && isSaveDue(nowMs)) await session.save('keep')
  }
  const isSaveDue = (nowMs: EpochMs): boolean => {
    const { state, atMs, failedMs } = session.saved()
    if (ports.store.pace === 'once' || session.standing() === 'bystander') return false
    if (failedMs !== null && nowMs - failedMs < retrySavingMs) return false
    return nowMs - atMs >= saveSpacingMs || isNews(state, session.state())
  }

  let look: Look = { nowMs: startMs, nextLookMs: gridPoint(startMs, startMs, options) }
  let report = await lookOnce(look, asked)
  const refused = refusals(report, asked)
  for (const warning of refused.length > 0 ? refused : order.warnings) warnings.add(warning)
  for (;;) {
    onLook(report)
    const nextMs = cancelled.aborted ? null : gridPoint(clock.now(), startMs, options)
    if (nextMs === null) break
    // Telling and saving take their time beside the looks.
    const { nowMs } = look
    background ??= settle(nowMs, 'in-between')
      .catch((bug: unknown) => void bugs.push(bug))
      .finally(() => (background = null))
    await Promise.race([clock.sleep(nextMs - clock.now()), aborted])
    if (cancelled.aborted) break
    look = { nowMs: clock.now(), nextLookMs: gridPoint(nextMs, startMs, options) }
    report = await lookOnce(look, nothingAsked)
  }

  const leftMs = cancelled.aborted ? cancelMs.background : trackerMs
  await withTimeout(leftMs, background ?? Promise.resolve(), nothing)
  await settle(look.nowMs, 'end')
  if (session.standing() === 'acting' || asked.size > 0)
    await (cancelled.aborted ? withTimeout(cancelMs.saving, session.save('release'), nothing) : session.save('release'))
  const last = reportOf(look.nowMs, new Set(latest.keys()))
  return {
    last: { ...last, processes: report.processes },
    state: session.state(),
    ended: cancelled.aborted ? 'cancelled' : 'in-time'
  }
}

const nothingAsked: AskedOf = new Map()
type Tracked = Awaited<ReturnType<IncidentTracker['tracked']>>
const noneTracked: Tracked = { status: 'ok', incidents: [] }
const slowTracker: Tracked = {
  status: 'unavailable',
  warning: 'The open incident issues could not be listed: GitHub took too long. The next run tries again.'
}
const noHolidays = { days: [], problems: [], calendar: null } as const

function nothing(): void {
  return undefined
}

/** Reads the app that a person scales, and works out what that means. */
async function prepare(
  { platform }: Ports,
  { order }: WatchOptions,
  policy: Policy,
  state: State,
  notes: Map<string, AppNotes>,
  nowMs: EpochMs
): Promise<PreparedOrder> {
  const app = order === null ? null : orderedApp(policy)
  if (order === null || app === null) return { ok: true, policy, asked: nothingAsked, warnings: [] }
  const known = freshNotes()
  notes.set(app.app, known)
  return prepareOrder(order, policy, app, await readAnew(platform, known, app.app, nowMs), state, nowMs)
}

/** Why a manual scaling was not made. */
function refusals({ processes }: RunReport, asked: AskedOf): readonly string[] {
  return processes.flatMap(({ policy: { app, process }, decision }) => {
    const request = asked.get(processKey({ app, process }))?.request
    const guard = decision.reasons.find(({ code }) => guards.has(code))
    return request?.kind === 'scale' && guard !== undefined
      ? [`${app} ${process} was not scaled to ${request.quantity}: ${guard.message}.`]
      : []
  })
}

async function lookUpHolidays(
  { holidays }: Ports,
  lastGood: FoundHolidays['calendar'],
  nowMs: EpochMs
): Promise<FoundHolidays> {
  return holidays === null ? noHolidays : holidays(nowMs, lastGood)
}

/** The next instant of the grid after `afterMs`; null: the time is over by then. */
function gridPoint(afterMs: EpochMs, startMs: EpochMs, { watchMs, intervalMs }: WatchOptions): EpochMs | null {
  const nextMs = startMs + (Math.floor((afterMs - startMs) / intervalMs) + 1) * intervalMs
  return nextMs > startMs + watchMs ? null : nextMs
}

function withIncidents(
  { incidents: before, closed }: State,
  incidents: State['incidents']
): Pick<State, 'incidents' | 'closed'> {
  return { incidents, closed: logClosed(closed, before, incidents) }
}

function factsOf(
  { policy, decision, outcome, fault, during, state }: ProcessReport,
  gap: RunGap | null
): IncidentFacts {
  return { policy, decision, fault, during, state, quantity: quantityAfter(decision, outcome), gap }
}

/** An earlier look of a process type, for a look that did not come to an end: nothing moved. */
function atRest(report: ProcessReport): ProcessReport {
  const quantity = quantityAfter(report.decision, report.outcome)
  return { ...report, decision: { ...report.decision, from: quantity, to: quantity }, outcome: { kind: 'unchanged' } }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
