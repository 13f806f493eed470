import { expect, it } from 'vitest'
import {
  describeForecast,
  describeLatencyForecast,
  describeNow,
  describeMost,
  describeSpent,
  describeWeekMinute
} from '../../../src/core/forecast/words.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const tuesdayNine = 1440 + 9 * 60

it.each([
  [0, 'Mondays at 00:00'],
  [tuesdayNine, 'Tuesdays at 09:00'],
  [7 * 1440 - 1, 'Sundays at 23:59'],
  [7 * 1440 * 2900 + tuesdayNine + 5, 'Tuesdays at 09:05']
])('%d is %s', (minute, expected) => {
  expect(describeWeekMinute(minute)).toBe(expected)
})

it.each([
  [
    'as usual',
    { localMinute: tuesdayNine, isOfWeekday: true, quantity: 5 },
    5,
    '5 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 5'
  ],
  [
    'more than usual',
    { localMinute: tuesdayNine, isOfWeekday: true, quantity: 5 },
    7,
    '7 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 5, 2 more as margin'
  ],
  [
    'one more than usual',
    { localMinute: tuesdayNine, isOfWeekday: true, quantity: 2 },
    3,
    '3 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 2, one more as margin'
  ],
  [
    'less than usual',
    { localMinute: tuesdayNine, isOfWeekday: true, quantity: 5 },
    3,
    '3 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 5, fewer are enough today'
  ],
  [
    'one where more are usual',
    { localMinute: tuesdayNine, isOfWeekday: true, quantity: 2 },
    1,
    '1 dyno until the next look in about 24 minutes; Tuesdays at 09:00 usually need 2, one is enough today'
  ],
  [
    'a weekday that was never seen',
    { localMinute: tuesdayNine, isOfWeekday: false, quantity: 2 },
    3,
    '3 dynos until the next look in about 24 minutes; it usually needs 2 at 09:00, one more as margin'
  ],
  ['nothing is usual yet', null, 4, '4 dynos until the next look in about 24 minutes, by the latest demand alone']
])('%s', (_, busiest, quantity, expected) => {
  expect(describeForecast(busiest, quantity, 24 * minuteMs)).toBe(expected)
})

it.each([
  [
    2.46,
    4,
    'response times suggest a load of about 2.5 dynos; 4 keep a margin until the next look in about 24 minutes'
  ],
  [12.3, 9, 'response times suggest a load of about 12.3 dynos; 9 at most until the next look in about 24 minutes'],
  [
    0.02,
    1,
    'response times suggest a load of about 0.1 dynos; 1 keeps a margin until the next look in about 24 minutes'
  ],
  [1.5, 1, 'response times suggest a load of about 1.5 dynos; 1 at most until the next look in about 24 minutes'],
  [3.98, 4, 'response times suggest a load of about 4 dynos; 4 are enough until the next look in about 24 minutes'],
  [1.04, 1, 'response times suggest a load of about 1 dyno; 1 is enough until the next look in about 24 minutes'],
  [0.98, 2, 'response times suggest a load of about 1 dyno; 2 keep a margin until the next look in about 24 minutes']
])('says what response times suggest of a load for %d', (load, quantity, expected) => {
  expect(describeLatencyForecast(load, quantity, 24 * minuteMs)).toBe(expected)
})

it('says what is needed now', () => {
  expect(describeNow(4200.4, 880.2, 5)).toBe('4,200 requests a minute, about 880 a dyno, so 5')
})

it('what was spent of the aim', () => {
  expect(describeSpent({ share: 0.00418, aim: 0.005, moreForHalf: 0.66, fewerForTwice: 0.31 })).toBe(
    'slow for want of dynos in 0.42 % of the minutes of late, the aim is 0.5 %; half of it would take about 0.7 dynos more, twice as much 0.3 fewer'
  )
})

it('says why more dynos are not asked for', () => {
  expect(describeMost(9, 7, 4812.3)).toBe(
    'more dynos made responses no faster, twice, and 7 answered 4,812 requests a minute in time, so 9 at most'
  )
})
