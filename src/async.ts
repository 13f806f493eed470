/** Waiting: time limits, cancellation, and one thing after the other. */

/**
 * What `work` gives, or `otherwise` when it takes longer than `ms`. In real time: a virtual clock stands still while the work is done. The
 * work itself goes on and is not waited for. A time that is past is none.
 */
export async function withTimeout<T>(ms: number, work: Promise<T>, otherwise: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), Math.max(0, ms))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Waits for `work`, or for the signal, whatever comes first; the work itself goes on. Nothing is left with the signal afterwards: it may live
 * for weeks, in which millions wait like this.
 */
export async function untilAborted(signal: AbortSignal, work: Promise<unknown>): Promise<void> {
  let stop: () => void = noop
  const aborted = new Promise<void>((resolve) => {
    stop = resolve
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', stop)
  })
  try {
    await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

export type SerialQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Does one piece of work at a time, in the order in which they come. One that fails does not stop the next. */
export function serialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(noop)
    return next
  }
}

/** Work that goes on beside the caller's, one piece at a time. */
export interface Background {
  /** Starts it, unless the piece before still goes on. */
  readonly start: (work: () => Promise<void>) => void
  /** Resolves when nothing goes on. Never rejects. */
  readonly idle: () => Promise<void>
  /** Throws the first error of the work, if there was one. */
  readonly rethrow: () => void
}

export function background(): Background {
  let current: Promise<void> | null = null
  const errors: unknown[] = []
  return {
    start: (work) => {
      current ??= work()
        .catch((error: unknown) => void errors.push(error))
        .finally(() => (current = null))
    },
    idle: () => current ?? Promise.resolve(),
    rethrow: () => {
      if (errors.length > 0) throw errors[0]
    }
  }
}

export function noop(): void {
  return undefined
}
