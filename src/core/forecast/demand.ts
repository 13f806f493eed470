import type {
  CapacityMemory,
  DemandMemory,
  EpochMs,
  LevelMemory,
  Observation,
  ProcessPolicy,
  ProcessState,
  StandingMemory
} from '../model.ts'
import { offsetMinutes } from '../schedule/local-time.ts'
import { dynosFor } from '../dynos-for.ts'
import { areBooting } from './booting.ts'
import { freshReached, learnReached } from './calibration.ts'
import { learnCapacity } from './capacity.ts'
import { cheapest, outlookOf } from './choice.ts'
import { classOf } from './distance.ts'
import { gaugeAfter, readGauge } from './gauge.ts'
import { horizonOf } from './horizon.ts'
import type { Horizon } from './horizon.ts'
import { levelAfter, levelNow } from './level.ts'
import { countMinute, freshMargin, priceOf, prices, withAsked } from './margin.ts'
import { localMinute, predictions } from './predictors.ts'
import { dayCycle, freshProfile, learnProfile, usualAt, weekCycle } from './profile.ts'
import { newDemand } from './series.ts'
import type { DemandMinute, DemandSeries } from './series.ts'
import { chanceAbove, freshSkill, learnSkill, tailsOf } from './skill.ts'
import { describeEnough, describeForecast, describeNow } from './words.ts'
import { minuteMs } from '../durations.ts'

/** How many dynos the demand needs, in the words of a reason. */
export interface DemandNeed {
  readonly quantity: number
  readonly message: string
}

/** What the demand says at a look. */
export interface ExpectedDemand {
  /** For a capacity of a dyno that is learned; null: nothing was learned yet, or it is given. */
  readonly now: DemandNeed | null
  /** Until the next look; null: no forecast speaks. */
  readonly ahead: DemandNeed | null
  /** `queueing`: the router's slowness comes with load, more dynos cure it. `elsewhere`: it does not. */
  readonly slowness: 'none' | 'queueing' | 'elsewhere' | 'unknown'
}

/** The forecast speaks after so many minutes of demand. */
export const speaksAfter = 3 * 1440
/** A prediction is compared with so much inside a watch, and then replaced. */
const comparedMs = 4 * minuteMs
const sizeRate = 3e-4
/** Before the forecast speaks: room above the latest peak. */
const firstRoom = 1.3
/** A dyno is planned to be so full of what it carries: at its limit every other minute is slow. */
const full = 0.93
/** What slowness is without a target of the policy. */
const slowMs = 1000

/** Dynos of the formation; null: not read. */
function runningIn({ process }: ProcessPolicy, { app }: Observation): number | null {
  return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process)?.quantity ?? null) : null
}

/** Takes in what the look saw of the demand. Pure. */
export function learnDemand(
  policy: ProcessPolicy,
  state: ProcessState | null,
  seen: Observation,
  nowMs: EpochMs
): DemandMemory | null {
  const before = state?.demand ?? null
  const series = newDemand(policy, seen, before?.untilMs ?? 0, nowMs)
  if (series === null) return null
  const running = runningIn(policy, seen)
  const usable = before?.unit === series.unit ? before : null
  const offset = offsetMinutes(policy.timezone, nowMs)
  const learned = series.minutes.reduce<DemandMemory | null>(
    (memory, minute) => learnMinute(memory, minute, series, policy, state, running, offset),
    usable
  )
  if (learned === null || running === null) return learned
  const reading = learned.unit === 'requests' ? readGauge(policy, state, seen, running, learned.capacity, nowMs) : null
  const gauge = gaugeAfter(learned.gauge, series.minutes, p95TargetOf(policy), reading, lastOf(learned.level), nowMs)
  return lookAhead({ ...learned, gauge }, policy, seen, running, nowMs, offset)
}

