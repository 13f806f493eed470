import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/core/model.ts'
import type { ProcessReport, RunReport } from '../../src/core/model/run-report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { freshHistory } from '../../src/core/decide/memory.ts'
import { freshSlowMinuteCost } from '../../src/core/forecast/slow-minute-cost.ts'
import { lived } from '../core/forecast/lived.ts'
import { point } from '../core/history/histories.ts'
import { decisionWith, ill, noon, stateWith } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { changed, lasting, passing, processReport, runReport } from './reports.ts'
import { minuteMs } from '../../src/core/durations.ts'

const headline = (report: RunReport): string => renderSummary(report).split('\n')[0]!
const unread = (app = 'sharp'): ProcessReport =>
  processReport({
    policy: policyWith({ app, schedule: ['2'] }),
    fault: lasting,
    decision: decisionWith({
      app,
      from: null,
      to: null,
      reasons: [{ code: 'formation-unavailable', message: lasting.message }]
    })
  })

describe('the headline', () => {
  it.each<readonly [string, RunReport, string]>([
    ['nothing moved', runReport(), '## Every dyno count stays as it is'],
    ['one moved', runReport([changed(1, 3), processReport()]), '## sharp web went from 1 to 3'],
    [
      'a dry run',
      runReport([changed(1, 3, { kind: 'dry-run' })], { mode: 'dry-run' }),
      '## sharp web would go from 1 to 3'
    ],
    ['several moved', runReport([changed(1, 3), changed(2, 5)]), '## 2 process types went to a new size'],
    [
      'one is down',
      runReport([processReport({ decision: decisionWith({ health: ill }) })]),
      '## Every dyno count stays as it is; sharp web is down'
    ],
    ['nothing could be read', runReport([unread()]), '## sharp web could not be scaled'],
    [
      'some could not',
      runReport([changed(1, 3), unread('other')]),
      '## sharp web went from 1 to 3; other web could not be scaled'
    ],
    [
      'many could not',
      runReport([changed(1, 3), ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((app) => unread(app))]),
      '## sharp web went from 1 to 3; a web, b web, c web, d web, e web and 2 more could not be scaled'
    ],
    [
      'a change failed',
      runReport([{ ...changed(1, 3, { kind: 'failed', fault: passing }), fault: passing }]),
      '## sharp web could not be scaled'
    ]
  ])('%s', (_, report, expected) => {
    expect(headline(report)).toBe(expected)
  })
})

const incident: Incident = {
  app: 'sharp',
  process: 'web',
  kind: 'down',
  phase: 'recovering',
  sinceMs: noon - 30 * minuteMs,
  endedMs: noon,
  cause: 'x',
  lowest: 1,
  highest: 3,
  extra: { dynoSeconds: 0, untilMs: noon },
  shown: { issue: 7, url: 'https://github.com/o/r/issues/7', open: true, phase: 'recovering', commentedMs: null }
}

it('an incident without an issue says why, and nothing where there never is one', () => {
  const untold = { ...incident, phase: 'ongoing', shown: null } as const
  const lineOf = (changes: Partial<RunReport>, process = processReport()): string | undefined =>
    /^- sharp web: .*? UTC[^.]*/m.exec(renderSummary(runReport([process], { incidents: [untold], ...changes })))?.[0]
  expect(lineOf({})).toBe('- sharp web: `down` since 11:30 UTC (no issue yet)')
  expect(lineOf({ isWithoutTracker: true })).toBe('- sharp web: `down` since 11:30 UTC')
  expect(lineOf({}, processReport({ policy: policyWith({ schedule: ['2'], issues: 'off' }) }))).toBe(
    '- sharp web: `down` since 11:30 UTC (no issue, as incidents: false says)'
  )
})

it('of what could not be read nobody knows how much runs', () => {
  expect(renderSummary(runReport([unread()]))).toContain('**sharp web**, not known how many are running, ')
})

