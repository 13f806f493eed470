import { describe, expect, it } from 'vitest'
import { parseWindow } from '../../../src/core/schedule/parse-window.ts'
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
