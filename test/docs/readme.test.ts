import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decide } from '../../src/core/decide/decide.ts'
import { minuteMs } from '../../src/core/durations.ts'
import type { Observation } from '../../src/core/model.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { renderLog } from '../../src/report/log.ts'
import { policyWith } from '../policies.ts'
import { processReport, runReport } from '../report/reports.ts'
import { appWith, entry, observation, stateWith, up } from '../run/looks.ts'

const place = { app: 'sharp-mountain-4005', timezone: 'America/New_York' }
const web = policyWith({ ...place, schedule: ['weekdays 07:00-22:00 3', '22:00-03:00 2', '1'] })
const worker = policyWith({
  ...place,
  process: 'worker',
  probe: null,
  failSafe: null,
  schedule: ['daily 06:00-20:00 2', '0']
})
/** Monday, 06:48 in New York. */
const nowMs = Date.parse('2026-11-23T11:48:00Z')

it('the log at the top of the README is what such a run shows', () => {
  const cadence = { gapsMs: Array.from({ length: 20 }, () => 18 * minuteMs), nextLookMs: null }
  const reportOf = (policy: typeof web, seen: Observation): ProcessReport => {
    const decision = decide(policy, stateWith(), { ...seen, cadence }, nowMs)
    const { from, to } = decision
    return processReport({
      policy,
      decision,
      ...(to === null || to === from ? {} : { outcome: { kind: 'scaled', quantity: to } })
    })
  }
  const workers = appWith(2, { formation: [entry(2, { process: 'worker' })] })
  const report = runReport([reportOf(web, observation(1, up)), reportOf(worker, observation(2, null, workers))], {
    nowMs,
    lastLookMs: nowMs - 21 * minuteMs
  })
  const [, shown = ''] = /^```\n([^]*?)\n```$/m.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(shown.split('\n')).toEqual(renderLog(report))
})
