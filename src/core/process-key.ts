/** App and process type as one text, which is unique whatever characters the names hold. */
export function processKey({ app, process }: { readonly app: string; readonly process: string }): string {
  return JSON.stringify([app, process])
}
