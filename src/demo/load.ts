/** Requests a second by hour of the day, every other hour from midnight; in between is a straight line. */
const hourly = [14, 7, 3, 4, 26, 50, 44, 41, 38, 34, 30, 22, 14]

/** A link that spread in the night: more than one dyno carries, and less than three. */
const nightPeak = { fromHour: 5, toHour: 5.5, load: 34 }
/** The morning's mails go out: for half an hour nearly all that three dynos carry. */
const morningRush = { fromHour: 9.25, toHour: 9.75, load: 57 }

/** Requests a second that visitors make at an hour of the demo's day. */
export function expectedLoad(hour: number): number {
  const peak = [nightPeak, morningRush].find(({ fromHour, toHour }) => hour >= fromHour && hour < toHour)
  if (peak !== undefined) return peak.load
  const index = Math.floor(hour / 2)
  const [from, to] = [hourly[index] ?? 0, hourly[index + 1] ?? 0]
  return from + ((to - from) * (hour - 2 * index)) / 2
}
