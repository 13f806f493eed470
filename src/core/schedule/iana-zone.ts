/** IANA zones as ICU knows them, which every Node brings along. */
import { dayMs } from '../durations.ts'
import { memoized } from '../memoized.ts'
import type { DayNumber, EpochMs } from '../model.ts'

export function isIanaZone(name: string): boolean {
  // The default, known without loading ICU.
  if (name === 'UTC') return true
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}

/** The offsets of a zone from UTC at instants, in minutes, east positive; before there were zones with a fraction. */
export function offsetsOf(timezone: string): (atMs: EpochMs) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' })
  return (atMs) => {
    // "GMT", "GMT-05:00" or, for the time of a town, "GMT-04:56:02".
    const name = format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? []
    const offset = 60 * Number(hours) + Number(minutes) + Number(seconds) / 60
    return sign === '-' ? -offset : offset
  }
}

/** The UTC offset of a timezone during a day of UTC, in minutes, east positive. */
interface ZoneDay {
  readonly before: number
  /** The instant from which `after` holds, at most the end of the day; Infinity: `before` holds all day. */
  readonly changeMs: EpochMs
  readonly after: number
}

/** UTC is the default, and needs no time zone data, which take milliseconds to load. */
const dayOfUtc: ZoneDay = { before: 0, changeMs: Infinity, after: 0 }

/** Days that are cached for each timezone: twice as far as the next change of a schedule is searched. */
const maxDays = 1000
const maxZones = 64

// To look an offset up takes microseconds, and a thousand schedules ask for the same days. Offsets never change, so
// they are cached.
const daysOf = memoized(
  (timezone: string) => timezone,
  (timezone) => {
    const offsetAt = offsetsOf(timezone)
    return memoized(
      (day: DayNumber) => day,
      (day) => computedZoneDay(offsetAt, day),
      maxDays
    )
  },
  maxZones
)

/**
 * The UTC offsets of `timezone` (an IANA name) on a day of UTC. Finds one change a day at most; in every timezone they
 * are weeks apart.
 */
export function zoneDay(timezone: string, day: DayNumber): ZoneDay {
  return timezone === 'UTC' ? dayOfUtc : daysOf(timezone)(day)
}

function computedZoneDay(offsetAt: (atMs: EpochMs) => number, day: DayNumber): ZoneDay {
  let low = day * dayMs
  let high = low + dayMs
  const [before, after] = [offsetAt(low), offsetAt(high)]
  if (before === after) return { before, changeMs: Infinity, after }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle) === before) low = middle
    else high = middle
  }
  return { before, changeMs: high, after }
}
