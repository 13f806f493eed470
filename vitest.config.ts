import { globSync, readFileSync } from 'node:fs'
import os from 'node:os'
import { defineConfig } from 'vitest/config'

const slow = 'test/**/*.slow.test.ts'
const peers = 'test/peers/*.test.ts'
const endToEnd = 'test/e2e/*.test.ts'
const faults = 'test/faults/*.test.ts'
const installedApart = '**/.install/**'
// A mock of a module holds only where no test file before it in the same worker has loaded the module.
const mocking = globSync('test/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))

// The name and folder of a test file say where it runs: `….slow.test.ts` and test/peers with `npm run test:all`, every
// other `….test.ts` with `npm test`.
export default defineConfig({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    setupFiles: 'test/fixed-seed.ts',
    // One more than cores, as some of them wait for time limits.
    maxWorkers: os.availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Real processes, servers and time limits may starve on a shared machine: there a test has a second try, and the
    // report says which ones took it.
    retry: process.env['CI'] === undefined ? 0 : 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [slow, peers, endToEnd, faults, installedApart, ...mocking],
          // The files of a worker share their modules, which takes half of the time that loading them for each file takes.
          isolate: false
        }
      },
      { extends: true, test: { name: 'unit-mocking', include: mocking, exclude: [slow, peers, endToEnd] } },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: [endToEnd],
          exclude: [slow],
          isolate: false,
          // Tests wait for processes more than they compute, but on a busy machine each may take seconds.
          maxConcurrency: 4
        }
      },
      {
        extends: true,
        test: { name: 'slow', include: [slow], maxConcurrency: 4, testTimeout: 300_000 }
      },
      {
        extends: true,
        // Most of them wait for a time limit, up to three runs of one test in turn.
        test: { name: 'faults', include: [faults], maxConcurrency: 8, testTimeout: 480_000 }
      },
      { extends: true, test: { name: 'peers', include: [peers] } }
    ]
  }
})
