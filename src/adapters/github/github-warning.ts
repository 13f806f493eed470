import type { GitHubFault } from '../http/github-fault.ts'

/** What depends on the call that GitHub did not serve. Each text is one or more sentences, or empty. */
interface Remedies {
  /** The permission of the workflow that the call needs. */
  readonly permission: string
  /** Goes on from the advice to add the permission. */
  readonly otherwise: string
  readonly whenGone: (status: number | null, message: string) => string
  readonly whenRefused: string
  /** When it is tried again. */
  readonly later: string
}

/**
 * One line that names what failed, why, and what a person can do.
 *
 * @param failed such as `The incident issue of app web could not be updated`
 */
export function githubWarning(failed: string, fault: GitHubFault, remedies: Remedies): string {
  return `${failed}: ${remedyFor(fault, remedies)}`
}

/** `Add … to the …`, without a full stop. */
export function addPermission(permission: string): string {
  return `Add \`${permission}: write\` to the \`permissions:\` of the workflow`
}

function remedyFor({ kind, status, message }: GitHubFault, remedies: Remedies): string {
  const { permission, otherwise, whenGone, whenRefused, later } = remedies
  switch (kind) {
    case 'unauthorized':
      return 'GitHub does not accept the token (401). Leave `github-token` at its default, or give one that is valid.'
    case 'forbidden':
      return `GitHub does not allow it (403: ${message}). ${addPermission(permission)}${otherwise}`
    case 'gone':
      return whenGone(status, message)
    case 'refused':
      return `GitHub refused it (${status ?? 'unknown'}: ${message}). ${whenRefused}`
    case 'rate-limited':
      return `GitHub asks for fewer requests (rate limit). ${later}`
    case 'unavailable':
      return status === null
        ? `GitHub gave no usable answer (${message}). ${later}`
        : `GitHub answered ${status}. ${later}`
  }
}

const later = 'It is tried again at the next look.'
const orSwitchOff = ', or set `issues: false`.'

/** What to write to the log of a run when a call about issues failed, as `githubWarning` does. */
export function issueWarning(failed: string, fault: GitHubFault): string {
  return githubWarning(failed, fault, {
    permission: 'issues',
    otherwise: orSwitchOff,
    whenGone: whenIssueGone,
    whenRefused: `${later} If it stays so, please report it.`,
    later
  })
}

function whenIssueGone(status: number | null, message: string): string {
  if (status === 410 || /issues (?:are|has been) disabled/i.test(message))
    return `issues are switched off in this repository (410). Switch them on in its settings${orSwitchOff}`
  if (status === 404)
    return `GitHub shows no such issues to this token (404). ${later} If it stays so: ${addPermission('issues')}${orSwitchOff}`
  return `the repository has another address now (${status ?? 'unknown'}). The next run finds it.`
}
