import { describe, expect, it, test } from 'vitest'
import { compareBacktests } from '../../../src/core/backtest/backtest.ts'
import { proposeFor } from '../../../src/core/backtest/propose-schedule.ts'
import { trafficOf } from '../../../src/core/backtest/traffic.ts'
import { renderBacktestJson } from '../../../src/report/backtest/json.ts'
import { precisePercent } from '../../../src/report/backtest/page.ts'
import type { BacktestPage } from '../../../src/report/backtest/page.ts'
import { renderBacktestSummary } from '../../../src/report/backtest/summary.ts'
import { renderBacktestText } from '../../../src/report/backtest/text.ts'
import { known, mondayMs, pointsOf, trafficWith } from '../../core/backtest/traffics.ts'
import { policyWith } from '../../policies.ts'
import { diagramsOf, parseMermaid } from '../mermaid-parser.ts'

const policy = policyWith({
  schedule: ['09:00-17:00 3', '1'],
  router: { perDyno: 600, p95TargetMs: 500 },
  probe: null,
  failSafe: null
})
const size = { name: 'Standard-1X', source: 'assumed', limit: 100, monthly: 25 } as const
const busy = (hour: number): number => (hour >= 9 && hour < 17 ? 27 : 8)
const holey = known(trafficOf(pointsOf(2, busy).filter((_, index) => index < 60 || index > 120)))

function pageWith(names: readonly [string, string], traffic = holey): BacktestPage {
  const [app, other] = names
  const head = { name: 'this configuration', policy: { ...policy, app } }
  const backtest = compareBacktests({
    traffic,
    head,
    others: [{ name: other, policy }],
    rhythm: { kind: 'cron', gaps: { kind: 'recorded', gapsMs: [600_000, 1_200_000, 1_200_000, 1_800_000, 1_200_000] } },
    seed: 3,
    learnedPerDyno: null,
    size
  })
  const proposal = known(proposeFor(trafficWith(7, busy), policy))
  return {
    backtests: [backtest],
    proposals: [{ app, process: 'web', proposal }],
    skipped: [{ app, process: 'worker', why: 'nothing is known of it.' }],
    file: 'traffic.csv',
    priceSource: "Heroku's list prices"
  }
}

const page = pageWith(['sharp', 'origin/main'])

describe('on a terminal', () => {
  const text = renderBacktestText(page)

  it('every line fits, and nothing controls the terminal', () => {
    expect(Math.max(...text.split('\n').map((line) => Array.from(line).length))).toBeLessThanOrEqual(100)
    expect(renderBacktestText(pageWith(['sh\u001b[31marp', 'x'.repeat(300)]))).not.toMatch(/[^\n\P{Cc}]/u)
  })

  it.each([
    ['what was replayed', 'Backtest of sharp web, 1 d 19 h of traffic: '],
    ['what is missing', 'Left out, as nothing is known of more than an hour: on 2026-11-02, 04:55-10:05 UTC.'],
    ['the other configuration', 'origin/main '],
    ['the baselines', '3 all the time 504 $75.00 0 % 0 % 0'],
    [
      'what a dyno carries, and why',
      '- One dyno answers 600 requests a minute within 500 ms at the 95th percentile: as per-dyno says.'
    ],
    [
      'the gaps',
      '- Looks come when GitHub starts the runs: the 5 recorded gaps, half of them above 20 minutes, at most 30 minutes.'
    ],
    ['the seed', 'seed 3.'],
    ['the proposal', 'A schedule for sharp web schedule: - 09:00-17:00 3 - 1 '],
    ['what could not be replayed', 'sharp worker: nothing is known of it.']
  ])('it tells %s', (_, words) => {
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  })
})

describe('in Markdown', () => {
  const summary = renderBacktestSummary(page)

  it('has the table, a chart that is drawn, the assumptions and the proposal', async () => {
    expect(summary).toMatch(/^## Backtest: sharp web, 1 d 19 h of traffic: /)
    expect(summary).toContain('| 3 all the time | 504 | &#36;75.00 | 0 % |')
    expect(summary).toContain('<summary>What the model assumes</summary>')
    expect(summary).toContain('```yaml\nschedule:\n  - 09:00-17:00 3\n  - 1\n```')
    const diagrams = diagramsOf(summary)
    expect(await Promise.all(diagrams.map(parseMermaid))).toEqual(['xychart'])
    expect(diagrams[0]?.match(/"\d\d"/g)).toHaveLength(24)
  })

  it('what people can write does no harm', async () => {
    const hostile = renderBacktestSummary(
      pageWith(['x](http://x) @team #1 |<b>', '`$a` |x| <!-- y --> https://evil.test'])
    )
    expect(hostile).not.toMatch(/@team|<b>|<!--|https:\/\/|[^\\&]#1|\$/)
    await Promise.all(diagramsOf(hostile).map(parseMermaid))
  })

  it('keeps within its limit, and says what is left out', () => {
    const many = { ...page, backtests: Array.from({ length: 40 }, () => known(page.backtests[0])) }
    const short = renderBacktestSummary(many, 20_000)
    expect(short.length).toBeLessThanOrEqual(20_000)
    expect(short).toMatch(/… and \d+ more parts: too long to show here\.\n$/)
  })
})

describe('as JSON', () => {
  const document = JSON.parse(renderBacktestJson(page)) as Record<string, unknown>

  it('has what was replayed, with instants in ISO 8601', () => {
    expect(document).toMatchObject({
      version: 1,
      traffic: { kind: 'file', file: 'traffic.csv' },
      processes: [
        {
          app: 'sharp',
          process: 'web',
          timezone: 'UTC',
          from: new Date(mondayMs).toISOString(),
          to: '2026-11-04T00:00:00.000Z',
          seed: 3,
          maximum: 3,
          peakRequestsPerSecond: 27,
          holes: [{ from: '2026-11-02T04:55:00.000Z', to: '2026-11-02T10:05:00.000Z' }],
          assumptions: { perDyno: 600, perDynoFrom: 'configured', targetMs: 500, targetFrom: 'router' }
        }
      ],
      proposals: [{ app: 'sharp', process: 'web', windows: ['09:00-17:00 3', '1'] }],
      skipped: [{ app: 'sharp', process: 'worker' }]
    })
  })

  it('has a result for everything that was replayed', () => {
    const [process] = document['processes'] as readonly { readonly results: readonly Record<string, unknown>[] }[]
    expect(process?.results.map(({ kind, name }) => `${String(kind)} ${String(name)}`)).toEqual([
      'configuration this configuration',
      'configuration origin/main',
      'baseline fixed',
      'baseline article',
      'baseline autoscalebot',
      'baseline hpa'
    ])
    expect(process?.results[2]).toMatchObject({
      dynoHoursAWeek: 504,
      cost: 75,
      slowMinutes: 0,
      slowShare: 0,
      failedShare: 0,
      changes: 0,
      changesADay: 0
    })
  })
})

test.each([
  [0, '0 %'],
  [0.00001, 'under 0.01 %'],
  [1e-12, '0 %'],
  [0.002, '0.2 %'],
  [1, '100 %']
])('a share of %d is %s', (share, words) => {
  expect(precisePercent(share)).toBe(words)
})
