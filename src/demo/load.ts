/** Requests a second by hour of an ordinary day, every other hour from midnight; in between is a straight line. */
const hourly = [14, 7, 3, 4, 26, 50, 44, 41, 38, 34, 30, 22, 14]

/** A day like the others, or the one that is shown, which brings more. */
export type Day = 'ordinary' | 'shown'

interface Peak {
  /** When it begins, is at its height, begins to fade and is over, in hours. */
  readonly hours: readonly [number, number, number, number]
  /** Requests a second at its height. */
  readonly load: number
}

const peaks: readonly Peak[] = [
  /** A link that spread in the night: far more than one dyno carries, from one moment to the next. */
  { hours: [5, 5, 5.5, 5.5], load: 34 },
  /** A newsletter goes out: for an hour nearly all that four dynos carry. */
  { hours: [9, 10, 11, 11.5], load: 78 }
]

/** Requests a second that visitors make at an hour of the demo's app. */
export function expectedLoad(hour: number, day: Day): number {
  const usual = usualLoad(hour)
  if (day === 'ordinary') return usual
  return Math.max(usual, ...peaks.map((peak) => usual + (peak.load - usual) * peakShare(hour, peak.hours)))
}

function usualLoad(hour: number): number {
  const index = Math.floor(hour / 2)
  const [from, to] = [hourly[index] ?? 0, hourly[index + 1] ?? 0]
  return from + ((to - from) * (hour - 2 * index)) / 2
}

/** How much of its height a peak has, 0 to 1. */
function peakShare(hour: number, [begins, high, fades, over]: Peak['hours']): number {
  if (hour < begins || hour >= over) return 0
  if (hour < high) return (hour - begins) / (high - begins)
  return hour < fades ? 1 : (over - hour) / (over - fades)
}
