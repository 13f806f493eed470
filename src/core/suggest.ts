import { closest, distance } from 'fastest-levenshtein'

/** ` Did you mean "…"?` if one of the known words is spelled much the same, else an empty text. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')
  const near = known[known.map(plain).indexOf(closest(plain(word), known.map(plain)))]
  if (near === undefined) return ''
  return distance(plain(word), plain(near)) <= Math.max(1, Math.floor(near.length / 3))
    ? ` Did you mean "${near}"?`
    : ''
}
