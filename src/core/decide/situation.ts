import type {
  EpochMs,
  FormationEntry,
  Health,
  Memory,
  Observation,
  ProcessPolicy,
  ProcessState,
  Reason,
  Recovery
} from '../model.ts'
import { expectsNoAnswer } from './expected-down.ts'
import { failSafeFloor, stepFailSafe, type FailSafeStep } from './fail-safe.ts'
import { checkGuards, releaseGuard, restartOfAll } from './guards.ts'
import { healthOf, unseen } from './health.ts'
import { holdOf, type HoldStep } from './hold.ts'
import { idlenessOf, type Idleness } from './idle.ts'
import { learn, type Learned } from './learn.ts'
import { noRecovery } from './memory.ts'
import { momentOf, type Moment } from './moment.ts'
import { sizePlanOf, beforeHoldOf, sizeHoldOf, type SizePlan, type SizeStep } from './size-plan.ts'
import { schedulePlanOf, type SchedulePlan } from './schedule-plan.ts'
import { planRestarts, type RestartPlan } from './restarts.ts'
import { runningDynos, measureP95, type MeasuredP95 } from './served.ts'
import { noSignals, signalsOf, type Signals } from './signals.ts'

/** What is known even where nothing may be changed. */
interface Basis extends Moment {
  /** What the pings of this look show; unknown where no answer is expected. */
  readonly shownHealth: Health
  /** The same where it counts; unknown after a release. */
  readonly health: Health
  readonly hold: HoldStep
  readonly sizeHold: SizeStep
  readonly beforeHold: Memory['beforeHold']
  readonly failSafe: FailSafeStep
  /** The fewest dynos that the fail-safe allows now; null: it does not act. */
  readonly failSafeFloor: number | null
  readonly crashed: RestartPlan
}

/** Nothing may be changed. */
export interface GuardedSituation extends Basis {
  readonly guard: Reason
}

/** Everything that the steps of a decision read, worked out once. */
export interface Situation extends Basis, SchedulePlan {
  readonly guard: null
  readonly entry: FormationEntry
  /** The dynos of `entry`. */
  readonly running: number
  readonly sizes: SizePlan
  /** Why the pings and metrics of this look do not count; null: they do. */
  readonly release: Reason | null
  /** null with `release`: they teach nothing. */
  readonly learned: Learned | null
  /** null: there are requests, or it is not known. */
  readonly idle: Idleness | null
  readonly signals: Signals
  /** null: there is no `target` for it, or the router reported none. */
  readonly p95: MeasuredP95 | null
}

export function situationOf(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  nowMs: EpochMs
): GuardedSituation | Situation {
  const whole = momentOf(policy, state, observation, nowMs)
  const guards = checkGuards(whole)
  const given = guards.guard === null ? whole : withoutScaling(whole)
  const isDownExpected = expectsNoAnswer({
    ...given,
    request: given.observation.request,
    quantity: given.entry?.quantity ?? null
  })
  const shownHealth = isDownExpected ? unseen : healthOf(given)
  const before = isDownExpected ? noRecovery : given.memory.recovery
  if (guards.guard !== null) return { ...guarded(given, shownHealth, before), ...guards }

  const { entry } = guards
  const running = entry.quantity
  // Where no answer is expected, pings are as good as not asked for.
  const moment = isDownExpected ? { ...given, observation: { ...observation, probe: null } } : given
  const release = releaseGuard(given)
  const health = release === null ? shownHealth : unseen
  const failSafe = stepFailSafe(policy.failSafe, before, health, nowMs)
  const plan = schedulePlanOf(moment, running)
  const hold = holdOf(moment, running)
  const sizeHold = sizeHoldOf(moment, entry.size)
  const beforeHold = beforeHoldOf(moment, hold)
  const sizes = sizePlanOf(moment, entry, sizeHold, beforeHold)
  const learned = release === null ? learn(moment, health, running, sizes.size) : null
  const idle = learned === null ? null : idlenessOf(moment, learned.memory.lastRequestMs)
  const dynos = runningDynos(moment, running)
  const { router } = moment
  const tracksP95 = policy.router !== null && policy.router.p95TargetMs !== null
  const p95 = tracksP95 && router?.status === 'ok' ? measureP95(router.buckets, dynos) : null
  return {
    ...moment,
    ...plan,
    ...guards,
    running,
    shownHealth,
    health,
    hold,
    sizeHold,
    beforeHold,
    sizes,
    failSafe,
    failSafeFloor: failSafeFloor(policy, failSafe),
    release,
    learned,
    idle,
    p95,
    crashed: planRestarts(policy, given.memory.restarts, observation, { isMuted: restartOfAll(given) !== null, nowMs }),
    signals:
      learned === null
        ? noSignals
        : signalsOf({ ...moment, health, running, size: sizes.size.to, dynos, p95, learned, idle })
  }
}

/** An emergency that nothing may be done about does not begin; one that runs goes on. */
function guarded(given: Moment, health: Health, before: Recovery): Basis {
  const { recovery } = stepFailSafe(given.policy.failSafe, before, health, given.nowMs)
  const failSafe = { recovery: { ...recovery, failSafe: before.failSafe }, stage: 'idle' } as const
  const hold = holdOf(given, null)
  const people = { hold, sizeHold: sizeHoldOf(given, null), beforeHold: beforeHoldOf(given, hold) }
  const crashed = planRestarts(given.policy, given.memory.restarts, given.observation, {
    isMuted: true,
    nowMs: given.nowMs
  })
  return { ...given, ...people, shownHealth: health, health, failSafe, failSafeFloor: null, crashed }
}

/** A scaling by hand that may not be made now is refused: no later look makes it in its place. */
function withoutScaling(given: Moment): Moment {
  const { observation } = given
  return observation.request?.kind === 'scale' ? { ...given, observation: { ...observation, request: null } } : given
}
