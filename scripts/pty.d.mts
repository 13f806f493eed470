export function runInTerminal(
  command: string,
  size: { readonly columns: number; readonly rows: number },
  onOutput: (text: string) => void
): Promise<number | null>
