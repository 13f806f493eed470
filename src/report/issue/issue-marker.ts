/** The hidden lines by which a run without memory knows its issues and comments again. */
import type { EpochMs, IncidentKey, IncidentKind } from '../../core/model.ts'

/** What an issue says of itself. `sinceMs` is null when somebody edited the second line away. */
export interface IssueMarker extends IncidentKey {
  readonly sinceMs: EpochMs | null
  readonly endedMs: EpochMs | null
}

/** What a comment is for. */
export type CommentOccasion = 'gave-up' | 'reopened' | 'reminder' | 'closed'

/** `atMs` tells two comments of one occasion apart: the end of the incident for `closed`, else the look that wrote it. */
export interface CommentMarker {
  readonly occasion: CommentOccasion
  readonly atMs: EpochMs
}

const kinds: Readonly<Record<string, IncidentKind>> = {
  down: 'down',
  'slow-at-max': 'slow-at-max',
  'scale-failed': 'scale-failed',
  'probe-misconfigured': 'probe-misconfigured',
  'signal-unavailable': 'signal-unavailable',
  'native-autoscaling': 'native-autoscaling',
  'late-runs': 'late-runs',
  'too-many-changes': 'too-many-changes'
}

const occasions: Readonly<Record<string, CommentOccasion>> = {
  'gave-up': 'gave-up',
  reopened: 'reopened',
  reminder: 'reminder',
  closed: 'closed'
}

/** The first two lines of a body. Names that are not plain are percent-encoded. */
export function issueMarker(key: IncidentKey, sinceMs: EpochMs, endedMs: EpochMs | null): string {
  const ended = endedMs === null ? 'none' : instant(endedMs)
  return [
    `<!-- dyno-scaler app=${encodeName(key.app)} process=${encodeName(key.process)} kind=${key.kind} -->`,
    `<!-- since=${instant(sinceMs)} ended=${ended} -->`
  ].join('\n')
}

/** Reads a body back: null unless its first line is exactly ours (with CR LF too, as GitHub's own editor writes). */
export function parseMarker(body: string | null): IssueMarker | null {
  const [first = '', second = ''] = lines(body, 2)
  const match = /^<!-- dyno-scaler app=(\S+) process=(\S+) kind=([a-z-]+) -->$/.exec(first)
  const app = decodeName(match?.[1])
  const process = decodeName(match?.[2])
  const kind = Object.hasOwn(kinds, match?.[3] ?? '') ? kinds[match?.[3] ?? ''] : undefined
  if (app === null || process === null || kind === undefined) return null
  const instants = /^<!-- since=(\S+) ended=(\S+) -->$/.exec(second)
  return { app, process, kind, sinceMs: parseInstant(instants?.[1]), endedMs: parseInstant(instants?.[2]) }
}

/** The last line of a comment. */
export function commentMarker({ occasion, atMs }: CommentMarker): string {
  return `<!-- dyno-scaler comment=${occasion} at=${instant(atMs)} -->`
}

/** Reads a comment back: null unless its last line is exactly ours. */
export function parseCommentMarker(body: string): CommentMarker | null {
  const last = body.slice(-200).trimEnd().split(/\r?\n/).at(-1) ?? ''
  const match = /^<!-- dyno-scaler comment=([a-z-]+) at=(\S+) -->$/.exec(last)
  const occasion = Object.hasOwn(occasions, match?.[1] ?? '') ? occasions[match?.[1] ?? ''] : undefined
  const atMs = parseInstant(match?.[2])
  return occasion === undefined || atMs === null ? null : { occasion, atMs }
}

/** Far beyond any real name, and short enough for the line. */
const longestName = 100

const longestLine = 2000

function encodeName(name: string): string {
  return encodeURIComponent(
    Array.from(name.replace(/\p{Cs}/gu, '\uFFFD'))
      .slice(0, longestName)
      .join('')
  )
}

function decodeName(text: string | undefined): string | null {
  if (text === undefined) return null
  try {
    return decodeURIComponent(text)
  } catch {
    // Somebody's own idea of an encoding: not a line that we wrote.
    return null
  }
}

function lines(body: string | null, count: number): string[] {
  return (body ?? '')
    .slice(0, longestLine)
    .split('\n', count)
    .map((line) => line.replace(/\r$/, ''))
}

function instant(ms: EpochMs): string {
  return new Date(ms).toISOString()
}

function parseInstant(text: string | undefined): EpochMs | null {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? Date.parse(text)
    : null
}
