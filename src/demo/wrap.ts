import { stripVTControlCharacters } from 'node:util'

/**
 * A line broken at its spaces, so that no word is cut; all lines but the first are indented. Spaces inside a line stay,
 * and colours take no room.
 */
export function wrap(line: string, columns: number, indent: number): readonly string[] {
  const lines: string[] = []
  let [text, width] = ['', 0]
  for (const [word, letters = ''] of line.matchAll(/(\S+)\s*|\s+/g)) {
    const isBegun = text.trim() !== ''
    if (isBegun && width + visibleWidth(letters) > columns) {
      lines.push(text.trimEnd())
      ;[text, width] = [' '.repeat(indent), indent]
    }
    text += word
    width += visibleWidth(word)
  }
  return [...lines, text.trimEnd()]
}

function visibleWidth(text: string): number {
  return Array.from(stripVTControlCharacters(text)).length
}
