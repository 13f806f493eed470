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
  SizeChange,
  State
} from '../model.ts'
import { sameSize } from '../schedule/dyno-size.ts'
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
  maintenance: {},
  nearlySpent: {},
  incidents: [],
  closed: [],
  calendar: null,
  notices: {}
}

/** The decision with what Heroku made of it. */
export function settle(decision: Decision, outcome: Outcome): Decision {
  if (outcome.kind === 'size-refused' && decision.size !== undefined) {
    const { from, to } = decision.size
    const others = decision.reasons.filter(({ code }) => code !== 'resized')
    const message = `it stays ${from.toLowerCase()}: Heroku refused ${to}`
    return { ...withoutResize(decision), to: outcome.quantity, reasons: [...others, { code: 'resized', message }] }
  }
  if (outcome.kind === 'failed' && outcome.fault.isDeploy === true) {
    const message = 'Heroku accepts no change until the release phase or preboot ends; tried again at each look'
    return { ...decision, reasons: [...decision.reasons, { code: 'deploy-in-progress', message }] }
  }
  if (outcome.kind !== 'limited') return decision
  const message = `Heroku allows ${outcome.limit}, not the ${decision.to ?? 0} that were asked for`
  return { ...decision, to: outcome.quantity, reasons: [...decision.reasons, { code: 'limited', message }] }
}

/** The decision that leaves the dyno type as it is. */
export function withoutResize(decision: Decision): Decision {
  const { size } = decision
  return size === undefined ? decision : { ...decision, size: { from: size.from, to: size.from } }
}

/** The change of the dyno type that a decision wants; null: none. */
export function resizeOf({ size }: Pick<Decision, 'size'>): SizeChange | null {
  return size === undefined || sameSize(size.from, size.to) ? null : size
}

/** What kept this look from reading or changing the formation; null: nothing did. */
export function faultOf(decision: Decision, observation: Observation, outcome: Outcome): PlatformFault | null {
  if (observation.app.status === 'unavailable') return observation.app.fault
  if (outcome.kind === 'failed' || outcome.kind === 'size-refused') return outcome.fault
  const missing =
    decision.from === null ? decision.reasons.find(({ code }) => code === 'formation-unavailable') : undefined
  // A dyno type that was refused a while ago is still not there.
  const message = missing?.message ?? decision.memory.sizeRefusal?.message
  return message === undefined ? null : { kind: 'permanent', scope: 'app', message }
}

/** The quantity that runs after the look; null: unknown. */
export function quantityAfter(decision: Decision, outcome: Outcome): number | null {
  return 'quantity' in outcome ? outcome.quantity : decision.from
}

/** The dyno type that runs after the look; null: unknown. */
export function sizeAfter(decision: Decision, outcome: Outcome): string | null {
  const isMade = outcome.kind === 'scaled' || outcome.kind === 'limited'
  return (isMade ? decision.size?.to : decision.size?.from) ?? null
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
  'busy',
  'limited',
  'deploy-in-progress',
  'resized',
  'restarted',
  'in-bounds',
  'fail-safe-gave-up',
  'held-at-zero'
]

/** Reasons that keep the quantity where it was before the signals. */
const delayingCodes: readonly ReasonCode[] = ['would-bounce', 'stabilized', 'cooldown', 'busy']

/** The reason that made the change; null: there is none. */
export function decidingReason({ to, reasons, memory: { hold, sizeHold } }: Decision): Reason | null {
  // What is held may be the dyno type alone.
  const isSizeHeld = hold === null && sizeHold?.by === 'noticed'
  const all = reasons.filter((one) => !secondaryCodes.includes(one.code) && !(isSizeHeld && isOfHold(one)))
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
  const mover = movers.findLast(({ code }) => code !== 'clamped') ?? movers.at(-1)
  return strongest ?? scheduled ?? mover ?? reasons.at(-1) ?? null
}

function isOfHold({ code }: Reason): boolean {
  return code === 'manual-hold' || code === 'manual-change-noticed'
}

/** Looks that fail in a row; those of a deploy are counted apart from other faults. */
function faultsAfter(
  before: ProcessState['faults'],
  fault: PlatformFault | null,
  nowMs: EpochMs
): ProcessState['faults'] {
  if (fault === null) return null
  const deploy = fault.isDeploy === true ? { isDeploy: true as const } : {}
  const known = before?.isDeploy === fault.isDeploy ? before : null
  return { sinceMs: known?.sinceMs ?? nowMs, looks: (known?.looks ?? 0) + 1, ...deploy }
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
  const { verdict, medianMs, answers } = decision.health
  const size = lookedSize(before, decision, outcome)
  const look: LookRecord = { atMs: nowMs, from: decision.from, to: quantity, ...size, verdict, medianMs, answers }
  const late = lateChange(before, decision, nowMs)
  const ours = changeMade(decision, outcome, nowMs)
  return {
    ...decision.memory,
    ...afterResizing(decision, outcome, nowMs),
    ...(ours === null && late === null ? {} : afterChange),
    lastChange: ours ?? late ?? before?.lastChange ?? null,
    faults: faultsAfter(before?.faults ?? null, fault, nowMs),
    expectedQuantities: expectedAfter(before, decision, outcome, quantity),
    intents: before?.intents ?? [],
    expectedSizes: expectedSizesAfter(before, decision, outcome),
    recent: [...(before?.recent ?? []), look].slice(-recentLooks),
    changes: [
      ...(before?.changes ?? []),
      ...externalChange(before, decision, nowMs),
      ...ourChange(decision, ours)
    ].slice(-recentChanges),
    history: before?.history ?? freshHistory
  }
}

