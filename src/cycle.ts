import pLimit from 'p-limit'
import { advance, faultOf, freshState, quantityAfter, settle } from './control/advance.ts'
import { isAway } from './control/bounds.ts'
import { decide } from './control/decide.ts'
import { logClosed } from './history/closed-incidents.ts'
import { nextIncidents, releaseAfterMs } from './incidents/incidents.ts'
import type { IncidentFacts } from './incidents/incidents.ts'
import { withHolidays } from './schedule/holidays.ts'
import { describeAction } from './incidents/action.ts'
import type { AppPolicy, AppReading, Decision, EpochMs, Incident, Outcome, Policy, ProbeReading, ProcessPolicy, ProcessState, Seen, State } from './model.ts'
import type { CycleReport, Mode, ProcessReport } from './report/cycle-report.ts'
import type { Clock, FoundHolidays, HolidayLookup, LoadedState, Notifier, Platform, ProbeSignal, StateStore, TrackedIncident } from './ports.ts'

export interface Ports {
  readonly platform: Platform
  readonly probe: ProbeSignal
  readonly store: StateStore
  /** null: nobody is told. */
  readonly notifier: Notifier | null
  /** null: the schedules name no holidays. */
  readonly holidays: HolidayLookup | null
  readonly clock: Clock
}

export interface CycleOptions {
  readonly policy: Policy
  readonly mode: Mode
  readonly runUrl: string | null
}

/** Apps handled at a time. */
const parallelApps = 10
/** A tracker that hangs must not keep the state from being saved; what is left is owed to the next run. */
const tellingMs = 60_000
/** Gaps between runs that are remembered. */
const rememberedGaps = 200

/**
 * One control cycle: read once, decide once, write once. Rejects only for a bug; everything that the world does wrong is in the report.
 * The instant of the look is that of its beginning, for every app.
 */
export async function runCycle(ports: Ports, options: CycleOptions): Promise<CycleReport> {
  const nowMs = ports.clock.now()
  const limit = pLimit(parallelApps)
  const loading = ports.store.load()
  const tracking = ports.notifier?.tracked() ?? noneTracked
  const holidays = await lookUpHolidays(ports, loading, nowMs)
  const policy = withHolidays(options.policy, holidays.days.map(({ day }) => day))
  // Each app goes its own way from reading to writing: one that hangs holds up no other.
  const [loaded, tracked, perApp] = await Promise.all([
    loading,
    tracking,
    Promise.all(policy.apps.map((app) => limit(async () => handleApp(ports, options, app, await readApp(ports, app, nowMs), stateOf(await loading), nowMs))))
  ])
  const state = stateOf(loaded)
  const processes = perApp.flat()

  const known = tracked.status === 'ok' ? tracked.incidents : []
  const incidents = await tell(ports, options, processes, nextIncidents(state.incidents, processes.map(factsOf), known, nowMs), nowMs)
  const next: State = {
    version: 1,
    sequence: state.sequence + 1,
    lastLookMs: nowMs,
    gapsMs: [...state.gapsMs, ...(state.lastLookMs === null ? [] : [Math.max(0, nowMs - state.lastLookMs)])].slice(-rememberedGaps),
    lease: null,
    apps: processes.reduce(withProcess, state.apps),
    incidents: incidents.all,
    closed: logClosed(state.closed, state.incidents, incidents.all),
    calendar: holidays.calendar ?? state.calendar
  }
  const saving = await saveAfter(ports.store, loaded, next)
  return {
    nowMs,
    mode: options.mode,
    policy,
    lastLookMs: state.lastLookMs,
    processes,
    incidents: incidents.all.filter(({ phase }) => phase !== 'over'),
    warnings: [...loadWarnings(loaded), ...holidays.problems, ...(tracked.status === 'unavailable' ? [tracked.warning] : []), ...incidents.warnings, ...saving.warnings],
    errors: [...new Set([...permissionErrors(loaded), ...saving.errors])]
  }
}

const noneTracked = { status: 'ok', incidents: [] as readonly TrackedIncident[] } as const

const noHolidays = { days: [], problems: [], calendar: null } as const

async function lookUpHolidays({ holidays }: Ports, loading: Promise<LoadedState>, nowMs: EpochMs): Promise<FoundHolidays> {
  return holidays === null ? noHolidays : holidays(nowMs, stateOf(await loading).calendar)
}

/** Reads the formation once for all processes of the app, and pings for each that has a probe. */
async function readApp({ platform, probe }: Ports, app: AppPolicy, nowMs: EpochMs): Promise<readonly Seen[]> {
  const reading = await platform.read(app.app)
  return Promise.all(app.processes.map(async (process) => ({ app: reading, probe: await ping(probe, app, process, reading, nowMs), router: null, metrics: [], cadence: { gapsMs: [], nextLookMs: null }, request: null })))
}

