import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { object, record, settings } from '../../../src/config/values/mappings.ts'

type Schema = v.GenericSchema

/** Each issue as its place and its words. */
function issuesOf(schema: Schema, input: unknown): readonly string[] {
  const { issues = [] } = v.safeParse(schema, input)
  return issues.map(({ path = [], message }) => `${path.map(({ key }) => String(key)).join('.')}: ${message}`)
}

const own: unknown = JSON.parse('{"__proto__": 1, "constructor": 2, "toString": 3}')

describe('settings', () => {
  const schema = settings(
    { must: v.number('Write a number.'), may: v.optional(v.string('Write a text.')) },
    'Write keys.'
  )

  it('keeps what is there, and leaves out what is not', () => {
    expect(Object.entries(v.parse(schema, { may: 'x', must: 1 }))).toEqual([
      ['must', 1],
      ['may', 'x']
    ])
    expect(Object.keys(v.parse(schema, { must: 1 }))).toEqual(['must'])
  })

  it('says of a missing key what belongs there', () => {
    expect(issuesOf(schema, {})).toEqual(['must: Write a number.'])
  })

  it('tells every unknown key, after what is wrong with the known ones', () => {
    expect(issuesOf(schema, { one: 1, may: 2, ...(own as object) })).toEqual([
      'must: Write a number.',
      'may: Write a text.',
      'one: Unknown key "one".',
      '__proto__: Unknown key "__proto__".',
      'constructor: Unknown key "constructor".',
      'toString: Unknown key "toString".'
    ])
  })

  it('is checked as a whole in spite of unknown keys, not where a key has a value of another type', () => {
    const checked = v.pipe(
      schema,
      v.check(({ must }) => must > 5, 'Too few.')
    )
    expect(issuesOf(checked, { must: 1, more: 1 })).toEqual(['more: Unknown key "more".', ': Too few.'])
    expect(issuesOf(checked, { must: 'x' })).toEqual(['must: Write a number.'])
  })

  test.each([[[]], [['x']], [null], ['x'], [undefined]])('takes no %j', (input) => {
    expect(issuesOf(schema, input)).toEqual([': Write keys.'])
  })
})

describe('a record', () => {
  const schema = record(v.pipe(v.string(), v.regex(/^[a-zS]+$/, 'is no name')), v.number('Write a number.'))

  it('has names such as constructor, but not __proto__', () => {
    expect(Object.entries(v.parse(schema, own))).toEqual([
      ['constructor', 2],
      ['toString', 3]
    ])
  })

  it('tells what is wrong with a key at the key, and nothing of its value', () => {
    expect(issuesOf(schema, { '1': 'x', b: 'y' })).toEqual(['1: is no name', 'b: Write a number.'])
    expect(v.safeParse(schema, { '1': 1 }).issues?.[0].path?.[0].origin).toBe('key')
  })

  test.each([[[]], [null], ['x']])('takes no %j', (input) => {
    expect(issuesOf(schema, input)).toHaveLength(1)
  })
})

const dyno = object({ name: v.string(), size: v.exactOptional(v.string()), state: v.optional(v.string(), 'up') })

describe('an object of a service', () => {
  it('has its defaults, and neither unknown keys nor those that are not there', () => {
    expect(v.parse(dyno, { name: 'web.1', pid: 3 })).toStrictEqual({ name: 'web.1', state: 'up' })
  })

  it.each([[[]], [null], ['web.1'], [undefined]])('is not %j', (value) => {
    expect(v.is(object({}), value)).toBe(false)
  })

  it('tells each mistake with its place, a key that is not there as one without a value', () => {
    const { issues = [] } = v.safeParse(object({ dyno, other: v.number() }), { dyno: { size: 3 } })
    expect(issues.map((issue) => [v.getDotPath(issue), issue.type, issue.received])).toEqual([
      ['dyno.name', 'string', 'undefined'],
      ['dyno.size', 'string', '3'],
      ['other', 'number', 'undefined']
    ])
  })

  it('tells the first mistake alone where that is asked for', () => {
    expect(v.safeParse(dyno, {}, { abortEarly: true }).issues).toHaveLength(1)
    expect(v.safeParse(object({ a: dyno, b: dyno }), {}, { abortEarly: true }).issues).toHaveLength(1)
  })
})
