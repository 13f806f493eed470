import { perDynoOf, sizeFactor } from '../per-dyno.ts'
import type { CapacityMemory, DemandMemory, ProcessPolicy, SlownessRegression } from '../model.ts'

/** What is known of dynos of one type and of others. */
export type LearnedCapacities = Pick<DemandMemory, 'capacity' | 'capacitySize' | 'otherCapacities'>

export interface CapacityUpdate {
  readonly capacity: CapacityMemory
  readonly slowness: DemandMemory['slowness']
}

/** Every minute that teaches something moves the capacity by so much of the way. */
const learningRate = 0.15
/**
 * A fast minute shows that a dyno carries more than its load: by so much of the room that is left under the target,
 * at the most by a quarter. Queues of one to five slots all keep to it.
 */
const headroomShare = 0.85
const mostExtrapolated = 0.25
/** A slow minute moves the capacity to just below its load. */
const belowSlowLoad = 0.97
/**
 * A queue just below the capacity takes at most so many times the target, and is no longer just below it under this
 * share.
 */
const mostSlowdownNearCapacity = 1.6
const nearCapacity = 0.75
/** Slow minutes that it takes to tell a queue from something else, and how many are remembered. */
const fewestToClassify = 10
const rememberedMinutes = 60
/** What a fast minute leaves of them. */
const keptByFastMinute = 0.98
/**
 * Response times of a queue rise faster with the load than by this exponent, or vary by more than this. Those of a
 * slow database do neither.
 */
const queueExponent = 0.7
const queueDeviation = 0.35
/** Loads that vary by less show no slope. */
const leastLoadDeviation = 0.02
/** A dyno is planned to be so full of what it carries: at its limit every other minute is slow. */
const plannedUtilization = 0.93

const emptyRegression: SlownessRegression = {
  count: 0,
  load: 0,
  slowdown: 0,
  loadSquared: 0,
  slowdownSquared: 0,
  product: 0
}

/**
 * What one dyno is planned to carry, in the unit of the demand; null: not known yet.
 *
 * @param size its dyno type; null: that which was learned of
 */
export function plannedPerDyno(
  { router, metrics }: ProcessPolicy,
  memory: Pick<DemandMemory, 'unit'> & LearnedCapacities,
  size: string | null
): number | null {
  if (memory.unit === 'dynos') return dynosOfOne(metrics, size)
  const perDyno = router?.perDyno ?? null
  if (perDyno !== null && perDyno !== 'auto') return perDynoOf(perDyno, size ?? memory.capacitySize ?? '')
  const { capacity } = size === null ? memory : capacitiesFor(memory, size)
  return capacity === null ? null : capacity.perDyno * plannedUtilization
}

/** The same, with what is known of a dyno type as `capacity`. What was learned before types were told apart is of the first that comes. */
export function capacitiesFor(memory: LearnedCapacities, written: string): LearnedCapacities {
  const size = written.toLowerCase()
  if (memory.capacitySize === null || memory.capacitySize === size)
    return { capacity: memory.capacity, capacitySize: size, otherCapacities: memory.otherCapacities }
  const { [size]: capacity = null, ...others } = memory.otherCapacities
  const before = memory.capacity === null ? {} : { [memory.capacitySize]: memory.capacity }
  return { capacity, capacitySize: size, otherCapacities: { ...others, ...before } }
}

/** Demand in dynos is counted in those of the type that `per-dyno` names first. */
function dynosOfOne(metrics: ProcessPolicy['metrics'], size: string | null): number {
  const goal = metrics.map((metric) => metric.goal).find(({ kind }) => kind === 'per-dyno')
  return goal?.kind === 'per-dyno' && size !== null ? sizeFactor(goal.perDyno, size) : 1
}

/**
 * What one minute teaches of the capacity; null: nothing.
 *
 * @param load requests a minute on each serving dyno
 */
