/** Names a process type of an app in one text, whatever the names hold. */
export function processKey({ app, process }: { readonly app: string; readonly process: string }): string {
  return JSON.stringify([app, process])
}
