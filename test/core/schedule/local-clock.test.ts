import { describe, expect, test } from 'vitest'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import {
  clockSeconds,
  localClock,
  zonedDateTime,
  zonedPeriod,
  zonedTime
} from '../../../src/core/schedule/local-clock.ts'

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

describe('a time as short as is clear', () => {
  const now = Date.parse('2026-11-27T20:00:00Z')
  test.each([
    ['later today', 'UTC', 3, '23:00'],
    ['earlier today', 'UTC', -19, '01:00'],
    ['tomorrow', 'UTC', 5, 'Sat 01:00'],
    ['in six days', 'UTC', 6 * 24, 'Thu 20:00'],
    ['in a week', 'UTC', 7 * 24, '2026-12-04 20:00'],
    ['yesterday', 'UTC', -24, '2026-11-26 20:00'],
    ['tomorrow there', 'Asia/Tokyo', 20, 'Sun 01:00']
  ])('%s', (_when, timezone, hours, text) => expect(localClock(timezone, now + hours * hourMs, now)).toBe(text))

  test('has seconds where they count', () =>
    expect(clockSeconds('America/New_York', Date.parse('2026-11-22T03:12:05Z'))).toBe('22:12:05'))
})
