/** How much a configuration may hold. What is more is refused before anything looks at it closely: such a file was written to stall a run, or by mistake. */
import type { Finding } from './finding.ts'
import { isMapping } from './values/plain-values.ts'

export const mostFileBytes = 1_000_000
/** Values and keys, wherever they stand. */
export const mostValues = 100_000
export const mostLevels = 50
const mostApps = 2000
const mostEntries = 200
const mostDates = 2000
const longestText = 10_000
const longestKey = 200
/** Enough to see what is wrong. */
const mostFindings = 50

interface Place {
  readonly value: unknown
  readonly path: readonly PropertyKey[]
}

/** What is too large in a configuration. Aliases are followed, so that what they multiply is counted as often as it stands there. */
export function tooLarge(raw: unknown): readonly Finding[] {
  const findings: Finding[] = []
  const open: Place[] = [{ value: raw, path: [] }]
  for (let seen = 0; findings.length < mostFindings; seen += 1) {
    const place = open.pop()
    if (place === undefined) break
    if (seen + open.length > mostValues) return [tooMany([], `${figure(mostValues)} values and more`, mostValues)]
    const { value, path } = place
    if (path.length > mostLevels)
      return [{ path, at: 'value', message: `This is nested more than ${mostLevels} levels deep. Take levels away.` }]
    const finding = tooLargeItself(place)
    if (finding !== null) findings.push(finding)
    else if (Array.isArray(value)) value.forEach((item, index) => open.push({ value: item, path: [...path, index] }))
    else if (isMapping(value))
      for (const [key, item] of Object.entries(value)) open.push({ value: item, path: [...path, key] })
  }
  return findings
}

function tooLargeItself({ value, path }: Place): Finding | null {
  const key = path.at(-1)
  if (typeof key === 'string' && key.length > longestKey)
    return { path, at: 'key', message: `This key has ${figure(key.length)} characters. Write at most ${longestKey}.` }
  if (typeof value === 'string' && value.length > longestText)
    return {
      path,
      at: 'value',
      message: `This text has ${figure(value.length)} characters. Write at most ${figure(longestText)}.`
    }
  if (Array.isArray(value)) {
    const most = key === 'dates' ? mostDates : mostEntries
    const what = key === 'schedule' ? 'windows' : 'entries'
    return value.length > most ? tooMany(path, `${figure(value.length)} ${what}`, most) : null
  }
  if (!isMapping(value)) return null
  const count = Object.keys(value).length
  if (path.length === 1 && key === 'apps')
    return count > mostApps ? tooMany(path, `${figure(count)} apps and selectors`, mostApps) : null
  return count > mostEntries ? tooMany(path, `${figure(count)} keys`, mostEntries) : null
}

function tooMany(path: readonly PropertyKey[], counted: string, most: number): Finding {
  const name = path.length === 0 ? 'The configuration' : `"${String(path.at(-1))}"`
  return { path, at: 'value', message: `${name} has ${counted}. Keep at most ${figure(most)}.` }
}

/** As the end of a sentence. */
export function fileSizeMistake(bytes: number): string {
  return `it has ${figure(bytes)} bytes, and ${figure(mostFileBytes)} are the most that a configuration may have`
}

export function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
