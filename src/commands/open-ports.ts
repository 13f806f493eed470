/** The outside world of a run as its inputs describe it, for the action and the terminal. */
import { systemClock } from '../adapters/clock.ts'
import { herokuDiagnosis } from '../adapters/heroku/heroku-diagnosis.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { routerMetrics } from '../adapters/heroku/router-metrics.ts'
import { openChannels } from '../adapters/notifications/channels.ts'
import { httpProbe } from '../adapters/signals/http-probe.ts'
import { numberMetrics } from '../adapters/signals/signals.ts'
import type { Endpoints } from '../config/endpoints.ts'
import type { Inputs } from '../config/inputs.ts'
import type { LoadedPolicy } from '../config/load.ts'
import type { Policy, State } from '../core/model.ts'
import type { Redact } from '../core/redact.ts'
import { timezonesOf } from '../core/schedule/holidays.ts'
import type { IncidentTracker, Ports, StateStore } from '../ports.ts'
import { holidayLookup } from './holidays.ts'
import { openStore } from './open-store.ts'

/** Days ahead in which holidays can matter to a run: as far as the next change is looked for. */
const holidayDays = 400

export interface RunContext {
  readonly inputs: Inputs
  readonly endpoints: Endpoints
  readonly policy: Policy
  readonly loaded: LoadedPolicy
  readonly redact: Redact
}

/** @param store where the state is kept; default: where the inputs say */
export function openPorts(
  { inputs, endpoints, policy, loaded, redact }: RunContext,
  tracker: IncidentTracker | null,
  store: StateStore = openStore(inputs, endpoints, redact)
): Ports {
  const { herokuApiKey: token } = inputs
  const { herokuApi, herokuMetrics } = endpoints
  const platform = heroku({ baseUrl: herokuApi, metricsUrl: herokuMetrics, token, clock: systemClock, redact })
  return {
    platform,
    probe: httpProbe({ clock: systemClock, redact }),
    router: routerMetrics({ baseUrl: herokuMetrics, token, clock: systemClock, redact }),
    numbers: numberMetrics({ clock: systemClock, redact }),
    store: { ...store, save: (state) => store.save(redact(state)) },
    tracker,
    notices: openChannels(policy.notify, { clock: systemClock, redact }),
    dynos: platform.dynos,
    diagnose: herokuDiagnosis({ baseUrl: herokuApi, token, statusUrl: endpoints.herokuStatus, redact }),
    holidays: holidayLookup(loaded.holidays, timezonesOf(policy), holidayDays),
    clock: systemClock
  }
}

export type OpenedTracker =
  | { readonly ok: true; readonly tracker: IncidentTracker }
  /** What is missing for it. */
  | { readonly ok: false; readonly missing: string }

/** The issues of the repository that the run belongs to. */
export async function openTracker(
  { githubToken }: Pick<Inputs, 'githubToken'>,
  { githubApi, repository }: Endpoints,
  redact: Redact
): Promise<OpenedTracker> {
  if (githubToken === '') return { ok: false, missing: 'the input "github-token" is empty' }
  if (repository === null) return { ok: false, missing: 'GITHUB_REPOSITORY is not set' }
  const { githubIssues } = await import('../adapters/github/github-issue.ts')
  const { githubClient } = await import('../adapters/http/github-client.ts')
  const octokit = githubClient({ token: githubToken, baseUrl: githubApi, redact })
  return { ok: true, tracker: githubIssues({ octokit, ...repository, redact }) }
}

/** Adds what is new to the branch of the history. Gives a warning, or null. What a run may not write waits in the state. */
export async function keepHistory(
  { githubToken, stateName }: Pick<Inputs, 'githubToken' | 'stateName'>,
  { githubApi, repository }: Endpoints,
  { state, isLimited }: { readonly state: State; readonly isLimited: boolean },
  redact: Redact
): Promise<string | null> {
  if (isLimited) return null
  if (repository === null || githubToken === '')
    return 'The history could not be kept on a branch: there is no GITHUB_REPOSITORY or no "github-token".'
  const { githubClient } = await import('../adapters/http/github-client.ts')
  const { appendHistory } = await import('../adapters/stores/history-branch.ts')
  const octokit = githubClient({ token: githubToken, baseUrl: githubApi, redact })
  const written = await appendHistory({ octokit, ...repository, stateName }, state)
  return written.kind === 'failed' ? written.warning : null
}

/** Aborted by SIGINT or SIGTERM, each as often as it comes: a runner asks a cancelled job to end with the one, and then with the other. */
export function cancellation(onCancel: () => void): AbortSignal {
  const cancelled = new AbortController()
  const cancel = (): void => {
    if (!cancelled.signal.aborted) onCancel()
    cancelled.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel)
  return cancelled.signal
}
