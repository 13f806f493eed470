import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Megabytes of V8's space of young objects in a process that read a configuration of so many characters and then makes many objects. */
function newSpaceAfter(configLength: number): number {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8'
    import { stopGrowingNewSpace } from ${JSON.stringify(new URL('../../src/commands/new-space.ts', import.meta.url).href)}
    stopGrowingNewSpace(${configLength})
    const kept = Array.from({ length: 500_000 }, (_, index) => ({ index }))
    const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    console.log(kept.length && space_size / 2 ** 20)`
  return Number(execFileSync('node', ['--input-type=module', '--eval', program], { encoding: 'utf8' }))
}

test('with a large configuration the space of young objects stays as it is', () => {
  expect(newSpaceAfter(1000)).toBeGreaterThanOrEqual(16)
  expect(newSpaceAfter(100_000)).toBeLessThanOrEqual(4)
})
