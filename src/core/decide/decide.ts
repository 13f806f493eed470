import type {
  Decision,
  EpochMs,
  FormationEntry,
  Health,
  IneffectiveScaleOut,
  Memory,
  Observation,
  ProcessPolicy,
  ProcessState,
  Reason
} from '../model.ts'
import { needFromLatency } from '../forecast/latency/latency-forecast.ts'
import { learnLatency } from '../forecast/latency/latency-model.ts'
import { clamp, nextChange } from '../schedule/bounds.ts'
import { expectDemand } from '../forecast/demand.ts'
import { learnDemand } from '../forecast/learn-demand.ts'
import { applyFailSafe, failSafeFloor, stepFailSafe } from './fail-safe.ts'
import { guardFlapping } from './flap-guard.ts'
import { guardOf, releaseGuard } from './guards.ts'
import { assess, unseen } from './health.ts'
import { applyHold, holdAfter, isExpectedDown, isExternal, isStarting, stepHold, waitingRequest } from './hold.ts'
import { idleness, lastRequest } from './idle.ts'
import { applyLimits } from './limits.ts'
import { memoryOf, noRecovery, noStreaks } from './memory.ts'
import { pace } from './pace.ts'
import { applySchedule, planAt } from './scheduled.ts'
import type { Plan } from './scheduled.ts'
import { reason } from './proposal.ts'
import type { Proposal } from './proposal.ts'
import { recommend } from './recommend.ts'
import { attempted, reviewScaleOut, troubleOf } from './ineffective-scale-out.ts'
import { routerNow } from '../router-values.ts'
import { signalProposals } from './signal-proposals.ts'
import { remember, stabilize } from './stabilize.ts'
import { countStreaks } from './thresholds.ts'
import { describeWindow } from '../schedule/window.ts'

/**
 * How many dynos a process type should have now, and why. Pure: the same arguments give the same decision.
 *
 * 1. Guards: what forbids every change, and what forbids believing the signals of this look.
 * 2. Schedule: into the bounds of the window that holds, and up to a floor that is about to come.
 * 3. Recommend: what pings, metrics, forecast and idleness say, inside the bounds.
 * 4. Flap guard: not in where that would call for going out again.
 * 5. Stabilize and pace: in only after it was enough for a while, and neither way too soon after a change.
 * 6. Fail-safe: out at once when the app is down or far too slow.
 * 7. Manual hold: what people set stands.
 * 8. Clamp: into `min` and `max`, and under the limit of the dyno type.
 *
 * @param state what earlier looks left, or null at the first one
 */
export function decide(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  nowMs: EpochMs
): Decision {
  const health = whileStarting(assess(observation.probe, policy.failSafe, policy.scaleOut?.slow?.aboveMs), state, nowMs)
  const entry =
    observation.app.status === 'ok'
      ? observation.app.formation.find(({ process }) => process === policy.process)
      : undefined
  const common = { app: policy.app, process: policy.process, health, nextChange: nextChange(policy, nowMs) }
  const guard = guardOf(policy, observation)
  if (guard !== null || entry === undefined) {
    const quantity = entry?.quantity ?? null
    const reasons = [...(guard === null ? [] : [guard]), ...waitingRequest(observation.request)]
    return {
      ...common,
      from: quantity,
      to: quantity,
      reasons,
      memory: guardedMemory(policy, state, observation, health, nowMs)
    }
  }
  return { ...common, from: entry.quantity, ...adjust(policy, state, observation, entry, health, nowMs) }
}

/** Trouble of dynos that are only starting tells nothing. */
function whileStarting(health: Health, state: ProcessState | null, nowMs: EpochMs): Health {
  return health.verdict !== 'up' && isStarting(state, nowMs) ? { ...health, verdict: 'unknown' } : health
}

/** An emergency that nothing may be done about does not begin; one that runs goes on. */
function guardedMemory(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  health: Health,
  nowMs: EpochMs
): Memory {
  const memory = memoryOf(state)
  const before = isExpectedDown(policy, state, observation.request, nowMs) ? noRecovery : memory.recovery
  const { recovery } = stepFailSafe(policy.failSafe, before, health, nowMs)
  const hold = holdAfter(stepHold(policy, state, observation.request, null, nowMs), null)
  return {
    ...memory,
    recovery: { ...recovery, failSafe: before.failSafe },
    hold,
    unavailableSinceMs: unavailableSince(memory, observation, nowMs)
  }
}

/** Steps 2 to 8. */
function adjust(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  entry: FormationEntry,
  health: Health,
  nowMs: EpochMs
): Pick<Decision, 'to' | 'reasons' | 'memory'> {
  const releasing = releaseGuard(observation, nowMs)
  const away = isExpectedDown(policy, state, observation.request, nowMs)
  const memory = memoryOf(state)
  const believed = releasing === null && !away ? health : unseen

  const plan = planAt(policy, state, observation.cadence, entry.quantity, nowMs)
  const scheduled = applySchedule({ quantity: entry.quantity, reasons: releasing === null ? [] : [releasing] }, plan)
  const signals =
    releasing === null
      ? applySignals(
          policy,
          state,
          away ? { ...observation, probe: null } : observation,
          entry.quantity,
          believed,
          plan,
          scheduled,
          nowMs
        )
      : { proposal: scheduled, memory: {}, content: null, attempt: null }

  const failSafe = stepFailSafe(policy.failSafe, away ? noRecovery : memory.recovery, believed, nowMs)
  const hold = stepHold(policy, state, observation.request, entry.quantity, nowMs)
  const least = failSafeFloor(policy, failSafe)
  const urgent = applyFailSafe(signals.proposal, policy, failSafe, believed)
  const held = applyHold(urgent, policy, hold, least, nowMs)
  const { quantity, reasons } = applyLimits(held, policy, entry, hold, signals.proposal.quantity)
  return {
    to: quantity,
    reasons: explained(reasons, entry.quantity, plan, signals.content),
    memory: {
      ...memory,
      ...signals.memory,
      ...(signals.attempt !== null && quantity > entry.quantity ? { ineffectiveScaleOut: signals.attempt } : {}),
      recovery: away ? noRecovery : failSafe.recovery,
      hold: holdAfter(hold, least),
      unavailableSinceMs: unavailableSince(memory, observation, nowMs)
    }
  }
}

