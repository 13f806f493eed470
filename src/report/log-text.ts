/** Text for a log that GitHub reads along: a line in it may be a command to the runner, such as `::error::` or `##[group]`. */

/** A zero width space: it breaks what the runner would obey. */
const invisible = '\u200B'

/** Text of our own lines, whatever stands in them: none of them is a command. */
export function logText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/^(\s*):(?=:)/gm, `$1:${invisible}`)
    .replaceAll('##[', `##${invisible}[`)
}

/** One line, whatever stands in it. */
export function logLine(text: string): string {
  const line = text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ').replace(/\p{Cc}+/gu, '')
  return logText(line)
}
