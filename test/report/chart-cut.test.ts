import { describe, expect, it } from 'vitest'
import { cutResponses } from '../../src/report/chart-cut.ts'
import { xychart } from '../../src/report/mermaid.ts'
import { parseMermaid } from './mermaid-parser.ts'

const labels = ['03', '04', '05', '06', '07']

describe('where a chart of response times is cut', () => {
  it.each([
    ['nowhere without a value', [null, null], null],
    ['nowhere where all are near each other', [152, 180, 2060, 200, null], null],
    ['nowhere where there is only one', [30_000], null],
    ['above what is left', [152, 180, 30_000, 2060, 200], { atMost: 2575, note: ', 1 above: 30 s at 05' }],
    ['also of two', [152, 30_000], { atMost: 190, note: ', 1 above: 30 s at 04' }],
    [
      'the highest of several is named',
      [150, 9000, 30_000, 160, 170],
      { atMost: 213, note: ', 2 above, up to 30 s at 05' }
    ],
    ['nowhere where nothing takes a time', [0, 0, 30_000], null]
  ])('%s', (_, values, expected) => {
    expect(cutResponses(labels, values)).toEqual(expected)
  })
})

it('bars end there, and marks behind them show above', async () => {
  const text = xychart({
    title: 'Slowest response',
    yTitle: 'ms',
    labels,
    series: [{ kind: 'bar', shows: 'response', values: [152, 180, 30_000, 2060, 200] }],
    atMost: 2575,
    failed: [false, false, true, false, false]
  })
  expect(text.split('\n').slice(4)).toEqual([
    '    y-axis "ms" 0 --> 2833',
    '    bar [-70.83, -70.83, 2833, -70.83, -70.83]',
    '    bar [152, 180, 2575, 2060, 200]'
  ])
  await expect(parseMermaid(text)).resolves.toBe('xychart')
})
