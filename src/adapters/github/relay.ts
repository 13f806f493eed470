import type { RepositoryAccess } from '../http/github-client.ts'
import { githubFault } from '../http/github-fault.ts'
import type { GitHubFault } from '../http/github-fault.ts'

export interface RelayOptions extends RepositoryAccess {
  /** `GITHUB_WORKFLOW_REF`: `octo/shop/.github/workflows/watch.yml@refs/heads/main`. */
  readonly workflowRef: string
}

/**
 * Starts this workflow again, on the same branch or tag. It is tried once, as the next run by cron comes anyway. Never
 * rejects.
 *
 * @returns why it could not be started and what to do about it; null: it is started
 */
export async function relay({ octokit, owner, repo, workflowRef }: RelayOptions): Promise<string | null> {
  const [, file, ref] = /\/([^/@]+\.ya?ml)@refs\/(?:heads|tags)\/(.+)$/.exec(workflowRef) ?? []
  if (file === undefined || ref === undefined)
    return failed(
      `GITHUB_WORKFLOW_REF ("${workflowRef}") names no workflow on a branch or a tag. Set "relay: false" there.`
    )
  try {
    await octokit.rest.actions.createWorkflowDispatch({ owner, repo, workflow_id: file, ref })
    return null
  } catch (error) {
    return failed(causeOf(githubFault(error), file))
  }
}

function causeOf({ kind, status, message }: GitHubFault, file: string): string {
  if (kind === 'forbidden')
    return (
      `the token lacks a permission (403: ${message}). ` +
      'Add "actions: write" to the permissions of the job, or set "relay: false".'
    )
  if (kind === 'unauthorized')
    return 'GitHub does not accept the input "github-token" (401). Leave it out, or give it a token with "Actions: write".'
  if (status === 404)
    return (
      `GitHub knows no workflow ${file}, or the token may not see it (404). ` +
      'The file must be on the default branch, and the job needs "actions: write".'
    )
  if (status === 422)
    return `${file} cannot be dispatched (422). Add "workflow_dispatch:" to its "on:", without inputs that are required.`
  return status === null ? `GitHub gave no usable answer (${message}).` : `GitHub answered ${status}.`
}

function failed(why: string): string {
  return `The next watch could not be started: ${why} The next run by cron goes on.`
}
