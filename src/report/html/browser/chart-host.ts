/** The frame of a chart that can be walked through with the arrow keys. */
import { pointer } from 'd3'
import { element } from './element.ts'

export interface ChartHost {
  /** Where the chart is drawn; its class makes `drawNow` find it. */
  readonly host: HTMLElement
  /** Tells those who listen. */
  readonly announce: (words: string) => void
}

/** @param step tells the chart which key was pressed; false: it means nothing here */
export function chartHost(label: string, step: (key: string) => boolean): ChartHost {
  const live = element('p', { class: 'unseen', 'aria-live': 'polite' })
  const host = element(
    'div',
    {
      class: 'chart',
      tabindex: '0',
      role: 'application',
      'aria-label': `${label}. Arrow keys move through it, Escape leaves.`
    },
    live
  )
  host.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && step(event.key)) event.preventDefault()
  })
  return {
    host,
    announce: (words) => {
      live.textContent = words
    }
  }
}

/** Where a key leads in a row of `length` places; null: out of it. undefined: the key means nothing. */
export function stepThrough(key: string, at: number | null, length: number, leap: number): number | null | undefined {
  const from = at ?? length - 1
  const clamp = (index: number): number => Math.max(0, Math.min(length - 1, index))
  switch (key) {
    case 'ArrowLeft':
      return clamp(at === null ? from : from - 1)
    case 'ArrowRight':
      return clamp(from + 1)
    case 'PageUp':
      return clamp(from - leap)
    case 'PageDown':
      return clamp(from + leap)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    case 'Escape':
      return null
    default:
      return undefined
  }
}

/** Puts a drawing into its host, in the place of the one before, and follows the pointer. `look` gets its place in the drawing. */
export function putChart(
  host: HTMLElement,
  chart: SVGSVGElement,
  look: (x: number, y: number) => void,
  leave: () => void
): void {
  host.querySelector('svg')?.remove()
  host.prepend(chart)
  const follow = (event: PointerEvent): void => look(...pointer(event, chart))
  chart.addEventListener('pointermove', follow)
  chart.addEventListener('pointerdown', follow)
  chart.addEventListener('pointerleave', (event) => {
    // A finger leaves with every tap, and what it asked for is to be read. A tap elsewhere takes the focus away.
    if (event.pointerType !== 'touch') leave()
  })
}
