import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import { renderOutputs } from '../../src/report/outputs.ts'
import { decisionWith, noon } from '../run/looks.ts'
import { changed, passing, processReport, runReport } from './reports.ts'

const decisions = (report: RunReport): unknown => JSON.parse(renderOutputs(report)['decisions']!)

it('one decision, in full', () => {
  const process = changed(1, 3)
  const nextChange = { atMs: Date.parse('2026-11-22T22:00Z'), bounds: { floor: 2, ceiling: 2 } }
  const report = runReport([{ ...process, decision: { ...process.decision, nextChange } }])
  expect(renderOutputs(report)).toMatchObject({
    changed: 'true',
    quantity: '3',
    'previous-quantity': '1',
    incidents: '[]'
  })
  expect(decisions(report)).toEqual([
    {
      app: 'sharp',
      process: 'web',
      from: 1,
      to: 3,
      changed: true,
      dryRun: false,
      health: 'up',
      responseTimeMs: 182,
      reasons: [{ code: 'scheduled', message: 'the schedule says 3' }],
      holdUntil: null,
      nextChange: { at: '2026-11-22T22:00:00Z', to: 2 }
    }
  ])
})

it.each([
  ['scaled', changed(1, 3), 'true'],
  ['as it was', processReport(), 'false'],
  ['failed', changed(1, 3, { kind: 'failed', fault: passing }), 'false'],
  ['dry', changed(1, 3, { kind: 'dry-run' }), 'false'],
  ['limited above', changed(1, 2, { kind: 'limited', quantity: 2, limit: 2 }), 'true'],
  ['limited to what there was', changed(1, 1, { kind: 'limited', quantity: 1, limit: 1 }), 'false']
])('%s: changed is %s', (_, process, expected) => {
  const report = runReport([process])
  expect(renderOutputs(report)['changed']).toBe(expected)
  expect(decisions(report)).toMatchObject([{ changed: expected === 'true' }])
})

it('a dry run says so', () => {
  expect(decisions(runReport([changed(1, 3, { kind: 'dry-run' })], { mode: 'dry-run' }))).toMatchObject([
    { dryRun: true, from: 1, to: 3 }
  ])
})

describe('the quantity', () => {
  it('is empty where there are several', () => {
    expect(renderOutputs(runReport([processReport(), processReport()]))).toMatchObject({
      quantity: '',
      'previous-quantity': ''
    })
  })

  it('is empty where it is unknown', () => {
    expect(
      renderOutputs(runReport([processReport({ decision: decisionWith({ from: null, to: null }) })]))
    ).toMatchObject({ quantity: '', 'previous-quantity': '' })
  })

  it('may be 0', () => {
    expect(renderOutputs(runReport([changed(0, 0)]))).toMatchObject({ quantity: '0', 'previous-quantity': '0' })
  })
})

it.each([
  ['a range', { floor: 2, ceiling: 6 }, '2-6'],
  ['no window', null, null]
])('the next change to %s', (_, bounds, to) => {
  expect(
    decisions(runReport([processReport({ decision: decisionWith({ nextChange: { atMs: noon, bounds } }) })]))
  ).toMatchObject([{ nextChange: { at: '2026-11-22T12:00:00Z', to } }])
})

it('open incidents, with or without an issue', () => {
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
  const shown = {
    issue: 7,
    url: 'https://github.com/o/r/issues/7',
    open: true,
    phase: 'ongoing' as const,
    commentedMs: null
  }
  expect(
    JSON.parse(
      renderOutputs(runReport([], { incidents: [down, { ...down, kind: 'scale-failed', shown }] }))['incidents']!
    )
  ).toEqual([
    { app: 'sharp', process: 'web', kind: 'down', since: '2026-11-22T12:00:00Z', issue: null, url: null },
    {
      app: 'sharp',
      process: 'web',
      kind: 'scale-failed',
      since: '2026-11-22T12:00:00Z',
      issue: 7,
      url: 'https://github.com/o/r/issues/7'
    }
  ])
})
