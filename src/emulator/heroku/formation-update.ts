import { isRecord } from '../http/json-body.ts'
import { invalidParams, notFound, type ApiError } from './api-error.ts'
import { findDynoType, type DynoType, type Generation } from './dyno-types.ts'

/** One process type of an app. */
export interface ProcessType {
  readonly id: string
  readonly type: string
  readonly command: string
  readonly quantity: number
  readonly dynoType: DynoType
  /** Most dynos, where it differs from the limit of the dyno type. */
  readonly limit: number | null
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

export type UpdatedFormation =
  | { readonly kind: 'updated'; readonly formation: readonly ProcessType[] }
  | { readonly kind: 'refused'; readonly error: ApiError }

type Refusal = Extract<UpdatedFormation, { kind: 'refused' }>

const refuse = (error: ApiError): Refusal => ({ kind: 'refused', error })

/**
 * The formation after a batch of updates as the API takes them: `{type, quantity?, size?, dyno_size?}`. All of them
 * apply, in order, or none does. `type` is the name or the id of a process type.
 */
export function updateFormation(
  formation: readonly ProcessType[],
  updates: readonly unknown[],
  { generation, nowMs }: { readonly generation: Generation; readonly nowMs: number }
): UpdatedFormation {
  let updated = formation
  let isMixable = false
  for (const update of updates) {
    if (!isRecord(update) || typeof update['type'] !== 'string')
      return refuse(invalidParams('Each update needs the type of a process.'))
    const identity = update['type']
    const before = updated.find(({ type, id }) => type === identity || id === identity)
    if (before === undefined) return refuse(notFound('process type'))

    const dynoType = requestedDynoType(update, before.dynoType)
    if (dynoType?.generation !== generation) return refuse(invalidParams('No such dyno size for this app.'))
    const quantity = 'quantity' in update ? requestedQuantity(update['quantity'], before.quantity) : before.quantity
    if (quantity === null)
      return refuse(invalidParams('Quantity must be a whole number of dynos, or a change like +1.'))
    const after = { ...before, quantity, dynoType }
    const limit = quantityLimit(after)
    if (quantity > limit) return refuse(aboveLimit(dynoType, limit))

    isMixable ||= dynoType !== before.dynoType || (before.quantity === 0 && quantity > 0)
    const unchanged = dynoType === before.dynoType && quantity === before.quantity
    updated = updated.map((process) => (process !== before || unchanged ? process : { ...after, updatedAtMs: nowMs }))
  }
  // What has no dynos mixes with everything.
  const kinds = updated.flatMap(({ dynoType, quantity }) =>
    quantity === 0 ? [] : [dynoType.entry ? dynoType.name : 'other']
  )
  if (isMixable && new Set(kinds).size > 1) {
    return refuse(invalidParams('Eco and Basic dynos cannot be mixed with other dyno types in one app.'))
  }
  return { kind: 'updated', formation: updated }
}

/** The most dynos that this process type may have. */
export function quantityLimit({ limit, dynoType }: Pick<ProcessType, 'limit' | 'dynoType'>): number {
  return limit ?? dynoType.limit
}

function aboveLimit(dynoType: DynoType, limit: number): ApiError {
  return {
    status: 422,
    id: 'cannot_update_above_limit',
    message: `Cannot update to more than ${limit} ${dynoType.name} size dynos per process type.`,
    limit
  }
}

/** A number or digits are absolute, a sign makes them relative. null: neither, or the result is negative. */
function requestedQuantity(quantity: unknown, before: number): number | null {
  if (typeof quantity === 'number') return Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : null
  if (typeof quantity !== 'string' || !/^[+-]?\d{1,9}$/.test(quantity)) return null
  const wanted = Number(quantity) + (/^\d/.test(quantity) ? 0 : before)
  return wanted >= 0 ? wanted : null
}

function requestedDynoType(update: Readonly<Record<string, unknown>>, before: DynoType): DynoType | undefined {
  const dynoSize = update['dyno_size']
  const identity = isRecord(dynoSize) ? (dynoSize['name'] ?? dynoSize['id']) : (dynoSize ?? update['size'])
  if (identity === undefined || identity === null)
    return dynoSize === undefined || dynoSize === null ? before : undefined
  return typeof identity === 'string' ? findDynoType(identity) : undefined
}
