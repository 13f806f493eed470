/** What the decisions of a process type remember from look to look: types only. */
import type { DemandMemory, LatencyModel } from './demand.ts'
import type { EpochMs } from './units.ts'

/** A crashed dyno that was started anew. */
export interface Restart {
  /** Name, such as `web.2`. */
  readonly dyno: string
  readonly atMs: EpochMs
  /** Restarts in a row that did not help, this one included. */
  readonly inRow: number
}

/** The emergency scale-out of one outage. */
export interface FailSafeState {
  readonly sinceMs: EpochMs
  readonly gaveUp: boolean
}

/** What decides when an outage is over. */
export interface Recovery {
  /** First healthy look since the last unhealthy one; null: not healthy, or never seen. */
  readonly healthySinceMs: EpochMs | null
  readonly failSafe: FailSafeState | null
}

/** Consecutive pings on the far side of a threshold; a ping on neither side ends both. */
export interface Streaks {
  readonly slow: number
  readonly fast: number
  /** When they were counted last: they are worth nothing when they are old. */
  readonly atMs: EpochMs
}

/** What the signals recommended at a look, inside the bounds of the schedule. */
export interface Recommendation {
  readonly atMs: EpochMs
  readonly quantity: number
}

/** Looks in a row whose signals asked for the same direction, since the last change. */
export interface AgreeingLooks {
  readonly direction: 'in' | 'out'
  readonly looks: number
}

/** A quantity that stands against the plan. */
export interface Hold {
  readonly quantity: number
  /** `input`: asked for by the inputs of a run. `noticed`: somebody changed the formation by other means. */
  readonly by: 'input' | 'noticed'
  readonly sinceMs: EpochMs
  readonly untilMs: EpochMs
  /** What ran before somebody raised it: such a hold is a floor. Without it the quantity stands as it is. */
  readonly raisedFrom?: number
}

/** A dyno type that stands against the schedule. */
export interface SizeHold extends Pick<Hold, 'by' | 'sinceMs' | 'untilMs'> {
  readonly size: string
}

/** What ran before a hold by hand, to be put back after it. */
export interface BeforeHold {
  readonly quantity: number
  /** null: the hold left the dyno type alone. */
  readonly size: string | null
}

/** A dyno type that the platform refused: it is not asked for again at once. */
export interface SizeRefusal {
  readonly size: string
  readonly atMs: EpochMs
  /** For people: what it was refused with, and what to do. */
  readonly message: string
}

/** Going out while the app is in trouble, and whether it helped. */
export interface IneffectiveScaleOut {
  /** Scale-outs in a row that changed nothing for the better. */
  readonly count: number
  /** When the last one was, and how bad it was then: the share of failures, and the response time in ms. */
  readonly before: { readonly atMs: EpochMs; readonly errorShare: number; readonly responseMs: number | null } | null
  /** Whether the failures began when the load rose; null: there are none, or nothing shows the load. */
  readonly beganWithLoad: boolean | null
}

/** What one look leaves for the next, whatever becomes of its change. */
export interface Memory {
  readonly recovery: Recovery
  readonly streaks: Streaks
  /** Those that can still hold back scaling in, oldest first. */
  readonly recommendations: readonly Recommendation[]
  /** null: the last look wanted things as they were. */
  readonly agreeing: AgreeingLooks | null
  readonly hold: Hold | null
  readonly sizeHold: SizeHold | null
  /** null: no hold by hand, or all is back. */
  readonly beforeHold: BeforeHold | null
  readonly sizeRefusal: SizeRefusal | null
  readonly ineffectiveScaleOut: IneffectiveScaleOut
  /** What the sources that read a number at an instant asked for at the last look; null: not all could be read. */
  readonly pointQuantity: number | null
  /** Since when at least one signal cannot be read; null: all can, or there is none. */
  readonly unavailableSinceMs: EpochMs | null
  /** The first look that wanted fewer dynos while jobs were in work; null: none does. */
  readonly busySinceMs: EpochMs | null
  /** Of crashed dynos, the last one of each. */
  readonly restarts: readonly Restart[]
  /** When the last request was seen; null: never looked. */
  readonly lastRequestMs: EpochMs | null
  /** What was learned of the demand; null: nothing yet. */
  readonly demand: DemandMemory | null
  /** What the response times of pings taught, where no other signal tells of the demand; null: nothing. */
  readonly latency: LatencyModel | null
}
