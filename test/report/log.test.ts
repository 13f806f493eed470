import { expect, it } from 'vitest'
import type { Incident } from '../../src/core/model.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { renderLog } from '../../src/report/log.ts'
import { decisionWith, ill, noon, unseen } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { incident as incidentWith } from './issue/reports.ts'
import { changed, processReport, runReport } from './reports.ts'

const incident = (changes: Partial<Incident>): Incident => incidentWith({ app: 'sharp', ...changes })
const at22 = { atMs: Date.parse('2026-11-22T22:00Z'), bounds: { floor: 2, ceiling: 2 } }
const at23 = { atMs: Date.parse('2026-11-22T23:00Z'), bounds: null }

it('one line a process type in columns, then the last run and the next change', () => {
  const web = changed(1, 3)
  const worker = processReport({
    policy: policyWith({ app: 'sharp-mountain-4005', process: 'worker', schedule: ['12'] }),
    decision: decisionWith({
      health: unseen,
      from: 12,
      to: 12,
      nextChange: at23,
      reasons: [{ code: 'in-bounds', message: 'the schedule says 12' }]
    })
  })
  const report = runReport([{ ...web, decision: { ...web.decision, nextChange: at22 } }, worker])
  expect(renderLog(report)).toEqual([
    'sharp · web                    1 → 3     up 182 ms    the schedule says 3',
    'sharp-mountain-4005 · worker   12 = 12   not pinged   the schedule says 12',
    'Last run 19 minutes ago. Next change: sharp web → 2 at 22:00 (UTC).'
  ])
})

it('a process type alone is not named twice', () => {
  expect(renderLog(runReport([processReport({ decision: decisionWith({ nextChange: at23 }) })])).at(-1)).toBe(
    'Last run 19 minutes ago. Next change: web → no window at 23:00 (UTC).'
  )
})

it('the first run, and nothing to come', () => {
  expect(renderLog(runReport([processReport()], { lastLookMs: null })).at(-1)).toBe(
    'No earlier run is remembered. No change is planned.'
  )
})

it('nothing of what comes where an app could not be read, and none is known of another', () => {
  const unread = processReport({ decision: decisionWith({ from: null, to: null }) })
  const lastLine = (...processes: readonly ProcessReport[]): string | undefined =>
    renderLog(runReport(processes)).at(-1)
  expect(lastLine(unread, processReport())).toBe('Last run 19 minutes ago.')
  expect(lastLine(unread, processReport({ decision: decisionWith({ nextChange: at22 }) }))).toBe(
    'Last run 19 minutes ago. Next change: sharp web → 2 at 22:00 (UTC).'
  )
})

it('the line of an outage names its issue', () => {
  const process = processReport({ decision: decisionWith({ health: ill }) })
  const shown = { issue: 12, url: 'https://x', open: true, phase: 'ongoing', commentedMs: null } as const
  const incidents = [incident({ shown }), incident({ kind: 'late-runs' }), incident({ app: 'other', shown })]
  const lineOf = (incidents: readonly Incident[]): string => renderLog(runReport([process], { incidents }))[0] ?? ''
  expect(lineOf(incidents)).toMatch(/^sharp · web .* \(issue #12\)$/)
  expect(lineOf([...incidents, incident({ kind: 'scale-failed', shown: { ...shown, issue: 13 } })])).toMatch(
    / \(issues #12, #13\)$/
  )
  expect(lineOf(incidents.slice(1))).not.toContain('issue')
})

it('text from outside stays on its line and starts no workflow command', () => {
  const report = processReport({
    decision: decisionWith({
      from: null,
      to: null,
      health: ill,
      reasons: [{ code: 'formation-unavailable', message: 'Heroku said\n::error::x\r\n\u001b[31mred\u202e' }]
    })
  })
  const lines = renderLog(runReport([report]))
  expect(lines).toHaveLength(2)
  expect(lines[0]).toBe('sharp · web   ?   down   Heroku said ::error::x [31mred; 3 of 3 pings failed (answered 503)')
})

it('no process type at all', () => {
  expect(renderLog(runReport([], { lastLookMs: noon }))).toEqual(['Last run 0 s ago. No change is planned.'])
})
