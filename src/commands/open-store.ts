import { storeOf } from '../adapters/stores/stores.ts'
import type { Endpoints } from '../config/endpoints.ts'
import type { Inputs } from '../config/inputs.ts'
import type { Redact } from '../core/redact.ts'
import type { StateStore } from '../ports.ts'

/** The store that the inputs name. */
export function openStore(
  { state: { kind, argument }, stateName, stateToken }: Inputs,
  { githubApi, repository }: Endpoints,
  redact: Redact
): StateStore {
  return storeOf(kind).open({
    argument,
    stateName,
    token: stateToken,
    githubApi,
    repository,
    runId: process.env['GITHUB_RUN_ID'] ?? '0',
    runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1',
    redact
  })
}
