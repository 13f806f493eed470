// Bundles both entries into dist/, with the chunks that they share. The same source gives the same bytes in any folder.
import { createRequire } from 'node:module'
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeBrowserBundle } from './browser-bundle.mjs'

const ncc = createRequire(import.meta.url)('@vercel/ncc')
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')

const browserPackages = await writeBrowserBundle(path.join(root, 'build/report/html/browser-bundle.js'))

// Large and optional, and in the old format with requires of their own: ncc makes one module of each, which both entries share.
const optional = { '@actions/cache': 'cache', 'date-holidays': 'holidays', nodemailer: 'email' }
const definingOnly = ['@actions/core', '@actions/exec', '@actions/github', '@actions/http-client', '@actions/io']

const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  // node-fetch has it for Nodes without streams of their own.
  alias: { 'web-streams-polyfill/dist/ponyfill.es2018.js': 'node:stream/web' },
  banner: {
    js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);"
  },
  logLevel: 'error'
}

await rm(dist, { recursive: true, force: true })
// Each by itself: chunks by what the entries have in common would be more than twice as many files for a run to open.
const files = []
for (const [name, entry] of Object.entries({ index: 'build/main.js', cli: 'build/cli.js' })) {
  const { metafile } = await build({
    ...options,
    entryPoints: { [name]: entry },
    chunkNames: `${name}-[hash]`,
    plugins: [besideEntries(optional), builtinsByRequire(), withoutSideEffects(definingOnly)]
  })
  files.push(...Object.keys(metafile.inputs))
}
for (const [name, file] of Object.entries(optional)) {
  const entryPoints = { [file]: await asOneModule(name) }
  await build({ ...options, entryPoints, splitting: false, sourcemap: false })
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
    setup: ({ onResolve }) =>
      onResolve({ filter: /./ }, ({ path: name }) =>
        Object.hasOwn(files, name) ? { path: `./${files[name]}.js`, external: true } : undefined
      )
  }
}

/**
 * An import of `node:http` as a module reads each of its exports, the rare ones too, for which Node then loads its second HTTP client: a
 * tenth of the processor time of a run. What is required is read where it is used.
 */
function builtinsByRequire() {
  const namespace = 'builtin'
  return {
    name: 'builtins by require',
    setup({ onResolve, onLoad }) {
      // One for each importer: what several chunks share would be one more chunk.
      onResolve({ filter: /^node:/ }, ({ path: name, kind, importer }) =>
        kind === 'import-statement'
          ? { path: `${path.relative(root, importer)}:${name}`, namespace, pluginData: name }
          : undefined
      )
      onLoad({ filter: /./, namespace }, ({ pluginData: name }) => ({
        contents: `module.exports = require('${name}')`
      }))
    }
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
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path: name, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === 'resolved' || !(packages.includes(name) || own.test(importer))) return undefined
        const resolved = await resolve(name, { kind, importer, resolveDir, pluginData: 'resolved' })
        return { ...resolved, sideEffects: false, pluginData: undefined }
      })
    }
  }
}
