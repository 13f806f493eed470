import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../src/core/durations.ts'
import { lookLines, noColours } from '../../src/demo/terminal.ts'
import { changed, runReport } from '../report/reports.ts'
import { noon } from '../run/looks.ts'

describe('the line of a run', () => {
  it.each([
    ['with its look', 0, /^12:00 {2}.* web 1 → 4 [^]*the schedule says 4$/],
    [
      'minutes after it began to look',
      2,
      /^12:00 {2}.* web 1 → 4 .*the schedule says 4; changed at 12:02, after pings that hung$/
    ]
  ])('that changed something %s', (_, minutes, line) => {
    const process = changed(1, 4)
    const lastChange = { atMs: noon + minutes * minuteMs, from: 1, to: 4 }
    const report = runReport([{ ...process, state: { ...process.state, lastChange } }])
    const tick = { atMs: noon, load: 34, dynos: 4, missedRuns: 0, reports: [report] } as const
    expect(lookLines(tick, noColours)).toEqual([expect.stringMatching(line)])
  })
})
