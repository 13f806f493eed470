import type { EpochMs, FailSafePolicy, FailSafeState, Health, ProcessPolicy, Recovery } from '../model.ts'
import { absoluteBounds } from '../schedule/bounds.ts'
import { isAlarming, isHealthy } from './health.ts'
import { moved, reason, type Proposal } from './proposal.ts'
import { amount, exactDuration } from '../format.ts'

/**
 * `idle`: nothing to do. `engaged`: the app needs help now. `holding`: it was helped, and is not yet healthy for long
 * enough. `gave-up`: help did not help.
 */
export type FailSafeStage = 'idle' | 'engaged' | 'holding' | 'gave-up'

export interface FailSafeStep {
  readonly recovery: Recovery
  readonly stage: FailSafeStage
}

/** Carries the health of the app and its fail-safe over one look. A look that sees nothing changes neither. */
export function stepFailSafe(
  policy: FailSafePolicy | null,
  before: Recovery,
  health: Health,
  nowMs: EpochMs
): FailSafeStep {
  const isAlarm = policy === null ? health.verdict === 'down' : isAlarming(health, policy)
  const isWell = isHealthy(health, policy)
  const healthySinceMs = isAlarm ? null : isWell ? (before.healthySinceMs ?? nowMs) : before.healthySinceMs
  const done = (stage: FailSafeStage, failSafe: FailSafeState | null): FailSafeStep => ({
    recovery: { healthySinceMs, failSafe },
    stage
  })

  if (policy === null) return done('idle', null)
  const active = before.failSafe ?? (isAlarm ? { sinceMs: nowMs, gaveUp: false } : null)
  if (active === null) return done('idle', null)
  if (isWell && healthySinceMs !== null && nowMs - healthySinceMs >= policy.releaseAfterMs) return done('idle', null)
  if (active.gaveUp || (isAlarm && nowMs - active.sinceMs >= policy.giveUpAfterMs))
    return done('gave-up', { ...active, gaveUp: true })
  return done(isAlarm ? 'engaged' : 'holding', active)
}

/** The fewest dynos that the fail-safe allows in this look, before any limit; null: it does not act. */
export function failSafeFloor(policy: ProcessPolicy, { stage }: FailSafeStep): number | null {
  if (policy.failSafe === null || stage === 'idle' || stage === 'gave-up') return null
  return policy.failSafe.quantity ?? absoluteBounds(policy)?.ceiling ?? null
}

/** What the fail-safe reads of a situation. */
interface Emergency {
  readonly policy: ProcessPolicy
  readonly failSafe: FailSafeStep
  readonly failSafeFloor: number | null
  readonly health: Health
}

/** Above schedule, stabilization and cooldown, at once. */
export function applyFailSafe(proposal: Proposal, { policy, failSafe, failSafeFloor, health }: Emergency): Proposal {
  const settings = policy.failSafe
  if (settings === null) return proposal
  if (failSafe.stage === 'gave-up') {
    const help = `more dynos did not help for ${exactDuration(settings.giveUpAfterMs)}`
    const why = `${help}; the schedule applies until the app is healthy again`
    return moved(proposal, proposal.quantity, reason('fail-safe-gave-up', why))
  }
  if (failSafeFloor === null) return proposal
  const quantity = Math.max(proposal.quantity, failSafeFloor)
  if (failSafe.stage === 'engaged') {
    const why = `${describeTrouble(health)}, so at least ${failSafeFloor} at once`
    return moved(proposal, quantity, reason('fail-safe', why))
  }
  if (quantity === proposal.quantity) return proposal
  const why = `${describeWait(settings, failSafe, health)}: at least ${failSafeFloor} until then`
  return moved(proposal, quantity, reason('fail-safe-holding', why))
}

/** What the dynos wait for. */
function describeWait({ releaseAfterMs }: FailSafePolicy, { recovery }: FailSafeStep, health: Health): string {
  if (recovery.healthySinceMs === null) return 'not seen healthy yet'
  const wait = `not for ${exactDuration(releaseAfterMs)} yet`
  return health.verdict === 'unknown' ? `healthy when it was last seen, but ${wait}` : `healthy, but ${wait}`
}

function describeTrouble(health: Health): string {
  return health.verdict === 'down'
    ? (health.cause ?? 'no answer')
    : `answers take ${amount(health.medianMs ?? 0)} ms, far too slow`
}
