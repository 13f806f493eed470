import { describeAction } from '../core/incidents/action.ts'
import { releaseAfterMs } from '../core/incidents/detectors.ts'
import type { EpochMs, Incident, IncidentKey, IncidentPhase } from '../core/model.ts'
import { monthlyPrice } from '../core/pricing/prices.ts'
import type { IncidentTracker } from '../ports.ts'
import type { ProcessReport } from '../core/model/run-report.ts'
import type { StateSession } from './state-session.ts'
import type { Ports, RunOptions } from './ports.ts'

export interface IncidentSync {
  /** Brings the tracker in line with the incidents of the processes that this run handled. Gives warnings. */
  readonly tell: (reports: readonly ProcessReport[], nowMs: EpochMs, occasion: Occasion) => Promise<readonly string[]>
}

/** At the end of a run everything is told, in between what is new. */
export type Occasion = 'in-between' | 'end'

/** A tracker that hangs must not keep the state from being saved; what is left is owed to the next run. */
const tellingMs = 60_000
/** Between two edits of an issue whose incident goes on as it was. */
const editSpacingMs = 10 * 60_000
/** After a failure. */
const retryMs = 60_000

/** @param tracking the list of issues that the run began with */
export function openIncidentSync(
  { tracker, diagnose, clock }: Ports,
  { mode, runUrl, docsUrl }: RunOptions,
  session: StateSession,
  tracking: ReturnType<IncidentTracker['tracked']>
): IncidentSync {
  const told = new Map<
    string,
    { readonly atMs: EpochMs; readonly phase: IncidentPhase; readonly result: 'shown' | 'failed' }
  >()

  const isDue = (incident: Incident, nowMs: EpochMs, occasion: Occasion): boolean => {
    const last = told.get(keyOf(incident))
    if (isSettled(incident)) return false
    if (last === undefined || occasion === 'end') return true
    if (last.result === 'failed') return nowMs - last.atMs >= retryMs
    return last.phase !== incident.phase || nowMs - last.atMs >= editSpacingMs
  }

  const tell: IncidentSync['tell'] = async (reports, nowMs, occasion) => {
    if (tracker === null || session.standing() === 'bystander') return []
    const reportOf = (key: IncidentKey): ProcessReport | undefined =>
      reports.find(({ policy }) => policy.app === key.app && policy.process === key.process)
    const dueNow = (): readonly Incident[] =>
      session
        .state()
        .incidents.filter((incident) => reportOf(incident) !== undefined && isDue(incident, nowMs, occasion))
    // A dry run keeps nobody from acting.
    if (mode === 'live' && dueNow().some(isToBeOpened) && (await session.confirm()).standing === 'bystander') return []
    let isListFresh = (await tracking).status === 'unavailable'
    const warnings: string[] = []
    const deadlineMs = clock.now() + tellingMs
    let untold = 0
    for (const incident of dueNow()) {
      const report = reportOf(incident)
      if (report === undefined) continue
      if (clock.now() > deadlineMs) {
        untold += 1
        continue
      }
      if (isToBeOpened(incident) && !isListFresh) {
        // Another run, or a person, may have opened it since the list was read; whatever is found is taken over.
        await tracker.tracked()
        isListFresh = true
      }
      const { shown, warning } = await tracker.sync({
        incident,
        recent: report.state.recent.filter(({ atMs }) => atMs >= incident.sinceMs),
        releaseAfterMs: releaseAfterMs(report.policy),
        action: describeAction(incident, report.decision, mode),
        diagnosis: diagnose !== null && isDown(incident) ? await diagnose(incident.app, incident.process) : null,
        monthlyPrice: report.size === null ? null : monthlyPrice(report.size),
        runUrl,
        docsUrl,
        nowMs
      })
      if (warning !== null) warnings.push(warning)
      told.set(keyOf(incident), { atMs: nowMs, phase: incident.phase, result: shown === null ? 'failed' : 'shown' })
      session.update((state) => ({
        ...state,
        incidents: state.incidents.map((other) => (keyOf(other) === keyOf(incident) ? { ...other, shown } : other))
      }))
    }
    if (untold > 0)
      warnings.push(
        `${untold} incidents could not be told in time, because the tracker is slow. The next run tells them.`
      )
    return warnings
  }

  return { tell }
}

/** Over, and the tracker shows it so; or over before anybody was told. */
function isSettled({ phase, shown }: Incident): boolean {
  return phase === 'over' && (shown === null || (!shown.open && shown.phase === 'over'))
}

function isDown({ kind, phase }: Incident): boolean {
  return kind === 'down' && (phase === 'ongoing' || phase === 'gave-up')
}

function isToBeOpened({ phase, shown }: Incident): boolean {
  return phase !== 'over' && shown === null
}

function keyOf({ app, process, kind }: IncidentKey): string {
  return JSON.stringify([app, process, kind])
}
