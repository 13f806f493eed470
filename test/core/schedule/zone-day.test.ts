import fc from 'fast-check'
import { IANAZone } from 'luxon'
import { expect, it } from 'vitest'
import { nextOffsetChange, offsetMinutes } from '../../../src/core/schedule/local-time.ts'
import { instants, zones } from './oracle.ts'
import { dayMs } from '../../../src/core/durations.ts'

it('the offset is that of the zone at any instant, however many others were asked for before', () => {
  // More zones and days than are remembered at a time.
  const many = [
    ...zones,
    ...Array.from({ length: 12 }, (_, hours) => [`Etc/GMT+${hours + 1}`, `Etc/GMT-${hours + 1}`]).flat(),
    ...Intl.supportedValuesOf('timeZone').slice(0, 60)
  ]
  fc.assert(
    fc.property(fc.constantFrom(...many), instants, (zone, atMs) => {
      expect(offsetMinutes(zone, atMs)).toBe(IANAZone.create(zone).offset(atMs))
    }),
    { numRuns: 10_000 }
  )
  for (let day = 0; day < 1500; day++)
    expect(offsetMinutes('Europe/London', day * dayMs)).toBe(IANAZone.create('Europe/London').offset(day * dayMs))
})

it.each([
  ['the change lies in the span', -1, 1, 0],
  ['the change is the end of the span', -1, 0, 0],
  ['the change is the start of the span', 0, dayMs, null],
  ['the span ends a moment before', -dayMs, -1, null],
  ['the change lies days ahead', -10 * dayMs, 10 * dayMs, 0]
])('where %s', (_, after, until, found) => {
  for (const [zone, at] of [
    ['America/New_York', '2026-03-08T07:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['Africa/Casablanca', '2026-02-15T02:00Z'],
    ['Atlantic/Azores', '2026-03-29T01:00Z']
  ] as const) {
    const changeMs = Date.parse(at)
    expect(nextOffsetChange(zone, changeMs + after, changeMs + until), zone).toBe(
      found === null ? null : changeMs + found
    )
  }
})
