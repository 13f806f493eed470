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

/** What is wrong with a drawing: texts beyond its edge or over each other, ticks that are no whole number, colours of others. */
async function faultsOf(diagram: string): Promise<readonly string[]> {
  return page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as {
      readonly mermaid: { readonly render: (id: string, text: string) => Promise<{ readonly svg: string }> }
    }
    const main = document.querySelector('main')!
    main.innerHTML = (await mermaid.render(`seen-${Math.floor(performance.now() * 1000)}`, text)).svg
    const edge = main.querySelector('svg')!.getBoundingClientRect()
    const texts = [...main.querySelectorAll('text')].map((element) => ({
      words: element.textContent,
      box: element.getBoundingClientRect()
    }))
    const palette = /"plotColorPalette":"([^"]*)"/.exec(text)?.[1]?.split(', ') ?? []
    const used = [...main.querySelectorAll('[class^="bar-plot"] rect')].map((rect) => rect.getAttribute('fill') ?? '')
    return [
      ...texts
        .filter(({ box }) => box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom)
        .map(({ words }) => `beyond the edge: ${words}`),
      ...texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            ({ box }) =>
              Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 0.5 &&
              Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 2
          )
          .map(({ words }) => `over each other: ${one.words} | ${words}`)
      ),
      ...[...main.querySelectorAll('.left-axis .label text')]
        .map(({ textContent }) => textContent)
        .filter((tick) => !/^-?\d+$/.test(tick))
        .map((tick) => `no whole number: ${tick}`),
      ...[...main.querySelectorAll('[class^="bar-plot"] rect')]
        .map((rect) => Number(rect.getAttribute('height')))
        .filter((height) => height < 0 || (height > 2 && height < 5))
        .map((height) => `a foot of ${height} where nothing is known`),
      ...used.filter((fill) => !palette.includes(fill)).map((fill) => `not ours: ${fill}`)
    ]
  }, diagram)
}

describe('every chart is drawn by a browser', () => {
  it('in the issue of an incident', async () => {
    const recent = Array.from({ length: 12 }, (_, index) =>
      look({ atMs: startMs + index * 20 * minute, medianMs: 400 + index })
    )
    const [dynos, responses, ...more] = await Promise.all(
      diagramsOf(issueBody(report({}, { recent }))).map((chart) => draw(chart))
    )
    expect([dynos?.bars, responses?.bars, more]).toEqual([12, 12, []])
    for (const chart of diagramsOf(issueBody(report({}, { recent })))) expect(await faultsOf(chart)).toEqual([])
    expect(dynos?.texts).toEqual(expect.arrayContaining(['Dynos at each look', 'UTC', '03:12']))
    expect(responses?.texts).toContain('Median response time of each look')
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
      expect(await faultsOf(chart)).toEqual([])
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
        expect(await faultsOf(chart)).toEqual([])
      }
    }
  })

  it.each([
    ['one dyno', [1]],
    ['few dynos, a gap', [1, null, 3]],
    ['a day', Array.from({ length: 24 }, (_, index) => index)],
    ['thousands of ms', [90_000, 12]]
  ])('%s fit, and have whole ticks', async (_, values) => {
    const labels = values.map((_value, index) => String(index).padStart(2, '0'))
    const chart = xychart({
      title: 'wwwwwwwwww '.repeat(12),
      yTitle: 'dynos',
      labels,
      series: [{ kind: 'bar', shows: 'dynos', values }],
      failed: [true]
    })
    expect(await faultsOf(chart)).toEqual([])
  })

  it.each([
    ['without a point', [], []],
    ['with one', ['03:12'], [2]],
    ['of names that mean something', ['"];', '%%{init: {}}%%', '<script>', 'title', 'x-axis'], [1, 2, 3, 4, 5]],
    ['of numbers that are none', ['a', 'b', 'c'], [NaN, Infinity, -1]]
  ])('%s', async (_, labels, values) => {
    const { texts } = await draw(
      xychart({ title: 'Dynos', yTitle: 'dynos', labels, series: [{ kind: 'bar', shows: 'dynos', values }] })
    )
    expect(texts).toContainEqual(expect.stringMatching(/^Dynos/))
  })
})
