import * as core from '@actions/core'
import { context } from '@actions/github'
import { systemClock } from '../clock.ts'
import type { Endpoints } from '../config/endpoints.ts'
import type { LoadedPolicy } from '../config/load.ts'
import type { Inputs } from '../config/inputs.ts'
import { runCycle } from '../cycle.ts'
import { githubClient } from '../github-client.ts'
import { githubIssues } from '../incidents/github-issue.ts'
import type { Policy } from '../model.ts'
import { lint } from '../plan/lint.ts'
import { heroku } from '../platforms/heroku.ts'
import type { Notifier, StateStore } from '../ports.ts'
import type { Redact } from '../redact.ts'
import { endingOf } from '../report/exit.ts'
import { renderLog } from '../report/log.ts'
import { renderOutputs } from '../report/outputs.ts'
import { renderSummary } from '../report/summary.ts'
import { httpProbe } from '../signals/http-probe.ts'
import { cacheStore } from '../state/actions-cache.ts'
import { fileStore } from '../state/file.ts'
import { noStore } from '../state/none.ts'
import { variableStore } from '../state/repository-variable.ts'
import { annotationAt } from './annotation.ts'
import { holidayLookup } from './holidays.ts'

export interface RunContext {
  readonly inputs: Inputs
  readonly endpoints: Endpoints
  readonly policy: Policy
  readonly loaded: Pick<LoadedPolicy, 'holidays' | 'locate'>
  readonly redact: Redact
}

/** Days ahead in which holidays can matter to a run: as far as the next change is looked for. */
const holidayDays = 400

/** `command: run`: one control cycle, its log, outputs and summary. Returns the exit status. */
export async function run({ inputs, endpoints, policy, loaded, redact }: RunContext): Promise<0 | 1> {
  const { notifier, warning } = openTracker(inputs, endpoints, redact)
  const report = redact(
    await runCycle(
      {
        platform: heroku({ baseUrl: endpoints.herokuApi, token: inputs.herokuApiKey, clock: systemClock, redact }),
        probe: httpProbe({ clock: systemClock }),
        store: redacting(openStore(inputs, endpoints), redact),
        notifier,
        holidays: holidayLookup(loaded.holidays, holidayDays),
        clock: systemClock
      },
      { policy, mode: inputs.mode, runUrl: runUrl(endpoints) }
    )
  )
  const complete = warning === null ? report : { ...report, warnings: [...report.warnings, warning] }

  renderLog(complete).forEach((line) => core.info(line))
  for (const [name, value] of Object.entries(renderOutputs(complete))) core.setOutput(name, value)
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderSummary(complete)).write()
  for (const finding of lint(report.policy, { nowMs: report.nowMs })) {
    const { message, place } = loaded.locate(finding)
    core.warning(redact(message), annotationAt(place))
  }
  const ending = endingOf(complete, inputs.failOn)
  ending.warnings.forEach((message) => core.warning(message))
  ending.errors.forEach((message) => core.error(message))
  return ending.status
}

export function openStore({ state, stateName, stateToken }: Inputs, { githubApi, repository }: Endpoints): StateStore {
  switch (state.kind) {
    case 'cache':
      return cacheStore({ stateName, runId: process.env['GITHUB_RUN_ID'] ?? '0', runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1' })
    case 'variable':
      // Refused by readEndpoints when there is no repository.
      return repository === null ? noStore() : variableStore({ token: stateToken, baseUrl: githubApi, ...repository, stateName })
    case 'file':
      return fileStore({ path: state.path })
    case 'none':
      return noStore()
  }
}

function openTracker({ issues, githubToken }: Inputs, { githubApi, repository }: Endpoints, redact: Redact): { readonly notifier: Notifier | null; readonly warning: string | null } {
  if (issues === 'off') return { notifier: null, warning: null }
  const missing = githubToken === '' ? 'the input "github-token" is empty' : repository === null ? 'GITHUB_REPOSITORY is not set' : null
  if (missing !== null || repository === null) return { notifier: null, warning: `No incident issue can be opened: ${missing ?? ''}. Set "issues: false" if none is wanted.` }
  return { notifier: githubIssues({ octokit: githubClient({ token: githubToken, baseUrl: githubApi }), ...repository, redact }), warning: null }
}

function redacting(store: StateStore, redact: Redact): StateStore {
  return { load: store.load, save: (state) => store.save(redact(state)) }
}

function runUrl({ repository }: Endpoints): string | null {
  const runId = process.env['GITHUB_RUN_ID']
  return repository !== null && runId ? `${context.serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${runId}` : null
}
