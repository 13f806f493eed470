import { describe, expect, it } from 'vitest'
import { parseWindow, parseWindowTimes } from '../../../src/core/schedule/parse-window.ts'
import { hasSizes, sameSize, scheduledSize } from '../../../src/core/schedule/dyno-size.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import { policyWith } from '../../policies.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'

describe('what a line that is no window is told', () => {
  it.each([
    ['a comma without a month', 'jan,,mar 3', 'a comma has no month beside it.'],
    ['a range of three months', 'jan-mar-may 3', '"jan-mar-may" is not a range of months. Write jun-aug.'],
    ['a month that is none', 'jan-foo 3', 'Write jan to dec, or jun-aug.'],
    [
      'a range of three days of the month',
      '1st-5th-9th 3',
      '"1st-5th-9th" is not a range of days of the month. Write 1st-5th.'
    ]
  ])('%s: "%s"', (_, line, words) => {
    const parsed = parseWindow(line)
    expect(parsed.ok ? 'taken' : parsed.message).toContain(words)
  })
})

describe('the mistake alone, where no right line is looked for', () => {
  it.each([
    ['jan,mon 3', '"mon" is a day, and months stand before the days. Write "jun-aug mon-fri 3".'],
    ['jan-holidays 3', '"holidays" is a day, and months stand before the days. Write "jun-aug mon-fri 3".'],
    ['jan-xyz 3', 'unknown month "xyz". Write jan to dec, or jun-aug.'],
    ['jan-jan-jan 3', '"jan-jan-jan" is not a range of months. Write jun-aug.'],
    ['holidays-fri 3', '"holidays" is a group of days already. Write it alone, or a range such as mon-fri.'],
    ['mon-fri-sun 3', '"mon-fri-sun" is not a range of days. Write mon-fri.'],
    ['mon-jan 3', '"mon" is a day, and months stand before the days. Write "jun-aug mon-fri 3".'],
    ['weekdays&jan 3', '"jan" is a month, and months stand before the days. Write "jun-aug mon-fri 3".'],
    ['0050-01-01 3', 'there is no 0050-01-01 in the calendar.'],
    ['&mon 3', 'an "&" has no day beside it. Write "weekdays & 12-01..12-24 3".'],
    ['mon,,tue 3', 'a comma has no day beside it.'],
    ['07:00-22:00 mon tue 3', '"07:00-22:00" stands before "mon tue". Write days, then hours, then the quantity.'],
    [
      'mon tue wed 3',
      '"tue wed" is one word too many. Write days (comma-separated), then hours, then the quantity, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'mon 07:00x 3',
      '"07:00x" is not a span of hours. Write from-to, for example "07:00-22:00", "7am-10pm" or "08:00-12:00,13:00-18:00".'
    ],
    ['1st-5th-9th 3', '"1st-5th-9th" is not a range of days of the month. Write 1st-5th.'],
    ['1stx 3', '"1stx" is not a day of the month. Write 1st, 15th, 1st-5th or last.'],
    ['1st-x1st 3', '"x1st" is not a day of the month. Write 1st, 15th, 1st-5th or last.'],
    ['1st foo bar 3', '"foo" after "1st" is not a day of the week. Write 1st mon, last fri, or 1st mon,3rd mon.'],
    ['1st mon tue 3', '"1st mon tue" is not one day of the week. Write 1st mon, last fri, or 1st mon,3rd mon.'],
    ['1st-3rd mon 3', '"1st-3rd mon" is not one day of the week. Write 1st mon, last fri, or 1st mon,3rd mon.'],
    ['6th mon 3', 'no month has a 6th mon: a weekday comes five times at most. Write 1st to 5th, or last.'],
    ['32nd 3', 'no month has a 32nd. Write 1st to 31st, or last.'],
    ['22th 3', '"22th" is written 22nd.'],
    ['feb 30th 3', 'there is no 30th in feb. Write last for the last day of a month.'],
    ['feb,apr 31st 3', 'there is no 31st in feb, apr. Write last for the last day of a month.'],
    ['whenever 3', 'unknown day "whenever". Write mon-fri, weekdays, a date such as 12-25, or leave the days out.'],
    ['mondey 3', 'unknown day "mondey". Did you mean "monday"?'],
    ['juny 3', 'unknown day "juny". Did you mean "june"?'],
    [
      '07:00 3',
      '"07:00" is not a span of hours. Write from-to, for example "07:00-22:00", "7am-10pm" or "08:00-12:00,13:00-18:00".'
    ],
    ['24:00-03:00 3', 'a window cannot begin at 24:00. Write 00:00, on the next day.'],
    ['7-10pm 3', '"7" is not a time. Write 07:00, 7:00, 7am or 10:30pm (24:00 is the end of a day).'],
    [
      '2026-12-24..2027-01-02..2027-01-03 1',
      '"2026-12-24..2027-01-02..2027-01-03" is not a range of dates. Write 2026-12-24..2027-01-02.'
    ],
    ['2026-12-24..01-02 1', '"2026-12-24..01-02" mixes a date with a year and one without. Write both the same way.'],
    ['2027-01-02..2026-12-24 1', '"2027-01-02..2026-12-24" ends before it begins. Swap the two dates.'],
    ['2026-02-30 1', 'there is no 2026-02-30 in the calendar.'],
    ['25.12 1', '"25.12" is not a date. Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.'],
    ['mon 3 # office', '"# office" is a comment. A comment stands on a line of its own, or outside of the quotes.'],
    ['# office', '"# office" is a comment. A comment stands on a line of its own, or outside of the quotes.'],
    ['mon 3 // o', '"// o" is a comment. A comment stands on a line of its own, or outside of the quotes.'],
    ['mon -2', '"-2" is not a quantity: it has a sign. Write the number of dynos alone.'],
    ['mon   -2', '"-2" is not a quantity: it has a sign. Write the number of dynos alone.'],
    ['6-2', 'the range 6-2 runs backwards.'],
    [
      '3x',
      '"3x" is not a quantity. A window ends with a number of dynos or a range, for example "weekdays 07:00-22:00 3" or "daily 2-6".'
    ]
  ])('"%s"', (line, message) => {
    expect(parseWindow(line, 'none')).toEqual({ ok: false, message: `"${line}": ${message}` })
  })

  it.each([
    'feb 29th 3',
    'jan,feb 31st 3',
    'feb 30th-31st 3',
    'apr 30th 3',
    'feb last 3',
    'last mon 3',
    'mon 12 -16',
    '2 - 6'
  ])('there is none in "%s"', (line) => expect(parseWindow(line, 'none').ok).toBe(true))

  it.each([
    ['', 'the window is empty. Write days or hours, for example "sun 02:00-04:00".'],
    ['3', 'a quiet window takes no quantity. Write days and hours alone, for example "sun 02:00-04:00".'],
    ['12', 'a quiet window takes no quantity. Write days and hours alone, for example "sun 02:00-04:00".'],
    ['2-16', 'a quiet window takes no quantity. Write "02:00-16:00".'],
    ['sun 2', 'a quiet window takes no quantity. Write "sun".'],
    ['112-24', 'a quiet window takes no quantity. Write days and hours alone, for example "sun 02:00-04:00".'],
    ['12-241', 'a quiet window takes no quantity. Write days and hours alone, for example "sun 02:00-04:00".']
  ])('of a window without a quantity: "%s"', (line, message) => {
    expect(parseWindowTimes(line)).toEqual({ ok: false, message: `"${line}": ${message}` })
  })
})

