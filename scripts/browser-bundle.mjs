// The script and the style of the HTML report, each as one text. The same source gives the same bytes in any folder.
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const browser = 'src/report/html/browser'

/** The page's assets, and the packages that went into them. */
export async function bundleBrowser() {
  const common = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true
  }
  const [js, css] = await Promise.all([
    build({
      ...common,
      entryPoints: [`${browser}/main.ts`],
      format: 'iife',
      target: ['chrome109', 'firefox109', 'safari16']
    }),
    build({ ...common, entryPoints: [`${browser}/style.css`], target: ['chrome109', 'firefox109', 'safari16'] })
  ])
  const used = Object.values(js.metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []))
  )
  const packages = [
    ...new Set(used.flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))
  ].sort()
  const script = js.outputFiles[0].text.trimEnd()
  const style = css.outputFiles[0].text.trimEnd()
  const licence = await readFile(path.join(root, 'node_modules/d3/LICENSE'), 'utf8')
  const notice = `This page holds parts of D3.\n\n${licence.trim()}`
  return { assets: { script, scriptHash: hashOf(script), style, styleHash: hashOf(style), notice }, packages }
}

/** Writes the assets as a module beside the compiled page. */
export async function writeBrowserBundle(file) {
  const { assets, packages } = await bundleBrowser()
  await writeFile(file, `export const assets = ${JSON.stringify(assets)}\n`)
  return packages
}

function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
