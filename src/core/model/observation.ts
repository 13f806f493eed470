/** What the world looks like in one look: types only. */
import type { EpochMs } from './units.ts'

export type SampleResult =
  | { readonly kind: 'answered'; readonly status: number; readonly elapsedMs: number }
  | {
      readonly kind: 'failed'
      /**
       * `overload`: 5xx but for 525, 526 and 530, timeout, connection refused or reset. `other`: everything that more
       * dynos cannot cure.
       */
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
  /** `permanent`: repeating the call cannot help (4xx). `transient`: it may work at the next look. */
  readonly kind: 'permanent' | 'transient'
  /** `account`: the credentials or the account, the same for every app. */
  readonly scope: 'account' | 'app'
  /** What happened and what a person should do, in full sentences. */
  readonly message: string
  /** The platform has no such app. */
  readonly isGone?: true
  /** Another call of the same look was answered: the platform is there. */
  readonly isPartial?: true
  /** A release phase or preboot is under way, which locks the formation. */
  readonly isDeploy?: true
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

/** An app as a list names it. */
export interface ListedApp {
  readonly id: string
  readonly name: string
}

/** The apps of one source, all of them or none. */
export type AppListing =
  | { readonly status: 'ok'; readonly apps: readonly ListedApp[] }
  /** The platform knows no such pipeline or team. */
  | { readonly status: 'unknown'; readonly message: string }
  | { readonly status: 'unavailable'; readonly fault: PlatformFault }

/** One process type of an app's formation. */
export interface FormationEntry {
  readonly process: string
  readonly quantity: number
  /** Dyno type as the platform names it, e.g. `Standard-1X`. */
  readonly size: string
  /** The most dynos that the platform allows for this type and size. */
  readonly limit: number
  /** The platform's own autoscaling is active for it. */
  readonly autoscaled: boolean
}

/** One complete bucket of the router's metrics. A null was not reported. */
export interface RouterBucket {
  readonly startMs: EpochMs
  readonly lengthMs: number
  readonly requestsPerMinute: number | null
  readonly p95Ms: number | null
  /** 5xx among all requests, 0 to 1. */
  readonly errorShare: number | null
  /** Something was reported that is no number: there may be more than was read. */
  readonly isUnreadable?: true
}

/** What the router saw since the last look and for the last minutes, oldest first, without gaps between buckets. */
export type RouterReading =
  | { readonly status: 'ok'; readonly buckets: readonly RouterBucket[] }
  | { readonly status: 'unavailable'; readonly cause: string }

/** A finite number of at least 0, or why there is none. */
export type NumberReading =
  | {
      readonly status: 'ok'
      readonly value: number
      /** The server says that some of its parts did not answer: the number may be too small. */
      readonly partial?: true
    }
  | { readonly status: 'unavailable'; readonly cause: string }

/** One dyno, as the platform lists it. */
export interface DynoReading {
  /** Such as `web.2`. */
  readonly name: string
  readonly process: string
  /** Dyno type, as the platform names it; absent: it does not say. */
  readonly size?: string
  /** In the platform's word, such as `starting` or `crashed`. */
  readonly state: string
  /** null: it is not up. */
  readonly upSinceMs: EpochMs | null
}

/** How often there are looks. */
export interface Cadence {
  /** Time from the last look of a run to the first of the next, for the last runs, oldest first. */
  readonly gapsMs: readonly number[]
  /** When this run looks again; null: this is its last look. */
  readonly nextLookMs: EpochMs | null
}

/** How long a manual scaling stands against the plan. */
export type HoldTime =
  | { readonly kind: 'for'; readonly ms: number }
  | { readonly kind: 'until'; readonly atMs: EpochMs }
  /** Until the schedule asks for something else. */
  | { readonly kind: 'until-next' }

/** What a person asks of one process type by the inputs of this run. */
export type ManualRequest =
  | {
      readonly kind: 'scale'
      readonly quantity: number
      /** Dyno type to change to; absent: as it is. */
      readonly size?: string
      readonly hold: HoldTime
    }
  | { readonly kind: 'resume' }

/** Everything that one look saw of one process type. */
export interface Observation {
  readonly app: AppReading
  /** null: not pinged (no probe, switched off, or the app is expected to be down). */
  readonly probe: ProbeReading | null
  /** null: the policy does not ask the router. */
  readonly router: RouterReading | null
  /** One for each of the policy's `metrics`, in their order. */
  readonly metrics: readonly NumberReading[]
  /** The jobs in work of each of the policy's `metrics`; null: it has none. Absent: no metric has. */
  readonly busy?: readonly (NumberReading | null)[]
  /** The dynos of the app, of all process types; null: not asked for, or the list could not be read. */
  readonly dynos: readonly DynoReading[] | null
  /** `us`: the maintenance mode of `app` is what `at-zero` switched on. Absent: it is off, or somebody else's. */
  readonly maintenanceBy?: 'us'
  /** New dynos of the app start before the old ones stop. Absent: they do not, or nobody asked. */
  readonly hasPreboot?: true
  /** Why ranges stay at their floor, for people: a budget. Absent: they do not. */
  readonly capped?: string
  readonly cadence: Cadence
  readonly request: ManualRequest | null
}
