/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { issueBody } from '../../src/report/issue/issue-page.ts'
import { xychart } from '../../src/report/mermaid.ts'
import { renderPlanSummary } from '../../src/report/plan/summary.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { renderWatchSummary } from '../../src/report/watch/summary.ts'
import { appendLook } from '../../src/report/watch/timeline.ts'
import type { Timeline } from '../../src/report/watch/timeline.ts'
import { look, minute, report, startMs } from './issue/reports.ts'
import { noon, stateWith } from '../run/looks.ts'
import { launch, missing } from './html/chromium.ts'
import { busyState } from './html/states.ts'
import { diagramsOf } from './mermaid-parser.ts'
import { examplePolicy, pageOf } from './plan/pages.ts'
import { changed, processReport, runReport } from './reports.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let browser: Browser
let page: Page
beforeAll(async () => {
  if (missing !== null) return
  browser = await launch()
  page = await browser.newPage()
  await page.setContent('<main></main>')
  await page.addScriptTag({
    content: await readFile(new URL('../../node_modules/mermaid/dist/mermaid.min.js', import.meta.url), 'utf8')
  })
})
afterAll(() => (missing === null ? browser.close() : undefined))
beforeEach(({ skip }) => skip(missing !== null, missing ?? ''))

/** The texts and the number of bars of the drawing that a reader sees; rejects where GitHub would show an error. */
async function draw(
  diagram: string
): Promise<{ readonly texts: readonly string[]; readonly bars: number; readonly lines: number }> {
  return page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as {
      readonly mermaid: { readonly render: (id: string, text: string) => Promise<{ readonly svg: string }> }
    }
    const { svg } = await mermaid.render(`chart-${Math.floor(performance.now() * 1000)}`, text)
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return {
      texts: [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent),
      bars: drawing.querySelectorAll('[class^="bar-plot"] rect').length,
      lines: drawing.querySelectorAll('[class^="line-plot"] path').length
    }
  }, diagram)
}

describe('every chart is drawn by a browser', () => {
  it('in the issue of an incident', async () => {
    const recent = Array.from({ length: 12 }, (_, index) =>
      look({ atMs: startMs + index * 20 * minute, medianMs: 400 + index })
    )
    const [chart] = diagramsOf(issueBody(report({}, { recent })))
    const { texts, bars, lines } = await draw(chart!)
    expect([bars, lines]).toEqual([12, 1])
    expect(texts).toContain('Dynos (bars) and median response time in seconds (line)')
    expect(texts).toContain('03:12')
  })

  it('in the summary of a run, with a day of history', async () => {
    const [history] = Object.values(busyState.apps)
      .flatMap((processes) => Object.values(processes))
      .map((process) => process.history)
    const charts = diagramsOf(
      renderSummary(
        runReport([processReport({ state: stateWith({ history: history! }) })], { nowMs: busyState.lastLookMs! })
      )
    )
    expect(charts.length).toBeGreaterThan(0)
    for (const chart of charts) {
      const { bars, lines } = await draw(chart)
      expect(bars + lines).toBeGreaterThan(0)
    }
  })

  it('in a plan, and in the summary of a watch', async () => {
    const looks = [0, 1, 2, 3].map((index) =>
      runReport([changed(1 + index, 2 + index)], { nowMs: noon + index * minute })
    )
    const timeline = looks.reduce<Timeline | null>(appendLook, null)
    const texts = [renderPlanSummary(pageOf(examplePolicy())), renderWatchSummary(timeline!, looks.at(-1)!, 'in-time')]
    for (const text of texts) {
      const charts = diagramsOf(text)
      expect(charts.length).toBeGreaterThan(0)
      for (const chart of charts) {
        const { bars, lines } = await draw(chart)
        expect(bars + lines).toBeGreaterThan(0)
      }
    }
  })

  it.each([
    ['without a point', [], []],
    ['with one', ['03:12'], [2]],
    ['of names that mean something', ['"];', '%%{init: {}}%%', '<script>', 'title', 'x-axis'], [1, 2, 3, 4, 5]],
    ['of numbers that are none', ['a', 'b', 'c'], [NaN, Infinity, -1]]
  ])('%s', async (_, labels, values) => {
    const { texts } = await draw(
      xychart({ title: 'Dynos', yTitle: 'dynos', labels, series: [{ kind: 'bar', values }] })
    )
    expect(texts).toContain('Dynos')
  })
})
