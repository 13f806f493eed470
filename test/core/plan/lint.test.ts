import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { policyFromFile } from '../../../src/config/load.ts'
import type { NumberMetric, ProcessPolicy } from '../../../src/core/model.ts'
import { lateChangesFor } from '../../../src/core/plan/lint-crons.ts'
import type { CronEntry } from '../../../src/core/plan/lint-crons.ts'
import { lint } from '../../../src/core/plan/lint.ts'
import type { LintContext } from '../../../src/core/plan/lint.ts'
import { failSafe, policyWith } from '../../policies.ts'
import { processorMs } from '../../processor-time.ts'

/** Monday, 07:00 in New York. */
const nowMs = Date.UTC(2026, 10, 23, 12)

function findings(process: ProcessPolicy, context: Partial<LintContext> = {}): readonly string[] {
  const policy = { apps: [{ app: process.app, url: { kind: 'web-url' as const }, processes: [process] }], notify: [] }
  return lint(policy, { nowMs, ...context }).map(
    ({ code, path, message }) => `${code} ${path.slice(4).join('.')}: ${message}`
  )
}

/** Without pings and metrics. */
const unmoved = {
  probe: null,
  failSafe: null,
  scaleOut: { slow: null, cooldownMs: 0 },
  scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 }
} as const
const queue: NumberMetric = {
  source: { kind: 'json', url: 'https://example.com/q', headers: {}, query: null },
  goal: { kind: 'per-dyno', perDyno: 100 }
}

function scheduled(schedule: readonly string[], changes: Partial<Omit<ProcessPolicy, 'schedule'>> = {}): ProcessPolicy {
  return policyWith({ schedule, ...changes })
}

/** Codes and places only: `unreachable schedule.2`. */
function short(process: ProcessPolicy, context: Partial<LintContext> = {}): readonly string[] {
  return findings(process, context).map((text) => text.slice(0, text.indexOf(':')))
}

function cron(expression: string, timezone = 'UTC'): CronEntry {
  return { expression, timezone, place: { file: '.github/workflows/scale.yml', line: 4, column: 13 } }
}

