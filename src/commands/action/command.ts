/** What a command of the action gets and gives. */
import type { Problem } from '../../config/problem.ts'
import type { RunContext } from '../open-ports.ts'

export interface ActionContext extends RunContext {
  /** The workspace. */
  readonly folder: string
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
