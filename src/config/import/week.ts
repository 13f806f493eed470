/** The fewest windows of our grammar that say what holds at every minute of a week. */

/** From this minute of the week (0 is Monday 00:00) on, `quantity` holds: the last word of a window, `3` or `2-6`. */
export interface Step {
  readonly minute: number
  readonly quantity: string
}

const dayMinutes = 1440
const weekMinutes = 7 * dayMinutes
const everyDay = [0, 1, 2, 3, 4, 5, 6] as const
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Above so many times of day the search for shared windows takes too long, and nothing would be readable anyway. */
const mostEdges = 26

/**
 * Writes a repeating week as window lines, the last one a bare quantity for the rest of the time.
 *
 * @param steps at least one, in any order, one for a minute at most; before the first, the last one of the week holds
 */
export function windowLines(steps: readonly Step[]): readonly string[] {
  const spans = spansOf(steps)
  const quantities = [...new Set(spans.map(({ quantity }) => quantity))].sort(byNumbers)
  const schedules = quantities.map((rest) => {
    const named = spans.filter(({ quantity }) => quantity !== rest)
    const [whole, shared] = [cutPieces(named), sharedPieces(named)].map((pieces) =>
      pieces === null ? null : [...linesOf(pieces), rest]
    )
    return shared && whole && !isShorter(whole, shared) ? shared : (whole ?? [])
  })
  // Of equally many lines those with the smallest quantity for the rest: that is the one of the night.
  return schedules.reduce((best, other) => (other.length < best.length ? other : best))
}

/** A stretch of one quantity; `to` is exclusive and up to a week after `from`, which lies in the week. */
interface Span {
  readonly from: number
  readonly to: number
  readonly quantity: string
}

/** A window before its days are put into words: minutes of the day, `to` up to a day after `from`. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly quantity: string
  readonly days: ReadonlySet<number>
}

function spansOf(steps: readonly Step[]): readonly Span[] {
  const sorted = [...steps].sort((one, other) => one.minute - other.minute)
  const changes = sorted.filter(({ quantity }, index) => quantity !== sorted.at(index - 1)?.quantity)
  const [only] = sorted
  if (changes.length === 0 && only !== undefined) return [{ from: 0, to: weekMinutes, quantity: only.quantity }]
  return changes.map(({ minute, quantity }, index) => ({
    from: minute,
    to: changes[index + 1]?.minute ?? (changes[0]?.minute ?? 0) + weekMinutes,
    quantity
  }))
}

/** Each span as it is, one longer than a day cut at midnights. */
function cutPieces(spans: readonly Span[]): readonly Piece[] {
  const byHours = new Map<string, Piece>()
  const add = (from: number, to: number, quantity: string): void => {
    const day = Math.floor(from / dayMinutes)
    const hours = { from: from - day * dayMinutes, to: to - day * dayMinutes }
    const key = `${hours.from} ${hours.to} ${quantity}`
    byHours.set(key, { ...hours, quantity, days: new Set([...(byHours.get(key)?.days ?? []), day % 7]) })
  }
  for (const { from, to, quantity } of spans) {
    for (let start = from; start < to;) {
      const midnight = (Math.floor(start / dayMinutes) + 1) * dayMinutes
      const end = to - from <= dayMinutes ? to : Math.min(to, midnight)
      add(start, end, quantity)
      start = end
    }
  }
  return [...byHours.values()]
}

/**
 * Windows may overlap where they agree, so hours that lie inside a longer span on some days can be one window with those of other
 * days: always the hours that cover most of what is left. null: too many times of day to try.
 */
function sharedPieces(spans: readonly Span[]): readonly Piece[] | null {
  const edges = [...new Set([0, ...spans.flatMap(({ from, to }) => [from % dayMinutes, to % dayMinutes])])].sort(
    (a, b) => a - b
  )
  if (edges.length > mostEdges) return null
  const possible = possiblePieces(spans, edges)
  const left = new Set(spans.flatMap(({ from, to }) => atoms(from, to, edges)))
  const chosen: Piece[] = []
  while (left.size > 0) {
    const gains = possible.map((piece) => gainOf(piece, left, edges))
    const best = gains.reduce((most, other) => (other.minutes > most.minutes ? other : most))
    chosen.push(best.piece)
    for (const atom of best.fresh) left.delete(atom)
  }
  return chosen
}

