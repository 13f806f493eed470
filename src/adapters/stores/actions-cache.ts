import { mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serialQueue } from '../../async.ts'
import type { State } from '../../core/model.ts'
import type { LoadedState, SavedState, StateStore } from '../../ports.ts'
import { decode, encode, LARGEST_DOCUMENT_BYTES } from './document/codec.ts'
import { unusable } from './document/document.ts'
import { attempt, openPatience } from './cache-client.ts'
import type { CacheSession } from './cache-client.ts'
import { failureIn } from './captured-output.ts'
import type { StoreKind } from './store.ts'

export const cacheKind = {
  kind: 'cache',
  usage: 'cache',
  takesToken: false,
  mistakes: () => [],
  needsRepository: null,
  open: ({ stateName, runId, runAttempt, redact }) => cacheStore({ stateName, runId, runAttempt, redact })
} satisfies StoreKind

export interface CacheStoreOptions {
  readonly stateName: string
  /** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
  readonly runId: string
  readonly runAttempt: string
  /** Takes the secrets of the run out of what the cache says. */
  readonly redact: (text: string) => string
  /** For a load or a save, and for failures that follow each other; the default is 10 seconds. */
  readonly timeLimitMs?: number
}

/**
 * Keeps the state in the Actions cache, each save under a key of its own:
 * `<state-name>-<sequence>-<run id>-<attempt>`. Reads `ACTIONS_RESULTS_URL` and `ACTIONS_RUNTIME_TOKEN` from the
 * environment, as the client does. Nothing of it stays in the workspace.
 *
 * The client cannot be cancelled: after a time limit it goes on in the background and keeps the process alive, so
 * that whoever uses this store must end the process by itself.
 */
export function cacheStore(options: CacheStoreOptions): StateStore {
  const { stateName, runId, runAttempt, redact, timeLimitMs = 10_000 } = options
  const limits = { serially: serialQueue(), patience: openPatience(timeLimitMs), redact, tidy: () => tidy(stateName) }
  let highest = -1
  let refusal: SavedState | null = null

  const load = async (): Promise<LoadedState> => {
    const found = await attempt(limits, async (client) => {
      const key = await newestKey(client, stateName)
      if (key === null) return EMPTY
      highest = Math.max(highest, sequenceIn(key, stateName))
      return await download(client, stateName, key)
    })
    if (found.kind === 'done') return found.value
    return {
      kind: 'unreachable',
      cause: 'transient',
      warning: `The state could not be read from the Actions cache: ${found.problem}`
    }
  }

  const save = async (state: State): Promise<SavedState> => {
    if (refusal !== null) return refusal
    // A key is never used twice, and the highest sequence is what the next run looks for, even after a fresh start.
    const sequence = Math.max(state.sequence, highest + 1)
    highest = sequence
    const key = `${prefixOf(stateName)}${sequence}-${runId}-${runAttempt}`
    const saved = await attempt(limits, (client) => upload(client, stateName, key, { ...state, sequence }))
    if (saved.kind === 'done') return { kind: 'saved' }
    const warning = `The state could not be saved in the Actions cache: ${saved.problem}`
    const failed: SavedState = { kind: 'failed', cause: 'transient', warning }
    // What the token of a run may not write it may not write later either.
    if (saved.problem.includes('read-only')) refusal = failed
    return failed
  }

  return { pace: 'once', load, save }
}

const EMPTY: LoadedState = { kind: 'empty' }

// ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────

function prefixOf(stateName: string): string {
  return `${stateName}-`
}

/** -1 for a key that no run of ours wrote. */
function sequenceIn(key: string, stateName: string): number {
  const digits = /^\d{1,15}(?=-)/.exec(key.slice(prefixOf(stateName).length))?.[0]
  return digits === undefined ? -1 : Number(digits)
}

/**
 * The client takes ten keys at once. The steps find a close successor although some numbers are missing, and a far
 * one fast.
 */
const STEPS = [512, 128, 32, 8, 6, 5, 4, 3, 2, 1]

const MOST_PROBES = 12

/**
 * The key with the highest sequence, or null. A prefix gives the newest entry of the branch's own scope first, which
 * need not be the highest one, so higher ones are asked for by name until there is none.
 */
async function newestKey(session: CacheSession, stateName: string): Promise<string | null> {
  const prefix = prefixOf(stateName)
  let key = await restore(session, stateName, [prefix], 'look')
  for (let probes = 0; key !== null && probes < MOST_PROBES; probes += 1) {
    const sequence = sequenceIn(key, stateName)
    const higher = await restore(
      session,
      stateName,
      STEPS.map((step) => `${prefix}${sequence + step}-`),
      'look'
    )
    if (higher === null) break
    key = higher
  }
  return key
}

// ── The client and its file ─────────────────────────────────────────────────────────────────────────────────

/**
 * Where the document travels. The path is part of the cache's version, so that `app` never finds what `app-staging`
 * saved although its key begins alike; it is relative, so that it is the same on every runner.
 */
function fileOf(stateName: string): string {
  return `.dyno-scaler/${stateName}/state.json`
}

async function download(session: CacheSession, stateName: string, key: string): Promise<LoadedState> {
  return await withFolder(stateName, async (file) => {
    const restored = await restore(session, stateName, [key], 'fetch')
    if (restored === null) throw new Error('the entry has just been deleted')
    const origin = 'The state from the Actions cache'
    const size = await sizeOf(file)
    if (size === null) return unusable('the entry does not hold a state file', origin)
    if (size > LARGEST_DOCUMENT_BYTES) return unusable(`it has ${size} bytes, more than any document of ours`, origin)
    return decode(await readFile(file, 'utf8'), origin)
  })
}

async function upload(
  { client, captured, redact }: CacheSession,
  stateName: string,
  key: string,
  state: State
): Promise<void> {
  await withFolder(stateName, async (file) => {
    await writeFile(file, encode(state), { mode: 0o600 })
    const entry = await client.saveCache([fileOf(stateName)], key, undefined, true)
    if (entry === -1) throw new Error(failureIn(captured.lines, redact) ?? 'the client gives no reason')
  })
}

/** The matched key, or null. The client reports a failure as a miss too; what it printed tells them apart. */
async function restore(
  { client, captured, redact }: CacheSession,
  stateName: string,
  keys: readonly string[],
  depth: 'look' | 'fetch'
): Promise<string | null> {
  const [primary = '', ...others] = keys
  const before = captured.lines.length
  const key = await client.restoreCache([fileOf(stateName)], primary, others, { lookupOnly: depth === 'look' }, true)
  if (key !== undefined) return key
  const failure = failureIn(captured.lines.slice(before), redact)
  if (failure !== null) throw new Error(failure)
  return null
}

/** Gives a folder for the file, and leaves nothing of it. */
async function withFolder<T>(stateName: string, work: (file: string) => Promise<T>): Promise<T> {
  const file = path.resolve(fileOf(stateName))
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await rm(file, { force: true })
    return await work(file)
  } finally {
    await tidy(stateName)
  }
}

/** Removes the file, and its folders as far as nobody has put something else there. Never rejects. */
async function tidy(stateName: string): Promise<void> {
  const file = path.resolve(fileOf(stateName))
  const folder = path.dirname(file)
  try {
    await rm(file, { force: true })
    await rmdir(folder)
    await rmdir(path.dirname(folder))
  } catch {
    // Not empty, not there, or not ours to remove: it stays.
  }
}

async function sizeOf(file: string): Promise<number | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() === true ? found.size : null
}
