/** The figures that a report begins with. */
import { shortNumber, count, dollars, dynos, percent } from './chart-numbers.ts'
import type { Figures, Range, ReportProcess } from './report-data.ts'

/** One headline figure. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
}

/** The four figures that a report begins with, of one process or of several together. */
export function headline(processes: readonly ReportProcess[], range: Range): readonly Figure[] {
  const all = processes.map(({ figures }) => figures[range])
  const sum = (value: (figures: Figures) => number): number => all.reduce((total, figures) => total + value(figures), 0)
  const [dynoHours, hours, incidents, open] = [
    sum((figures) => figures.dynoHours),
    sum((figures) => figures.hours),
    sum((figures) => figures.incidents),
    sum((figures) => figures.open)
  ]
  const minutes = sum(({ slowMinutes }) => slowMinutes)
  const cost =
    processes.every(({ hourPrice }) => hourPrice !== null) && processes.length > 0
      ? processes.reduce((total, { hourPrice, figures }) => total + (hourPrice ?? 0) * figures[range].dynoHours, 0)
      : null
  return [
    {
      label: 'Dyno-hours',
      value: shortNumber(dynoHours),
      note:
        hours === 0
          ? 'No look yet'
          : cost === null
            ? `${dynos(dynoHours / hours)} dynos on average`
            : `${dollars(cost)} at list price`
    },
    savings(processes, range),
    {
      label: 'Incidents',
      value: count(incidents),
      note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All closed'
    },
    {
      label: 'Slow minutes',
      value: count(minutes),
      note:
        hours === 0
          ? 'No look yet'
          : minutes === 0
            ? 'None in this time'
            : `At most ${percent(minutes / 60 / hours)} of the time`
    }
  ]
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
  const priced = capped.every(({ hourPrice }) => hourPrice !== null)
  const value = priced
    ? dollars(
        sum(
          ({ hourPrice, figures }) =>
            (hourPrice ?? 0) * ((figures[range].flatDynoHours ?? 0) - figures[range].dynoHours)
        )
      )
    : shortNumber(saved)
  const beside = capped.length === 1 ? `a flat ${count(capped[0]?.flat ?? 0)}` : 'every maximum'
  const share = flat === 0 ? 0 : saved / flat
  return {
    label: priced ? 'Saved' : 'Dyno-hours saved',
    value,
    note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
  }
}
