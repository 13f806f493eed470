import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/core/model.ts'
import type { ProcessReport, RunReport } from '../../src/core/model/run-report.ts'
import { endingOf } from '../../src/report/exit.ts'
import { decisionWith, ill, noon, stateWith } from '../run/looks.ts'
import { changed, lasting, passing, processReport, runReport } from './reports.ts'
import { minuteMs } from '../../src/core/durations.ts'

const down: Incident = {
  app: 'sharp',
  process: 'web',
  kind: 'down',
  phase: 'ongoing',
  sinceMs: noon,
  endedMs: null,
  cause: 'x',
  lowest: 1,
  highest: 3,
  extra: { dynoSeconds: 0, untilMs: noon },
  shown: null
}

function failing(fault: typeof passing, looks = 1, minutes = 0): ProcessReport {
  return processReport({
    fault,
    outcome: { kind: 'failed', fault },
    state: stateWith({ faults: { sinceMs: noon - minutes * minuteMs, looks } })
  })
}

const limited: ProcessReport = {
  ...changed(2, 4, { kind: 'limited', quantity: 4, limit: 4 }),
  decision: decisionWith({
    from: 2,
    to: 4,
    reasons: [{ code: 'limited', message: 'Heroku allows 4, not the 6 that were asked for' }]
  })
}

describe('the exit status, by fail-on: error, incident and never', () => {
  it.each<readonly [string, RunReport, number, number, number]>([
    ['all is well', runReport(), 0, 0, 0],
    ['the app is down', runReport([processReport({ decision: decisionWith({ health: ill }) })]), 0, 0, 0],
    ['an incident is open', runReport([processReport()], { incidents: [down] }), 0, 1, 0],
    ['a refusal', runReport([failing(lasting)]), 1, 1, 0],
    ['a fault that passes', runReport([failing(passing)]), 0, 0, 0],
    ['for the second time', runReport([failing(passing, 2, 29)]), 0, 0, 0],
    ['for the third time', runReport([failing(passing, 3, 2)]), 1, 1, 0],
    ['for half an hour', runReport([failing(passing, 2, 30)]), 1, 1, 0],
    ['limited', runReport([limited]), 0, 0, 0],
    [
      'a permission of the state store is missing',
      runReport([processReport()], { errors: ['The token may not write variables.'] }),
      1,
      1,
      0
    ],
    ['a warning', runReport([processReport()], { warnings: ['The cache did not answer.'] }), 0, 0, 0]
  ])('%s', (_, report, error, incident, never) => {
    expect([
      endingOf(report, 'error').status,
      endingOf(report, 'incident').status,
      endingOf(report, 'never').status
    ]).toEqual([error, incident, never])
  })
})

describe('what is annotated', () => {
  it('a refusal is an error, a fault that passes a warning', () => {
    expect(endingOf(runReport([failing(lasting), failing(passing)]), 'error')).toMatchObject({
      errors: [lasting.message],
      warnings: [passing.message]
    })
  })

  it('a fault that has lasted is an error', () => {
    expect(endingOf(runReport([failing(passing, 3)]), 'error')).toMatchObject({
      errors: [passing.message],
      warnings: []
    })
  })

  it('also where the run never fails', () => {
    expect(endingOf(runReport([failing(lasting)]), 'never')).toMatchObject({ errors: [lasting.message], status: 0 })
  })

  it('a limit is a warning with its remedy', () => {
    expect(endingOf(runReport([limited]), 'error').warnings).toEqual([
      'sharp web: Heroku allows 4, not the 6 that were asked for. Lower "max", or choose a dyno type that allows more.'
    ])
  })

  it('equal messages are one annotation', () => {
    const report = runReport([failing(lasting), failing(lasting)], { errors: [lasting.message], warnings: ['w', 'w'] })
    expect(endingOf(report, 'error')).toEqual({ errors: [lasting.message], warnings: ['w'], status: 1 })
  })
})