async function ping(probe: ProbeSignal, app: AppPolicy, process: ProcessPolicy, reading: AppReading, nowMs: EpochMs): Promise<ProbeReading | null> {
  if (process.probe === null || isAway(process, nowMs)) return null
  if (reading.status === 'ok' && reading.maintenance) return null
  // Without the platform there is only the address that the user gave.
  if (reading.status === 'unavailable' && app.url.kind !== 'url') return null
  return probe.read({ target: app.url, webUrl: reading.status === 'ok' ? reading.webUrl : null, probe: process.probe })
}

async function handleApp(
  { platform }: Ports,
  { mode }: CycleOptions,
  app: AppPolicy,
  seen: readonly Seen[],
  state: State,
  nowMs: EpochMs
): Promise<readonly ProcessReport[]> {
  const reports: ProcessReport[] = []
  for (const [index, policy] of app.processes.entries()) {
    const view = seen[index]
    if (view === undefined) continue
    const before = processState(state, policy)
    const decision = decide(policy, before, view, nowMs)
    const outcome = await carryOut(platform, mode, decision)
    const fault = faultOf(decision, view, outcome)
    reports.push({
      policy,
      decision: settle(decision, outcome),
      outcome,
      fault,
      during: outcome.kind === 'failed' ? 'change' : 'read',
      state: advance(before, decision, outcome, fault, nowMs)
    })
  }
  return reports
}

async function carryOut(platform: Platform, mode: Mode, { app, process, from, to }: Decision): Promise<Outcome> {
  if (from === null || to === null || from === to) return { kind: 'unchanged' }
  return mode === 'dry-run' ? { kind: 'dry-run' } : platform.scale({ app, process, from, to, size: null })
}

function factsOf({ policy, decision, outcome, fault, during, state }: ProcessReport): IncidentFacts {
  return { policy, decision, fault, during, faults: state.faults, quantity: quantityAfter(decision, outcome) }
}

interface Told {
  readonly all: readonly Incident[]
  readonly warnings: readonly string[]
}

/** Brings the tracker in line with the incidents of the processes that this run handled. */
async function tell({ notifier, clock }: Ports, { mode, runUrl }: CycleOptions, processes: readonly ProcessReport[], incidents: readonly Incident[], nowMs: EpochMs): Promise<Told> {
  const warnings: string[] = []
  const all: Incident[] = []
  const deadlineMs = clock.now() + tellingMs
  let untold = 0
  for (const incident of incidents) {
    const report = processes.find(({ policy }) => policy.app === incident.app && policy.process === incident.process)
    if (notifier === null || report === undefined || isTold(incident)) {
      all.push(incident)
      continue
    }
    if (clock.now() > deadlineMs) {
      untold += 1
      all.push(incident)
      continue
    }
    const { shown, warning } = await notifier.sync({
      incident,
      recent: report.state.recent.filter(({ atMs }) => atMs >= incident.sinceMs),
      releaseAfterMs: releaseAfterMs(report.policy),
      action: describeAction(incident, report.decision, mode),
      runUrl,
      nowMs
    })
    if (warning !== null) warnings.push(warning)
    all.push({ ...incident, shown })
  }
  if (untold > 0) warnings.push(`${untold} incidents could not be told in time, because the tracker is slow. The next run tells them.`)
  return { all, warnings: [...new Set(warnings)] }
}

/** Over, and the tracker shows it so; or over before anybody was told. */
function isTold({ phase, shown }: Incident): boolean {
  return phase === 'over' && (shown === null || (!shown.open && shown.phase === 'over'))
}

function stateOf(loaded: LoadedState): State {
  return loaded.kind === 'loaded' ? loaded.state : freshState
}

function processState(state: State, { app, process }: ProcessPolicy): ProcessState | null {
  const processes = Object.hasOwn(state.apps, app) ? state.apps[app] : undefined
  return processes !== undefined && Object.hasOwn(processes, process) ? (processes[process] ?? null) : null
}

function withProcess(apps: State['apps'], { policy, state }: ProcessReport): State['apps'] {
  return { ...apps, [policy.app]: { ...(Object.hasOwn(apps, policy.app) ? apps[policy.app] : {}), [policy.process]: state } }
}

/** A state that could not be read, or that a newer version wrote, is not replaced by what this run knows. */
async function saveAfter(store: StateStore, loaded: LoadedState, next: State): Promise<Pick<CycleReport, 'warnings' | 'errors'>> {
  if (loaded.kind === 'newer' || loaded.kind === 'unreachable') return { warnings: [], errors: [] }
  const saved = await store.save(next)
  if (saved.kind === 'saved') return { warnings: [], errors: [] }
  return saved.cause === 'permission' ? { warnings: [], errors: [saved.warning] } : { warnings: [saved.warning], errors: [] }
}

function loadWarnings(loaded: LoadedState): readonly string[] {
  const isPassing = loaded.kind === 'unreachable' && loaded.cause === 'passing'
  return loaded.kind === 'unusable' || loaded.kind === 'newer' || isPassing ? [loaded.warning] : []
}

function permissionErrors(loaded: LoadedState): readonly string[] {
  return loaded.kind === 'unreachable' && loaded.cause === 'permission' ? [loaded.warning] : []
}
