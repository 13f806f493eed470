import { routerTimeoutMs } from '../heroku-router.ts'
import { waitAt } from '../queueing.ts'
import type { Capacity } from '../queueing.ts'

/** How fast the dynos of an app answer, by how busy they are. */
export interface DynoModel {
  /** Of one dyno; `serviceMs` is the mean. */
  readonly capacity: Capacity
  /** A p95 above it is slow. */
  readonly targetMs: number
  /** By utilization, in equal steps from 0 to 1. */
  readonly classes: readonly LoadClass[]
}

/** Response times at one utilization, without a pile before them. */
export interface LoadClass {
  /** Of the requests that have to wait: their share, and their mean wait. */
  readonly waiting: number
  readonly waitMs: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Share of the requests that take longer than the target, and longer than the router waits. */
  readonly overTarget: number
  readonly overTimeout: number
}

const loadClassCount = 200
/** Of a request on an idle dyno. Half take less; one in twenty takes twice that. */
const usualMedianMs = 150
/** Where the target is so near that 150 ms would not leave room for a queue. */
const mostOfTarget = 0.3
/** Standard deviation of ln(time): a 95th percentile of twice the median, ln 2 / 1.645. */
const spread = Math.log(2) / 1.645
const meanOverMedian = Math.exp(spread ** 2 / 2)

/** Service times in units of the median, each as likely as the others, ascending. */
const servicePoints = Array.from({ length: 40 }, (_, index) => Math.exp(spread * normalQuantile((index + 0.5) / 40)))

/**
 * An app of which one dyno, at `perDyno` requests a minute, answers 95 % within `targetMs`. Which service time and how many requests
 * at once bring that about is assumed: 150 ms and as many as it takes, or one at a time and longer where even that is more than enough.
 */
export function dynoModelOf(perDyno: number, targetMs: number): DynoModel {
  const perSecond = perDyno / 60
  const medianMs = Math.min(usualMedianMs, mostOfTarget * targetMs)
  const capacity = isMet(capacityOf(medianMs, 1), perSecond, targetMs)
    ? capacityOf(
        largestWhere(medianMs, targetMs, (ms) => isMet(capacityOf(ms, 1), perSecond, targetMs)),
        1
      )
    : capacityOf(
        medianMs,
        -largestWhere(-mostSlots(perSecond, medianMs), -1, (slots) =>
          isMet(capacityOf(medianMs, -slots), perSecond, targetMs)
        )
      )
  return {
    capacity,
    targetMs,
    classes: Array.from({ length: loadClassCount }, (_, index) =>
      loadClass(capacity, (index + 0.5) / loadClassCount, targetMs)
    )
  }
}

/** What holds at a utilization; the busiest class beyond 1. */
export function loadClassAt({ classes }: DynoModel, utilization: number): LoadClass {
  const found = classes[Math.min(loadClassCount - 1, Math.max(0, Math.floor(utilization * loadClassCount)))]
  if (found === undefined) throw new RangeError(`no class of utilization ${utilization}`)
  return found
}

/** Share of the requests that take longer than `ms`. */
export function shareAbove(
  { capacity: { serviceMs } }: Pick<DynoModel, 'capacity'>,
  { waiting, waitMs }: Pick<LoadClass, 'waiting' | 'waitMs'>,
  ms: number
): number {
  if (ms <= 0) return 1
  const medianMs = serviceMs / meanOverMedian
  let sum = 0
  for (const point of servicePoints)
    sum += point * medianMs >= ms ? 1 : waiting * Math.exp((point * medianMs - ms) / waitMs)
  return sum / servicePoints.length
}

/** The time of one request on an idle dyno, by a number that is spread normally. */
export function serviceTimeMs({ capacity: { serviceMs } }: DynoModel, normal: number): number {
  return (serviceMs / meanOverMedian) * Math.exp(spread * normal)
}

function capacityOf(medianMs: number, slots: number): Capacity {
  const serviceMs = medianMs * meanOverMedian
  return { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs }
}

function isMet(capacity: Capacity, perSecond: number, targetMs: number): boolean {
  const wait = waitAt(capacity, perSecond / capacity.requestsPerSecond)
  return (
    perSecond < capacity.requestsPerSecond &&
    shareAbove({ capacity }, { waiting: wait.share, waitMs: wait.meanMs }, targetMs) <= 0.05
  )
}

/** So many slots are more than enough: they are half idle, and at least ten. */
function mostSlots(perSecond: number, medianMs: number): number {
  return 10 + (4 * perSecond * medianMs * meanOverMedian) / 1000
}

function loadClass(capacity: Capacity, busy: number, targetMs: number): LoadClass {
  const { share: waiting, meanMs: waitMs } = waitAt(capacity, busy)
  const above = (ms: number): number => shareAbove({ capacity }, { waiting, waitMs }, ms)
  const quantile = (share: number): number => largestWhere(0, routerTimeoutMs, (ms) => above(ms) > share)
  return {
    waiting,
    waitMs,
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.05),
    overTarget: above(targetMs),
    overTimeout: above(routerTimeoutMs)
  }
}

/** The largest number for which something holds that holds at `low` and stops holding somewhere up to `high`. */
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
