import type { Octokit } from '@octokit/rest'
import { githubFault } from '../http/github-fault.ts'
import type { State } from '../../core/model.ts'
import type { LoadedState, SavedState, StateStore } from '../../ports.ts'
import { decode, encodeForVariable } from './document/codec.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { noStore } from './none.ts'
import type { StoreKind } from './store.ts'

export const variableKind = {
  kind: 'variable',
  usage: 'variable',
  takesToken: true,
  mistakes: ({ stateName, stateToken }) => [
    ...(/^\d/.test(stateName)
      ? [
          `Input "state-name": "${stateName}" cannot be used with "state: variable": the name of a variable cannot begin with a digit. Begin it with a letter.`
        ]
      : []),
    ...(stateToken === ''
      ? [
          'Input "state-token" is missing: "state: variable" needs a fine-grained token with the permission "Variables: read and write". The workflow\'s own token cannot have it.'
        ]
      : [])
  ],
  needsRepository:
    'GITHUB_REPOSITORY is not set: "state: variable" keeps the state in a variable of the repository. Outside GitHub use "state: file:PATH".',
  open: ({ repository, token, githubApi, stateName, redact }) =>
    // Without a repository the run has been refused before.
    repository === null ? noStore() : variableStore({ token, baseUrl: githubApi, ...repository, stateName, redact })
} satisfies StoreKind

export interface VariableStoreOptions {
  /** A fine-grained or App token with *Variables: read and write*. */
  readonly token: string
  /** GitHub's REST API, e.g. `https://api.github.com`. */
  readonly baseUrl: string
  readonly owner: string
  readonly repo: string
  readonly stateName: string
  /** Takes the secrets of the run out of what GitHub says. */
  readonly redact: (text: string) => string
  /** For one call; the default is 10 seconds. */
  readonly timeLimitMs?: number
}

/** `dyno-scaler` is kept in `DYNO_SCALER_STATE`. */
export function variableName(stateName: string): string {
  return `${stateName.replaceAll('-', '_').toUpperCase()}_STATE`
}

/** Keeps the state in a variable of the repository, compressed. The variable is created on first use. */
export function variableStore(options: VariableStoreOptions): StateStore {
  const name = variableName(options.stateName)
  const problem = problemWith(options)
  if (problem !== null) {
    const warning = `The state in the repository variable ${name} cannot be used: ${problem}`
    return {
      pace: 'often',
      load: () => Promise.resolve({ kind: 'unreachable', warning, cause: 'permission' }),
      save: () => Promise.resolve({ kind: 'failed', warning, cause: 'permission' })
    }
  }
  const variable = { owner: options.owner, repo: options.repo, name }
  const { token, baseUrl, redact, timeLimitMs: timeoutMs = 10_000 } = options
  const connect = async (): Promise<Octokit> => {
    const { githubClient } = await import('../http/github-client.ts')
    return githubClient({ token, baseUrl, redact, timeoutMs })
  }
  return {
    pace: 'often',
    load: async () => load(await connect(), variable),
    save: async (state) => save(await connect(), variable, state)
  }
}

type Variable = Readonly<Record<'owner' | 'repo' | 'name', string>>

function problemWith(options: VariableStoreOptions): string | null {
  if (options.token === '') return `the input \`state-token\` is empty. ${GRANT}`
  if (!mayCarryToken(options.baseUrl)) {
    return `its token is sent over https only, and GITHUB_API_URL is ${options.baseUrl.split('?', 1)[0] ?? ''}.`
  }
  return null
}

async function load(octokit: Octokit, variable: Variable): Promise<LoadedState> {
  try {
    return await read(octokit, variable)
  } catch (error) {
    const fault = faultOf(error)
    const warning = `The repository variable ${variable.name} could not be read: ${fault.words}`
    return { kind: 'unreachable', warning, cause: fault.cause }
  }
}

