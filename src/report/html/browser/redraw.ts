/** Charts are drawn again when their width changes. */

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

/** Draws once the host has a width, and again whenever it changes. */
export function drawOnResize(host: Element, draw: Draw): void {
  draws.set(host, draw)
  observer.observe(host)
}

/** Draws charts that were just put on the page at once, not a frame later. */
export function drawNow(root: Element): void {
  root.querySelectorAll('.chart').forEach(redraw)
}

/** Stops redrawing all charts; for those of a view that is being left. */
export function forgetCharts(): void {
  observer.disconnect()
}
