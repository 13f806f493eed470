import type { EpochMs } from '../model.ts'
import { backlogAfter } from '../queueing.ts'
import { secondMs } from '../durations.ts'
import { routerTimeoutMs } from '../heroku-router.ts'
import type { RandomSource } from './random.ts'
import { loadClassAt, serviceTimeMs, shareAbove, type DynoModel } from './dyno-model.ts'

/** What became of the requests of one step. */
export interface AppStep {
  readonly requests: number
  readonly answered: number
  /** 503: no dyno is up, or the router's timeout. */
  readonly failed: number
  /** Slower than the target, or failed. */
  readonly overTarget: number
  /** null: no request was answered. */
  readonly p95Ms: number | null
}

export interface Ping {
  readonly kind: 'answered' | 'failed'
  readonly elapsedMs: number
}

/** A model of a web app on dynos behind Heroku's router. */
export interface SimulatedApp {
  readonly quantity: () => number
  readonly upDynos: () => number
  /** Since when each dyno is up; null: it boots. */
  readonly upSinceMs: () => readonly (EpochMs | null)[]
  /** New dynos boot first. Removed ones are gone at once, those that still boot before others. */
  readonly scale: (quantity: number, nowMs: EpochMs) => void
  /** All dynos stop and boot anew, as dynos of this model. */
  readonly resize: (model: DynoModel, nowMs: EpochMs) => void
  /** Lets the time until `nowMs + stepMs` pass with a constant load. */
  readonly step: (nowMs: EpochMs, stepMs: number, requestsPerSecond: number) => AppStep
  /** One more request, under the conditions of the last step. */
  readonly ping: () => Ping
  /** Share of the dynos' request slots that are busy, 0 to 1. */
  readonly busy: () => number
  /** After time without traffic: all dynos are up and there is no backlog. */
  readonly settle: () => void
}

/** Boot times of dynos are usually within these, and taken as evenly distributed. */
const bootMs = { least: 20 * secondMs, most: 60 * secondMs } as const
/** How fast the router answers 503 where no dyno takes the request. */
const refusalMs = 20

/** What a ping meets: the conditions of the last step. */
interface Conditions {
  readonly utilization: number
  /** Wait behind the backlog. */
  readonly delayMs: number
  /** Share of the requests that no dyno takes. */
  readonly refusedShare: number
}

/** @param random separate sources, so that more pings do not change how long dynos boot */
export function simulatedApp(
  initialModel: DynoModel,
  quantity: number,
  random: { readonly boots: RandomSource; readonly pings: RandomSource }
): SimulatedApp {
  let model = initialModel
  let upSinceMs: readonly EpochMs[] = Array.from({ length: quantity }, () => 0)
  let bootEndsMs: readonly EpochMs[] = []
  let backlog = 0
  let last: Conditions = { utilization: 0, delayMs: 0, refusedShare: 0 }

  const boots = (count: number, nowMs: EpochMs): readonly EpochMs[] =>
    Array.from({ length: count }, () => nowMs + bootMs.least + random.boots.next() * (bootMs.most - bootMs.least))
  const finishBoots = (nowMs: EpochMs): void => {
    if (bootEndsMs.length === 0) return
    upSinceMs = [...upSinceMs, ...bootEndsMs.filter((endMs) => endMs <= nowMs)]
    bootEndsMs = bootEndsMs.filter((endMs) => endMs > nowMs)
  }
  return {
    quantity: () => upSinceMs.length + bootEndsMs.length,
    upDynos: () => upSinceMs.length,
    upSinceMs: () => [...upSinceMs, ...bootEndsMs.map(() => null)],
    scale: (wanted, nowMs) => {
      const added = wanted - upSinceMs.length - bootEndsMs.length
      if (added > 0) bootEndsMs = [...bootEndsMs, ...boots(added, nowMs)]
      else if (added < 0) {
        const fromBooting = Math.min(bootEndsMs.length, -added)
        bootEndsMs = bootEndsMs.slice(0, bootEndsMs.length - fromBooting)
        upSinceMs = upSinceMs.slice(0, upSinceMs.length + added + fromBooting)
      }
    },
    resize: (wanted, nowMs) => {
      model = wanted
      bootEndsMs = boots(upSinceMs.length + bootEndsMs.length, nowMs)
      upSinceMs = []
    },
    step: (nowMs, stepMs, requestsPerSecond) => {
      finishBoots(nowMs)
      const served = serve(model, { up: upSinceMs.length, backlog, stepMs, requestsPerSecond })
      backlog = served.backlog
      last = served.conditions
      return served.step
    },
    ping: () =>
      upSinceMs.length === 0 ? { kind: 'failed', elapsedMs: refusalMs } : pingUnder(model, last, random.pings),
    busy: () => (upSinceMs.length === 0 ? 0 : Math.min(1, last.utilization)),
    settle: () => {
      upSinceMs = [...upSinceMs, ...bootEndsMs]
      bootEndsMs = []
      backlog = 0
    }
  }
}

interface Load {
  readonly up: number
  /** Requests that wait at the beginning. */
  readonly backlog: number
  readonly stepMs: number
  readonly requestsPerSecond: number
}

/** One step of a fluid queue in front of all dynos, with random waits at each dyno on top. */
function serve(
  model: DynoModel,
  { up, backlog: before, stepMs, requestsPerSecond }: Load
): { readonly step: AppStep; readonly backlog: number; readonly conditions: Conditions } {
  const requests = (requestsPerSecond * stepMs) / secondMs
  if (up === 0)
    return {
      step: { requests, answered: 0, failed: requests, overTarget: requests, p95Ms: null },
      backlog: 0,
      conditions: { utilization: 0, delayMs: 0, refusedShare: 1 }
    }
  const { capacity } = model
  const perSecond = up * capacity.requestsPerSecond
  const queue = { capacity, dynos: up, requestsPerSecond, elapsedMs: stepMs, patienceMs: routerTimeoutMs }
  const backlog = backlogAfter(before, queue)
  const finished = (perSecond * stepMs) / secondMs
  const lost = Math.min(requests, Math.max(0, before + requests - finished - backlog))
  const delayMs = ((before + backlog) / 2 / perSecond) * secondMs
  const utilization = backlog > 0 ? 1 : requestsPerSecond / perSecond
  const load = loadClassAt(model, utilization)
  const kept = requests - lost
  const slowerThan = (ms: number, withoutDelay: number): number =>
    lost + kept * (delayMs === 0 ? withoutDelay : shareAbove(model, load.wait, ms - delayMs))
  const failed = slowerThan(routerTimeoutMs, load.overTimeout)
  return {
    step: {
      requests,
      answered: requests - failed,
      failed,
      overTarget: slowerThan(model.targetMs, load.overTarget),
      p95Ms: Math.min(routerTimeoutMs, delayMs + load.p95Ms)
    },
    backlog,
    conditions: { utilization, delayMs, refusedShare: requests === 0 ? 0 : lost / requests }
  }
}

function pingUnder(model: DynoModel, { utilization, delayMs, refusedShare }: Conditions, random: RandomSource): Ping {
  if (random.next() < refusedShare) return { kind: 'failed', elapsedMs: refusalMs }
  const load = loadClassAt(model, utilization)
  const waitMs = delayMs + (random.next() < load.wait.share ? -load.wait.meanMs * Math.log(1 - random.next()) : 0)
  const elapsedMs = waitMs + serviceTimeMs(model, random.normal())
  return elapsedMs < routerTimeoutMs ? { kind: 'answered', elapsedMs } : { kind: 'failed', elapsedMs: routerTimeoutMs }
}
