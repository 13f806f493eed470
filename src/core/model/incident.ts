/** Trouble that people are told of. */
import type { AppPolicy } from './policy.ts'
import type { LookRecord } from './decision.ts'
import type { EpochMs } from './units.ts'

export const incidentKinds = [
  'down',
  'slow-at-max',
  'scale-failed',
  'probe-misconfigured',
  'signal-unavailable',
  'native-autoscaling',
  'late-runs',
  'too-many-changes',
  'budget',
  'platform'
] as const

export type IncidentKind = (typeof incidentKinds)[number]

/** Names one incident: at most one is open for each. What concerns all apps together has neither app nor process. */
export interface IncidentKey {
  readonly app: string | null
  readonly process: string | null
  readonly kind: IncidentKind
}

/**
 * `ongoing`: the trouble is there. `gave-up`: it is, and the fail-safe stopped helping. `recovering`: gone, but not
 * for long enough. `over`: closed, kept for a while so that a relapse reopens the same issue.
 */
export type IncidentPhase = 'ongoing' | 'gave-up' | 'recovering' | 'over'

export interface Incident extends IncidentKey {
  readonly phase: IncidentPhase
  readonly sinceMs: EpochMs
  /** When the trouble was seen gone, while `recovering` or `over`. */
  readonly endedMs: EpochMs | null
  /** It is over because nobody looks any more. */
  readonly departed?: true
  /** Of `scale-failed`: dynos crash again and again, and nothing refuses a change. */
  readonly isCrashLoop?: boolean
  /** What is wrong, for people. Holds text from outside. */
  readonly cause: string
  /** Fewest and most dynos seen while it lasted. */
  readonly lowest: number | null
  readonly highest: number | null
  /** What ran above the fewest, in dyno-seconds, counted up to an instant. */
  readonly extra: { readonly dynoSeconds: number; readonly untilMs: EpochMs }
  /** What is to be told of it at the end of a quiet window. Absent: nothing. */
  readonly untold?: 'opening' | 'end'
  /** What the tracker shows of it; null: nothing yet. */
  readonly shown: ShownIncident | null
}

/** What the platform shows of an app in trouble. A null could not be read. */
export interface Diagnosis {
  /** Dynos of the process type by their state, such as `crashed`. */
  readonly dynos: readonly { readonly state: string; readonly count: number }[] | null
  /** The newest one. */
  readonly release: { readonly version: number; readonly atMs: EpochMs; readonly status: string } | null
  /** Trouble that the platform admits to, in its words; empty: none. */
  readonly platform: readonly string[] | null
}

/** How an incident stands in the issue tracker, so that a repeat adds nothing and a failure is made good later. */
export interface ShownIncident {
  readonly issue: number
  readonly url: string
  readonly open: boolean
  /** The phase that was last announced by opening, commenting or closing. */
  readonly phase: IncidentPhase
  readonly commentedMs: EpochMs | null
}

/** An incident together with what its page tells. */
export interface IncidentReport {
  readonly incident: Incident
  /** IANA zone of the times that it tells. */
  readonly timezone: string
  /** The last looks of the process, oldest first; empty where it concerns all. */
  readonly recent: readonly LookRecord[]
  /** Fewest healthy minutes before it is closed. */
  readonly releaseAfterMs: number
  /** What was done about it, for people; null: nothing. */
  readonly action: string | null
  /** The next change of its dynos, for people: `2 at 22:00 (UTC)`; null: none that is known. */
  readonly next: string | null
  /** null: not asked for, or nothing can be said. */
  readonly diagnosis: Diagnosis | null
  /** US$ a month of one dyno of the type that runs; null: unknown. */
  readonly monthlyPrice: number | null
  /** Page of the run, or null outside GitHub. */
  readonly runUrl: string | null
  /** Page that explains the kinds of incidents; null: its address is not known. */
  readonly docsUrl: string | null
  /** The apps of the run, where the incident concerns all of them together. Absent: it does not. */
  readonly apps?: readonly Pick<AppPolicy, 'app' | 'selectedBy'>[]
  /** In a quiet window only the page of an open issue changes. Absent: everything is told. */
  readonly isQuiet?: true
  readonly nowMs: EpochMs
}

/** An open issue of ours that the tracker has, whatever the state remembers. */
export interface TrackedIncident
  extends IncidentKey, Pick<Incident, 'sinceMs' | 'endedMs'>, Pick<ShownIncident, 'issue' | 'url'> {
  /** Where it concerns all apps together: one of them, and when its page was changed last. Absent: not known. */
  readonly about?: { readonly app: string; readonly changedMs: EpochMs }
}
