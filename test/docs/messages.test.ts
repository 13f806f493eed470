import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { messagesByGroup } from '../../scripts/messages.mjs'

const page = readFileSync('docs/messages.md', 'utf8')

it.each(messagesByGroup())('the page of messages has all of "$title", in the words of the source', ({ messages }) => {
  expect(messages.length).toBeGreaterThan(5)
  expect(
    messages.filter((message) => !page.includes(message)),
    'run "node scripts/readme.mjs"; a row in docs/troubleshooting.md where the message alone does not help'
  ).toEqual([])
})

it('the YAML that a message tells to write can be pasted', () => {
  const written = [...page.matchAll(/"((?:- )?(?:\{|[a-z-]+: )[^"\n]*)"/g)].map(([, yaml = '']) => yaml)
  expect(written.length).toBeGreaterThan(10)
  written.forEach((yaml) => expect(parse(yaml.replaceAll('…', '1')), yaml).toBeTypeOf('object'))
})
