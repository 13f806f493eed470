/** What goes wrong with requests to the API. */
export interface ApiFault {
  /** Default: any method. */
  readonly method?: string
  /** Path without its query, exact or as a pattern. Default: any path. */
  readonly path?: string | RegExp
  /** Only the next so many that match. Default: all until `clearFaults`. */
  readonly times?: number
  readonly answer: ApiFaultAnswer
}

export type ApiFaultAnswer =
  /** `body` is sent as JSON, but a text as it is with `Content-Type: text/html`; without it the body is empty. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Answers as usual, so much later by the clock. */
  | { readonly kind: 'delay'; readonly delayMs: number }
  /** Never answers; the client's own timeout must end it. */
  | { readonly kind: 'hang' }
  /** Resets the connection before the request is looked at. */
  | { readonly kind: 'reset' }
  /** Does what was asked, then resets the connection instead of telling. */
  | { readonly kind: 'lost-reply' }

export interface FaultList {
  readonly add: (fault: ApiFault) => void
  readonly clear: () => void
  /** The oldest fault that matches, used up by one. */
  readonly take: (method: string, path: string) => ApiFaultAnswer | null
}

export function createFaultList(): FaultList {
  let faults: readonly { readonly fault: ApiFault; readonly left: number }[] = []
  const matches = ({ method, path }: ApiFault, request: { readonly method: string; readonly path: string }): boolean =>
    (method ?? request.method) === request.method &&
    (path === undefined || (typeof path === 'string' ? path === request.path : request.path.search(path) >= 0))
  return {
    add: (fault) => {
      faults = [...faults, { fault, left: fault.times ?? Infinity }]
    },
    clear: () => {
      faults = []
    },
    take: (method, path) => {
      const hit = faults.find(({ fault }) => matches(fault, { method, path }))
      if (hit === undefined) return null
      faults = faults.flatMap((entry) =>
        entry !== hit ? [entry] : entry.left > 1 ? [{ ...entry, left: entry.left - 1 }] : []
      )
      return hit.fault.answer
    }
  }
}
