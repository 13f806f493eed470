/** What a kind of store is. Each has a file here that exports one, and a line in `stores.ts`. */
import type { StateStore } from '../../ports.ts'

/** Where a run is, and what it may use: all that a store can need. */
export interface StorePlace {
  /** What stands behind the colon, as the path in `state: file:PATH`; else empty. */
  readonly argument: string
  readonly stateName: string
  /** The input `state-token`. */
  readonly token: string
  readonly githubApi: string
  /** null: not in a repository. */
  readonly repository: { readonly owner: string; readonly repo: string } | null
  /** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
  readonly runId: string
  readonly runAttempt: string
  /** Takes the secrets of the run out of what others say. */
  readonly redact: (text: string) => string
}

export interface StoreKind {
  readonly kind: string
  /** As the user writes it: the kind, or with what must follow it, such as `file:PATH`. */
  readonly usage: string
  /** Whether the input `state-token` means anything to it. */
  readonly takesToken: boolean
  /** What the inputs lack for it, as messages. */
  readonly mistakes: (inputs: { readonly stateName: string; readonly stateToken: string }) => readonly string[]
  /** Why it cannot be used outside a repository; null: it can. */
  readonly needsRepository: string | null
  readonly open: (place: StorePlace) => StateStore
}
