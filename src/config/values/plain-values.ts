/** Looking into plain values that nobody has checked. */

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function entry(value: unknown, key: string): unknown {
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : []
}

export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What stands at a path; undefined: nothing. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (value: unknown, step) => (Array.isArray(value) ? (value as unknown[])[Number(step)] : entry(value, String(step))),
    root
  )
}
