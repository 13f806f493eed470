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
    { kind: 'bar', shows: 'dynos', values: [1, 2.5] },
    { kind: 'line', shows: 'limit', values: [3, 3] }
  ]
}

it('bars and lines over labels', async () => {
  const text = xychart(chart)
  expect(text.split('\n')).toEqual([
    expect.stringMatching(/^%%\{init: .*\}%%$/),
    'xychart-beta',
    '    title "A week"',
    '    x-axis ["Mon", "Tue"]',
    '    y-axis "dynos" 0 --> 8',
    '    bar [1, 2.5]',
    '    line [3, 3]'
  ])
  await expect(parseMermaid(text)).resolves.toBe('xychart')
})

it('what is broken is refused by the parser of these tests', async () => {
  await expect(parseMermaid('xychart-beta\n    title "A')).rejects.toThrow('Parse error')
  await expect(parseMermaid('xychart-beta\n    x-axis [a, b]\n    bar [x]')).rejects.toThrow('Parse error')
})

const bars = { kind: 'bar', shows: 'dynos' } as const

describe('what is not known', () => {
  const drawn = (changes: Partial<Chart>): readonly string[] =>
    xychart({ ...chart, ...changes })
      .split('\n')
      .filter((row) => /^ {4}(bar|line)/.test(row))
      .map((row) => row.trim())

  it.each<[string, Partial<Chart>, readonly string[]]>([
    [
      'is a gap in bars, with a mark behind',
      { series: [{ ...bars, values: [null, 2] }] },
      ['bar [8, -0.2]', 'bar [-0.2, 2]']
    ],
    [
      'is no point of a line, which is left out',
      { series: [{ ...bars, kind: 'line', values: [null, 2] }] },
      ['bar [0, 0]']
    ],
    ['is missing numbers, too', { series: [{ ...bars, values: [1] }] }, ['bar [-0.2, 8]', 'bar [1, -0.2]']],
    [
      'is marked where only the reader knows of it',
      { series: [{ ...bars, values: [1, 2] }], unseen: [false, true] },
      ['bar [-0.2, 8]', 'bar [1, 2]']
    ],
    [
      'and what failed has a mark of its own',
      { series: [{ ...bars, values: [null, null] }], failed: [true, false] },
      ['bar [-0.2, 8]', 'bar [8, -0.2]', 'bar [-0.2, -0.2]']
    ]
  ])('%s', (_, changes, expected) => {
    expect(drawn(changes)).toEqual(expected)
  })

  it('every mark and series has its own colour', () => {
    const text = xychart({ ...chart, failed: [true, false], unseen: [false, true] })
    const palette = /"plotColorPalette":"([^"]*)"/.exec(text)?.[1]?.split(', ') ?? []
    expect([palette.length, new Set(palette).size]).toEqual([4, 4])
  })
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
    ['what is no number is not known', { series: [{ ...bars, values: [NaN, 4] }] }, 'bar [8, -0.2]\n    bar [-0.2, 4]'],
    [
      'huge and tiny numbers have no exponent',
      { series: [{ ...bars, kind: 'line', values: [1e300, 1e-9] }] },
      'line [1000000000000000, 0]'
    ],
    ['no series is an empty one', { series: [] }, 'bar [0, 0]'],
    ['the title ends with what the marks mean', { unseen: [true] }, 'title "A week, grey not seen"'],
    [
      'however long it is',
      { title: 'x'.repeat(200), failed: [true, false] },
      `${'x'.repeat(80 - ', red down'.length)}, red down"`
    ],
    ['below zero the axis goes down', { series: [{ ...bars, values: [-2, 1] }] }, '-2 --> 8']
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
        shows: fc.constantFrom('dynos' as const, 'limit' as const),
        values: fc.array(fc.option(fc.double()), { maxLength: 5 })
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