function learnMinute(
  before: DemandMemory | null,
  minute: DemandMinute,
  { unit }: DemandSeries,
  policy: ProcessPolicy,
  state: ProcessState | null,
  running: number | null,
  offset: number
): DemandMemory {
  const { startMs } = minute
  const demand = Math.log1p(minute.demand)
  const untilMs = startMs + minuteMs
  const dynos = dynosDuring(startMs, state, running)
  const lesson =
    dynos.serving === 0 || minute.p95Ms === null || unit === 'dynos'
      ? null
      : learnCapacity(before?.capacity ?? null, minute.demand / dynos.serving, minute.p95Ms, p95TargetOf(policy))
  const capacity =
    lesson !== null && (dynos.sure === 'yes' || lesson.slowness === 'none')
      ? lesson.capacity
      : (before?.capacity ?? null)
  const at = localMinute(startMs, offset)
  if (before === null) {
    return {
      unit,
      untilMs,
      minutes: 1,
      capacity,
      slowness: lesson?.slowness ?? 'unknown',
      level: levelAfter(null, demand),
      gauge: null,
      day: learnProfile(freshProfile(dayCycle), dayCycle, at, demand),
      week: learnProfile(freshProfile(weekCycle), weekCycle, at, demand),
      skill: freshSkill,
      reached: freshReached,
      margin: freshMargin,
      size: 1,
      pending: null
    }
  }
  const perDyno = perDynoOf(policy, unit, capacity)
  const { pending } = before
  const distance = pending === null ? 0 : (startMs - pending.atMs) / minuteMs
  const kind = classOf(distance)
  const predicted =
    pending === null || distance <= -1 ? null : predictions(before, pending, Math.max(0, distance), offset)
  const slow = lesson !== null && lesson.slowness === 'queueing' ? 'yes' : 'no'
  return {
    unit,
    untilMs,
    capacity,
    minutes: before.minutes + 1,
    slowness: lesson?.slowness ?? before.slowness,
    level: levelAfter(before.level, demand),
    gauge: before.gauge,
    day: learnProfile(before.day, dayCycle, at, demand),
    week: learnProfile(before.week, weekCycle, at, demand),
    skill: predicted === null ? before.skill : learnSkill(before.skill, kind, predicted, demand),
    reached:
      predicted === null
        ? before.reached
        : learnReached(before.reached, kind, chanceAbove(before.skill, tailsOf(before.skill), kind, predicted, demand)),
    margin:
      perDyno === null
        ? before.margin
        : countMinute(before.margin, {
            startMs,
            demand: minute.demand,
            perDyno,
            slow,
            ruled: before.minutes >= speaksAfter ? 'yes' : 'no',
            staysMs: staysMsOf(policy)
          }),
    size:
      perDyno === null ? before.size : before.size + sizeRate * (Math.max(1, minute.demand / perDyno) - before.size),
    pending
  }
}

/** What served in a minute before this look, and whether that is sure: dynos take a while to start. */
function dynosDuring(
  startMs: EpochMs,
  state: ProcessState | null,
  running: number | null
): { readonly serving: number; readonly sure: 'yes' | 'no' } {
  const change = state?.lastChange ?? null
  if (change === null) return { serving: running ?? 0, sure: 'yes' }
  if (startMs + minuteMs <= change.atMs) return { serving: change.from, sure: 'yes' }
  return { serving: running ?? change.to, sure: areBooting(change, startMs) || startMs < change.atMs ? 'no' : 'yes' }
}

/** Leaves what the next minutes are compared with. */
function lookAhead(
  memory: DemandMemory,
  policy: ProcessPolicy,
  seen: Observation,
  running: number,
  nowMs: EpochMs,
  offset: number
): DemandMemory {
  const standing = standingOf(memory, nowMs)
  const isLast = seen.cadence.nextLookMs === null
  const pending =
    memory.pending === null || isLast || nowMs - memory.pending.atMs >= comparedMs ? standing : memory.pending
  const perDyno = perDynoOf(policy, memory.unit, memory.capacity)
  if (perDyno === null) return { ...memory, pending }
  const outlook = outlookOf(
    memory,
    standing,
    horizonOf(seen.cadence, nowMs),
    perDyno,
    leastFor(standing, perDyno),
    offset
  )
  const last = memory.margin.asked.at(-1)?.quantities
  const asked = prices.map((price, index) => cheapest(outlook, price * memory.size, last?.[index] ?? running))
  return { ...memory, pending, margin: withAsked(memory.margin, asked, staysMsOf(policy), nowMs) }
}

