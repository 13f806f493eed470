import { advance, resizeOf } from '../decide/advance.ts'
import { dynoLimit } from '../pricing/dyno-limit.ts'
import { clamp } from '../schedule/bounds.ts'
import { decide } from '../decide/decide.ts'
import type { EpochMs, ProcessState, RouterBucket } from '../model.ts'
import { localTime } from '../schedule/local-time.ts'
import { simulatedApp, type AppStep, type SimulatedApp } from './simulated-app.ts'
import { randomSource } from './random.ts'
import { lookTimes, type LookTime } from './look-times.ts'
import type { ScalingStrategy } from './baselines.ts'
import type { DynoModel } from './dyno-model.ts'
import { longestRouterMs, observe } from './observation.ts'
import { ratesOf, type Traffic } from './traffic.ts'
import { sum } from '../statistics.ts'
import { hourMs, minuteMs, secondMs } from '../durations.ts'

/** What is the same for all strategies. */
export interface Scenario {
  readonly traffic: Traffic
  readonly model: DynoModel
  readonly initialDynos: number
  /** Dyno type at the beginning, whose dynos `model` is of. */
  readonly size: string
  /** The models of other dyno types, by name in lower case. */
  readonly otherModels?: Readonly<Record<string, DynoModel>>
  /** The most dynos of `size` that Heroku allows. */
  readonly limit: number
  readonly seed: number
  /** IANA name; `byHour` is by its clock. */
  readonly timezone: string
}

export interface Score {
  /** Length of the traffic without its gaps. */
  readonly hours: number
  /** Counted from the scaling request on, as Heroku bills. */
  readonly dynoHours: number
  /** The same by dyno type, in lower case. */
  readonly hoursBySize: Readonly<Record<string, number>>
  /** Changes of the dyno type, each of which restarts the dynos. */
  readonly resizes: number
  /** Minutes in which more than one request in twenty took longer than the target, or failed. */
  readonly slowMinutes: number
  readonly requests: number
  readonly answered: number
  readonly failed: number
  readonly changes: number
  readonly looks: number
  /** Mean dynos in each hour of the local day; null: no traffic then. */
  readonly byHour: readonly (number | null)[]
}

const stepMs = 10 * secondMs
/** As many gaps between runs as a state remembers. */
const maxGaps = 200
/** A minute is slow where more than this share of its requests is over the target: its p95 is above. */
const slowShare = 0.05

/**
 * Sends the traffic through a simulated app that the strategy scales at its looks. The same seed gives the same score.
 */
export function replay(strategy: ScalingStrategy, scenario: Scenario): Score {
  const { traffic, seed } = scenario
  const app = simulatedApp(scenario.model, scenario.initialDynos, {
    boots: randomSource(seed, 'boots'),
    pings: randomSource(seed, 'pings')
  })
  const gapRandom = randomSource(seed, 'gaps')
  const scaler = scalerOf(strategy, app, scenario)
  const count = counter(scenario.timezone)
  for (const stretch of traffic.stretches) {
    app.settle()
    scaler.forget()
    let minute: AppStep[] = []
    let looks: Generator<LookTime> | null = null
    let next: LookTime | undefined
    for (const { atMs, requestsPerSecond } of ratesOf(stretch, stepMs)) {
      if (looks === null) {
        looks = lookTimes(strategy.rhythm, atMs, stretch.toMs, gapRandom)
        next = looks.next().value as LookTime | undefined
      }
      while (next !== undefined && next.atMs < atMs + stepMs) {
        const [before, sizeBefore] = [app.quantity(), scaler.size()]
        scaler.look(next)
        const isResized = sizeBefore !== scaler.size()
        count.look(isResized ? 'resized' : before === app.quantity() ? 'unchanged' : 'changed')
        next = looks.next().value as LookTime | undefined
      }
      const step = app.step(atMs, stepMs, requestsPerSecond)
      count.step(atMs, step, { quantity: app.quantity(), size: scaler.size() })
      minute.push(step)
      if ((atMs + stepMs) % minuteMs === 0) {
        scaler.minute(bucketOf(minute, atMs + stepMs - minuteMs))
        count.minute(minute)
        minute = []
      }
    }
  }
  return count.score()
}

interface Scaler {
  readonly look: (time: LookTime) => void
  readonly minute: (bucket: RouterBucket) => void
  /** The dyno type that runs, in lower case. */
  readonly size: () => string
  /** After a gap in the traffic: router metrics from before it are dropped. */
  readonly forget: () => void
}