describe('a window that never holds', () => {
  it.each<[string, string[], string[]]>([
    ['below one that always holds', ['3', 'weekdays 2'], ['unreachable schedule.1']],
    ['below the same', ['weekdays 3', 'weekdays 2', '1'], ['unreachable schedule.1']],
    ['below days that make a week together', ['weekdays 3', 'weekends 2', '1'], ['unreachable schedule.2']],
    ['below hours that make a day together', ['00:00-12:00 3', '12:00-24:00 2', '1'], ['unreachable schedule.2']],
    ['below hours of both sides of midnight', ['22:00-06:00 3', '06:00-22:00 2', '1'], ['unreachable schedule.2']],
    [
      'in the hours that a window of the day before takes',
      ['thu 22:00-03:00 3', 'fri 00:00-03:00 2', '1'],
      ['unreachable schedule.1']
    ],
    ['on a date whose weekday is taken', ['weekdays 3', '2026-12-25 1', 'weekends 2'], ['unreachable schedule.1']],
    ['on a date that a yearly one takes', ['12-24..12-26 3', '2026-12-25 1', '2'], ['unreachable schedule.1']],
    ['below the two halves of a year', ['01-01..06-30 3', '07-01..12-31 2', '1'], ['unreachable schedule.2']],
    [
      'on 29 February below the whole year',
      ['03-01..02-29 3', '02-29 1', '2'],
      ['unreachable schedule.1', 'unreachable schedule.2']
    ],
    ['on holidays below every day', ['weekdays 3', 'weekends 2', 'holidays 1'], ['unreachable schedule.2']],
    [
      'below dates of a range that are taken one by one',
      ['2026-12-24 3', '2026-12-25..2026-12-26 2', '2026-12-24..2026-12-26 4', '1'],
      ['unreachable schedule.2']
    ]
  ])('%s', (_, schedule, expected) => {
    expect(short(scheduled(schedule))).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['one minute is left', ['00:00-23:59 3', '1']],
    ['one weekday is left', ['mon-sat 3', '1']],
    ['the hours after midnight of the day after are left', ['fri 22:00-24:00 3', 'fri 22:00-03:00 2', '1']],
    [
      'the first hours of the week are left',
      ['weekdays 22:00-06:00 3', 'weekdays 06:00-22:00 2', 'mon 00:00-06:00 4', '1']
    ],
    ['29 February is left', ['03-01..02-28 3', '1']],
    ['a yearly date falls on a weekend in some years', ['weekdays 3', '12-25 1', '2']],
    ['one of the dates of a range is left', ['weekdays 3', '2026-12-25..2026-12-26 1', '2']],
    ['a date goes on after midnight', ['2026-12-25 3', '2026-12-25 22:00-03:00 2', '1']],
    ['holidays may be on weekends', ['weekdays 3', 'holidays 1', '2']],
    ['not every day is a holiday', ['holidays 1', '3']],
    ['dates end some day, even a range of centuries', ['2026-01-01..9999-12-31 3', '1']]
  ])('is not one where %s', (_, schedule) => {
    expect(short(scheduled(schedule))).toEqual([])
  })

  it('names the windows that take its place, and the remedy', () => {
    expect(findings(scheduled(['weekdays 3', 'weekends 2', '1']))).toEqual([
      'unreachable schedule.2: "1" never holds: "weekdays 3" and "weekends 2", above it, together take all of it. Move it up, or remove it.'
    ])
    expect(findings(scheduled(['3', 'mon 2']))).toEqual([
      'unreachable schedule.1: "mon 2" never holds: "3", above it, takes all of it. Move it up, or remove it.'
    ])
  })

  it('knows the holidays that were looked up', () => {
    const holidays = policyWith({ schedule: ['holidays 1', '2026-12-25 5', '2026-12-24 5', '2'] })
    const known = {
      ...holidays,
      schedule: holidays.schedule.map((window, index) =>
        index === 0 ? { ...window, days: [[{ kind: 'holidays' as const, days: [20_812] }]] } : window
      )
    }
    expect(short(known)).toEqual(['unreachable schedule.1'])
  })
})

it.each<[string, string, string]>([
  [
    'an hour to itself',
    'weekdays 09:00-09:00 3',
    'doubtful-window schedule.0: "weekdays 09:00-09:00 3" begins and ends at 09:00, so it lasts 24 hours. ' +
      'Write "weekdays 3" for the whole day, or another end.'
  ],
  [
    'a list of which half is a day of the month',
    '1st,3rd mon 3',
    'doubtful-window schedule.0: "1st,3rd mon 3": 1st without a weekday is the day of the month. ' +
      'For the weekday write "1st mon".'
  ],
  [
    'two days at once',
    '1st & 15th 3',
    'unreachable schedule.0: "1st & 15th 3" never holds: no day to come is all of that. ' +
      'Write a comma where one or the other is meant, or remove it.'
  ]
])('%s', (_, line, finding) => {
  expect(findings(scheduled([line, '1']))).toEqual([finding])
})

