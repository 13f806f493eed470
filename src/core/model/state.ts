/** What is remembered between looks: types only. */
import type { LookRecord, ReasonCode, SizeChange } from './decision.ts'
import type { ClosedIncident, History } from './history.ts'
import type { Incident } from './incident.ts'
import type { Memory } from './memory.ts'
import type { NoticeMemory } from './notice.ts'
import type { Holiday } from './policy.ts'
import type { EpochMs } from './units.ts'

/** A change of the quantity or the dyno type, by us or by somebody else, with the reason that made it. */
export interface ChangeRecord {
  readonly atMs: EpochMs
  readonly from: number
  readonly to: number
  /** Dyno types where it changed, which restarts every dyno. */
  readonly size?: SizeChange
  /** `ours`: decided here. `manual`: asked for by the input. `external`: found at a look, made by somebody else. */
  readonly by: 'ours' | 'manual' | 'external'
  readonly code: ReasonCode
  readonly message: string
}

/** A change that a run was about to make. Whether it was made, only the formation tells. */
export interface ChangeIntent extends Pick<ChangeRecord, 'atMs' | 'from' | 'to'> {
  /** Dyno type to change to at the same time; absent: as it was. */
  readonly size?: string
  /** Run id and attempt. */
  readonly run: string
}

/** A run of a workflow, by the number that GitHub counts its runs with. A run that is started again keeps its number. */
export interface RunNumber {
  /** Path of the workflow: numbers of different workflows cannot be compared. */
  readonly workflow: string
  readonly number: number
  /** From 1. */
  readonly attempt: number
}

/** The last run of a workflow that saved a state. */
export interface RunMark extends Omit<RunNumber, 'workflow'> {
  readonly atMs: EpochMs
  /** `under-way`: it may have changed more than this state knows. */
  readonly progress: 'under-way' | 'done'
  /** Whether a run before it was missing. */
  readonly followsGap: boolean
}

export interface ProcessState extends Memory {
  /** Our last change of the quantity or the dyno type. */
  readonly lastChange: Pick<ChangeRecord, 'atMs' | 'from' | 'to' | 'size'> | null
  /** Consecutive looks in which the platform could not be read or changed. */
  readonly faults: { readonly sinceMs: EpochMs; readonly looks: number; readonly isDeploy?: true } | null
  /**
   * The quantities that the platform may have after our last look; any other was set by somebody else. Empty:
   * unknown.
   */
  readonly expectedQuantities: readonly number[]
  /** Changes that runs were about to make and that no look has settled yet, oldest first. */
  readonly intents: readonly ChangeIntent[]
  /** The same of dyno types. */
  readonly expectedSizes: readonly string[]
  /** The last looks, oldest first. */
  readonly recent: readonly LookRecord[]
  /** The last changes, oldest first. */
  readonly changes: readonly ChangeRecord[]
  readonly history: History
}

/**
 * Maintenance mode that `at-zero` switched on. `switching-on`: about to be, or nobody knows whether it was. `left-off`: a person switched
 * it off meanwhile.
 */
export interface OwnMaintenance {
  readonly stage: 'switching-on' | 'on' | 'left-off'
}

export interface State {
  readonly version: 1
  /** Counts the saves; the highest is the newest. */
  readonly sequence: number
  /** null: never. */
  readonly lastLookMs: EpochMs | null
  /** Time from the last look of a run to the first of the next, for the last runs, oldest first. */
  readonly gapsMs: readonly number[]
  /** The run that watches, so that no other acts beside it; null: none does. */
  readonly lease: Lease | null
  /** The saves that led to this one, itself the last: a save that is not among them was overwritten. */
  readonly saves: readonly string[]
  /** By the path of the workflow. */
  readonly runs: Readonly<Record<string, RunMark>>
  /** By app, then by process type. */
  readonly apps: Readonly<Record<string, Readonly<Record<string, ProcessState>>>>
  /** The apps that each selector found last, by the selector as written. */
  readonly selected: Readonly<Record<string, readonly string[]>>
  /** By app; of those without, nothing is ours. */
  readonly maintenance: Readonly<Record<string, OwnMaintenance>>
  /** Open ones, and closed ones while they may be reopened. */
  readonly incidents: readonly Incident[]
  /** The month in which it was told that a budget is nearly spent, by app; that of all apps is under an empty name. */
  readonly nearlySpent: Readonly<Record<string, string>>
  /** The last ones that are over, oldest first. */
  readonly closed: readonly ClosedIncident[]
  /** What the calendar of holidays said when it could be read last; null: there is none. */
  readonly calendar: readonly Holiday[] | null
  /** What was sent to the notification channels. */
  readonly notices: NoticeMemory
}

/** The right of one run to act alone. */
export interface Lease {
  /** Run id and attempt. */
  readonly holder: string
  readonly untilMs: EpochMs
}
