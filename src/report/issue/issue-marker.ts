/** The hidden lines by which a run without any state finds its issues and comments again. */
import { wellFormed } from '../../core/format.ts'
import { incidentKinds } from '../../core/model/incident.ts'
import type { EpochMs, IncidentKey } from '../../core/model.ts'
import { isoInstant } from '../json-document.ts'

/** What the hidden lines of an issue hold. `sinceMs` is null if somebody removed the second line. */
export interface IssueMarker extends IncidentKey {
  readonly sinceMs: EpochMs | null
  readonly endedMs: EpochMs | null
  /** Where it concerns all apps together: one of them. null: not known. */
  readonly about: string | null
}

/** What a comment is for. */
export type CommentOccasion = 'gave-up' | 'reopened' | 'reminder' | 'closed'

/** Incident and occasion: what was told once is known by them, whenever it is told again. */
export interface CommentMarker {
  readonly occasion: CommentOccasion
  /** When the incident began; null in comments of earlier builds. */
  readonly sinceMs: EpochMs | null
  /** The end of the incident for `closed`, else the look that wrote it. */
  readonly atMs: EpochMs
}

const occasions: readonly CommentOccasion[] = ['gave-up', 'reopened', 'reminder', 'closed']

/** The first two lines of a body. Names are percent-encoded where they need it. */
export function issueMarker(
  key: IncidentKey,
  { sinceMs, endedMs, about }: Omit<IssueMarker, keyof IncidentKey> & { readonly sinceMs: EpochMs }
): string {
  const ended = endedMs === null ? 'none' : isoInstant(endedMs)
  return [
    `<!-- dyno-scaler${nameIn('app', key.app)}${nameIn('process', key.process)} kind=${key.kind} -->`,
    `<!-- since=${isoInstant(sinceMs)} ended=${ended}${nameIn('about', about)} -->`
  ].join('\n')
}

/**
 * Reads a body: null unless its first line is exactly one of ours. Line breaks may be CR LF, as GitHub's editor writes
 * them.
 */
export function parseMarker(body: string | null): IssueMarker | null {
  const [first = '', second = ''] = lines(body, 2)
  const match = /^<!-- dyno-scaler( app=(\S+) process=(\S+))? kind=([a-z-]+) -->$/.exec(first)
  const app = decodeName(match?.[2])
  const process = decodeName(match?.[3])
  const kind = incidentKinds.find((known) => known === match?.[4])
  const isNamed = match?.[1] !== undefined
  if (kind === undefined || (isNamed && (app === null || process === null))) return null
  const instants = /^<!-- since=(\S+) ended=(\S+)(?: about=(\S+))? -->$/.exec(second)
  return {
    ...{ app, process, kind },
    sinceMs: parseInstant(instants?.[1]),
    endedMs: parseInstant(instants?.[2]),
    about: decodeName(instants?.[3])
  }
}

/** The last line of a comment. */
export function commentMarker({ occasion, sinceMs, atMs }: CommentMarker): string {
  const since = sinceMs === null ? '' : ` since=${isoInstant(sinceMs)}`
  return `<!-- dyno-scaler comment=${occasion}${since} at=${isoInstant(atMs)} -->`
}

/** Reads a comment: null unless its last line is exactly one of ours. */
export function parseCommentMarker(body: string): CommentMarker | null {
  const last = body.slice(-200).trimEnd().split(/\r?\n/).at(-1) ?? ''
  const match = /^<!-- dyno-scaler comment=([a-z-]+)(?: since=(\S+))? at=(\S+) -->$/.exec(last)
  const occasion = occasions.find((known) => known === match?.[1])
  const atMs = parseInstant(match?.[3])
  return occasion === undefined || atMs === null ? null : { occasion, sinceMs: parseInstant(match?.[2]), atMs }
}

/** Longer than any real name, and short enough for the line. */
const longestName = 100

const longestLine = 2000

/** What concerns all apps names none. */
function nameIn(key: 'app' | 'process' | 'about', name: string | null): string {
  return name === null ? '' : ` ${key}=${encodeName(name)}`
}

function encodeName(name: string): string {
  return encodeURIComponent(Array.from(wellFormed(name)).slice(0, longestName).join(''))
}

function decodeName(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    return decodeURIComponent(text)
  } catch {
    // A line that this program did not write.
    return null
  }
}

function lines(body: string | null, count: number): string[] {
  return (body ?? '')
    .slice(0, longestLine)
    .split('\n', count)
    .map((line) => line.replace(/\r$/, ''))
}

function parseInstant(text: string | undefined): EpochMs | null {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? Date.parse(text)
    : null
}
