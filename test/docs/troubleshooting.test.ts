import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSentence, messagesByGroup, textsIn } from '../../scripts/messages.mjs'

const page = readFileSync('docs/troubleshooting.md', 'utf8')
const chapter = (title: string): string => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const rows = ['Errors of a run', 'Warnings of a run'].flatMap((title) =>
  [...chapter(title).matchAll(/^\| (?!message|-)(.*?) \|/gm)].flatMap(([, cell = '']) => cell.split('<br>'))
)
const source = globSync('src/**/*.ts').flatMap(textsIn)

describe('a row has the words of the source', () => {
  it.each(rows.filter((row) => !/^\d{3} \w+$/.test(row)))('%s', (row) => {
    const parts = row.split('…').map((part) => part.trim())
    expect(source.filter((text) => parts.every((part) => text.includes(part)))).not.toEqual([])
  })

  it('and there are many', () => {
    expect(rows.length).toBeGreaterThan(30)
  })
})

it('each refusal of Heroku that has an advice of its own has a row', () => {
  const faults = readFileSync('src/adapters/heroku/heroku-faults.ts', 'utf8')
  const [, advised = ''] = /const advices.*?= \{\n([^]*?)\n\}\n/.exec(faults) ?? []
  const ids = [...advised.matchAll(/^ {2}(\w+):/gm)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(10)
  expect(ids.filter((id) => !rows.some((row) => row.endsWith(` ${id}`)))).toEqual([])
})

/** What people read in the summary, an issue, a notice, the report or a terminal: no message of an error or a warning. */
const shownElsewhere = globSync([
  'src/{cli.ts,commands/terminal/**,config/import/**,emulator/**,demo/**}',
  'src/report/{backtest,html,issue,notices,plan,watch}/**',
  'src/report/{budget-text,last-day-summary,log,month-cost,summary}.ts',
  'src/core/incidents/*.ts'
])

it('no file with sentences is left out of the page of messages', () => {
  expect(page).toContain('](messages.md)')
  const known = [...messagesByGroup().flatMap(({ files }) => files), ...shownElsewhere]
  const others = globSync('src/**/*.ts').filter((file) => !known.includes(file))
  const withSentences = others.filter((file) =>
    textsIn(file).some((text) => isSentence(text) && /[.?]["…)]*$/.test(text))
  )
  expect(withSentences, 'add it to the groups of scripts/messages.mjs').toEqual([])
})
