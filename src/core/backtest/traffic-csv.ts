import type { EpochMs } from '../model.ts'
import { dayNumber } from '../schedule/local-time.ts'
import { periodOf, trafficOf, type Traffic, type TrafficPoint } from './traffic.ts'
import { dayMs } from '../durations.ts'

/** A mistake in the file and its remedy. Lines and columns count from 1. */
export interface TrafficMistake {
  readonly line: number
  readonly column: number
  readonly message: string
}

export type ParsedTraffic =
  | { readonly ok: true; readonly traffic: Traffic }
  | { readonly ok: false; readonly mistakes: readonly TrafficMistake[] }

/** No more are shown: a file with a mistake in every line has the same one everywhere. */
const maxMistakes = 20
/** Longer traffic takes minutes to replay. */
const maxDays = 100

interface Row {
  readonly line: number
  readonly point: TrafficPoint
}

/**
 * Reads `timestamp,requests_per_second`, one point a line and in order. Times are ISO 8601 (UTC where no zone is
 * written) or seconds or milliseconds since 1970. A header is optional, and blank lines are ignored. All mistakes are
 * reported at once.
 */
export function parseTraffic(text: string): ParsedTraffic {
  const mistakes: TrafficMistake[] = []
  const rows: Row[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '' || (rows.length === 0 && mistakes.length === 0 && isHeader(written))) continue
    const line = index + 1
    const found = readRow(written)
    const last = rows.at(-1)
    if ('message' in found) mistakes.push({ line, ...found })
    else if (last === undefined || found.atMs > last.point.atMs) rows.push({ line, point: found })
    else {
      const message =
        `${clip(written.split(',')[0] ?? '')} is not later than line ${last.line}. ` +
        'Sort the lines by time, one line for each time.'
      mistakes.push({ line, column: 1, message })
    }
  }
  if (mistakes.length > 0) return { ok: false, mistakes: shortened(mistakes) }
  return trafficOfRows(rows)
}

function trafficOfRows(rows: readonly Row[]): ParsedTraffic {
  const refused = (row: Row | undefined, message: string): ParsedTraffic => ({
    ok: false,
    mistakes: [{ line: row?.line ?? 1, column: 1, message }]
  })
  const [first, second] = rows
  if (second === undefined)
    return refused(
      first,
      `There ${first === undefined ? 'is no point' : 'is one point alone'}. ` +
        'Write at least two lines like 2026-11-23T07:00:00Z,12.5.'
    )
  const traffic = trafficOf(rows.map(({ point }) => point))
  if (traffic === null)
    return refused(second, 'No two points are within an hour. Write one for every minute to every hour.')
  const days = periodOf(traffic).lengthMs / dayMs
  if (days > maxDays)
    return refused(first, `These are ${Math.round(days)} days. Write at most ${maxDays}; some weeks say as much.`)
  return { ok: true, traffic }
}

type RowMistake = Omit<TrafficMistake, 'line'>

function readRow(written: string): TrafficPoint | RowMistake {
  const [first = '', second, ...more] = written.split(',')
  const valueColumn = first.length + 2
  if (second === undefined)
    return {
      column: 1,
      message:
        `${clip(written)} has no comma. ` +
        'Write timestamp,requests_per_second, for example 2026-11-23T07:00:00Z,12.5.'
    }
  if (more.length > 0)
    return {
      column: valueColumn + second.length + 1,
      message:
        'There are more than two columns. Write timestamp,requests_per_second, with a point in numbers and no comma.'
    }
  const atMs = readTime(unquoted(first))
  if (atMs === null)
    return {
      column: 1,
      message: `${clip(first)} is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.`
    }
  const value = unquoted(second)
  if (!/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value))
    return {
      column: valueColumn,
      message: `${clip(second)} is not a number of requests a second. Write a number of at least 0, such as 12.5.`
    }
  const requestsPerSecond = Number(value)
  return requestsPerSecond > 1e9
    ? { column: valueColumn, message: `${clip(second)} requests a second are too many.` }
    : { atMs, requestsPerSecond }
}

function isHeader(written: string): boolean {
  const [first = '', second = ''] = written.split(',').map(unquoted)
  return /^[a-z]/i.test(first) && /^[a-z]/i.test(second)
}

function unquoted(field: string): string {
  return field
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

function readTime(text: string): EpochMs | null {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  if (/^\d{12,13}$/.test(text)) return Number(text)
  const match = iso.exec(text)
  if (match === null) return null
  const [, year, month, dayOfMonth, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth))
  const offset = offsetOf(zone)
  if (day === null || offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  return (
    day * dayMs +
    ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 +
    Math.round(Number(`0.${fraction}`) * 1000)
  )
}

/** Minutes east of UTC. */
function offsetOf(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || '0')]
  return hours > 15 || minutes > 59 ? null : (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

function clip(text: string): string {
  const trimmed = text.trim()
  return `"${trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed}"`
}

function shortened(mistakes: readonly TrafficMistake[]): readonly TrafficMistake[] {
  const rest = mistakes.length - maxMistakes
  const last = mistakes[maxMistakes - 1]
  if (rest <= 0 || last === undefined) return mistakes
  return mistakes
    .slice(0, maxMistakes)
    .with(-1, { ...last, message: `${last.message} ${rest} more lines have mistakes.` })
}
