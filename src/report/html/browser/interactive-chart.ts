/**
 * A chart whose items can be selected with the pointer or the arrow keys, with a tooltip, and which is drawn anew for
 * each width.
 */
import { pointer } from 'd3'
import { element } from './element.ts'
import { drawOnResize } from './redraw.ts'
import { asSentence, createTooltip } from './tooltip.ts'
import type { Details } from './tooltip.ts'

/** A chart drawn for one width. Items are known by their index. */
export interface IndexedChart {
  readonly svg: SVGSVGElement
  /** Where the tooltip of an item belongs. */
  readonly x: (index: number) => number
  /** Marks the selected item; null: none is selected. */
  readonly mark: (index: number | null) => void
  /** The item at a place of the drawing; null: none. */
  readonly indexAt: (x: number, y: number) => number | null
}

export interface InteractiveChart {
  readonly label: string
  /** The item that a key selects; null: none. undefined: the key has no meaning. */
  readonly step: (key: string, selected: number | null) => number | null | undefined
  readonly details: (index: number) => Details | null
  readonly draw: (width: number) => IndexedChart
  /** Charts with the same selection are marked together. Default: a selection of its own. */
  readonly selection?: Selection
}

/** The selected item of one or several charts. */
export interface Selection {
  readonly selected: () => number | null
  readonly select: (index: number | null) => void
  readonly onSelect: (listener: (index: number | null) => void) => void
}

export function createSelection(): Selection {
  let selected: number | null = null
  const listeners: ((index: number | null) => void)[] = []
  return {
    selected: () => selected,
    select: (index) => {
      selected = index
      listeners.forEach((listener) => listener(index))
    },
    onSelect: (listener) => void listeners.push(listener)
  }
}

export function interactiveChart(chart: InteractiveChart): HTMLElement {
  const { label, step, details, draw, selection = createSelection() } = chart
  let drawn: { readonly chart: IndexedChart; readonly width: number } | null = null
  const live = element('p.unseen', { 'aria-live': 'polite' })
  const name = `${label}. Arrow keys move through it, Escape leaves.`
  // The class makes `drawNow` find it.
  const host = element('div.chart', { tabindex: '0', role: 'application', 'aria-label': name }, live)
  const tooltip = createTooltip(host)
  const select = (index: number | null): void => {
    selection.select(index)
    const found = index === null ? null : details(index)
    if (index === null || found === null || drawn === null) tooltip.hide()
    else tooltip.show(found, drawn.chart.x(index), drawn.width)
  }
  selection.onSelect((index) => {
    drawn?.chart.mark(index)
    if (index === null) tooltip.hide()
  })
  host.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = step(event.key, selection.selected())
    if (next === undefined) return
    event.preventDefault()
    select(next)
    const found = next === null ? null : details(next)
    live.textContent = found === null ? '' : asSentence(found)
  })
  host.addEventListener('blur', () => select(null))
  drawOnResize(host, (width) => {
    drawn = { chart: draw(width), width }
    replaceDrawing(host, drawn.chart, select)
  })
  return host
}

function replaceDrawing(
  host: HTMLElement,
  { svg, indexAt }: IndexedChart,
  select: (index: number | null) => void
): void {
  host.querySelector('svg')?.remove()
  host.prepend(svg)
  const follow = (event: PointerEvent): void => select(indexAt(...pointer(event, svg)))
  svg.addEventListener('pointermove', follow)
  svg.addEventListener('pointerdown', follow)
  svg.addEventListener('pointerleave', (event) => {
    // A finger leaves the chart with every tap, but the tooltip is to stay. A tap elsewhere takes the focus away and so
    // closes it.
    if (event.pointerType !== 'touch') select(null)
  })
}

/** The step through a row of `length` items; Page Up and Page Down go by `page` items. */
export function stepThrough(
  key: string,
  selected: number | null,
  length: number,
  page: number
): number | null | undefined {
  if (key === 'Escape') return null
  const from = selected ?? length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: selected === null ? from : from - 1,
    ArrowRight: from + 1,
    PageUp: from - page,
    PageDown: from + page,
    Home: 0,
    End: length - 1
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.max(0, Math.min(length - 1, target))
}
