import { expect, it } from 'vitest'
import { parseDuration } from '../../../src/config/values/duration.ts'

it.each([
  ['0', 0],
  ['500ms', 500],
  ['30s', 30_000],
  ['5m', 300_000],
  ['2h', 7_200_000],
  ['1h30m', 5_400_000],
  ['1d', 86_400_000],
  ['1d2h3m4s5ms', 93_784_005],
  ['90m', 5_400_000],
  ['0s', 0],
  ['99999999999999d', Number.MAX_SAFE_INTEGER]
])('%s is %i ms', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})

it.each(['', '5', '1.5h', '-5m', '5 m', '5M', 'm', '30m1h', '1h1h', '5min', 'soon', '٣s'])(
  '"%s" is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull()
  }
)
