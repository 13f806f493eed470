import type {
  ChangeRecord,
  Decision,
  EpochMs,
  LookRecord,
  Observation,
  Outcome,
  PlatformFault,
  ProcessState,
  Reason,
  ReasonCode,
  State
} from '../model.ts'
import { isExternal } from './hold.ts'
import { freshHistory, noStreaks } from './memory.ts'

/** Looks that an incident shows. */
const recentLooks = 12
/** Changes that the state keeps. */
const recentChanges = 50

/** What a first run starts with. */
export const freshState: State = {
  version: 1,
  sequence: 0,
  lastLookMs: null,
  gapsMs: [],
  lease: null,
  saves: [],
  runs: {},
  apps: {},
  selected: {},
  incidents: [],
  closed: [],
  calendar: null,
  notices: {}
}

/** The decision with what Heroku made of it. */
export function settle(decision: Decision, outcome: Outcome): Decision {
  if (outcome.kind !== 'limited') return decision
  const message = `Heroku allows ${outcome.limit}, not the ${decision.to ?? 0} that were asked for`
  return { ...decision, to: outcome.quantity, reasons: [...decision.reasons, { code: 'limited', message }] }
}

/** What kept this look from reading or changing the formation; null: nothing did. */
export function faultOf(decision: Decision, observation: Observation, outcome: Outcome): PlatformFault | null {
  if (observation.app.status === 'unavailable') return observation.app.fault
  if (outcome.kind === 'failed') return outcome.fault
  const missing =
    decision.from === null ? decision.reasons.find(({ code }) => code === 'formation-unavailable') : undefined
  return missing === undefined ? null : { kind: 'permanent', scope: 'app', message: missing.message }
}

/** The quantity that runs after the look; null: unknown. */
export function quantityAfter(decision: Decision, outcome: Outcome): number | null {
  return outcome.kind === 'scaled' || outcome.kind === 'limited' ? outcome.quantity : decision.from
}

/** Reasons that do not move the quantity, or only say how far it moves. */
const secondaryCodes: readonly ReasonCode[] = [
  'release-in-progress',
  'no-window',
  'signal-unavailable',
  'scaling-does-not-help',
  'would-bounce',
  'stabilized',
  'cooldown',
  'limited',
  'in-bounds',
  'fail-safe-gave-up',
  'held-at-zero'
]

/** Reasons that keep the quantity where it was before the signals. */
const delayingCodes: readonly ReasonCode[] = ['would-bounce', 'stabilized', 'cooldown']

/** The reason that made the change; null: there is none. */
export function decidingReason({ to, reasons, memory: { hold } }: Decision): Reason | null {
  const all = reasons.filter(({ code }) => !secondaryCodes.includes(code))
  const emergency = all.findLast(({ code }) => code === 'fail-safe' || code === 'fail-safe-holding')
  const held = all.findLast(isOfHold)
  const isAboveHold = hold !== null && to !== null && to > hold.quantity
  const strongest = held === undefined || isAboveHold ? emergency : held
  // A hold is no reason to go above it.
  const movers = all.filter((one) => !isAboveHold || !isOfHold(one))
  // The signals were held back, and the schedule had moved the quantity before.
  const scheduled = reasons.some(({ code }) => delayingCodes.includes(code))
    ? movers.findLast(({ code }) => code === 'scheduled' || code === 'lead')
    : undefined
  return (
    strongest ??
    scheduled ??
    movers.findLast(({ code }) => code !== 'clamped') ??
    movers.at(-1) ??
    reasons.at(-1) ??
    null
  )
}

function isOfHold({ code }: Reason): boolean {
  return code === 'manual-hold' || code === 'manual-change-noticed'
}

/** The state of a process after a look. Pure; `before` is null at the first look. */
export function advance(
  before: ProcessState | null,
  decision: Decision,
  outcome: Outcome,
  fault: PlatformFault | null,
  nowMs: EpochMs
): ProcessState {
  const quantity = quantityAfter(decision, outcome)
  const look: LookRecord = {
    atMs: nowMs,
    from: decision.from,
    to: quantity,
    verdict: decision.health.verdict,
    medianMs: decision.health.medianMs,
    answers: decision.health.answers
  }
  const late = lateChange(before, decision, nowMs)
  const ours =
    decision.from !== null && quantity !== null && quantity !== decision.from
      ? { atMs: nowMs, from: decision.from, to: quantity }
      : null
  return {
    ...decision.memory,
    hold: decision.memory.hold ?? unfinished(before, decision, quantity),
    ...(ours === null && late === null ? {} : afterChange),
    lastChange: ours ?? late ?? before?.lastChange ?? null,
    faults:
      fault === null ? null : { sinceMs: before?.faults?.sinceMs ?? nowMs, looks: (before?.faults?.looks ?? 0) + 1 },
    expectedQuantities: expectedAfter(before, decision, outcome, quantity),
    intents: before?.intents ?? [],
    recent: [...(before?.recent ?? []), look].slice(-recentLooks),
    changes: [
      ...(before?.changes ?? []),
      ...externalChange(before, decision, nowMs),
      ...ourChange(decision, ours)
    ].slice(-recentChanges),
    history: before?.history ?? freshHistory
  }
}

/** Begins anew with every change: pings and looks before it say nothing of the new quantity. */
const afterChange: Pick<ProcessState, 'streaks' | 'agreeing'> = { streaks: noStreaks, agreeing: null }

/** A hold whose end could not be brought about: the next look tries again. */
function unfinished(before: ProcessState | null, { to }: Decision, quantity: number | null): ProcessState['hold'] {
  const hold = before?.hold ?? null
  return hold?.ranBefore !== undefined && hold.ranBefore === to && quantity !== to ? hold : null
}

/** A change that seemed to fail at the last look, and was made all the same. */
function lateChange(before: ProcessState | null, { from }: Decision, nowMs: EpochMs): ProcessState['lastChange'] {
  const [asBefore, asAsked] = before?.expectedQuantities ?? []
  return asBefore !== undefined && asAsked !== undefined && from === asAsked
    ? { atMs: nowMs, from: asBefore, to: asAsked }
    : null
}

/** A change that failed may have been made. */
function expectedAfter(
  before: ProcessState | null,
  { from, to }: Decision,
  outcome: Outcome,
  quantity: number | null
): readonly number[] {
  if (quantity === null) return before?.expectedQuantities ?? []
  return outcome.kind === 'failed' && from !== null && to !== null && from !== to ? [from, to] : [quantity]
}

function externalChange(
  before: ProcessState | null,
  { from, reasons }: Decision,
  nowMs: EpochMs
): readonly ChangeRecord[] {
  const expected = before?.expectedQuantities[0]
  if (before === null || expected === undefined || from === null || !isExternal(before, from)) return []
  const noticed = reasons.find(({ code }) => code === 'manual-change-noticed')
  return [
    {
      atMs: nowMs,
      from: expected,
      to: from,
      by: 'external',
      code: 'manual-change-noticed',
      message: noticed?.message ?? `somebody else changed ${expected} to ${from}`
    }
  ]
}

function ourChange(decision: Decision, change: ProcessState['lastChange']): readonly ChangeRecord[] {
  const why = change === null ? null : decidingReason(decision)
  if (change === null || why === null) return []
  const byHand = why.code === 'manual-hold' && decision.memory.hold?.by !== 'noticed'
  return [{ ...change, by: byHand ? 'manual' : 'ours', code: why.code, message: why.message }]
}
