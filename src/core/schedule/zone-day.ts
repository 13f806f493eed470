import type { DayNumber, EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'
import { offsetsOf } from './iana-zone.ts'

/** The UTC offset of a timezone during a day of UTC, in minutes, east positive. */
export interface ZoneDay {
  readonly before: number
  /** The instant from which `after` holds, at most the end of the day; Infinity: `before` holds all day. */
  readonly changeMs: EpochMs
  readonly after: number
}

interface KnownZone {
  readonly offsetAt: (atMs: EpochMs) => number
  readonly days: Map<DayNumber, ZoneDay>
}

/** Days that are cached for each timezone: twice as far as the next change of a schedule is searched. */
const maxDays = 1000
const maxZones = 64

// To look an offset up takes microseconds, and a thousand schedules ask for the same days. Offsets never change, so
// they are cached.
const known = new Map<string, KnownZone>()

/**
 * The UTC offsets of `timezone` (an IANA name) on a day of UTC. Finds one change a day at most; in every timezone they
 * are weeks apart.
 */
export function zoneDay(timezone: string, day: DayNumber): ZoneDay {
  const zone = memoized(known, maxZones, timezone, () => ({
    offsetAt: offsetsOf(timezone),
    days: new Map<DayNumber, ZoneDay>()
  }))
  return memoized(zone.days, maxDays, day, () => computedZoneDay(zone.offsetAt, day))
}

function memoized<K, V>(values: Map<K, V>, most: number, key: K, make: () => V): V {
  const found = values.get(key)
  if (found !== undefined) return found
  if (values.size >= most) values.clear()
  const made = make()
  values.set(key, made)
  return made
}

function computedZoneDay(offsetAt: KnownZone['offsetAt'], day: DayNumber): ZoneDay {
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
