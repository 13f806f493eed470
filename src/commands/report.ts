import path from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../adapters/clock.ts'
import type { Endpoints } from '../config/endpoints.ts'
import type { Inputs } from '../config/inputs.ts'
import { problem } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import type { Policy } from '../core/model.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import type { Redact } from '../core/redact.ts'
import { inert } from '../report/markdown.ts'
import { readSizes } from './plan.ts'
import { cannotWrite, reportFileName, writeReport } from './report-file.ts'
import { stateIn } from './report-state.ts'
import { openStore } from './run.ts'

export interface ReportContext {
  readonly inputs: Inputs
  readonly endpoints: Endpoints
  readonly policy: Policy
  /** The workspace. */
  readonly folder: string
  readonly redact: Redact
}

/** `command: report`: the history as one HTML file in the workspace. Gives the problems that keep it from being made. */
export async function report({
  inputs,
  endpoints,
  policy,
  folder,
  redact
}: ReportContext): Promise<readonly Problem[]> {
  const found = stateIn(await openStore(inputs, endpoints).load())
  if (!found.ok) return [problem(redact(found.problem))]
  const { herokuApiKey: token } = inputs
  const platform = token === '' ? null : heroku({ baseUrl: endpoints.herokuApi, token, clock: systemClock, redact })
  const sizes = await readSizes(platform, policy)
  const file = path.resolve(folder, reportFileName)
  try {
    const line = await writeReport({
      file,
      state: found.state,
      policy,
      redact,
      nowMs: systemClock.now(),
      sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
      prices: sizes.prices,
      names: 'shown'
    })
    core.info(line)
    core.setOutput('report', file)
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(`${inert(line, 1000)}\n`).write()
  } catch (error) {
    return [problem(redact(cannotWrite(file, error)))]
  }
  for (const warning of [...found.warnings, ...sizes.warnings]) core.warning(redact(warning))
  return []
}