describe('hours without a window', () => {
  it.each<[string, string[], string]>([
    ['a weekend', ['weekdays 3'], 'Sat 00:00-24:00, the first of 48 such hours a week'],
    ['nights', ['07:00-22:00 3'], 'Mon 00:00-07:00, the first of 63 such hours a week'],
    [
      'edges of windows of other days do not cut them',
      ['mon 07:00-22:00 3', 'mon 22:00-07:00 1', 'wed-sun 2'],
      'Mon 00:00-07:00, the first of 24 such hours a week'
    ],
    ['a quarter of an hour', ['00:00-12:00 3', '12:15-24:00 2'], 'Mon 12:00-12:15, the first of 1.8 such hours a week'],
    ['a day of the year', ['01-01..06-30 3', '07-02..12-31 2'], '07-01 00:00-24:00'],
    ['29 February', ['03-01..02-28 3'], '02-29 00:00-24:00'],
    ['every day but one date', ['2026-12-25 3'], 'Mon 00:00-24:00, the first of 168 such hours a week']
  ])('%s', (_, schedule, gap) => {
    const floor = Math.min(...schedule.map((line) => Number(line.split(' ').at(-1))))
    expect(findings(scheduled(schedule))).toEqual([
      `gap schedule: No window covers ${gap}: the quantity stays as it is then. Add a last line without days and hours, such as "${floor}".`
    ])
  })

  it.each<[string, ProcessPolicy, string[]]>([
    ['everything is covered', scheduled(['weekdays 3', '1']), []],
    ['there is no schedule', scheduled([], { min: 1, max: 3 }), []],
    [
      'there is no schedule, and nothing moves the quantity',
      scheduled([], { min: 1, max: 3, ...unmoved }),
      ['range-not-moved min']
    ],
    ['there is no schedule, and min and max are the same', scheduled([], { min: 3, max: 3, ...unmoved }), []],
    ['there is no schedule, and only min', scheduled([], { min: 1 }), ['gap min']],
    ['there is no schedule, and only max', scheduled([], { max: 3 }), ['gap max']],
    ['there is nothing but a fail-safe', scheduled([], { failSafe: { ...failSafe, quantity: 3 } }), []],
    ['min and max are the same', scheduled(['weekdays 3'], { min: 3, max: 3 }), []],
    ['only max is given', scheduled(['weekdays 3'], { max: 3 }), ['gap schedule']],
    ['only min is given', scheduled(['weekdays 3'], { min: 1 }), ['gap schedule']],
    [
      'min and max are given, and nothing moves the quantity',
      scheduled(['weekdays 3'], { min: 1, max: 3, ...unmoved }),
      ['range-not-moved schedule']
    ]
  ])('when %s', (_, policy, expected) => {
    expect(short(policy)).toEqual(expected)
  })

  it('are covered by min and max where a signal moves the quantity', () => {
    expect(short(scheduled(['weekdays 3'], { min: 1, max: 3 }))).toEqual([])
  })
})

describe('dates that are over', () => {
  it.each<[string, string, string[]]>([
    ['yesterday', '2026-11-22 3', ['past-date schedule.0']],
    ['a range that ended', '2026-11-01..2026-11-22 3', ['past-date schedule.0']],
    ['hours of today that are over', '2026-11-23 06:00-12:00 3', ['past-date schedule.0']],
    ['a night that has ended', '2026-11-22 22:00-03:00 3', ['past-date schedule.0']],
    ['all of several', '2025-12-25,2026-01-01 3', ['past-date schedule.0']],
    ['a night that goes on', '2026-11-22 22:00-13:00 3', []],
    ['today', '2026-11-23 3', []],
    ['hours of today that go on', '2026-11-23 06:00-12:01 3', []],
    ['a date to come beside one that is over', '2025-12-25,2026-12-25 3', []],
    ['a date that is over beside a weekday', '2025-12-25,mon 3', []],
    ['a yearly date', '01-01 3', []]
  ])('%s', (_, line, expected) => {
    expect(short(scheduled([line, '1']))).toEqual(expected)
  })

  it('are those of the zone', () => {
    const late = Date.UTC(2026, 10, 23, 2)
    expect(short(scheduled(['2026-11-22 3', '1'], { timezone: 'America/New_York' }), { nowMs: late })).toEqual([])
    expect(short(scheduled(['2026-11-22 3', '1'], { timezone: 'UTC' }), { nowMs: late })).toEqual([
      'past-date schedule.0'
    ])
  })

  it('say what to do', () => {
    expect(findings(scheduled(['2025-12-25 3', '1']))).toEqual([
      'past-date schedule.0: "2025-12-25 3" is over. Remove it, or write a date to come.'
    ])
  })
})

