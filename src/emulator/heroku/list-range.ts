/** The attributes that a list can be ordered by, and how to read them. */
type Attributes<T> = Readonly<Record<string, (item: T) => string | number>>

export interface ListPage<T> {
  readonly items: readonly T[]
  /** Headers to send: `Accept-Ranges`, and `Content-Range` and `Next-Range` where they apply. */
  readonly headers: Readonly<Record<string, string>>
  /** The list goes on: the status is 206. */
  readonly partial: boolean
}

const maxItems = 1000
const defaultItems = 200
const rangeHeader = /^(\w+) *(\]?)([^\s;.[\]]*)\.\.([^\s;.[\]]*)(\[?) *(?:; *(.*))?$/

/**
 * The page of a list that a `Range` header asks for, e.g. `version ..; max=1, order=desc`. `]` at the start and `[` at
 * the end of the range exclude that value. Without a header: the first 200 in the given order. null: it cannot be satisfied.
 */
export function pageOf<T>(
  items: readonly T[],
  header: string | undefined,
  attributes: Attributes<T>
): ListPage<T> | null {
  const names = Object.keys(attributes)
  const accept = { 'Accept-Ranges': names.join(', ') }
  const range = rangeHeader.exec(header ?? `${names[0] ?? ''} ..`)
  const [, attribute = '', openStart = '', start = '', end = '', openEnd = '', settings = ''] = range ?? []
  const keyOf = attributes[attribute]
  const max = Number(/\bmax=(\d+)/.exec(settings)?.[1] ?? defaultItems)
  if (range === null || keyOf === undefined || max < 1) return null

  const direction = /\border=desc\b/.test(settings) ? -1 : 1
  const compare = (a: string | number, b: string | number): number => direction * (a < b ? -1 : a > b ? 1 : 0)
  const bound = (text: string, item: T): string | number => (typeof keyOf(item) === 'number' ? Number(text) : text)
  const inside = items.filter((item) => {
    const afterStart = start === '' ? 1 : compare(keyOf(item), bound(start, item))
    const beforeEnd = end === '' ? 1 : compare(bound(end, item), keyOf(item))
    return (openStart === '' ? afterStart >= 0 : afterStart > 0) && (openEnd === '' ? beforeEnd >= 0 : beforeEnd > 0)
  })
  if (header !== undefined) inside.sort((a, b) => compare(keyOf(a), keyOf(b)))

  const page = inside.slice(0, Math.min(max, maxItems))
  const first = page[0]
  const last = page.at(-1)
  if (first === undefined || last === undefined) return { items: [], headers: accept, partial: false }
  const contentRange = { ...accept, 'Content-Range': `${attribute} ${keyOf(first)}..${keyOf(last)}` }
  if (page.length === inside.length) return { items: page, headers: contentRange, partial: false }
  const order = direction === -1 ? ', order=desc' : ''
  const nextRange = `${attribute} ]${keyOf(last)}..${end}${openEnd}; max=${max}${order}`
  return { items: page, headers: { ...contentRange, 'Next-Range': nextRange }, partial: true }
}
