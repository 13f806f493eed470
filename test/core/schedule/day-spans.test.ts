import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../src/core/schedule/calendar-date.ts'
import { daySpans, knownDay } from '../../../src/core/schedule/day-spans.ts'
import type { HolidayGuess } from '../../../src/core/schedule/day-rules.ts'
import { dayNumber, monthDayOf } from '../../../src/core/schedule/local-time.ts'
import { describeWindow, isAlways, isWholeDay } from '../../../src/core/schedule/window.ts'
import { windowOf } from '../../policies.ts'

const friday = dayNumber(2026, 11, 27) ?? 0
/** `from-to: windows that apply`, in minutes; the first of them holds. */
const spansOn = (lines: readonly string[], day: number, holiday?: HolidayGuess, before?: HolidayGuess): string[] =>
  daySpans(lines.map(windowOf), { ...knownDay(day), ...(holiday && { holiday }), ...(before && { before }) }).map(
    ({ fromMinute, toMinute, active, candidates }) => {
      expect(active).toBe(candidates[0] ?? null)
      return `${fromMinute}-${toMinute}: ${candidates.join(' ')}`
    }
  )

describe('the parts of a day', () => {
  it.each<readonly [string, readonly string[], number, readonly string[]]>([
    ['no window: the whole day, without one', [], friday, ['0-1440: ']],
    [
      'a night belongs to the day on which it began',
      ['fri 22:00-03:00 2'],
      friday,
      ['0-180: ', '180-1320: ', '1320-1440: 0']
    ],
    ['and reaches into the next', ['fri 22:00-03:00 2'], friday + 1, ['0-180: 0', '180-1320: ', '1320-1440: ']],
    ['a window of the day does not', ['fri 09:00-12:00 2'], friday + 1, ['0-540: ', '540-720: ', '720-1440: ']],
    [
      'one of two spans that crosses midnight does',
      ['fri 09:00-12:00,22:00-03:00 2'],
      friday + 1,
      ['0-180: 0', '180-540: ', '540-720: ', '720-1320: ', '1320-1440: ']
    ],
    [
      'hidden windows stand behind the one that holds',
      ['fri 2', '07:00-22:00 3', '1'],
      friday,
      ['0-420: 0 2', '420-1320: 0 1 2', '1320-1440: 0 2']
    ]
  ])('%s', (_, lines, day, spans) => {
    expect(spansOn(lines, day)).toEqual(spans)
  })

  it.each<readonly [string, HolidayGuess, HolidayGuess, readonly string[]]>([
    ['known: there are none before they are looked up', 'known', 'known', ['0-180: ', '180-1320: ', '1320-1440: ']],
    ['a holiday after another day', 'holiday', 'no-holiday', ['0-180: ', '180-1320: ', '1320-1440: 0']],
    ['the day after a holiday', 'no-holiday', 'holiday', ['0-180: 0', '180-1320: ', '1320-1440: ']]
  ])('%s', (_, holiday, before, spans) => {
    expect(spansOn(['holidays 22:00-03:00 2'], friday, holiday, before)).toEqual(spans)
  })
})

it.each([
  ['1', true, true],
  ['00:00-24:00 1', true, true],
  ['00:00-00:00 1', true, true],
  ['09:00-12:00,00:00-24:00 1', true, false],
  ['00:00-12:00 1', false, false],
  ['12:00-24:00 1', false, false],
  ['09:00-17:00 1', false, false],
  ['dec 1', false, true],
  ['daily 1', false, true]
])('"%s" holds always: %s; is a whole day: %s', (line, always, whole) => {
  const window = windowOf(line)
  expect(isAlways(window)).toBe(always)
  expect(window.spans.every(isWholeDay)).toBe(whole)
})

it.each([
  ['weekdays 07:00-22:00 2-6', 'weekdays 07:00-22:00 says 2-6'],
  ['3:basic', 'the schedule says 3 basic']
])('"%s": %s', (line, words) => {
  expect(describeWindow(windowOf(line))).toBe(words)
})

it.each([
  [2099, 2, 10, 28],
  [2096, 2, 29, 29],
  [2099, 11, 30, 30],
  [2099, 12, 31, 31],
  [2099, 1, 9, 31]
])('the month of %i-%i-%i has %i days', (year, month, dayOfMonth, monthLength) => {
  const day = dayNumber(year, month, dayOfMonth) ?? 0
  expect(calendarDate(day)).toMatchObject({ month, dayOfMonth, monthLength })
  expect(monthDayOf(day)).toBe(month * 100 + dayOfMonth)
})