/** The state with its newest look at another time: a change is made some time after the look that it answers. */
export function datedBy(state: ProcessState, lookMs: EpochMs): ProcessState {
  const last = state.recent.at(-1)
  return last === undefined ? state : { ...state, recent: [...state.recent.slice(0, -1), { ...last, atMs: lookMs }] }
}

/** Where it never changed it is not worth its room. */
function lookedSize(before: ProcessState | null, decision: Decision, outcome: Outcome): Pick<LookRecord, 'size'> {
  const size = sizeAfter(decision, outcome)
  const known = before?.recent.at(-1)?.size
  const changes = (before?.changes ?? []).some((change) => change.size !== undefined)
  const isChosen = known !== undefined || changes || resizeOf(decision) !== null
  return size === null || !isChosen ? {} : { size: size.toLowerCase() }
}

/** Begins anew with every change: pings and looks before it say nothing of the new quantity. */
const afterChange = { streaks: noStreaks, agreeing: null }

/** What this look changed; null: nothing. */
function changeMade(decision: Decision, outcome: Outcome, nowMs: EpochMs): ProcessState['lastChange'] {
  const { from } = decision
  const to = quantityAfter(decision, outcome)
  const size = outcome.kind === 'scaled' || outcome.kind === 'limited' ? resizeOf(decision) : null
  if (from === null || to === null || (from === to && size === null)) return null
  return { atMs: nowMs, from, to, ...(size === null ? {} : { size }) }
}

/** A refused dyno type waits; once a change was made after a hold, all is back. */
function afterResizing(
  { memory, size }: Decision,
  outcome: Outcome,
  nowMs: EpochMs
): Partial<Pick<ProcessState, 'sizeRefusal' | 'beforeHold'>> {
  if (outcome.kind === 'size-refused' && size !== undefined)
    return { sizeRefusal: { size: size.to, atMs: nowMs, message: outcome.fault.message } }
  return outcome.kind === 'scaled' && memory.hold === null ? { beforeHold: null } : {}
}

function expectedSizesAfter(before: ProcessState | null, decision: Decision, outcome: Outcome): readonly string[] {
  const after = sizeAfter(decision, outcome)
  if (after === null) return before?.expectedSizes ?? []
  if (outcome.kind !== 'failed') return [after]
  const resize = resizeOf(decision)
  const reported = outcome.maybe?.size
  return [...(resize === null ? [after] : [resize.from, resize.to]), ...(reported === undefined ? [] : [reported])]
}

/** A change that seemed to fail at the last look, and was made all the same. */
function lateChange(before: ProcessState | null, { from }: Decision, nowMs: EpochMs): ProcessState['lastChange'] {
  const [asBefore, ...possible] = before?.expectedQuantities ?? []
  return asBefore !== undefined && from !== null && from !== asBefore && possible.includes(from)
    ? { atMs: nowMs, from: asBefore, to: from }
    : null
}

/** A change that failed may have been made, or another one in its place. */
function expectedAfter(
  before: ProcessState | null,
  { from, to }: Decision,
  outcome: Outcome,
  quantity: number | null
): readonly number[] {
  if (quantity === null) return before?.expectedQuantities ?? []
  if (outcome.kind !== 'failed') return [quantity]
  return [...new Set([quantity, from, to, outcome.maybe?.quantity ?? null])].filter((one) => one !== null)
}

function externalChange(
  before: ProcessState | null,
  { from, size, reasons, memory }: Decision,
  nowMs: EpochMs
): readonly ChangeRecord[] {
  const expected = before?.expectedQuantities[0]
  const isResized = memory.sizeHold?.by === 'noticed' && memory.sizeHold.sinceMs === nowMs
  if (before === null || expected === undefined || from === null || !(isResized || isExternal(before, from))) return []
  const oldSize = before.expectedSizes[0]
  const resize = isResized && size !== undefined && oldSize !== undefined ? { from: oldSize, to: size.from } : null
  const noticed = reasons.find(({ code }) => code === 'manual-change-noticed')
  return [
    {
      atMs: nowMs,
      from: expected,
      to: from,
      ...(resize === null ? {} : { size: resize }),
      by: 'external',
      code: 'manual-change-noticed',
      message: noticed?.message ?? `somebody else changed ${expected} to ${from}`
    }
  ]
}

function ourChange(decision: Decision, change: ProcessState['lastChange']): readonly ChangeRecord[] {
  const resized = decision.reasons.find(({ code }) => code === 'resized')
  const isResizedOnly = change?.size !== undefined && change.from === change.to
  const why = change === null ? null : ((isResizedOnly ? resized : undefined) ?? decidingReason(decision))
  if (change === null || why === null) return []
  const { hold, sizeHold } = decision.memory
  const byHand =
    (why.code === 'manual-hold' && hold?.by !== 'noticed') || (why.code === 'resized' && sizeHold?.by === 'input')
  // What was asked for may be more or less than what the bounds allowed.
  const limit = decision.reasons.findLast(({ code }) => code === 'clamped')
  const message = limit === undefined || limit === why ? why.message : `${why.message}; ${limit.message}`
  return [{ ...change, by: byHand ? 'manual' : 'ours', code: why.code, message }]
}
