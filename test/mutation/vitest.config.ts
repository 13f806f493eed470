import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

/** The quick unit tests of what decides: those that have to notice a mutant. Properties and call counts notice late or by chance. */
const files = globSync('test/core/{schedule,decide,incidents}/*.test.ts').filter(
  (file) => !/\.slow\.|properties|call-counts/.test(file)
)
// A mock of a module holds only where no test file before it has loaded the module.
const mocking = files.filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))

// On a busy machine a property takes seconds.
const testTimeout = 20_000

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: files.filter((file) => !mocking.includes(file)), isolate: false, testTimeout } },
      { test: { name: 'unit-mocking', include: mocking, testTimeout } }
    ]
  }
})
