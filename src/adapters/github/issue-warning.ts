/** What to tell the log of a run when GitHub did not do what was asked. */
import type { GitHubFault } from '../http/github-client.ts'
import { oneLine } from '../../report/markdown.ts'

/** One line that names what failed, why, and what a person can do. `attempted`: `The incident issue of app web could not be updated`. */
export function issueWarning(attempted: string, fault: GitHubFault): string {
  return oneLine(`${attempted}: ${remedy(fault)}`, 600)
}

const later = 'It is tried again at the next look.'
const switchOff = 'or set `issues: false`'

function remedy({ kind, status, words }: GitHubFault): string {
  const said = oneLine(words, 200)
  switch (kind) {
    case 'unauthorized':
      return 'GitHub does not accept the token (401). Leave `github-token` at its default, or give one that is valid.'
    case 'forbidden':
      return `GitHub does not allow it (403: ${said}). Add \`issues: write\` to the \`permissions:\` of the workflow, ${switchOff}.`
    case 'gone':
      return gone(status, said)
    case 'refused':
      return `GitHub refused it (${status ?? 'unknown'}: ${said}). ${later} If it stays so, please report it.`
    case 'rate-limited':
      return `GitHub asks for fewer requests (rate limit). ${later}`
    case 'unavailable':
      return status === null
        ? `GitHub gave no usable answer (${said}). ${later}`
        : `GitHub answered ${status}. ${later}`
  }
}

function gone(status: number | null, said: string): string {
  if (status === 410 || /issues (?:are|has been) disabled/i.test(said)) {
    return `issues are switched off in this repository (410). Switch them on in its settings, ${switchOff}.`
  }
  if (status === 404) {
    return `GitHub shows no such issues to this token (404). Add \`issues: write\` to the \`permissions:\` of the workflow, ${switchOff}.`
  }
  return `the repository has another address now (${status ?? 'unknown'}). The next run finds it.`
}
