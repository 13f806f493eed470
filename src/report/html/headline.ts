/** The figures that a report begins with. */
import { shortNumber, count, dollars, dynos, percent } from './chart-numbers.ts'
import type { Figures, Range, ReportProcess } from './report-data.ts'

/** One headline figure. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
}

/** The figures that a report begins with, of one process or of several together. */
export function headline(processes: readonly ReportProcess[], range: Range): readonly Figure[] {
  const all = processes.map(({ figures }) => figures[range])
  const sum = (value: (figures: Figures) => number): number => all.reduce((total, figures) => total + value(figures), 0)
  const [dynoHours, hours, incidents, open] = [
    sum((figures) => figures.dynoHours),
    sum((figures) => figures.hours),
    sum((figures) => figures.incidents),
    sum((figures) => figures.open)
  ]
  const known = sum(({ upMinutes, slowMinutes, downMinutes }) => upMinutes + slowMinutes + downMinutes)
  const cost =
    all.every((figures) => figures.cost !== null) && all.length > 0 ? sum((figures) => figures.cost ?? 0) : null
  const sizes = all.length === 1 ? (all[0]?.sizes ?? []) : []
  return [
    {
      label: 'Dyno-hours',
      value: shortNumber(dynoHours),
      note:
        hours === 0
          ? 'No look yet'
          : cost === null
            ? `${dynos(dynoHours / hours)} dynos on average`
            : `${dollars(cost)} at list price${sizesText(sizes)}`
    },
    savings(processes, range),
    {
      label: 'Incidents',
      value: count(incidents),
      note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All closed'
    },
    minutesFigure(
      'Down minutes',
      sum(({ downMinutes }) => downMinutes),
      known
    ),
    minutesFigure(
      'Slow minutes',
      sum(({ slowMinutes }) => slowMinutes),
      known
    )
  ]
}

/** @param known minutes in which the health is known */
function minutesFigure(label: string, minutes: number, known: number): Figure {
  if (known === 0) return { label, value: '–', note: 'Health was not checked' }
  return {
    label,
    value: count(minutes),
    note: minutes === 0 ? 'None in this time' : `At most ${percent(minutes / known)} of the time`
  }
}

/** `: standard-2x 30 h, standard-1x 54 h` */
function sizesText(sizes: Figures['sizes']): string {
  const texts = sizes.map(([size, dynoHours]) => `${size} ${shortNumber(dynoHours)} h`)
  return texts.length === 0 ? '' : `: ${texts.join(', ')}`
}

/** Against the maximum of each process type all the time, of those that have one. */
function savings(processes: readonly ReportProcess[], range: Range): Figure {
  const capped = processes.filter(({ flat, figures }) => flat !== null && (figures[range].flatDynoHours ?? 0) > 0)
  const sum = (value: (process: ReportProcess) => number): number =>
    capped.reduce((total, process) => total + value(process), 0)
  const flat = sum(({ figures }) => figures[range].flatDynoHours ?? 0)
  const saved = flat - sum(({ figures }) => figures[range].dynoHours)
  if (capped.length === 0)
    return {
      label: 'Saved',
      value: '–',
      note: processes.some(({ figures }) => figures[range].hours > 0) ? 'No maximum to compare with' : 'No look yet'
    }
  const priced = capped.every(({ figures }) => figures[range].cost !== null && figures[range].flatCost !== null)
  const flatCost = sum(({ figures }) => figures[range].flatCost ?? 0)
  const savedCost = flatCost - sum(({ figures }) => figures[range].cost ?? 0)
  const value = priced ? dollars(savedCost) : shortNumber(saved)
  const [first] = capped
  const beside =
    capped.length > 1 ? 'every maximum' : `a flat ${[count(first?.flat ?? 0), first?.flatSize ?? ''].join(' ').trim()}`
  const share = priced && flatCost > 0 ? savedCost / flatCost : flat === 0 ? 0 : saved / flat
  return {
    label: priced ? 'Saved' : 'Dyno-hours saved',
    value,
    note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
  }
}
