import type { EpochMs } from '../model.ts'
import { backlogAfter } from '../queueing.ts'
import { secondMs } from '../durations.ts'
import { routerTimeoutMs } from '../heroku-router.ts'
import type { RandomSource } from './random.ts'
import { loadClassAt, serviceTimeMs, shareAbove } from './dyno-model.ts'
import type { DynoModel } from './dyno-model.ts'

/** What became of the requests of one step. */
export interface AppStep {
  readonly requests: number
  readonly answered: number
  /** 503: no dyno runs, or the router gave up. */
  readonly failed: number
  /** Failed ones among them. */
  readonly overTarget: number
  /** null: nobody answered. */
  readonly p95Ms: number | null
  /** Share of the dynos' request slots that are busy, 0 to 1. */
  readonly busy: number
}

export type Ping =
  { readonly kind: 'answered'; readonly elapsedMs: number } | { readonly kind: 'failed'; readonly elapsedMs: number }

/** A web app on dynos behind Heroku's router, as it is modelled. */
export interface SimulatedApp {
  readonly quantity: () => number
  /** Dynos that serve. */
  readonly upDynos: () => number
  /** Those that are added boot first; those that are taken away are gone at once, booting ones first. */
  readonly scale: (quantity: number, nowMs: EpochMs) => void
  /** The time until `nowMs + stepMs`. */
  readonly step: (nowMs: EpochMs, stepMs: number, requestsPerSecond: number) => AppStep
  /** One more request now, as the last step was. */
  readonly ping: () => Ping
  readonly busy: () => number
  /** Time went by without traffic: all dynos are up, and nothing waits. */
  readonly settle: () => void
}

/** Heroku's dynos usually take so long. */
const bootMs = { least: 20 * secondMs, most: 60 * secondMs } as const
/** A refusal comes at once. */
const refusalMs = 20

/** @param boots,pings chances of their own, so that more pings do not change how dynos boot */
export function simulatedApp(
  model: DynoModel,
  quantity: number,
  { boots, pings }: { readonly boots: RandomSource; readonly pings: RandomSource }
): SimulatedApp {
  let up = quantity
  let booting: readonly EpochMs[] = []
  let backlog = 0
  let last = { utilization: 0, delayMs: 0, refused: 0 }

  const serve = (nowMs: EpochMs, stepMs: number, requestsPerSecond: number): AppStep => {
    if (booting.length > 0) {
      const started = booting.filter((readyMs) => readyMs <= nowMs)
      up += started.length
      if (started.length > 0) booting = booting.filter((readyMs) => readyMs > nowMs)
    }
    const requests = (requestsPerSecond * stepMs) / 1000
    if (up === 0) {
      backlog = 0
      last = { utilization: 0, delayMs: 0, refused: 1 }
      return { requests, answered: 0, failed: requests, overTarget: requests, p95Ms: null, busy: 0 }
    }
    const perSecond = up * model.capacity.requestsPerSecond
    const before = backlog
    backlog = backlogAfter(before, {
      capacity: model.capacity,
      dynos: up,
      requestsPerSecond,
      elapsedMs: stepMs,
      patienceMs: routerTimeoutMs
    })
    const lost = Math.min(requests, Math.max(0, before + requests - (perSecond * stepMs) / 1000 - backlog))
    const delayMs = ((before + backlog) / 2 / perSecond) * 1000
    const utilization = backlog > 0 ? 1 : requestsPerSecond / perSecond
    const there = loadClassAt(model, utilization)
    const kept = requests - lost
    const failed =
      lost + kept * (delayMs === 0 ? there.overTimeout : shareAbove(model, there, routerTimeoutMs - delayMs))
    const overTarget =
      lost + kept * (delayMs === 0 ? there.overTarget : shareAbove(model, there, model.targetMs - delayMs))
    last = { utilization, delayMs, refused: requests === 0 ? 0 : lost / requests }
    return {
      requests,
      answered: requests - failed,
      failed,
      overTarget,
      p95Ms: Math.min(routerTimeoutMs, delayMs + there.p95Ms),
      busy: Math.min(1, utilization)
    }
  }

  return {
    quantity: () => up + booting.length,
    upDynos: () => up,
    scale: (wanted, nowMs) => {
      const more = wanted - up - booting.length
      if (more > 0)
        booting = [
          ...booting,
          ...Array.from({ length: more }, () => nowMs + bootMs.least + boots.next() * (bootMs.most - bootMs.least))
        ]
      else if (more < 0) {
        const fromBooting = Math.min(booting.length, -more)
        booting = booting.slice(0, booting.length - fromBooting)
        up += more + fromBooting
      }
    },
    step: serve,
    ping: () => {
      if (up === 0 || pings.next() < last.refused) return { kind: 'failed', elapsedMs: refusalMs }
      const there = loadClassAt(model, last.utilization)
      const waitMs = last.delayMs + (pings.next() < there.waiting ? -there.waitMs * Math.log(1 - pings.next()) : 0)
      const elapsedMs = waitMs + serviceTimeMs(model, pings.normal())
      return elapsedMs < routerTimeoutMs
        ? { kind: 'answered', elapsedMs }
        : { kind: 'failed', elapsedMs: routerTimeoutMs }
    },
    busy: () => (up === 0 ? 0 : Math.min(1, last.utilization)),
    settle: () => {
      up += booting.length
      booting = []
      backlog = 0
    }
  }
}
