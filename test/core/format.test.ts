import { describe, expect, test } from 'vitest'
import { counted, duration, exactDuration, utcClock, utcDay } from '../../src/core/format.ts'

const s = 1000
const min = 60 * s
const h = 60 * min
const d = 24 * h

describe('durations for people', () => {
  test.each([
    [0, '0 s'],
    [-5 * min, '0 s'],
    [400, '0 s'],
    [1500, '2 s'],
    [45 * s, '45 s'],
    [59_499, '59 s'],
    [59_999, '1 minute'],
    [min, '1 minute'],
    [89 * s, '1 minute'],
    [119 * s, '2 minutes'],
    [39 * min + 35 * s, '40 minutes'],
    [19 * min, '19 minutes'],
    [h - 1, '1 h'],
    [h, '1 h'],
    [h + 29 * s, '1 h'],
    [h + 31 * s, '1 h 1 min'],
    [2 * h + 40 * min, '2 h 40 min'],
    [d - min, '23 h 59 min'],
    [d - 1, '1 d'],
    [d, '1 d'],
    [3 * d + 4 * h + 29 * min, '3 d 4 h'],
    [3 * d + 4 * h + 59 * min, '3 d 5 h'],
    [400 * d, '400 d']
  ])('%d ms are %s', (ms, text) => expect(duration(ms)).toBe(text))

  test.each([
    [90 * s, '90 s'],
    [1500, '1.5 s'],
    [5 * min, '5 minutes'],
    [90 * min, '1 h 30 min']
  ])('%d ms that somebody set are %s', (ms, text) => expect(exactDuration(ms)).toBe(text))
})

describe('instants', () => {
  const at = Date.UTC(2026, 10, 22, 3, 12, 59, 999)

  test('have a day and a time of day in UTC', () => {
    expect(utcDay(at)).toBe('2026-11-22')
    expect(utcClock(at)).toBe('03:12')
  })
})

test.each([
  [0, '0 dynos'],
  [1, '1 dyno'],
  [2, '2 dynos']
])('%d is %s', (count, text) => expect(counted(count, 'dyno')).toBe(text))
