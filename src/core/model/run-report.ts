/** What a look did, for everything that reports it: types only. */
import type {
  BudgetStatus,
  ChangeIntent,
  Decision,
  DynoReading,
  EpochMs,
  Health,
  Incident,
  Outcome,
  PlatformFault,
  Policy,
  ProcessPolicy,
  ProcessState
} from '../model.ts'

/** `dry-run` decides and reports, and changes no formation. */
export type Mode = 'live' | 'dry-run'

/** What makes a run fail: what needs a person, an open incident as well, or nothing. */
export type FailOn = 'error' | 'incident' | 'never'

/** What was done about maintenance mode. */
export type MaintenanceReport =
  | { readonly to: 'on' | 'off'; readonly kind: 'switched' | 'dry-run' }
  | { readonly to: 'on' | 'off'; readonly kind: 'failed'; readonly fault: PlatformFault }

/** What one look did for one process type. */
export interface ProcessReport {
  readonly policy: ProcessPolicy
  readonly decision: Decision
  readonly outcome: Outcome
  readonly fault: PlatformFault | null
  /** Whether the fault came with reading the formation or with changing it. */
  readonly during: 'read' | 'change'
  /** Dyno type, as the platform names it; null: the formation could not be read. */
  readonly size: string | null
  /** The most dynos that the dyno type allows; absent: the formation could not be read. */
  readonly limit?: number
  /** What the pings showed by themselves, whatever the decision made of them; absent: it was not pinged. */
  readonly pings?: Health
  /** The dynos of the app after the look; null: they could not be listed. Absent: nobody waits for them. */
  readonly dynos?: readonly DynoReading[] | null
  /** Absent: nothing. */
  readonly maintenance?: MaintenanceReport
  /** A change of an earlier run, which ended before it could tell of it; absent: there is none. */
  readonly late?: ChangeIntent
  /** After the look. */
  readonly state: ProcessState
}

/** How far the process types are that a run waits for. */
export type Readiness =
  | { readonly kind: 'ready' }
  /** `late`: the time is over. `lacking`: at least one. */
  | { readonly kind: 'waiting' | 'late'; readonly lacking: readonly Lack[] }

/** What a process type, or a whole app, lacks to be ready. */
export interface Lack {
  readonly app: string
  /** For people: `sharp web has 1 of 3 dynos up (2 starting)`. */
  readonly message: string
}

/** What one cycle did, for everything that reports it. */
export interface RunReport {
  readonly nowMs: EpochMs
  readonly mode: Mode
  /** What was applied: the configuration, with the holidays looked up. */
  readonly policy: Policy
  /** The look before this one; null: none is known. */
  readonly lastLookMs: EpochMs | null
  readonly processes: readonly ProcessReport[]
  /** The open ones. */
  readonly incidents: readonly Incident[]
  /** No issue is ever opened for them, as `issues: false` says, or as no tracker can be reached. Absent: they get one. */
  readonly isWithoutTracker?: true
  readonly warnings: readonly string[]
  /** What needs a person: a permission that the state store lacks. */
  readonly errors: readonly string[]
  /** Absent: the run does not wait for its process types. */
  readonly readiness?: Readiness
  /** How the budgets stand. Absent: there is none. */
  readonly budgets?: readonly BudgetStatus[]
  /** What is worth knowing and needs nobody, such as apps that a selector found for the first time. Absent: nothing is. */
  readonly notes?: readonly string[]
}
