import path from 'node:path'
import * as core from '@actions/core'
import { problem } from '../../config/problem.ts'
import { inert } from '../../report/markdown.ts'
import { addToSummary, annotations } from '../annotation.ts'
import { jobLog } from '../job-log.ts'
import { openHeroku } from '../heroku-access.ts'
import { openStore } from '../open-store.ts'
import { reportFileName, writeStateReport } from '../report-file.ts'
import { stateIn } from '../report-state.ts'
import { done, refused } from './command.ts'
import type { ActionCommand } from './command.ts'

/** `command: report`: the history as one HTML file in the workspace. */
export const report: ActionCommand = async ({ inputs, endpoints, policy, loaded, folder, redact }) => {
  const found = stateIn(await openStore(inputs, endpoints, redact).load())
  if (!found.ok) return refused([problem(redact(found.problem))])
  const file = path.resolve(folder, reportFileName)
  const platform = openHeroku(inputs.herokuApiKey, endpoints, redact)
  const { state } = found
  const { kind, argument } = inputs.state
  const sources = {
    ...(kind === 'file' ? { [argument]: 'the state' } : {}),
    [path.resolve(folder, inputs.config)]: 'the configuration'
  }
  const known = { file, state, sources, policy, holidays: loaded.holidays, platform, names: 'shown', redact } as const
  const { written, warnings } = await writeStateReport(known)
  if (!written.ok) return refused(redact(written.problems))
  jobLog.line(written.value)
  core.setOutput('report', file)
  await addToSummary(`${inert(written.value, 1000)}\n`)
  for (const warning of [...found.warnings, ...warnings]) annotations.add('warning', redact(warning))
  return done
}
