import { closest, distance } from 'fastest-levenshtein'

/** ` Did you mean "…"?` if one of the known words is spelled much the same, else an empty text. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === null ? '' : ` Did you mean "${near}"?`
}

/** The known word that is spelled much the same; null: there is none. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null
  const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')
  const near = known[known.map(plain).indexOf(closest(plain(word), known.map(plain)))]
  if (near === undefined) return null
  return distance(plain(word), plain(near)) <= Math.max(1, Math.floor(near.length / 3)) ? near : null
}
