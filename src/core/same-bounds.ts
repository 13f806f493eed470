import type { Bounds } from './model.ts'

/** Whether both allow the same quantities; where no bounds are known, only nothing known is the same. */
export function sameBounds(a: Bounds | null | undefined, b: Bounds | null | undefined): boolean {
  return a?.floor === b?.floor && a?.ceiling === b?.ceiling
}
