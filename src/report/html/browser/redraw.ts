/** Charts that are drawn again when they have got more or less room. */

type Draw = (width: number) => void

const draws = new WeakMap<Element, Draw>()
const widths = new WeakMap<Element, number>()
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) redraw(target)
})

function redraw(host: Element): void {
  const width = Math.floor(host.clientWidth)
  // A host that is hidden or gone has no width.
  if (width === 0 || widths.get(host) === width) return
  widths.set(host, width)
  draws.get(host)?.(width)
}

/** Draws as soon as the host has a width, and whenever it has another. */
export function drawOnResize(host: Element, draw: Draw): void {
  draws.set(host, draw)
  observer.observe(host)
}

/** Draws what was just put on the page at once, instead of a frame later. */
export function drawNow(root: Element): void {
  root.querySelectorAll('.chart').forEach(redraw)
}

/** The charts of a view that is being left are not drawn any more. */
export function forgetCharts(): void {
  observer.disconnect()
}
