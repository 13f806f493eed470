/** The decisions of a look: on what was read, and again on what is there then. */
import { resizeOf } from '../core/decide/advance.ts'
import { decide } from '../core/decide/decide.ts'
import { mayPreboot } from '../core/decide/guards.ts'
import { byUs, isOurs } from '../core/decide/maintenance.ts'
import { freshProcessState } from '../core/decide/memory.ts'
import { notAhead } from '../core/decide/not-ahead.ts'
import { isFoundChanged, lateChange, withOwnChanges } from '../core/decide/own-changes.ts'
import type { Evidence } from '../core/decide/own-changes.ts'
import { secondMs } from '../core/durations.ts'
import type { EpochMs, Observation, OwnMaintenance, ProcessState } from '../core/model.ts'
import type { Announced, AppLook, Decided } from './decided.ts'
import { ownMaintenance } from './maintenance.ts'
import { mergeProcess } from './merge-states.ts'
import { formationEntry, readAgain } from './reading-cache.ts'

/** A formation that was read longer ago is read again before it is changed. */
const freshFormationMs = 10 * secondMs
/** What other runs make of the state may come in between so often; more are no coincidence. */
export const mostTries = 3

export function decideNow(
  look: AppLook,
  subject: Pick<Decided, 'policy' | 'observation' | 'announced'> & Partial<Pick<Decided, 'late'>>,
  atMs: EpochMs,
  evidence: Evidence = look.session.evidence()
): Decided {
  const { session, cache } = look
  const { policy, announced = null } = subject
  const { maintenanceBy: _, ...seen } = subject.observation
  const isOwn = isOurs(ownBefore(look, subject))
  const preboot = cache.hasPreboot === true ? { hasPreboot: true as const } : {}
  const observation = { ...withoutPage(seen), ...(isOwn ? byUs : {}), ...preboot }
  const stored = session.working.processOf(policy)
  const past = pastOf(stored, announced)
  const entry = formationEntry(observation.app, policy) ?? null
  const before = withOwnChanges(past && notAhead(past, atMs), entry, evidence)
  const late = subject.late ?? lateChange(past, entry, session.holder)
  const decision = decide(policy, before, observation, atMs)
  return { policy, observation, stored, past, before, late, decision, announced, atMs }
}

/** In maintenance mode Heroku's page answers, not the app. */
function withoutPage(observation: Observation): Observation {
  const { app } = observation
  return app.status === 'ok' && app.maintenance ? { ...observation, probe: null } : observation
}

/**
 * What earlier looks left, with what other runs have saved since. What this look is about to do is no part of it: nothing of it has been
 * done yet, and the next decision of the look may be another one.
 */
function pastOf(stored: ProcessState | null, announced: Announced | null): ProcessState | null {
  if (announced === null || stored === null) return stored
  const { saved, past } = announced
  return stored === saved ? past : mergeProcess(saved, stored, past ?? freshProcessState)
}

/** That somebody else changed the formation is believed when the store, read again, does not know better. */
export async function decideOnEvidence(look: AppLook, decided: Decided): Promise<Decided> {
  let current = decided
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (!hasExternalChange(current)) return current
    const { evidence, hasMerged } = await look.session.readAgain()
    if (!hasMerged && !isOlderThanState(look)) return decideNow(look, current, current.atMs, evidence)
    current = await decideAgain(look, current)
  }
  return decideNow(look, current, current.atMs, 'incomplete')
}

/** Whether the formation was read before the state that it is compared with came from another run. */
function isOlderThanState({ cache, session }: AppLook): boolean {
  return (cache.app?.atMs ?? 0) < (session.mergedMs() ?? 0)
}

function hasExternalChange({ policy, observation, before }: Decided): boolean {
  const entry = formationEntry(observation.app, policy)
  return entry !== undefined && before !== null && isFoundChanged(before, entry)
}

/**
 * Pings that begin to go wrong are believed when the app was read in this look: a release or maintenance mode that has begun since would
 * explain them.
 */
export async function checkTrouble(look: AppLook, decided: Decided): Promise<Decided> {
  const { observation, stored, decision } = decided
  const { verdict, misconfigured } = decision.health
  const isTrouble = verdict === 'down' || verdict === 'slow' || misconfigured
  const hasBegun = stored?.recent.at(-1)?.verdict !== verdict
  return isTrouble && hasBegun && observation.app.status === 'ok' && isStale(look)
    ? decideAgain(look, decided)
    : decided
}

/** Shortly after a release the answers may still be those of the old dynos: asked once a run, and only where it matters. */
export async function withPreboot(look: AppLook, decided: Decided): Promise<Decided> {
  const { ports, cache } = look
  const { policy, observation, decision, atMs } = decided
  const matters = isChangeWanted({ decision }) && mayPreboot(observation.app, atMs)
  if (!matters || cache.hasPreboot !== undefined || ports.platform.readPreboot === undefined) return decided
  cache.hasPreboot = await ports.platform.readPreboot(policy.app)
  return cache.hasPreboot === true ? decideOnEvidence(look, decideNow(look, decided, atMs)) : decided
}

export function isStale({ cache, timing, ports: { clock } }: AppLook): boolean {
  const readMs = cache.app?.atMs ?? 0
  return readMs < timing.nowMs || clock.now() - readMs >= freshFormationMs
}

export async function decideAgain(look: AppLook, decided: Decided): Promise<Decided> {
  const { ports, cache, timing } = look
  const nowMs = Math.max(timing.nowMs, ports.clock.now())
  const app = await readAgain(ports.platform, cache, decided.policy.app, nowMs)
  return decideNow(look, { ...decided, observation: { ...decided.observation, app } }, nowMs)
}

/** Maintenance mode that is about to be switched on is not ours yet. */
export function ownBefore(
  { session }: AppLook,
  { policy, announced = null }: Pick<Decided, 'policy' | 'announced'>
): OwnMaintenance | null {
  const own = ownMaintenance(session, policy.app)
  return announced !== null && own?.stage === 'switching-on' ? announced.own : own
}

export function isChangeWanted({ decision }: Pick<Decided, 'decision'>): boolean {
  const { from, to } = decision
  return from !== null && to !== null && (from !== to || resizeOf(decision) !== null)
}
