import type { EpochMs, FailSafePolicy, FailSafeState, Health, Recovery } from '../model.ts'
import { isAlarming, isHealthy } from './health.ts'

/**
 * `idle`: nothing to do. `engaged`: the app needs help now. `holding`: it was helped, and is not yet healthy for long enough.
 * `gave-up`: help did not help.
 */
export type FailSafeStage = 'idle' | 'engaged' | 'holding' | 'gave-up'

export interface FailSafeStep {
  readonly recovery: Recovery
  readonly stage: FailSafeStage
}

/** Carries the health of the app and its fail-safe over one look. A look that sees nothing changes neither. */
export function stepFailSafe(policy: FailSafePolicy | null, before: Recovery, health: Health, nowMs: EpochMs): FailSafeStep {
  const alarming = policy === null ? health.verdict === 'down' : isAlarming(health, policy)
  const healthy = isHealthy(health, policy)
  const healthySinceMs = alarming ? null : healthy ? (before.healthySinceMs ?? nowMs) : before.healthySinceMs
  const done = (stage: FailSafeStage, failSafe: FailSafeState | null): FailSafeStep => ({ recovery: { healthySinceMs, failSafe }, stage })

  if (policy === null) return done('idle', null)
  const active = before.failSafe ?? (alarming ? { sinceMs: nowMs, gaveUp: false } : null)
  if (active === null) return done('idle', null)
  if (healthy && healthySinceMs !== null && nowMs - healthySinceMs >= policy.releaseAfterMs) return done('idle', null)
  if (active.gaveUp || (alarming && nowMs - active.sinceMs >= policy.giveUpAfterMs)) return done('gave-up', { ...active, gaveUp: true })
  return done(alarming ? 'engaged' : 'holding', active)
}
