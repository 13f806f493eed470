import type { Bounds, Decision, EpochMs, FormationEntry, Health, ProcessPolicy, ProcessState, Reason, ReasonCode, Seen, Window } from '../model.ts'
import { windowLabel } from '../schedule/window.ts'
import { absoluteBounds, clamp, explicitBounds, isAway, nextChange, scheduledBounds } from './bounds.ts'
import { stepFailSafe } from './fail-safe.ts'
import type { FailSafeStep } from './fail-safe.ts'
import { assess } from './health.ts'
import { memoryOf, noRecovery } from './memory.ts'

/** A quantity on its way through the steps, with the reasons that moved it. */
interface Proposal {
  readonly quantity: number
  readonly reasons: readonly Reason[]
}

/**
 * How many dynos a process type should have now, and why. Pure: the same arguments give the same decision.
 *
 * 1. Guards: what forbids every change.
 * 2. Schedule: into the bounds of the window that holds.
 * 3. Fail-safe: out at once when the app is down or far too slow.
 * 4. Clamp: into `min` and `max`, and under the limit of the dyno type.
 *
 * @param state what earlier looks left, or null at the first one
 */
export function decide(policy: ProcessPolicy, state: ProcessState | null, seen: Seen, nowMs: EpochMs): Decision {
  const memory = memoryOf(state)
  const before = isAway(policy, nowMs) ? noRecovery : memory.recovery
  const health = assess(seen.probe, policy.failSafe)
  const failSafe = stepFailSafe(policy.failSafe, before, health, nowMs)
  const entry = seen.app.status === 'ok' ? seen.app.formation.find(({ process }) => process === policy.process) : undefined
  const common = { app: policy.app, process: policy.process, health, nextChange: nextChange(policy, nowMs) }

  const guard = guardOf(policy, seen)
  if (guard !== null || entry === undefined) {
    const quantity = entry?.quantity ?? null
    // An emergency that nothing may be done about does not begin; one that runs goes on.
    const recovery = { ...failSafe.recovery, failSafe: before.failSafe }
    return { ...common, from: quantity, to: quantity, reasons: guard === null ? [] : [guard], memory: { ...memory, recovery } }
  }

  const steps = [
    (proposal: Proposal) => applySchedule(proposal, policy, nowMs),
    (proposal: Proposal) => applyFailSafe(proposal, policy, failSafe, health),
    (proposal: Proposal) => applyLimits(proposal, policy, entry)
  ]
  const start: Proposal = { quantity: entry.quantity, reasons: [] }
  const { quantity, reasons } = steps.reduce((proposal, step) => step(proposal), start)
  return { ...common, from: entry.quantity, to: quantity, reasons: explained(reasons, entry.quantity, policy, nowMs), memory: { ...memory, recovery: failSafe.recovery } }
}

/** Step 1. */
function guardOf(policy: ProcessPolicy, seen: Seen): Reason | null {
  const { app } = seen
  if (app.status === 'unavailable') return reason('formation-unavailable', app.fault.message)
  if (!app.formation.some(({ process }) => process === policy.process)) {
    const types = app.formation.map(({ process }) => process).join(', ')
    const has = types === '' ? 'has no process types yet: they come with the first release' : `has ${types}`
    return reason('formation-unavailable', `${policy.app} ${has}. There is no "${policy.process}" to scale; check the name, or the Procfile of the last release.`)
  }
  if (!policy.enabled) return reason('disabled', 'the configuration says enabled: false')
  if (app.maintenance) return reason('maintenance', 'the app is in maintenance mode')
  return null
}

/** Step 2. Inside a range the quantity stays. */
function applySchedule(proposal: Proposal, policy: ProcessPolicy, nowMs: EpochMs): Proposal {
  const scheduled = scheduledBounds(policy, nowMs)
  if (scheduled === null) {
    return { ...proposal, reasons: [...proposal.reasons, reason('no-window', 'no window of the schedule holds now')] }
  }
  const quantity = clamp(proposal.quantity, scheduled.window.bounds)
  if (quantity === proposal.quantity) return proposal
  return { quantity, reasons: [...proposal.reasons, reason('scheduled', saysWhat(scheduled.window))] }
}

/** Step 3. Above the schedule, at once. */
function applyFailSafe(proposal: Proposal, policy: ProcessPolicy, { stage, recovery }: FailSafeStep, health: Health): Proposal {
  const settings = policy.failSafe
  const most = absoluteBounds(policy)?.ceiling ?? null
  const wanted = settings?.quantity ?? most
  if (settings === null || wanted === null || stage === 'idle') return proposal
  const told = (code: ReasonCode, message: string, quantity: number): Proposal => ({ quantity, reasons: [...proposal.reasons, reason(code, message)] })

  if (stage === 'gave-up') {
    return told('fail-safe-gave-up', `more dynos did not help for ${minutes(settings.giveUpAfterMs)}; the schedule applies until the app is healthy again`, proposal.quantity)
  }
  const quantity = Math.max(proposal.quantity, wanted)
  if (stage === 'engaged') return told('fail-safe', `${trouble(health)}, so at least ${wanted} at once`, quantity)
  if (quantity === proposal.quantity) return proposal
  const waited = recovery.healthySinceMs === null ? 'not seen healthy yet' : `healthy, but not for ${minutes(settings.releaseAfterMs)} yet`
  return told('fail-safe-holding', `${waited}: ${wanted} stay`, quantity)
}

/** Step 4. */
function applyLimits(proposal: Proposal, policy: ProcessPolicy, entry: FormationEntry): Proposal {
  const own = absoluteBounds(policy)
  // Defaults come from the schedule: they bound what goes above it, and leave alone what no window speaks of.
  const bounds = proposal.reasons.some(({ code }) => code.startsWith('fail-safe')) && own !== null ? own : explicitBounds(policy)
  return clampTo(clampTo(proposal, bounds, boundsWords(bounds)), { floor: 0, ceiling: Math.max(entry.limit, entry.quantity) }, `Heroku allows at most ${entry.limit} ${entry.size} dynos of a type`)
}

function clampTo(proposal: Proposal, bounds: Bounds, why: string): Proposal {
  const quantity = clamp(proposal.quantity, bounds)
  return quantity === proposal.quantity ? proposal : { quantity, reasons: [...proposal.reasons, reason('clamped', `${quantity} instead of ${proposal.quantity}: ${why}`)] }
}

function boundsWords({ floor, ceiling }: Bounds): string {
  return ceiling === Number.MAX_SAFE_INTEGER ? `min is ${floor}` : `min is ${floor} and max is ${ceiling}`
}

/** Says also why nothing moved. */
function explained(reasons: readonly Reason[], quantity: number, policy: ProcessPolicy, nowMs: EpochMs): readonly Reason[] {
  if (reasons.some(({ code }) => code !== 'no-window')) return reasons
  const window = scheduledBounds(policy, nowMs)?.window
  return [...reasons, reason('in-bounds', window === undefined ? `${quantity} stay as they are` : saysWhat(window))]
}

function saysWhat(window: Window): string {
  const { floor, ceiling } = window.bounds
  const label = windowLabel(window)
  return `${label === '' ? 'the schedule' : label} says ${floor === ceiling ? floor : `${floor}-${ceiling}`}`
}

function trouble(health: Health): string {
  return health.verdict === 'down' ? (health.cause ?? 'no answer') : `far too slow, ${health.medianMs ?? 0} ms`
}

function minutes(ms: number): string {
  return ms % 60_000 === 0 ? `${ms / 60_000} min` : `${Math.round(ms / 1000)} s`
}

function reason(code: ReasonCode, message: string): Reason {
  return { code, message }
}
