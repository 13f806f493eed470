/** Whether a text can be the name of an app or of a process type. */
export function isName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text)
}