/** Everything between two times of day that is right on some day, with all the days on which it is. */
function possiblePieces(spans: readonly Span[], edges: readonly number[]): readonly Piece[] {
  const ends = (from: number): readonly number[] => {
    const later = edges.filter((to) => to > from)
    const tomorrow = edges.filter((to) => to > 0 && to < from).map((to) => to + dayMinutes)
    return [...later, dayMinutes, ...tomorrow]
  }
  const hours = edges.flatMap((from) => ends(from).map((to) => ({ from, to })))
  const quantities = [...new Set(spans.map(({ quantity }) => quantity))]
  return quantities.flatMap((quantity) => {
    const own = spans.filter((span) => span.quantity === quantity)
    return hours.flatMap(({ from, to }) => {
      const days = everyDay.filter((day) =>
        own.some((span) => holds(span, day * dayMinutes + from, day * dayMinutes + to))
      )
      return days.length === 0 ? [] : [{ from, to, quantity, days: new Set(days) }]
    })
  })
}

interface Gain {
  readonly piece: Piece
  readonly fresh: readonly number[]
  readonly minutes: number
}

/** What a piece covers of that which is left; of its days only those that help, unless all of them are said in fewer letters. */
function gainOf(piece: Piece, left: ReadonlySet<number>, edges: readonly number[]): Gain {
  const freshOn = (day: number): readonly number[] =>
    atoms(day * dayMinutes + piece.from, day * dayMinutes + piece.to, edges).filter((atom) => left.has(atom))
  const needed = new Set([...piece.days].filter((day) => freshOn(day).length > 0))
  const days = describeDays(piece.days).length <= describeDays(needed).length ? piece.days : needed
  const fresh = [...needed].flatMap(freshOn)
  return { piece: { ...piece, days }, fresh, minutes: fresh.reduce((sum, atom) => sum + lengthOf(atom, edges), 0) }
}

function holds({ from, to }: Span, start: number, end: number): boolean {
  return [0, weekMinutes].some((shift) => from <= start + shift && end + shift <= to)
}

/** Stretches between two times of day that follow each other, by the minute of the week at which they begin. */
function atoms(from: number, to: number, edges: readonly number[]): readonly number[] {
  const found: number[] = []
  for (let day = Math.floor(from / dayMinutes); day * dayMinutes < to; day++) {
    for (const edge of edges) {
      const minute = day * dayMinutes + edge
      if (minute >= from && minute < to) found.push(minute % weekMinutes)
    }
  }
  return found
}

function lengthOf(atom: number, edges: readonly number[]): number {
  const minute = atom % dayMinutes
  return (edges.find((edge) => edge > minute) ?? dayMinutes) - minute
}

function linesOf(pieces: readonly Piece[]): readonly string[] {
  const firstDay = ({ days }: Piece): number => Math.min(...days)
  return [...pieces]
    .sort((one, other) => firstDay(one) - firstDay(other) || one.from - other.from || one.to - other.to)
    .map(({ from, to, quantity, days }) =>
      [describeDays(days), describeHour(from, to), quantity].filter((word) => word !== '').join(' ')
    )
}

function describeHour(from: number, to: number): string {
  if (from === 0 && to === dayMinutes) return ''
  return `${clock(from)}-${to === dayMinutes ? '24:00' : clock(to % dayMinutes)}`
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Days from 0 (Monday) in the words of the grammar; empty: every day. */
function describeDays(days: ReadonlySet<number>): string {
  if (days.size === 7) return ''
  const isFirst = (day: number): boolean => days.has(day) && !days.has((day + 6) % 7)
  const items = everyDay.filter(isFirst).map((first) => {
    let length = 1
    while (days.has((first + length) % 7)) length++
    return rangeWord(first, length)
  })
  return items.join(',')
}

function rangeWord(first: number, length: number): string {
  const [from, to] = [names[first], names[(first + length - 1) % 7]]
  if (first === 0 && length === 5) return 'weekdays'
  if (first === 5 && length === 2) return 'weekends'
  if (length === 1) return from ?? ''
  return length === 2 ? `${from ?? ''},${to ?? ''}` : `${from ?? ''}-${to ?? ''}`
}

function isShorter(one: readonly string[], other: readonly string[]): boolean {
  return one.length < other.length || (one.length === other.length && one.join(' ').length < other.join(' ').length)
}

function byNumbers(one: string, other: string): number {
  return parseInt(one, 10) - parseInt(other, 10) || one.localeCompare(other)
}
