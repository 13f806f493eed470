/** What goes wrong with requests. */
export interface FaultOf<Answer> {
  /** Default: any method. */
  readonly method?: string
  /** Path without query, exact or as a pattern. Default: any path. */
  readonly path?: string | RegExp
  /** Only the next so many requests that match. Default: all until `clearFaults`. */
  readonly times?: number
  readonly answer: Answer
}

export type ApiFault = FaultOf<ApiFaultAnswer>

export type ApiFaultAnswer =
  /** `body` is sent as JSON, or as HTML where it is a string. Default: an empty body. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The usual answer, later by so much on the emulator's clock. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Never answers: the client needs a timeout of its own. */
  | { readonly kind: 'hang' }
  /** Resets the connection without doing what was asked. */
  | { readonly kind: 'reset' }
  /** Does what was asked, then resets the connection instead of answering. */
  | { readonly kind: 'lost-reply' }

export interface FaultList<Answer> {
  readonly add: (fault: FaultOf<Answer>) => void
  readonly clear: () => void
  /** The oldest fault that matches a request, which counts as one of its `times`; null: none. */
  readonly take: (method: string, path: string) => Answer | null
}

export function createFaultList<Answer>(): FaultList<Answer> {
  let faults: readonly { readonly fault: FaultOf<Answer>; readonly left: number }[] = []
  const matches = (fault: FaultOf<Answer>, method: string, path: string): boolean =>
    (fault.method ?? method) === method &&
    (fault.path === undefined || (typeof fault.path === 'string' ? path === fault.path : path.search(fault.path) >= 0))
  return {
    add: (fault) => {
      faults = [...faults, { fault, left: fault.times ?? Infinity }]
    },
    clear: () => {
      faults = []
    },
    take: (method, path) => {
      const hit = faults.find(({ fault }) => matches(fault, method, path))
      if (hit === undefined) return null
      faults = faults.flatMap((entry) =>
        entry !== hit ? [entry] : entry.left > 1 ? [{ ...entry, left: entry.left - 1 }] : []
      )
      return hit.fault.answer
    }
  }
}
