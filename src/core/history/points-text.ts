import { secondMs } from '../durations.ts'
import { describeBounds } from '../format.ts'
import { memoized } from '../memoized.ts'
import type { Bounds, HistoryPoint, Verdict } from '../model.ts'

/** Far above what a process remembers; a few characters could ask for billions. */
export const mostPoints = 100_000

const verdictLetters: Readonly<Record<Verdict, string>> = { up: 'u', slow: 's', down: 'd', unknown: '?' }

/**
 * The points in a text that is short and compresses well: the columns `atMs; quantity; bounds; responseMs; demand;
 * verdict; dyno type`, the last only where one is known, each with its values oldest first. Instants are seconds, the first since 1970, the others since the one
 * before. A value that repeats itself has its count behind a `*`; `-` is null; bounds are `2` or `1-6`; a verdict is
 * its first letter, `?` where unknown. Exact.
 */
export function encodePoints(points: readonly HistoryPoint[]): string {
  if (points.length === 0) return ''
  return [
    column(points.map(({ atMs }, index) => String((atMs - (points[index - 1]?.atMs ?? 0)) / secondMs))),
    column(points.map(({ quantity }) => orDash(quantity))),
    column(points.map(({ bounds }) => (bounds === null ? '-' : describeBounds(bounds)))),
    column(points.map(({ responseMs }) => orDash(responseMs))),
    column(points.map(({ demand }) => orDash(demand))),
    column(points.map(({ verdict }) => verdictLetters[verdict])),
    ...(points.some(({ size }) => size !== undefined) ? [column(points.map(({ size }) => sizeText(size)))] : [])
  ].join(';')
}

/** Reads what {@link encodePoints} wrote; null where it did not. */
export function decodePoints(text: string): readonly HistoryPoint[] | null {
  if (text === '') return []
  const [at, quantities, bounds, responses, demands, verdicts, sizes = [], ...more] = text.split(';').map(values)
  if (!at || !quantities || !bounds || !responses || !demands || !verdicts || !sizes || more.length > 0) return null
  if ([quantities, bounds, responses, demands, verdicts].some(({ length }) => length !== at.length)) return null
  if (sizes.length > 0 && sizes.length !== at.length) return null
  const points: HistoryPoint[] = []
  let atMs = 0
  // Few bounds hold for many points, which share them.
  const knownBounds = memoized((written: string) => written, boundsOf)
  for (let index = 0; index < at.length; index++) {
    const deltaS = numberOf(at[index])
    if (typeof deltaS !== 'number' || (index > 0 && deltaS === 0)) return null
    atMs = Math.round(atMs + deltaS * secondMs)
    const [range, verdict] = [knownBounds(bounds[index] ?? ''), verdictsByLetter.get(verdicts[index] ?? '')]
    const [quantity, responseMs] = [numberOf(quantities[index]), numberOf(responses[index])]
    const demand = numberOf(demands[index])
    if (range === undefined || verdict === undefined) return null
    if (quantity === undefined || responseMs === undefined || demand === undefined) return null
    const size = sizes[index] ?? '-'
    const known = size === '-' ? {} : { size }
    points.push({ atMs, quantity, bounds: range, responseMs, demand, verdict, ...known })
  }
  return points
}

function column(items: readonly string[]): string {
  const runs: string[] = []
  for (let index = 0; index < items.length;) {
    const item = items[index] ?? ''
    let end = index + 1
    while (end < items.length && items[end] === item) end++
    // Twice in full is as short, and looks like its neighbours to the compression.
    if (end - index > 2) runs.push(`${item}*${end - index}`)
    else for (let count = index; count < end; count++) runs.push(item)
    index = end
  }
  return runs.join(' ')
}

/** null: too many. */
function values(text: string): readonly string[] | null {
  const all: string[] = []
  for (const run of text.split(' ')) {
    const star = run.indexOf('*')
    const times = star === -1 ? 1 : Number(run.slice(star + 1))
    if (!(Number.isInteger(times) && times >= 1 && all.length + times <= mostPoints)) return null
    const item = star === -1 ? run : run.slice(0, star)
    for (let index = 0; index < times; index++) all.push(item)
  }
  return all
}

/** Names of dyno types have no blanks; what else somebody may call one has to stay one item. */
function sizeText(size: string | undefined): string {
  return size === undefined ? '-' : size.replace(/[^\w.-]/g, '_')
}

/** A mean of values near the largest number may be past it: nothing is known of it then. */
function orDash(value: number | null): string {
  return value === null || !Number.isFinite(value) ? '-' : String(value)
}

/** undefined: not a number of at least 0. */
function numberOf(text = ''): number | null | undefined {
  if (text === '-') return null
  const value = /^\d[\d.e+-]*$/.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}

function boundsOf(text: string): Bounds | null | undefined {
  if (text === '-') return null
  const [from = '', to = from, ...more] = text.split('-')
  const [floor, ceiling] = [numberOf(from), numberOf(to)]
  return isWhole(floor) && isWhole(ceiling) && more.length === 0 ? { floor, ceiling } : undefined
}

function isWhole(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

const verdictsByLetter: ReadonlyMap<string, Verdict> = new Map(
  (Object.keys(verdictLetters) as Verdict[]).map((verdict) => [verdictLetters[verdict], verdict])
)
