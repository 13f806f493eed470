import { countWhile } from '../../core/bisect.ts'
import type { EpochMs } from '../../core/model.ts'
import { hourMs, minuteMs, secondMs } from '../../core/durations.ts'
import { propertiesOf, textOf } from './components.ts'
import type { Component } from './components.ts'
import { parseRule, recurrences } from './rule.ts'
import { timeOf, timesOf } from './time.ts'
import { instantOfWall, namedZone, utc } from './zone.ts'
import type { CalendarZone } from './zone.ts'

/** From an instant on, an offset from UTC holds. */
interface Change {
  readonly atMs: EpochMs
  readonly beforeMs: number
  readonly afterMs: number
}

/** Up to when clocks are looked at, and who counts the work. */
export interface Effort {
  readonly untilMs: EpochMs
  readonly spend: (steps: number) => void
}

/**
 * The zones of a calendar by their TZID: as its VTIMEZONE components say, else as the world knows the name. Each is worked out when it
 * is asked for.
 */
export function zonesOf(calendar: Component, effort: Effort): (id: string) => CalendarZone {
  const known = new Map<string, CalendarZone>()
  return (id) => {
    const zone = known.get(id) ?? definedZone(calendar, id, effort) ?? namedZone(id)
    if (zone === null) throw new Error(`nothing says what the time zone "${id}" is`)
    known.set(id, zone)
    return zone
  }
}

function definedZone(calendar: Component, id: string, effort: Effort): CalendarZone | null {
  const definition = calendar.components.find(
    (component) => component.name === 'VTIMEZONE' && textOf(component, 'TZID').trim() === id
  )
  const changes = definition?.components
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .flatMap((observance) => changesOf(observance, effort))
    .sort((a, b) => a.atMs - b.atMs)
  const [first] = changes ?? []
  if (changes === undefined || first === undefined) return null
  // A zone since 1601 has hundreds.
  const begun = (now: EpochMs): number => countWhile(changes, ({ atMs }) => atMs <= now)
  return { offsetMs: (now) => changes[begun(now) - 1]?.afterMs ?? first.beforeMs }
}

/** The times of an observance are those of the clocks before it begins. */
function changesOf(observance: Component, { untilMs, spend }: Effort): readonly Change[] {
  const beforeMs = offsetOf(textOf(observance, 'TZOFFSETFROM'))
  const afterMs = offsetOf(textOf(observance, 'TZOFFSETTO'))
  const clocks: CalendarZone = { offsetMs: () => beforeMs }
  const zones = { floating: clocks, of: () => clocks }
  const read = (name: string): readonly EpochMs[] =>
    propertiesOf(observance, name)
      .flatMap((property) => timesOf(property, zones))
      .map(({ wallMs, zone }) => instantOfWall(zone ?? clocks, wallMs))
  const [startMs] = read('DTSTART')
  if (startMs === undefined) throw new Error('its time zone has no DTSTART')
  const recurring = propertiesOf(observance, 'RRULE').flatMap(({ value }) => {
    const rule = parseRule(value)
    const end = rule.until === null ? null : timeOf(rule.until, { parameters: new Map() }, zones)
    const endMs = end === null ? untilMs : Math.min(untilMs, instantOfWall(end.zone ?? utc, end.wallMs))
    const range = { fromMs: startMs + beforeMs, toMs: endMs + beforeMs }
    return [...recurrences(rule, startMs + beforeMs, range, spend)]
      .slice(0, rule.count ?? undefined)
      .map((wallMs) => wallMs - beforeMs)
  })
  return [...new Set([startMs, ...read('RDATE'), ...recurring])].map((atMs) => ({ atMs, beforeMs, afterMs }))
}

/** `-0500` or `+013015`. */
function offsetOf(written: string): number {
  const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(written.trim()) ?? []
  if (sign === undefined) throw new Error(`its time zone has the offset "${written}"`)
  const ms = Number(hours) * hourMs + Number(minutes) * minuteMs + Number(seconds ?? 0) * secondMs
  return sign === '-' ? -ms : ms
}
