import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

interface Notice {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  readonly text: string
}

/** Licences that allow this use, with a notice or without. */
const allowed = [
  '0BSD',
  '(Apache-2.0 AND BSD-3-Clause)',
  '(ISC AND CC-BY-3.0)',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Unlicense'
]

/** They name their licence and bring no file with its text. */
const packagesWithoutText = ['@nodable/entities', 'data-uri-to-buffer', 'prepin']

const notices = readFileSync('dist/licenses.txt', 'utf8')
  .split(`\n\n${'-'.repeat(80)}\n\n`)
  .map((entry): Notice => {
    const [heading = '', ...text] = entry.split('\n\n')
    const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.*)\)$/.exec(heading) ?? []
    return { name, version, licence, text: text.join('\n\n') }
  })

/** The packages of the files that both bundles are made of, as another bundler than the one that builds `dist/` finds them. */
async function packagesOf(...entries: readonly string[]): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [...entries],
    bundle: true,
    write: false,
    outdir: 'build',
    platform: 'node',
    format: 'esm',
    metafile: true,
    splitting: true,
    logLevel: 'error',
    // Node has streams of its own.
    alias: { 'web-streams-polyfill/dist/ponyfill.es2018.js': 'node:stream/web' },
    // Made by the build of the report's page, whose own packages are looked at apart.
    external: ['*/browser-bundle.js', '*/browser-bundle.ts']
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
  )
  return namesIn(used)
}

function namesIn(paths: readonly string[]): readonly string[] {
  const names = paths.flatMap((path) => [...path.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].at(-1)?.[1] ?? [])
  return [...new Set(names)].sort()
}

describe('the licences of dist/', () => {
  const names = notices.map(({ name }) => name)

  it('name every package that the source of action, command line and report page brings along', async () => {
    const [server, page] = await Promise.all([
      packagesOf('src/main.ts', 'src/cli.ts'),
      packagesOf('src/report/html/browser/main.ts')
    ])
    expect(server.length).toBeGreaterThan(60)
    expect(page.length).toBeGreaterThan(3)
    expect([...server, ...page].filter((name) => !names.includes(name))).toEqual([])
  })

  it('name every package of which the maps of the bundles say that it is in them', () => {
    const maps = readdirSync('dist').filter((file) => file.endsWith('.map'))
    const paths = maps.flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as { readonly sources: readonly string[] }
      return sources
    })
    // Some packages bring maps of their own, which name folders that nobody has installed.
    const held = namesIn(paths).filter((name) => existsSync(`node_modules/${name}`))
    expect(held.length).toBeGreaterThan(20)
    expect(held.filter((name) => !names.includes(name))).toEqual([])
  })

  it('are those of the installed versions, allow this use, and come with their text', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>
    }
    const installed = Object.entries(packages).map(([folder, { version, license }]) =>
      [folder.replace(/^.*node_modules\//, ''), version, license].join(' ')
    )
    expect(notices.filter((one) => !installed.includes([one.name, one.version, one.licence].join(' ')))).toEqual([])
    expect(notices.filter(({ licence }) => !allowed.includes(licence))).toEqual([])
    const withoutText = notices.filter(({ text }) => text.length < 100).map(({ name }) => name)
    expect(withoutText.sort()).toEqual(packagesWithoutText)
  })
})