describe('a range that nothing moves', () => {
  it('is found, and what to write', () => {
    expect(findings(scheduled(['weekdays 2-6', '1'], unmoved))).toEqual([
      'range-not-moved schedule.0: "weekdays 2-6": nothing moves the quantity inside 2-6, so it stays wherever it is. Write one number, 2 or 6.'
    ])
  })

  it.each<[string, ProcessPolicy, string[]]>([
    ['pings move it', scheduled(['2-6']), []],
    ['pings take it out only', scheduled(['2-6'], { scaleIn: null }), []],
    ['the router moves it', scheduled(['2-6'], { ...unmoved, router: { perDyno: 'auto', p95TargetMs: null } }), []],
    ['a queue moves it', scheduled(['2-6'], { ...unmoved, metrics: [queue] }), []],
    [
      'nothing may move it, whatever the queue says',
      scheduled(['2-6'], { metrics: [queue], scaleOut: null, scaleIn: null }),
      ['range-not-moved schedule.0']
    ],
    [
      'the pings that there are move nothing',
      scheduled(['2-6'], { scaleOut: { slow: null, cooldownMs: 0 }, scaleIn: null }),
      ['range-not-moved schedule.0']
    ],
    ['it is a single number', scheduled(['2-2'], unmoved), []],
    ['max leaves a single number of it', scheduled(['2-6'], { ...unmoved, max: 2 }), ['outside-bounds schedule.0']],
    [
      'max leaves a part of it',
      scheduled(['2-6'], { ...unmoved, max: 3 }),
      ['range-not-moved schedule.0', 'outside-bounds schedule.0']
    ],
    ['its window never holds', scheduled(['3', '2-6'], unmoved), ['unreachable schedule.1']]
  ])('when %s', (_, policy, expected) => {
    expect(short(policy)).toEqual(expected)
  })
})

describe('metrics without a range', () => {
  it('are found, and what to write', () => {
    expect(findings(scheduled(['weekdays 3', '1'], { metrics: [queue] }))).toEqual([
      'no-range metrics: The metrics have nothing to decide: every window names one number. Write a range, such as "weekdays 07:00-22:00 2-6".'
    ])
  })

  it.each<[string, ProcessPolicy]>([
    ['one window has a range', scheduled(['weekdays 2-6', '1'], { metrics: [queue] })],
    ['min and max make one where no window holds', scheduled(['weekdays 3'], { metrics: [queue], min: 1, max: 4 })],
    ['min and max make one without a schedule', scheduled([], { metrics: [queue], min: 1, max: 4 })]
  ])('but not when %s', (_, policy) => {
    expect(short(policy)).toEqual([])
  })
})

