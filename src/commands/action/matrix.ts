import * as core from '@actions/core'
import { inert } from '../../report/markdown.ts'
import { addToSummary, annotations } from '../annotation.ts'
import { jobLog } from '../job-log.ts'
import { openHeroku } from '../heroku-access.ts'
import { plannedApps } from '../planned-apps.ts'
import type { ActionCommand } from './command.ts'

/** Jobs that GitHub makes of one matrix at most. */
const mostJobs = 256

/**
 * `command: matrix`: the apps of the configuration as the output that `strategy.matrix` takes. Selectors are expanded with a token; without
 * one each is an item, which the input `app` of the jobs takes. Nobody else is asked.
 */
export const matrix: ActionCommand = async ({ inputs, endpoints, policy, redact }) => {
  const { herokuApiKey, failOn } = inputs
  const found = await plannedApps(policy, openHeroku(herokuApiKey, endpoints, redact))
  const apps = found.policy.apps.map(({ app }) => app)
  core.setOutput('matrix', JSON.stringify({ app: apps }))
  const line = apps.length === 1 ? `One app: ${apps.join()}.` : `${apps.length} apps: ${apps.join(', ')}.`
  jobLog.line(redact(line))
  await addToSummary(`**Dyno Scaler**: ${inert(redact(line), 50_000)}\n`)
  found.warnings.forEach((message) => annotations.add('warning', redact(message)))
  found.errors.forEach((message) => annotations.add('error', redact(message)))
  if (apps.length > mostJobs) {
    annotations.add(
      'warning',
      `GitHub makes at most ${mostJobs} jobs of a matrix, and there are ${apps.length} apps. Divide them among several configuration files, one matrix each; or leave the matrix out: one run handles any number of apps side by side.`
    )
  }
  return { kind: 'done', status: found.errors.length > 0 && failOn !== 'never' ? 1 : 0 }
}