/** What the signals make of the quantity, and what they leave for the next look. */
interface Heeded {
  readonly proposal: Proposal
  readonly memory: Partial<Memory>
  /** What the largest word says of things as they are; null: nothing. */
  readonly content: string | null
  /** Should the change be made: how going out is remembered; null: the signals do not go out. */
  readonly attempt: IneffectiveScaleOut | null
}

/** Steps 3 to 5. */
function applySignals(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  running: number,
  health: Health,
  plan: Plan,
  scheduled: Proposal,
  nowMs: EpochMs
): Heeded {
  const before = memoryOf(state)
  const demand = learnDemand(policy, state, observation, nowMs)
  const latency = learnLatency(policy, state, observation, health, nowMs)
  const said = expectDemand(policy, demand, observation, nowMs)
  const expected =
    latency === null
      ? said
      : { ...said, ahead: needFromLatency(policy, latency, state?.changes.at(-1) ?? null, observation, nowMs) }
  // Pings of another quantity say nothing of this one.
  const earlier = state !== null && isExternal(state, running) ? noStreaks : before.streaks
  const streaks =
    observation.probe !== null && health.verdict === 'unknown'
      ? earlier
      : countStreaks(policy, earlier, observation.probe, nowMs)
  const lastRequestMs = lastRequest(policy, state, observation, nowMs)
  const trouble = troubleOf(state, observation.probe, observation.router, health.verdict, health.medianMs, nowMs)
  const ineffectiveScaleOut = reviewScaleOut(before.ineffectiveScaleOut, trouble)
  const learned: Partial<Memory> = { demand, latency, streaks, lastRequestMs, ineffectiveScaleOut }
  if (plan.range === null) return { proposal: scheduled, memory: learned, content: null, attempt: null }

  const idle = idleness(policy, { lastRequestMs }, seesRequests(policy, observation, nowMs), nowMs)
  const known =
    health.verdict === 'unknown'
      ? 'unknown'
      : health.verdict === 'down' && before.recovery.failSafe?.gaveUp === true
        ? 'given-up'
        : 'known'
  const proposals = signalProposals({
    policy,
    observation,
    quantity: running,
    streaks,
    health: known,
    expected,
    idle,
    nowMs
  })
  const recommended = recommend(
    scheduled,
    running,
    policy,
    plan.range,
    proposals,
    { ineffectiveScaleOut, trouble, slowness: expected.slowness },
    nowMs
  )
  const start = clamp(scheduled.quantity, plan.range)
  // What was needed before the first look is not known: at least what runs.
  const needed = state === null ? [{ atMs: nowMs, quantity: running }] : before.recommendations
  const recommendations = remember(
    needed,
    clamp(recommended.proposal.quantity, plan.range),
    policy.scaleIn?.stabilizationMs ?? 0,
    nowMs
  )
  if (recommended.proposal.quantity === scheduled.quantity)
    return {
      proposal: recommended.proposal,
      memory: { ...learned, recommendations },
      content: recommended.content,
      attempt: null
    }

  const guarded = guardFlapping(
    recommended.proposal,
    start,
    running,
    policy,
    state,
    recommended,
    { health, router: observation.router, load: idle === null ? 'some' : 'none' },
    nowMs
  )
  const stable = stabilize(guarded, start, policy, state, recommendations, nowMs)
  const paced = pace(stable, start, policy, state?.lastChange ?? null, nowMs)
  const attempt = paced.quantity > start ? attempted(ineffectiveScaleOut, trouble, nowMs) : null
  return { proposal: paced, memory: { ...learned, recommendations }, content: null, attempt }
}

function seesRequests(policy: ProcessPolicy, { router, metrics }: Observation, nowMs: EpochMs): 'yes' | 'no' {
  if (policy.router !== null) return router !== null && routerNow(router, nowMs).status === 'ok' ? 'yes' : 'no'
  return metrics.length > 0 && metrics.every(({ status }) => status === 'ok') ? 'yes' : 'no'
}

/** Pings have an incident of their own. */
function unavailableSince(
  { unavailableSinceMs }: Memory,
  { app, router, metrics }: Observation,
  nowMs: EpochMs
): EpochMs | null {
  // Without the app nobody knows where to ask for its metrics.
  if (app.status === 'unavailable') return unavailableSinceMs
  const missing = router?.status === 'unavailable' || metrics.some(({ status }) => status === 'unavailable')
  return missing ? (unavailableSinceMs ?? nowMs) : null
}

/** Says also why nothing moved. */
function explained(
  reasons: readonly Reason[],
  quantity: number,
  { window, lead }: Plan,
  content: string | null
): readonly Reason[] {
  if (reasons.some(({ code }) => code !== 'no-window' && code !== 'release-in-progress')) return reasons
  const plan =
    lead !== null && lead.floor === quantity
      ? lead.message
      : window === null
        ? `${quantity} stay as they are`
        : describeWindow(window)
  return [...reasons, reason('in-bounds', content === null ? plan : `${plan}; ${content}`)]
}
