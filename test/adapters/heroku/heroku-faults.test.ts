import { expect, it } from 'vitest'
import { callFault } from '../../../src/adapters/heroku/heroku-faults.ts'

const fault = (body: unknown): string =>
  callFault({ kind: 'answer', status: 422, headers: new Map(), body: JSON.stringify(body) }, 'scale sharp').message

it('what Heroku says is one line, in its id as in its message', () => {
  const odd = 'invalid\n::error::x\r::stop-commands::y\u2028::warning::z'
  expect(fault({ id: odd, message: odd })).not.toMatch(/[\r\n\u2028]/)
})

it('neither is longer than a person reads', () => {
  expect(fault({ id: 'i'.repeat(5000), message: 'm'.repeat(5000) }).length).toBeLessThan(600)
})
