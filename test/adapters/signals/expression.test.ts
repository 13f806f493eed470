import { expect, it, vi } from 'vitest'
import { evaluate } from '../../../src/adapters/signals/expression.ts'

it.each([
  [500, 'value'],
  [700, 'limit']
])('a step of some 200 ms after %d ms: %s, before it takes its time', (passedMs, kind) => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(passedMs).mockReturnValueOnce(0)
  const text = 'a'.repeat(2_000_000)
  expect(evaluate({ text }, `contains(text, '${'b'.repeat(100)}')`).kind).toBe(kind)
  clock.mockRestore()
})
