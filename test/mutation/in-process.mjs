// A test runner for Stryker. Vitest starts a worker and loads every file anew for each mutant, which takes far longer than
// the tests of pure functions themselves: here they are bundled once, and the bundle is evaluated anew for each mutant.
import { build } from 'esbuild'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'

// Every expectation would take down where it stands.
Error.stackTraceLimit = 0

const installed = createRequire(new URL('.install/package.json', import.meta.url))
/** `MUTATION_TESTS` says which files, as globs with blanks between them. */
const globs = (process.env['MUTATION_TESTS'] ?? 'test/core/{schedule,decide,incidents}/*.test.ts').split(' ')
/** Properties and call counts notice late or by chance. */
const left = /\.slow\.|properties|call-counts/
/** What takes longer than all others together. */
const slow = /in every zone|however many others|nothing makes the parser throw|what is foretold comes/
const shim = path.join(import.meta.dirname, 'vitest-in-process.mjs')

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'in-process', factory: Object.assign(inProcess, { inject: [] }) }
]

function inProcess() {
  /** What the mutated code counts in. */
  const seen = (globalThis['__stryker__'] ??= {})
  let bundle
  /** Milliseconds of each test, as it took last: the quick ones notice most. */
  const took = new Map()
  const timed = async ({ id, run }) => {
    const startMs = performance.now()
    const failure = await failureOf(run)
    took.set(id, performance.now() - startMs)
    return failure
  }

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      bundle = await bundled()
    },
    dryRun: async () => {
      const { tests } = (await bundle.counting()).load()
      const results = []
      for (const test of tests) {
        const { id, name, fileName } = test
        seen.currentTestId = id
        const failure = await timed(test)
        const common = { id, name, fileName, timeSpentMs: took.get(id) }
        results.push(failure === null ? { ...common, status: 0 } : { ...common, status: 1, failureMessage: failure })
      }
      seen.currentTestId = undefined
      return { status: 'complete', tests: results, mutantCoverage: seen.mutantCoverage ?? { static: {}, perTest: {} } }
    },
    mutantRun: async ({ activeMutant, testFilter, hitLimit }) => {
      const covering = new Set(testFilter)
      const { tests, activate, hits } = bundle.load()
      const ordered = tests
        .filter(({ id }) => testFilter === undefined || covering.has(id))
        .sort((one, other) => (took.get(one.id) ?? 0) - (took.get(other.id) ?? 0))
      activate(activeMutant.id, hitLimit ?? Infinity)
      let nrOfTests = 0
      for (const test of ordered) {
        nrOfTests += 1
        const failureMessage = await timed(test)
        if (hits() > (hitLimit ?? Infinity)) return { status: 'timeout', reason: 'hit limit' }
        if (failureMessage !== null) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests }
      }
      return { status: 'survived', nrOfTests }
    },
    dispose: async () => undefined
  }
}

async function failureOf(run) {
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The tests with all that they import; `load` evaluates them anew. `counting` does not know which mutant is active, but counts which are met. */
async function bundled() {
  // A copy of the project, with every mutant in it.
  const root = process.cwd()
  const files = globs
    .flatMap((glob) => globSync(glob))
    .filter((file) => globs.includes(file) || !left.test(file))
    .sort()
  const mocking = files.filter((file) => readFileSync(file, 'utf8').includes('vi.mock('))
  const groups = [files.filter((file) => !mocking.includes(file)), ...mocking.map((file) => [file])]
  const require = createRequire(path.join(root, 'package.json'))
  const bundleOf = async (kind) => {
    const scripts = await Promise.all(groups.map((some) => scriptOf(root, some, kind)))
    return {
      load: () => {
        const loaded = scripts.map((script) => {
          const module = { exports: {} }
          script.runInThisContext()(require, module)
          return module.exports
        })
        return {
          tests: loaded.flatMap(({ takeDeclared }) => takeDeclared()).filter(({ id }) => !slow.test(id)),
          activate: (id, limit) => loaded.forEach((one) => one.activate(id, limit)),
          hits: () => Math.max(...loaded.map((one) => one.hits()))
        }
      }
    }
  }
  return { ...(await bundleOf('switching')), counting: () => bundleOf('counting') }
}

/** A switch for each mutant that costs next to nothing, in place of Stryker's own. */
const prelude = `let activeMutant, hitCount = 0, hitLimit = Infinity
function hit() {
  hitCount += 1
  if (hitCount > hitLimit) throw new Error('the mutant was met too often')
  return true
}`
const exported = `
module.exports = {
  takeDeclared,
  activate: (id, limit) => { activeMutant = id; hitCount = 0; hitLimit = limit },
  hits: () => hitCount
}`

async function scriptOf(root, files, kind) {
  const lines = files.flatMap((file) => [
    `beginFile(${JSON.stringify(file)})`,
    `require(${JSON.stringify(`./${file}`)})`
  ])
  const { outputFiles } = await build({
    stdin: {
      contents: `const { beginFile, takeDeclared } = require(${JSON.stringify(shim)})\n${lines.join('\n')}${exported}`,
      resolveDir: root
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [shimPlugin, sourcePlugin(root, files, kind)],
    define: { 'import.meta.url': JSON.stringify(`file://${root}/`) }
  })
  return new vm.Script(`(function (require, module) {${prelude}\n${outputFiles[0].text}\n})`, { filename: 'tests.cjs' })
}

const shimPlugin = {
  name: 'vitest',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^vitest$/ }, () => ({ path: shim }))
    onResolve({ filter: /^expect$/ }, () => ({ path: installed.resolve('expect'), external: true }))
  }
}

/** Sources with quick switches; a module that a test mocks has functions that give what the test says. */
function sourcePlugin(root, files, kind) {
  const mocked = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/vi\.mock\('([^']+)'\)/g)].map(([, name]) =>
      path.join(root, path.dirname(file), name)
    )
  )
  return {
    name: 'source',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const common = { loader: 'ts', resolveDir: path.dirname(file) }
        const source = readFileSync(file, 'utf8')
        if (mocked.includes(file)) return { ...common, contents: mockOf(source) }
        return { ...common, contents: kind === 'counting' ? source : switching(source) }
      })
    }
  }
}

function switching(source) {
  return source
    .replaceAll(/stryMutAct_9fa48\("(\d+)"\)/g, '(activeMutant === "$1" && hit())')
    .replaceAll(/stryCov_9fa48\("\d+"(?:, "\d+")*\)/g, '0')
}

function mockOf(source) {
  const functions = /^export (?:async )?function (\w+)/gm
  const mocks = [...source.matchAll(functions)].map(([, name]) => `export const ${name} = vi.fn()`)
  return [`import { vi } from 'vitest'`, source.replaceAll(functions, 'function own_$1'), ...mocks].join('\n')
}