function scalerOf(strategy: ScalingStrategy, app: SimulatedApp, scenario: Scenario): Scaler {
  let size = scenario.size
  if (strategy.kind === 'rule') {
    const rule = strategy.rule()
    const { bounds } = strategy
    const look = ({ atMs: nowMs }: LookTime): void => {
      const { quantity, upDynos, busy, ping } = app
      app.scale(clamp(rule({ nowMs, quantity: quantity(), up: upDynos(), busy: busy(), ping }), bounds), nowMs)
    }
    return { look, minute: () => undefined, size: () => size.toLowerCase(), forget: () => undefined }
  }
  const { policy } = strategy
  let state: ProcessState | null = null
  let minutes: RouterBucket[] = []
  let gapsMs: number[] = []
  let endedMs: EpochMs | null = null
  return {
    look: ({ atMs, nextLookMs }) => {
      if (endedMs !== null) gapsMs = [...gapsMs, atMs - endedMs].slice(-maxGaps)
      endedMs = nextLookMs === null ? atMs : null
      const observation = observe({
        app,
        policy,
        state,
        cadence: { gapsMs, nextLookMs },
        minutes,
        size,
        limit: size === scenario.size ? scenario.limit : dynoLimit(size, 'cedar'),
        nowMs: atMs
      })
      const decision = decide(policy, state, observation, atMs)
      const quantity = decision.to ?? app.quantity()
      const resize = resizeOf(decision)
      const isChanged = quantity !== decision.from || resize !== null
      state = advance(state, decision, isChanged ? { kind: 'scaled', quantity } : { kind: 'unchanged' }, null, atMs)
      app.scale(quantity, atMs)
      if (resize !== null) {
        size = resize.to
        app.resize(modelFor(scenario, size), atMs)
      }
    },
    size: () => size.toLowerCase(),
    minute: (bucket) => {
      minutes.push(bucket)
      if (minutes.length > 4 * (longestRouterMs / minuteMs)) minutes = minutes.slice(-longestRouterMs / minuteMs)
    },
    forget: () => {
      minutes = []
      endedMs = null
    }
  }
}

function modelFor({ model, otherModels = {} }: Scenario, size: string): DynoModel {
  return otherModels[size.toLowerCase()] ?? model
}

function bucketOf(steps: readonly AppStep[], startMs: EpochMs): RouterBucket {
  let [requests, failed, weighted, timed] = [0, 0, 0, 0]
  for (const step of steps) {
    requests += step.requests
    failed += step.failed
    if (step.p95Ms === null) continue
    weighted += step.p95Ms * step.requests
    timed += step.requests
  }
  return {
    startMs,
    lengthMs: minuteMs,
    requestsPerMinute: requests,
    p95Ms: timed === 0 ? null : weighted / timed,
    errorShare: requests === 0 ? null : failed / requests
  }
}

interface Counter {
  readonly look: (outcome: 'changed' | 'resized' | 'unchanged') => void
  readonly step: (atMs: EpochMs, step: AppStep, running: { readonly quantity: number; readonly size: string }) => void
  readonly minute: (steps: readonly AppStep[]) => void
  readonly score: () => Score
}

function counter(timezone: string): Counter {
  let [lengthMs, slowMinutes, requests, answered, failed, changes, looks, resizes] = [0, 0, 0, 0, 0, 0, 0, 0]
  const hours = Array.from({ length: 24 }, () => ({ dynos: 0, steps: 0 }))
  const dynoMsOf = new Map<string, number>()
  let hour = { index: 0, untilMs: -Infinity }
  return {
    look: (outcome) => {
      looks++
      // The first look only brings the app to where the strategy wants to begin.
      if (outcome !== 'unchanged' && looks > 1) changes++
      if (outcome === 'resized' && looks > 1) resizes++
    },
    step: (atMs, step, { quantity, size }) => {
      // UTC offsets change at quarters of an hour only.
      if (atMs >= hour.untilMs)
        hour = {
          index: Math.floor(localTime(timezone, atMs).minute / 60),
          untilMs: (Math.floor(atMs / (15 * minuteMs)) + 1) * 15 * minuteMs
        }
      const ofHour = hours[hour.index]
      if (ofHour !== undefined) {
        ofHour.dynos += quantity
        ofHour.steps++
      }
      dynoMsOf.set(size, (dynoMsOf.get(size) ?? 0) + quantity * stepMs)
      lengthMs += stepMs
      requests += step.requests
      answered += step.answered
      failed += step.failed
    },
    minute: (steps) => {
      const overTarget = sum(steps.map((step) => step.overTarget))
      if (overTarget > slowShare * sum(steps.map((step) => step.requests))) slowMinutes++
    },
    score: () => ({
      hours: lengthMs / hourMs,
      dynoHours: sum([...dynoMsOf.values()]) / hourMs,
      hoursBySize: Object.fromEntries([...dynoMsOf].map(([size, ms]) => [size, ms / hourMs])),
      resizes,
      slowMinutes,
      requests,
      answered,
      failed,
      changes,
      looks,
      byHour: hours.map(({ dynos, steps }) => (steps === 0 ? null : dynos / steps))
    })
  }
}
