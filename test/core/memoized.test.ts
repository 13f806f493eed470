import { expect, it } from 'vitest'
import { memoized } from '../../src/core/memoized.ts'

it('works out what belongs to a key once, and forgets all when there is too much', () => {
  const workedOut: string[] = []
  const ask = memoized(
    (word: string) => word.length,
    (word) => {
      workedOut.push(word)
      return word === 'none' ? null : `${word}!`
    },
    2
  )
  expect(['a', 'none', 'b', 'nope'].map(ask)).toEqual(['a!', null, 'a!', null])
  expect(workedOut).toEqual(['a', 'none'])
  expect(['abc', 'def', 'b'].map(ask)).toEqual(['abc!', 'abc!', 'b!'])
  expect(workedOut).toEqual(['a', 'none', 'abc', 'b'])
})
