import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { keyRows } from '../../scripts/keys.mjs'
import { textsIn } from '../../scripts/messages.mjs'
import { jsonSchema } from '../../src/config/json-schema.ts'
import { codeWordsOf, pages } from './pages.ts'

/** What others named, a branch, and windows, which have tests of their own. */
const ofOthers = [
  ...[
    'celery-exporter',
    'sidekiq-prometheus-exporter',
    'local-action',
    'ubuntu-latest',
    'ubuntu-slim',
    'dyno-scaler-history'
  ],
  ...['fri-mon', 'nov-feb', 'sat-mon']
]
const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: object
  readonly outputs: object
}
const keys = keyRows(jsonSchema()).map(([path = '']) => path.replaceAll('`', ''))
const names = new Set(keys.flatMap((path) => path.split('.')))
const vocabulary = new Set([
  ...ofOthers,
  ...names,
  ...Object.keys({ ...inputs, ...outputs }),
  ...globSync('src/**/*.ts').flatMap(textsIn)
])

const written = pages
  .filter((page) => page !== 'docs/messages.md')
  .flatMap((page) => codeWordsOf(page).map((word) => [page, word] as const))

describe('every key, input, reason and kind that a page names is one', () => {
  it.each(written.filter(([, word]) => /^[a-z]+(?:-[a-z]+)+$/.test(word)))('in %s: %s', (_, word) => {
    expect(vocabulary).toContain(word)
  })

  /** `fail-safe.above`, but neither `queues.mail.size`, which is a query, nor `main.ts`. */
  const paths = written.filter(
    ([, word]) =>
      /^[a-z-]+(?:\.[a-z-]+)+$/.test(word) &&
      names.has(word.split('.')[0] ?? '') &&
      !/\.(?:ts|md|yml|mjs|com)$/.test(word)
  )
  it.each(paths)('in %s: %s', (_, word) => {
    expect(keys.filter((path) => path === word || path.endsWith(`.${word}`))).not.toEqual([])
  })

  it('and there are many', () => {
    expect(paths.length).toBeGreaterThan(10)
  })
})
