import * as v from 'valibot'
import { expect, it } from 'vitest'
import { dateTime } from '../../../src/adapters/heroku/date-time.ts'

it.each([
  '2026-11-27T06:00:00Z',
  '2026-11-27T06:00:00.123456789012Z',
  '2026-11-27T06:00:00+05:30',
  '2024-02-29T23:59:59-23:59',
  '2000-02-29T00:00:00Z'
])('%s is an instant', (text) => {
  expect(v.is(dateTime, text)).toBe(true)
})

it.each([
  '2026-02-29T06:00:00Z',
  '2100-02-29T06:00:00Z',
  '2026-04-31T06:00:00Z',
  '2026-13-01T06:00:00Z',
  '2026-11-27T24:00:00Z',
  '2026-11-27T06:00:60Z',
  '2026-11-27 06:00:00Z',
  '2026-11-27T06:00Z',
  '2026-11-27T06:00:00',
  '2026-11-27T06:00:00+0530',
  '2026-11-27',
  '',
  0
])('%j is none', (value) => {
  expect(v.is(dateTime, value)).toBe(false)
})