describe('dyno types of a schedule', () => {
  const noon = Date.UTC(2026, 10, 23, 12)
  it.each<readonly [string, Parameters<typeof policyWith>[0], boolean, string | null]>([
    ['there are none', { schedule: ['2'] }, false, null],
    ['one for all', { schedule: ['2:basic'], size: 'basic' }, true, 'basic'],
    ['that of the window', { schedule: ['11:00-13:00 2:performance-m', '1'], size: 'basic' }, true, 'performance-m'],
    ['only another window has one', { schedule: ['13:00-14:00 2:performance-m', '1'] }, true, null],
    ['no window holds: the one for all', { schedule: ['13:00-14:00 2:performance-m'], size: 'basic' }, true, 'basic']
  ])('%s', (_, written, has, size) => {
    const policy = policyWith(written)
    expect(hasSizes(policy)).toBe(has)
    const window = windowAt(policy.schedule, localTime('UTC', noon))
    expect(scheduledSize(policy, window === null ? null : { window })).toBe(size)
  })

  it.each([
    ['Standard-1X', 'standard-1x', true],
    ['Standard-1X', 'standard-2x', false],
    ['Basic', null, false]
  ])('%s is %s: %s', (one, other, isSame) => {
    expect(sameSize(one, other)).toBe(isSame)
  })
})
