import { defineConfig } from 'vitest/config'

/** The quick unit tests of what decides: those that have to notice a mutant. */
export default defineConfig({
  test: {
    include: ['test/core/{schedule,decide,incidents}/*.test.ts'],
    exclude: ['test/**/*.slow.test.ts', 'test/core/decide/{properties,call-counts}.test.ts'],
    isolate: false,
    testTimeout: 20_000
  }
})
