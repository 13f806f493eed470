// Bundles each compiled entry point with everything it imports. The entries share one folder, so each keeps its
// lazy chunks under its own name.
import { createRequire } from 'node:module'
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeBrowserBundle } from './browser-bundle.mjs'

const ncc = createRequire(import.meta.url)('@vercel/ncc')
const dist = path.resolve('dist')
const entries = { index: 'build/main.js', cli: 'build/cli.js' }

const browserPackages = await writeBrowserBundle('build/report/html/browser-bundle.js')

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
for (const [name, entry] of Object.entries(entries)) {
  const { code, assets } = await ncc(path.resolve(entry), {
    cache: false,
    esm: true,
    filename: `${name}.js`,
    quiet: true
  })
  await writeFile(path.join(dist, `${name}.js`), code)
  for (const [asset, { source }] of Object.entries(assets)) {
    const file = path.join(dist, asset)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, source)
  }
}
// dist/ is ESM wherever the action is checked out, whatever package.json is nearest.
await writeFile(path.join(dist, 'package.json'), '{\n  "type": "module"\n}\n')

// The notices that the licences of the bundled packages ask for: everything that is not only for
// development, and what the page of the report holds.
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'))
const bundled = Object.entries(packages).filter(
  ([folder, { dev, devOptional }]) =>
    folder !== '' && ((!dev && !devOptional) || browserPackages.includes(folder.replace(/^node_modules\//, '')))
)
const notices = await Promise.all(
  bundled.map(async ([folder, { version, license }]) => {
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
