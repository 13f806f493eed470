/** The nouns of the product: types only. Everything else imports them, and this file imports nothing. */

/** Milliseconds since the Unix epoch, UTC. */
export type EpochMs = number

/** An inclusive range of dynos; `floor === ceiling` is an exact quantity. */
export interface Bounds {
  readonly floor: number
  readonly ceiling: number
}

// ── Policy: what the user wants ─────────────────────────────────────────────────────────────────────────────

/** Days since 1970-01-01 on the local calendar. */
export type DayNumber = number

/** Month and day of any year as `month * 100 + day`. */
export type MonthDay = number

/** One item of a window's days. Ranges include both ends; weekdays count from 1 (Monday) to 7 (Sunday). */
export type DayRule =
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly kind: 'dates'; readonly from: DayNumber; readonly to: DayNumber }
  | { readonly kind: 'yearly'; readonly from: MonthDay; readonly to: MonthDay }
  /** The days are known once the holidays of the configuration have been looked up (`withHolidays`). */
  | { readonly kind: 'holidays'; readonly days: readonly DayNumber[] }

/** One line of a schedule. Minutes count from local midnight; `toMinute <= fromMinute` crosses midnight. */
export interface Window {
  readonly source: string
  /** Empty: every day. */
  readonly days: readonly DayRule[]
  readonly fromMinute: number
  /** Exclusive; 1440 is the end of the day. */
  readonly toMinute: number
  readonly bounds: Bounds
}

export interface StatusRange {
  readonly from: number
  readonly to: number
}

export interface ProbePolicy {
  readonly samples: number
  readonly spacingMs: number
  readonly timeoutMs: number
  readonly method: 'GET' | 'HEAD'
  readonly headers: Readonly<Record<string, string>>
  readonly expect: {
    readonly status: readonly StatusRange[]
    /** Text that the body must contain, or null. */
    readonly body: string | null
  }
}

/** Which failures call for more dynos: those that more dynos can help, or every one. */
export type FailureClass = 'overload' | 'any'

export interface FailSafePolicy {
  readonly aboveMs: number
  /** null: the process's maximum. */
  readonly quantity: number | null
  readonly on: FailureClass
  readonly releaseAfterMs: number
  readonly giveUpAfterMs: number
}

export interface ProcessPolicy {
  readonly app: string
  readonly process: string
  /** IANA name. */
  readonly timezone: string
  readonly enabled: boolean
  readonly schedule: readonly Window[]
  /** As written by the user; null: derived from the schedule (`absoluteBounds`). */
  readonly min: number | null
  readonly max: number | null
  readonly probe: ProbePolicy | null
  readonly failSafe: FailSafePolicy | null
}

export type PingTarget =
  | { readonly kind: 'web-url' }
  | { readonly kind: 'none' }
  | { readonly kind: 'url'; readonly url: string }

export interface AppPolicy {
  /** Name or id, as Heroku's API takes it. */
  readonly app: string
  readonly url: PingTarget
  readonly processes: readonly ProcessPolicy[]
}

export interface Policy {
  readonly apps: readonly AppPolicy[]
}

/** One local day that `holidays` of a schedule matches. */
export interface Holiday {
  readonly day: DayNumber
  /** For people. May come from outside. */
  readonly name: string
}

/** `YYYY-MM-DD` (once) or `MM-DD` (every year), or a range of either; a single date begins and ends on the same. */
export type HolidayDate = Extract<DayRule, { readonly kind: 'dates' | 'yearly' }>

/** The `holidays:` of a configuration. */
export interface HolidaySources {
  /** `US`, `US-NY` or `US-LA-NO`. */
  readonly region: string | null
  readonly dates: readonly HolidayDate[]
  /** Address or path of an iCalendar file. */
  readonly calendar: string | null
}

// ── Seen: what the world looks like in one look ─────────────────────────────────────────────────────────────

export type SampleResult =
  | { readonly kind: 'answered'; readonly status: number; readonly elapsedMs: number }
  | {
      readonly kind: 'failed'
      /** `overload`: 5xx, timeout, connection refused or reset. `other`: everything that more dynos cannot cure. */
      readonly failure: 'overload' | 'other'
      /** A word or two for tables: `503`, `timeout`, `reset`, `DNS`. */
      readonly label: string
      /** A sentence part for people: `answered 503`, `no answer within 10 s`. */
      readonly cause: string
      readonly elapsedMs: number
    }

/** What a ping of the app showed. `unavailable`: nothing could be asked. */
export type ProbeReading =
  | { readonly status: 'ok'; readonly samples: readonly SampleResult[] }
  | { readonly status: 'unavailable'; readonly cause: string }

/** Why the platform could not be read or changed. */
export interface PlatformFault {
  /** `lasting`: repeating the call cannot help (4xx). `passing`: it may work at the next look. */
  readonly kind: 'lasting' | 'passing'
  /** `account`: the credentials or the account, the same for every app. */
  readonly scope: 'account' | 'app'
  /** What happened and what a person should do, in full sentences. */
  readonly message: string
}

