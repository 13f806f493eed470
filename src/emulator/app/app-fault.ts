import type { EpochMs } from '../../core/model.ts'

/** What an app does wrong. Those of the app itself show only where a web dyno is up; `silence` and `reset` always do. */
export type AppFault =
  | (RequestFault & AnswerFault)
  /** Every dyno is crashed, until a restart, a release, `clearFault`, or the given time; then they start. */
  | { readonly kind: 'crashed'; readonly untilMs?: EpochMs }

export interface RequestFault {
  /** Only requests of this path. Default: every path. */
  readonly path?: string
  /** Only so many requests. Default: all until it is cleared or replaced. */
  readonly times?: number
}

export type AnswerFault =
  /** Default: no body. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Answers as usual, so much later. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** The app never answers: the router does after 30 s of the clock, with 503 (H12). */
  | { readonly kind: 'hang' }
  /** Nothing comes back at all, whatever the clock says: the client's own timeout must end it. */
  | { readonly kind: 'silence' }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** `location`: a path or an address, sent as it is. Default status 302. */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** 200 with a body that never ends. */
  | { readonly kind: 'endless' }

/** Holds the present fault and counts it down. */
export interface FaultSlot {
  readonly set: (fault: (RequestFault & AnswerFault) | null) => void
  /** The fault that this request meets, used up by one. */
  readonly take: (path: string) => AnswerFault | null
}

export function createFaultSlot(): FaultSlot {
  let present: (RequestFault & AnswerFault) | null = null
  let left = 0
  return {
    set: (fault) => {
      present = fault
      left = fault?.times ?? Infinity
    },
    take: (path) => {
      if (present === null || left < 1 || (present.path ?? path) !== path) return null
      left -= 1
      return present
    }
  }
}
