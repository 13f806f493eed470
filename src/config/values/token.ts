/** The inputs of the action that are secrets. */
export const tokenInputs: readonly string[] = ['heroku-api-key', 'state-token', 'github-token']

/**
 * Why a token cannot be sent in a header, or null. It goes on from the name of what holds the token, and never shows
 * the token itself, only the sign that is wrong.
 */
export function tokenMistake(token: string): string | null {
  const [sign] = /[^\x21-\x7e]/u.exec(token) ?? []
  if (sign === undefined) return null
  if (/[\t\n\r ]/.test(sign)) return 'holds a blank or a line break in the middle. Save the secret again, as one line.'
  return (
    `holds a sign that no token has (${signName(sign)}), as text that was copied from a page or a chat does. ` +
    'Save the secret again, with nothing but the token.'
  )
}

/** `a curly quote, U+201C`; of others the number alone. */
export function signName(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return names[code] ?? code
}

const names: Readonly<Record<string, string>> = {
  'U+00A0': 'a no-break space, U+00A0',
  'U+200B': 'a zero-width space, U+200B',
  'U+FEFF': 'a byte order mark, U+FEFF',
  'U+2018': 'a curly quote, U+2018',
  'U+2019': 'a curly quote, U+2019',
  'U+201C': 'a curly quote, U+201C',
  'U+201D': 'a curly quote, U+201D',
  'U+2028': 'a line separator, U+2028',
  'U+2029': 'a paragraph separator, U+2029'
}