export function learnCapacity(
  before: CapacityMemory | null,
  load: number,
  p95Ms: number,
  targetMs: number
): CapacityUpdate | null {
  if (!(load > 0) || !(p95Ms > 0)) return null
  const slowdown = p95Ms / targetMs
  if (slowdown <= 1) {
    const carries = load * (1 + Math.min(mostExtrapolated, headroomShare * (1 - slowdown)))
    return { capacity: afterFast(before, carries), slowness: 'none' }
  }
  if (before === null) return { capacity: freshCapacity(load), slowness: 'unknown' }
  const capacity = { ...before, backlog: Math.max(0, Math.min(before.perDyno, before.backlog + load - before.perDyno)) }
  if (load >= before.perDyno) return { capacity: { ...capacity, limitSeen: true }, slowness: 'queueing' }
  return before.backlog > 0 ? { capacity, slowness: 'queueing' } : afterSlowBelow(capacity, load, slowdown)
}

function freshCapacity(perDyno: number): CapacityMemory {
  return { perDyno, backlog: 0, limitSeen: false, unexplained: emptyRegression }
}

function afterFast(before: CapacityMemory | null, carries: number): CapacityMemory {
  if (before === null) return freshCapacity(carries)
  const perDyno = carries > before.perDyno ? before.perDyno + learningRate * (carries - before.perDyno) : before.perDyno
  const unexplained = before.unexplained.count === 0 ? emptyRegression : faded(before.unexplained, keptByFastMinute)
  return { ...before, perDyno, backlog: 0, unexplained }
}

/** A slow minute below the capacity: either the capacity is less than was thought, or the cause is elsewhere. */
function afterSlowBelow(before: CapacityMemory, load: number, slowdown: number): CapacityUpdate {
  const perDyno = before.perDyno + learningRate * (belowSlowLoad * load - before.perDyno)
  const lower = { ...before, perDyno, limitSeen: true }
  // What the capacity explains is left out: it would look like variety among what comes from elsewhere.
  const isNear = load >= nearCapacity * before.perDyno && slowdown <= mostSlowdownNearCapacity
  if (isNear && classify(before.unexplained) !== 'flat') return { capacity: lower, slowness: 'queueing' }
  const unexplained = added(before.unexplained, Math.log(load), Math.log(slowdown))
  return classify(unexplained) === 'queue'
    ? { capacity: { ...lower, unexplained }, slowness: 'queueing' }
    : { capacity: { ...before, unexplained }, slowness: 'elsewhere' }
}

/** Whether slow minutes look like a queue: by the slope of ln(p95) over ln(load), and by how much p95 varies. */
function classify(sums: SlownessRegression): 'too-few' | 'flat' | 'queue' {
  const { count } = sums
  if (count < fewestToClassify) return 'too-few'
  const [load, slowdown] = [sums.load / count, sums.slowdown / count]
  const loadVariance = sums.loadSquared / count - load ** 2
  const variance = sums.slowdownSquared / count - slowdown ** 2
  const slope = loadVariance > leastLoadDeviation ** 2 ? (sums.product / count - load * slowdown) / loadVariance : 0
  return slope > queueExponent || variance > queueDeviation ** 2 ? 'queue' : 'flat'
}

function added(before: SlownessRegression, load: number, slowdown: number): SlownessRegression {
  const kept = faded(before, 1 - 1 / rememberedMinutes)
  return {
    count: kept.count + 1,
    load: kept.load + load,
    slowdown: kept.slowdown + slowdown,
    loadSquared: kept.loadSquared + load * load,
    slowdownSquared: kept.slowdownSquared + slowdown * slowdown,
    product: kept.product + load * slowdown
  }
}

function faded(sums: SlownessRegression, by: number): SlownessRegression {
  if (sums.count < 0.5) return emptyRegression
  return {
    count: sums.count * by,
    load: sums.load * by,
    slowdown: sums.slowdown * by,
    loadSquared: sums.loadSquared * by,
    slowdownSquared: sums.slowdownSquared * by,
    product: sums.product * by
  }
}
