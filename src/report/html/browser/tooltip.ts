/** The card with the details of what is selected in a chart, and the same as a sentence for screen readers. */
import { element } from './element.ts'

export interface Details {
  readonly title: string
  readonly rows: readonly (readonly [label: string, value: string])[]
}

export interface Tooltip {
  readonly show: (details: Details, x: number, width: number) => void
  readonly hide: () => void
}

/** In pixels. */
const narrow = 520

/** Adds the card to the element that holds a chart. */
export function createTooltip(host: HTMLElement): Tooltip {
  const card = element('div.tip', { 'aria-hidden': 'true', hidden: '' })
  host.append(card)
  return {
    show: ({ title, rows }, x, width) => {
      const list = rows.map(([label, value]) => [element('dt', label), element('dd', value)])
      card.replaceChildren(element('b', title), element('dl', list))
      card.hidden = false
      const maxLeft = width - card.offsetWidth
      const left = x + 14 + card.offsetWidth <= width ? x + 14 : x - 14 - card.offsetWidth
      // On a narrow screen the card would cover the chart, so it goes below.
      card.style.top = width < narrow ? `${(host.querySelector('svg')?.clientHeight ?? 0) + 4}px` : ''
      card.style.transform = `translateX(${Math.round(Math.max(0, Math.min(left, maxLeft)))}px)`
    },
    hide: () => {
      card.hidden = true
    }
  }
}

/** The details as one sentence. */
export function asSentence({ title, rows }: Details): string {
  return `${title}. ${rows.map(([label, value]) => `${label}: ${value}`).join('. ')}.`
}
