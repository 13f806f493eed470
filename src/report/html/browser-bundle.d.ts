/** Made by `scripts/browser-bundle.mjs` when `dist/` is built: the page's script and style, ready to be embedded. */
import type { PageAssets } from './page.ts'

export const assets: PageAssets
