/** The stores that the input `state` can name. One more is one more file and one more line here. */
import { cacheKind } from './actions-cache.ts'
import { fileKind } from './file.ts'
import { noneKind } from './none.ts'
import { variableKind } from './repository-variable.ts'
import type { StoreKind } from './store.ts'

/** The first is what is meant where nothing is said. */
export const storeKinds = [cacheKind, variableKind, fileKind, noneKind] as const satisfies readonly StoreKind[]

export function storeOf(kind: string): StoreKind {
  const found = storeKinds.find((store) => store.kind === kind)
  if (found === undefined) throw new Error(`there is no store "${kind}"`)
  return found
}
