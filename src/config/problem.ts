/** One mistake in what the user wrote, with the place and the remedy. */
export interface Problem {
  readonly message: string
  /** Set when the mistake is in a file: the path as given, line and column from 1. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number } | null
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Takes note of a mistake that stands in no file. */
export type Refuse = (message: string) => void

export function problem(message: string): Problem {
  return { message, place: null }
}

/** What cannot be had, for one reason. */
export function refusal(message: string): Extract<Parsed<never>, { readonly ok: false }> {
  return { ok: false, problems: [problem(message)] }
}

/** `a, b or c` */
export function oneOf(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`
}
