/** What a person asks for by the inputs `scale` and `hold`, as written: types only. */
import type { HoldTime } from './observation.ts'
import type { DayNumber } from './policy.ts'

/** The input `scale`. */
export type ScaleRequest =
  /** Ends the holds of the app. */
  { readonly kind: 'resume' } | { readonly kind: 'scale'; readonly parts: readonly ScalePart[] }

/** One process type of a manual scaling. */
export interface ScalePart {
  /** `*`: every one that the app has. */
  readonly process: string
  /** `to`: so many dynos. `by`: so many more, or fewer where negative. */
  readonly change: { readonly kind: 'to' | 'by'; readonly quantity: number }
  /** Dyno type, in the case that the user wrote; null: as it is. */
  readonly size: string | null
}

/** The input `hold`: how long a manual scaling stands. Minutes count from local midnight, 1440 is its end. */
export type HoldRequest =
  | Exclude<HoldTime, { readonly kind: 'until' }>
  /** The next time that the local clock shows it. */
  | { readonly kind: 'until-time'; readonly minute: number }
  | { readonly kind: 'until-day'; readonly day: DayNumber; readonly minute: number }

/** A manual scaling of one process type that may be made. */
export interface ManualChange {
  readonly process: string
  readonly from: number
  readonly to: number
  /** Dyno type to change to at the same time; null: as it is. */
  readonly size: string | null
}
