import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xychart } from '../../src/report/mermaid.ts'
import type { Chart } from '../../src/report/mermaid.ts'
import { parseMermaid } from './mermaid-parser.ts'

const chart: Chart = {
  title: 'A week',
  yTitle: 'dynos',
  labels: ['Mon', 'Tue'],
  series: [
    { kind: 'bar', values: [1, 2.5] },
    { kind: 'line', values: [3, 3] }
  ]
}

it('bars and lines over labels', async () => {
  const text = xychart(chart)
  expect(text).toBe(
    [
      'xychart-beta',
      '    title "A week"',
      '    x-axis ["Mon", "Tue"]',
      '    y-axis "dynos" 0 --> 3',
      '    bar [1, 2.5]',
      '    line [3, 3]'
    ].join('\n')
  )
  await expect(parseMermaid(text)).resolves.toBe('xychart')
})

it('what is broken is refused by the parser of these tests', async () => {
  await expect(parseMermaid('xychart-beta\n    title "A')).rejects.toThrow('Parse error')
  await expect(parseMermaid('xychart-beta\n    x-axis [a, b]\n    bar [x]')).rejects.toThrow('Parse error')
})

describe('whatever comes, a chart', () => {
  it.each<[string, Partial<Chart>, string]>([
    ['a quote does not end the title', { title: 'a "b" c' }, 'title "a b c"'],
    ['a comment does not begin', { title: 'a %% b %%{init: {}}%%' }, 'title "a b init:"'],
    ['nor HTML, nor an entity', { title: '<b>a</b> #quot; &lt;' }, 'title "b a /b quot lt"'],
    ['lines become one', { title: 'a\n    bar [1]\r\nb' }, 'title "a bar 1 b"'],
    ['an empty title is a dash', { title: '' }, 'title "-"'],
    ['names of other languages stay', { title: 'Zürich, 東京' }, 'title "Zürich, 東京"'],
    ['no label is one', { labels: [] }, 'x-axis ["none"]'],
    ['equal labels get a number', { labels: ['a', 'a', 'a (2)'] }, 'x-axis ["a", "a (2)", "a (2) (2)"]'],
    ['what is no number is 0', { series: [{ kind: 'bar', values: [NaN, Infinity] }] }, 'bar [0, 0]'],
    [
      'huge and tiny numbers have no exponent',
      { series: [{ kind: 'line', values: [1e300, 1e-9] }] },
      'line [1000000000000000, 0]'
    ],
    ['missing numbers are 0', { series: [{ kind: 'bar', values: [1] }] }, 'bar [1, 0]'],
    ['no series is an empty one', { series: [] }, 'bar [0, 0]'],
    ['below zero the axis goes down', { series: [{ kind: 'bar', values: [-2, 1] }] }, '-2 --> 1']
  ])('%s', async (_, changes, part) => {
    const text = xychart({ ...chart, ...changes })
    expect(text).toContain(part)
    await expect(parseMermaid(text)).resolves.toBe('xychart')
  })

  it('24 labels are the most', () => {
    const labels = Array.from({ length: 40 }, (_, index) => `d${index}`)
    expect(xychart({ ...chart, labels }).match(/"d\d+"/g)).toHaveLength(24)
  })

  it('the real parser takes any text and number', async () => {
    const bits = fc.constantFrom(
      '"',
      '`',
      '%%',
      '%%{',
      '}',
      '-->',
      '--',
      ';',
      '#',
      '&',
      '[',
      ']',
      '\n',
      'title',
      'x-axis',
      '---',
      ':',
      '<',
      'a',
      '1',
      ' ',
      '://',
      '\u202E',
      'ä'
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.array(bits, { maxLength: 12 }).map((parts) => parts.join(''))
    )
    const series = fc.array(
      fc.record({
        kind: fc.constantFrom('bar' as const, 'line' as const),
        values: fc.array(fc.double(), { maxLength: 5 })
      }),
      { maxLength: 3 }
    )
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 30 }), series, async (title, yTitle, labels, drawn) => {
        expect(await parseMermaid(xychart({ title, yTitle, labels, series: drawn }))).toBe('xychart')
      }),
      { numRuns: 300 }
    )
  })
})
