import * as core from '@actions/core'
import { inert } from '../../report/markdown.ts'
import { annotations } from '../annotation.ts'
import { done } from './command.ts'
import type { ActionCommand } from './command.ts'

/** Jobs that GitHub makes of one matrix at most. */
const mostJobs = 256

/** `command: matrix`: the apps of the configuration as the output that `strategy.matrix` takes. Asks nobody. */
export const matrix: ActionCommand = async ({ policy, redact }) => {
  const apps = policy.apps.map(({ app }) => app)
  core.setOutput('matrix', JSON.stringify({ app: apps }))
  const line = apps.length === 1 ? `One app: ${apps.join()}.` : `${apps.length} apps: ${apps.join(', ')}.`
  core.info(redact(line))
  if (process.env['GITHUB_STEP_SUMMARY'])
    await core.summary.addRaw(`**Dyno Scaler**: ${inert(redact(line), 50_000)}\n`).write()
  if (apps.length > mostJobs) {
    annotations.add(
      'warning',
      `GitHub makes at most ${mostJobs} jobs of a matrix, and there are ${apps.length} apps. Divide them among several configuration files, one matrix each; or leave the matrix out: one run handles any number of apps side by side.`
    )
  }
  return done
}
