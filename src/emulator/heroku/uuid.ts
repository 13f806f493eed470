import { createHash } from 'node:crypto'

/** A UUID in the form of version 5 that is the same for the same words, so that ids are the same in every run. */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha1').update(words.join('\n')).digest('hex')
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32)
  ].join('-')
}
