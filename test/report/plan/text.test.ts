import { describe, expect, it } from 'vitest'
import { renderPlanText } from '../../../src/report/plan/text.ts'
import { policyWith } from '../../policies.ts'
import { article, dayOf, policyOf } from '../../core/plan/plans.ts'
import { examplePolicy, manyApps, pageOf } from './pages.ts'

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => Array.from(line).length))
}

describe('the plan on a terminal', () => {
  it('of the example', () => {
    const text = renderPlanText(pageOf(examplePolicy(), { sizes: () => null }))
    expect(text).toMatchSnapshot()
    expect(widest(text)).toBeLessThanOrEqual(100)
  })

  it('against another one, over the end of daylight saving time', () => {
    const base = policyOf(policyWith({ schedule: ['08:00-22:00 3', '1'], timezone: 'Europe/London' }))
    const head = policyOf(policyWith({ schedule: article, timezone: 'Europe/London' }))
    const findings = [
      {
        severity: 'error',
        message: 'Unknown day "weekday". Did you mean "weekdays"?',
        place: { file: 'a.yml', line: 9, column: 13 }
      }
    ] as const
    expect(renderPlanText(pageOf(head, { from: dayOf('2026-10-24'), days: 2 }, base, findings))).toMatchSnapshot()
  })

  it.each([
    ['a thousand apps', manyApps(1000)],
    [
      'long names',
      policyOf(
        policyWith({ app: 'x'.repeat(300), process: 'y'.repeat(300), schedule: ['1-4', '2'] }),
        policyWith({ schedule: article })
      )
    ],
    [
      'thousands of dynos',
      policyOf(policyWith({ schedule: ['08:00-20:00 1-9999', '9999'] }), policyWith({ app: 'b', schedule: ['0'] }))
    ]
  ])('%s: no line is longer than 100 columns', (_, policy) =>
    expect(widest(renderPlanText(pageOf(policy, {}, manyApps(3))))).toBeLessThanOrEqual(100)
  )

  it('a long heading of a process type is wrapped, not cut', () => {
    const app = 'sharp-mountain-4005-of-the-shop'
    const text = renderPlanText(pageOf(policyOf(policyWith({ app, process: 'background', schedule: ['1-4', '2'] }))))
    const [, heading = ''] = /^(sharp[^]*?)\n {2}\S+ · /m.exec(text) ?? []
    expect(heading.split('\n').length).toBeGreaterThan(1)
    expect(heading.replace(/\s+/g, ' ')).toMatch(/^\S+ · background: .* a month, .* a flat 4$/)
    expect(text).not.toContain('…')
  })

  it('control characters from outside are gone', () => {
    expect(renderPlanText(pageOf(policyOf(policyWith({ app: 'a\u001b[31m', schedule: ['1'] }))))).not.toContain(
      '\u001b'
    )
  })
})