describe('nights on which the clocks change', () => {
  const newYork = { timezone: 'America/New_York' }

  it.each<[string, string[], string, string]>([
    [
      'an edge in the skipped hour',
      ['02:30-12:00 3', '1'],
      'America/New_York',
      'On 2027-03-14 the clock of America/New_York skips 02:00-03:00, so this window begins at 03:00 instead of 02:30.'
    ],
    [
      'an end in it',
      ['12:00-02:30 3', '1'],
      'America/New_York',
      'On 2027-03-14 the clock of America/New_York skips 02:00-03:00, so this window ends at 02:00 instead of 02:30.'
    ],
    [
      'a window inside it',
      ['02:00-03:00 3', '1'],
      'America/New_York',
      'On 2027-03-14 the clock of America/New_York skips 02:00-03:00, so this window does not come that day.'
    ],
    [
      'an edge in the repeated hour',
      ['01:30-12:00 3', '1'],
      'America/New_York',
      'On 2027-11-07 the clock of America/New_York repeats 01:00-02:00, so this window begins, stops and begins again that day.'
    ],
    [
      'an end in it',
      ['12:00-01:30 3', '1'],
      'America/New_York',
      'On 2027-11-07 the clock of America/New_York repeats 01:00-02:00, so this window ends, comes back and ends again that day.'
    ],
    [
      'a window inside it',
      ['01:00-02:00 3', '1'],
      'America/New_York',
      'On 2027-11-07 the clock of America/New_York repeats 01:00-02:00, so this window comes twice or lasts longer that day.'
    ],
    [
      'half an hour on Lord Howe',
      ['02:15-12:00 3', '1'],
      'Australia/Lord_Howe',
      'On 2027-10-03 the clock of Australia/Lord_Howe skips 02:00-02:30, so this window begins at 02:30 instead of 02:15.'
    ],
    [
      'a midnight in Santiago',
      ['00:30-12:00 3', '1'],
      'America/Santiago',
      'On 2027-09-05 the clock of America/Santiago skips 00:00-01:00, so this window begins at 01:00 instead of 00:30.'
    ],
    [
      'the hour before midnight there',
      ['12:00-23:30 3', '1'],
      'America/Santiago',
      'On 2027-04-03 the clock of America/Santiago repeats 23:00-24:00, so this window ends, comes back and ends again that day.'
    ]
  ])('%s', (_, schedule, timezone, expected) => {
    const found = findings(scheduled(schedule, { timezone }))
    expect(found).toEqual([
      expect.stringContaining(`dst-night schedule.0: ${expected} Move it out of that time: up to `)
    ])
  })

  it.each<[string, string[], string]>([
    ['a zone without changes', ['02:30-12:00 3', '1'], 'Asia/Kathmandu'],
    ['edges at both ends of the skipped hour', ['22:00-02:00 3', '03:00-12:00 2', '1'], 'America/New_York'],
    ['edges at both ends of the repeated hour', ['22:00-01:00 3', '02:00-12:00 2', '1'], 'America/New_York'],
    ['an edge on another weekday', ['weekdays 02:30-12:00 3', '1'], 'America/New_York'],
    ['an edge at which nothing changes', ['02:30-12:00 1', '1'], 'America/New_York'],
    ['an edge that another window hides', ['00:00-06:00 2', '02:30-12:00 3', '1'], 'America/New_York'],
    ['a window around the hour', ['00:00-06:00 2', '1'], 'America/New_York']
  ])('do nothing to %s', (_, schedule, timezone) => {
    expect(findings(scheduled(schedule, { timezone }))).toEqual([])
  })

  it('count a window over midnight to the day on which it begins', () => {
    expect(short(scheduled(['sat 22:00-02:30 3', '1'], newYork))).toEqual(['dst-night schedule.0'])
    expect(short(scheduled(['sun 22:00-02:30 3', '1'], newYork))).toEqual([])
  })

  it('are told once for spring and once for autumn', () => {
    expect(short(scheduled(['01:30-02:30 3', '1'], newYork))).toEqual(['dst-night schedule.0', 'dst-night schedule.0'])
  })
})

describe('the limit of the dyno type', () => {
  const limits = (): number => 10

  it.each<[string, ProcessPolicy, string[]]>([
    ['max above it', scheduled(['3'], { max: 12 }), ['above-limit max']],
    ['a window above it', scheduled(['weekdays 12', '3']), ['above-limit schedule.0']],
    [
      'a window above it that max keeps below',
      scheduled(['weekdays 12', '3'], { max: 10 }),
      ['outside-bounds schedule.0']
    ],
    [
      'a fail-safe above it',
      scheduled(['3'], { max: 10, failSafe: { ...failSafe, quantity: 11 } }),
      ['above-limit fail-safe.quantity', 'fail-safe-above-max fail-safe.quantity']
    ],
    ['everything at it', scheduled(['10'], { max: 10, failSafe: { ...failSafe, quantity: 10 } }), []],
    ['min above it', scheduled(['3'], { min: 11 }), ['outside-bounds schedule.0', 'above-limit schedule.0']]
  ])('%s', (_, policy, expected) => {
    expect(short(policy, { limits })).toEqual(expected)
  })

  it('is not known without Heroku', () => {
    expect(short(scheduled(['300']))).toEqual([])
    expect(short(scheduled(['300']), { limits: () => null })).toEqual([])
  })

  it('is told with the remedy', () => {
    expect(findings(scheduled(['3'], { max: 12 }), { limits })).toEqual([
      'above-limit max: max is 12, but the dyno type of web allows at most 10. Write 10 or less, or change the type ("heroku ps:type").'
    ])
  })
})

