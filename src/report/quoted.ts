/** Words of others (answers, errors, names) as they may be told: the only way in which an adapter shortens them. */
import { flat, oneLine } from './markdown.ts'

/**
 * On one line, without secrets, and cut last: what is left of a secret that was cut is found by nobody.
 *
 * @param redact takes the secrets of the run out of a text
 */
export function quoted(words: string, limit: number, redact: (text: string) => string): string {
  // Once before, for secrets of several lines, and once after, for one that something invisible stood in.
  return oneLine(redact(flat(redact(words))), limit)
}
