import { gunzipSync, gzipSync } from 'node:zlib'
import type { ProcessState, State } from '../model.ts'
import { parseState, unusable } from './document.ts'
import type { ParsedState } from './document.ts'

/** A variable holds 48 KB; this leaves room for what GitHub may add to the count. */
const VARIABLE_BYTES = 40_000

/** A hundred times a large real document; more is an accident or an attack. */
export const LARGEST_DOCUMENT_BYTES = 10_000_000

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** JSON on one line, for machines. */
export function encode(state: State): string {
  return JSON.stringify(state)
}

/** Indented JSON with a final newline, for a file that people read. */
export function encodeReadable(state: State): string {
  return `${JSON.stringify(state, null, 2)}\n`
}

export type EncodedVariable =
  | { readonly kind: 'encoded'; readonly text: string }
  /** `bytes`: what the smallest form still takes. */
  | { readonly kind: 'too-large'; readonly bytes: number }

/**
 * Gzip and base64 text of at most `maxBytes`. What does not fit goes in this order: the oldest `recent` looks of every process,
 * then the oldest `gapsMs`. Recovery, last change, faults and incidents are never dropped.
 */
export function encodeForVariable(state: State, maxBytes = VARIABLE_BYTES): EncodedVariable {
  const longest = Math.max(0, ...processesOf(state).map((process) => process.recent.length))
  const byRecent = largestThatFits(longest, maxBytes, (keep) => withRecent(state, keep))
  if (byRecent !== null) return { kind: 'encoded', text: byRecent }

  const bare = withRecent(state, 0)
  const byLooks = largestThatFits(state.gapsMs.length, maxBytes, (keep) => ({
    ...bare,
    gapsMs: newest(bare.gapsMs, keep)
  }))
  if (byLooks !== null) return { kind: 'encoded', text: byLooks }

  return { kind: 'too-large', bytes: compress({ ...bare, gapsMs: [] }).length }
}

/**
 * Reads what any of the encoders wrote. Never throws; decompresses at most {@link LARGEST_DOCUMENT_BYTES}.
 *
 * @param origin names the place in the warning, e.g. `The repository variable DYNO_SCALER_STATE`
 */
export function decode(text: string, origin = 'The state'): ParsedState {
  const trimmed = text.trim()
  if (trimmed === '') return unusable('it is empty', origin)
  if (trimmed.length > LARGEST_DOCUMENT_BYTES) return unusable(TOO_LARGE, origin)
  if (trimmed.startsWith('{')) return decodeJson(trimmed, origin)

  const compressed = decodeBase64(trimmed)
  if (compressed === null) return unusable('it is neither JSON nor base64 of gzip', origin)
  try {
    const json = gunzipSync(compressed, { maxOutputLength: LARGEST_DOCUMENT_BYTES })
    return decodeJson(json.toString('utf8'), origin)
  } catch (error) {
    return unusable(compressionProblem(error), origin)
  }
}

const TOO_LARGE = `it is larger than ${LARGEST_DOCUMENT_BYTES / 1_000_000} MB`

function decodeJson(json: string, origin: string): ParsedState {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return unusable('it is not valid JSON, cut short or damaged', origin)
  }
  return parseState(value, origin)
}

/** The bytes, or null when they cannot be those of a gzip stream. */
function decodeBase64(text: string): Buffer | null {
  if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64')
  return bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC) ? bytes : null
}

function compressionProblem(error: unknown): string {
  if (!(error instanceof Error)) return 'it cannot be decompressed'
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ERR_BUFFER_TOO_LARGE' ? TOO_LARGE : `it cannot be decompressed, cut short or damaged (${error.message})`
}

function compress(state: State): string {
  return gzipSync(encode(state), { level: 9 }).toString('base64')
}

/**
 * The text with the most of `from` items that is short enough, or null if not even the one without any is. Bisects: the size grows
 * with the items, and only a text that was measured is returned.
 */
function largestThatFits(from: number, maxBytes: number, shrunk: (keep: number) => State): string | null {
  const whole = compress(shrunk(from))
  if (whole.length <= maxBytes) return whole

  let best: string | null = null
  let low = 0
  let high = from - 1
  while (low <= high) {
    const keep = Math.floor((low + high) / 2)
    const text = compress(shrunk(keep))
    if (text.length <= maxBytes) {
      best = text
      low = keep + 1
    } else {
      high = keep - 1
    }
  }
  return best
}

function processesOf(state: State): readonly ProcessState[] {
  return Object.values(state.apps).flatMap((processes) => Object.values(processes))
}

function withRecent(state: State, keep: number): State {
  const shorten = (process: ProcessState): ProcessState => ({ ...process, recent: newest(process.recent, keep) })
  return { ...state, apps: mapValues(state.apps, (processes) => mapValues(processes, shorten)) }
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The last `count` of a list that is oldest first. */
function newest<T>(items: readonly T[], count: number): readonly T[] {
  return items.slice(items.length - Math.min(count, items.length))
}
