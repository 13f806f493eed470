import type { EpochMs } from '../../core/model.ts'

/** What an app does wrong. Faults of the app itself show only while a web dyno is up, `silence` and `reset` always. */
export type AppFault =
  | (RequestFault & AnswerFault)
  /** Every dyno is crashed until a restart, a release, `clearFault` or the given time; then they start. */
  | {
      readonly kind: 'crashed'
      readonly untilMs?: EpochMs
      /** Names of the dynos that do, such as `web.2`. Default: all. */
      readonly names?: readonly string[]
      /** A dyno that is started anew by itself crashes again. */
      readonly again?: boolean
    }

export interface RequestFault {
  /** Only requests of this path. Default: every path. */
  readonly path?: string
  /** Only the next so many requests. Default: all until the fault is cleared or replaced. */
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
  /** The usual answer, later by so much. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** The app never answers; the router does with 503 (H12) after 30 s of the emulator's clock. */
  | { readonly kind: 'hang' }
  /** Neither app nor router ever answers: the client needs a timeout of its own. */
  | { readonly kind: 'silence' }
  /** The connection is reset. */
  | { readonly kind: 'reset' }
  /** `location`: a path or an address, sent as it is. Default status 302. */
  | { readonly kind: 'redirect'; readonly location: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
  /** 200 with a body that never ends. */
  | { readonly kind: 'endless' }

/** The present fault and how many requests it still concerns. */
export interface FaultSlot {
  readonly set: (fault: (RequestFault & AnswerFault) | null) => void
  /** The fault that a request to this path meets, which counts as one of its `times`; null: none. */
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
