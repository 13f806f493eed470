/** The headline figures. */
import type { Figure } from '../headline.ts'
import { element } from './element.ts'

export function figureList(figures: readonly Figure[]): HTMLElement {
  return element(
    'dl',
    { class: 'figures' },
    ...figures.map(({ label, value, note }) =>
      element(
        'div',
        { class: 'figure' },
        element('dt', {}, label),
        element('dd', {}, element('b', {}, value), element('span', {}, note))
      )
    )
  )
}
