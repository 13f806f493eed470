import path from 'node:path'
import * as core from '@actions/core'
import { systemClock } from '../../adapters/clock.ts'
import { problem } from '../../config/problem.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { asRemembered } from '../../core/select-apps.ts'
import { inert } from '../../report/markdown.ts'
import { withKnownHolidays } from '../holidays.ts'
import { readSizes } from '../prepare-plan.ts'
import { cannotWrite, reportFileName, writeReport } from '../report-file.ts'
import { stateIn } from '../report-state.ts'
import { openStore } from '../open-store.ts'
import { annotations } from '../annotation.ts'
import { done, refused } from './command.ts'
import type { ActionCommand } from './command.ts'

/** `command: report`: the history as one HTML file in the workspace. */
export const report: ActionCommand = async ({ inputs, endpoints, policy: configured, loaded, folder, redact }) => {
  const found = stateIn(await openStore(inputs, endpoints).load())
  if (!found.ok) return refused([problem(redact(found.problem))])
  const nowMs = systemClock.now()
  const remembered = asRemembered(configured, found.state)
  const policy = await withKnownHolidays(remembered, loaded.holidays, found.state, nowMs)
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
      nowMs,
      sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
      prices: sizes.prices,
      names: 'shown'
    })
    core.info(line)
    core.setOutput('report', file)
    if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(`${inert(line, 1000)}\n`).write()
  } catch (error) {
    return refused([problem(redact(cannotWrite(file, error)))])
  }
  for (const warning of [...found.warnings, ...sizes.warnings]) annotations.add('warning', redact(warning))
  return done
}
