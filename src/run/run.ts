import { noop, untilAborted, withTimeout } from '../async.ts'
import { minuteMs, secondMs } from '../core/durations.ts'
import { quietApps } from '../core/incidents/quiet.ts'
import type { EpochMs } from '../core/model.ts'
import type { RunReport } from '../core/model/run-report.ts'
import type { Ports } from '../ports.ts'
import { lookAtApp } from './app-look.ts'
import { commonCap } from './budgets.ts'
import type { Occasion } from './incident-sync.ts'
import { askedAgain, noActions, toldActions } from './manual.ts'
import type { ManualActions } from './manual.ts'
import { openRun } from './open-run.ts'
import type { OpenRun } from './open-run.ts'
import { mayGoOn } from './options.ts'
import type { LookTiming, RunOptions, RunResult } from './options.ts'
import { cacheOf } from './reading-cache.ts'
import { gapsAfter } from './record-look.ts'
import { isSaveDue, mayTrySaving } from './save-due.ts'
import { saveNews } from './news.ts'
import { hasUnsavedHold, withoutUnsavedHolds } from './unsaved-holds.ts'

/** How long the end of a run waits for incidents and notices of earlier looks. */
const publishTimeoutMs = minuteMs
/** A cancelled run waits less for them, and so long for the state: the runner kills it 10 s after the first signal. */
const cancelledPublishTimeoutMs = secondMs / 2
const cancelledSaveTimeoutMs = 4 * secondMs

/**
 * Looks at every app until the time is over, and then on until all is ready, where that is wanted: each time read, decide, write; then
 * incidents and state. Rejects only for a bug; everything that the world does wrong is in the report. The instant of a look is that of its beginning, for every app.
 *
 * Looks begin on the grid of the interval. One that takes longer leaves grid points out; an app that takes longer is left out alone.
 */
export async function runControlLoop(ports: Ports, options: RunOptions): Promise<RunResult> {
  const opening = await openRun(ports, options)
  if (!opening.ok) return { ended: 'refused', problems: opening.problems, mistakes: opening.mistakes }
  const { run } = opening
  const { clock } = ports
  const { cancelled, onLook } = options
  const nextLookAfter = (afterMs: EpochMs): EpochMs | null => gridPointAfter(afterMs, run.startMs, options)

  let timing: LookTiming = { nowMs: run.startMs, nextLookMs: nextLookAfter(run.startMs) }
  let report = await look(run, timing, run.manual.actions)
  if (run.waiting === null) tellOrder(run, report)
  let isTold = false
  for (;;) {
    const nextMs = cancelled.aborted ? null : (nextLookAfter(clock.now()) ?? nextWaitingLook(run, report))
    isTold = await tell(run, report, nextMs === null ? 'end' : 'in-between')
    if (nextMs === null || cancelled.aborted) break
    const { nowMs } = timing
    run.publishing.start(() => publish(run, nowMs, 'in-between'))
    await untilAborted(cancelled, clock.sleep(nextMs - clock.now()))
    if (options.cancelled.aborted) break
    timing = { nowMs: clock.now(), nextLookMs: nextLookAfter(nextMs) }
    const looking = look(run, timing, run.waiting === null ? noActions : askedAgain(run.manual.actions, report))
    const seen = await (run.waiting?.within(looking) ?? looking)
    if (seen === null) break
    report = seen
  }

  if (run.waiting !== null) tellOrder(run, report)
  await close(run, timing.nowMs)
  if (!isTold) onLook(withoutUnsavedHolds(report, run.session))
  const { processes } = report
  const readiness = readinessAtEnd(report, cancelled)
  const last = { ...run.reports.report(timing.nowMs, []), processes, ...readiness }
  return {
    ended: cancelled.aborted ? 'cancelled' : 'in-time',
    last: withoutUnsavedHolds(last, run.session),
    state: run.session.working.whole(),
    isLimited: run.incidentSync.isLimited()
  }
}

/** What became of what a person asked for: while a run waits, it is tried again. */
function tellOrder({ policy, manual, reports }: OpenRun, report: RunReport): void {
  const { errors, notes } = toldActions(report, policy(), manual.actions)
  errors.forEach(reports.fail)
  notes.forEach(reports.note)
  if (errors.length === 0) manual.warnings.forEach(reports.warn)
}

/** Tells of a look. A hold is promised when it is saved: in the last look that is yet to be done, and nothing is told. */
async function tell({ ports, options, session }: OpenRun, report: RunReport, occasion: Occasion): Promise<boolean> {
  if (hasUnsavedHold(report, session)) {
    if (occasion === 'end') return false
    if (mayTrySaving(session, ports.store.pace, report.nowMs)) await session.save()
  }
  options.onLook(withoutUnsavedHolds(report, session))
  return true
}

