import { advance, faultOf, quantityAfter, resizeOf, settle, sizeAfter, withoutResize } from '../core/decide/advance.ts'
import { decide } from '../core/decide/decide.ts'
import { freshProcessState } from '../core/decide/memory.ts'
import { secondMs } from '../core/durations.ts'
import { withRecordedLook } from '../core/history/record-look.ts'
import type {
  AppPolicy,
  Decision,
  EpochMs,
  FormationEntry,
  Observation,
  Outcome,
  ProcessPolicy,
  ProcessState
} from '../core/model.ts'
import type { Mode, ProcessReport } from '../core/model/run-report.ts'
import { processKey } from '../core/process-key.ts'
import type { Ports } from '../ports.ts'
import type { ManualActions } from './manual.ts'
import { observeApp } from './observe-app.ts'
import type { LookTiming } from './options.ts'
import { readAgain, rememberChange } from './reading-cache.ts'
import type { ReadingCache } from './reading-cache.ts'
import type { StateSession } from './state-session.ts'

export interface AppLook {
  readonly ports: Ports
  readonly mode: Mode
  readonly session: StateSession
  readonly cache: ReadingCache
  readonly timing: LookTiming
  readonly formationLifetimeMs: number
  /** What a person asks for with this look. */
  readonly actions: ManualActions
  /** Nothing new may be begun. */
  readonly isStopped: () => boolean
}

/** What was decided for a process type, and on what. */
interface Decided {
  readonly policy: ProcessPolicy
  readonly observation: Observation
  readonly before: ProcessState | null
  readonly decision: Decision
  readonly atMs: EpochMs
}

/** A formation that was read longer ago is read again before it is changed. */
const freshFormationMs = 10 * secondMs

/** One app from reading to writing. The state follows as each process type is done. */
export async function lookAtApp(look: AppLook, app: AppPolicy): Promise<readonly ProcessReport[]> {
  const { session, timing, actions } = look
  const { gapsMs, lastLookMs } = session.working.pastLooks()
  const observations = await observeApp(
    {
      ...look,
      nowMs: timing.nowMs,
      cadence: { gapsMs, nextLookMs: timing.nextLookMs },
      lastLookMs,
      stateOf: session.working.processOf,
      requestOf: (process) => actions.get(processKey(process))?.request ?? null
    },
    app
  )
  const reports: ProcessReport[] = []
  for (const [index, policy] of app.processes.entries()) {
    const observation = observations[index]
    if (observation !== undefined) reports.push(await handleProcess(look, policy, observation))
  }
  return reports
}

async function handleProcess(look: AppLook, policy: ProcessPolicy, observation: Observation): Promise<ProcessReport> {
  const { mode, session, timing } = look
  const decided = decideNow(look, { policy, observation }, timing.nowMs)
  if (!isChangeWanted(decided)) return conclude(look, decided, { kind: 'unchanged' })
  if (mode === 'dry-run') return conclude(look, decided, { kind: 'dry-run' })

  const { role, hasMerged } = await session.lease.renew()
  const current = await decideAgainIfStale(look, decided, hasMerged)
  if (role === 'follower' && observation.request === null) {
    const decision = withoutResize({ ...current.decision, to: current.decision.from })
    return conclude(look, { ...current, decision }, { kind: 'unchanged' })
  }
  if (look.isStopped() || !isChangeWanted(current)) return conclude(look, current, { kind: 'unchanged' })
  const announced = observation.request === null ? current : await saveHold(look, current)
  return conclude(look, announced, await change(look, announced))
}

function decideNow({ session }: AppLook, subject: Pick<Decided, 'policy' | 'observation'>, atMs: EpochMs): Decided {
  const before = session.working.processOf(subject.policy)
  return { ...subject, before, decision: decide(subject.policy, before, subject.observation, atMs), atMs }
}

/** Waiting for the lease takes time, and another run may have acted: the decision is made again on what is there now. */
async function decideAgainIfStale(look: AppLook, decided: Decided, hasMerged: boolean): Promise<Decided> {
  const {
    ports: { platform, clock },
    cache,
    timing
  } = look
  const readMs = cache.app?.atMs ?? 0
  const isStale = hasMerged || readMs < timing.nowMs || clock.now() - readMs >= freshFormationMs
  if (!isStale) return decided
  const nowMs = Math.max(timing.nowMs, clock.now())
  const app = await readAgain(platform, cache, decided.policy.app, nowMs)
  return decideNow(look, { ...decided, observation: { ...decided.observation, app } }, nowMs)
}

/** Other runs learn of a hold before the formation changes: they would take the change back. */
async function saveHold({ session }: AppLook, decided: Decided): Promise<Decided> {
  const { policy, before, decision } = decided
  const { hold, sizeHold, beforeHold } = decision.memory
  session.working.setProcess(policy, before, { ...(before ?? freshProcessState), hold, sizeHold, beforeHold })
  await session.saveBeforeChange()
  return { ...decided, before: session.working.processOf(policy) }
}

async function change({ ports, cache }: AppLook, { decision }: Decided): Promise<Outcome> {
  const { app, process, from, to } = decision
  if (from === null || to === null) return { kind: 'unchanged' }
  const size = resizeOf(decision)?.to ?? null
  const outcome = await ports.platform.scale({ app, process, from, to, size })
  rememberChange(cache, { process, size }, outcome)
  return outcome
}

function isChangeWanted({ decision }: Decided): boolean {
  const { from, to } = decision
  return from !== null && to !== null && (from !== to || resizeOf(decision) !== null)
}

/** The state and the report of a process type after its look. */
function conclude({ mode, session }: AppLook, decided: Decided, outcome: Outcome): ProcessReport {
  const { policy, observation, before, decision, atMs } = decided
  const fault = faultOf(decision, observation, outcome)
  const advanced = advance(before, remembered(decided, mode), outcome, fault, atMs)
  const quantity = quantityAfter(decision, outcome)
  const limit = entryOf(observation, policy)?.limit
  const size = sizeAfter(decision, outcome)
  const look = { policy, observation, decision, quantity, ...(size === null ? {} : { size }), nowMs: atMs }
  const state = withRecordedLook(advanced, look)
  if (session.lease.role() === 'leader' || observation.request !== null)
    session.working.setProcess(policy, before, state)
  return {
    policy,
    decision: settle(decision, outcome),
    outcome,
    fault,
    during: outcome.kind === 'failed' || outcome.kind === 'size-refused' ? 'change' : 'read',
    state,
    size,
    ...(limit === undefined ? {} : { limit })
  }
}

/** A dry run shows what a person's order would do, and leaves no hold for the next run. */
function remembered({ decision, before, observation }: Decided, mode: Mode): Decision {
  return mode === 'dry-run' && observation.request !== null
    ? { ...decision, memory: { ...decision.memory, ...holdsOf(before) } }
    : decision
}

function holdsOf(state: ProcessState | null): Pick<ProcessState, 'hold' | 'sizeHold' | 'beforeHold'> {
  const { hold, sizeHold, beforeHold } = state ?? freshProcessState
  return { hold, sizeHold, beforeHold }
}

function entryOf({ app }: Observation, { process }: ProcessPolicy): FormationEntry | undefined {
  return app.status === 'ok' ? app.formation.find((entry) => entry.process === process) : undefined
}
