import { advance, faultOf, quantityAfter, settle } from '../core/decide/advance.ts'
import { decide } from '../core/decide/decide.ts'
import { isExternal } from '../core/decide/hold.ts'
import { freshProcessState } from '../core/decide/memory.ts'
import { intentsAfter, withOwnChanges } from '../core/decide/own-changes.ts'
import type { Evidence } from '../core/decide/own-changes.ts'
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
import { changeBlockers } from './change-blockers.ts'
import type { Role } from './lease.ts'
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
  /** Dyno type that a person asks for; null: none. */
  readonly size: string | null
  readonly observation: Observation
  /** The state of the process type as it was read. */
  readonly stored: ProcessState | null
  /** The same with what is known to be ours. */
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
  const observed = await observeApp(
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
  for (const { policy, observation } of observed) reports.push(await handleProcess(look, policy, observation))
  return reports
}

async function handleProcess(look: AppLook, policy: ProcessPolicy, observation: Observation): Promise<ProcessReport> {
  const { mode, timing, actions } = look
  const size = actions.get(processKey(policy))?.size ?? null
  const decided = await decideOnEvidence(look, decideNow(look, { policy, size, observation }, timing.nowMs))
  if (!isChangeWanted(decided)) return conclude(look, decided, { kind: 'unchanged' })
  if (mode === 'dry-run') return conclude(look, decided, { kind: 'dry-run' })

  const { role, decided: current } = await announce(look, decided)
  if (role === 'follower' && observation.request === null) {
    const { decision } = current
    return conclude(look, { ...current, decision: { ...decision, to: decision.from } }, { kind: 'unchanged' })
  }
  if (look.isStopped() || !isChangeWanted(current)) return conclude(look, current, { kind: 'unchanged' })
  return conclude(look, current, await change(look, current))
}

function decideNow(
  { session }: AppLook,
  subject: Pick<Decided, 'policy' | 'size' | 'observation'>,
  atMs: EpochMs,
  evidence: Evidence = session.evidence()
): Decided {
  const { policy, observation } = subject
  const stored = session.working.processOf(policy)
  const before = withOwnChanges(stored, entryOf(observation, policy)?.quantity ?? null, evidence)
  return { ...subject, stored, before, decision: decide(policy, before, observation, atMs), atMs }
}

/** What other runs make of the state may come in between so often; more are no coincidence. */
const mostTries = 3

/** That somebody else changed the formation is believed when the store, read again, does not know better. */
async function decideOnEvidence(look: AppLook, decided: Decided): Promise<Decided> {
  let current = decided
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (!isFoundChanged(current)) return current
    const { evidence, hasMerged } = await look.session.readAgain()
    if (!hasMerged) return decideNow(look, current, current.atMs, evidence)
    current = await decideAgain(look, current)
  }
  return decideNow(look, current, current.atMs, 'incomplete')
}

function isFoundChanged({ policy, observation, before }: Decided): boolean {
  const entry = entryOf(observation, policy)
  return entry !== undefined && before !== null && isExternal(before, entry.quantity)
}

/**
 * Saves what is about to be changed, and with it a hold, of which other runs learn before the formation changes: they would take the change
 * back. Waiting takes time, and another run may have acted: the decision is made again on what is there then.
 */
async function announce(look: AppLook, decided: Decided): Promise<{ readonly role: Role; readonly decided: Decided }> {
  const occasion = decided.observation.request === null ? 'look' : 'by-hand'
  let current = decided
  for (let tries = 1; ; tries += 1) {
    const intended = recordIntent(look, current)
    const { role, hasMerged } = await look.session.announce(occasion)
    const mustRead = hasMerged || isStale(look)
    current = mustRead ? await decideOnEvidence(look, await decideAgain(look, intended)) : intended
    const isAsAnnounced = current.decision.to === intended.decision.to
    if (role === 'follower' || !isChangeWanted(current) || isAsAnnounced || tries >= mostTries)
      return { role, decided: current }
  }
}

function recordIntent({ session, timing }: AppLook, decided: Decided): Decided {
  const { policy, size, stored, before, decision } = decided
  const { from, to, memory } = decision
  const { working, holder } = session
  if (from === null || to === null) return decided
  const known = before ?? freshProcessState
  const intent = { atMs: timing.nowMs, from, to, ...(size === null ? {} : { size }), run: holder }
  const intents = [...known.intents.filter(({ run }) => run !== holder), intent]
  // What keeps the next look from taking the change back outlives this run with it.
  const { hold, recovery, recommendations } = memory
  working.setProcess(policy, stored, { ...known, hold, recovery, recommendations, intents })
  const after = working.processOf(policy)
  return { ...decided, stored: after, before: after }
}

function isStale({ cache, timing, ports: { clock } }: AppLook): boolean {
  const readMs = cache.app?.atMs ?? 0
  return readMs < timing.nowMs || clock.now() - readMs >= freshFormationMs
}

async function decideAgain(look: AppLook, decided: Decided): Promise<Decided> {
  const { ports, cache, timing } = look
  const nowMs = Math.max(timing.nowMs, ports.clock.now())
  const app = await readAgain(ports.platform, cache, decided.policy.app, nowMs)
  return decideNow(look, { ...decided, observation: { ...decided.observation, app } }, nowMs)
}

async function change({ ports, cache }: AppLook, { decision, size }: Decided): Promise<Outcome> {
  const { app, process, from, to } = decision
  if (from === null || to === null) return { kind: 'unchanged' }
  const outcome = await ports.platform.scale({ app, process, from, to, size })
  rememberChange(cache, { process, size }, outcome)
  return outcome
}

function isChangeWanted({ decision: { from, to, reasons, process }, observation: { app }, size }: Decided): boolean {
  if (from === null || to === null) return false
  if (from !== to) return true
  const entry = app.status === 'ok' ? app.formation.find((other) => other.process === process) : undefined
  return (
    size !== null &&
    entry !== undefined &&
    entry.size.toLowerCase() !== size.toLowerCase() &&
    !reasons.some(({ code }) => changeBlockers.has(code))
  )
}

/** The state and the report of a process type after its look. */
function conclude({ mode, session }: AppLook, decided: Decided, outcome: Outcome): ProcessReport {
  const { policy, observation, stored, before, decision, atMs } = decided
  const fault = faultOf(decision, observation, outcome)
  const advanced = advance(before, remembered(decided, mode), outcome, fault, atMs)
  const quantity = quantityAfter(decision, outcome)
  const limit = entryOf(observation, policy)?.limit
  const found = decision.from
  const settled = { ...advanced, intents: intentsAfter(advanced.intents, { run: session.holder, found, nowMs: atMs }) }
  const state = withRecordedLook(settled, { policy, observation, decision, quantity, nowMs: atMs })
  if (session.lease.role() === 'leader' || observation.request !== null)
    session.working.setProcess(policy, stored, state)
  return {
    policy,
    decision: settle(decision, outcome),
    outcome,
    fault,
    during: outcome.kind === 'failed' ? 'change' : 'read',
    state,
    size: entryOf(observation, policy)?.size ?? null,
    ...(limit === undefined ? {} : { limit })
  }
}

/** A dry run shows what a person's order would do, and leaves no hold for the next run. */
function remembered({ decision, before, observation }: Decided, mode: Mode): Decision {
  return mode === 'dry-run' && observation.request !== null
    ? { ...decision, memory: { ...decision.memory, hold: before?.hold ?? null } }
    : decision
}

function entryOf({ app }: Observation, { process }: ProcessPolicy): FormationEntry | undefined {
  return app.status === 'ok' ? app.formation.find((entry) => entry.process === process) : undefined
}