describe('a fail-safe', () => {
  const to = (quantity: number | null): Partial<ProcessPolicy> => ({ failSafe: { ...failSafe, quantity } })

  it.each<[string, ProcessPolicy, string[]]>([
    ['below a window', scheduled(['weekdays 6', '1'], to(4)), ['fail-safe-below-window fail-safe.quantity']],
    ['at the quantity of a window', scheduled(['weekdays 4', '1'], to(4)), []],
    ['below a window that is over', scheduled(['2026-11-22 6', '4'], { ...to(4), max: 6 }), ['past-date schedule.0']],
    ['inside a range', scheduled(['2-6'], to(4)), []],
    ['above max', scheduled(['3'], { ...to(7), max: 6 }), ['fail-safe-above-max fail-safe.quantity']],
    ['above the schedule, without a max', scheduled(['3'], to(7)), ['fail-safe-above-max fail-safe.quantity']],
    ['at max', scheduled(['3'], { ...to(6), max: 6 }), []],
    ['to max', scheduled(['3', '1'], to(null)), ['unreachable schedule.1']],
    ['none', scheduled(['3'], { failSafe: null }), []]
  ])('%s', (_, policy, expected) => {
    expect(short(policy)).toEqual(expected)
  })

  it('is told with the remedy', () => {
    expect(findings(scheduled(['weekdays 6', 'sat 5', '1'], to(4)))).toEqual([
      'fail-safe-below-window fail-safe.quantity: The fail-safe goes to 4, so it does nothing in "weekdays 6" (and in 1 more). Write at least 7, or leave the quantity out to go to max.'
    ])
    expect(findings(scheduled(['3'], to(7)))).toEqual([
      'fail-safe-above-max fail-safe.quantity: The fail-safe asks for 7, but no max is written, so the largest quantity of the schedule, 3, is the most. Write "max: 7", or lower the quantity.'
    ])
  })
})

describe('a quantity that a signal asks for', () => {
  const fallback = (quantity: number): Partial<ProcessPolicy> => ({ fallback: { quantity, afterMs: 0 } })
  const idle = (quantity: number): Partial<ProcessPolicy> => ({ idle: { quantity, afterMs: 0 } })

  it.each<[string, ProcessPolicy, string[]]>([
    ['a fallback above every window', scheduled(['0-10'], fallback(20)), ['outside-bounds fallback.quantity']],
    ['also below max', scheduled(['0-10'], { ...fallback(20), max: 30 }), ['outside-bounds fallback.quantity']],
    ['a fallback below every window', scheduled(['2-6'], fallback(1)), ['outside-bounds fallback.quantity']],
    ['a fallback inside one window', scheduled(['weekdays 2-10', '1-2'], fallback(10)), []],
    ['a fallback at a bound', scheduled(['2-6'], fallback(2)), []],
    ['idleness below every window', scheduled(['1-5'], idle(0)), ['outside-bounds idle.quantity']],
    ['idleness at the smallest', scheduled(['weekdays 2-5', '1'], idle(1)), []],
    ['between min and max, where no window holds', scheduled(['weekdays 2-5'], { ...idle(1), min: 1, max: 5 }), []],
    ['without a schedule', scheduled([], { ...idle(1), min: 2, max: 5 }), ['outside-bounds idle.quantity']],
    ['where nothing says what the bounds are', scheduled([], { ...fallback(9), min: 2 }), ['gap min']]
  ])('%s', (_, policy, expected) => {
    expect(short(policy)).toEqual(expected)
  })

  it('is told with the remedy', () => {
    expect(findings(scheduled(['0-10'], fallback(20)))).toEqual([
      'outside-bounds fallback.quantity: fallback.quantity is 20, but the bounds never go above 10. Write 10 or less, or raise the bounds.'
    ])
    expect(findings(scheduled(['1-5'], idle(0)))).toEqual([
      'outside-bounds idle.quantity: idle.quantity is 0, but the bounds never go below 1. Write 1 or more, or lower the bounds.'
    ])
  })
})

