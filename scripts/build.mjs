// Bundles both entries into dist/, with the chunks that they share. The same source gives the same bytes in any folder.
import { createRequire, isBuiltin } from 'node:module'
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rolldown } from 'rolldown'
import { writeBrowserBundle } from './browser-bundle.mjs'

const ncc = createRequire(import.meta.url)('@vercel/ncc')
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')

const browserPackages = await writeBrowserBundle(path.join(root, 'build/report/html/browser-bundle.js'))

// Large and optional, and in the old format with requires of their own: ncc makes one module of each, which both entries share.
const optional = { '@actions/cache': 'cache', 'date-holidays': 'holidays', nodemailer: 'email' }
const definingOnly = ['@actions/core', '@actions/exec', '@actions/github', '@actions/http-client', '@actions/io']
/** GitHub's client: "@actions/github" imports it beside the context, which alone is used of it in every run. */
const unused = /\/node_modules\/@octokit\//

await rm(dist, { recursive: true, force: true })
// Each by itself: the archive that a runner downloads leaves out what is the command line's.
const files = [
  ...(await bundleEntry('index', 'build/main.js', ['build/commands/action/run.js'])),
  ...(await bundleEntry('cli', 'build/cli.js', []))
]
for (const [name, file] of Object.entries(optional)) {
  await build({
    absWorkingDir: root,
    outdir: 'dist',
    entryPoints: { [file]: await asOneModule(name) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    banner: {
      js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);"
    },
    logLevel: 'error'
  })
}
// For those who start it without "node"; npm does the same when it installs the package.
await chmod(path.join(dist, 'cli.js'), 0o755)
// dist/ is ESM wherever the action is checked out, whatever package.json is nearest.
await writeFile(path.join(dist, 'package.json'), '{\n  "type": "module"\n}\n')

// The notices that the licences of the bundled packages ask for: of what the entries are made of, of what ncc takes with all that it
// depends on, and of what the page of the report holds.
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'))
const bundled = new Set([
  ...files.flatMap(packageOf),
  ...withDependencies(Object.keys(optional).map((name) => `node_modules/${name}`)),
  ...browserPackages.map((name) => `node_modules/${name}`)
])
const notices = await Promise.all(
  [...bundled].sort().map(async (folder) => {
    const { version, license } = packages[folder]
    const files = await readdir(folder).catch(() => [])
    const texts = files.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
    const bodies = await Promise.all(texts.map((file) => readFile(path.join(folder, file), 'utf8')))
    return [
      `${folder.replace(/^.*node_modules\//, '')} ${version} (${license ?? 'see its page'})`,
      ...bodies.map((body) => body.trim())
    ].join('\n\n')
  })
)
await writeFile(path.join(dist, 'licenses.txt'), `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)

/**
 * Bundles an entry, which loads one chunk of all that it and `always` import and further ones when they are used. Gives the paths of the
 * modules that went in.
 */
async function bundleEntry(name, entry, always) {
  const held = new Set()
  const bundle = await rolldown({
    cwd: root,
    input: { [name]: entry },
    platform: 'node',
    preserveEntrySignatures: false,
    transform: { target: 'node20' },
    // node-fetch has it for Nodes without streams of their own.
    resolve: { alias: { 'web-streams-polyfill/dist/ponyfill.es2018.js': 'node:stream/web' } },
    plugins: [
      besideEntries(optional),
      builtinsByRequire(),
      withoutSideEffects(definingOnly),
      withMapsOfTypeScript(),
      importedBy([entry, ...always], held)
    ]
  })
  const inOneChunk = (id) => held.has(id) && id !== path.join(root, entry)
  const { output } = await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${name}-[hash].js`,
    hashCharacters: 'base36',
    minify: true,
    comments: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'core', test: inOneChunk }] }
  })
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
}

/** The folder of the package that a file belongs to, or nothing. */
function packageOf(file) {
  const [folder] = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(file) ?? []
  return folder === undefined ? [] : [folder]
}

/** The folders of packages with those of all that they depend on, found as Node does. */
function withDependencies(folders, known = new Set()) {
  for (const folder of folders.filter((one) => !known.has(one))) {
    known.add(folder)
    const names = Object.keys(packages[folder].dependencies ?? {})
    const around = folder.split(/(?<=node_modules\/(?:@[^/]+\/)?[^/]+)\/(?=node_modules)/)
    const places = around.map((_, index) => `${around.slice(0, index + 1).join('/')}/node_modules/`).reverse()
    const found = (name) => [...places, 'node_modules/'].map((place) => place + name).find((one) => one in packages)
    withDependencies(
      names.map(found).filter((one) => one !== undefined),
      known
    )
  }
  return known
}

/** The path of the module that ncc makes of a package. */
async function asOneModule(name) {
  const entry = fileURLToPath(import.meta.resolve(name))
  const { code, assets } = await ncc(entry, { cache: false, esm: true, quiet: true })
  const folder = path.join(root, 'build/packages', name)
  const files = {
    'index.mjs': code,
    ...Object.fromEntries(Object.entries(assets).map(([file, { source }]) => [file, source]))
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  return path.join(folder, 'index.mjs')
}

/** Leaves packages out of the entries, which import the file of each. */
function besideEntries(files) {
  return {
    name: 'beside entries',
    resolveId: (name) => (Object.hasOwn(files, name) ? { id: `./${files[name]}.js`, external: true } : undefined)
  }
}

/**
 * An import of `node:http` as a module reads each of its exports, the rare ones too, for which Node then loads its second HTTP client: a
 * tenth of the processor time of a run. What is required is read where it is used.
 */
function builtinsByRequire() {
  const prefix = '\0builtin:'
  return {
    name: 'builtins by require',
    resolveId: (name, importer, { kind }) =>
      kind === 'import-statement' && isBuiltin(name) && !importer?.startsWith('\0') ? prefix + name : undefined,
    load: (id) =>
      id.startsWith(prefix)
        ? { code: `module.exports = require('${id.slice(prefix.length)}')`, moduleSideEffects: false }
        : undefined
  }
}

/**
 * These packages only define things, which their package.json does not say: a module of theirs that nothing is used of is
 * left out, such as the HTTP client that only identity tokens need.
 */
function withoutSideEffects(packages) {
  const own = new RegExp(`/node_modules/(?:${packages.join('|')})/(?!.*/node_modules/)`)
  return {
    name: 'without side effects',
    async resolveId(name, importer, options) {
      if (!packages.includes(name) && !own.test(importer ?? '')) return undefined
      const resolved = await this.resolve(name, importer, { ...options, skipSelf: true })
      return resolved === null ? null : { ...resolved, moduleSideEffects: false }
    }
  }
}

/** So that stacks lead to the lines of `src/`. */
function withMapsOfTypeScript() {
  const mark = '//# sourceMappingURL=data:application/json;base64,'
  return {
    name: 'maps of TypeScript',
    async load(id) {
      if (!id.startsWith(path.join(root, 'build/'))) return undefined
      const [code, map] = (await readFile(id, 'utf8')).split(mark)
      return map === undefined ? undefined : { code, map: Buffer.from(map, 'base64').toString() }
    }
  }
}

/** Fills `held` with the ids of the modules that entries import, or what these import, but for those that nothing is used of. */
function importedBy(entries, held) {
  return {
    name: 'imported by entries',
    buildEnd() {
      const add = (id) => {
        if (held.has(id) || unused.test(id)) return
        held.add(id)
        this.getModuleInfo(id)?.importedIds.forEach(add)
      }
      entries.forEach((entry) => add(path.join(root, entry)))
    }
  }
}
