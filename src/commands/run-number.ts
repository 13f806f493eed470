import type { RunNumber } from '../core/model.ts'

/** The run in GitHub's own count; null: GitHub does not count this one, or does not say so. */
export function runNumberIn(environment: Readonly<Record<string, string | undefined>>): RunNumber | null {
  const number = countIn(environment['GITHUB_RUN_NUMBER'])
  // The path of the file without the branch, as the numbers go on over all branches.
  const path = environment['GITHUB_WORKFLOW_REF']?.split('@', 1)[0]
  const workflow = path || environment['GITHUB_WORKFLOW']
  return number === null
    ? null
    : { workflow: workflow || 'workflow', number, attempt: countIn(environment['GITHUB_RUN_ATTEMPT']) ?? 1 }
}

function countIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
