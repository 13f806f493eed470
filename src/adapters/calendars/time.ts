import { dayMs, hourMs, minuteMs, secondMs, weekMs } from '../../core/durations.ts'
import type { DayNumber, EpochMs } from '../../core/model.ts'
import { dayNumber } from '../../core/schedule/local-time.ts'
import type { Property } from './components.ts'
import { instantOfWall, utc, wallOf } from './zone.ts'
import type { CalendarZone } from './zone.ts'

/** A time or a date as a calendar writes it. */
export interface Time {
  /** What the clocks of its zone show; of a date, midnight. */
  readonly wallMs: number
  /** null: it is a date, the same everywhere. */
  readonly zone: CalendarZone | null
}

/** The zones that the times of a calendar are in. */
export interface Zones {
  /** Of times that name no zone. */
  readonly floating: CalendarZone
  /** By its TZID. Throws when nobody knows it. */
  readonly of: (id: string) => CalendarZone
}

/** How long something lasts: first so much on the clocks of its zone, then so much as it passes. */
export interface Length {
  readonly wallMs: number
  readonly passedMs: number
}

/** The times of a property: `EXDATE` and `RDATE` may list several. */
export function timesOf(property: Property, zones: Zones): readonly Time[] {
  return property.value
    .split(',')
    .filter((value) => value.trim() !== '')
    .map((value) => timeOf(value, property, zones))
}

/** Reads a date or a time. Dates without VALUE=DATE are common, and so are times where it was promised. */
export function timeOf(written: string, { parameters }: Pick<Property, 'parameters'>, zones: Zones): Time {
  const value = written.trim()
  const [, year, month, date, hour, minute, second = '0', z] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i.exec(value) ?? []
  const day = dayNumber(Number(year), Number(month), Number(date))
  if (day === null) throw new Error(`"${value}" is no date`)
  if (hour === undefined || parameters.get('VALUE')?.toUpperCase() === 'DATE')
    return { wallMs: day * dayMs, zone: null }
  const sinceMidnightMs = Number(hour) * hourMs + Number(minute) * minuteMs + Number(second) * secondMs
  // 24:00 and leap seconds belong to the next day and minute.
  if (Number(minute) > 59 || Number(second) > 60 || sinceMidnightMs > dayMs) throw new Error(`"${value}" is no time`)
  const id = parameters.get('TZID')
  const zone = z !== undefined ? utc : id === undefined || id === '' ? zones.floating : zones.of(id)
  return { wallMs: day * dayMs + sinceMidnightMs, zone }
}

/** The instant of a time; a date begins at midnight of `zone`. */
export function instantIn(zone: CalendarZone, time: Time): EpochMs {
  return instantOfWall(time.zone ?? zone, time.wallMs)
}

/** What the clocks of another zone show at a time; null as a zone: its date as it is written. */
export function wallIn(zone: CalendarZone | null, time: Time): number {
  if (zone === null) return Math.floor(time.wallMs / dayMs) * dayMs
  return time.zone === null || time.zone === zone ? time.wallMs : wallOf(zone, instantOfWall(time.zone, time.wallMs))
}

/**
 * The day that a time stands for in a series of whole days. Programs write the midnight of a time zone, or the last second of a day;
 * in UTC it may be that of UTC or that of the calendar's zone.
 */
export function dayOf({ wallMs, zone }: Time, zones: Zones): DayNumber {
  const edgeMs = wallMs - Math.floor(wallMs / dayMs) * dayMs
  const isWritten = zone !== utc || edgeMs === 0 || edgeMs === dayMs - secondMs
  return Math.floor((isWritten ? wallMs : wallOf(zones.floating, wallMs)) / dayMs)
}

/** From one time to another. Between times of one zone the clocks count: midnight to midnight is a day, also of 23 hours. */
export function lengthBetween(start: Time, end: Time): Length {
  if (start.zone === end.zone || start.zone === null || end.zone === null)
    return { wallMs: Math.max(0, end.wallMs - start.wallMs), passedMs: 0 }
  return {
    wallMs: 0,
    passedMs: Math.max(0, instantOfWall(end.zone, end.wallMs) - instantOfWall(start.zone, start.wallMs))
  }
}

/** Reads `P1D` or `PT8H30M`: weeks and days are those of the clocks, hours pass (RFC 5545, 3.3.6). */
export function lengthOf(written: string): Length {
  const [all, sign, weeks, days, hours, minutes, seconds] =
    /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(
      written.trim()
    ) ?? []
  if (all === undefined) throw new Error(`"${written}" is no duration`)
  if (sign === '-') return { wallMs: 0, passedMs: 0 }
  return {
    wallMs: Number(weeks ?? 0) * weekMs + Number(days ?? 0) * dayMs,
    passedMs: Number(hours ?? 0) * hourMs + Number(minutes ?? 0) * minuteMs + Number(seconds ?? 0) * secondMs
  }
}
