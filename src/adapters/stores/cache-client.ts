import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { mostBodyBytes } from '../http/bounded-fetch.ts'
import { withBoundedAnswers } from './bounded-answers.ts'
import { captureOutput, scrub, retriedFailureIn } from './captured-output.ts'
import type { CapturedOutput } from './captured-output.ts'
import { exactDuration } from '../../core/format.ts'
import { createRedact } from '../../core/redact.ts'
import { mayCarryToken } from '../../core/token-address.ts'
import { noop, withTimeout } from '../../async.ts'
import type { SerialQueue } from '../../async.ts'

type CacheClient = Pick<typeof import('@actions/cache'), 'restoreCache' | 'saveCache'>

/** The client together with what it says. */
export interface CacheSession {
  readonly client: CacheClient
  readonly captured: CapturedOutput
  /** Takes the secrets of the run and its token out of what the client says. */
  readonly redact: (text: string) => string
}

export type Attempted<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly problem: string }

export interface AttemptOptions {
  /** One for all the work on the same file: an abandoned download must not put an old file where a later save put its own. */
  readonly serially: SerialQueue
  readonly patience: Patience
  /** Takes the secrets of the run out of what the client says. */
  readonly redact: (text: string) => string
  /**
   * Removes what unfinished work has left behind. Called at the time limit, since the process may end right after it.
   */
  readonly tidy: () => Promise<void>
}

/** How long the cache may keep a run waiting with failures that follow each other; another try a minute later has all of it again. */
export interface Patience {
  /** `known`: why the last piece of work failed, where there is no time left for another. */
  readonly left: () => { readonly ms: number; readonly known: string | null }
  readonly spend: (ms: number, problem: string) => void
}

const newPatienceMs = 60_000
/** Nothing is done in less. */
const leastMs = 500

export function openPatience(limitMs: number): Patience {
  let last: { readonly atMs: number; readonly spentMs: number; readonly problem: string } | null = null
  const recent = (): typeof last => (last !== null && performance.now() - last.atMs < newPatienceMs ? last : null)
  return {
    left: () => {
      const ms = limitMs - (recent()?.spentMs ?? 0)
      return { ms, known: ms < Math.min(leastMs, limitMs / 2) ? (recent()?.problem ?? null) : null }
    },
    spend: (ms, problem) => {
      last = { atMs: performance.now(), spentMs: (recent()?.spentMs ?? 0) + ms, problem }
    }
  }
}

/** One piece of work with the client, within what is left of the patience. Never rejects. */
export async function attempt<T>(
  options: AttemptOptions,
  work: (session: CacheSession) => Promise<T>
): Promise<Attempted<T>> {
  const { ms, known } = options.patience.left()
  if (known !== null) return { kind: 'failed', problem: known }
  const startMs = performance.now()
  const attempted = await attemptWithin(ms, options, work)
  if (attempted.kind === 'failed') options.patience.spend(performance.now() - startMs, attempted.problem)
  return attempted
}

/**
 * One piece of work with the client, within its time limit. Never rejects. After the limit it may go on; the next
 * piece waits for it.
 */
async function attemptWithin<T>(
  timeLimitMs: number,
  { serially, tidy, redact: redactRun }: AttemptOptions,
  work: (session: CacheSession) => Promise<T>
): Promise<Attempted<T>> {
  const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? ''
  const problem = problemWith(token)
  if (problem !== null) return { kind: 'failed', problem }

  const redactToken = createRedact([token])
  const redact = (text: string): string => redactToken(redactRun(text))
  const soFar: { captured: CapturedOutput | null; late: boolean; leave: () => void } = {
    captured: null,
    late: false,
    leave: () => undefined
  }
  let exceeded: () => void = noop
  const excess = new Promise<string>((resolve) => {
    exceeded = () => resolve(`it answered more than ${mostBodyBytes / 1_000_000} MB, which is not read`)
  })
  const session = serially(async () => {
    if (soFar.late) throw new Error('too late')
    const environment = await prepareEnvironment()
    soFar.leave = environment.leave
    try {
      const value = await captureOutput(async (captured) => {
        soFar.captured = captured
        const client = await import('@actions/cache')
        return await withBoundedAnswers({ mostBytes: mostBodyBytes, exceeded }, () =>
          work({ client, captured, redact })
        )
      })
      // Not after a failure: the client may still be opening a file there, and its folder gone would be an uncaught
      // exception. At the exit it goes too.
      await environment.clean()
      return value
    } finally {
      environment.leave()
    }
  })

  const ended = session.then(
    (value): Attempted<T> => ({ kind: 'done', value }),
    (error: unknown): Attempted<T> => ({
      kind: 'failed',
      problem: sentence(scrub(error instanceof Error ? error.message : String(error), redact))
    })
  )
  const first = await withTimeout(timeLimitMs, Promise.race([ended, excess]), () =>
    lateness(timeLimitMs, soFar.captured, redact)
  )
  if (typeof first !== 'string') return first
  soFar.late = true
  soFar.leave()
  await tidy()
  return { kind: 'failed', problem: sentence(first) }
}

function lateness(timeLimitMs: number, captured: CapturedOutput | null, redact: (text: string) => string): string {
  const late = `it did not finish within ${exactDuration(Math.ceil(timeLimitMs / 100) * 100)}`
  if (captured === null) return `${late} (an earlier call is still under way)`
  const retried = retriedFailureIn(captured.lines, redact)
  return retried === null ? late : `${late} (${retried})`
}

function problemWith(token: string): string | null {
  const addresses = [process.env['ACTIONS_RESULTS_URL'] ?? '', process.env['ACTIONS_CACHE_URL'] ?? ''].filter(
    (url) => url !== ''
  )
  if (addresses.length === 0 || token === '') {
    return (
      'ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing. GitHub gives them to steps with `uses:` only, not to ' +
      '`run:` steps nor outside of Actions. Use the action with `uses:`, or choose another `state`.'
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

interface CacheEnvironment {
  /** Put the environment back as it was; only the first call does something. */
  readonly leave: () => void
  /** Delete the temporary folder. */
  readonly clean: () => Promise<void>
}

/**
 * Sets what the cache client reads from the environment: a temporary folder of its own, the working directory as the
 * workspace (the client mixes the two), and version 2 of the service where the runner offers only that.
 */
async function prepareEnvironment(): Promise<CacheEnvironment> {
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