export type AppReading =
  | {
      readonly status: 'ok'
      /** The app's id, a UUID. */
      readonly id: string
      readonly name: string
      readonly maintenance: boolean
      readonly webUrl: string | null
      readonly releasedAtMs: EpochMs | null
      readonly formation: readonly FormationEntry[]
    }
  | { readonly status: 'unavailable'; readonly fault: PlatformFault }

/** One process type of an app's formation. */
export interface FormationEntry {
  readonly process: string
  readonly quantity: number
  /** Dyno type as the platform names it, e.g. `Standard-1X`. */
  readonly size: string
  /** The most dynos that the platform allows for this type and size. */
  readonly limit: number
}

/** Everything that one look saw of one process type. */
export interface Seen {
  readonly app: AppReading
  /** null: not pinged (no probe, switched off, or the app is meant to be away). */
  readonly probe: ProbeReading | null
}

// ── Decision and outcome ────────────────────────────────────────────────────────────────────────────────────

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

export type ReasonCode =
  | 'formation-unavailable'
  | 'disabled'
  | 'maintenance'
  | 'scheduled'
  | 'no-window'
  | 'fail-safe'
  | 'fail-safe-holding'
  | 'fail-safe-gave-up'
  | 'clamped'
  | 'limited'
  | 'in-bounds'

export interface Reason {
  readonly code: ReasonCode
  readonly message: string
}

/** The next instant at which the schedule asks for something else. `bounds` null: no window then. */
export interface NextChange {
  readonly atMs: EpochMs
  readonly bounds: Bounds | null
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

export interface Decision {
  readonly app: string
  readonly process: string
  /** null: the formation could not be read. */
  readonly from: number | null
  /** null with `from`; equal to `from`: leave it. */
  readonly to: number | null
  readonly health: Health
  readonly reasons: readonly Reason[]
  readonly nextChange: NextChange | null
  readonly recovery: Recovery
}

export type Outcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'dry-run' }
  | { readonly kind: 'scaled'; readonly quantity: number }
  /** The platform allows fewer than were asked for: it has `quantity` now. */
  | { readonly kind: 'limited'; readonly quantity: number; readonly limit: number }
  | { readonly kind: 'failed'; readonly fault: PlatformFault }

// ── State: what is remembered between looks ─────────────────────────────────────────────────────────────────

/** One look, as the tables of an incident show it. */
export interface LookRecord {
  readonly atMs: EpochMs
  readonly from: number | null
  readonly to: number | null
  readonly verdict: Verdict
  readonly medianMs: number | null
  readonly answers: readonly string[]
}

export interface ProcessState {
  readonly recovery: Recovery
  /** Our last change of the quantity. */
  readonly lastChange: { readonly atMs: EpochMs; readonly from: number; readonly to: number } | null
  /** Consecutive looks in which the platform could not be read or changed. */
  readonly faults: { readonly sinceMs: EpochMs; readonly looks: number } | null
  /** The last looks, oldest first. */
  readonly recent: readonly LookRecord[]
}

export interface State {
  readonly version: 1
  /** Counts the saves; the highest is the newest. */
  readonly sequence: number
  /** When runs looked, oldest first. */
  readonly looksMs: readonly EpochMs[]
  /** By app, then by process type. */
  readonly apps: Readonly<Record<string, Readonly<Record<string, ProcessState>>>>
  /** Open ones, and closed ones while they may be reopened. */
  readonly incidents: readonly Incident[]
  /** What the calendar of holidays said when it could be read last; null: there is none. */
  readonly calendar: readonly Holiday[] | null
}

// ── Incidents ───────────────────────────────────────────────────────────────────────────────────────────────

export type IncidentKind = 'down' | 'scale-failed' | 'probe-misconfigured'

/** Names one incident: at most one is open for each. */
export interface IncidentKey {
  readonly app: string
  readonly process: string
  readonly kind: IncidentKind
}

/**
 * `ongoing`: the trouble is there. `gave-up`: it is, and the fail-safe stopped helping. `recovering`: gone, but not for long enough.
 * `over`: closed, kept for a while so that a relapse reopens the same issue.
 */
export type IncidentPhase = 'ongoing' | 'gave-up' | 'recovering' | 'over'

export interface Incident extends IncidentKey {
  readonly phase: IncidentPhase
  readonly sinceMs: EpochMs
  /** When the trouble was seen gone, while `recovering` or `over`. */
  readonly endedMs: EpochMs | null
  /** What is wrong, for people. Holds text from outside. */
  readonly cause: string
  /** Fewest and most dynos seen while it lasted. */
  readonly lowest: number | null
  readonly highest: number | null
  /** What the tracker shows of it; null: nothing yet. */
  readonly shown: ShownIncident | null
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
