/** The figures that a report begins with. */
import { shortNumber, count, dollars, dynos, percent, troubled } from './chart-numbers.ts'
import { isWorthTelling } from '../worth-comparing.ts'
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
  const dynoHours = sum((figures) => figures.dynoHours)
  const hours = sum((figures) => figures.hours)
  const incidents = sum((figures) => figures.incidents)
  const open = sum((figures) => figures.open)
  const slow = sum((figures) => figures.slowMinutes)
  const down = sum((figures) => figures.downMinutes)
  const known = sum(({ upMinutes, slowMinutes, downMinutes }) => upMinutes + slowMinutes + downMinutes)
  const cost = all.every((figures) => figures.cost !== null) ? sum((figures) => figures.cost ?? 0) : null
  const ran =
    hours === 0
      ? 'No look yet'
      : cost === null
        ? `${dynos(dynoHours / hours)} dynos on average`
        : `${dollars(cost)} at list price${sizesText(all.length === 1 ? (all[0]?.sizes ?? []) : [])}`
  const ended = open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All closed'
  return [
    { label: 'Dyno-hours', value: shortNumber(dynoHours), note: ran },
    savings(processes, range),
    { label: 'Incidents', value: count(incidents), note: ended },
    minutesFigure('Down minutes', down, known),
    minutesFigure('Slow minutes', slow, known)
  ]
}

/** @param known minutes in which the health is known */
function minutesFigure(label: string, minutes: number, known: number): Figure {
  if (known === 0) return { label, value: '–', note: 'Health was not checked' }
  const note = minutes === 0 ? 'None in this time' : `${troubled(minutes / known)} of the time that was checked`
  return { label, value: count(minutes), note }
}

/** `: standard-2x 30 h, standard-1x 54 h` */
function sizesText(sizes: Figures['sizes']): string {
  const texts = sizes.map(([size, dynoHours]) => `${size} ${shortNumber(dynoHours)} h`)
  return texts.length === 0 ? '' : `: ${texts.join(', ')}`
}

/** Against the maximum of each process type all the time, of those that have one. */
function savings(processes: readonly ReportProcess[], range: Range): Figure {
  const capped = processes.flatMap(({ flat, flatSize, figures }) => {
    const sums = figures[range]
    return flat !== null && (sums.flatDynoHours ?? 0) > 0 ? [{ flat, flatSize, sums }] : []
  })
  const isSeen = processes.some(({ figures }) => figures[range].hours > 0)
  if (capped.length === 0)
    return { label: 'Saved', value: '–', note: isSeen ? 'No maximum to compare with' : 'No look yet' }
  if (!isComparable(capped)) return { label: 'Saved', value: '–', note: 'Too little was seen yet' }
  const isPriced = capped.every(({ sums }) => sums.cost !== null && sums.flatCost !== null)
  const { saved, share, where } = besideFlat(capped, isPriced ? 'dollars' : 'hours')
  return {
    label: isPriced ? 'Saved' : 'Dyno-hours saved',
    value: isPriced ? dollars(saved) : shortNumber(saved),
    note: `${share} ${where}`
  }
}

/** What ran of a process type, and its maximum in the same time. */
export interface Capped extends Pick<ReportProcess, 'flat' | 'flatSize'> {
  readonly sums: Pick<Figures, 'dynoHours' | 'cost' | 'flatDynoHours' | 'flatCost'>
}

/** Whether the maximum of these came to enough to compare with. */
export function isComparable(capped: readonly Capped[]): boolean {
  const isPriced = capped.every(({ sums }) => sums.flatCost !== null)
  return isWorthTelling({
    dynoHours: capped.reduce((sum, { sums }) => sum + (sums.flatDynoHours ?? 0), 0),
    cost: isPriced ? capped.reduce((sum, { sums }) => sum + (sums.flatCost ?? 0), 0) : null
  })
}

/** What is saved against the maximum, as a share `51 %`, and where that is: `below a flat 6`. */
export function besideFlat(
  capped: readonly Capped[],
  unit: 'dollars' | 'hours'
): { readonly saved: number; readonly share: string; readonly where: string } {
  const sum = (value: (sums: Capped['sums']) => number | null): number =>
    capped.reduce((total, { sums }) => total + (value(sums) ?? 0), 0)
  const [flat, ran] =
    unit === 'dollars'
      ? [sum(({ flatCost }) => flatCost), sum(({ cost }) => cost)]
      : [sum(({ flatDynoHours }) => flatDynoHours), sum(({ dynoHours }) => dynoHours)]
  const saved = flat - ran
  const [only, ...more] = capped
  const beside = only === undefined || more.length > 0 ? 'every maximum' : `a ${describeFlat(only)}`
  return {
    saved,
    share: percent(flat === 0 ? 0 : Math.abs(saved) / flat),
    where: `${saved < 0 ? 'above' : 'below'} ${beside}`
  }
}

/** `flat 6`, or `flat 6 standard-2x` where the schedule names a dyno type. */
export function describeFlat({ flat, flatSize }: Pick<ReportProcess, 'flat' | 'flatSize'>): string {
  return `flat ${count(flat ?? 0)}${flatSize === null ? '' : ` ${flatSize}`}`
}
