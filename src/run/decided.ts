import type {
  ChangeIntent,
  Decision,
  EpochMs,
  Observation,
  OwnMaintenance,
  PlatformFault,
  ProcessPolicy,
  ProcessState
} from '../core/model.ts'
import type { Mode } from '../core/model/run-report.ts'
import type { Ports } from '../ports.ts'
import type { ManualActions } from './manual.ts'
import type { LookTiming } from './options.ts'
import type { ReadingCache } from './reading-cache.ts'
import type { StateSession } from './state-session.ts'

/** What a look at an app is given. */
export interface AppLook {
  readonly ports: Ports
  readonly mode: Mode
  readonly session: StateSession
  readonly cache: ReadingCache
  readonly timing: LookTiming
  /** Between runs, that which ended with this run included. */
  readonly gapsMs: readonly number[]
  readonly formationLifetimeMs: number
  /** Why ranges stay at their floor, by the budget of all apps; null: they do not. */
  readonly cap: string | null
  /** What a person asks for with this look. */
  readonly actions: ManualActions
  /** Nothing new may be begun. */
  readonly isStopped: () => boolean
}

/** What a look is about to do, as it was saved before the change, and what was known before that. */
export interface Announced {
  readonly saved: ProcessState | null
  readonly past: ProcessState | null
  readonly own: OwnMaintenance | null
}

/** What was decided for a process type, and on what. */
export interface Decided {
  readonly policy: ProcessPolicy
  readonly observation: Observation
  /** The state of the process type as it is kept now. */
  readonly stored: ProcessState | null
  /** The same without what this look has announced: what earlier looks left. */
  readonly past: ProcessState | null
  /** The same with what is known to be ours. */
  readonly before: ProcessState | null
  /** A change of an earlier run, which ended before it could tell of it. */
  readonly late: ChangeIntent | null
  readonly decision: Decision
  /** null, or absent: this look has not yet said what it is about to change. */
  readonly announced?: Announced | null
  /** What kept a crashed dyno from being restarted. */
  readonly restartFault?: PlatformFault | null
  readonly atMs: EpochMs
}
