/** Functions that create the elements of the page and of its drawings. */

type Attributes = Readonly<Record<string, string | number>>

/** What is in an element. null is left out. */
export type Child = Node | string | null | readonly Child[]

/** `element('p.hint', 'text')`: classes stand behind the name, and attributes among the children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  ...parts: readonly (Attributes | Child)[]
): HTMLElementTagNameMap[Name] {
  const [tag, ...classes] = name.split('.') as [Name, ...string[]]
  return complete(document.createElement(tag), classes, parts)
}

/** The same for an element of a drawing. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  ...parts: readonly (Attributes | Child)[]
): SVGElementTagNameMap[Name] {
  const [tag, ...classes] = name.split('.') as [Name, ...string[]]
  return complete(document.createElementNS('http://www.w3.org/2000/svg', tag), classes, parts)
}

function complete<Made extends Element>(
  made: Made,
  classes: readonly string[],
  parts: readonly (Attributes | Child)[]
): Made {
  const names = classes.filter((name) => name !== '')
  if (names.length > 0) made.setAttribute('class', names.join(' '))
  for (const part of (parts as readonly unknown[]).flat(Infinity) as readonly (Attributes | Node | string | null)[])
    if (typeof part === 'string' || part instanceof Node) made.append(part)
    else setAttributes(made, part ?? {})
  return made
}

export function setAttributes(made: Element, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
}

/** A section of the page with a heading. */
export function panel(title: string, note: string, ...children: readonly Child[]): HTMLElement {
  const heading = element('div.heading', element('h2', title), note === '' ? null : element('p', note))
  return element('section.panel', heading, children)
}

/** A panel of which there is nothing to show. */
export function emptyPanel(title: string, text: string): HTMLElement {
  return panel(title, '', element('p.empty', text))
}

/** The legend of a chart; `mark` names the swatch in the style sheet, with dots between its classes. */
export function legend(items: readonly (readonly [mark: string, words: string])[]): HTMLElement {
  const rows = items.map(([mark, words]) =>
    element('li', element(`i.swatch.${mark}`, { 'aria-hidden': 'true' }), words)
  )
  return element('ul.legend', rows)
}
