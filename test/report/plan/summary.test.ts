import { describe, expect, it } from 'vitest'
import { planCommentBytes, planSummaryBytes, renderPlanSummary } from '../../../src/report/plan/summary.ts'
import { policyWith } from '../../policies.ts'
import { article, dayOf, policyOf } from '../../core/plan/plans.ts'
import { diagramsOf, parseMermaid } from '../mermaid-parser.ts'
import { examplePolicy, manyApps, pageOf } from './pages.ts'
import { processorMs } from '../../processor-time.ts'

describe('the plan in Markdown', () => {
  it('of the example, against another one, with a finding', async () => {
    const base = examplePolicy((text) =>
      text.replace('07:00-22:00 3', '08:00-22:00 2-3').replace('quiet-river-1207', 'old-name')
    )
    const findings = [
      {
        severity: 'warning',
        message: 'This window never holds: "daily 1" before it always does.',
        place: { file: 'examples/dyno-scaler.yml', line: 11, column: 13 }
      }
    ] as const
    const text = renderPlanSummary(
      pageOf(examplePolicy(), { sizes: (_, process) => (process === 'web' ? 'Standard-2X' : null) }, base, findings)
    )
    expect(text).toMatchSnapshot()
    for (const diagram of diagramsOf(text)) expect(await parseMermaid(diagram)).toBe('xychart')
  })

  it.each([
    [
      'the headline has hours, money and the saving',
      policyWith({ schedule: article }),
      '## Plan: 413 dyno-hours a week, &#36;61.46 a month, 18.06 % below the flat maximum\n'
    ],
    [
      'of a range both ends',
      policyWith({ schedule: ['1-4'] }),
      '## Plan: 168-672 dyno-hours a week, &#36;25.00-&#36;100.00 a month, 0-75 % below the flat maximum\n'
    ],
    ['nothing is saved', policyWith({ schedule: ['2'] }), '&#36;50.00 a month, as much as the flat maximum\n'],
    [
      'switched off',
      policyWith({ schedule: ['2'], enabled: false }),
      '## Plan: everything is switched off; it would be 336 dyno-hours a week'
    ],
    ['one that never changes has no table of changes', policyWith({ schedule: ['2'] }), '2 all the time.'],
    ['no window', policyWith(), 'No window holds in these days: the quantity stays as it is.'],
    ['hours without a window', policyWith({ schedule: ['08:00-20:00 2'] }), '| 2 → no window |  |'],
    [
      'hostile names stay names',
      policyWith({ app: '@team <img> | $x$', schedule: ['2'] }),
      '### @\u200Bteam &lt;img&gt; &#124; &#36;x&#36; web'
    ]
  ])('%s', (_, policy, part) => expect(renderPlanSummary(pageOf(policyOf(policy)))).toContain(part))

  it('a day on which the clocks change is marked', () => {
    const text = renderPlanSummary(
      pageOf(policyOf(policyWith({ schedule: article, timezone: 'America/New_York' })), { from: dayOf('2026-03-02') })
    )
    expect(text).toContain('**DST begins: clocks go forward 02:00 → 03:00, 23 h**')
    expect(text).toContain('| Sun 2026-03-08 07:00 (DST) | 11:00 | 1 → 3 | 07:00-22:00 |')
  })

  it('a plan that changes nothing says so', () => {
    expect(renderPlanSummary(pageOf(examplePolicy(), {}, examplePolicy()))).toContain(
      '### Against main\n\nNo hour differs.'
    )
  })

  it.each([1, 7, 24, 25, 100])('the chart of %s days parses', async (days) => {
    const [diagram, ...more] = diagramsOf(renderPlanSummary(pageOf(manyApps(3), { days })))
    expect(more).toEqual([])
    expect(await parseMermaid(diagram!)).toBe('xychart')
    expect(/x-axis .*/.exec(diagram!)![0].match(/"/g)!.length / 2).toBe(
      days <= 24 ? days : Math.ceil(days / Math.ceil(days / 8))
    )
  })
})

describe('a thousand apps', () => {
  let [text, comment] = ['', '']
  const tookMs = processorMs(() => {
    const page = pageOf(manyApps(1000), {}, manyApps(1000, 2))
    text = renderPlanSummary(page)
    comment = renderPlanSummary(page, planCommentBytes)
  })

  it('are planned twice, compared and shown in well under 10 s', () => expect(tookMs).toBeLessThan(8000))
  it('fit in a summary and a comment', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(planSummaryBytes)
    expect(comment.length).toBeLessThan(65_536)
    expect(Buffer.byteLength(comment)).toBeLessThanOrEqual(planCommentBytes)
  })
  it('the sums are there, and what is left out is said', () => {
    expect(comment).toContain('1000 process types: ')
    expect(comment).toMatch(/… and 900 more process types\./)
    expect(text).toContain('980 more process types are in the sums.')
  })
  it('even with names and findings of the longest kind', () => {
    const long = manyApps(300).apps.map(({ processes: [process] }, index) => ({
      ...process!,
      app: `<|${'$@'.repeat(200)}${index}`
    }))
    const findings = Array.from(
      { length: 500 },
      () => ({ severity: 'error', message: '<&|$'.repeat(500), place: null }) as const
    )
    expect(
      Buffer.byteLength(renderPlanSummary(pageOf(policyOf(...long), {}, null, findings), planCommentBytes))
    ).toBeLessThanOrEqual(planCommentBytes)
  })
})
