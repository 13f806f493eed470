import * as core from '@actions/core'
import { context as github } from '@actions/github'
import { systemClock } from '../../adapters/clock.ts'
import type { Endpoints } from '../../config/endpoints.ts'
import type { Inputs } from '../../config/inputs.ts'
import { runControlLoop } from '../../run/run.ts'
import { githubClient } from '../../adapters/http/github-client.ts'
import { githubIssues } from '../../adapters/github/github-issue.ts'
import { openChannels } from '../../adapters/notifications/channels.ts'
import type { Policy, State } from '../../core/model.ts'
import { lint } from '../../core/plan/lint.ts'
import { processKey } from '../../core/process-key.ts'
import { timezonesOf } from '../../core/schedule/holidays.ts'
import { relay } from '../../adapters/github/relay.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { herokuDynos } from '../../adapters/heroku/heroku-dynos.ts'
import { herokuDiagnosis } from '../../adapters/heroku/heroku-diagnosis.ts'
import type { IncidentTracker, StateStore } from '../../ports.ts'
import type { Redact } from '../../core/redact.ts'
import { endingOf } from '../../report/exit.ts'
import { renderOutputs } from '../../report/outputs.ts'
import { httpProbe } from '../../adapters/signals/http-probe.ts'
import { numberMetrics } from '../../adapters/signals/signals.ts'
import { routerMetrics } from '../../adapters/heroku/router-metrics.ts'
import { historyBranch } from '../../adapters/stores/history-branch.ts'
import { annotationAt } from '../annotation.ts'
import { holidayLookup } from '../holidays.ts'
import { idleRepositoryWarning } from '../idle-repository.ts'
import { openJournal } from '../journal.ts'
import type { Journal } from '../journal.ts'
import { openStore } from '../open-store.ts'
import type { ActionCommand, ActionContext } from './command.ts'

/** Days ahead in which holidays can matter to a run: as far as the next change is looked for. */
const holidayDays = 400

/** `command: run`: looks, once or for a while, with log, outputs and summary. */
export const run: ActionCommand = async (context) => {
  const { inputs, endpoints, policy, loaded, redact } = context
  const tracker = openTracker(inputs, endpoints, redact)
  const journal = openJournal(inputs.watchMs, redact)
  const result = await look(context, tracker.tracker, journal)
  if (result.ended === 'refused') {
    result.problems.forEach((message) => core.error(redact(message)))
    core.info('Nothing was written to Heroku.')
    return { kind: 'done', status: inputs.failOn === 'never' ? 0 : 1 }
  }

  const report = redact(result.last)
  const relayed = result.ended === 'in-time' ? await startNext(inputs, endpoints, policy) : null
  const idle = idleRepositoryWarning(github.eventName, github.payload.repository, report.nowMs)
  const kept =
    loaded.history === 'off' || inputs.mode === 'dry-run'
      ? null
      : await keepHistory(inputs, endpoints, redact(result.state))
  const later = [tracker.warning, relayed, idle, kept].filter((text) => text !== null)
  const complete = { ...report, warnings: [...report.warnings, ...later] }
  const { changes, summary } = journal.close(complete, result.ended)
  for (const [name, value] of Object.entries({ ...renderOutputs(complete), changed: String(changes > 0) }))
    core.setOutput(name, value)
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary).write()
  const limits = new Map(report.processes.map(({ policy, limit }) => [processKey(policy), limit ?? null]))
  const sizes = new Map(report.processes.map(({ policy, size }) => [processKey(policy), size]))
  const sizeOf = (app: string, process: string): string | null => sizes.get(processKey({ app, process })) ?? null
  const limitOf = (app: string, process: string): number | null => limits.get(processKey({ app, process })) ?? null
  for (const finding of lint(report.policy, { nowMs: report.nowMs, limits: limitOf, sizes: sizeOf })) {
    const { message, place } = loaded.locate(finding)
    core.warning(redact(message), annotationAt(place))
  }
  const ending = endingOf(complete, inputs.failOn)
  ending.warnings.forEach((message) => core.warning(message))
  ending.errors.forEach((message) => core.error(message))
  return { kind: 'done', status: ending.status }
}

