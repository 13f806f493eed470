/** Functions that create the elements of the page. */

type Attributes = Readonly<Record<string, string>>

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** A section of the page with a heading. */
export function panel(title: string, note: string, ...children: readonly (Node | string)[]): HTMLElement {
  const heading = element(
    'div',
    { class: 'heading' },
    element('h2', {}, title),
    ...(note === '' ? [] : [element('p', {}, note)])
  )
  return element('section', { class: 'panel' }, heading, ...children)
}

/** The legend of a chart; `mark` is the class of the swatch in the style sheet. */
export function legend(items: readonly (readonly [mark: string, words: string])[]): HTMLElement {
  return element(
    'ul',
    { class: 'legend' },
    ...items.map(([mark, words]) =>
      element('li', {}, element('i', { class: `swatch ${mark}`, 'aria-hidden': 'true' }), words)
    )
  )
}