it('the whole of it', () => {
  const nextChange = { atMs: Date.parse('2026-11-22T22:00Z'), bounds: { floor: 2, ceiling: 2 } }
  const process = changed(1, 3)
  const report = runReport([{ ...process, decision: { ...process.decision, nextChange } }], {
    incidents: [incident],
    warnings: ['The cache did not answer.']
  })
  expect(renderSummary(report)).toBe(`## sharp web went from 1 to 3

| app | process | dynos | health | why | next |
| --- | --- | --- | --- | --- | --- |
| sharp | web | **1 → 3** | up 182 ms | \`scheduled\` the schedule says 3 | 2 at 22:00 (UTC) |

### Open incidents

- sharp web: \`down\` since 11:30 UTC, recovering ([issue 7](https://github.com/o/r/issues/7)). Dynos were raised from 1 to 3. The 2 added dynos cost about $0.07 an hour.

### Needs attention

- The cache did not answer.

<details><summary>How this was decided</summary>

**sharp web**, 1 running, up 182 ms (pings: 180 ms, 182 ms, 190 ms)

1. \`scheduled\` the schedule says 3

</details>

Last run 19 minutes ago.
`)
})

it('says what was spent of the aim of slow minutes', () => {
  const slowMinuteCost = { ...freshSlowMinuteCost, minutes: 5000, forecastMinutes: 5000, slowMinutes: 21 }
  const process = processReport({ state: stateWith({ demand: { ...lived(0.1), slowMinuteCost } }) })
  const spent = 'slow for want of dynos in 0.42 % of the minutes of late, the aim is 0.5 %'
  expect(renderSummary(runReport([process]))).toContain(spent)
  const off = { ...process, policy: policyWith({ schedule: ['2'], forecast: 'off' }) }
  expect(renderSummary(runReport([off]))).not.toContain(spent)
})

it('a dry run says that nothing was changed', () => {
  expect(renderSummary(runReport([changed(1, 3, { kind: 'dry-run' })], { mode: 'dry-run' }))).toContain(
    'This was a dry run: nothing was changed on Heroku.'
  )
})

it('text from outside shows as it is and does nothing', () => {
  const hostile =
    'a|b</details><script>alert(1)</script> @octocat #1 `x` [l](javascript:1) https://evil.example\n## Fake\n| c |'
  const report = processReport({
    policy: policyWith({ app: 'sharp' }),
    fault: { ...lasting, message: hostile },
    decision: decisionWith({
      from: null,
      to: null,
      reasons: [{ code: 'formation-unavailable', message: hostile }],
      health: { ...ill, cause: hostile, answers: [hostile] }
    })
  })
  const markdown = renderSummary(runReport([report], { warnings: [hostile], errors: [hostile] }))
  expect(markdown).not.toMatch(/<script|@octocat|\n## Fake|https:\/\/evil|#1\b/)
  expect(markdown.match(/<\/details>/g)).toHaveLength(1)
  for (const row of markdown.split('\n').filter((line) => line.startsWith('|')))
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(7)
})

it('two thousand process types stay below the mebibyte that GitHub takes', () => {
  const long = 'It did not answer, and what it said instead fills many lines. '.repeat(20)
  const looks = Array.from({ length: 24 }, (_, index) =>
    point(-60 * index, { bounds: { floor: index, ceiling: 100 } })
  ).reverse()
  const state = stateWith({
    history: { ...freshHistory, looks, month: { month: '2026-11', dynoSeconds: 1e6, flatDynoSeconds: 2e6 } }
  })
  const process = { ...changed(1, 3, { kind: 'failed', fault: { ...passing, message: long } }), state }
  const markdown = renderSummary(runReport(Array.from({ length: 2000 }, () => process)))
  expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024)
  expect(markdown).toContain('… and 1000 more: the log has them all.')
})

it('an address with half a character, from a state that somebody changed, does not end the run', () => {
  const shown = { ...incident.shown!, url: 'https://github.com/o/r/\ud800' }
  const markdown = renderSummary(runReport([], { incidents: [{ ...incident, shown }] }))
  expect(markdown).toContain('](https://github.com/o/r/%EF%BF%BD)')
})
