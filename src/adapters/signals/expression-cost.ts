/** What the steps and functions of JMESPath take at most, from what goes into them. The figures are measured, and rounded up. */

/** `ns`: time in nanoseconds; `bytes`: what is made, whatever becomes of it. */
export interface Cost {
  readonly ns: number
  readonly bytes: number
}

const nothing: Cost = { ns: 0, bytes: 0 }
/** A text is taken apart into a list of characters. */
const bytesPerCharacter = 40
/** Taken by the call itself, and by working out what it costs. */
const bytesPerCall = 200
/** Where counting ends: a value that holds another twice, and so on, weighs without end. */
const mostValues = 500_000

/** Before a step that is not a function. Its time is read from the clock. */
export function stepCost(
  { type, children = [] }: { readonly type: string; readonly children?: readonly unknown[] },
  value: unknown
): Cost {
  switch (type) {
    case 'MultiSelectList':
    case 'MultiSelectHash':
      // A list that grows has room for more.
      return { ns: 0, bytes: 192 + 32 * children.length }
    case 'Slice':
      return { ns: 0, bytes: typeof value === 'string' ? bytesPerCharacter * value.length : 0 }
    case 'ExpressionReference':
    case 'LetExpression':
      return { ns: 0, bytes: 200 }
    case 'Arithmetic':
    case 'Unary':
      return { ns: 0, bytes: 16 }
    default:
      return nothing
  }
}

/** Before a list is made of the elements of another. */
export function listCost(list: unknown): Cost {
  return { ns: 0, bytes: 48 + 24 * items(list).length }
}

/** After a step that makes lists: each of their elements took a step or was there before. */
export function resultCost({ type }: { readonly type: string }, list: readonly unknown[]): Cost {
  return type === 'Slice' || type.endsWith('Projection') ? listCost(list) : nothing
}

export function flattenCost(list: unknown): Cost {
  const length = sum(items(list), (item) => (Array.isArray(item) ? item.length : 1))
  // The list is copied whenever it has outgrown its place.
  return { ns: 20 * length, bytes: 48 * length }
}

/** Of two lists or objects. */
export function equalityCost(left: unknown, right: unknown): Cost {
  const values = Math.min(weigh(left).values, weigh(right).values)
  // Of every object that is compared a list of its keys is made.
  return { ns: 100 * values, bytes: 64 * values }
}

/** Of sorting by texts or numbers, which are compared character by character. */
export function sortCost(keys: readonly unknown[]): Cost {
  const rounds = Math.log2(keys.length + 1)
  return { ns: rounds * (200 * keys.length + 60 * sum(keys, lengthOf)), bytes: 0 }
}

/** Before a function, whatever it is given. */
export function callCost(name: string, args: readonly unknown[]): Cost {
  const parts = sum(args, partsOf)
  const own = Object.hasOwn(costs, name) ? (costs[name]?.(args) ?? nothing) : nothing
  return { ns: 20 * parts + own.ns, bytes: bytesPerCall + own.bytes }
}

type CostOf = (args: readonly unknown[]) => Cost

const made =
  (bytesPerPart: number): CostOf =>
  (args) => ({ ns: 0, bytes: bytesPerPart * sum(args, partsOf) })

/** The one text is looked for in the other at every place. */
const searched: CostOf = ([text, sought]) => ({ ns: lengthOf(text) * Math.max(1, lengthOf(sought)), bytes: 0 })

const padded: CostOf = ([, width]) => ({ ns: 0, bytes: 2 * numberOf(width) })

const trimmed: CostOf = ([text, characters]) => ({
  ns: lengthOf(text) * (20 + lengthOf(characters)),
  bytes: 0
})

