/** A few windows that cover the dynos needed at each time of day, as cheaply as possible. */
import { clockText } from '../schedule/calendar-date.ts'
import { sum } from '../statistics.ts'

/** A part of the day with one quantity; where `to` is below `from` it crosses midnight. */
export interface DayPart {
  /** Half hours since midnight, 0 to 47. */
  readonly from: number
  /** Exclusive, 1 to 48; equal to `from` where it is the whole day. */
  readonly to: number
  readonly quantity: number
}

export interface DayCover {
  readonly parts: readonly DayPart[]
  /** Dyno-hours of one day. */
  readonly dynoHours: number
  /** Dyno-hours plus `minSaving` for each part after the first: what is minimized. */
  readonly cost: number
}

export interface CoverOptions {
  readonly maxParts: number
  /** Dyno-hours a day that each further part must save. */
  readonly minSaving: number
  readonly midnight: 'may-be-crossed' | 'splits'
}

export const slotsADay = 48

/** The cheapest parts found for a beginning of the day. */
interface PartialCover {
  readonly cost: number
  readonly parts: readonly DayPart[]
}

/**
 * The parts that are never below what is needed and cost the least.
 *
 * @param need dynos needed in each half hour of the day
 */
export function coverDay(need: readonly number[], { maxParts, minSaving, midnight }: CoverOptions): DayCover {
  const starts =
    midnight === 'splits' ? [0] : need.flatMap((quantity, slot) => (quantity !== need.at(slot - 1) ? [slot] : []))
  let best: DayCover | null = null
  for (const start of starts.length === 0 ? [0] : starts) {
    const rotated = [...need.slice(start), ...need.slice(0, start)]
    const cheapest = cheapestParts(rotated, maxParts, minSaving)
    const parts = merged(
      cheapest.map(({ from, to, quantity }) => ({
        from: (from + start) % slotsADay,
        to: ((to + start - 1) % slotsADay) + 1,
        quantity
      }))
    )
    const dynoHours = sum(cheapest.map(({ from, to, quantity }) => (to - from) * quantity)) / 2
    const cost = dynoHours + (parts.length - 1) * minSaving
    if (best === null || cost < best.cost - 1e-9) best = { parts, dynoHours, cost }
  }
  return best ?? { parts: [], dynoHours: 0, cost: 0 }
}

/** Dynamic programming over where the last part begins. */
function cheapestParts(need: readonly number[], maxParts: number, minSaving: number): readonly DayPart[] {
  let covers: (PartialCover | undefined)[] = [{ cost: 0, parts: [] }]
  let best: PartialCover | undefined
  for (let count = 1; count <= maxParts; count++) {
    const longer: (PartialCover | undefined)[] = []
    for (let from = 0; from < need.length; from++) {
      const before = covers[from]
      if (before === undefined) continue
      let quantity = 0
      for (let to = from + 1; to <= need.length; to++) {
        quantity = Math.max(quantity, need[to - 1] ?? 0)
        const cost = before.cost + ((to - from) * quantity) / 2 + (count > 1 ? minSaving : 0)
        if (cost < (longer[to]?.cost ?? Infinity) - 1e-9)
          longer[to] = { cost, parts: [...before.parts, { from, to, quantity }] }
      }
    }
    covers = longer
    const whole = covers[need.length]
    if (whole !== undefined && whole.cost < (best?.cost ?? Infinity) - 1e-9) best = whole
  }
  return best?.parts ?? []
}

/** Neighbours with the same quantity as one. */
function merged(parts: readonly DayPart[]): readonly DayPart[] {
  return parts.reduce<readonly DayPart[]>((all, part) => {
    const last = all.at(-1)
    return last?.quantity === part.quantity && last.to % slotsADay === part.from
      ? [...all.slice(0, -1), { ...last, to: part.to }]
      : [...all, part]
  }, [])
}

/** `07:00-22:00`; empty: the whole day. */
export function hoursOf({ from, to }: DayPart): string {
  return (from === 0 && to === slotsADay) || from === to % slotsADay
    ? ''
    : `${clockText(from * 30)}-${clockText(to * 30)}`
}
