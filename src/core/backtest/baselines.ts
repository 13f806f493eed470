import { absoluteBounds } from '../schedule/bounds.ts'
import { wholeDay } from '../schedule/window.ts'
import type { Bounds, HourSpan, ProcessPolicy, Window, EpochMs } from '../model.ts'
import type { Rhythm } from './look-times.ts'
import { minuteMs, secondMs } from '../durations.ts'
import type { Ping } from './simulated-app.ts'

/** How the simulated app is scaled: by a policy through this project's own decisions, or as another autoscaler does. */
export type ScalingStrategy = {
  readonly name: string
  readonly rhythm: Rhythm
} & (
  | { readonly kind: 'policy'; readonly policy: ProcessPolicy }
  /** `rule` makes a new one for every replay, as rules remember. */
  | { readonly kind: 'rule'; readonly rule: () => ScalingRule; readonly bounds: Bounds }
)

/** Quantities of the article "Scaling Heroku dynos by schedule": from 07:00 to 22:00, until 03:00, and until 07:00. */
const articleQuantities = [3, 2, 1] as const

/**
 * What a policy is compared with, each at its own usual interval: the maximum around the clock, the schedule and ping
 * of the article, autoscalebot with its defaults, and Kubernetes' horizontal pod autoscaler at 60 % utilization.
 */
export function baselines(policy: ProcessPolicy, most: number): readonly ScalingStrategy[] {
  const bounds = { floor: Math.max(1, Math.min(most, absoluteBounds(policy)?.floor ?? 1)), ceiling: most }
  return [
    { kind: 'policy', name: 'fixed', policy: fixedPolicy(policy, most), rhythm: every(60 * minuteMs) },
    { kind: 'policy', name: 'article', policy: articlePolicy(policy), rhythm: every(3 * minuteMs) },
    { kind: 'rule', name: 'autoscalebot', rule: autoscalebotRule, bounds, rhythm: every(30 * secondMs) },
    { kind: 'rule', name: 'hpa', rule: hpaRule, bounds, rhythm: every(15 * secondMs) }
  ]
}

function every(ms: number): Rhythm {
  return { kind: 'every', ms }
}

/** The same quantity around the clock. */
export function fixedPolicy(policy: ProcessPolicy, quantity: number): ProcessPolicy {
  return { ...withoutSignals(policy), schedule: [alwaysWindow(quantity)] }
}

/** Three quantities by the time of day, and the largest of them when a ping fails or takes more than 5 s. */
export function articlePolicy(
  policy: ProcessPolicy,
  [day, evening, night]: readonly [number, number, number] = articleQuantities
): ProcessPolicy {
  return {
    ...withoutSignals(policy),
    schedule: [
      { ...alwaysWindow(day), source: `07:00-22:00 ${day}`, spans: [hours(7, 22)] },
      { ...alwaysWindow(evening), source: `22:00-03:00 ${evening}`, spans: [hours(22, 3)] },
      alwaysWindow(night)
    ],
    probe: {
      samples: 1,
      spacingMs: 0,
      timeoutMs: 30 * secondMs,
      method: 'GET',
      headers: {},
      expect: { status: [{ from: 200, to: 299 }], body: null }
    },
    failSafe: {
      aboveMs: 5000,
      quantity: null,
      on: 'any',
      releaseAfterMs: 15 * minuteMs,
      giveUpAfterMs: 24 * 60 * minuteMs
    }
  }
}

function hours(from: number, to: number): HourSpan {
  return { fromMinute: from * 60, toMinute: to * 60 }
}

function alwaysWindow(quantity: number): Window {
  return {
    source: String(quantity),
    months: [],
    days: [],
    spans: [wholeDay],
    size: null,
    bounds: { floor: quantity, ceiling: quantity }
  }
}

function withoutSignals(policy: ProcessPolicy): ProcessPolicy {
  return {
    ...policy,
    size: null,
    min: null,
    max: null,
    probe: null,
    failSafe: null,
    scaleOut: null,
    scaleIn: null,
    router: null,
    metrics: [],
    forecast: 'off',
    lead: { kind: 'off' },
    idle: null
  }
}

/**
 * The policy as a backtest follows it: enabled, without metrics that are not simulated, and without changes by hand.
 */
export function replayable(policy: ProcessPolicy): ProcessPolicy {
  return { ...policy, enabled: true, metrics: [], manualChanges: { kind: 'overwrite' } }
}

/** What a rule knows at a look. */
export interface RuleInput {
  readonly nowMs: EpochMs
  readonly quantity: number
  /** Dynos that are up. */
  readonly up: number
  /** Share of their request slots that are busy, 0 to 1. */
  readonly busy: number
  readonly ping: () => Ping
}

/** How another autoscaler decides at a look: the quantity that it wants, before `min` and `max`. */
export type ScalingRule = (view: RuleInput) => number

/**
 * autoscalebot with its defaults: a ping that fails or takes more than 1000 ms is slow, one below 200 ms is fast. Three
 * slow pings in a row add a dyno, five fast ones remove one.
 */
export function autoscalebotRule(): ScalingRule {
  const [slowAboveMs, fastBelowMs, slowInARow, fastInARow] = [1000, 200, 3, 5]
  let slow = 0
  let fast = 0
  return ({ quantity, ping }) => {
    const { kind, elapsedMs } = ping()
    const isSlow = kind === 'failed' || elapsedMs > slowAboveMs
    slow = isSlow ? slow + 1 : 0
    fast = !isSlow && elapsedMs < fastBelowMs ? fast + 1 : 0
    if (slow >= slowInARow) {
      slow = 0
      return quantity + 1
    }
    if (fast < fastInARow) return quantity
    fast = 0
    return quantity - 1
  }
}

/**
 * Kubernetes' horizontal pod autoscaler on utilization, with its default behaviour: ceil(pods x utilization / target),
 * with a tolerance of a tenth; scale-out at once, by at most 4 pods or 100 %; scale-in to the highest recommendation of
 * the last five minutes. https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
export function hpaRule(target = 0.6): ScalingRule {
  const tolerance = 0.1
  const stabilizationMs = 5 * minuteMs
  let wanted: readonly { readonly atMs: EpochMs; readonly quantity: number }[] = []
  return ({ nowMs, quantity, up, busy }) => {
    const ratio = busy / target
    // For scale-out the HPA counts pods that are not ready yet as idle.
    const now =
      up === 0 || Math.abs(ratio - 1) <= tolerance
        ? quantity
        : ratio > 1
          ? Math.max(quantity, Math.ceil(up * ratio))
          : Math.ceil(up * ratio)
    const limited = Math.max(1, Math.min(now, Math.max(2 * quantity, quantity + 4)))
    wanted = [...wanted.filter(({ atMs }) => nowMs - atMs < stabilizationMs), { atMs: nowMs, quantity: limited }]
    return limited >= quantity ? limited : Math.min(quantity, Math.max(...wanted.map((earlier) => earlier.quantity)))
  }
}
