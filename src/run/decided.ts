import type {
  ChangeIntent,
  Decision,
  EpochMs,
  Observation,
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

/** What was decided for a process type, and on what. */
export interface Decided {
  readonly policy: ProcessPolicy
  readonly observation: Observation
  /** The state of the process type as it was read. */
  readonly stored: ProcessState | null
  /** The same with what is known to be ours. */
  readonly before: ProcessState | null
  /** A change of an earlier run, which ended before it could tell of it. */
  readonly late: ChangeIntent | null
  readonly decision: Decision
  /** What kept a crashed dyno from being restarted. */
  readonly restartFault?: PlatformFault | null
  readonly atMs: EpochMs
}