describe('cron lines', () => {
  const schedule = ['weekdays 07:00-22:00 3', '1']
  const newYork = { timezone: 'America/New_York' }

  it.each<[string, string[], Partial<ProcessPolicy>, CronEntry[]]>([
    ['every ten minutes', schedule, newYork, [cron('3/10 * * * *')]],
    ['at the boundaries, in their zone', schedule, newYork, [cron('0 7,22 * * *', 'America/New_York')]],
    ['a quarter of an hour after', schedule, newYork, [cron('15 7,22 * * 1-5', 'America/New_York')]],
    ['in UTC for both halves of the year', schedule, newYork, [cron('0 11,12,2,3 * * *')]],
    ['that are none are left to GitHub', schedule, newYork, [cron('whenever')]],
    ['without any', schedule, newYork, []],
    ['with a schedule that never changes', ['3'], {}, [cron('0 0 1 1 *')]],
    ['of a process that is only looked at', schedule, { enabled: false }, [cron('0 0 1 1 *')]]
  ])('reach a schedule %s', (_, lines, changes, crons) => {
    expect(findings(scheduled(lines, changes), { lateChanges: lateChangesFor(crons) })).toEqual([])
  })

  it('name the boundary, the delay and the line to add', () => {
    expect(
      findings(scheduled(schedule, newYork), { lateChanges: lateChangesFor([cron('0 7 * * *', 'America/New_York')]) })
    ).toEqual([
      `cron-too-sparse schedule: The schedule changes on Mon 2026-11-23 at 22:00, and the cron lines start the next run 9 h later at best. Add "- cron: '3 22 * * 1-5'" with "timezone: America/New_York" to .github/workflows/scale.yml.`
    ])
  })

  it('in UTC are late in the half of the year that nobody thought of', () => {
    const [morning, evening, ...rest] = findings(scheduled(schedule, newYork), {
      lateChanges: lateChangesFor([cron('0 12 * * *'), cron('0 3 * * *')])
    })
    expect(morning).toMatch(
      /on Mon 2027-03-15 at 07:00, and the cron lines start the next run 1 h later .* '3 7 \* \* 1-5'/
    )
    expect(evening).toMatch(/at 22:00, and the cron lines start the next run 1 h later .* '3 22 \* \* 1-5'/)
    expect(rest).toEqual([])
  })

  it('that come every hour are late for a boundary at half past', () => {
    expect(
      findings(scheduled(['fri-sun 07:30-22:00 3', '1']), { lateChanges: lateChangesFor([cron('0 * * * *')]) })
    ).toEqual([
      `cron-too-sparse schedule: The schedule changes on Fri 2026-11-27 at 07:30, and the cron lines start the next run 30 minutes later at best. Add "- cron: '33 7 * * 5,6,0'" with "timezone: UTC" to .github/workflows/scale.yml.`
    ])
  })

  it('miss a date far ahead', () => {
    expect(
      findings(scheduled(['2027-06-05 09:00-17:00 5', 'daily 3']), {
        lateChanges: lateChangesFor([cron('0 9,17 * * 1-5')])
      })
    ).toEqual([
      expect.stringMatching(
        /on Sat 2027-06-05 at 09:00, and the cron lines start the next run 2 d later .*'3 9 5 6 \*'/
      ),
      expect.stringMatching(/on Sat 2027-06-05 at 17:00, .* 1 d 16 h later .*'3 17 5 6 \*'/)
    ])
  })

  it('that never come again are told so', () => {
    expect(findings(scheduled(schedule), { lateChanges: lateChangesFor([cron('0 0 30 2 *')]) })[0]).toMatch(
      /and no cron line starts a run after it\. Add/
    )
  })

  it('may be as late as is allowed', () => {
    expect(short(scheduled(['07:30-22:00 3', '1']), { lateChanges: lateChangesFor([cron('0 * * * *')], 30) })).toEqual(
      []
    )
  })

  it('for a change at midnight begin after it', () => {
    expect(findings(scheduled(['sat 3', '1']), { lateChanges: lateChangesFor([cron('0 12 * * *')]) })).toEqual([
      expect.stringContaining(
        'on Sat 2026-11-28 at 00:00, and the cron lines start the next run 12 h later at best. Add "- cron: \'3 0 * * 6,0\'"'
      )
    ])
  })
})

