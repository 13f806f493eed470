import { describe, expect, it } from 'vitest'
import { createRedact } from '../../src/core/redact.ts'

const secret = 'p"ss w\\rd/ä?'

describe('a secret is replaced in every guise', () => {
  it.each([
    ['as it is', secret, 'HRKU-12345'],
    ['quoted in JSON', JSON.stringify({ a: secret }), JSON.stringify({ a: 'HRKU-12345' })],
    ['in a URL', `?a=${encodeURIComponent(secret)}`, '?a=HRKU-12345'],
    ['in base64', Buffer.from(secret).toString('base64'), 'HRKU-12345'],
    ['twice', `${secret} and ${secret}`, 'HRKU-12345 HRKU-12345']
  ])('%s', (_, text, plain) => {
    expect(createRedact([secret])(text)).not.toContain('w\\rd')
    expect(createRedact([secret])(text)).toContain('***')
    expect(createRedact(['HRKU-12345'])(plain)).not.toContain('12345')
  })

  it.each([
    ['whole', 'first line\nsecond line', '***'],
    ['its first line', 'saw first line here', 'saw *** here'],
    ['its last line', 'saw second line here', 'saw *** here'],
    ['quoted', JSON.stringify('first line\nsecond line'), '"***"']
  ])('a secret of several lines, %s', (_, text, expected) => {
    expect(createRedact(['first line\nsecond line'])(text)).toBe(expected)
  })

  it('blanks around it do not matter', () => {
    expect(createRedact([' hunter22 \n'])('the hunter22!')).toBe('the ***!')
  })
})

it('short ones would blank out ordinary words, and are left', () => {
  expect(createRedact(['', 'a', 'web', '3'])('web goes from 2 to 3 a')).toBe('web goes from 2 to 3 a')
})

it('four characters are enough', () => {
  expect(createRedact(['abcd'])('xabcdx')).toBe('x***x')
})

it('the longer of two is replaced first', () => {
  expect(createRedact(['secret', 'secret-token'])('secret-token, secret')).toBe('***, ***')
})

it('a secret with the signs of a pattern is no pattern', () => {
  expect(createRedact(['a.c*[$&'])('a.c*[$& abc')).toBe('*** abc')
})

it('without secrets nothing changes', () => {
  expect(createRedact([])('as it is')).toBe('as it is')
})

it('texts inside data are replaced, everything else stays', () => {
  const data = { a: 'hunter22', b: [1, null, true, { c: 'xhunter22' }], d: undefined }
  expect(createRedact(['hunter22'])(data)).toEqual({ a: '***', b: [1, null, true, { c: 'x***' }], d: undefined })
  expect(data.a).toBe('hunter22')
})

it('a long word of a value of several words is hidden alone too, short ones are not', () => {
  const redact = createRedact(['not needed hunter2-hunter2'])
  expect(redact('"hunter2-hunter2" is not a quantity')).toBe('"***" is not a quantity')
})

it('data without a secret is given back itself, and of the rest what holds none', () => {
  const data = { a: [1, { b: 'as it is' }], c: { d: 'hunter22' } }
  expect(createRedact(['other-secret'])(data)).toBe(data)
  expect(createRedact(['hunter22'])(data).a).toBe(data.a)
})

it('a key that means something to the language is a key like others', () => {
  const data = JSON.parse('{"__proto__": {"a": "hunter22"}}') as unknown
  expect(JSON.stringify(createRedact(['hunter22'])(data))).toBe('{"__proto__":{"a":"***"}}')
})
