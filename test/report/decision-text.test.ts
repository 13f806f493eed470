import { describe, expect, it } from 'vitest'
import type { Health } from '../../src/core/model.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { localClock } from '../../src/core/schedule/local-clock.ts'
import { describeBounds } from '../../src/core/format.ts'
import { describeChange, describeHealth, describeNext, describeReasons } from '../../src/report/decision-text.ts'
import { decisionWith, healthy, ill, misconfigured, noon, unseen } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { changed, passing, processReport } from './reports.ts'

it.each<readonly [string, ProcessReport, string]>([
  ['up', changed(1, 3), '1 → 3'],
  ['down', changed(3, 0), '3 → 0'],
  ['as it was', processReport(), '2 = 2'],
  ['limited', changed(1, 4, { kind: 'limited', quantity: 4, limit: 4 }), '1 → 4'],
  ['failed', changed(1, 3, { kind: 'failed', fault: passing }), '1 → 3 failed'],
  ['dry', changed(1, 3, { kind: 'dry-run' }), '1 → 3 (dry run)'],
  ['unknown', processReport({ decision: decisionWith({ from: null, to: null }) }), '?']
])('a change that is %s', (_, report, words) => {
  expect(describeChange(report)).toBe(words)
})

it.each<readonly [string, Health, string]>([
  ['up', healthy, 'up 182 ms'],
  ['slow', { ...healthy, verdict: 'slow', medianMs: 12_345 }, 'slow 12,345 ms'],
  ['down', ill, 'down'],
  ['down with an answer', { ...ill, medianMs: 90 }, 'down 90 ms'],
  ['not pinged', unseen, 'not pinged'],
  ['pinged in vain', misconfigured, 'unknown'],
  ['not to be pinged', { ...unseen, cause: 'no address' }, 'unknown']
])('health that is %s', (_, health, words) => {
  expect(describeHealth(health)).toBe(words)
})

describe('why', () => {
  it.each<readonly [string, ProcessReport, string]>([
    [
      'the reasons in order',
      processReport({
        decision: decisionWith({
          reasons: [
            { code: 'scheduled', message: 'a' },
            { code: 'clamped', message: 'b' }
          ]
        })
      }),
      'a; b'
    ],
    [
      'what the pings brought',
      processReport({ decision: decisionWith({ health: misconfigured }) }),
      'the schedule says 2; 3 of 3 pings failed (answered 404)'
    ],
    [
      'but not twice',
      processReport({
        decision: decisionWith({ health: ill, reasons: [{ code: 'fail-safe', message: '3 of 3 pings failed, so 12' }] })
      }),
      '3 of 3 pings failed, so 12'
    ],
    [
      'with a full stop only at the end',
      processReport({
        decision: decisionWith({
          health: misconfigured,
          reasons: [{ code: 'formation-unavailable', message: 'Could not read it. It is tried again at the next run.' }]
        })
      }),
      'Could not read it. It is tried again at the next run; 3 of 3 pings failed (answered 404)'
    ],
    [
      'why it failed',
      changed(2, 5, { kind: 'failed', fault: passing }),
      'the schedule says 5; Could not scale sharp web from 2 to 5: Heroku answered 503.'
    ]
  ])('%s', (_, report, words) => {
    expect(describeReasons(report)).toBe(words)
  })
})

it.each([
  [{ floor: 2, ceiling: 2 }, '2'],
  [{ floor: 2, ceiling: 6 }, '2-6'],
  [null, 'no window']
])('bounds %j are "%s"', (bounds, words) => {
  expect(describeBounds(bounds)).toBe(words)
})

it.each([
  ['today', 'UTC', '2026-11-22T22:00Z', '22:00'],
  ['tomorrow', 'UTC', '2026-11-23T07:00Z', 'Mon 07:00'],
  ['in six days', 'UTC', '2026-11-28T07:05Z', 'Sat 07:05'],
  ['in a week', 'UTC', '2026-11-29T07:00Z', '2026-11-29 07:00'],
  ['in the past', 'UTC', '2026-11-21T07:00Z', '2026-11-21 07:00'],
  ['tomorrow by the local calendar', 'Asia/Kathmandu', '2026-11-22T18:15Z', 'Mon 00:00'],
  ['today by the local calendar', 'America/New_York', '2026-11-23T03:00Z', '22:00']
])('%s in %s is as short as it is clear', (_, timezone, at, words) => {
  expect(localClock(timezone, Date.parse(at), noon)).toBe(words)
})

it('the next change has its time zone', () => {
  const nextChange = { atMs: Date.parse('2026-11-23T03:00Z'), bounds: { floor: 2, ceiling: 2 } }
  const report = processReport({
    policy: policyWith({ timezone: 'America/New_York' }),
    decision: decisionWith({ nextChange })
  })
  expect(describeNext(report, noon)).toBe('2 at 22:00 (America/New_York)')
  expect(describeNext(processReport(), noon)).toBeNull()
})