const costs: Readonly<Record<string, CostOf>> = {
  contains: ([where, sought]) =>
    Array.isArray(where) ? { ns: where.length * (10 + lengthOf(sought)), bytes: 0 } : searched([where, sought]),
  ends_with: searched,
  find_first: searched,
  find_last: searched,
  from_items: made(120),
  group_by: made(64),
  items: made(120),
  join: ([glue, list]) => {
    const length = sum(items(list), (text) => lengthOf(text) + lengthOf(glue))
    return { ns: length, bytes: 2 * length }
  },
  keys: made(24),
  length: ([value]) => (typeof value === 'string' ? { ns: 0, bytes: bytesPerCharacter * value.length } : nothing),
  lower: made(6),
  map: ([, list]) => ({ ns: 0, bytes: 16 * items(list).length }),
  max: ([list]) => ({ ns: 100 * sum(items(list), lengthOf), bytes: 0 }),
  merge: made(120),
  min: ([list]) => ({ ns: 100 * sum(items(list), lengthOf), bytes: 0 }),
  pad_left: padded,
  pad_right: padded,
  replace: replaced,
  reverse: ([value]) => ({ ns: 0, bytes: (typeof value === 'string' ? bytesPerCharacter : 16) * partsOf(value) }),
  sort: ([list]) => ({ ns: sortCost(items(list)).ns, bytes: 48 * items(list).length }),
  // Each element is put beside its key, which is worked out step by step.
  sort_by: ([list]) => ({ ns: 0, bytes: 400 * items(list).length }),
  split: ([text, separator, count]) => {
    const { ns } = searched([text, separator])
    return { ns, bytes: bytesPerCharacter * (occurrences(text, separator, ns) + numberOf(count ?? 0)) }
  },
  to_string: ([value]) => {
    if (typeof value === 'string') return nothing
    const { values, characters } = weigh(value)
    return { ns: 50 * values + 5 * characters, bytes: 60 * values + 6 * characters }
  },
  trim: trimmed,
  trim_left: trimmed,
  trim_right: trimmed,
  values: made(24),
  zip: (lists) => ({ ns: 0, bytes: (64 + 16 * lists.length) * Math.min(...lists.map(partsOf)) })
}

function replaced([text, sought, by, count]: readonly unknown[]): Cost {
  const { ns } = searched([text, sought])
  if (count === undefined || count === null || count === 0) {
    const pieces = occurrences(text, sought, ns)
    return { ns, bytes: 2 * (lengthOf(text) + pieces * lengthOf(by)) + bytesPerCharacter * pieces }
  }
  const times = numberOf(count)
  // With "$&" and the like every replacement may hold the whole text again.
  const growth = String(by).includes('$') ? lengthOf(text) * (lengthOf(by) + 1) ** times : times * lengthOf(by)
  return { ns: ns * times, bytes: 2 * times * (lengthOf(text) + growth) + 16 * times }
}

/** How often a text holds another; all of its length where even looking would take too long. @param ns what looking takes */
function occurrences(text: unknown, sought: unknown, ns: number): number {
  if (typeof text !== 'string' || typeof sought !== 'string') return 0
  if (sought === '' || ns > 1e9) return text.length
  let count = 0
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) count += 1
  return count
}

interface Weight {
  readonly values: number
  readonly characters: number
}

/** Going through a large value takes memory itself, and the same one is often asked about. */
const known = new WeakMap<object, Weight>()

/** Everything that stands in a value, as often as it stands there. Values are not changed while they are asked about. */
function weigh(value: unknown): Weight {
  if (typeof value !== 'object' || value === null) return { values: 1, characters: lengthOf(value) }
  const weight = known.get(value) ?? weighAnew(value)
  known.set(value, weight)
  return weight
}

function weighAnew(value: object): Weight {
  let values = 0
  let characters = 0
  const open: unknown[] = [value]
  while (open.length > 0 && values + open.length < mostValues && characters < 20 * mostValues) {
    const one = open.pop()
    values += 1
    characters += lengthOf(one)
    if (typeof one !== 'object' || one === null) continue
    const keys = Array.isArray(one) ? [] : Object.keys(one)
    const parts: readonly unknown[] = Array.isArray(one) ? one : Object.values(one)
    if (values + open.length + parts.length > mostValues) return { values: Infinity, characters }
    for (const key of keys) characters += key.length
    for (const part of parts) open.push(part)
  }
  return { values: open.length > 0 ? Infinity : values, characters }
}

function partsOf(value: unknown): number {
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 1
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function sum(list: readonly unknown[], of: (item: unknown) => number): number {
  return list.reduce<number>((total, item) => total + of(item), 0)
}
