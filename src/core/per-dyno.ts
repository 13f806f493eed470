import type { PerDyno } from './model.ts'
import { ownValue } from './own-value.ts'

/** What one dyno of a type carries; null: it is not said for this type. */
export function perDynoOf(perDyno: PerDyno, size: string): number | null {
  if (typeof perDyno === 'number') return perDyno
  return ownValue(perDyno, size.toLowerCase()) ?? null
}

/** By how much a dyno of a type carries more than one of the type that is named first. */
export function sizeFactor(perDyno: PerDyno, size: string): number {
  return (perDynoOf(perDyno, size) ?? firstPerDyno(perDyno)) / firstPerDyno(perDyno)
}

/** What one dyno of the type that is named first carries: amounts of work are counted in these. */
export function firstPerDyno(perDyno: PerDyno): number {
  return typeof perDyno === 'number' ? perDyno : (Object.values(perDyno)[0] ?? 1)
}
