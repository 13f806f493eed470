import { oneLine } from '../markdown.ts'

/** A notice is to be read at a glance, and one that failed is kept in the state. In characters. */
export const textLimit = 600

/** Each text as a sentence; empty ones are left out. */
export function sentences(...texts: readonly string[]): string {
  return texts
    .map((text) => oneLine(text, textLimit))
    .filter((text) => text !== '')
    .map(fullSentence)
    .join(' ')
}

/** With a capital letter if it begins with a plain word, and with a full stop; an empty one stays empty. */
export function fullSentence(text: string): string {
  return withStop(text.replace(/^[a-z]+(?= )/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
}

/** With a full stop at its end; an empty one stays empty. */
export function withStop(text: string): string {
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`
}
