export interface Cell {
  readonly char: string
  readonly style: string
}

export function openScreen(size: { readonly columns: number; readonly rows: number }): {
  readonly write: (text: string) => void
  readonly rows: () => readonly (readonly Cell[])[]
}

export function textOf(row: readonly Cell[]): string
