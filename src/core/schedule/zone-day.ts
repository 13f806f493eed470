import { IANAZone } from 'luxon'
import type { DayNumber, EpochMs } from '../model.ts'
import { dayMs } from '../durations.ts'

/** The offset of a zone during a day of UTC, in minutes, east positive. */
export interface ZoneDay {
  readonly before: number
  /** The instant from which `after` holds, at most the end of the day; Infinity: `before` holds all day. */
  readonly changeMs: EpochMs
  readonly after: number
}

/** As far as a next change is looked for, twice; a day more would be no fault, only a day to work out again. */
const mostDays = 1000
const mostZones = 64

// An offset takes microseconds to look up, and a thousand schedules ask for the same days: what never changes is worked out once.
const known = new Map<string, Map<DayNumber, ZoneDay>>()

/**
 * What the clocks of `timezone` (an IANA name) do between midnight and midnight of UTC.
 * Sees one change of offset in a day; zones keep their changes weeks apart.
 */
export function zoneDay(timezone: string, day: DayNumber): ZoneDay {
  const days = memoized(known, mostZones, timezone, () => new Map<DayNumber, ZoneDay>())
  return memoized(days, mostDays, day, () => computedZoneDay(timezone, day))
}

function memoized<K, V>(values: Map<K, V>, most: number, key: K, make: () => V): V {
  const found = values.get(key)
  if (found !== undefined) return found
  if (values.size >= most) values.clear()
  const made = make()
  values.set(key, made)
  return made
}

function computedZoneDay(timezone: string, day: DayNumber): ZoneDay {
  const zone = IANAZone.create(timezone)
  let low = day * dayMs
  let high = low + dayMs
  const [before, after] = [zone.offset(low), zone.offset(high)]
  if (before === after) return { before, changeMs: Infinity, after }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (zone.offset(middle) === before) low = middle
    else high = middle
  }
  return { before, changeMs: high, after }
}
