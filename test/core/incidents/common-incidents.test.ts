import { describe, expect, it } from 'vitest'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import { budgetDetection, platformDetection } from '../../../src/core/incidents/detectors.ts'
import type { Detection } from '../../../src/core/incidents/detectors.ts'
import { incidentSubject } from '../../../src/core/incidents/incident-key.ts'
import { nextCommonIncidents } from '../../../src/core/incidents/incidents.ts'
import type { BudgetStatus, Incident, IncidentKind, TrackedIncident } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'

const key = { app: null, process: null, kind: 'budget' } as const
const firing: Detection = { kind: 'firing', cause: 'US$ 310 of 300' }
const extra = { dynoSeconds: 0, untilMs: noon }
const common = { sinceMs: noon, endedMs: null, lowest: null, highest: null, extra, shown: null } as const
const open: Incident = { ...key, ...common, phase: 'ongoing', cause: 'US$ 310 of 300' }
const later = noon + 10 * minuteMs
const extraLater = { dynoSeconds: 0, untilMs: later }

function next(
  before: readonly Incident[],
  detection: Detection,
  nowMs = later,
  tracked: readonly TrackedIncident[] = [],
  kind: IncidentKind = 'budget'
): readonly Incident[] {
  return nextCommonIncidents(before, new Map([[kind, detection]]), tracked, nowMs)
}

describe('an incident of all apps together', () => {
  it('opens without dynos of its own', () => {
    expect(next([], firing, noon)).toEqual([open])
  })

  it('goes on with its newest cause', () => {
    const cause = 'US$ 320 of 300'
    expect(next([open], { kind: 'firing', cause })).toEqual([{ ...open, cause, extra: extraLater }])
  })

  it('ends, and is forgotten after 6 h', () => {
    const over = next([open], { kind: 'cleared', sinceMs: later, isOver: true })
    expect(over).toEqual([{ ...open, phase: 'over', endedMs: later, extra: extraLater }])
    expect(next(over, { kind: 'unknown' }, later + 6 * hourMs)).toEqual(over)
    expect(next(over, { kind: 'unknown' }, later + 6 * hourMs + 1)).toEqual([])
  })

  it('is taken up from its issue where the state has lost it', () => {
    const issue = { ...key, issue: 7, url: 'https://github.com/o/r/issues/7', sinceMs: noon - hourMs, endedMs: null }
    expect(next([], firing, noon, [issue])).toMatchObject([
      { ...key, phase: 'ongoing', sinceMs: noon - hourMs, shown: { issue: 7, open: true } }
    ])
  })

  it('leaves alone those of process types and apps, and those of a kind that was not looked at', () => {
    const others: readonly Incident[] = [
      { ...open, app: 'sharp', process: 'web' },
      { ...open, kind: 'late-runs' }
    ]
    expect(next([...others, open], firing)).toEqual([...others, { ...open, extra: extraLater }])
    expect(nextCommonIncidents([open], new Map(), [], later)).toEqual([open])
  })
})

describe('what is found of all apps together', () => {
  const cause = 'Heroku answered 503.'
  it.each([
    ['an app that was read ends it', { kind: 'none' }, { kind: 'cleared', sinceMs: noon, isOver: true }],
    ['trouble that lasts opens it', { kind: 'all-apps', cause, shown: true }, { kind: 'firing', cause }],
    ['trouble that is new keeps it open', { kind: 'all-apps', cause, shown: false }, { kind: 'keep-open', cause }]
  ] as const)('platform: %s', (_, trouble, found) => {
    expect(platformDetection(trouble, noon)).toEqual(found)
  })

  const status: BudgetStatus = {
    ...{ amount: 300, then: 'warn', app: null, month: '2026-11' },
    ...{ spent: 120.5, expected: 310, countedSince: null, unpriced: [] }
  }
  const words = '$120.50 spent in 2026-11, $310.00 at least by its end, of $300.00'
  it.each([
    ['more than the amount', status, { kind: 'firing', cause: words }],
    ['with a cap', { ...status, then: 'cap' }, { kind: 'firing', cause: `${words}. Ranges stay at their floor` }],
    ['just the amount', { ...status, expected: 300 }, { kind: 'cleared', sinceMs: noon, isOver: true }],
    ['no budget any more', null, { kind: 'cleared', sinceMs: noon, isOver: true }]
  ] as const)('budget: %s', (_, budget, found) => {
    expect(budgetDetection(budget, noon)).toEqual(found)
  })
})

it.each([
  ['sharp', 'web', 'down', 'sharp web'],
  ['sharp', 'web', 'budget', 'sharp'],
  ['sharp', null, 'budget', 'The sum of all apps'],
  [null, null, 'budget', 'The sum of all apps'],
  [null, null, 'platform', "Heroku's API"]
] as const)('an incident of %s %s, %s, is about %s', (app, process, kind, subject) => {
  expect(incidentSubject({ app, process, kind })).toBe(subject)
})
