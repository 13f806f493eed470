import { dayMs, minuteMs } from '../../core/durations.ts'
import type { EpochMs } from '../../core/model.ts'
import { isIanaZone } from '../../core/schedule/iana-zone.ts'
import { offsetMinutes } from '../../core/schedule/local-time.ts'
import { windowsZones } from './windows-zones.ts'

/**
 * What the clocks of a place show. A wall time is what they show, as milliseconds since 1970-01-01 00:00 on that wall.
 */
export interface CalendarZone {
  /** From UTC, east positive. */
  readonly offsetMs: (atMs: EpochMs) => number
}

export const utc: CalendarZone = { offsetMs: () => 0 }

/** @param name of IANA */
export function calendarZone(name: string): CalendarZone {
  return { offsetMs: (atMs) => offsetMinutes(name, atMs) * minuteMs }
}

/** A zone by the names that calendars use when they do not define it: of IANA, of Windows, or a path that ends in one of IANA; null: unknown. */
export function namedZone(name: string): CalendarZone | null {
  const parts = name.split('/').filter((part) => part !== '')
  const ofWindows = Object.hasOwn(windowsZones, name) ? [windowsZones[name] ?? name] : []
  const candidates = [...ofWindows, name, parts.slice(-3).join('/'), parts.slice(-2).join('/')]
  const known = candidates.find((candidate) => /^[A-Za-z]/.test(candidate) && isIanaZone(candidate))
  return known === undefined ? null : calendarZone(known)
}

export function wallOf({ offsetMs }: CalendarZone, atMs: EpochMs): number {
  return atMs + offsetMs(atMs)
}

/**
 * The instant at which the clocks show this. What they show twice is the first of the two; what they skip counts by the offset before
 * (RFC 5545, 3.3.5).
 */
export function instantOfWall(zone: CalendarZone, wallMs: number): EpochMs {
  // No offset is as large as a day, and none changes twice within two days.
  const before = wallMs - zone.offsetMs(wallMs - dayMs)
  const after = wallMs - zone.offsetMs(wallMs + dayMs)
  return wallOf(zone, before) !== wallMs && wallOf(zone, after) === wallMs ? after : before
}

/** Whether the clocks show this at all: in spring an hour is skipped. */
export function isShown(zone: CalendarZone, wallMs: number): boolean {
  return wallOf(zone, instantOfWall(zone, wallMs)) === wallMs
}
