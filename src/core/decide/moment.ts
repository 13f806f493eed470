import type { AppReading, EpochMs, FormationEntry, Memory, Observation, ProcessPolicy, ProcessState } from '../model.ts'
import { hourMs } from '../durations.ts'
import { routerNow, type RouterNow } from '../router-values.ts'
import { scheduleAhead, type ScheduleAhead } from '../schedule/bounds.ts'
import { memoryOf } from './memory.ts'

/** What a decision is given, and what follows at once: the schedule, the formation and the router at this instant. */
export interface Moment extends ScheduleAhead {
  readonly policy: ProcessPolicy
  /** What earlier looks saved; null at the first one. */
  readonly state: ProcessState | null
  /** The part of the state that decisions write, with defaults at the first look. */
  readonly memory: Memory
  readonly observation: Observation
  readonly nowMs: EpochMs
  /** The process type in the formation; null: it could not be read, or has no such type. */
  readonly entry: FormationEntry | null
  /** null: the router was not asked. */
  readonly router: RouterNow | null
}

/** `lead: auto` never begins earlier than this before a window. */
export const longestAutoLeadMs = 3 * hourMs

export function momentOf(
  policy: ProcessPolicy,
  state: ProcessState | null,
  observation: Observation,
  nowMs: EpochMs
): Moment {
  const { app, router } = observation
  return {
    ...scheduleAhead(policy, nowMs, leadReachMs(policy)),
    policy,
    state,
    memory: memoryOf(state),
    observation,
    nowMs,
    entry: entryOf(policy, app),
    router: router === null ? null : routerNow(router, nowMs)
  }
}

/** A process type in the formation of its app; null: it could not be read, or has no such type. */
export function entryOf({ process }: ProcessPolicy, app: AppReading): FormationEntry | null {
  return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process) ?? null) : null
}

/** How long before it a rise can come early. Where `lead` is off nothing is upcoming, so nothing comes early. */
export function leadReachMs({ lead }: ProcessPolicy): number {
  if (lead.kind === 'off') return 0
  return lead.kind === 'fixed' ? lead.ms : longestAutoLeadMs
}
