import { describe, expect, it } from 'vitest'
import type { HolidayDate } from '../../../src/core/model.ts'
import { dayMs } from '../../../src/core/durations.ts'
import { absoluteBounds } from '../../../src/core/schedule/bounds.ts'
import { parseDates, parseWindow } from '../../../src/core/schedule/parse-window.ts'
import { policyWith, windowOf } from '../../policies.ts'

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs

describe('a date among the holidays', () => {
  it.each<readonly [string, string, HolidayDate]>([
    ['with a year is once', '2026-12-24', { kind: 'dates', from: day('2026-12-24'), to: day('2026-12-24') }],
    ['without is every year', '12-25', { kind: 'yearly', from: 1225, to: 1225 }],
    ['may be a range', '12-24..01-02', { kind: 'yearly', from: 1224, to: 102 }],
    [
      'with blanks wherever people put them',
      '  2026-12-24  ..  2027-01-02 ',
      { kind: 'dates', from: day('2026-12-24'), to: day('2027-01-02') }
    ]
  ])('%s: "%s"', (_, text, dates) => {
    expect(parseDates(text)).toEqual({ ok: true, dates })
  })

  it.each([
    [
      'xmas',
      '"xmas": "xmas" is not a date. Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.'
    ],
    [' 02-30 ', '"02-30": there is no 02-30 in the calendar.'],
    [
      '2026-12-24..2027-01-02..2027-01-03',
      '"2026-12-24..2027-01-02..2027-01-03": "2026-12-24..2027-01-02..2027-01-03" is not a range of dates. Write 2026-12-24..2027-01-02.'
    ]
  ])('that is wrong says so with its own text: "%s"', (text, message) => {
    expect(parseDates(text)).toEqual({ ok: false, message })
  })
})

describe('the text of a window', () => {
  it.each([
    ['loses the blanks around it', '  weekdays 07:00-22:00 3 ', 'weekdays 07:00-22:00 3'],
    ['keeps one blank of several', 'weekdays \t 07:00-22:00   3', 'weekdays 07:00-22:00 3'],
    ['loses blanks inside lists and ranges', 'mon , tue  07:00 - 22:00 2 - 6', 'mon,tue 07:00-22:00 2-6']
  ])('%s: "%s"', (_, line, source) => {
    expect(windowOf(line).source).toBe(source)
  })

  it('"holidays" knows no day before they are looked up', () => {
    expect(windowOf('holidays 1').days).toEqual([[{ kind: 'holidays', days: [] }]])
  })
})

describe('a word that is nearly right is called what it most likely was meant as', () => {
  it.each([
    ['an hour alone lasts to the end of the day', '7am 2', '"7am" is not a span of hours. Write "07:00-24:00 2".'],
    ['letters before an hour are a day', 'x7am 2', 'unknown day "x7am".'],
    ['letters behind a number are a day of the month', '7xam 2', '"7xam" is not a day of the month.'],
    ['a digit behind a day does not make it a date', 'mon2 2', 'unknown day "mon2".'],
    ['three digits are no hour', '107:00-22:00 2', '"107:00" is not a time.'],
    ['nor are they minutes', '07:000-22:00 2', '"07:000" is not a time.'],
    ['nor the day of a date', '2026-01-011 2', '"2026-01-011" is not a date.'],
    ['nor does a year have five', '12026-01-01 2', '"12026-01-01" is not a date.'],
    ['a second day belongs to the first', 'mon tue 3', '"tue" is one word too many. Write "mon,tue 3".']
  ])('%s: "%s"', (_, line, message) => {
    const parsed = parseWindow(line)
    expect(parsed.ok ? '' : parsed.message).toContain(`"${line}": ${message}`)
  })
})

describe('the bounds of the whole policy', () => {
  it.each([
    ['nothing written: none', {}, null],
    ['min alone says no ceiling', { min: 2 }, null],
    ['max alone has the floor 0', { max: 4 }, { floor: 0, ceiling: 4 }],
    ['min above every window raises the ceiling', { schedule: ['1-3'], min: 5 }, { floor: 5, ceiling: 5 }],
    ['max below every window lowers the floor', { schedule: ['4-6'], max: 2 }, { floor: 2, ceiling: 2 }]
  ])('%s', (_, written, bounds) => {
    expect(absoluteBounds(policyWith(written))).toEqual(bounds)
  })
})
