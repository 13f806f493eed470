import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { quietly, scrub, struggleIn } from './quiet-output.ts'
import type { Heard } from './quiet-output.ts'
import { mayCarryToken } from '../../core/token-address.ts'

type CacheClient = Pick<typeof import('@actions/cache'), 'restoreCache' | 'saveCache'>

/** The client together with what it says. */
export interface Conversation {
  readonly client: CacheClient
  readonly heard: Heard
  readonly token: string
}

export type Attempted<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly problem: string }

export interface AttemptOptions {
  /** From {@link queue}, one for all the work on the same file. */
  readonly serially: Queue
  readonly timeLimitMs: number
  /** Removes what unfinished work has left behind. Called at the time limit, since the process may end right after it. */
  readonly tidy: () => Promise<void>
}

/** One piece of work with the client, within its time limit. Never rejects. After the limit it may go on; the next piece waits for it. */
export async function attempt<T>(
  { serially, timeLimitMs, tidy }: AttemptOptions,
  work: (conversation: Conversation) => Promise<T>
): Promise<Attempted<T>> {
  const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? ''
  const obstacle = obstacleTo(token)
  if (obstacle !== null) return { kind: 'failed', problem: obstacle }

  const soFar: { heard: Heard | null; late: boolean; leave: () => void } = {
    heard: null,
    late: false,
    leave: () => undefined
  }
  const conversation = serially(async () => {
    if (soFar.late) throw new Error('too late')
    const surroundings = await prepareSurroundings()
    soFar.leave = surroundings.leave
    try {
      const value = await quietly(async (heard) => {
        soFar.heard = heard
        return await work({ client: await import('@actions/cache'), heard, token })
      })
      // Not after a failure: the client may still be opening a file there, and its folder gone would be an uncaught exception. At the exit it goes too.
      await surroundings.clean()
      return value
    } finally {
      surroundings.leave()
    }
  })

  const ended = conversation.then(
    (value): Attempted<T> => ({ kind: 'done', value }),
    (error: unknown): Attempted<T> => ({
      kind: 'failed',
      problem: sentence(scrub(error instanceof Error ? error.message : String(error), token))
    })
  )
  return await withTimeout(timeLimitMs, ended, async () => {
    soFar.late = true
    soFar.leave()
    await tidy()
    return { kind: 'failed', problem: sentence(lateness(timeLimitMs, soFar.heard, token)) }
  })
}

function lateness(timeLimitMs: number, heard: Heard | null, token: string): string {
  const late = `it did not finish within ${Math.round(timeLimitMs / 100) / 10} s`
  if (heard === null) return `${late} (an earlier call is still under way)`
  const struggle = struggleIn(heard.lines, token)
  return struggle === null ? late : `${late} (${struggle})`
}

async function withTimeout<T>(timeLimitMs: number, ended: Promise<T>, late: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), timeLimitMs)
  })
  try {
    return await Promise.race([ended, limit])
  } finally {
    clearTimeout(timer)
  }
}

export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** One at a time: an abandoned download must not put an old file where a later save has put its own. */
export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
}

function obstacleTo(token: string): string | null {
  const addresses = [process.env['ACTIONS_RESULTS_URL'] ?? '', process.env['ACTIONS_CACHE_URL'] ?? ''].filter(
    (url) => url !== ''
  )
  if (addresses.length === 0 || token === '') {
    return (
      'ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing. GitHub gives them to steps with `uses:` only, not to `run:` steps ' +
      'nor outside of Actions. Use the action with `uses:`, or choose another `state`.'
    )
  }
  const exposed = !addresses.every(mayCarryToken)
  return exposed
    ? 'its token is sent over https only, and ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL is another address.'
    : null
}

function sentence(problem: string): string {
  return `${problem}${/[.!?]$/.test(problem) ? '' : '.'} The run goes on without it.`
}

interface Surroundings {
  /** Put the environment back as it was; only the first call does something. */
  readonly leave: () => void
  /** Delete the temporary folder. */
  readonly clean: () => Promise<void>
}

/**
 * Sets what the cache client reads from the environment: a temporary folder of its own, the working directory as the workspace
 * (the client mixes the two), and version 2 of the service where the runner offers only that.
 */
async function prepareSurroundings(): Promise<Surroundings> {
  const runnerTemp = process.env['RUNNER_TEMP'] ?? ''
  const folder = await mkdtemp(path.join(runnerTemp === '' ? os.tmpdir() : runnerTemp, 'dyno-scaler-'))
  removeAtExit(folder)
  const values: Record<string, string> = { RUNNER_TEMP: folder, GITHUB_WORKSPACE: process.cwd() }
  if (!process.env['ACTIONS_CACHE_SERVICE_V2'] && !process.env['ACTIONS_CACHE_URL']) {
    values['ACTIONS_CACHE_SERVICE_V2'] = 'true'
  }
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, values)
  let left = false
  return {
    leave: () => {
      if (left) return
      left = true
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(process.env, name)
        else process.env[name] = value
      }
    },
    clean: async () => {
      await rm(folder, { recursive: true, force: true })
      folders.delete(folder)
    }
  }
}

/** Those that are still there. */
const folders = new Set<string>()
let isExitAwaited = false

function removeAtExit(folder: string): void {
  folders.add(folder)
  if (!isExitAwaited) process.once('exit', () => folders.forEach(removeNow))
  isExitAwaited = true
}

function removeNow(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The runner empties its temporary folder, too; a run does not fail for what is left there.
    folders.delete(folder)
  }
}
