import type { Plan, PlanDay, ProcessPlan } from '../../core/plan/model.ts'
import { sum } from '../../core/statistics.ts'
import type { Chart } from '../mermaid.ts'
import { mostLabels } from '../mermaid.ts'
import { describeDay } from './day-text.ts'

/** Longer plans are drawn as so many groups of days at most, so that whole dates fit below the bars. */
const mostGroups = 8

/**
 * The dyno-hours of each day as bars, the maximum all the time as a line; in long plans the average day of each group.
 * null: nothing to draw.
 */
export function planChart({ processes, days, total }: Plan): Chart | null {
  const counted = processes.filter(({ enabled }) => enabled || total.allOff)
  const [first] = counted
  if (first === undefined || days === 0) return null
  const size = days <= mostLabels ? 1 : Math.ceil(days / mostGroups)
  const starts = Array.from({ length: Math.ceil(days / size) }, (_, index) => index * size)
  const dailyMean = (value: (process: ProcessPlan, day: PlanDay) => number): readonly number[] =>
    starts.map((start) => {
      const ofProcess = (process: ProcessPlan): number =>
        sum(process.days.slice(start, start + size).map((day) => value(process, day)))
      return sum(counted.map(ofProcess)) / Math.min(size, days - start)
    })
  const most = dailyMean((_, day) => day.dynoHours.ceiling)
  const least = dailyMean((_, day) => day.dynoHours.floor)
  const flat = dailyMean((process, day) => (process.flat?.quantity ?? 0) * day.hours)
  const isRange = least.some((value, index) => value !== most[index])
  const legend = `${isRange ? ', from fewest to most' : ''}${total.flat === null ? '' : ', line the flat maximum'}`
  return {
    title: `Dyno-hours a day: bars the plan${legend}`,
    yTitle: 'dyno-hours',
    labels: starts.map((start) => label(first.days[start], days, size)),
    series: [
      { kind: 'bar', shows: 'dynos', values: most },
      ...(isRange ? [{ kind: 'bar', shows: 'least', values: least } as const] : []),
      ...(total.flat === null ? [] : [{ kind: 'line', shows: 'limit', values: flat } as const])
    ]
  }
}

function label(day: PlanDay | undefined, days: number, size: number): string {
  if (day === undefined) return ''
  if (size > 1) return day.date
  return days <= 10 ? `${describeDay(day).slice(0, 3)} ${day.date.slice(8)}` : day.date.slice(8)
}