/** Looks until the watch ends, with the outside world as the inputs say. */
function look(
  { inputs, endpoints, policy, loaded, redact }: ActionContext,
  tracker: IncidentTracker | null,
  journal: Journal
): ReturnType<typeof runControlLoop> {
  const { herokuApiKey: token, watchMs, intervalMs, scale, hold, mode } = inputs
  const { herokuApi, herokuMetrics } = endpoints
  return runControlLoop(
    {
      platform: heroku({ baseUrl: herokuApi, metricsUrl: herokuMetrics, token, clock: systemClock, redact }),
      probe: httpProbe({ clock: systemClock }),
      router: routerMetrics({ baseUrl: herokuMetrics, token, clock: systemClock, redact }),
      numbers: numberMetrics({ clock: systemClock }),
      store: redacting(openStore(inputs, endpoints), redact),
      tracker,
      notices: openChannels(policy.notify, { clock: systemClock, redact }),
      dynos: herokuDynos({ baseUrl: herokuApi, token }),
      diagnose: herokuDiagnosis({ baseUrl: herokuApi, token, statusUrl: endpoints.herokuStatus }),
      holidays: holidayLookup(loaded.holidays, timezonesOf(policy), holidayDays),
      clock: systemClock
    },
    {
      policy,
      mode,
      runUrl: runUrl(endpoints),
      docsUrl: docsUrl(),
      holder: `${process.env['GITHUB_RUN_ID'] ?? '0'}-${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
      watchMs,
      intervalMs,
      order: scale === null ? null : { scale, hold },
      cancelled: cancellation(),
      onLook: journal.add
    }
  )
}

/** The runner asks a cancelled job to end with SIGINT, and again with SIGTERM. */
function cancellation(): AbortSignal {
  const cancelled = new AbortController()
  const cancel = (): void => {
    if (!cancelled.signal.aborted) core.info('Cancelled: the state is saved, and nothing new is begun.')
    cancelled.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel)
  return cancelled.signal
}

/** Starts the next watch where that is wanted. Gives a warning, or null. */
async function startNext(
  { relay: wanted, watchMs, githubToken }: Inputs,
  { githubApi, repository }: Endpoints,
  { apps }: Policy
): Promise<string | null> {
  const isEnabled = apps.some(({ processes }) => processes.some(({ enabled }) => enabled))
  if (wanted === 'off' || watchMs === 0 || !isEnabled) return null
  if (repository === null || githubToken === '')
    return 'The next watch could not be started: there is no GITHUB_REPOSITORY or no "github-token". The next run by cron goes on.'
  const octokit = githubClient({ token: githubToken, baseUrl: githubApi })
  return relay({ octokit, ...repository, workflowRef: process.env['GITHUB_WORKFLOW_REF'] ?? '' })
}

function openTracker(
  { issues, githubToken }: Inputs,
  { githubApi, repository }: Endpoints,
  redact: Redact
): { readonly tracker: IncidentTracker | null; readonly warning: string | null } {
  if (issues === 'off') return { tracker: null, warning: null }
  const missing =
    githubToken === ''
      ? 'the input "github-token" is empty'
      : repository === null
        ? 'GITHUB_REPOSITORY is not set'
        : null
  if (missing !== null || repository === null)
    return {
      tracker: null,
      warning: `No incident issue can be opened: ${missing ?? ''}. Set "issues: false" if none is wanted.`
    }
  return {
    tracker: githubIssues({ octokit: githubClient({ token: githubToken, baseUrl: githubApi }), ...repository, redact }),
    warning: null
  }
}

/** Adds what is new to the branch of the history. Gives a warning, or null. */
async function keepHistory(
  { githubToken, stateName }: Inputs,
  { githubApi, repository }: Endpoints,
  state: State
): Promise<string | null> {
  if (repository === null || githubToken === '')
    return 'The history could not be kept on a branch: there is no GITHUB_REPOSITORY or no "github-token".'
  const written = await historyBranch({
    octokit: githubClient({ token: githubToken, baseUrl: githubApi }),
    ...repository,
    stateName
  }).append(state)
  return written.kind === 'failed' ? written.warning : null
}

function redacting(store: StateStore, redact: Redact): StateStore {
  return { ...store, save: (state) => store.save(redact(state)) }
}

/** Page of the action's own repository; null where the action is used from a folder. */
function docsUrl(): string | null {
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env
  return repository ? `${github.serverUrl}/${repository}/blob/${ref || 'main'}/docs/troubleshooting.md` : null
}

function runUrl({ repository }: Endpoints): string | null {
  const runId = process.env['GITHUB_RUN_ID']
  return repository !== null && runId
    ? `${github.serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${runId}`
    : null
}
