/** What one look decided, why, and what came of it: types only. */
import type { Memory } from './memory.ts'
import type { PlatformFault } from './observation.ts'
import type { Bounds, EpochMs } from './units.ts'

export type Verdict = 'up' | 'slow' | 'down' | 'unknown'

export interface Health {
  readonly verdict: Verdict
  /** Median of the answered samples, rounded. */
  readonly medianMs: number | null
  /** What went wrong, for people; null when nothing did. */
  readonly cause: string | null
  /** One label a sample, for tables: `182 ms`, `503`, `timeout`. */
  readonly answers: readonly string[]
  /** Most samples failed in a way that more dynos cannot cure. */
  readonly misconfigured: boolean
}

export const reasonCodes = [
  'formation-unavailable',
  'disabled',
  'maintenance',
  'native-autoscaling',
  'release-in-progress',
  'scheduled',
  'lead',
  'no-window',
  'signal-unavailable',
  'slow',
  'fast',
  'demand',
  'target-tracking',
  'forecast',
  'idle',
  'busy',
  'fallback',
  'scaling-does-not-help',
  'would-bounce',
  'stabilized',
  'cooldown',
  'fail-safe',
  'fail-safe-holding',
  'fail-safe-gave-up',
  'manual-hold',
  'manual-change-noticed',
  'held-at-zero',
  'clamped',
  'limited',
  'deploy-in-progress',
  'resized',
  'restarted',
  'in-bounds'
] as const

export type ReasonCode = (typeof reasonCodes)[number]

export interface Reason {
  readonly code: ReasonCode
  readonly message: string
}

/** The next instant at which something else is asked for. `bounds` null: no window then. */
export interface NextChange {
  readonly atMs: EpochMs
  readonly bounds: Bounds | null
  /** Dyno type from then on; absent: nothing is said of it. */
  readonly size?: string
  /** For people, as it follows the instant: why, where it is not the schedule's step itself. */
  readonly note?: string
}

/** Dyno types as the platform or the configuration names them, before and after. */
export interface SizeChange {
  readonly from: string
  readonly to: string
}

export interface Decision {
  readonly app: string
  readonly process: string
  /** null: the formation could not be read. */
  readonly from: number | null
  /** null with `from`; equal to `from`: leave it. */
  readonly to: number | null
  /** The dyno type that runs, and the one to run, which is often the same; absent: the formation could not be read. */
  readonly size?: SizeChange
  readonly health: Health
  readonly reasons: readonly Reason[]
  readonly nextChange: NextChange | null
  /** Crashed dynos: to restart now, and those that restarts do not help. Absent: none. */
  readonly crashed?: { readonly due: readonly string[]; readonly hopeless: readonly string[] }
  /** What the look leaves for the next ones. */
  readonly memory: Memory
}

export type Outcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'dry-run' }
  | { readonly kind: 'scaled'; readonly quantity: number }
  /** The platform allows fewer than were asked for: it has `quantity` now. */
  | { readonly kind: 'limited'; readonly quantity: number; readonly limit: number }
  /** The platform refused the dyno type: it has `quantity` of the type before. */
  | { readonly kind: 'size-refused'; readonly quantity: number; readonly fault: PlatformFault }
  /** `maybe`: what it may have now, other than what it had and what was asked for. */
  | { readonly kind: 'failed'; readonly fault: PlatformFault; readonly maybe?: MaybeChanged }

/** What the platform said that it had set, or was asked for in place of the first change. */
export interface MaybeChanged {
  readonly quantity: number
  /** Absent: the dyno type is one of those that are known. */
  readonly size?: string
}

/** One look, as the tables of an incident show it. */
export interface LookRecord extends Pick<Decision, 'from' | 'to'>, Pick<Health, 'verdict' | 'medianMs' | 'answers'> {
  readonly atMs: EpochMs
  /** Dyno type after the look, in lower case, where the schedule or a person chooses it. */
  readonly size?: string
}
