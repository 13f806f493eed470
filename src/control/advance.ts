import { freshHistory } from './memory.ts'
import type { Decision, EpochMs, LookRecord, Outcome, PlatformFault, ProcessState, Seen, State } from '../model.ts'

/** Looks that an incident shows. */
const recentLooks = 12

/** What a first run starts with. */
export const freshState: State = { version: 1, sequence: 0, lastLookMs: null, gapsMs: [], lease: null, apps: {}, incidents: [], calendar: null, notices: {} }

/** The decision as it came out: with what the platform made of it. */
export function settle(decision: Decision, outcome: Outcome): Decision {
  if (outcome.kind !== 'limited') return decision
  const message = `Heroku allows ${outcome.limit}, not the ${decision.to ?? 0} that were asked for`
  return { ...decision, to: outcome.quantity, reasons: [...decision.reasons, { code: 'limited', message }] }
}

/** What kept this look from reading or changing the formation; null: nothing did. */
export function faultOf(decision: Decision, seen: Seen, outcome: Outcome): PlatformFault | null {
  if (seen.app.status === 'unavailable') return seen.app.fault
  if (outcome.kind === 'failed') return outcome.fault
  const missing = decision.from === null ? decision.reasons.find(({ code }) => code === 'formation-unavailable') : undefined
  return missing === undefined ? null : { kind: 'lasting', scope: 'app', message: missing.message }
}

/** The quantity that runs after the look; null: unknown. */
export function quantityAfter(decision: Decision, outcome: Outcome): number | null {
  return outcome.kind === 'scaled' || outcome.kind === 'limited' ? outcome.quantity : decision.from
}

/** The state of a process after a look. Pure; `before` is null at the first look. */
export function advance(before: ProcessState | null, decision: Decision, outcome: Outcome, fault: PlatformFault | null, nowMs: EpochMs): ProcessState {
  const quantity = quantityAfter(decision, outcome)
  const changed = decision.from !== null && quantity !== null && quantity !== decision.from
  const look: LookRecord = {
    atMs: nowMs,
    from: decision.from,
    to: quantity,
    verdict: decision.health.verdict,
    medianMs: decision.health.medianMs,
    answers: decision.health.answers
  }
  return {
    ...decision.memory,
    lastChange: changed ? { atMs: nowMs, from: decision.from, to: quantity } : (before?.lastChange ?? null),
    faults: fault === null ? null : { sinceMs: before?.faults?.sinceMs ?? nowMs, looks: (before?.faults?.looks ?? 0) + 1 },
    left: quantity === null ? (before?.left ?? []) : [quantity],
    recent: [...(before?.recent ?? []), look].slice(-recentLooks),
    changes: before?.changes ?? [],
    history: before?.history ?? freshHistory
  }
}
