import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  chromium.executablePath()
]
const executablePath = places.find((place) => place !== '' && existsSync(place)) ?? null

/** Why these tests cannot run here; null: they can. */
export const missing =
  executablePath === null
    ? `There is no Chromium at ${places.filter((place) => place !== '').join(', ')}. Install one ("apt-get install chromium"), or name it in CHROMIUM.`
    : null

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

const address = 'http://report.test/'

export interface Opened {
  readonly page: Page
  /** Everything that went wrong: errors and warnings of the console, exceptions, requests for anything but the page. */
  readonly trouble: readonly string[]
}

/** Opens a page of this text at an address of its own, at `atMs` by its clock (default: now). Every other request is refused and written down. */
export async function open(
  browser: Browser,
  html: string,
  { atMs, ...options }: BrowserContextOptions & { readonly atMs?: number } = {}
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    ...options
  })
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`))
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await context.route('**/*', (route) => {
    if (route.request().url() === address) return route.fulfill({ contentType: 'text/html', body: html })
    trouble.push(`request: ${route.request().url()}`)
    return route.abort()
  })
  if (atMs !== undefined) await page.clock.setFixedTime(atMs)
  await page.goto(address)
  return { page, trouble }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, as `rule: element`. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    interface Results {
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
    }
    const { axe } = globalThis as unknown as { readonly axe: { readonly run: () => Promise<Results> } }
    const results = await axe.run()
    return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
}

/** Pairs of texts that lie over each other, as `one | other`; elements inside of one another do not count. */
export function overlaps(page: Page, selector: string): Promise<readonly string[]> {
  return page.evaluate((wanted) => {
    interface Shape {
      readonly textContent: string | null
      readonly contains: (other: unknown) => boolean
      readonly getBoundingClientRect: () => {
        readonly left: number
        readonly right: number
        readonly top: number
        readonly bottom: number
        readonly width: number
      }
    }
    const { document } = globalThis as unknown as {
      readonly document: { readonly querySelectorAll: (selector: string) => Iterable<Shape> }
    }
    const shapes = [...document.querySelectorAll(wanted)]
      .map((shape) => ({ shape, box: shape.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1)
    return shapes.flatMap((one, index) =>
      shapes
        .slice(index + 1)
        .filter((other) => !one.shape.contains(other.shape) && !other.shape.contains(one.shape))
        .filter(
          ({ box }) =>
            Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
            Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 1
        )
        .map((other) => `${one.shape.textContent ?? ''} | ${other.shape.textContent ?? ''}`)
    )
  }, selector)
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number } }
    }
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}
