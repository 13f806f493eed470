import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freshHistory } from '../../src/core/decide/memory.ts'
import type { HistoryPoint } from '../../src/core/model.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { lastDaySummary } from '../../src/report/last-day-summary.ts'
import { anyPoints, point } from '../core/history/histories.ts'
import { decisionWith, ill, noon, stateWith } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { diagramsOf, parseMermaid } from './mermaid-parser.ts'
import { processReport, runReport } from './reports.ts'
import { hourMs, minuteMs } from '../../src/core/durations.ts'

const reportOf = (looks: readonly HistoryPoint[], changes: Partial<ProcessReport> = {}): ProcessReport =>
  processReport({ state: stateWith({ history: { ...freshHistory, looks } }), ...changes })
const summaryOf = (looks: readonly HistoryPoint[], changes: Partial<ProcessReport> = {}, nowMs = noon): string =>
  lastDaySummary(runReport([reportOf(looks, changes)], { nowMs }))

it('without a look there is nothing', () => {
  expect(summaryOf([])).toBe('')
})

it('the whole of it', () => {
  const looks = [
    point(-150, { quantity: 1, bounds: { floor: 1, ceiling: 1 }, responseMs: 240 }),
    point(-60, { quantity: 3, responseMs: 1240, verdict: 'slow' }),
    point(0)
  ]
  const text = summaryOf(looks)
  expect(text.replaceAll(/%%\{init: .*\}%%\n/g, '')).toBe(`<details><summary>The last 24 hours</summary>

**sharp web**, by the hours of UTC

\`\`\`mermaid
xychart-beta
    title "Dynos as bars, lines the least and most by schedule, grey not seen"
    x-axis "UTC" ["09", "10", "11", "12"]
    y-axis "dynos" 0 --> 8
    bar [-0.2, 8, -0.2, -0.2]
    bar [1, 1, 3, 2]
    line [1, 2, 6, 6]
    line [1, 2, 2, 2]
\`\`\`

\`\`\`mermaid
xychart-beta
    title "Slowest response of each hour, grey not seen"
    x-axis "UTC" ["09", "10", "11", "12"]
    y-axis "ms" 0 --> 1240
    bar [-31, 1240, -31, -31]
    bar [240, -31, 1240, 180]
\`\`\`

| hour | dynos | schedule | slowest response | demand | worst health |
| --- | --- | --- | --- | --- | --- |
| 09 | 1 | 1 | 240 ms | 140 | up |
| 10 | 1 | 2 | – | – | no look |
| 11 | 3 | 2-6 | 1,240 ms | 140 | slow |
| 12 | 2 | 2-6 | 180 ms | 140 | up |

</details>`)
})

