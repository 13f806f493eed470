import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { object, record } from '../../../src/config/values/objects.ts'

const dyno = object({ name: v.string(), size: v.exactOptional(v.string()), state: v.optional(v.string(), 'up') })

describe('an object', () => {
  it('has its defaults, and neither unknown keys nor those that are not there', () => {
    expect(v.parse(dyno, { name: 'web.1', pid: 3 })).toStrictEqual({ name: 'web.1', state: 'up' })
  })

  it.each([[[]], [null], ['web.1'], [undefined], [new Map()]])('is not %j', (value) => {
    expect(v.is(object({}), value)).toBe(false)
    expect(v.is(record(v.string()), value)).toBe(false)
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

describe('a record', () => {
  it('takes names that objects inherit, and leaves out the one that would change its prototype', () => {
    const apps: unknown = JSON.parse('{"constructor":1,"prototype":2,"toString":3,"__proto__":4}')
    const read = v.parse(record(v.number()), apps)
    expect(read).toStrictEqual({ constructor: 1, prototype: 2, toString: 3 })
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  })
})