/** What the demand needs now and until the next look. Pure. */
export function expectDemand(
  policy: ProcessPolicy,
  memory: DemandMemory | null,
  seen: Observation,
  nowMs: EpochMs
): ExpectedDemand {
  if (memory === null) return { now: null, ahead: null, slowness: 'unknown' }
  const perDyno = perDynoOf(policy, memory.unit, memory.capacity)
  if (perDyno === null) return { now: null, ahead: null, slowness: memory.slowness }
  const isLearned = memory.unit === 'requests' && policy.router?.perDyno === 'auto'
  const speaks = policy.forecast === 'auto' && memory.minutes >= speaksAfter
  return {
    now: isLearned ? needNow(memory, perDyno, runningIn(policy, seen), speaks ? 'speaks' : 'silent') : null,
    ahead: speaks ? needAhead(policy, memory, perDyno, seen, nowMs) : null,
    slowness: memory.slowness
  }
}

function needNow(
  memory: DemandMemory,
  perDyno: number,
  running: number | null,
  forecast: 'speaks' | 'silent'
): DemandNeed {
  const demand =
    Math.expm1(forecast === 'speaks' ? lastOf(memory.level) : memory.level.peak) *
    (forecast === 'speaks' ? 1 : firstRoom)
  const quantity = dynosFor(demand, perDyno)
  // What a dyno carries at least is a reason to go in; for going out, a queue must have been seen.
  const isEnough = memory.slowness === 'none' && memory.capacity?.limitSeen === false
  if (isEnough && running !== null && running > 0 && quantity > running)
    return { quantity: running, message: describeEnough(Math.expm1(lastOf(memory.level)), running) }
  return { quantity, message: describeNow(demand, perDyno, quantity) }
}

function needAhead(
  policy: ProcessPolicy,
  memory: DemandMemory,
  perDyno: number,
  seen: Observation,
  nowMs: EpochMs
): DemandNeed {
  const horizon = horizonOf(seen.cadence, nowMs)
  const offset = offsetMinutes(policy.timezone, nowMs)
  const standing = standingOf(memory, nowMs)
  const least = leastFor(standing, perDyno)
  const running = runningIn(policy, seen) ?? least
  const outlook = outlookOf(memory, standing, horizon, perDyno, least, offset)
  const quantity = cheapest(outlook, priceOf(memory.margin) * memory.size, running)
  return {
    quantity,
    message: describeForecast(busiestOf(memory, horizon, perDyno, nowMs, offset), quantity, horizon.nextLookMs)
  }
}

/** When most is usual until the next look; null: nothing is usual yet. */
function busiestOf(
  { day, week }: DemandMemory,
  { nextLookMs }: Horizon,
  perDyno: number,
  nowMs: EpochMs,
  offset: number
): { readonly localMinute: number; readonly quantity: number } | null {
  let best: { readonly localMinute: number; readonly demand: number } | null = null
  const from = localMinute(nowMs, offset)
  for (let minute = from; minute <= from + nextLookMs / minuteMs; minute += dayCycle.partMinutes) {
    const demand = usualAt(week, weekCycle, minute) ?? usualAt(day, dayCycle, minute)
    if (demand !== null && (best === null || demand > best.demand))
      best = { localMinute: minute - (minute % dayCycle.partMinutes), demand }
  }
  return best === null
    ? null
    : { localMinute: best.localMinute, quantity: Math.max(1, dynosFor(Math.expm1(best.demand), perDyno)) }
}

function standingOf({ untilMs, level, gauge }: DemandMemory, nowMs: EpochMs): StandingMemory {
  return { atMs: nowMs, untilMs, level, now: gauge?.now ?? null }
}

function leastFor(standing: StandingMemory, perDyno: number): number {
  return dynosFor(Math.expm1(lastOf(levelNow(standing))), perDyno)
}

function lastOf(level: LevelMemory): number {
  return level.last.at(-1) ?? level.fast
}

/** What one dyno carries, in the unit of the demand; null: not known yet. */
function perDynoOf(
  { router }: ProcessPolicy,
  unit: DemandMemory['unit'],
  capacity: CapacityMemory | null
): number | null {
  if (unit === 'dynos') return 1
  if (typeof router?.perDyno === 'number') return router.perDyno
  return capacity === null ? null : capacity.perDyno * full
}

/** Going in waits for so long. */
function staysMsOf({ scaleIn }: ProcessPolicy): number {
  return scaleIn?.stabilizationMs ?? 5 * minuteMs
}

/** The p95 that a dyno is to keep: the router's target, else what `scale-out` calls slow. */
function p95TargetOf({ router, scaleOut }: ProcessPolicy): number {
  return router?.p95TargetMs ?? scaleOut?.slow?.aboveMs ?? slowMs
}