describe('the charts', () => {
  it.each<readonly [string, readonly HistoryPoint[], Partial<ProcessReport>, number, RegExp]>([
    ['no line where no window ever held', [point(0, { bounds: null })], {}, 1, /title "Dynos"/],
    [
      'one line for a schedule of exact numbers',
      [point(0, { bounds: { floor: 2, ceiling: 2 } })],
      {},
      1,
      /bar \[2\]\n {4}line \[2\]\n```/
    ],
    ['no chart of responses without pings and router', [point(0, { responseMs: null })], {}, 1, /^(?!.*"ms").*dynos/s],
    [
      'hours at half past in zones that have them',
      [point(0)],
      { policy: policyWith({ schedule: ['2'], timezone: 'Asia/Kolkata' }) },
      1,
      /x-axis "Asia\/Kolkata, hours from :30" \["17"\][^]*\n\| 17:30 \|/
    ],
    [
      'the repeated hour of autumn twice',
      [point(0, { atMs: Date.UTC(2026, 9, 25, 0) })],
      { policy: policyWith({ schedule: ['2'], timezone: 'Europe/Berlin' }) },
      24,
      /"02", "02 \(2\)", "03"/
    ],
    [
      'a mark where the formation was never read',
      [point(0, { quantity: null, bounds: null })],
      {},
      1,
      /title "Dynos, grey not seen"\n.*\n.*\n {4}bar \[8\]\n {4}bar \[-0.2\]/
    ],
    [
      'a mark where the app did not answer',
      [point(-60), point(0, { responseMs: null, verdict: 'down' })],
      {},
      2,
      /red down"\n.*\n.*\n {4}bar \[-4.5, 180\]\n {4}bar \[180, -4.5\]/
    ],
    [
      'an hour that is far above the others cut, and named',
      [point(-120), point(-60, { responseMs: 30_000, verdict: 'down' }), point(0, { responseMs: 190 })],
      {},
      3,
      /title "Slowest response of each hour, 1 above: 30 s at 11, red down"\n.*\n {4}y-axis "ms" 0 --> 262\n.*\n {4}bar \[180, 238, 190\]/
    ]
  ])('%s', async (_, looks, changes, hours, expected) => {
    const nowMs = (looks[0]?.atMs ?? 0) + (hours - 1) * hourMs
    const text = summaryOf(looks, changes, nowMs)
    expect(text).toMatch(expected)
    for (const diagram of diagramsOf(text)) expect(await parseMermaid(diagram)).toBe('xychart')
  })

  it('any looks, at any later time, make charts that are valid and have at most 24 labels', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPoints,
        fc.nat(3000),
        fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York'),
        async (looks, minutes, timezone) => {
          const text = summaryOf(
            looks,
            { policy: policyWith({ schedule: ['mon-fri 07:00-22:00 2-6'], timezone }) },
            (looks.at(-1)?.atMs ?? noon) + minutes * minuteMs
          )
          expect(text === '').toBe(looks.length === 0)
          for (const diagram of diagramsOf(text)) {
            expect(await parseMermaid(diagram)).toBe('xychart')
            expect(/x-axis .*\[(.*)\]/.exec(diagram)?.[1]?.split('", "').length).toBeLessThanOrEqual(24)
          }
        }
      ),
      { numRuns: 50 }
    )
  })
})

it('the mean demand has three digits, and its column is there where demand is', () => {
  expect(
    summaryOf(
      [point(0, { demand: 1000 }), point(10, { demand: 1001 }), point(20, { demand: 1600 })],
      {},
      noon + 30 * minuteMs
    )
  ).toContain('| 12 | 2 | 2-6 | 180 ms | 1,200 | up |')
  expect(summaryOf([point(0, { demand: null })])).toContain(
    '| hour | dynos | schedule | slowest response | worst health |'
  )
})

it('the demand has its unit, where that is known', () => {
  const router = { perDyno: 'auto', p95TargetMs: null } as const
  expect(summaryOf([point(0)], { policy: policyWith({ schedule: ['2-6'], router }) })).toContain(
    '| slowest response | demand (requests a minute) | worst health |'
  )
  expect(summaryOf([point(0)])).toContain('| slowest response | demand | worst health |')
})

describe('many process types', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    reportOf([point(0)], { policy: policyWith({ app: `app-${index}`, schedule: ['2'] }) })
  )

  it('have ten at most, and say so', () => {
    const text = lastDaySummary(runReport(many))
    expect(diagramsOf(text)).toHaveLength(20)
    expect(text).toContain('… and 20 more process types: `command: report` shows them all.')
  })

  it('have those that are down first', () => {
    const down = reportOf([point(0)], {
      policy: policyWith({ app: 'broken', schedule: ['2'] }),
      decision: decisionWith({ health: ill })
    })
    expect(lastDaySummary(runReport([...many, down]))).toMatch(
      /^<details><summary>The last 24 hours<\/summary>\n\n\*\*broken web\*\*/
    )
  })
})

it('names from outside end neither a chart nor the fold', async () => {
  const text = summaryOf([point(0)], {
    policy: policyWith({ app: 'a"]\n```</details><b>', process: '%%{init}%%', schedule: ['2'] })
  })
  expect(text.match(/<\/details>/g)).toHaveLength(1)
  expect(text).not.toContain('<b>')
  expect(diagramsOf(text)).toHaveLength(2)
  for (const diagram of diagramsOf(text)) expect(await parseMermaid(diagram)).toBe('xychart')
})
