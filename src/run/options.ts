import { noop } from '../async.ts'
import type { EpochMs, Policy, RunNumber, State } from '../core/model.ts'
import type { Mode, RunReport } from '../core/model/run-report.ts'
import type { ManualOrder } from './manual.ts'

export interface RunOptions {
  readonly policy: Policy
  readonly mode: Mode
  /** Page of the run; null outside GitHub. */
  readonly runUrl: string | null
  /** Page that explains the kinds of incidents; null: its address is not known. */
  readonly docsUrl: string | null
  /** Name of the run in the lease: run id and attempt. */
  readonly holder: string
  /** null, or absent: GitHub does not count this run. */
  readonly runNumber?: RunNumber | null
  /** How long the run goes on looking; 0: it looks once. */
  readonly watchMs: number
  readonly intervalMs: number
  /** How long it goes on looking after that until every process type is ready; 0, or absent: it does not wait. */
  readonly waitMs?: number
  /** What a person asks of the first look; null: nothing. */
  readonly order: ManualOrder | null
  /** Ends the run early: no further look, no new change at Heroku; the state is saved. */
  readonly cancelled: AbortSignal
  /** Called after every look, before its incidents are shown and the state is saved. */
  readonly onLook: (report: RunReport) => void
}

/** Whether there may be a second look. */
export function mayGoOn({ watchMs, waitMs = 0 }: Pick<RunOptions, 'watchMs' | 'waitMs'>): boolean {
  return watchMs > 0 || waitMs > 0
}

export type RunResult =
  | {
      readonly ended: 'in-time' | 'cancelled'
      /** The last look, with all warnings and errors of the run. */
      readonly last: RunReport
      /** As it was saved, or would have been. */
      readonly state: State
      /** The tracker of incidents asked for fewer requests: nothing more is written to its host than has to be. */
      readonly isLimited: boolean
    }
  | ({ readonly ended: 'refused' } & Refused)

/** At a key of the configuration. */
export interface ConfigMistake {
  readonly path: readonly PropertyKey[]
  readonly at: 'key'
  readonly message: string
}

/** Why a run did not begin: nothing was looked at or changed. */
export interface Refused {
  /** What is wrong with the order of a person. */
  readonly problems: readonly string[]
  /** What is wrong with the configuration, as the platform showed. */
  readonly mistakes: readonly ConfigMistake[]
}

/** When a run looks. */
export interface LookTiming {
  readonly nowMs: EpochMs
  /** null: this is its last look. */
  readonly nextLookMs: EpochMs | null
}

/** Options of a run that looks once and that nobody cancels. */
export function singleLook(): Omit<RunOptions, 'policy' | 'mode' | 'runUrl' | 'docsUrl'> {
  return {
    holder: 'look',
    watchMs: 0,
    intervalMs: 1000,
    order: null,
    cancelled: new AbortController().signal,
    onLook: noop
  }
}
