import { zeroSpan, percentSaved, addSpans } from '../pricing/dyno-hours.ts'
import type { Span } from '../pricing/dyno-hours.ts'
import type { PlanTotal, ProcessPlan } from './model.ts'

export function planTotal(processes: readonly ProcessPlan[]): PlanTotal {
  const enabled = processes.filter((process) => process.enabled)
  const allOff = enabled.length === 0
  const counted = allOff ? processes : enabled
  const sum = (value: (process: ProcessPlan) => Span): Span =>
    counted.reduce((total, process) => addSpans(total, value(process)), zeroSpan)
  const count = (which: (process: ProcessPlan) => boolean): number => counted.filter(which).length
  const dynoHours = sum((process) => process.dynoHours)
  const cost = sum((process) => process.cost ?? zeroSpan)
  const unknownHours = counted.reduce((total, process) => total + process.dynoHours.unknownHours, 0)
  return {
    counted: counted.length,
    off: processes.length - counted.length,
    allOff,
    dynoHours,
    week: sum((process) => process.week),
    unknownHours,
    cost,
    unpriced: count((process) => process.cost === null),
    assumed: count(({ sizeAssumed }) => sizeAssumed),
    eco: count(({ sizes }) => sizes.some(({ size }) => size.toLowerCase() === 'eco')),
    flat: unknownHours > 0 || counted.length === 0 ? null : flatTotal(counted, dynoHours, cost)
  }
}

function flatTotal(counted: readonly ProcessPlan[], planned: Span, cost: Span): PlanTotal['flat'] {
  let dynoHours = 0
  let week = 0
  let dollars = 0
  for (const { flat } of counted) {
    if (flat === null) return null
    dynoHours += flat.dynoHours
    week += flat.week
    dollars += flat.cost ?? 0
  }
  return {
    dynoHours,
    week,
    cost: dollars,
    saved: percentSaved(planned, dynoHours),
    costSaved: percentSaved(cost, dollars)
  }
}
