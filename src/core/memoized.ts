/**
 * Works out what belongs to a key once, as a thousand apps may share a few schedules.
 *
 * @param most results that are kept; before one more is kept, all others are forgotten
 */
export function memoized<T, R>(
  keyOf: (subject: T) => string | number,
  workOut: (subject: T) => R,
  most = Infinity
): (subject: T) => R {
  const known = new Map<string | number, R>()
  return (subject) => {
    const key = keyOf(subject)
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const result = workOut(subject)
    known.set(key, result)
    return result
  }
}
