import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import { workflowMistakes } from '../workflow-parser.ts'

const page = readFileSync('docs/triggers.md', 'utf8')
const rows = (heading: string): readonly (readonly string[])[] => {
  const [, table = ''] = page.split(`\n${heading}\n`)
  const lines = table.slice(0, table.indexOf('\n\n')).split('\n').slice(1)
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  )
}
const plain = (cell = ''): string => cell.replaceAll('`', '')
const number = (cell = ''): number => Number(cell.replace(/[$,]/g, ''))

describe('the page on triggers', () => {
  it.each(rows('| trigger | minutes | `ubuntu-latest` | `ubuntu-slim` |'))(
    '%s: %s minutes cost %s and %s',
    (_, minutes, latest, slim) => {
      const paid = Math.max(0, number(minutes) - 2000)
      expect([number(latest), number(slim)]).toEqual([0.006, 0.002].map((price) => Number((paid * price).toFixed(2))))
    }
  )

  it('counts minutes of 30 days', () => {
    expect(
      rows('| trigger | minutes | `ubuntu-latest` | `ubuntu-slim` |').map(([, minutes]) => number(minutes))
    ).toEqual([48, 65, 96, 144, 288, 65 * 13, 1440].map((minutes) => 30 * minutes))
  })

  it.each(rows('| `scale` | means |'))('scale: %s means %s', (scale) => {
    expect(parseScale(plain(scale)).ok).toBe(true)
  })

  it.each(rows('| `hold` | how long it stands |'))('hold: %s is %s', (hold) => {
    expect(parseHold(plain(hold)).ok).toBe(true)
  })

  const triggers = [...page.matchAll(/```yaml\n(on:[^]*?)```/g)].map(([, text]) => text ?? '')
  it.each(triggers)("GitHub's own parser takes\n%s", (text) => {
    expect(
      workflowMistakes('triggers.yml', `${text}jobs: { scale: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n`)
    ).toEqual([])
  })

  it('has three triggers in YAML and a row for every form', () => {
    expect([
      triggers.length,
      rows('| `scale` | means |').length,
      rows('| `hold` | how long it stands |').length
    ]).toEqual([3, 4, 5])
  })
})
