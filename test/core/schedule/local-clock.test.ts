import { describe, expect, test } from 'vitest'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import { zonedDateTime, zonedPeriod, zonedTime } from '../../../src/core/schedule/local-clock.ts'

describe('times that name their zone', () => {
  const at = Date.UTC(2026, 10, 22, 3, 12, 59, 999)

  test.each([
    ['the same day', at + 20 * hourMs, 'UTC', '03:12 UTC'],
    ['the next day', at + 21 * hourMs, 'UTC', '2026-11-22 03:12 UTC'],
    ['the day before', at - 4 * hourMs, 'UTC', '2026-11-22 03:12 UTC'],
    ['the same day of another year', at + 365 * 24 * hourMs, 'UTC', '2026-11-22 03:12 UTC'],
    ['the same day there', at + 21 * hourMs, 'America/New_York', '2026-11-21 22:12 America/New_York'],
    ['the evening before there', at + 1 * hourMs, 'America/New_York', '22:12 America/New_York']
  ])('seen on %s', (_when, nowMs, timezone, text) => expect(zonedTime(timezone, at, nowMs)).toBe(text))

  test('with their day', () => expect(zonedDateTime('Asia/Tokyo', at)).toBe('2026-11-22 12:12 Asia/Tokyo'))
  test('make a period of one day', () =>
    expect(zonedPeriod('UTC', at, at + 19 * minuteMs)).toBe('on 2026-11-22, 03:12-03:31 UTC'))
  test('make a period over midnight', () =>
    expect(zonedPeriod('UTC', at, at + 21 * hourMs)).toBe('from 2026-11-22 03:12 to 2026-11-23 00:12 UTC'))
  test('make one day of what lies around midnight in UTC', () =>
    expect(zonedPeriod('Europe/Berlin', at - 5 * hourMs, at - 3 * hourMs)).toBe(
      'from 2026-11-21 23:12 to 2026-11-22 01:12 Europe/Berlin'
    ))
})
