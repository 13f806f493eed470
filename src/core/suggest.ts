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
  const swapped = known.find((one) => isSwapped(plain(word), plain(one)))
  if (swapped !== undefined) return swapped
  const near = known[known.map(plain).indexOf(closest(plain(word), known.map(plain)))]
  if (near === undefined) return null
  return distance(plain(word), plain(near)) <= Math.max(1, Math.floor(near.length / 3)) ? near : null
}

/** Whether two letters beside each other changed places, which is one slip of the fingers. */
function isSwapped(word: string, known: string): boolean {
  let at = 0
  while (at < known.length && known[at] === word[at]) at += 1
  return (
    at + 1 < known.length && known === word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  )
}
