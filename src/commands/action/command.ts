/** What a command of the action is: `command: NAME`. Each has a file here, and a line in `commands.ts`. */
import type { Endpoints } from '../../config/endpoints.ts'
import type { Inputs } from '../../config/inputs.ts'
import type { LoadedPolicy } from '../../config/load.ts'
import type { Problem } from '../../config/problem.ts'
import type { Policy } from '../../core/model.ts'
import type { Redact } from '../../core/redact.ts'

export interface ActionContext {
  readonly inputs: Inputs
  readonly endpoints: Endpoints
  readonly policy: Policy
  readonly loaded: LoadedPolicy
  /** The workspace. */
  readonly folder: string
  readonly redact: Redact
}

/** `refused`: it could not do its work, for these reasons, and has changed nothing. */
export type ActionEnd =
  | { readonly kind: 'done'; readonly status: 0 | 1 }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export type ActionCommand = (context: ActionContext) => Promise<ActionEnd>

export const done: ActionEnd = { kind: 'done', status: 0 }

export function refused(problems: readonly Problem[]): ActionEnd {
  return { kind: 'refused', problems }
}
