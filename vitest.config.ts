import { defineConfig } from 'vitest/config'

const slow = '**/*.slow.test.ts'
const peers = 'test/peers/**'
const endToEnd = 'test/e2e/**'
// A mock of a module holds only where no test before it in the same worker has imported the module.
const mocksModules = ['test/core/decide/reasons.test.ts']

/**
 * The name and folder of a test file say where it runs: `….slow.test.ts` and test/peers in `npm run test:all`, every other
 * `….test.ts` in `npm test`.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [slow, peers, endToEnd, ...mocksModules],
          // Files share a worker's modules: a third of the time went into loading them anew.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 20_000
        }
      },
      { extends: true, test: { name: 'unit-isolated', include: mocksModules } },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: [`${endToEnd}/*.test.ts`],
          exclude: [slow],
          isolate: false,
          // Each test starts processes: on a busy machine one may take seconds.
          maxConcurrency: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      },
      {
        extends: true,
        test: { name: 'slow', include: [`test/${slow}`], maxConcurrency: 4, testTimeout: 120_000, hookTimeout: 60_000 }
      },
      {
        extends: true,
        test: { name: 'peers', include: [`${peers}/*.test.ts`], testTimeout: 60_000, hookTimeout: 60_000 }
      }
    ]
  }
})
