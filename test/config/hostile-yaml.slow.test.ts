import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyFromFile } from '../../src/config/load.ts'
import { decide } from '../../src/core/decide/decide.ts'
import { noon, observation } from '../run/looks.ts'
import { complete, file, mistakes, web } from './files.ts'

const ten = (item: string): string => `[${Array.from({ length: 10 }, () => item).join(',')}]`

describe('text that means no good', () => {
  it.each([
    [
      'aliases that multiply',
      `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: &d ${ten('*c')}\ne: &e ${ten('*d')}\nf: ${ten('*e')}\n`,
      /^1:1 This YAML cannot be read: Excessive alias count/
    ],
    ['an alias of nothing', 'apps: *nowhere\n', /^1:1 This YAML cannot be read: Unresolved alias/],
    ['an alias of itself', 'apps: &a\n  sharp: *a\n', /^2:10 /],
    [
      'a key twice',
      'apps:\n  sharp: { processes: { web: { schedule: [1] } } }\n  sharp: { processes: { web: { schedule: [9] } } }\n',
      /^3:3 This is not valid YAML: the key "[^"]+" stands twice in the same place. Write it once./
    ],
    ['tabs', 'apps:\n\tsharp:\n', /^2:1 This is not valid YAML: Tabs are not allowed as indentation/],
    [
      'two documents',
      `${complete}---\n${complete}`,
      /This is not valid YAML: the file holds several documents\. Keep one/
    ],
    ['an open quote', 'apps: "sharp\n', /This is not valid YAML: /],
    [
      '__proto__ as a key',
      `__proto__: { timezone: Mars/Phobos }\n${web('schedule: [1]')}`,
      /^1:1 Unknown key "__proto__"/
    ],
    ['__proto__ as a setting', web('schedule: [1]', '__proto__: { max: 9 }'), /^6:9 Unknown key "__proto__"/],
    ['a key that is a list', `? [a, b]\n: 3\n${web('schedule: [1]')}`, /^1:1 Unknown key "\[ a, b \]"/],
    ['a merge key', 'apps:\n  sharp:\n    <<: { processes: {} }\n', /Unknown key "<<"/],
    ['a tag for code', 'apps: !!js/function "function () {}"\n', /Write the apps/],
    [
      'bytes of a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 255, 254]).toString('utf8'),
      /^1:1 /
    ],
    ['nulls', '\0\0\0', /^1:1 /]
  ])('%s is refused', (_, text, expected) => {
    const found = mistakes(text)
    expect(
      found.some((line) => expected.test(line)),
      found.join('\n')
    ).toBe(true)
  })

  it('__proto__ as an app or a process changes no prototype', () => {
    expect(mistakes('apps:\n  __proto__: { processes: { web: { schedule: [1] } } }\n')).toContain(
      '2:3 "__proto__" is not the name of an app: letters, digits and dashes only.'
    )
    expect(mistakes('apps:\n  sharp: { processes: { __proto__: { schedule: [1] } } }\n')).toContain(
      '2:25 "__proto__" is not the name of a process type: letters, digits and dashes only.'
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('apps may be called as the methods of objects are', () => {
    expect(mistakes('apps:\n  constructor: { processes: { toString: { schedule: [1] } } }\n')).toEqual([])
  })

  it('a byte order mark does no harm', () => {
    expect(mistakes(`\uFEFF${complete}`)).toEqual([])
  })

  it('Windows line ends do no harm, and lines are still counted', () => {
    expect(mistakes(complete.replaceAll('\n', '\r\n'))).toEqual([])
    expect(mistakes(web('schedule: [1]', 'colour: blue').replaceAll('\n', '\r\n'))).toEqual([
      '6:9 Unknown key "colour".'
    ])
  })

  it('2,000 apps are read in seconds', () => {
    const apps = Array.from(
      { length: 2000 },
      (_, index) =>
        `  app-${index}:\n    processes:\n      web: { schedule: ["weekdays 07:00-22:00 3", 1] }\n    # ${'x'.repeat(300)}\n`
    )
    const text = `apps:\n${apps.join('')}`
    expect(mistakes(text)).toEqual([])
    expect(mistakes(text.replaceAll('web:', 'web dyno:'))).toHaveLength(2000)
  })
})

/** Tokens that mean something to YAML or to the schema. */
const tokens = fc.constantFrom(
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!set ',
  '? ',
  '#',
  '---\n',
  '...',
  '%YAML 1.1\n',
  '<<: ',
  '${A}',
  '${B}',
  '${',
  '__proto__',
  'constructor',
  'null',
  '~',
  'true',
  'off',
  '1e309',
  '.nan',
  '-0',
  '0x10',
  '99999999999999999999',
  '\uFEFF',
  '\0',
  '\uD800',
  '',
  'web',
  'apps',
  'sat-mon 22:00-03:00 2',
  '02-29..',
  'none'
)
type Edit = (text: string) => string
const position = fc.double({ min: 0, max: 1, noNaN: true })
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, tokens).map(
    ([at, token]): Edit =>
      (text) =>
        splice(text, at, 0, token)
  ),
  fc.tuple(position, fc.integer({ min: 1, max: 40 })).map(
    ([at, length]): Edit =>
      (text) =>
        splice(text, at, length, '')
  ),
  fc.tuple(position, tokens, fc.integer({ min: 1, max: 12 })).map(
    ([at, token, length]): Edit =>
      (text) =>
        splice(text, at, length, token)
  ),
  fc.tuple(position, fc.string({ unit: 'binary', maxLength: 5 })).map(
    ([at, junk]): Edit =>
      (text) =>
        splice(text, at, 0, junk)
  ),
  fc.tuple(position, position).map(([from, to]): Edit => (text) => {
    const lines = text.split('\n')
    lines.splice(Math.floor(to * lines.length), 0, lines[Math.floor(from * (lines.length - 1))] ?? '')
    return lines.join('\n')
  })
)

function splice(text: string, at: number, length: number, insert: string): string {
  const index = Math.floor(at * text.length)
  return text.slice(0, index) + insert + text.slice(index + length)
}

it('whatever is done to a file, it is read or refused with places inside it, and never throws', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (list) => {
      const text = list.reduce((rest, edit) => edit(rest), complete)
      const lines = text.split('\n')
      const { policy } = policyFromFile(file, text, { A: 'x', B: '3' }, null)
      if (policy.ok) {
        for (const { processes } of policy.value.apps)
          for (const process of processes) decide(process, null, observation(1), noon)
        return
      }
      expect(policy.problems.length).toBeGreaterThan(0)
      for (const { message, place } of policy.problems) {
        expect(message).toMatch(/\S/)
        expect(place!.line).toBeLessThanOrEqual(lines.length)
        expect(place!.column, message).toBeLessThanOrEqual((lines[place!.line - 1] ?? '').length + 2)
      }
    }),
    { numRuns: 2500 }
  )
})

it('any text at all is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(tokens, { maxLength: 40 }).map((list) => list.join(''))
      ),
      (text) => {
        expect(policyFromFile(file, text, {}, null).policy.ok).toBe(false)
      }
    ),
    { numRuns: 2000 }
  )
})
