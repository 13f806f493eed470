/** What is wrong with a line, for the user. Thrown while a line is parsed, and caught by `parse-window.ts`. */
export class Mistake extends Error {
  /** How to write such a thing in general, where the line itself cannot be put right. */
  readonly remedy: string

  constructor(message: string, remedy = '') {
    super(message)
    this.remedy = remedy
  }
}

/** The remedy where a word has no place. */
export const wordOrder =
  'Write days (comma-separated), then hours, then the quantity, for example "weekdays 07:00-22:00 3".'
