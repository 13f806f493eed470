import type { EpochMs } from '../../core/model.ts'
import type { FaultOf } from '../http/api-fault.ts'

/** What an app does wrong. Faults of the app itself show only while a web dyno is up, `silence` and `reset` always. */
export type AppFault =
  | (Pick<FaultOf<AnswerFault>, 'times'> & { /** Default: every path. */ readonly path?: string } & AnswerFault)
  /** Every dyno is crashed until a restart, a release, `clearFault` or the given time; then they start. */
  | {
      readonly kind: 'crashed'
      readonly untilMs?: EpochMs
      /** Names of the dynos that do, such as `web.2`. Default: all. */
      readonly names?: readonly string[]
      /** A dyno that is started anew by itself crashes again. */
      readonly again?: boolean
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
