import { describe, expect, it } from 'vitest'
import { parseWindow } from '../../../src/core/schedule/parse-window.ts'

/** The lines that a refusal says to write. */
function suggestedFor(line: string): readonly string[] {
  const parsed = parseWindow(line)
  if (parsed.ok) return ['taken']
  const list = / Write ("[^"]+"(?:, "[^"]+")*)\.$/.exec(parsed.message)?.[1] ?? ''
  return Array.from(list.matchAll(/"([^"]+)"/g), ([, one = '']) => one)
}

describe('as other people write it, and the lines that are meant', () => {
  it.each<readonly [string, ...string[]]>([
    ['8-18 2', '08:00-18:00 2'],
    ['9-12 2', '09:00-12:00 2'],
    ['11-1 3', '11:00-13:00 3'],
    ['10-6 2', '10:00-18:00 2'],
    ['5-9 2', '05:00-09:00 2'],
    ['6-22 3', '06:00-22:00 3'],
    ['0-24 2', '00:00-24:00 2'],
    ['0-6 1', '00:00-06:00 1'],
    ['00-06 1', '00:00-06:00 1'],
    ['24-6 1', '00:00-06:00 1'],
    ['22-6 1', '22:00-06:00 1'],
    ['9-5 2', '09:00-17:00 2'],
    ['9-8pm 2', '09:00-20:00 2'],
    ['11-1pm 2', '11:00-13:00 2'],
    ['12-3pm 2', '12:00-15:00 2'],
    ['10pm-6 2', '22:00-06:00 2'],
    ['9am 3', '09:00-24:00 3'],
    ['10:30pm 2', '22:30-24:00 2'],
    ['9:5-17:00 2', '09:05-17:00 2'],
    ['9:00-17 2', '09:00-17:00 2'],
    ['9h30-17h 2', '09:30-17:00 2'],
    ['noon-midnight 2', '12:00-24:00 2'],
    ['midnight-noon 2', '00:00-12:00 2'],
    ['mon 9 - 17 2', 'mon 09:00-17:00 2'],
    ['9 to 5 2', '09:00-17:00 2'],
    ['7am - 10 p.m. 3', '07:00-22:00 3'],
    ['7 a.m.-10 p.m. 3', '07:00-22:00 3'],
    ['7.30-22.30 3', '07:30-22:30 3'],
    ['07:00:00-22:00:30 3', '07:00-22:00 3'],
    ['07:00-22:00 UTC 3', '07:00-22:00 3'],
    ['weekdays 07:00—22:00 3', 'weekdays 07:00-22:00 3'],
    ['weekdays 07:00~22:00 3', 'weekdays 07:00-22:00 3'],
    ['weekdays(07:00-22:00) 3', 'weekdays 07:00-22:00 3'],
    ['mon @ 07:00-22:00 3', 'mon 07:00-22:00 3'],
    ['13-14 2', '13:00-14:00 2'],
    ['1-5 2', '01:00-05:00 2'],
    ['8-5 2', '08:00-17:00 2']
  ])('hours: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['mon-fri, 07:00-22:00 3', 'mon-fri 07:00-22:00 3'],
    ['- mon 3', 'mon 3'],
    ['"mon 3"', 'mon 3'],
    ["'weekdays 07:00-22:00 3'", 'weekdays 07:00-22:00 3'],
    ['[mon, tue] 3', 'mon,tue 3'],
    ['mon;tue 3', 'mon,tue 3'],
    ['mon tue 07:00-22:00 3', 'mon,tue 07:00-22:00 3'],
    ['mondays 3', 'monday 3'],
    ['Mondays and Fridays 3', 'monday,friday 3'],
    ['mon to fri 3', 'mon-fri 3'],
    ['mon until fri 3', 'mon-fri 3'],
    ['mo-fr 3', 'mon-fri 3'],
    ['weekday 3', 'weekdays 3'],
    ['weekend 1', 'weekends 1'],
    ['work days 3', 'weekdays 3'],
    ['workdays 3', 'weekdays 3'],
    ['everyday 3', 'daily 3'],
    ['every day 3', 'daily 3'],
    ['always 3', 'daily 3'],
    ['all 3', 'daily 3'],
    ['holiday 1', 'holidays 1'],
    ['monn 3', 'mon 3'],
    ['tuseday 3', 'tuesday 3'],
    ['weekdys 3', 'weekdays 3'],
    ['satruday 3', 'saturday 3'],
    ['holidayz 3', 'holidays 3'],
    ['mon,,tue 3', 'mon,tue 3'],
    ['mon, 3', 'mon 3'],
    [',mon 3', 'mon 3']
  ])('days: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['1 jan 2', '01-01 2'],
    ['jan 1 2', '01-01 2'],
    ['Dec 24 2', '12-24 2'],
    ['24 dec 2', '12-24 2'],
    ['December 24-26 1', '12-24..12-26 1'],
    ['24.12. 1', '12-24 1'],
    ['24.12.2026 1', '2026-12-24 1'],
    ['12/24 1', '12-24 1'],
    ['12/24/2026 1', '2026-12-24 1'],
    ['24/12/2026 1', '2026-12-24 1'],
    ['2026/12/24 1', '2026-12-24 1'],
    ['2026.12.24 1', '2026-12-24 1'],
    ['2026-12-24-2026-12-26 1', '2026-12-24..2026-12-26 1'],
    ['2026-12-24 - 2026-12-26 1', '2026-12-24..2026-12-26 1'],
    ['2026-12-24 to 2026-12-26 1', '2026-12-24..2026-12-26 1'],
    ['12-24-12-26 1', '12-24..12-26 1'],
    ['12-24 to 12-26 1', '12-24..12-26 1'],
    ['2026-12 2', '2026-12-01..2026-12-31 2'],
    ['2026-1-5 2', '2026-01-05 2'],
    ['first mon 2', '1st mon 2'],
    ['first monday 2', '1st monday 2'],
    ['the 15th 2', '15th 2'],
    ['last day 2', 'last 2'],
    ['32nd 2', 'last 2'],
    ['november to february mon-fri 07:00-22:00 3', 'november-february mon-fri 07:00-22:00 3'],
    ['2026-11-27T06:00:00Z-2026-11-27T22:00:00Z 3', '2026-11-27 06:00-22:00 3']
  ])('dates: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['weekdays 07:00-22:00 2..6', 'weekdays 07:00-22:00 2-6'],
    ['weekdays 07:00-22:00 2 to 6', 'weekdays 07:00-22:00 2-6'],
    ['weekdays 07:00-22:00 =2', 'weekdays 07:00-22:00 2'],
    ['weekdays 07:00-22:00 x2', 'weekdays 07:00-22:00 2'],
    ['weekdays 07:00-22:00 2x', 'weekdays 07:00-22:00 2'],
    ['weekdays 07:00-22:00 2.5', 'weekdays 07:00-22:00 3'],
    ['weekdays 07:00-22:00 6-2', 'weekdays 07:00-22:00 2-6'],
    ['weekdays 07:00-22:00 2 standard-2x', 'weekdays 07:00-22:00 2:standard-2x'],
    ['weekdays 07:00-22:00 2@standard-2x', 'weekdays 07:00-22:00 2:standard-2x'],
    ['weekdays 07:00-22:00 2:', 'weekdays 07:00-22:00 2'],
    ['weekdays 07:00-22:00: 2', 'weekdays 07:00-22:00 2'],
    ['weekdays: 2', 'weekdays 2'],
    ['2 weekdays', 'weekdays 2'],
    ['07:00-22:00=3', '07:00-22:00 3'],
    ['07:00-22:00->3', '07:00-22:00 3'],
    ['weekdays 07:00-22:00 3 // office', 'weekdays 07:00-22:00 3'],
    ['weekdays 07:00-22:00,22:00-23:00 -3', 'weekdays 07:00-22:00,22:00-23:00 3'],
    ['07:00-22:00 weekdays 3', 'weekdays 07:00-22:00 3'],
    ['07:00-22:00 mon tue 3', 'mon,tue 07:00-22:00 3']
  ])('quantities: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['fri 22:00-sat 3:00 2', 'fri 22:00-03:00 2'],
    ['fri 22:00 - mon 6:00 1', 'fri 22:00-24:00 1', 'sat,sun 1', 'mon 00:00-06:00 1'],
    ['fri 22:00 to mon 06:00 1', 'fri 22:00-24:00 1', 'sat,sun 1', 'mon 00:00-06:00 1'],
    ['sun 22:00-mon 06:00 2', 'sun 22:00-06:00 2'],
    ['2026-12-24 18:00-2026-12-25 06:00 1', '2026-12-24 18:00-06:00 1'],
    ['12-24 18:00-12-27 06:00 1', '12-24 18:00-24:00 1', '12-25..12-26 1', '12-27 00:00-06:00 1']
  ])('nights over several days: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['0 7 * * 1-5 3', 'weekdays 07:00-24:00 3'],
    ['0 7 * * * 3', '07:00-24:00 3'],
    ['30 7 * * 1 3', 'mon 07:30-24:00 3'],
    ['0 7 1 * * 3', '1st 07:00-24:00 3'],
    ['0 7 24 12 * 3', '12-24 07:00-24:00 3'],
    ['* * * * 0 3', 'sun 3'],
    ['* 9-17 * * * 3', '09:00-18:00 3'],
    ['* 0-5 * * 6,0 1', 'sat,sun 00:00-06:00 1'],
    ['0 22 * * mon-fri 2', 'weekdays 22:00-24:00 2'],
    ['* 3', 'daily 3']
  ])('crontabs: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })

  it.each<readonly [string, ...string[]]>([
    ['930-1730 2'],
    ['0930 2'],
    ['31:00-32:00 2'],
    ['07:00-22:61 2'],
    ['mo,di 3'],
    ['christmas 1'],
    ['24-12-2026 1'],
    ['2026-12-24..26 1'],
    ['12-24..26 1'],
    ['1,2,3 2'],
    ['15. 2'],
    ['5-1st 2'],
    ['winter 2'],
    ['mon-xyz 3'],
    ['weekdays 07:00-22:00 2,6'],
    ['default 3'],
    ['night 1'],
    ['three'],
    ['weekdays three'],
    ['2 6'],
    ['07:00-22:00/3']
  ])('what may mean anything: %s', (line, ...lines) => {
    expect(suggestedFor(line)).toEqual(lines)
  })
})
