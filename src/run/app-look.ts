import {
  advance,
  datedBy,
  faultOf,
  quantityAfter,
  resizeOf,
  settle,
  sizeAfter,
  withoutResize
} from '../core/decide/advance.ts'
import { assess } from '../core/decide/health.ts'
import type { MaintenanceStep } from '../core/decide/maintenance.ts'
import { freshProcessState } from '../core/decide/memory.ts'
import { intentsAfter } from '../core/decide/own-changes.ts'
import { withRecordedLook } from '../core/history/record-look.ts'
import type { AppPolicy, Decision, EpochMs, Observation, Outcome, ProcessPolicy, ProcessState } from '../core/model.ts'
import type { Mode, ProcessReport } from '../core/model/run-report.ts'
import type { Role } from './lease.ts'
import { maintenanceOf, rememberOwn, withMaintenance } from './maintenance.ts'
import { ownCap } from './budgets.ts'
import type { AppLook, Decided } from './decided.ts'
import {
  checkTrouble,
  decideAgain,
  decideNow,
  decideOnEvidence,
  isChangeWanted,
  isStale,
  mostTries,
  ownBefore,
  withPreboot
} from './deciding.ts'
import { observeApp } from './observe-app.ts'
import { formationEntry, rememberChange } from './reading-cache.ts'
import { restartCrashed } from './restart-crashed.ts'

/** One app from reading to writing. The state follows as each process type is done. */
export async function lookAtApp(look: AppLook, app: AppPolicy): Promise<readonly ProcessReport[]> {
  const { session, timing } = look
  const observed = await observeApp(look, app)
  const reports: ProcessReport[] = []
  const capped = ownCap(app, observed, session.working, timing.nowMs) ?? look.cap
  for (const { policy, observation } of observed) {
    // Read again for a process type before this one, it may tell of a release or of maintenance mode that begins.
    const current = { ...observation, app: look.cache.app?.reading ?? observation.app }
    reports.push(await handleProcess(look, policy, capped === null ? current : { ...current, capped }))
  }
  return reports
}

async function handleProcess(look: AppLook, policy: ProcessPolicy, observation: Observation): Promise<ProcessReport> {
  const { mode, timing } = look
  const first = await checkTrouble(look, decideNow(look, { policy, observation }, timing.nowMs))
  const seen = await decideOnEvidence(look, first)
  const decided = await withPreboot(look, seen)
  if (!isActionWanted(look, decided)) {
    if (mode === 'live') settleMaintenance(look, decided)
    return finish(look, decided, { kind: 'unchanged' })
  }
  if (mode === 'dry-run') {
    const { to } = stepOf(look, decided)
    const maintenance = to === null ? {} : { maintenance: { to, kind: 'dry-run' } as const }
    const outcome = { kind: isChangeWanted(decided) ? 'dry-run' : 'unchanged' } as const
    return { ...(await finish(look, decided, outcome)), ...maintenance }
  }

  const { role, decided: current } = await announce(look, decided)
  if (role === 'follower' && observation.request === null) {
    const decision = withoutResize({ ...current.decision, to: current.decision.from })
    return conclude(look, { ...current, decision }, { kind: 'unchanged' })
  }
  if (look.isStopped() || !isActionWanted(look, current)) {
    settleMaintenance(look, current)
    return finish(look, current, { kind: 'unchanged' })
  }
  const { outcome, ...maintenance } = await withMaintenance(look, policy.app, stepOf(look, current), () =>
    change(look, current)
  )
  return { ...(await finish(look, current, outcome)), ...maintenance }
}

async function finish(look: AppLook, decided: Decided, outcome: Outcome): Promise<ProcessReport> {
  return conclude(look, await restartCrashed(look, decided), outcome)
}

function stepOf(look: AppLook, decided: Decided): MaintenanceStep {
  const { policy, observation, before: state, decision, atMs: nowMs } = decided
  const own = ownBefore(look, decided)
  return maintenanceOf({ policy, observation, state, decision, own, nowMs })
}

/** What was found of it, where nothing has to be switched. */
function settleMaintenance(look: AppLook, decided: Decided): void {
  const { to, own } = stepOf(look, decided)
  if (to === null && look.session.lease.role() === 'leader') rememberOwn(look.session, decided.policy.app, own)
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
    const isDone = isAsAnnounced(current, intended) || tries >= mostTries
    if (role === 'follower' || !isActionWanted(look, current) || isDone) return { role, decided: current }
  }
}

