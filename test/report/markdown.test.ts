import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inert, oneLine, table } from '../../src/report/markdown.ts'
import { processorMs } from '../processor-time.ts'

const zero = '\u200B'

describe('outside text in Markdown', () => {
  test.each([
    [
      'plain words stay as they are',
      'answered 503 to 3 of 3 pings (10.5 s), 20% - "ok"!',
      'answered 503 to 3 of 3 pings (10.5 s), 20% - "ok"!'
    ],
    ['a mention reaches nobody', 'ask @octocat', `ask @${zero}octocat`],
    ['a team neither', '@octo/team', `@${zero}octo/team`],
    ['an issue number references nothing', 'see #12', `see \\#${zero}12`],
    ['nor one of another repository', 'octo/shop#12', `octo/shop\\#${zero}12`],
    ['nor the old form', 'GH-12 and gh-3', `GH-${zero}12 and gh-${zero}3`],
    ['an address is no link', 'https://evil.test/x', `https:${zero}//evil.test/x`],
    ['nor one without a scheme', 'WWW.evil.test', `WWW${zero}.evil.test`],
    ['nor one of mail', 'a@b.test', `a@${zero}b.test`],
    ['HTML shows as text', '<img src=x> &lt;', '&lt;img src=x&gt; &amp;lt;'],
    ['a comment does not begin or end', '<!-- x -->', '&lt;!-- x --&gt;'],
    ['formatting shows as text', '*a* _b_ `c` ~~d~~ [e](f)', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\](f)'],
    ['a formula shows as text', '$x$', '&#36;x&#36;'],
    ['a cell does not end', 'a | b \\| c', 'a &#124; b &#92;&#124; c'],
    ['a backslash escapes nothing', '\\<', '&#92;&lt;'],
    ['lines become one', 'a\r\n\n\tb\u2028c', 'a b c'],
    ['a list does not begin', '- a', '\\- a'],
    ['nor a numbered one', '12. a', '12\\. a'],
    ['nor one with a bracket', '1) a', '1\\) a'],
    ['nor a heading under the line before', '=== x', '\\=== x'],
    ['control characters go', 'a\u0000b\u001b[31mc\u007f', 'ab\\[31mc'],
    ['the direction of writing cannot be turned', 'a\u202Eb\u2066c', 'abc'],
    ['half a character goes', 'a\uD800b', 'ab'],
    ['an emoji stays', 'a 😀', 'a 😀'],
    ['a mention that is put together by what goes is one neither', '@\u200Boctocat', `@${zero}octocat`]
  ])('%s', (_name, text, expected) => expect(inert(text)).toBe(expected))

  test('a long text ends in an ellipsis', () => {
    expect(inert('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`)
    expect(inert('x'.repeat(300))).toBe('x'.repeat(300))
    expect(inert('word word', 6)).toBe('word…')
    expect(oneLine('😀'.repeat(9), 3)).toBe('😀😀…')
  })

  test('a megabyte of anything takes no time', () => {
    const texts = ['<', ' ', '@a', '\\', '\u0000', 'www.', '12', '-', '\uD800', '|'].map((bit) =>
      bit.repeat(2 ** 20 / bit.length)
    )
    expect(
      processorMs(() => texts.forEach((text) => expect(inert(text).length).toBeLessThanOrEqual(300 * 6)))
    ).toBeLessThan(1000)
  })

  const parts = fc.constantFrom(
    '<',
    '>',
    '&',
    '@',
    '#',
    '*',
    '_',
    '`',
    '~',
    '|',
    '\\',
    '[',
    ']',
    '(',
    '!',
    '$',
    '-',
    '.',
    ':',
    '/',
    '\n',
    '\r',
    ' ',
    'www.',
    'http://',
    'GH-',
    '12',
    'a',
    '<!--',
    '-->',
    '\u200B',
    '\u202E'
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((found) => found.join(''))
  )

  test('whatever comes, nothing in it is active', () => {
    fc.assert(
      fc.property(text, (input) => {
        const output = inert(input)
        expect(output).not.toMatch(/[<>|$\n\r\u2028\u2029]/)
        expect(output).not.toMatch(/@\w|(?<!&)#\w|GH-\d|:\/\/|www\./i)
        expect(output).not.toMatch(/(?<!\\)[`*_[\]~]/)
        expect(output).not.toMatch(/\\(?![`*_[\]~#\-+=.)])/)
        expect(output).not.toMatch(/&(?!(?:lt|gt|amp|#124|#36|#92);)/)
      }),
      { numRuns: 5000 }
    )
  })

  test('whatever comes, it reads as it was', () => {
    const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', '#124': '|', '#36': '$', '#92': '\\' }
    const read = (markdown: string): string =>
      markdown
        .replace(/\\([_\W])|&([#\w]+);/g, (_all, escaped?: string, name?: string) => escaped ?? names[name ?? ''] ?? '')
        .replaceAll(zero, '')
    fc.assert(
      fc.property(text, (input) => {
        expect(read(inert(input))).toBe(oneLine(input))
      }),
      { numRuns: 5000 }
    )
  })
})

test('a table has a line for the header, one below it, and one for each row', () => {
  expect(table(['a', 'b'], [['1', '2'], ['3']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |')
})
