import type { Bounds, Window } from '../model.ts'

export type LintCode =
  | 'unreachable'
  | 'gap'
  | 'past-date'
  | 'range-not-moved'
  | 'no-range'
  | 'doubtful-window'
  | 'dst-night'
  | 'above-limit'
  | 'outside-bounds'
  | 'zone-without-dst'
  | 'fail-safe-below-window'
  | 'fail-safe-above-max'
  | 'cron-too-sparse'
  | 'mixed-sizes'
  | 'size-flips'
  | 'budget-below-floors'

/** Something in a configuration that works but is hardly meant. It is a warning and stops no run. */
export interface LintFinding {
  /** In the configuration, as `['apps', app, 'processes', process, 'schedule', 2]`. */
  readonly path: readonly PropertyKey[]
  /** The finding is shown at the last key of `path`, or at the item of a list. */
  readonly at: 'key'
  readonly severity: 'warning'
  readonly code: LintCode
  /** What is wrong, and what to write instead. */
  readonly message: string
}

/** A finding of one process type: `path` begins below it. */
export type Draft = readonly [code: LintCode, path: readonly PropertyKey[], message: string]

/** A window that can still hold, with its index in the schedule and its bounds inside `min` and `max`. */
export interface LiveWindow {
  readonly window: Window
  readonly index: number
  readonly bounds: Bounds
}
