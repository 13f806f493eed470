// What a terminal shows of the text that a program writes to it, as far as ours does: line feeds, carriage returns, colours, the
// cursor up, and clearing to the end of the line or the screen.

const blank = { char: ' ', style: '' }
const styleOf = { 1: 'bold', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 35: 'magenta', 36: 'cyan' }
const endOf = { 0: /.*/, 22: /^(?:bold|dim)$/, 39: /^(?:red|green|yellow|magenta|cyan)$/ }

/** An empty screen. `rows()` is an array of rows, each an array of `{ char, style }`; a style is words with spaces between. */
export function openScreen({ columns, rows }) {
  const emptyRow = () => Array.from({ length: columns }, () => blank)
  let cells = Array.from({ length: rows }, emptyRow)
  let [row, column] = [0, 0]
  let styles = []
  const feed = () => {
    if (row + 1 < rows) row += 1
    else cells = [...cells.slice(1), emptyRow()]
  }
  const put = (char) => {
    if (column === columns) {
      feed()
      column = 0
    }
    cells[row][column] = { char, style: styles.join(' ') }
    column += 1
  }
  const clearLine = () => cells[row].fill(blank, column)
  const control = (code, count) => {
    if (code === 'A') row = Math.max(0, row - (count || 1))
    else if (code === 'K') clearLine()
    else if (code === 'J') {
      clearLine()
      cells.fill(null, row + 1).forEach((line, index) => line ?? (cells[index] = emptyRow()))
    } else if (code === 'm') {
      const ended = endOf[count]
      styles = ended === undefined ? [...styles, styleOf[count]] : styles.filter((style) => !ended.test(style))
    } else throw new Error(`ESC [ ${count} ${code} is not known here`)
  }
  return {
    write: (text) => {
      for (const [all, count, code] of text.matchAll(/\u001B\[(\d*)([A-Za-z])|[^]/gu)) {
        if (code !== undefined) control(code, Number(count))
        else if (all === '\n') feed()
        else if (all === '\r') column = 0
        else put(all)
      }
    },
    rows: () => cells.map((line) => [...line])
  }
}

/** A row as text, without what is blank at its end. */
export function textOf(row) {
  return row
    .map(({ char }) => char)
    .join('')
    .trimEnd()
}
