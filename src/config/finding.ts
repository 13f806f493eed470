/** A mistake at a path of the configuration; `at: 'key'` points at the last key itself, not at its value. */
export interface Finding {
  readonly path: readonly PropertyKey[]
  readonly at: 'key' | 'value'
  readonly message: string
}
