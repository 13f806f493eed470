import { oneLine } from './markdown.ts'

/** Columns of a terminal that every line fits in. */
export const columns = 100

/** A line, cut at the width of the terminal. */
function fit(line: string): string {
  const characters = Array.from(line.trimEnd())
  return characters.length <= columns ? characters.join('') : `${characters.slice(0, columns - 1).join('')}…`
}

/** A paragraph broken at spaces, two columns narrower than the terminal; all lines but the first are indented. */
export function wrapped(text: string, indent = 0): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of oneLine(text, 2000).split(' ')) {
    if (line !== '' && Array.from(line).length + 1 + Array.from(word).length > columns - 2) {
      lines.push(line)
      line = `${' '.repeat(indent)}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Cells side by side, numbers to the right; no cell is wider than `widest`. */
export function aligned(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
  widest = 36
): readonly string[] {
  const cut = rows.map((row) => row.map((cell) => oneLine(cell, widest)))
  const length = (cell: string): number => Array.from(cell).length
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => length(row[column] ?? ''))))
  const pad = (cell: string, column: number): string => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - length(cell)))
    return right.includes(column) ? space + cell : cell + space
  }
  return cut.map((row) => `  ${row.map(pad).join('   ')}`.trimEnd())
}

/** Groups of lines with an empty line between them; empty groups are left out. */
export function blocks(groups: readonly (readonly string[])[]): string {
  const texts = groups.filter((lines) => lines.length > 0).map((lines) => lines.map(fit).join('\n'))
  return `${texts.join('\n\n')}\n`
}
