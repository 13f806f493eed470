import { describe, expect, it, test } from 'vitest'
import type { Incident, Outcome } from '../../../src/core/model.ts'
import { eventOf, raisedBy, subjectOf } from '../../../src/report/notices/notices.ts'
import type { NoticeFacts } from '../../../src/report/notices/notices.ts'
import { ill, noon } from '../../run/looks.ts'
import { facts, issueUrl, lookAt, notice, runUrl, slowly, trouble } from './notices-of.ts'
import { minuteMs } from '../../../src/core/durations.ts'

/** What a look tells besides the look itself, as `kind: title`. */
function told(changes: Partial<NoticeFacts>): readonly string[] {
  return raisedBy(facts(changes))
    .notices.filter(({ kind }) => kind !== 'look')
    .map(({ kind, title }) => `${kind}: ${title}`)
}

const open = trouble()
const over = trouble({ phase: 'over', endedMs: noon - minuteMs })
const opened = 'incident-opened: sharp web is down since 11:50 UTC'
const closed = 'incident-closed: sharp web is healthy again after 9 minutes'

describe('an incident is told', () => {
  it.each<readonly [string, Partial<NoticeFacts>, readonly string[]]>([
    ['when it opens', { after: [open] }, [opened]],
    ['not while it goes on', { before: [open], after: [open] }, []],
    ['not when the fail-safe gives up', { before: [open], after: [trouble({ phase: 'gave-up' })] }, []],
    ['not when it seems to be over', { before: [open], after: [trouble({ phase: 'recovering', endedMs: noon })] }, []],
    ['when it closes', { before: [open], after: [over] }, [closed]],
    [
      'when it closes without a tracker, and is forgotten at once',
      { before: [trouble({ phase: 'recovering', endedMs: noon - minuteMs })], after: [] },
      [closed]
    ],
    ['not again when it has closed', { before: [over], after: [over] }, []],
    ['again when it comes back', { before: [over], after: [open] }, [opened]],
    [
      'not when the state had forgotten it and its issue was found',
      { after: [open], tracked: [{ app: 'sharp', process: 'web', kind: 'down' }] },
      []
    ],
    [
      'when it comes back before its issue could be closed',
      { before: [over], after: [open], tracked: [{ app: 'sharp', process: 'web', kind: 'down' }] },
      [opened]
    ],
    [
      'not when it belongs to a process that this run leaves alone',
      { before: [trouble({ process: 'worker' })], after: [trouble({ app: 'other' })] },
      []
    ],
    [
      'beside another of the same process',
      { before: [open], after: [open, trouble({ kind: 'scale-failed', cause: 'Heroku answered 422.' })] },
      ['incident-opened: sharp web cannot be scaled since 11:50 UTC']
    ],
    [
      'when there are too many changes',
      { after: [trouble({ kind: 'too-many-changes' })] },
      ['incident-opened: sharp web is changed too often since 11:50 UTC']
    ]
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected)
  })

  test('with its cause, what was done, and the issue', () => {
    const shown = { issue: 7, url: issueUrl, open: true, phase: 'ongoing', commentedMs: null } as const
    const [first] = raisedBy(
      facts({ processes: [lookAt({ decision: { from: 1, to: 3, health: ill } })], after: [trouble({ shown })] })
    ).notices
    expect(first).toMatchObject({
      kind: 'incident-opened',
      text:
        '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3. The 2 added dynos cost about $0.07 an hour. ' +
        'First: "heroku ps -a sharp": are the web dynos up, or have they crashed?',
      from: 1,
      to: 3,
      verdict: 'down',
      incident: { kind: 'down', sinceMs: noon - 10 * minuteMs, endedMs: null, issue: { number: 7, url: issueUrl } },
      runUrl
    })
  })

  test('with its length and dynos when it is over', () => {
    expect(raisedBy(facts({ before: [open], after: [over] })).notices[0]).toMatchObject({
      text: 'It was down on 2026-11-22, 11:50-11:59 UTC, with 1 to 3 dynos.',
      incident: { endedMs: noon - minuteMs }
    })
  })
})

