/** How a need by the time of day becomes a few windows. */

/** Part of a day that asks for the same all along; `to` below `from` crosses midnight. */
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
  /** The same with what each part more has to save. */
  readonly cost: number
}

export interface CoverOptions {
  readonly mostParts: number
  /** Dyno-hours a day that a part more must save at least. */
  readonly minSaving: number
  /** `ring`: a part may cross midnight. */
  readonly shape: 'ring' | 'line'
}

export const slotsADay = 48

interface Segment {
  readonly from: number
  readonly to: number
  readonly quantity: number
}

/** A beginning of the day in pieces. */
interface PartialCover {
  readonly cost: number
  readonly pieces: readonly Segment[]
}

/** The parts that never go below the need and cost the least. @param need dynos in each half hour of the day */
export function coverDay(need: readonly number[], { mostParts, minSaving, shape }: CoverOptions): DayCover {
  const starts =
    shape === 'line' ? [0] : need.flatMap((quantity, slot) => (quantity !== need.at(slot - 1) ? [slot] : []))
  let best: DayCover | null = null
  for (const start of starts.length === 0 ? [0] : starts) {
    const turned = [...need.slice(start), ...need.slice(0, start)]
    const pieces = cheapestSegments(turned, mostParts, minSaving)
    const parts = merged(
      pieces.map(({ from, to, quantity }) => ({
        from: (from + start) % slotsADay,
        to: ((to + start - 1) % slotsADay) + 1,
        quantity
      }))
    )
    const dynoHours = pieces.reduce((sum, { from, to, quantity }) => sum + (to - from) * quantity, 0) / 2
    const cost = dynoHours + (parts.length - 1) * minSaving
    if (best === null || cost < best.cost - 1e-9) best = { parts, dynoHours, cost }
  }
  return best ?? { parts: [], dynoHours: 0, cost: 0 }
}

/** Dynamic programming over where the last piece begins. */
function cheapestSegments(need: readonly number[], mostParts: number, worth: number): readonly Segment[] {
  let ways: (PartialCover | null)[] = [{ cost: 0, pieces: [] }, ...need.map(() => null)]
  let best: PartialCover | null = null
  for (let count = 1; count <= mostParts; count++) {
    const longer: (PartialCover | null)[] = [null, ...need.map(() => null)]
    for (let from = 0; from < need.length; from++) {
      const before = ways[from]
      if (before === null || before === undefined) continue
      let quantity = 0
      for (let to = from + 1; to <= need.length; to++) {
        quantity = Math.max(quantity, need[to - 1] ?? 0)
        const cost = before.cost + ((to - from) * quantity) / 2 + (count > 1 ? worth : 0)
        const known = longer[to]
        if (known === null || known === undefined || cost < known.cost - 1e-9)
          longer[to] = { cost, pieces: [...before.pieces, { from, to, quantity }] }
      }
    }
    ways = longer
    const whole = ways[need.length]
    if (whole !== null && whole !== undefined && (best === null || whole.cost < best.cost - 1e-9)) best = whole
  }
  return best?.pieces ?? []
}

/** Neighbours that ask for the same are one. */
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
  return (from === 0 && to === slotsADay) || from === to % slotsADay ? '' : `${clock(from)}-${clock(to)}`
}

function clock(slot: number): string {
  return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
}