/** One look at every app that no earlier look is still busy with. */
async function look(run: OpenRun, timing: LookTiming, actions: ManualActions): Promise<RunReport> {
  const { ports, options, session, budget, caches, waiting } = run
  const { nowMs, nextLookMs } = timing
  if (mayGoOn(options)) await run.keepLease(nowMs)
  await run.selectAgain(nowMs)
  const apps = run.pool.idle(run.policy().apps)
  await budget.announce(apps, nowMs)
  const cap = commonCap(run.policy(), session.working, nowMs)
  const gapsMs = gapsUntil(run, nowMs)
  const results = await run.pool.handle(
    apps,
    (app, isStopped) => {
      const cache = cacheOf(caches, app.app)
      const formationLifetimeMs = budget.lifetimeMs()
      const { mode } = options
      const mayNot = (): boolean => isStopped() || waiting?.isOver() === true
      const lookIt = {
        ports,
        mode,
        session,
        cache,
        timing,
        gapsMs,
        formationLifetimeMs,
        actions,
        cap,
        isStopped: mayNot
      }
      return lookAtApp(lookIt, app)
        .then((reports) => (nextLookMs === null ? waiting?.withDynos(reports) : null) ?? reports)
        .finally(() => ports.platform.endLook?.(app.app))
    },
    nextLookMs === null ? null : options.intervalMs
  )
  run.publishing.rethrow()
  const report = await run.record(results, nowMs)
  return waiting?.judge(report, new Set(results.map(({ app }) => app))) ?? report
}

/** The gaps between runs, that before the first look of this run included, which is recorded after it. */
function gapsUntil({ session, startMs }: OpenRun, nowMs: EpochMs): readonly number[] {
  const past = session.working.pastLooks()
  return past.lastLookMs !== null && past.lastLookMs < startMs ? gapsAfter(past, nowMs) : past.gapsMs
}

/** When to look once more because something is not ready yet; null: not at all. */
function nextWaitingLook({ waiting, ports: { clock } }: OpenRun, report: RunReport): EpochMs | null {
  return waiting?.nextLookAfter(clock.now(), report) ?? null
}

/** Shows the incidents, sends the notices, and saves where that is due: before, what is to be told; afterwards, that it was. */
async function publish(run: OpenRun, nowMs: EpochMs, occasion: Occasion): Promise<void> {
  const { ports, options, session, reports, incidentSync, notifications } = run
  const hasNews = !options.cancelled.aborted && (await saveNews(run))
  if (!options.cancelled.aborted) {
    const warnings = [
      ...(await incidentSync.sync({
        ...{ reports: reports.latest(), nowMs, occasion },
        quiet: quietApps(run.policy(), nowMs),
        policy: run.policy()
      })),
      ...(await notifications.send())
    ]
    warnings.forEach(reports.warn)
  }
  const isDue = hasNews || isSaveDue(session, ports.store.pace, nowMs)
  if (occasion === 'in-between' && isDue) await session.save()
}

/** Publishes what is left, saves the state and gives the lease back. */
async function close(run: OpenRun, nowMs: EpochMs): Promise<void> {
  const { session, manual, publishing } = run
  const { cancelled } = run.options
  await withTimeout(cancelled.aborted ? cancelledPublishTimeoutMs : publishTimeoutMs, publishing.idle(), noop)
  await publish(run, nowMs, 'end')
  // A follower leaves the state to the leader, but for what a person asked of it.
  if (session.lease.role() === 'leader' || manual.actions.size > 0) {
    const saving = session.close()
    await (cancelled.aborted ? withTimeout(cancelledSaveTimeoutMs, saving, noop) : saving)
  }
  publishing.rethrow()
}

/** The next instant of the grid after `afterMs`; null: the time is over by then. */
function gridPointAfter(
  afterMs: EpochMs,
  startMs: EpochMs,
  { watchMs, intervalMs }: Pick<RunOptions, 'watchMs' | 'intervalMs'>
): EpochMs | null {
  const nextMs = startMs + (Math.floor((afterMs - startMs) / intervalMs) + 1) * intervalMs
  return nextMs > startMs + watchMs ? null : nextMs
}

/** How a run ends that waited: what is not ready is late. One that was cancelled has not waited to the end. */
function readinessAtEnd({ readiness }: RunReport, cancelled: AbortSignal): Pick<RunReport, 'readiness'> {
  if (readiness === undefined) return {}
  return { readiness: readiness.kind === 'waiting' && !cancelled.aborted ? { ...readiness, kind: 'late' } : readiness }
}
