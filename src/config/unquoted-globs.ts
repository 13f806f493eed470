/** Each is looked for in the whole text. */
const mostGlobs = 10

/**
 * Globs that begin with `*` and have no quotes: YAML takes them for aliases, and what it says then is of no use to who wrote them. For
 * texts that cannot be read.
 *
 * @returns where each begins
 */
export function unquotedGlobs(text: string): readonly { readonly offset: number; readonly glob: string }[] {
  const found = [...text.matchAll(/(^[ \t]*(?:- +)?|[[{,][ \t]*)(\*[\w*?-]*)(?=[ \t]*(?:[:,\]}]|$))/gm)]
  return found
    .slice(0, mostGlobs)
    .map(({ index, 1: before = '', 2: glob = '' }) => ({ offset: index + before.length, glob }))
    .filter(({ glob }) => glob === '*' || !text.includes(`&${glob.slice(1)}`))
}
