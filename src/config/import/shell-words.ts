/**
 * The words of the first command on a shell line, without their quotes, and what comes after it: another command, a pipe or a
 * redirection. Variables stand as they are written.
 */
export function shellWords(line: string): { readonly words: readonly string[]; readonly rest: string } {
  const words: string[] = []
  let word: string | null = null
  for (let index = 0; index < line.length;) {
    const left = line.slice(index)
    const [space] = /^\s+/.exec(left) ?? []
    if (space !== undefined || (word === null && left.startsWith('#'))) {
      if (word !== null) words.push(word)
      word = null
      if (space === undefined) return { words, rest: '' }
      index += space.length
      continue
    }
    if (/^[;|&<>]/.test(left)) return { words: word === null ? words : [...words, word], rest: left }
    const [written, plain] = piece(left)
    word = (word ?? '') + plain
    index += written
  }
  return { words: word === null ? words : [...words, word], rest: '' }
}

/** The length of a quoted part or of one character, and what it stands for. */
function piece(text: string): readonly [number, string] {
  const [single, inSingle] = /^'([^']*)'/.exec(text) ?? []
  if (single !== undefined) return [single.length, inSingle ?? '']
  const [ansi, inAnsi] = /^\$'((?:[^'\\]|\\.)*)'/.exec(text) ?? []
  if (ansi !== undefined) return [ansi.length, (inAnsi ?? '').replace(/\\(.)/g, '$1')]
  const [double, inDouble] = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? []
  if (double !== undefined) return [double.length, (inDouble ?? '').replace(/\\(["\\$`])/g, '$1')]
  const [escaped] = /^\\./.exec(text) ?? []
  return escaped === undefined ? [1, text.charAt(0)] : [2, escaped.charAt(1)]
}
