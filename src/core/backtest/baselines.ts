import { absoluteBounds } from '../schedule/bounds.ts'
import { wholeDay } from '../schedule/window.ts'
import type { Bounds, ProcessPolicy, Window } from '../model.ts'
import type { Rhythm } from './look-times.ts'
import { autoscalebotRule, hpaRule } from './other-autoscalers.ts'
import type { ScalingRule } from './other-autoscalers.ts'
import { minuteMs, secondMs } from '../durations.ts'

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
    { kind: 'policy', name: 'fixed', policy: fixedPolicy(policy, most), rhythm: { kind: 'every', ms: 60 * minuteMs } },
    { kind: 'policy', name: 'article', policy: articlePolicy(policy), rhythm: { kind: 'every', ms: 3 * minuteMs } },
    {
      kind: 'rule',
      name: 'autoscalebot',
      rule: autoscalebotRule,
      bounds,
      rhythm: { kind: 'every', ms: 30 * secondMs }
    },
    { kind: 'rule', name: 'hpa', rule: () => hpaRule(0.6), bounds, rhythm: { kind: 'every', ms: 15 * secondMs } }
  ]
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
      { ...alwaysWindow(day), source: `07:00-22:00 ${day}`, spans: [{ fromMinute: 7 * 60, toMinute: 22 * 60 }] },
      {
        ...alwaysWindow(evening),
        source: `22:00-03:00 ${evening}`,
        spans: [{ fromMinute: 22 * 60, toMinute: 3 * 60 }]
      },
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
