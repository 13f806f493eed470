/** What the page of a report knows: plain data that is embedded in it. */
import { dayMs, weekMs } from '../../core/durations.ts'
import type { ChangeRecord, EpochMs, Hold, Incident, NextChange, Verdict } from '../../core/model.ts'
import type { Column } from './columns.ts'
import type { Zone } from './zone.ts'

/** How far a reader looks back. */
export type Range = 'day' | 'week' | 'all'

export interface ReportData {
  readonly version: 1
  readonly madeMs: EpochMs
  /** It tells of a time that is simulated, and so never of one that is over. Absent: of the real one. */
  readonly isSimulated?: true
  /** Where the charts end: a little after the last look at most, as nothing is known of later. */
  readonly endMs: EpochMs
  /** null: there was none. */
  readonly lastLookMs: EpochMs | null
  /** Where the next look came later than this, nobody looked: lines have a gap there. */
  readonly pauseMs: number
  /** Where the prices come from, for people; null: no dyno type is known, and the report has dyno-hours only. */
  readonly priceSource: string | null
  readonly processes: readonly ReportProcess[]
  /** Open incidents that concern all apps together. */
  readonly common: readonly ReportIncident[]
}

export interface ReportProcess {
  readonly app: string
  readonly process: string
  readonly zone: Zone
  readonly standing: Standing
  /** What the calendar month came to so far; null: nothing was counted. */
  readonly month: MonthSums | null
  /** Dyno type; null: not known. */
  readonly size: string | null
  /** US$ of a dyno-hour; null: not known. */
  readonly hourPrice: number | null
  /** The quantity that savings are counted against: the absolute maximum. null: there is none. */
  readonly flat: number | null
  /** Its dyno type; null: the schedule names none. */
  readonly flatSize: string | null
  /** Response times in ms at which dynos change; null: there is no such threshold. */
  readonly thresholds: {
    readonly fastMs: number | null
    readonly slowMs: number | null
    readonly failSafeMs: number | null
  }
  /** What `demand` counts: `requests a minute`; null: none was ever seen. */
  readonly demandUnit: string | null
  readonly points: PointColumns
  readonly figures: Readonly<Record<Range, Figures>>
  readonly days: readonly DaySum[]
  /** Means of each hour of the week, Monday 00:00 first, 168 each; null: not seen. */
  readonly week: { readonly dynos: readonly (number | null)[]; readonly demand: readonly (number | null)[] }
  /** Newest first. */
  readonly incidents: readonly ReportIncident[]
  /** Newest first. */
  readonly changes: readonly ChangeRecord[]
  /** null: there is none. */
  readonly proposal: ReportProposal | null
}

/** How a process type stands, the worst first. */
export const standingKinds = [
  'down',
  'unseen',
  'trouble',
  'slow',
  'recovering',
  'new',
  'held',
  'running',
  'well'
] as const
export type StandingKind = (typeof standingKinds)[number]

/** How a process type stands when the report is made, as far as its last look showed. */
export interface Standing {
  readonly kind: StandingKind
  /** null: not known, or of no interest. */
  readonly sinceMs: EpochMs | null
  /** The trouble, or what it recovers from; null: none was recorded. */
  readonly incident: ReportIncident | null
  /** null: never looked at. */
  readonly lastLookMs: EpochMs | null
  /** null: not known, as for all that follows. */
  readonly quantity: number | null
  /** Dyno type in lower case. */
  readonly size: string | null
  readonly verdict: Verdict
  readonly responseMs: number | null
  /** What each ping of the last look came to; empty: it was not pinged. */
  readonly answers: readonly string[]
  readonly demand: number | null
  /** What people want instead of the schedule; null: nothing. */
  readonly hold: ReportHold | null
  /** null: none is planned. Absent: the plan is not known. */
  readonly next?: NextChange | null
}

export interface ReportHold {
  /** null: only the dyno type is held. */
  readonly quantity: number | null
  readonly size: string | null
  readonly by: Hold['by']
  readonly untilMs: EpochMs
}

/** A schedule that the demand suggests. It names no app. */
export interface ReportProposal {
  /** `schedule:` and its windows. */
  readonly yaml: string
  /** What to expect of it, a paragraph each; code is between backticks. */
  readonly paragraphs: readonly string[]
}

/** The history, oldest first. A point holds until the next. */
export interface PointColumns {
  /** `packTimes`. */
  readonly at: Column
  /** Hundredths of dynos. */
  readonly quantity: Column
  readonly floor: Column
  readonly ceiling: Column
  /** Whole ms. */
  readonly response: Column
  readonly demand: Column
  /** The column holds the demand times this. */
  readonly demandScale: number
  /** Positions in `verdicts`. */
  readonly verdict: Column
}

export const verdicts = ['up', 'slow', 'down', 'unknown'] as const

/** Dyno-hours, and what they cost. */
export interface DynoSums {
  /** Time in which the quantity is known. */
  readonly hours: number
  readonly dynoHours: number
  /** US$, each dyno type at its own price; null: a price is not known. */
  readonly cost: number | null
  /** Dyno-hours by dyno type, in lower case, where there were several; else empty. */
  readonly sizes: readonly (readonly [size: string, dynoHours: number])[]
  /** The flat maximum in the same time; null: there is none. */
  readonly flatDynoHours: number | null
  readonly flatCost: number | null
}

/** Of the time in which the health is known: each look until the next, and for an hour at most. */
export interface HealthSums {
  readonly upMinutes: number
  readonly slowMinutes: number
  readonly downMinutes: number
}

/** What a calendar month came to so far. */
export interface MonthSums extends Omit<DynoSums, 'hours' | 'sizes'> {
  /** `YYYY-MM`. */
  readonly month: string
  /** null: since it began. */
  readonly sinceMs: EpochMs | null
  /** US$ that the app may cost in the month; null: there is no budget. */
  readonly budget: number | null
}

/** Sums over a range. */
export interface Figures extends DynoSums, HealthSums {
  readonly fromMs: EpochMs
  readonly incidents: number
  /** Incidents that are not over. */
  readonly open: number
}

/** A day on the local calendar, as far as it was seen. */
export interface DaySum extends DynoSums, HealthSums {
  readonly fromMs: EpochMs
}

export interface ReportIncident extends Pick<
  Incident,
  'kind' | 'phase' | 'isCrashLoop' | 'sinceMs' | 'lowest' | 'highest'
> {
  /** null: still going on. */
  readonly endedMs: EpochMs | null
  /** When the trouble was seen gone, while that is not for long enough; else null. */
  readonly recoveringMs: EpochMs | null
  /** What was wrong; null: not recorded. */
  readonly cause: string | null
  readonly issue: ReportIssue | null
}

export interface ReportIssue {
  readonly number: number
  /** null: not to be shown. */
  readonly url: string | null
}

export const rangeMs: Readonly<Record<Range, number>> = { day: dayMs, week: weekMs, all: 5 * weekMs }
