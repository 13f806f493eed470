import { describe, expect, it } from 'vitest'
import { createRedact } from '../../src/core/redact.ts'
import { logLine, logText } from '../../src/report/log-text.ts'
import { quoted } from '../../src/report/quoted.ts'

const secret = 'q7Zr9Lw2Xk4Tn8Vb3Mc6Hd5Jf1Gs0PyWuEi'
const redact = createRedact([secret])
const pieces = Array.from({ length: secret.length - 5 }, (_, index) => secret.slice(index, index + 6))
const leaks = (text: string): readonly string[] => pieces.filter((piece) => text.includes(piece))

describe('no part of a secret is left', () => {
  it.each(Array.from({ length: 40 }, (_, pad) => pad))('where a text is cut, after %i signs', (pad) => {
    expect(leaks(quoted(`${'x'.repeat(pad)} ${`${secret} `.repeat(60)}`, 150, redact))).toEqual([])
  })

  it.each([
    ['something invisible in it', secret.replace('Tn8', 'T\u200Bn8')],
    ['a control character in it', secret.replace('Tn8', 'Tn\u00008')],
    ['much that is invisible before it', `${'\u200B'.repeat(150 * 64 - 10)}${secret}`],
    ['blanks before it', `${' '.repeat(150 * 64 - 10)}${secret}`]
  ])('with %s', (_, words) => {
    expect(leaks(quoted(words, 150, redact))).toEqual([])
  })

  it('in base64, which is cut as well', () => {
    const encoded = Buffer.from(secret).toString('base64')
    expect(quoted(`${'x'.repeat(120)} ${encoded}`, 150, redact)).toBe(`${'x'.repeat(120)} ***`)
  })
})

it.each([
  ['::error::x', ':\u200B:error::x'],
  ['  ::stop-commands::x', '  :\u200B:stop-commands::x'],
  ['a\n::error::x', 'a\n:\u200B:error::x'],
  ['a\r::error::x', 'a\n:\u200B:error::x'],
  ['a\r\n::error::x', 'a\n:\u200B:error::x'],
  ['a\u2028::error::x', 'a\n:\u200B:error::x'],
  ['x ##[group]y', 'x ##\u200B[group]y'],
  ['at 10:00, a::b', 'at 10:00, a::b']
])('%j is no command of a page', (text, expected) => {
  expect(logText(text)).toBe(expected)
})

it.each(['a\n::error::x', 'a\r::error::x', 'a\r\n::error::x', 'a\u2028::error::x', 'a\u0085::error::x'])(
  '%j is one line',
  (text) => {
    expect(logLine(text)).toBe('a ::error::x')
  }
)
