import { expect, it } from 'vitest'
import { shortMessage } from '../../src/core/short-message.ts'

it.each([
  ['a short one stays', 'Unknown key "colour".', 'Unknown key "colour".'],
  [
    'what it quotes is cut',
    `"${'x'.repeat(5000)}" is not a duration. Write 5m.`,
    `"${'x'.repeat(100)}…" is not a duration. Write 5m.`
  ]
])('%s', (_, message, expected) => {
  expect(shortMessage(message)).toBe(expected)
})

it('the remedy at the end of a long one is kept', () => {
  const message = shortMessage(`${'why '.repeat(5000)}Write 5m.`)
  expect([message.length, message.startsWith('why why'), message.endsWith('why Write 5m.')]).toEqual([1000, true, true])
})
