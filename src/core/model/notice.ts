/** Messages to people and machines, besides the issue of an incident: types only. */
import type { Verdict } from './decision.ts'
import type { IncidentKind } from './incident.ts'
import type { EpochMs } from './units.ts'

/** `test`: sent by hand, to see whether it arrives. */
export type NoticeKind =
  'incident-opened' | 'incident-closed' | 'scale' | 'at-max' | 'at-min' | 'look' | 'budget' | 'test'

/** One message. Its texts may come from outside: they are bounded, and escaped by nobody yet. */
export interface Notice {
  readonly kind: NoticeKind
  /** Both null: it concerns all apps together. */
  readonly app: string | null
  readonly process: string | null
  /** IANA zone of the times that it tells. */
  readonly timezone: string
  readonly atMs: EpochMs
  /** One line that names app and process. */
  readonly title: string
  /** What it means, in sentences; may be empty. */
  readonly text: string
  /** Dynos before and after the look; null: not read. */
  readonly from: number | null
  readonly to: number | null
  readonly verdict: Verdict
  /** Median of the pings; null: none was answered. */
  readonly responseTimeMs: number | null
  /** The trace of the decision. */
  readonly reasons: readonly { readonly code: string; readonly message: string }[]
  /** null: it is not about one. */
  readonly incident: NoticeIncident | null
  /** Page of the run; null outside GitHub. */
  readonly runUrl: string | null
}

export interface NoticeIncident {
  readonly kind: IncidentKind
  readonly sinceMs: EpochMs
  /** null: it is open. */
  readonly endedMs: EpochMs | null
  readonly issue: { readonly number: number; readonly url: string } | null
}

/** What was sent to one channel, so that nobody hears the same twice a day, and what did not arrive. */
export interface ChannelMemory {
  /** When each subject was sent last. */
  readonly sentAt: Readonly<Record<string, EpochMs>>
  /** What failed at the last look, to be tried once more. */
  readonly pending: readonly Notice[]
  /** What is about to be sent for the first time: a run that dies before it knows the answer leaves it to the next one. */
  readonly outgoing: readonly Notice[]
}

/** By the name of the channel, which says its kind and place in the configuration and nothing of its address. */
export type NoticeMemory = Readonly<Record<string, ChannelMemory>>
