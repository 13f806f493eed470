import * as core from '@actions/core'
import { context } from '@actions/github'
import { systemClock } from './clock.ts'
import { readEndpoints } from './config/endpoints.ts'
import type { Endpoints } from './config/endpoints.ts'
import { defaultConfigPath, inputsBesideFile, readInputs } from './config/inputs.ts'
import type { Inputs } from './config/inputs.ts'
import { policyFromFile, policyFromInputs } from './config/load.ts'
import type { LoadedPolicy } from './config/load.ts'
import { problem } from './config/problem.ts'
import type { Problem } from './config/problem.ts'
import { readConfig } from './config/source.ts'
import { runCycle } from './cycle.ts'
import { githubClient } from './github-client.ts'
import { githubIssues } from './incidents/github-issue.ts'
import { heroku } from './platforms/heroku.ts'
import type { Notifier, StateStore } from './ports.ts'
import { createRedact } from './redact.ts'
import type { Redact } from './redact.ts'
import { endingOf } from './report/exit.ts'
import { renderLog } from './report/log.ts'
import { renderOutputs } from './report/outputs.ts'
import { renderSummary } from './report/summary.ts'
import { httpProbe } from './signals/http-probe.ts'
import { cacheStore } from './state/actions-cache.ts'
import { fileStore } from './state/file.ts'
import { noStore } from './state/none.ts'
import { variableStore } from './state/repository-variable.ts'

const read = (name: string): string => core.getInput(name)
const tokenInputs = ['heroku-api-key', 'state-token', 'github-token']

/** The action. Every outcome of the world ends in an exit status; a rejection is a bug. */
async function main(): Promise<0 | 1> {
  const tokens = tokenInputs.map(read).filter((token) => token !== '')
  tokens.forEach((token) => core.setSecret(token))

  const { inputs, problems: inputProblems } = readInputs(read)
  const endpoints = readEndpoints(process.env, inputs.state)
  const loaded = await loadPolicy(inputs)
  loaded.secrets.forEach((secret) => core.setSecret(secret))
  const redact = createRedact([...tokens, ...loaded.secrets])

  const unusable = inputProblems.length > 0 || !endpoints.ok || !loaded.policy.ok
  if (unusable) {
    const problems = [...inputProblems, ...[endpoints, loaded.policy].flatMap((part) => (part.ok ? [] : part.problems))]
    problems.forEach(({ message, place }) => annotate({ message: redact(message), place }))
    core.info('Nothing was read from or written to Heroku.')
    return inputs.failOn === 'never' ? 0 : 1
  }

  const { notifier, warning } = openTracker(inputs, endpoints.value, redact)
  const report = redact(
    await runCycle(
      {
        platform: heroku({ baseUrl: endpoints.value.herokuApi, token: inputs.herokuApiKey, clock: systemClock }),
        probe: httpProbe({ clock: systemClock }),
        store: redacting(openStore(inputs, endpoints.value), redact),
        notifier,
        clock: systemClock
      },
      { policy: loaded.policy.value, mode: inputs.mode, runUrl: runUrl() }
    )
  )
  const complete = warning === null ? report : { ...report, warnings: [...report.warnings, warning] }

  renderLog(complete).forEach((line) => core.info(line))
  for (const [name, value] of Object.entries(renderOutputs(complete))) core.setOutput(name, value)
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderSummary(complete)).write()
  const ending = endingOf(complete, inputs.failOn)
  ending.warnings.forEach((message) => core.warning(message))
  ending.errors.forEach((message) => core.error(message))
  return ending.status
}

function annotate({ message, place }: Problem): void {
  core.error(message, place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column })
}

/** A file where there is one, the simple inputs else. */
async function loadPolicy({ config: file, simple }: Inputs): Promise<LoadedPolicy> {
  const text = await readConfig(process.env['GITHUB_WORKSPACE'] ?? '', file)
  const refused = (message: string): LoadedPolicy => ({ policy: { ok: false, problems: [problem(message)] }, secrets: [] })

  if (text.kind === 'unreadable') return refused(`${file} cannot be read: ${text.cause}.`)
  if (text.kind === 'absent') {
    if (file === defaultConfigPath) return { policy: policyFromInputs(simple), secrets: [] }
    return refused(`Input "config": there is no ${file}. Check the path, and that a step before this one runs actions/checkout.`)
  }
  const loaded = policyFromFile(file, text.value, process.env, simple.app ?? null)
  const beside = inputsBesideFile(simple)
  if (beside.length === 0) return loaded
  const clash = problem(
    `The configuration file ${file} and ${beside.map((name) => `the input "${name}"`).join(', ')} are both given. Write everything in the file, or remove the file; only "app" may stand beside it.`
  )
  return { ...loaded, policy: { ok: false, problems: [clash, ...(loaded.policy.ok ? [] : loaded.policy.problems)] } }
}

function openStore({ state, stateName, stateToken }: Inputs, { githubApi, repository }: Endpoints): StateStore {
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
  const { tracked, sync } = githubIssues({ octokit: githubClient({ token: githubToken, baseUrl: githubApi }), ...repository })
  return { notifier: { tracked, sync: (report) => sync(redact(report)) }, warning: null }
}

function redacting(store: StateStore, redact: Redact): StateStore {
  return { load: store.load, save: (state) => store.save(redact(state)) }
}

function runUrl(): string | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = process.env
  return repository && runId ? `${context.serverUrl}/${repository}/actions/runs/${runId}` : null
}

/** The cache client may keep sockets open long after it was given up, so the process ends itself once the log is out. */
function exit(status: 0 | 1): void {
  process.stdout.write('', () => process.exit(status))
}

try {
  exit(await main())
} catch (error) {
  const redact = createRedact(tokenInputs.map(read))
  core.error(redact(`Dyno Scaler failed by a fault of its own; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`))
  exit(1)
}
