import { expect, it } from 'vitest'
import { localMonth } from '../../../src/core/schedule/local-time.ts'

it.each([
  ['UTC', '2026-11-30T23:59:59Z', '2026-11', '2026-11-01T00:00Z', '2026-12-01T00:00Z'],
  ['UTC', '2026-12-31T12:00Z', '2026-12', '2026-12-01T00:00Z', '2027-01-01T00:00Z'],
  ['UTC', '2028-02-29T12:00Z', '2028-02', '2028-02-01T00:00Z', '2028-03-01T00:00Z'],
  ['Asia/Tokyo', '2026-11-30T15:00Z', '2026-12', '2026-11-30T15:00Z', '2026-12-31T15:00Z'],
  ['America/New_York', '2026-11-15T12:00Z', '2026-11', '2026-11-01T04:00Z', '2026-12-01T05:00Z'],
  ['Europe/Berlin', '2026-03-31T21:59Z', '2026-03', '2026-02-28T23:00Z', '2026-03-31T22:00Z'],
  // Its first midnight has another offset than the midnight of UTC after it.
  ['Australia/Sydney', '2028-10-01T12:00Z', '2028-10', '2028-09-30T14:00Z', '2028-10-31T13:00Z']
])('in %s at %s the month is %s', (timezone, at, month, from, to) => {
  const found = localMonth(timezone, Date.parse(at))
  expect(found).toEqual({ month, fromMs: Date.parse(from), toMs: Date.parse(to) })
})
