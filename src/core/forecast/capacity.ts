import type { CapacityMemory, DemandMemory } from '../model.ts'

export interface CapacityLesson {
  readonly capacity: CapacityMemory
  readonly slowness: DemandMemory['slowness']
}

/** Every lesson moves the capacity by so much of the way. */
const step = 0.15
/** How far a fast minute tells of loads beyond its own: by 0.85 of the room under the target, at most a quarter. Queues of one to five slots all keep to it. */
const reach = 0.85
const farthest = 0.25
/** Just below the capacity a queue is slow by so much at the most, and no farther below than this. */
const slightly = 1.6
const near = 0.75
/** Slow minutes that tell a queue from something else, and how fast they are forgotten. */
const fewestSuspects = 10
const mostSuspects = 60
/** What a fast minute leaves of them. */
const doubtKept = 0.98
/** Response times of a queue rise faster than its load, or run away. Those of a slow database do neither. */
const steep = 0.7
const wild = 0.35
const leastSpread = 0.02

const noSuspects: CapacityMemory['suspects'] = { count: 0, load: 0, p95: 0, load2: 0, p952: 0, product: 0 }

/** @param load requests a minute on each serving dyno */
export function learnCapacity(
  before: CapacityMemory | null,
  load: number,
  p95Ms: number,
  targetMs: number
): CapacityLesson | null {
  if (!(load > 0) || !(p95Ms > 0)) return null
  const slowdown = p95Ms / targetMs
  if (slowdown <= 1)
    return { capacity: afterFast(before, load * (1 + Math.min(farthest, reach * (1 - slowdown)))), slowness: 'none' }
  if (before === null)
    return { capacity: { perDyno: load, backlog: 0, limitSeen: false, suspects: noSuspects }, slowness: 'unknown' }
  const capacity = { ...before, backlog: Math.max(0, Math.min(before.perDyno, before.backlog + load - before.perDyno)) }
  if (load >= before.perDyno) return { capacity: { ...capacity, limitSeen: true }, slowness: 'queueing' }
  return before.backlog > 0 ? { capacity, slowness: 'queueing' } : suspect(capacity, load, slowdown)
}

function afterFast(before: CapacityMemory | null, carries: number): CapacityMemory {
  if (before === null) return { perDyno: carries, backlog: 0, limitSeen: false, suspects: noSuspects }
  const perDyno = carries > before.perDyno ? before.perDyno + step * (carries - before.perDyno) : before.perDyno
  return {
    ...before,
    perDyno,
    backlog: 0,
    suspects: before.suspects.count === 0 ? noSuspects : faded(before.suspects, doubtKept)
  }
}

/** A slow minute below the capacity: either the capacity is less than was thought, or the cause is elsewhere. */
function suspect(before: CapacityMemory, load: number, slowdown: number): CapacityLesson {
  const lower = { ...before, perDyno: before.perDyno + step * (0.97 * load - before.perDyno), limitSeen: true }
  // What the capacity explains is no suspect: it would look like variety among what comes from elsewhere.
  if (load >= near * before.perDyno && slowdown <= slightly && kindOf(before.suspects) !== 'flat')
    return { capacity: lower, slowness: 'queueing' }
  const suspects = added(before.suspects, Math.log(load), Math.log(slowdown))
  return kindOf(suspects) === 'queue'
    ? { capacity: { ...lower, suspects }, slowness: 'queueing' }
    : { capacity: { ...before, suspects }, slowness: 'elsewhere' }
}

/** Whether the slow minutes look like a queue: by the slope of ln(p95) over ln(load), and by how much p95 varies. */
function kindOf({ count, load, p95, load2, p952, product }: CapacityMemory['suspects']): 'few' | 'flat' | 'queue' {
  if (count < fewestSuspects) return 'few'
  const spread = load2 / count - (load / count) ** 2
  const variation = p952 / count - (p95 / count) ** 2
  const slope = spread > leastSpread ** 2 ? (product / count - (load / count) * (p95 / count)) / spread : 0
  return slope > steep || variation > wild ** 2 ? 'queue' : 'flat'
}

function added(before: CapacityMemory['suspects'], load: number, p95: number): CapacityMemory['suspects'] {
  const kept = faded(before, 1 - 1 / mostSuspects)
  return {
    count: kept.count + 1,
    load: kept.load + load,
    p95: kept.p95 + p95,
    load2: kept.load2 + load * load,
    p952: kept.p952 + p95 * p95,
    product: kept.product + load * p95
  }
}

function faded(
  { count, load, p95, load2, p952, product }: CapacityMemory['suspects'],
  by: number
): CapacityMemory['suspects'] {
  if (count < 0.5) return noSuspects
  return {
    count: count * by,
    load: load * by,
    p95: p95 * by,
    load2: load2 * by,
    p952: p952 * by,
    product: product * by
  }
}
