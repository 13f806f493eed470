/** What the user wants: types only. */
import type { PlatformFault } from './observation.ts'
import type { Bounds } from './units.ts'

/** Days since 1970-01-01 on the local calendar. */
export type DayNumber = number

/** Month and day of any year as `month * 100 + day`. */
export type MonthDay = number

/** A day of the month, 1 to 31, or which of a weekday in it, 1 to 5. */
export type Nth = number | 'last'

/**
 * One item of a window's days. Ranges include both ends and may wrap, dates with a year aside; weekdays count from 1
 * (Monday) to 7 (Sunday).
 */
export type DayRule =
  | { readonly kind: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly kind: 'dates'; readonly from: DayNumber; readonly to: DayNumber }
  | { readonly kind: 'yearly'; readonly from: MonthDay; readonly to: MonthDay }
  | { readonly kind: 'month-days'; readonly from: Nth; readonly to: Nth }
  | { readonly kind: 'nth-weekday'; readonly nth: Nth; readonly weekday: number }
  /** The days are known once the holidays of the configuration have been looked up (`withHolidays`). */
  | { readonly kind: 'holidays'; readonly days: readonly DayNumber[] }

/** Hours of a day in minutes from local midnight; `toMinute <= fromMinute` crosses midnight. */
export interface HourSpan {
  readonly fromMinute: number
  /** Exclusive; 1440 is the end of the day. */
  readonly toMinute: number
}

/** When a line of a schedule holds. */
export interface WindowTimes {
  /** The line as written, without needless blanks. */
  readonly source: string
  /** 1 to 12; empty: every month. */
  readonly months: readonly number[]
  /** Sets of which every one must include the day, by any of its items. Empty: every day. */
  readonly days: readonly (readonly DayRule[])[]
  /** At least one. */
  readonly spans: readonly HourSpan[]
}

/** One line of a schedule. */
export interface Window extends WindowTimes {
  readonly bounds: Bounds
  /** Dyno type, in lower case; null: the schedule says nothing of it. */
  readonly size: string | null
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
  /** Crashed dynos are started anew. Absent: that is left to the platform. */
  readonly restart?: 'crashed'
}

/** How fast metrics may move the quantity in one direction. */
export interface ChangeLimits {
  /** The most dynos a change; null: no limit. */
  readonly step: number | null
  /** Looks in a row that have to agree. */
  readonly consecutive: number
}

/** Going out by what the signals say. */
export interface ScaleOutPolicy {
  /** When pings call for more; null: they do not, other sources may. */
  readonly slow: { readonly aboveMs: number; readonly consecutive: number; readonly step: number } | null
  readonly cooldownMs: number
}

/** Going in by what the signals say. */
export interface ScaleInPolicy {
  /** When pings allow fewer; null: they do not, other sources may. */
  readonly fast: { readonly belowMs: number; readonly consecutive: number; readonly step: number } | null
  readonly cooldownMs: number
  /** Going in follows the highest recommendation of so long. */
  readonly stabilizationMs: number
}

/** What one dyno carries: the same whatever its type, or by dyno type in lower case. */
export type PerDyno = number | Readonly<Record<string, number>>

/** What Heroku's router tells of a process type; at least one of both. */
export interface RouterPolicy {
  /** Requests a minute that one dyno carries; `auto`: learned. null: throughput proposes nothing. */
  readonly perDyno: PerDyno | 'auto' | null
  /** null: the response time proposes nothing. */
  readonly p95TargetMs: number | null
}

/** Where a number comes from. What else belongs to a kind, its file in `adapters/signals/` knows. Headers and addresses may hold secrets. */
export interface NumberSource {
  readonly kind: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Which number it is, in the words of the configuration: a query, the name of a queue. null: the answer is the number. */
  readonly query: string | null
}

/** `per-dyno`: one dyno carries so much of it. `target`: the value that every dyno should see, whatever their number. */
export type NumberGoal =
  { readonly kind: 'per-dyno'; readonly perDyno: PerDyno } | { readonly kind: 'target'; readonly target: number }

export interface NumberMetric {
  readonly source: NumberSource
  readonly goal: NumberGoal
  /** The number of jobs in work, and how long they may hold back scaling in. Absent: they do not. */
  readonly busy?: { readonly source: NumberSource; readonly forMs: number }
}

/** What stands in for metrics that could not be read for so long. */
export interface FallbackPolicy {
  readonly quantity: number
  readonly afterMs: number
}

/** From how many automatic changes within so long an incident opens. */
export interface TooManyChangesPolicy {
  readonly changes: number
  /** Dynos added and removed by them; null: they are not counted. */
  readonly dynos: number | null
  readonly withinMs: number
}

export interface IdlePolicy {
  readonly afterMs: number
  readonly quantity: number
}

/** With an aim: the share of minutes that may be slow, above 0. */
export type ForecastPolicy = 'auto' | 'off' | { readonly slowMinutes: number }

export type LeadPolicy =
  { readonly kind: 'auto' } | { readonly kind: 'off' } | { readonly kind: 'fixed'; readonly ms: number }

/** What becomes of a quantity that somebody else set. */
export type ManualChangesPolicy = { readonly kind: 'hold'; readonly ms: number } | { readonly kind: 'overwrite' }

