import type { GitHubFault } from '../http/github-fault.ts'
import { addPermission, githubWarning } from './github-warning.ts'

const later = 'It is tried again at the next look.'
const orSwitchOff = ', or set `issues: false`.'

/** What to write to the log of a run when a call about issues failed, as `githubWarning` does. */
export function issueWarning(failed: string, fault: GitHubFault): string {
  return githubWarning(failed, fault, {
    permission: 'issues',
    otherwise: orSwitchOff,
    whenGone,
    whenRefused: `${later} If it stays so, please report it.`,
    later
  })
}

function whenGone(status: number | null, message: string): string {
  if (status === 410 || /issues (?:are|has been) disabled/i.test(message))
    return `issues are switched off in this repository (410). Switch them on in its settings${orSwitchOff}`
  if (status === 404)
    return `GitHub shows no such issues to this token (404). ${later} If it stays so: ${addPermission('issues')}${orSwitchOff}`
  return `the repository has another address now (${status ?? 'unknown'}). The next run finds it.`
}
