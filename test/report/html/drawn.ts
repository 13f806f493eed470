import type { Locator, Page } from 'playwright-core'

/** The numbers of an attribute of every element, in their order. */
export function numbers(found: Locator, attribute: string): Promise<readonly number[]> {
  return found.evaluateAll(
    (elements, name) =>
      elements.map((element) =>
        Number((element as unknown as { getAttribute: (name: string) => string }).getAttribute(name))
      ),
    attribute
  )
}

export function texts(found: Locator): Promise<readonly string[]> {
  return found.allTextContents()
}

/** What a chart's axis says that a place means, from two of its ticks. */
export async function axisOf(
  ticks: Locator,
  read: (text: string) => number,
  scale: 'linear' | 'log' = 'linear'
): Promise<(y: number) => number> {
  const [words, places] = await Promise.all([texts(ticks), numbers(ticks, 'y')])
  const forward = scale === 'log' ? Math.log : (value: number): number => value
  const back = scale === 'log' ? Math.exp : (value: number): number => value
  const [first, last] = [forward(read(words[0]!)), forward(read(words.at(-1)!))]
  // A tick's text stands a little below its line.
  const [top, bottom] = [places[0]! - 4, places.at(-1)! - 4]
  return (y) => back(first + ((y - top) * (last - first)) / (bottom - top))
}

/** The level stretches of a path made of steps. */
export async function stepsOf(
  path: Locator
): Promise<readonly { readonly fromX: number; readonly toX: number; readonly y: number }[]> {
  const d = (await path.getAttribute('d')) ?? ''
  return [...d.matchAll(/[ML]([\d.]+),([\d.]+)H([\d.]+)/g)].map(([, fromX, y, toX]) => ({
    fromX: Number(fromX),
    y: Number(y),
    toX: Number(toX)
  }))
}

/** The corners of a path of straight lines. */
export async function cornersOf(path: Locator): Promise<readonly (readonly [number, number])[]> {
  const d = (await path.getAttribute('d')) ?? ''
  return [...d.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

/** Moves the pointer over a chart, to a part of its width. */
export async function hover(page: Page, chart: Locator, share: number): Promise<void> {
  await chart.scrollIntoViewIfNeeded()
  const box = (await chart.boundingBox())!
  await page.mouse.move(box.x + box.width * share, box.y + 60)
}
