import type { Decision, EpochMs, Observation, ProcessPolicy, ProcessState, Reason } from '../model.ts'
import { describeWindow } from '../schedule/window.ts'
import { limitChange, stabilize, pace } from './stabilize.ts'
import { applyBudget, applyLimits } from './limits.ts'
import { keepBusy } from './busy.ts'
import { applyFailSafe } from './fail-safe.ts'
import { guardFlapping } from './flap-guard.ts'
import { applyHold, refusedRequest } from './hold.ts'
import { memoryAfter } from './memory-after.ts'
import { nextChangeOf } from './next-change.ts'
import { reason } from './proposal.ts'
import { recommend, steadyReason } from './recommend.ts'
import { applySchedule } from './schedule-plan.ts'
import { situationOf, type GuardedSituation, type Situation } from './situation.ts'
import { putBack } from './size-plan.ts'

/**
 * How many dynos a process type should have now, and why. Pure: the same arguments give the same decision.
 *
 * 1. Guards: what forbids every change, and what forbids believing the signals of this look.
 * 2. Schedule: into the bounds of the window that holds, and up to a floor that is about to come.
 * 3. Recommend: the most that pings, metrics, forecast and idleness ask for, inside the bounds.
 * 4. Flap guard: no scaling in that would call for scaling out again.
 * 5. Stabilize, limit and pace: scaling in waits until fewer were enough for a while; both ways go by `step` when enough looks agree, and
 *    wait after a change. Jobs in work keep their dynos. Where a budget caps, a range stays at its floor.
 * 6. Fail-safe: scaling out at once when the app is down or far too slow.
 * 7. Manual hold: what people set stays.
 * 8. Limits: into `min` and `max`, and under the limit of the dyno type.
 *
 * The dyno type follows the schedule and people alone (`size-plan.ts`); signals and the fail-safe leave it as it is.
 *
 * @param state what earlier looks saved; null at the first one
 */
export function decide(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  nowMs: EpochMs
): Decision {
  const situation = situationOf(policy, state, observation, nowMs)
  if (situation.guard !== null) return unchanged(situation, observation.request)
  const { running, release } = situation
  const found = { quantity: running, reasons: release === null ? [] : [release] }

  const scheduled = putBack(applySchedule(found, situation), situation)
  const recommended = recommend(scheduled, situation)
  const steady = guardFlapping(recommended, situation)
  const stable = stabilize(steady, situation)
  const slowed = pace(limitChange(stable, situation), situation)
  const paced = applyBudget(keepBusy(slowed, recommended.quantity, situation), situation)
  const safe = applyFailSafe(paced, situation)
  const held = applyHold(safe, situation)
  const { quantity, reasons } = applyLimits(held, situation, paced.quantity)

  const steps = { recommended: recommended.quantity, paced: paced.quantity, to: quantity }
  return {
    ...commonTo(situation),
    to: quantity,
    size: situation.sizes.size,
    reasons: explained(situation.sizes.reason === null ? reasons : [...reasons, situation.sizes.reason], situation),
    memory: memoryAfter(situation, steps)
  }
}

function commonTo(
  situation: GuardedSituation | Situation
): Pick<Decision, 'app' | 'process' | 'from' | 'health' | 'nextChange' | 'crashed'> {
  const { policy, entry, shownHealth, crashed } = situation
  const nextChange = nextChangeOf(situation)
  const from = entry?.quantity ?? null
  const shown = crashed.due.length + crashed.hopeless.length === 0 ? {} : { crashed }
  return { app: policy.app, process: policy.process, from, health: shownHealth, nextChange, ...shown }
}

function unchanged(situation: GuardedSituation, request: Observation['request']): Decision {
  const common = commonTo(situation)
  const reasons = [situation.guard, ...refusedRequest(request)]
  const { entry } = situation
  const size = entry === null ? {} : { size: { from: entry.size, to: entry.size } }
  return { ...common, ...size, to: common.from, reasons, memory: memoryAfter(situation, null) }
}

/** Where no step had a reason: why nothing moved. */
function explained(reasons: readonly Reason[], situation: Situation): readonly Reason[] {
  if (reasons.some(({ code }) => code !== 'no-window' && code !== 'release-in-progress')) return reasons
  const { scheduled, lead, running } = situation
  const steady = steadyReason(situation)
  const plan =
    lead !== null && lead.floor === running
      ? lead.message
      : scheduled === null
        ? `it stays at ${running}`
        : describeWindow(scheduled.window)
  return [...reasons, reason('in-bounds', steady === null ? plan : `${plan}; ${steady}`)]
}
