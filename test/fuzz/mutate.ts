/** Changes to plain documents that keep most of their structure. */

import { pick } from './random.ts'
import type { Random } from './random.ts'

const hostile: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  1e-300,
  1e15,
  1e308,
  Number.MAX_SAFE_INTEGER,
  8.64e15,
  '',
  '0',
  'off',
  'none',
  'auto',
  '-1',
  '1e400d',
  '99999999999d',
  '9999',
  '0-9999',
  '00:00-24:00 1-2',
  'sat-mon 22:00-03:00 2',
  '02-29..01-01 3',
  '__proto__',
  'constructor',
  '</script><script>alert(1)</script>',
  '<!-- --> ]]> `| **x**',
  '::error::x\n::set-output name=a::b',
  '\u0000\u001b[31m\u202e\uD800',
  '${FUZZ_SECRET}',
  '$&$`',
  'x'.repeat(5000),
  'é😀'.repeat(300),
  [],
  {},
  [[[]]],
  { length: 3 },
  { toString: 1, __proto__x: 2 },
  '2026-11-27',
  '12-24..01-02',
  'hold 1000000d',
  'https://[::1]:99999/',
  'javascript:alert(1)'
]
const keys = ['__proto__', 'constructor', 'toString', 'web', '', ' ', 'a.b', 'x'.repeat(300), '<b>', 'schedule', 'max']

type Container = unknown[] | Record<string, unknown>

/** A copy of a document with some values changed for others of their kind: most of what comes of it is a document still. */
export function nudged(document: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(document)
  const places = containersIn(copy)
  for (let times = 1 + Math.floor(random() ** 2 * 12); times > 0; times -= 1) {
    const container = pick(places, random)
    if (container !== undefined) nudge(container, random)
  }
  return copy
}

const texts = hostile.filter((value) => typeof value === 'string')
const minuteMs = 60_000

function nudge(container: Container, random: Random): void {
  const key = pick(Object.keys(container), random)
  if (key === undefined) return
  const value: unknown = Array.isArray(container) ? container[Number(key)] : container[key]
  const put = (next: unknown): void => void Object.assign(container, { [key]: next })
  if (typeof value === 'boolean') put(!value)
  else if (typeof value === 'number') put(nudgedNumber(value, random))
  // Codes and kinds are words; where people or the world write there are blanks or marks.
  else if (typeof value === 'string' && /[ :/%]/.test(value)) put(pick(texts, random))
  else if (Array.isArray(container) && random() < 0.5) container.splice(Number(key), 1)
  else if (Array.isArray(container)) container.splice(Number(key), 0, structuredClone(value))
}

function nudgedNumber(value: number, random: Random): number {
  const whole = Number.isInteger(value)
  const instant = value > 1e12
  const near = instant
    ? [
        value - minuteMs,
        value + minuteMs,
        value - 3_600_000,
        value + 3_600_000,
        value - 86_400_000,
        value + 86_400_000,
        0
      ]
    : [0, 1, value + 1, Math.max(0, value - 1), value * 2, value * 1000, value / 2]
  const next = pick(near, random) ?? value
  return whole ? Math.round(next) : next
}

/** A copy of a document with some places changed for anything at all. */
export function mutated(document: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(document)
  const times = 1 + Math.floor(random() ** 4 * 6)
  for (let time = 0; time < times; time += 1) {
    const places = containersIn(copy)
    const container = pick(places, random)
    if (container !== undefined) mutate(container, places, random)
  }
  return copy
}

function mutate(container: Container, places: readonly Container[], random: Random): void {
  const key = pick(Object.keys(container), random)
  const put = (name: string, value: unknown): void => {
    Object.defineProperty(container, name, { value, enumerable: true, configurable: true, writable: true })
  }
  if (key === undefined) {
    if (!Array.isArray(container)) put(pick(keys, random) ?? '', pick(hostile, random))
    return
  }
  const value = Array.isArray(container) ? container[Number(key)] : container[key]
  const kind = typeof value === 'number' && random() < 0.6 ? 3 : Math.floor(random() * 8)
  if (kind <= 2) put(key, structuredClone(pick(hostile, random)))
  else if (kind === 3 && typeof value === 'number')
    put(key, pick([-value, value * 1e6, value + 0.5, value - 1, value + 1, String(value)], random))
  else if (kind === 4 && Array.isArray(container)) container.splice(Number(key), 1)
  else if (kind === 4) Reflect.deleteProperty(container, key)
  else if (kind === 5 && Array.isArray(container))
    for (let more = random() * 20; more > 0; more -= 1) container.push(structuredClone(value))
  else if (kind === 5) put(pick(keys, random) ?? '', value)
  else if (kind === 6) put(key, structuredClone(pick(places, random)))
  else put(key, [value])
}

function containersIn(document: unknown): readonly Container[] {
  const found: Container[] = []
  const open = [document]
  while (open.length > 0 && found.length < 2000) {
    const one = open.pop()
    if (typeof one !== 'object' || one === null) continue
    found.push(one as Container)
    open.push(...(Object.values(one) as readonly unknown[]))
  }
  return found
}
