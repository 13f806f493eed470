/** Caches by a key, as a thousand apps may share a few schedules. */
export function memoized<T, R>(keyOf: (subject: T) => string, workOut: (subject: T) => R): (subject: T) => R {
  const known = new Map<string, R>()
  return (subject) => {
    const key = keyOf(subject)
    const result = known.get(key) ?? workOut(subject)
    known.set(key, result)
    return result
  }
}
