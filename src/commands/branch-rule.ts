/** The cache shows what a run saved to its own branch alone, but for the default branch, which all can see. */
import type { Inputs } from '../config/inputs.ts'

export interface RunBranch {
  /** `GITHUB_REF`; absent outside GitHub. */
  readonly ref: string | undefined
  /** `repository` of the event. */
  readonly repository: Readonly<Record<string, unknown>> | undefined
}

export type BranchRule = { readonly kind: 'fits' } | { readonly kind: 'refused' | 'warning'; readonly message: string }

/** Whether what a run saves reaches the others, which a hold needs. */
export function branchRule({ state, scale, hold }: Inputs, { ref, repository }: RunBranch): BranchRule {
  if (state.kind !== 'cache' || !ref) return { kind: 'fits' }
  const branch = repository?.['default_branch']
  if (typeof branch !== 'string' || branch === '')
    return {
      kind: 'warning',
      message: `The event of this run does not say which branch is the default one. If ${ref} is another, the other runs see nothing of what this one saves in the cache.`
    }
  if (ref === `refs/heads/${branch}`) return { kind: 'fits' }
  const reason = `This run is on ${ref}, and what it saves in the cache is seen by that ref alone, not by the runs on ${branch}`
  const isScaling = scale?.kind === 'scale'
  if (isScaling && hold.kind === 'for' && hold.ms === 0) return { kind: 'fits' }
  return isScaling
    ? {
        kind: 'refused',
        message: `Input "scale": ${reason}: they would not know of the hold and undo the scaling. Start the workflow on ${branch}, write "hold: 0" for a scaling without a hold, or use "state: variable".`
      }
    : { kind: 'warning', message: `${reason}. Start the workflow on ${branch}, or use "state: variable".` }
}