describe('a change is told', () => {
  const change = { from: 3, to: 5 }
  it.each<readonly [string, Outcome, NoticeFacts['mode'], readonly string[]]>([
    ['when it was made', { kind: 'scaled', quantity: 5 }, 'live', ['scale: sharp web went from 3 to 5 dynos']],
    [
      'when Heroku allowed less',
      { kind: 'limited', quantity: 4, limit: 4 },
      'live',
      ['scale: sharp web went from 3 to 4 dynos']
    ],
    ['not when Heroku allowed nothing', { kind: 'limited', quantity: 3, limit: 3 }, 'live', []],
    ['not in a dry run', { kind: 'dry-run' }, 'dry-run', []],
    [
      'not when it failed',
      { kind: 'failed', fault: { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' } },
      'live',
      []
    ],
    ['not when there was none', { kind: 'unchanged' }, 'live', []]
  ])('%s', (_, outcome, mode, expected) => {
    expect(told({ mode, processes: [lookAt({ decision: change, outcome })] })).toEqual(expected)
  })

  test('a look with a change that failed speaks of the change', () => {
    const outcome = { kind: 'failed', fault: { kind: 'transient', scope: 'app', message: 'Heroku is away.' } } as const
    const { notices } = raisedBy(facts({ processes: [lookAt({ decision: change, outcome })] }))
    expect(notices.find(({ kind }) => kind === 'look')?.title).toMatch(/^sharp web: \d+ → \d+ failed, /)
  })

  test('with the reasons', () => {
    const reasons = [{ code: 'slow', message: '3 pings took more than 1000 ms' }] as const
    expect(
      raisedBy(
        facts({ processes: [lookAt({ decision: { ...change, reasons }, outcome: { kind: 'scaled', quantity: 5 } })] })
      ).notices[0]
    ).toMatchObject({ text: '3 pings took more than 1000 ms.', reasons })
  })
})

describe('the bounds are told', () => {
  const max = ['at-max: sharp web needs more than 6 dynos, the most it may have now']
  const min = ['at-min: sharp web would do with fewer than 2 dynos, the fewest it may have now']
  const clamped = { reasons: [{ code: 'clamped', message: 'not past the schedule' }] } as const
  it.each<readonly [string, Parameters<typeof lookAt>[0], readonly string[]]>([
    ['when it is slow at the maximum', { quantity: 6, decision: { health: slowly } }, max],
    ['when the last pings were slow there', { quantity: 6, streaks: { slow: 3 } }, max],
    ['not after too few of them', { quantity: 6, streaks: { slow: 2 } }, []],
    [
      'not in the look that adds the last dyno',
      {
        quantity: 5,
        decision: { to: 6, health: slowly },
        outcome: { kind: 'scaled', quantity: 6 },
        lastChange: { atMs: noon, from: 5, to: 6 }
      },
      ['scale: sharp web went from 5 to 6 dynos']
    ],
    [
      'not while the last dyno starts',
      { quantity: 6, decision: { health: slowly }, lastChange: { atMs: noon - 89_000, from: 5, to: 6 } },
      []
    ],
    [
      'nor when the signals want more then',
      { quantity: 6, decision: clamped, lastChange: { atMs: noon - 89_000, from: 5, to: 6 } },
      []
    ],
    [
      'when it is slow with the last dyno up',
      { quantity: 6, decision: { health: slowly }, lastChange: { atMs: noon - 90_000, from: 5, to: 6 } },
      max
    ],
    [
      'when it is slow right after a scale-in to the maximum',
      { quantity: 6, decision: { health: slowly }, lastChange: { atMs: noon - 1000, from: 9, to: 6 } },
      max
    ],
    ['not below the maximum', { quantity: 5, decision: { health: slowly }, streaks: { slow: 3 } }, []],
    ['when the signals want more than the maximum', { quantity: 6, decision: clamped }, max],
    ['when it is fast at the minimum', { quantity: 2, streaks: { fast: 5 } }, min],
    ['not after too few fast pings', { quantity: 2, streaks: { fast: 4 } }, []],
    ['not above the minimum', { quantity: 3, streaks: { fast: 9 } }, []],
    ['when the signals want less than the minimum', { quantity: 2, decision: clamped }, min],
    [
      'not when it only just got there',
      { quantity: 2, decision: { ...clamped, from: 2, to: 3 }, outcome: { kind: 'scaled', quantity: 2 } },
      []
    ],
    ['not when the formation is unknown', { decision: { from: null, to: null, health: slowly } }, []],
    ['not when no dyno is wanted at all', { quantity: 0, streaks: { fast: 9 }, policy: { min: 0, max: 0 } }, []],
    [
      'when the schedule says one number',
      { quantity: 4, decision: { health: slowly }, policy: { min: 4, max: 4 } },
      ['at-max: sharp web needs more than 4 dynos, the most it may have now']
    ]
  ])('%s', (_, look, expected) => {
    expect(told({ processes: [lookAt(look)] })).toEqual(expected)
  })

  it.each<readonly [string, Parameters<typeof lookAt>[0], readonly string[]]>([
    ['the maximum, when a dyno could be added', { quantity: 5 }, ['sharp web at-max', 'sharp web at-min']],
    ['the maximum, when the pings are quick again', { quantity: 6 }, ['sharp web at-max', 'sharp web at-min']],
    ['neither at the maximum, while one ping is slow', { quantity: 6, streaks: { slow: 1 } }, ['sharp web at-min']],
    ['not the minimum, while no ping is slow', { quantity: 2 }, ['sharp web at-max']],
    [
      'the minimum, when the pings are slow',
      { quantity: 2, decision: { health: slowly } },
      ['sharp web at-max', 'sharp web at-min']
    ],
    ['neither, when nothing is known', { decision: { from: null, to: null } }, []]
  ])('and it is over with %s', (_, look, expected) => {
    expect(raisedBy(facts({ processes: [lookAt(look)] })).ended).toEqual(expected)
  })

  test('with the time that the answers take', () => {
    expect(
      raisedBy(facts({ processes: [lookAt({ quantity: 6, decision: { health: slowly } })] })).notices[0]?.text
    ).toBe(
      'Nothing may be added. It answers in 1,240 ms. Raise the window or `max` in the configuration if more dynos would help.'
    )
  })
})

test('every look is told, for each process', () => {
  const looks = [
    lookAt(),
    lookAt({
      quantity: 1,
      decision: { process: 'worker', to: 4 },
      outcome: { kind: 'dry-run' },
      policy: { process: 'worker' }
    })
  ]
  expect(
    raisedBy(facts({ mode: 'dry-run', processes: looks })).notices.map(({ kind, title }) => `${kind}: ${title}`)
  ).toEqual(['look: sharp web: 3 dynos, up 182 ms', 'look: sharp worker: 1 → 4 (dry run) dynos, up 182 ms'])
})

test('texts from outside stay short, on one line, and whole', () => {
  const hostile = `${'😀'.repeat(200_000)}\r\nBcc: all@example.com\u202E\u0000`
  const { notices } = raisedBy(
    facts({
      processes: [lookAt({ decision: { reasons: [{ code: 'slow', message: hostile }] } })],
      after: [trouble({ cause: hostile }) satisfies Incident]
    })
  )
  for (const { title, text, reasons } of notices) {
    for (const words of [title, text, ...reasons.map(({ message }) => message)]) {
      expect(Array.from(words).length).toBeLessThanOrEqual(900)
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(() => encodeURIComponent(words)).not.toThrow()
    }
  }
})

it.each([
  ['incident-opened', 'incident', 'sharp web down'],
  ['incident-closed', 'incident', null],
  ['scale', 'scale', null],
  ['at-max', 'at-max', 'sharp web at-max'],
  ['at-min', 'at-min', 'sharp web at-min'],
  ['look', 'look', null],
  ['test', null, null]
] as const)('%s belongs to the event %s, and its subject is %s', (kind, event, subject) => {
  expect([eventOf(notice({ kind })), subjectOf(notice({ kind }))]).toEqual([event, subject])
})

test('a change that a run could not tell any more is told as that run would have, but for the reasons', () => {
  const late = { atMs: noon - 10 * minuteMs, from: 2, to: 6, run: '7-1' }
  const processes = [{ ...lookAt({ quantity: 4 }), late }]
  expect(raisedBy(facts({ processes })).notices[0]).toEqual(
    notice({
      kind: 'scale',
      atMs: late.atMs,
      title: 'sharp web went from 2 to 4 dynos',
      text: 'The run that made this change ended before it could tell why.',
      from: 2,
      to: 4,
      verdict: 'unknown',
      reasons: [],
      incident: null
    })
  )
  expect(told({ processes, mode: 'dry-run' })).toEqual([])
})
