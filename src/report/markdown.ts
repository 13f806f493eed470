/** Text from outside in GitHub Markdown: it shows as it is and has no effect, wherever in a line it is put. */
import { escapeHtml } from './html/markup.ts'

/** A zero width space: it breaks what GitHub would link. */
const invisible = '\u200B'

/**
 * A text is cut to so many times its limit before it is cleaned, so that not a whole megabyte is for 300 characters.
 */
const inputFactor = 64

/**
 * Text on one line: line breaks and tabs become single spaces, control and format characters (also those that change
 * the direction of writing) are removed, and a text of more than `limit` characters is cut and ends in an ellipsis. Not
 * escaped: for plain text only.
 */
export function oneLine(text: string, limit = 300): string {
  const cut = text.length > limit * inputFactor
  const line = flat(text.slice(0, limit * inputFactor))
  const characters = Array.from(line)
  if (characters.length <= limit && !cut) return line
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

/** Text on one line, as `oneLine` makes it, at its full length. */
export function flat(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/**
 * Text as Markdown on one line, of at most `limit` characters before escaping: no HTML, no formatting, it ends no table
 * cell and no comment, nobody is mentioned, no issue is referenced and no address becomes a link.
 */
export function inert(text: string, limit = 300): string {
  return oneLine(text, limit).replace(active, (found, offset: number) => passive(found, offset))
}

/** What has a meaning for GitHub anywhere in a line, or (the first alternative) at its beginning. */
const active = /^(?:[-+=]|\d+[.)])|[\\`*_[\]~|$<>&@#]|GH-(?=\d)|:\/\/|www\./giu

/** Characters that a backslash does not escape: GitHub cuts tables and formulas before it reads backslashes. */
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

/** Like `inert`, for text inside an HTML element, where Markdown's backslashes would show. */
export function inertHtml(text: string): string {
  const unlinked = oneLine(text)
    .replace(/[@#]/g, (found) => `${found}${invisible}`)
    .replaceAll('://', `:${invisible}//`)
  return escapeHtml(unlinked)
}

/**
 * A table of cells that are Markdown already, without a raw `|` or a line break. Rows may be shorter than the header.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${header.map((_, column) => cells[column] ?? '').join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
