import { expect, it } from 'vitest'
import {
  describeForecast,
  describeLatencyForecast,
  describeLocal,
  describeNow
} from '../../../src/core/forecast/words.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const tuesdayNine = 1440 + 9 * 60

it.each([
  [0, 'Mon 00:00'],
  [tuesdayNine, 'Tue 09:00'],
  [7 * 1440 - 1, 'Sun 23:59'],
  [7 * 1440 * 2900 + tuesdayNine + 5, 'Tue 09:05']
])('%d is %s', (minute, expected) => {
  expect(describeLocal(minute)).toBe(expected)
})

it.each([
  [
    'as usual',
    { localMinute: tuesdayNine, quantity: 5 },
    5,
    'Tue 09:00 usually needs 5; until the next look in about 24 min'
  ],
  [
    'more than usual',
    { localMinute: tuesdayNine, quantity: 5 },
    7,
    'Tue 09:00 usually needs 5, 7 leave room for more; until the next look in about 24 min'
  ],
  [
    'less than usual',
    { localMinute: tuesdayNine, quantity: 5 },
    3,
    'Tue 09:00 usually needs 5, today 3 are enough; until the next look in about 24 min'
  ],
  ['nothing is usual yet', null, 4, '4 are enough for what may come until the next look in about 24 min']
])('%s', (_, busiest, quantity, expected) => {
  expect(describeForecast(busiest, quantity, 24 * minuteMs)).toBe(expected)
})

it.each([
  [
    2.46,
    4,
    'the answer times tell of a load for about 2.5, 4 leave room for more; until the next look in about 24 min'
  ],
  [12.3, 9, 'the answer times tell of a load for about 12.3, 9 are enough today; until the next look in about 24 min'],
  [
    0.02,
    1,
    'the answer times tell of a load for about 0.1, 1 leaves room for more; until the next look in about 24 min'
  ],
  [1.5, 1, 'the answer times tell of a load for about 1.5, 1 is enough today; until the next look in about 24 min']
])('says what answer times tell of a load for %d', (load, quantity, expected) => {
  expect(describeLatencyForecast(load, quantity, 24 * minuteMs)).toBe(expected)
})

it('says what is needed now', () => {
  expect(describeNow(4200.4, 880.2, 5)).toBe('4,200 requests a minute, about 880 a dyno, so 5')
})