function isAsAnnounced({ decision }: Decided, { decision: announced }: Decided): boolean {
  return (
    decision.to === announced.to &&
    decision.size?.to === announced.size?.to &&
    decision.memory.hold?.quantity === announced.memory.hold?.quantity
  )
}

function recordIntent(look: AppLook, decided: Decided): Decided {
  const { session, timing } = look
  const { policy, stored, past, before, decision } = decided
  const own = ownBefore(look, decided)
  const step = stepOf(look, decided)
  if (step.to === 'on') rememberOwn(session, policy.app, step.own)
  if (!isChangeWanted(decided)) return { ...decided, announced: { saved: stored, past, own } }
  const { from, to, memory } = decision
  const size = resizeOf(decision)?.to
  const { working, holder } = session
  if (from === null || to === null) return decided
  const known = before ?? freshProcessState
  const intent = { atMs: timing.nowMs, from, to, ...(size === undefined ? {} : { size }), run: holder }
  const intents = [...known.intents.filter(({ run }) => run !== holder), intent]
  // What keeps the next look from taking the change back outlives this run with it.
  const { hold, sizeHold, beforeHold, recovery, recommendations } = memory
  working.setProcess(policy, stored, { ...known, hold, sizeHold, beforeHold, recovery, recommendations, intents })
  const saved = working.processOf(policy)
  return { ...decided, stored: saved, announced: { saved, past, own } }
}

async function change({ ports, cache }: AppLook, { decision }: Pick<Decided, 'decision'>): Promise<Outcome> {
  const { app, process, from, to } = decision
  if (from === null || to === null || !isChangeWanted({ decision })) return { kind: 'unchanged' }
  const size = resizeOf(decision)?.to ?? null
  const outcome = await ports.platform.scale({ app, process, from, to, size })
  rememberChange(cache, { process, size }, outcome)
  return outcome
}

function isActionWanted(look: AppLook, decided: Decided): boolean {
  return isChangeWanted(decided) || stepOf(look, decided).to !== null
}

/** The state and the report of a process type after its look. */
function conclude({ mode, session, timing }: AppLook, decided: Decided, outcome: Outcome): ProcessReport {
  const { policy, observation, stored, before, late, decision, restartFault = null, atMs } = decided
  const ownFault = faultOf(decision, observation, outcome)
  const fault = ownFault ?? restartFault
  const isChange = outcome.kind === 'failed' || outcome.kind === 'size-refused' || fault !== ownFault
  const lookMs = lookTime(before, atMs, timing.nowMs)
  const advanced = datedBy(advance(before, remembered(decided, mode), outcome, fault, atMs), lookMs)
  const quantity = quantityAfter(decision, outcome)
  const limit = formationEntry(observation.app, policy)?.limit
  const found = decision.from
  const settled = { ...advanced, intents: intentsAfter(advanced.intents, { run: session.holder, found, nowMs: atMs }) }
  const size = sizeAfter(decision, outcome)
  const seen = { policy, observation, decision, quantity, ...(size === null ? {} : { size }), nowMs: lookMs }
  const state = withRecordedLook(settled, seen)
  if (session.lease.role() === 'leader' || observation.request !== null)
    session.working.setProcess(policy, stored, state)
  return {
    policy,
    decision: settle(decision, outcome),
    outcome,
    fault,
    during: isChange ? 'change' : 'read',
    state,
    size,
    ...(limit === undefined ? {} : { limit }),
    ...pingsOf(policy, observation),
    ...(late === null ? {} : { late })
  }
}

/**
 * When a look saw what it saw: it began there, and so do the incidents that it opens, though pings that hang and a second decision take
 * minutes. It is later only where another run looked in between, as looks are kept in their order.
 */
function lookTime(before: ProcessState | null, decidedMs: EpochMs, beganMs: EpochMs): EpochMs {
  return (before?.recent.at(-1)?.atMs ?? 0) < beganMs ? beganMs : decidedMs
}

function pingsOf({ failSafe, scaleOut }: ProcessPolicy, { probe }: Observation): Pick<ProcessReport, 'pings'> {
  return probe === null ? {} : { pings: assess(probe, failSafe, scaleOut?.slow?.aboveMs) }
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