/** What may be spent in a calendar month of the app's zone, and what follows when the month will come to more. */
export interface BudgetPolicy {
  /** US$. */
  readonly amount: number
  /** `cap`: the ceiling of a range is its floor as well. */
  readonly then: 'warn' | 'cap'
}

export interface ProcessPolicy {
  readonly app: string
  readonly process: string
  /** IANA name. */
  readonly timezone: string
  readonly enabled: boolean
  readonly schedule: readonly Window[]
  /** Dyno type of every window that names none, and of the time without one, in lower case; null: it is not written. */
  readonly size: string | null
  /** As written by the user; null: derived from the schedule (`absoluteBounds`). */
  readonly min: number | null
  readonly max: number | null
  readonly probe: ProbePolicy | null
  readonly failSafe: FailSafePolicy | null
  /** null: no signal takes the quantity up. */
  readonly scaleOut: ScaleOutPolicy | null
  /** null: no signal takes the quantity down. */
  readonly scaleIn: ScaleInPolicy | null
  /** null: there are no metrics. */
  readonly changeLimits: { readonly out: ChangeLimits; readonly in: ChangeLimits } | null
  readonly router: RouterPolicy | null
  readonly metrics: readonly NumberMetric[]
  readonly forecast: ForecastPolicy
  readonly lead: LeadPolicy
  readonly idle: IdlePolicy | null
  readonly fallback: FallbackPolicy | null
  readonly tooManyChanges: TooManyChangesPolicy
  readonly manualChanges: ManualChangesPolicy
  /** Whether issues are opened for its incidents; notices go out in either case. */
  readonly issues: 'on' | 'off'
  /** Of `web`: what the app is in while no dyno runs as planned. Absent: nothing but without dynos. */
  readonly atZero?: 'maintenance'
}

export type PingTarget =
  { readonly kind: 'web-url' } | { readonly kind: 'none' } | { readonly kind: 'url'; readonly url: string }

export interface AppPolicy {
  /** Name or id, as Heroku's API takes it. */
  readonly app: string
  readonly url: PingTarget
  readonly processes: readonly ProcessPolicy[]
  /** IANA name, for process types that no policy speaks of. Absent: UTC. */
  readonly timezone?: string
  /** Absent: none. */
  readonly budget?: BudgetPolicy
  /** When its incidents are recorded and not told, in `timezone`. Absent: never. */
  readonly quiet?: readonly WindowTimes[]
  /** The selector that found it: a process type that it lacks is left out, and so is an app that is gone. Absent: it is named itself. */
  readonly selectedBy?: string
  /** Stands for all apps of a selector whose list could not be read; `app` is the selector. */
  readonly unlisted?: PlatformFault
}

export type PipelineStage = 'review' | 'development' | 'test' | 'staging' | 'production'

/** Where the apps of a selector are listed. */
export type AppSource =
  /** All apps that the token sees. */
  | { readonly kind: 'all' }
  /** By name or id; `stage` null: every stage. */
  | { readonly kind: 'pipeline'; readonly name: string; readonly stage: PipelineStage | null }
  | { readonly kind: 'team'; readonly name: string }

/** A key that stands for several apps. */
export interface SelectorPolicy {
  /** As written. */
  readonly key: string
  readonly source: AppSource
  /** null: every app of the source. */
  readonly glob: string | null
  /** Names and globs of apps that it leaves alone. */
  readonly except: readonly string[]
  /** What holds for each app; `app` is the key. */
  readonly template: AppPolicy
}

/** What people want to be told of. `at-max`: more is needed than the plan allows, with all of that up; `at-min`: fast, and nothing may be taken. */
export type NotifyEvent = 'incident' | 'scale' | 'at-max' | 'at-min' | 'look'

/** Where notices go, besides the incident issue. What else belongs to a kind, secrets among it, its file in `adapters/notifications/` knows. */
export interface ChannelPolicy {
  readonly kind: string
  readonly on: readonly NotifyEvent[]
}

export interface Policy {
  readonly apps: readonly AppPolicy[]
  readonly notify: readonly ChannelPolicy[]
  /** In the order of the file. Absent: there are none, or `apps` holds what they found. */
  readonly selectors?: readonly SelectorPolicy[]
  /** The input `app`: names, globs and keys of the apps that this run handles. Absent: all. */
  readonly only?: readonly string[]
  /** IANA name, for what concerns all apps together. Absent: UTC. */
  readonly timezone?: string
  /** Of all apps together. Absent: none. */
  readonly budget?: BudgetPolicy
  /** For what concerns all apps together; each app has them among its own. Absent: never. */
  readonly quiet?: readonly WindowTimes[]
  /** There are apps that the configuration speaks of and `apps` does not: others were asked for, or a list could not be read. */
  readonly isPartial?: true
  /** Selectors that could not be listed, and the apps that they had: of those nothing can be said. */
  readonly unseen?: readonly string[]
}

/** One local day that `holidays` of a schedule matches. */
export interface Holiday {
  readonly day: DayNumber
  /** For people. May come from outside. */
  readonly name: string
  /** Absent: in every zone. Else this day is one for the process types of this zone alone. */
  readonly timezone?: string
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
