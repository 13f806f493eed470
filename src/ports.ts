/** The ports: all that the control loop knows of the outside world. An adapter implements each. */
import type {
  AppListing,
  AppReading,
  AppSource,
  Diagnosis,
  DynoReading,
  EpochMs,
  Holiday,
  IncidentReport,
  Notice,
  NotifyEvent,
  NumberReading,
  NumberSource,
  Outcome,
  PingTarget,
  PlatformFault,
  ProbePolicy,
  ProbeReading,
  RouterReading,
  ShownIncident,
  State,
  TrackedIncident
} from './core/model.ts'

/** Time and waiting. The demo runs on a virtual one. */
export interface Clock {
  readonly now: () => EpochMs
  readonly sleep: (ms: number) => Promise<void>
}

/** Measures how an app is doing. Never rejects: what goes wrong is part of the reading. */
export interface Signal<Request, Reading> {
  readonly read: (request: Request) => Promise<Reading>
}

export type ProbeSignal = Signal<ProbeRequest, ProbeReading>
export type RouterSignal = Signal<RouterRequest, RouterReading>
export type NumberSignal = Signal<NumberRequest, NumberReading>

export interface ProbeRequest {
  readonly target: PingTarget
  /** The address that the platform knows the app by. */
  readonly webUrl: string | null
  readonly probe: ProbePolicy
}

/** The router's metrics of one process type. */
export interface RouterRequest {
  /** The platform's id of the app. */
  readonly appId: string
  readonly process: string
  /** Dyno type: it decides how fine the metrics are. */
  readonly size: string
  /** The last look; null: the first one. At least the last five minutes are read. */
  readonly sinceMs: EpochMs | null
  readonly nowMs: EpochMs
}

export interface NumberRequest {
  readonly source: NumberSource
  /** When the look began, for every app the same: what one look reads twice is asked for once. */
  readonly lookMs: EpochMs
}

/** Where the dynos are. Never rejects. */
export interface Platform {
  /** Names the apps that are read next, so that they may be asked for together. */
  readonly announce?: (apps: readonly string[]) => void
  /** Calls that the account may still make now; null: not known. */
  readonly callsLeft?: () => number | null
  /** Brings `callsLeft` up to date where few were left a while ago, without using up any. Never rejects. */
  readonly countCalls?: () => Promise<void>
  /** The apps of each source, in their order. What the lists tell of an app need not be asked again when it is read next. */
  readonly listApps?: (sources: readonly AppSource[]) => Promise<readonly AppListing[]>
  readonly read: (app: string) => Promise<AppReading>
  /** Sets the absolute quantity `to` and the dyno type, in one call; safe to repeat. */
  readonly scale: (change: Change) => Promise<Outcome>
  /** Switches maintenance mode; null: it is as asked. Safe to repeat. Absent: the platform has none. */
  readonly setMaintenance?: (app: string, to: 'on' | 'off') => Promise<PlatformFault | null>
  /** Starts a dyno anew; null: it is done. Absent: the platform cannot. */
  readonly restart?: (app: string, dyno: string) => Promise<PlatformFault | null>
  /** Whether new dynos of the app start before the old ones stop; null: it could not be read. Absent: they never do. */
  readonly readPreboot?: (app: string) => Promise<boolean | null>
  /** The look at an app is over: the time that its calls may take together is there again for the next. */
  readonly endLook?: (app: string) => void
}

export interface Change {
  readonly app: string
  readonly process: string
  readonly from: number
  readonly to: number
  /** Dyno type to change to at the same time; null: as it is. */
  readonly size: string | null
}

/**
 * What a store found. Only `loaded`, `empty` and `unusable` may be followed by `save`; where it is another, the run works with a fresh
 * state and saves nothing.
 */
export type LoadedState =
  | { readonly kind: 'loaded'; readonly state: State }
  | { readonly kind: 'empty' }
  /** Something was there and could not be used; it may be replaced. */
  | { readonly kind: 'unusable'; readonly warning: string }
  /** A newer version wrote it: leave it alone. */
  | { readonly kind: 'newer'; readonly warning: string }
  /** The store could not be asked; `permission`: nor can it be until somebody grants something. */
  | { readonly kind: 'unreachable'; readonly warning: string; readonly cause: 'transient' | 'permission' }

