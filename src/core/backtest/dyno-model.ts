import { routerTimeoutMs } from '../heroku-router.ts'
import { waitAt, type Capacity, type Wait } from '../queueing.ts'

/** How fast the dynos of an app answer, by utilization. */
export interface DynoModel {
  /** Of one dyno; `serviceMs` is the mean. */
  readonly capacity: Capacity
  /** A minute whose p95 is above is slow. */
  readonly targetMs: number
  /** By utilization, in equal steps from 0 to 1. */
  readonly classes: readonly LoadClass[]
}

/** Response times at one utilization, without a backlog. */
export interface LoadClass {
  readonly wait: Wait
  readonly p50Ms: number
  readonly p95Ms: number
  /** Share of the requests that take longer than the target, and than the router's timeout. */
  readonly overTarget: number
  readonly overTimeout: number
}

const loadClassCount = 200
/** Assumed median service time of a request on an idle dyno; one in twenty takes twice that. */
const assumedMedianMs = 150
/** The median is at most this share of the target, so that there is time left for waiting. */
const maxMedianOfTarget = 0.3
/**
 * Service times are log-normal. Standard deviation of ln(time) for a 95th percentile of twice the median: ln 2 / 1.645.
 */
const spread = Math.log(2) / 1.645
const meanOverMedian = Math.exp(spread ** 2 / 2)

/** Quantiles of the service time in units of the median, in equal steps of probability. */
const servicePoints = Array.from({ length: 40 }, (_, index) => Math.exp(spread * normalQuantile((index + 0.5) / 40)))

/**
 * A model in which one dyno, at `perDyno` requests a minute, answers 95 % within `targetMs`. The service time is
 * assumed as 150 ms and the number of requests that a dyno works on at once is fitted. Where one at a time is already
 * more than enough, the service time is fitted instead.
 */
export function dynoModelOf(perDyno: number, targetMs: number): DynoModel {
  const perSecond = perDyno / 60
  const medianMs = Math.min(assumedMedianMs, maxMedianOfTarget * targetMs)
  const meets = (ms: number, slots: number): boolean => meetsTarget(capacityOf(ms, slots), perSecond, targetMs)
  const capacity = meets(medianMs, 1)
    ? capacityOf(
        largestWhere(medianMs, targetMs, (ms) => meets(ms, 1)),
        1
      )
    : capacityOf(medianMs, -largestWhere(-mostSlots(perSecond, medianMs), -1, (slots) => meets(medianMs, -slots)))
  return {
    capacity,
    targetMs,
    classes: Array.from({ length: loadClassCount }, (_, index) =>
      loadClass(capacity, (index + 0.5) / loadClassCount, targetMs)
    )
  }
}

/** The response times at a utilization; above 1 those of the busiest class. */
export function loadClassAt({ classes }: DynoModel, utilization: number): LoadClass {
  const found = classes[Math.min(loadClassCount - 1, Math.max(0, Math.floor(utilization * loadClassCount)))]
  if (found === undefined) throw new RangeError(`no class of utilization ${utilization}`)
  return found
}

/** Share of the requests that take longer than `ms`. */
export function shareAbove({ capacity: { serviceMs } }: Pick<DynoModel, 'capacity'>, wait: Wait, ms: number): number {
  if (ms <= 0) return 1
  const medianMs = serviceMs / meanOverMedian
  let sum = 0
  for (const point of servicePoints)
    sum += point * medianMs >= ms ? 1 : wait.share * Math.exp((point * medianMs - ms) / wait.meanMs)
  return sum / servicePoints.length
}

/** Service time of one request, from a normally distributed number. */
export function serviceTimeMs({ capacity: { serviceMs } }: DynoModel, normal: number): number {
  return (serviceMs / meanOverMedian) * Math.exp(spread * normal)
}

function capacityOf(medianMs: number, slots: number): Capacity {
  const serviceMs = medianMs * meanOverMedian
  return { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs }
}

function meetsTarget(capacity: Capacity, perSecond: number, targetMs: number): boolean {
  const wait = waitAt(capacity, perSecond / capacity.requestsPerSecond)
  return perSecond < capacity.requestsPerSecond && shareAbove({ capacity }, wait, targetMs) <= 0.05
}

/** An upper limit for the number of slots, at which they are mostly idle. */
function mostSlots(perSecond: number, medianMs: number): number {
  return 10 + (4 * perSecond * medianMs * meanOverMedian) / 1000
}

function loadClass(capacity: Capacity, busy: number, targetMs: number): LoadClass {
  const wait = waitAt(capacity, busy)
  const above = (ms: number): number => shareAbove({ capacity }, wait, ms)
  const quantile = (share: number): number => largestWhere(0, routerTimeoutMs, (ms) => above(ms) > share)
  return {
    wait,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.05),
    overTarget: above(targetMs),
    overTimeout: above(routerTimeoutMs)
  }
}

/**
 * Bisection: the largest number in [low, high] for which `holds`, where it holds at `low` and not beyond some limit.
 */
function largestWhere(low: number, high: number, holds: (value: number) => boolean): number {
  let [least, most] = [low, high]
  for (let step = 0; step < 40; step++) {
    const middle = (least + most) / 2
    if (holds(middle)) least = middle
    else most = middle
  }
  return least
}

/** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23: within 0.00045. */
function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)))
  const z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3)
  return share < 0.5 ? -z : z
}
