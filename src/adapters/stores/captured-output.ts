import { AsyncLocalStorage } from 'node:async_hooks'
import { quoted } from '../../report/quoted.ts'

/** What a client said while it worked, line by line, instead of saying it to the log of the run. */
export interface CapturedOutput {
  readonly lines: string[]
}

const capturing = new AsyncLocalStorage<CapturedOutput>()

/**
 * Runs work that prints through `@actions/core` without its noise: what it writes to stdout and stderr is collected
 * instead, and only its `::add-mask::` lines get through. What others print meanwhile is not touched.
 */
export async function captureOutput<T>(work: (captured: CapturedOutput) => Promise<T>): Promise<T> {
  const captured: CapturedOutput = { lines: [] }
  const restore = [intercept(process.stdout), intercept(process.stderr)]
  try {
    return await capturing.run(captured, () => work(captured))
  } finally {
    for (const undo of restore) undo()
  }
}

function intercept(stream: NodeJS.WriteStream): () => void {
  const original = stream.write.bind(stream) as (...args: readonly unknown[]) => boolean
  const before = Object.getOwnPropertyDescriptor(stream, 'write')
  const write = (...args: readonly unknown[]): boolean => {
    const captured = capturing.getStore()
    if (captured === undefined) return original(...args)
    const masks: string[] = []
    for (const line of textOf(args[0]).split(/\r?\n/)) {
      if (line.startsWith('::add-mask::')) masks.push(line)
      else if (line !== '') captured.lines.push(line)
    }
    if (masks.length > 0) original(`${masks.join('\n')}\n`)
    const done = args.at(-1)
    if (typeof done === 'function') process.nextTick(done)
    return true
  }
  stream.write = write
  return () => {
    // Whoever has wrapped it since keeps the chain alive.
    if (stream.write !== write) return
    if (before === undefined) Reflect.deleteProperty(stream, 'write')
    else Object.defineProperty(stream, 'write', before)
  }
}

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : ''
}

/**
 * The best explanation among the lines that `@actions/cache` printed, which reports its failures in no other way;
 * null if it had nothing to complain about. Without signatures of URLs and without secrets.
 */
export function failureIn(
  lines: readonly string[],
  redact: (text: string) => string,
  patterns = FAILURES
): string | null {
  for (const pattern of patterns) {
    const found = lines.map((line) => pattern.exec(line)?.[1]).findLast((text) => text !== undefined)
    if (found !== undefined) return scrub(found, redact)
  }
  return null
}

/** Why the client was still trying when it was given up; null if it had not failed yet. */
export function retriedFailureIn(lines: readonly string[], redact: (text: string) => string): string | null {
  return failureIn(lines, redact, [...FAILURES, RETRY])
}

/**
 * Removes what must not be shown: secrets, and the query of every URL, where signatures are. One line, of bounded
 * length.
 */
export function scrub(text: string, redact: (text: string) => string): string {
  const decoded = text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%')
  const [first = ''] = redact(decoded).split('\n', 1)
  return quoted(first.replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1'), 400, redact)
}

/** Most telling first: the client hides why a reservation failed behind a guess about another job. */
const FAILURES = [
  /^::debug::Failed to reserve cache: (?:Error: )?(.*)/,
  /^::(?:warning|error)[^:]*::(.*)/,
  /^(Failed to (?:save|restore): .*)/,
  /^(Cache (?:save|restore) skipped: .*)/
]

const RETRY = /^Attempt \d+ of \d+ failed with error: (.*)\. Retrying request in/