async function read(octokit: Octokit, variable: Variable): Promise<LoadedState> {
  try {
    const { data } = await octokit.rest.actions.getRepoVariable(variable)
    const value: unknown = data.value
    // Octokit gives an empty body for JSON that breaks off.
    if (typeof value !== 'string') throw new TypeError('the answer of GitHub was cut short or had no value')
    return decode(value, `The repository variable ${variable.name}`)
  } catch (error) {
    if (faultOf(error).status === 404) return { kind: 'empty' }
    throw error
  }
}

async function save(octokit: Octokit, variable: Variable, state: State): Promise<SavedState> {
  const encoded = encodeForVariable(state)
  if (encoded.kind === 'too-large') {
    return failed(variable, {
      cause: 'permission',
      words:
        `the state takes ${encoded.bytes} bytes at least, more than a variable holds. Use \`state: cache\`, or give ` +
        'each part of the apps a `state-name` of its own.'
    })
  }
  try {
    // GitHub cannot write on condition: two runs may still cross. What is read back shows it to the one that wrote first.
    const found = await read(octokit, variable)
    if (found.kind === 'loaded' && found.state.sequence >= state.sequence)
      return { kind: 'conflict', state: found.state }
    if (found.kind === 'newer') return { kind: 'failed', warning: found.warning, cause: 'transient' }
    await write(octokit, variable, encoded.text)
    const other = await overwrittenBy(octokit, variable, state)
    return other === null ? { kind: 'saved' } : { kind: 'conflict', state: other }
  } catch (error) {
    const fault = faultOf(error)
    // For GitHub, what a token may not know of does not exist.
    if (fault.status === 404) return failed(variable, { cause: 'permission', words: `GitHub answered 404. ${GRANT}` })
    return failed(variable, fault)
  }
}

/** What another run wrote over `state`; null: nothing, as far as can be read. */
async function overwrittenBy(octokit: Octokit, variable: Variable, state: State): Promise<State | null> {
  const found = await read(octokit, variable).catch(() => null)
  if (found?.kind !== 'loaded' || found.state.sequence < state.sequence) return null
  const own = state.saves.at(-1)
  return own === undefined || found.state.saves.includes(own) ? null : found.state
}

async function write(octokit: Octokit, variable: Variable, value: string): Promise<void> {
  const { actions } = octokit.rest
  try {
    await actions.updateRepoVariable({ ...variable, value })
  } catch (error) {
    if (faultOf(error).status !== 404) throw error
    try {
      await actions.createRepoVariable({ ...variable, value })
    } catch (creation) {
      // Another run was faster.
      if (faultOf(creation).status !== 409) throw creation
      await actions.updateRepoVariable({ ...variable, value })
    }
  }
}

function failed({ name }: Variable, fault: Pick<Fault, 'cause' | 'words'>): SavedState {
  const warning = `The state could not be saved in the repository variable ${name}: ${fault.words}`
  return { kind: 'failed', warning, cause: fault.cause }
}

const GRANT =
  'Give the input `state-token` a fine-grained or App token for this repository with the permission ' +
  '*Variables: read and write*; the `GITHUB_TOKEN` of a workflow cannot have it.'

interface Fault {
  /** null: GitHub did not answer. */
  readonly status: number | null
  readonly cause: 'transient' | 'permission'
  readonly words: string
}

function faultOf(error: unknown): Fault {
  const { kind, status, message: said } = githubFault(error)
  const later = 'It is tried again with the next look.'
  if (status === null) return { status, cause: 'transient', words: `GitHub gave no usable answer (${said}). ${later}` }
  if (kind === 'unauthorized') {
    const refused = 'GitHub does not accept the token of the input `state-token` (401): wrong, expired or revoked.'
    return { status, cause: 'permission', words: `${refused} ${GRANT}` }
  }
  if (kind === 'forbidden')
    return { status, cause: 'permission', words: `the token lacks a permission (403: ${said}). ${GRANT}` }
  return { status, cause: 'transient', words: `GitHub answered ${status}. ${later}` }
}
