/** The offsets of a time zone during a report, so that its page needs no time zone database. */
import type { EpochMs } from '../../core/model.ts'
import { dayMs, hourMs, minuteMs } from '../../core/durations.ts'
import { monthNames } from '../month-name.ts'

export interface Zone {
  /** IANA name. */
  readonly name: string
  /**
   * Instants from which an offset from UTC holds (the first: always), in minutes, east positive; oldest first, at least
   * one.
   */
  readonly offsets: readonly (readonly [EpochMs, number])[]
}

/** The offset from UTC at an instant, in ms, east positive. */
export function offsetMs({ offsets }: Zone, atMs: EpochMs): number {
  let minutes = offsets[0]?.[1] ?? 0
  for (const [sinceMs, value] of offsets) if (sinceMs <= atMs) minutes = value
  return minutes * minuteMs
}

/** The local time at an instant, as the instant at which UTC shows the same. */
export function wallMs(zone: Zone, atMs: EpochMs): number {
  return atMs + offsetMs(zone, atMs)
}

/** Hours since Monday 00:00 local time, 0 to 167. */
export function hourOfWeek(zone: Zone, atMs: EpochMs): number {
  const hours = Math.floor(wallMs(zone, atMs) / hourMs)
  // 1970-01-01 was a Thursday.
  return (((hours + 3 * 24) % 168) + 168) % 168
}

/** The first instant after `atMs` at which a local hour begins, or the clocks change. */
export function nextHour(zone: Zone, atMs: EpochMs): EpochMs {
  const wall = wallMs(zone, atMs)
  const next = atMs + (Math.floor(wall / hourMs) + 1) * hourMs - wall
  const jump = zone.offsets.find(([sinceMs], index) => index > 0 && sinceMs > atMs && sinceMs < next)
  return jump?.[0] ?? next
}

/**
 * The instants in `[fromMs, toMs)` at which the local time is a multiple of `stepMs` since midnight, or since Monday
 * where a step is a week.
 */
export function wallTicks(zone: Zone, fromMs: EpochMs, toMs: EpochMs, stepMs: number): readonly EpochMs[] {
  const base = stepMs >= 7 * dayMs ? 4 * dayMs : 0
  const first = Math.ceil((wallMs(zone, fromMs) - base) / stepMs) * stepMs + base
  const last = wallMs(zone, toMs) + dayMs
  const ticks: EpochMs[] = []
  for (let wall = first; wall <= last; wall += stepMs) {
    const atMs = wall - offsetMs(zone, wall - offsetMs(zone, wall))
    if (atMs >= fromMs && atMs < toMs && atMs !== ticks.at(-1)) ticks.push(atMs)
  }
  return ticks
}

/** From Monday on. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Local time: `07:00`. */
export function wallClock(zone: Zone, atMs: EpochMs): string {
  return new Date(wallMs(zone, atMs)).toISOString().slice(11, 16)
}

/** Local day: `Mon 23 Nov`. */
export function wallDay(zone: Zone, atMs: EpochMs): string {
  const wall = new Date(wallMs(zone, atMs))
  return `${weekdays[(wall.getUTCDay() + 6) % 7] ?? ''} ${shortDay(zone, atMs)}`
}

/** Local day: `23 Nov`. */
export function shortDay(zone: Zone, atMs: EpochMs): string {
  const wall = new Date(wallMs(zone, atMs))
  return `${wall.getUTCDate()} ${monthNames[wall.getUTCMonth()]?.slice(0, 3) ?? ''}`
}

/** Local day and time: `Mon 23 Nov, 07:00`. */
export function wallDateTime(zone: Zone, atMs: EpochMs): string {
  return `${wallDay(zone, atMs)}, ${wallClock(zone, atMs)}`
}

/** `Mon 07:00-08:00` of an hour of the week. */
export function describeWeekHour(hour: number): string {
  return `${weekdays[Math.floor(hour / 24)] ?? ''} ${hourClock(hour % 24)}-${hourClock((hour % 24) + 1)}`
}

/** `07:00` */
export function hourClock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