describe('the example', () => {
  it('has nothing', async () => {
    const text = await readFile(new URL('../../../examples/dyno-scaler.yml', import.meta.url), 'utf8')
    const { policy } = policyFromFile('dyno-scaler.yml', text, { HEALTH_TOKEN: 'x' }, null)
    if (!policy.ok) throw new Error(JSON.stringify(policy.problems))
    const found = lint(policy.value, { nowMs, lateChanges: lateChangesFor([cron('3/10 * * * *')]), limits: () => 10 })
    expect(found).toEqual([])
  })

  it('of the article has nothing', () => {
    expect(findings(scheduled(['07:00-22:00 3', '22:00-03:00 2', '03:00-07:00 1']))).toEqual([])
  })
})

it('a thousand processes are looked through in little time', () => {
  const morning = (index: number): string => `weekdays 07:${String(index % 60).padStart(2, '0')}-22:00 3`
  const processes = Array.from({ length: 1000 }, (_, index) => ({
    ...scheduled(['12-25 1', morning(index), '22:00-03:00 2', '1'], { timezone: 'America/New_York' }),
    app: `app-${index}`
  }))
  const tookMs = processorMs(() =>
    lint(
      { apps: [{ app: 'all', url: { kind: 'none' }, processes }], notify: [] },
      { nowMs, lateChanges: lateChangesFor([cron('3/10 * * * *')]) }
    )
  )
  expect(tookMs).toBeLessThan(10_000)
})

describe('a window that min or max cuts', () => {
  it.each<[string, ProcessPolicy, string[]]>([
    [
      'a quantity above max',
      scheduled(['weekdays 8', '2'], { max: 4 }),
      [
        'outside-bounds schedule.0: "weekdays 8" asks for 8, but max is 4, so it is cut to 4. ' +
          'Raise to "max: 8", or write 4 or less.'
      ]
    ],
    [
      'a quantity below min',
      scheduled(['weekdays 4', '1'], { min: 2 }),
      [
        'outside-bounds schedule.1: "1" asks for 1, but min is 2, so it is raised to 2. ' +
          'Lower to "min: 1", or write 2 or more.'
      ]
    ],
    ['quantities inside both', scheduled(['weekdays 2-4', '2'], { min: 2, max: 4 }), []]
  ])('%s', (_, policy, expected) => {
    expect(findings(policy)).toEqual(expected)
  })
})

describe('a zone that is hardly meant', () => {
  it.each([
    ['EST', /^zone-without-dst .*Write "America\/New_York"\.$/],
    ['MST', /Write "America\/Denver" \(or "America\/Phoenix"/],
    ['BST', /the clock of Bangladesh\. Write "Europe\/London"/],
    ['Etc/GMT+5', /is 5 h behind UTC, as the sign of such zones is turned round/],
    ['Etc/GMT-2', /is 2 h ahead of UTC/]
  ])('%s', (timezone, message) => {
    expect(findings(scheduled(['3'], { timezone }))).toEqual([expect.stringMatching(message)])
  })

  it.each(['UTC', 'HST', 'EST5EDT', 'CET', 'Etc/GMT', 'America/Phoenix', 'Asia/Kolkata'])('not %s', (timezone) => {
    expect(findings(scheduled(['3'], { timezone }))).toEqual([])
  })
})
