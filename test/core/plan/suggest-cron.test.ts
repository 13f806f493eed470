import { describe, expect, it } from 'vitest'
import { runnerCost, suggestCron } from '../../../src/core/plan/suggest-cron.ts'
import { policyWith } from '../../policies.ts'
import { article, policyOf } from './plans.ts'

const nowMs = Date.parse('2026-11-23T12:00Z')

function changeLines(schedule: readonly string[], timezone = 'UTC'): readonly string[] {
  const [, sparse] = suggestCron(policyOf(policyWith({ schedule, timezone })), nowMs)
  return sparse!.lines
    .filter(({ purpose }) => purpose === 'changes')
    .map(({ cron, timezone: zone }) => (zone === null ? cron : `${cron} ${zone}`))
}

describe('a line for each time of day at which something changes', () => {
  it.each([
    ['daily hours share a line', article, ['2 3,7,22 * * *']],
    ['weekdays', ['weekdays 07:30-22:00 3', '1'], ['32 7 * * 1-5', '2 22 * * 1-5']],
    ['a night ends on the morning after', ['fri,sat 22:00-03:00 2', '1'], ['2 22 * * 5,6', '2 3 * * 6,0']],
    ['24:00 is the beginning of the next day', ['fri 18:00-24:00 2', '1'], ['2 18 * * 5', '2 0 * * 6']],
    ['whole days change at midnight', ['weekends 1', '3'], ['2 0 * * 1,6']],
    ['a week up to Sunday', ['wed-sun 07:00-08:00 3', '1'], ['2 7,8 * * 3-6,0']],
    ['minutes to midnight run after it', ['mon 12:00-23:59 3', '1'], ['2 12 * * 1', '1 0 * * 2']],
    ['a date has a day and a month', ['2026-11-27 06:00-24:00 6', '1'], ['2 6 27 11 *', '2 0 28 11 *']],
    ['a date that is over has nothing', ['2026-01-27 06:00-24:00 6', '1'], []],
    ['a span of whole dates has two ends', ['12-24..01-02 1', '3'], ['2 0 24 12 *', '2 0 3 1 *']],
    ['a span of dates with hours runs daily', ['2026-12-01..2026-12-24 08:00-20:00 6', '1'], ['2 8,20 * * *']],
    ['a leap day', ['02-29 2', '1'], ['2 0 29 2 *', '2 0 1 3 *']],
    ['any day may be a holiday', ['holidays 10:00-12:00 1', '3'], ['2 10,12 * * *']],
    ['and begin at midnight', ['holidays 1', '3'], ['2 0 * * *']],
    ['one number needs none', ['1'], []]
  ])('%s', (_, schedule, lines) => expect(changeLines(schedule)).toEqual(lines))

  it('the zone goes with the line, unless it is UTC', () => {
    expect(changeLines(['07:00-22:00 3', '1'], 'America/New_York')).toEqual(['2 7,22 * * * America/New_York'])
    expect(changeLines(['07:00-22:00 3', '1'], 'Etc/UTC')).toEqual(['2 7,22 * * *'])
  })

  it('a policy of a hundred times of day has the looks alone', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      policyWith({ app: `app-${index}`, schedule: [`00:${String(index % 60).padStart(2, '0')}-12:00 3`, '1'] })
    )
    expect(suggestCron(policyOf(...many), nowMs).map(({ lines }) => lines.length)).toEqual([1, 1])
  })
})

describe('what runs cost on a private repository', () => {
  it.each([
    ['every 5 minutes', 288 * 30, 39.84, 13.28],
    ['every 15 minutes', 96 * 30, 5.28, 1.76],
    ['every 30 minutes', 48 * 30, 0, 0]
  ])('%s', (_, runs, linux, slim) => {
    expect(runnerCost(runs).linux).toBeCloseTo(linux, 6)
    expect(runnerCost(runs).slim).toBeCloseTo(slim, 6)
  })

  it('the suggestions: all runs, and as many as GitHub starts', () => {
    const [close, sparse] = suggestCron(policyOf(policyWith({ schedule: article })), nowMs)
    expect([close!.every.minutes, close!.measured.minutes, close!.measured.linux]).toEqual([4410, 1950, 0])
    expect([sparse!.every.minutes, sparse!.every.linux, sparse!.measured.minutes]).toEqual([1530, 0, 1530])
  })
})
