import * as core from '@actions/core'
import { context as github } from '@actions/github'
import { systemClock } from '../../adapters/clock.ts'
import { untilAborted } from '../../async.ts'
import type { Endpoints } from '../../config/endpoints.ts'
import { runControlLoop } from '../../run/run.ts'
import type { EpochMs } from '../../core/model.ts'
import { asWritten } from '../../core/select-apps.ts'
import { lint } from '../../core/plan/lint.ts'
import { processKey } from '../../core/process-key.ts'
import type { IncidentTracker } from '../../ports.ts'
import { endingOf } from '../../report/exit.ts'
import { renderOutputs } from '../../report/outputs.ts'
import { problem } from '../../config/problem.ts'
import { addToSummary, annotations } from '../annotation.ts'
import { jobLog } from '../job-log.ts'
import { branchRule } from '../branch-rule.ts'
import { idleRepositoryWarning } from '../idle-repository.ts'
import { openJournal } from '../journal.ts'
import type { Journal } from '../journal.ts'
import { cancellation, keepHistory, openPorts, openTracker } from '../open-ports.ts'
import { runNumberIn } from '../run-number.ts'
import { refused } from './command.ts'
import type { ActionCommand, ActionContext } from './command.ts'

/** `command: run`: looks, once or for a while, with log, outputs and summary. */
export const run: ActionCommand = async (context) => {
  const { inputs, endpoints, loaded, redact } = context
  const branch = branchRule(inputs, { ref: process.env['GITHUB_REF'], repository: github.payload.repository })
  if (branch.kind === 'refused') return refused([problem(branch.message)])
  const opened = inputs.issues === 'off' ? null : await openTracker(inputs, endpoints, redact)
  const endMs = systemClock.now() + inputs.watchMs
  const cancelled = cancellation(() => jobLog.line('Cancelled: the state is saved, and nothing new is begun.'))
  const journal = openJournal(inputs.watchMs + inputs.waitMs, redact)
  const result = await look(context, { tracker: opened?.ok === true ? opened.tracker : null, journal, cancelled })
  if (result.ended === 'refused') {
    for (const { message, place } of [...result.mistakes.map(loaded.locate), ...result.problems.map(problem)])
      annotations.add('error', redact(message), place)
    jobLog.line('Nothing was written to Heroku.')
    return { kind: 'done', status: inputs.failOn === 'never' ? 0 : 1 }
  }

  const report = result.last
  const relayed = result.ended === 'in-time' ? await startNext(context, endMs, cancelled) : null
  const idle = idleRepositoryWarning(github.eventName, github.payload.repository, report.nowMs)
  const kept =
    loaded.history === 'off' || inputs.mode === 'dry-run'
      ? null
      : await keepHistory(inputs, endpoints, { ...result, state: redact(result.state) }, redact)
  const branchWarning = branch.kind === 'warning' ? branch.message : null
  const noTracker = opened?.ok === false ? noIssues(opened.missing) : null
  const later = [branchWarning, noTracker, relayed, idle, kept].filter((text) => text !== null)
  const complete = redact({ ...report, warnings: [...report.warnings, ...later] })
  const { changes, summary } = journal.close(complete, result.ended)
  for (const [name, value] of Object.entries({ ...renderOutputs(complete), changed: String(changes > 0) }))
    core.setOutput(name, value)
  await addToSummary(summary)
  const seen = new Map(report.processes.map((one) => [processKey(one.policy), one]))
  const findings = lint(asWritten(report.policy), {
    nowMs: report.nowMs,
    limits: (app, process) => seen.get(processKey({ app, process }))?.limit ?? null,
    sizes: (app, process) => seen.get(processKey({ app, process }))?.size ?? null
  })
  for (const { message, place } of [...loaded.warnings, ...findings.map(loaded.locate)])
    annotations.add('warning', redact(message), place)
  const ending = endingOf(complete, inputs.failOn)
  ending.warnings.forEach((message) => annotations.add('warning', message))
  ending.errors.forEach((message) => annotations.add('error', message))
  return { kind: 'done', status: ending.status }
}

/** Looks until the watch ends, with the outside world as the inputs say. */
function look(
  context: ActionContext,
  {
    tracker,
    journal,
    cancelled
  }: { readonly tracker: IncidentTracker | null; readonly journal: Journal; readonly cancelled: AbortSignal }
): ReturnType<typeof runControlLoop> {
  const { inputs, endpoints, policy } = context
  const { watchMs, intervalMs, waitMs, scale, hold, mode } = inputs
  return runControlLoop(openPorts(context, tracker), {
    policy,
    mode,
    runUrl: runUrl(endpoints),
    docsUrl: docsUrl(),
    holder: `${process.env['GITHUB_RUN_ID'] ?? '0'}-${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
    runNumber: runNumberIn(process.env),
    watchMs,
    intervalMs,
    waitMs,
    order: scale === null ? null : { scale, hold },
    cancelled,
    onLook: journal.add
  })
}

/**
 * Starts the next watch where that is wanted, when this one is over: the last look is an interval before the end, where the watch is no
 * multiple of it. Gives a warning, or null.
 */
async function startNext(
  { inputs, endpoints, redact, policy: { apps } }: ActionContext,
  endMs: EpochMs,
  cancelled: AbortSignal
): Promise<string | null> {
  const { relay: wanted, githubToken } = inputs
  const { githubApi, repository } = endpoints
  const isEnabled = apps.some(({ processes }) => processes.some(({ enabled }) => enabled))
  if (wanted === 'off' || !isEnabled) return null
  if (repository === null || githubToken === '')
    return 'The next watch could not be started: there is no GITHUB_REPOSITORY or no "github-token". The next run by cron goes on.'
  await untilAborted(cancelled, systemClock.sleep(Math.max(0, endMs - systemClock.now())))
  if (cancelled.aborted) return null
  const { relay } = await import('../../adapters/github/relay.ts')
  const { githubClient } = await import('../../adapters/http/github-client.ts')
  const octokit = githubClient({ token: githubToken, baseUrl: githubApi, redact })
  return relay({ octokit, ...repository, workflowRef: process.env['GITHUB_WORKFLOW_REF'] ?? '' })
}

function noIssues(missing: string): string {
  return `No incident issue can be opened: ${missing}. Set "issues: false" if none is wanted.`
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
