import { IANAZone } from 'luxon'
import { expect, it } from 'vitest'
import { isIanaZone, offsetsOf } from '../../../src/core/schedule/iana-zone.ts'
import { dayMs } from '../../../src/core/durations.ts'

it('every zone has the offsets that Luxon finds, in old times too', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  expect(zones.length).toBeGreaterThan(300)
  for (const zone of [...zones, 'UTC', 'GMT']) {
    const [offsetAt, known] = [offsetsOf(zone), IANAZone.create(zone)]
    for (let atMs = Date.UTC(1880, 0); atMs < Date.UTC(2060, 0); atMs += 973.37 * dayMs)
      expect(offsetAt(atMs), `${zone} ${atMs}`).toBeCloseTo(known.offset(atMs), 9)
  }
})

it.each([
  ['America/New_York', true],
  ['Asia/Kathmandu', true],
  ['UTC', true],
  ['', false],
  ['Fantasia/Castle', false],
  ['America/New York', false]
])('"%s" is a zone: %s', (name, expected) => {
  expect(isIanaZone(name)).toBe(expected)
})
