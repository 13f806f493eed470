import { afterEach, expect, it, vi } from 'vitest'
import { annotations } from '../../src/commands/annotation.ts'

afterEach(() => vi.restoreAllMocks())

function printed(tell: () => void): readonly string[] {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  tell()
  return write.mock.calls
    .map(([text]) => String(text))
    .join('')
    .split('\n')
    .filter((line) => line !== '')
}

it('ten of a kind are annotations, the rest are lines of the log, and counted', () => {
  const lines = printed(() => {
    for (let number = 1; number <= 250; number += 1)
      annotations.add('error', `mistake ${number}`, { file: 'f.yml', line: number, column: 1 })
    annotations.add('warning', 'careful')
    annotations.close()
  })
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::warning'))).toEqual(['::warning::careful'])
  expect(lines).toContain('error: f.yml:11:1 mistake 11')
  expect(lines).toHaveLength(102)
  expect(lines.at(-1)).toBe('240 more errors: GitHub shows 10 of a kind. The first 100 are in this log.')
})

it('ten are not counted', () => {
  const lines = printed(() => {
    for (let number = 1; number <= 10; number += 1) annotations.add('notice', 'x'.repeat(5000))
    annotations.close()
  })
  expect([lines.length, Math.max(...lines.map((line) => line.length))]).toEqual([10, '::notice::'.length + 1000])
})
