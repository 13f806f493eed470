/** Outside text in GitHub Markdown: it shows as it is and does nothing, wherever inside a line it is put. */

/** Breaks what GitHub would link, and is not seen. */
const invisible = '\u200B'

/** Longer than any text that is kept, so that a megabyte is not worked through for 300 characters. */
const inputFactor = 64

/**
 * Text on one line: line breaks and tabs become single spaces, control and format characters (also those that turn the direction
 * of writing) go, and what is longer than `limit` characters ends in an ellipsis. Not escaped: for plain text only.
 */
export function oneLine(text: string, limit = 300): string {
  const cut = text.length > limit * inputFactor
  const line = text
    .slice(0, limit * inputFactor)
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  const characters = Array.from(line)
  if (characters.length <= limit && !cut) return line
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

/**
 * `text` as inert Markdown on one line, of at most `limit` characters before escaping: no HTML, no formatting, no table cell or
 * comment ends in it, nobody is mentioned, no issue is referenced and no address becomes a link.
 */
export function inert(text: string, limit = 300): string {
  return oneLine(text, limit).replace(active, (found, offset: number) => passive(found, offset))
}

/** What means something to GitHub anywhere in a line, or (the first alternative) at its beginning. */
const active = /^(?:[-+=]|\d+[.)])|[\\`*_[\]~|$<>&@#]|GH-(?=\d)|:\/\/|www\./giu

/** The signs that a backslash does not cover: tables and formulas are cut before backslashes are read. */
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&#124;',
  $: '&#36;',
  '\\': '&#92;'
}

function passive(found: string, offset: number): string {
  const entity = entities[found]
  if (entity !== undefined) return entity
  if (found === '@') return `@${invisible}`
  if (found === '#') return `\\#${invisible}`
  if (found === '://') return `:${invisible}//`
  if (found.toLowerCase() === 'www.') return `${found.slice(0, 3)}${invisible}.`
  if (found.toLowerCase() === 'gh-') return `${found}${invisible}`
  if (offset === 0 && found.length > 1) return `${found.slice(0, -1)}\\${found.slice(-1)}`
  return `\\${found}`
}

/** A table of cells that are Markdown already and hold neither a raw `|` nor a line break. Rows may be shorter than the header. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${header.map((_, column) => cells[column] ?? '').join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
