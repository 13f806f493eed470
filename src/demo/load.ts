/** Requests a second on an ordinary day at 00:00, 02:00 … 24:00, with straight lines between. */
const hourly = [14, 7, 3, 4, 26, 50, 44, 41, 38, 34, 30, 22, 14]

/** An ordinary day, or the day that is shown, which has two peaks more. */
export type Day = 'ordinary' | 'shown'

interface Peak {
  /** Begins to rise, is at its height, begins to fall, is over: in hours of the day. */
  readonly hours: readonly [number, number, number, number]
  /** Requests a second at its height. */
  readonly load: number
}

const peaks: readonly Peak[] = [
  /** A link that spreads in the night: at once far more than the one dyno of the night can serve. */
  { hours: [5, 5, 5.5, 5.5], load: 34 },
  /** A newsletter: for an hour nearly all that four dynos can serve. */
  { hours: [9, 10, 11, 11.5], load: 78 }
]

/** Requests a second at an hour of the day, such as 9.5. */
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

/** The height of a peak at an hour, as a share of its maximum. */
function peakShare(hour: number, [begins, high, fades, over]: Peak['hours']): number {
  if (hour < begins || hour >= over) return 0
  if (hour < high) return (hour - begins) / (high - begins)
  return hour < fades ? 1 : (over - hour) / (over - fades)
}