export type SavedState =
  | { readonly kind: 'saved' }
  /** Another run saved as high a sequence or a higher one: nothing was written. Merge, and save again with one above it. */
  | { readonly kind: 'conflict'; readonly state: State }
  | { readonly kind: 'failed'; readonly warning: string; readonly cause: 'transient' | 'permission' }

/** Where state lives between runs. Never rejects. */
export interface StateStore {
  /** `often`: a save costs little and other runs see it at once. `once`: a run saves at its end only. */
  readonly pace: 'often' | 'once'
  /** Absent: what is saved. `nothing`: the next run knows nothing of this one. */
  readonly keeps?: 'nothing'
  readonly load: () => Promise<LoadedState>
  /** Replaces what is there, if its sequence is lower than that of `state`. */
  readonly save: (state: State) => Promise<SavedState>
}

export interface SyncResult {
  /** How far it got: unchanged when nothing could be done. */
  readonly shown: ShownIncident | null
  /** What could not be done, and what to do about it. */
  readonly warning: string | null
  /** The tracker wants no more requests for a while. */
  readonly isLimited?: true
}

/** Where incidents are shown to people, such as issues. Never rejects; every call may be repeated. */
export interface IncidentTracker {
  /** The incidents whose issue is open. `unavailable`: they could not be listed. */
  readonly tracked: () => Promise<
    | { readonly status: 'ok'; readonly incidents: readonly TrackedIncident[] }
    | { readonly status: 'unavailable'; readonly warning: string }
  >
  readonly sync: (report: IncidentReport) => Promise<SyncResult>
}

/** The dynos of an app; null: they could not be read. Never rejects. */
export type ReadDynos = (app: string) => Promise<readonly DynoReading[] | null>

/** Asks the platform what is wrong with a process type. Never rejects. */
export type Diagnose = (app: string, process: string) => Promise<Diagnosis>

/** What became of notices. `unsent`: what may be tried again, which leaves out what can never arrive. */
export type Sent =
  { readonly kind: 'sent' } | { readonly kind: 'failed'; readonly warning: string; readonly unsent: readonly Notice[] }

/** One place where notices go. Never rejects, gives up after 30 s, and its warning holds no secret. */
export interface NotificationChannel {
  /** For people, and the key of its memory: kind and place in the configuration, such as `slack 2`. */
  readonly name: string
  readonly on: readonly NotifyEvent[]
  readonly send: (notices: readonly Notice[]) => Promise<Sent>
}

/** The holidays around an instant, from every source that the configuration names. */
export interface FoundHolidays {
  readonly days: readonly Holiday[]
  /** What could not be read, and what to do about it. */
  readonly problems: readonly string[]
  /** Events of the calendar that are left out, and why: the others count. */
  readonly leftOut: readonly string[]
  /** What the calendar says, to be remembered; null: there is none, or it could not be read. */
  readonly calendar: readonly Holiday[] | null
}

/** Looks the holidays up; `lastGood` stands in for a calendar that cannot be read. Never rejects. */
export type HolidayLookup = (nowMs: EpochMs, lastGood: readonly Holiday[] | null) => Promise<FoundHolidays>

/** Everything outside that a run uses. */
export interface Ports {
  readonly platform: Platform
  readonly probe: ProbeSignal
  /** null: the router is not asked. */
  readonly router: RouterSignal | null
  /** null: there are no metrics from elsewhere. */
  readonly numbers: NumberSignal | null
  readonly store: StateStore
  /** null: incidents are shown nowhere. */
  readonly tracker: IncidentTracker | null
  /** Where messages go. */
  readonly notices: readonly NotificationChannel[]
  /** null: nobody asks which dynos are up. */
  readonly dynos: ReadDynos | null
  /** null: nothing more is asked when an app is down. */
  readonly diagnose: Diagnose | null
  /** null: the schedules name no holidays. */
  readonly holidays: HolidayLookup | null
  readonly clock: Clock
}
