import { gunzipSync, gzipSync } from 'node:zlib'
import { encodePoints } from '../../../core/history/points-text.ts'
import type { HistoryPoint, State } from '../../../core/model.ts'
import { parseState, unusable } from './document.ts'
import type { ParsedState, StateDocument } from './document.ts'
import { mapValues, truncateToFit, truncateToLeast } from './retention.ts'

/** A variable holds 48 KB; the rest is for what GitHub may add to the count. */
const VARIABLE_BYTES = 40_000

/** Hundreds of apps with all their charts; thousands with coarser ones. Each run uploads it anew. */
const DOCUMENT_BYTES = 8_000_000

/** A hundred times a large real document; more is an accident or an attack. */
export const LARGEST_DOCUMENT_BYTES = 10_000_000

/**
 * No document of ours is compressed further: what is larger by this need not be compressed to know that it does not
 * fit.
 */
const BEST_RATIO = 100

/** Notices that are about to be sent, for each channel: of a run that dies with more of them, those are lost. */
const MOST_OUTGOING = 10

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** JSON on one line, for machines: of at most `maxBytes` as far as {@link truncateToFit} can shorten it. */
export function encode(state: State, maxBytes = DOCUMENT_BYTES): string {
  return serialized(state, maxBytes, (document) => JSON.stringify(document))
}

/** Indented JSON with a final newline, for a file that people read, of about the same size. */
export function encodeReadable(state: State, maxBytes = DOCUMENT_BYTES): string {
  return serialized(state, maxBytes, (document) => `${JSON.stringify(document, null, 2)}\n`)
}

function serialized(state: State, maxBytes: number, form: (document: StateDocument) => string): string {
  const documentOf = documents()
  const text = truncateToFit(state, maxBytes, (truncated) => {
    const candidate = form(documentOf(truncated))
    return { text: candidate, bytes: Buffer.byteLength(candidate) }
  })
  return text ?? form(documentOf(truncateToLeast(state)))
}

export type EncodedVariable =
  | { readonly kind: 'encoded'; readonly text: string }
  /** `bytes`: what the smallest form still takes. */
  | { readonly kind: 'too-large'; readonly bytes: number }

/** Gzip and base64 text of at most `maxBytes`, shortened as {@link truncateToFit} says where it must be. */
export function encodeForVariable(state: State, maxBytes = VARIABLE_BYTES): EncodedVariable {
  const documentOf = documents()
  const text = truncateToFit(state, maxBytes, (truncated) => {
    const json = JSON.stringify(documentOf(truncated))
    if (json.length > maxBytes * BEST_RATIO) return { text: '', bytes: json.length / BEST_RATIO }
    const candidate = compress(json)
    return { text: candidate, bytes: candidate.length }
  })
  if (text !== null) return { kind: 'encoded', text }
  return { kind: 'too-large', bytes: compress(JSON.stringify(documentOf(truncateToLeast(state)))).length }
}

/**
 * Gives states as their document has them, with the looks of the charts in texts. What several of them share is
 * written once.
 */
function documents(): (state: State) => StateDocument {
  const texts = new WeakMap<readonly HistoryPoint[], string>()
  const textOf = (points: readonly HistoryPoint[]): string => {
    const text = texts.get(points) ?? encodePoints(points)
    texts.set(points, text)
    return text
  }
  return (state) => ({
    ...state,
    apps: mapValues(state.apps, (processes) =>
      mapValues(processes, (process) => ({
        ...process,
        history: { ...process.history, looks: textOf(process.history.looks) }
      }))
    ),
    notices: mapValues(state.notices, (channel) => ({ ...channel, outgoing: channel.outgoing.slice(0, MOST_OUTGOING) }))
  })
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
  return code === 'ERR_BUFFER_TOO_LARGE'
    ? TOO_LARGE
    : `it cannot be decompressed, cut short or damaged (${error.message})`
}

function compress(json: string): string {
  return gzipSync(json, { level: 9 }).toString('base64')
}
