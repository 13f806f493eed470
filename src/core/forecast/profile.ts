import type { ProfileMemory } from '../model.ts'

/** A cycle of the local calendar in equal parts. Minutes count from Monday, local midnight. */
export interface Cycle {
  readonly lengthMinutes: number
  readonly partMinutes: number
  /** How much a new pass counts against all earlier ones. */
  readonly rate: number
}

export const dayCycle: Cycle = { lengthMinutes: 1440, partMinutes: 5, rate: 0.3 }
export const weekCycle: Cycle = { lengthMinutes: 10_080, partMinutes: 30, rate: 0.5 }

const unseen = -1
const unit = 100

export function freshProfile({ lengthMinutes, partMinutes }: Cycle): ProfileMemory {
  return { usual: Array.from({ length: lengthMinutes / partMinutes }, () => unseen), open: null }
}

/** The usual demand at a minute; null: never seen. */
export function usualAt({ usual }: ProfileMemory, cycle: Cycle, localMinute: number): number | null {
  const value = usual[partOf(cycle, localMinute)] ?? unseen
  return value === unseen ? null : value / unit
}

/** The same on the line between the middles of the parts before and after; null: neither was seen. */
export function usualAround(profile: ProfileMemory, cycle: Cycle, localMinute: number): number | null {
  const from = localMinute / cycle.partMinutes - 0.5
  const part = from - Math.floor(from)
  const before = usualAt(profile, cycle, Math.floor(from) * cycle.partMinutes)
  const after = usualAt(profile, cycle, (Math.floor(from) + 1) * cycle.partMinutes)
  return before === null || after === null ? (before ?? after) : (1 - part) * before + part * after
}

/** A part is learned when it is over, so that no prediction knows what it is compared with. */
export function learnProfile(before: ProfileMemory, cycle: Cycle, localMinute: number, demand: number): ProfileMemory {
  const part = partOf(cycle, localMinute)
  const { open } = before
  if (open?.part === part) return { usual: before.usual, open: { part, sum: open.sum + demand, count: open.count + 1 } }
  const fresh = { part, sum: demand, count: 1 }
  return open === null
    ? { usual: before.usual, open: fresh }
    : { usual: closed(before.usual, open.part, (open.sum / open.count) * unit, cycle.rate), open: fresh }
}

function closed(usual: readonly number[], part: number, seen: number, rate: number): readonly number[] {
  const old = usual[part] ?? unseen
  return usual.with(part, Math.round(old === unseen ? seen : old + rate * (seen - old)))
}

function partOf({ lengthMinutes, partMinutes }: Cycle, localMinute: number): number {
  return Math.floor((((localMinute % lengthMinutes) + lengthMinutes) % lengthMinutes) / partMinutes)
}
