/** How a report puts numbers and kinds in words. Plain text: not escaped. */
import type { IncidentKind, ReasonCode, Verdict } from '../../core/model.ts'
import type { Figures, Range, ReportProcess } from './report-data.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 })
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `1,240`. */
export function count(value: number): string {
  return whole.format(value)
}

/** `59.5`, and `1,240` where tenths say nothing. */
export function amount(value: number): string {
  return Math.abs(value) >= 1000 ? whole.format(value) : oneDecimal.format(Math.abs(value) < 0.05 ? 0 : value)
}

/** `3`, `2.67`. */
export function dynos(value: number): string {
  return twoDecimals.format(value)
}

/** `$61.46`, `-$3.13`. */
export function dollars(value: number): string {
  return `${value <= -0.005 ? '-' : ''}$${cents.format(Math.abs(value))}`
}

/** `182 ms`, `1.2 s`, `30 s`. */
export function response(ms: number): string {
  return ms < 1000 ? `${whole.format(ms)} ms` : `${oneDecimal.format(ms / 1000)} s`
}

/** `45 min`, `2 h 40 min`, `3 d 4 h`. */
export function length(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const pair = (large: number, unit: string, small: number, smallUnit: string): string =>
    `${large} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`
  if (minutes < 60) return `${minutes} min`
  if (minutes < 1440) return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min')
  return pair(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h')
}

/** `1 change`, `12 changes`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** `2`, `2-6`. */
export function bounds({ floor, ceiling }: { readonly floor: number; readonly ceiling: number }): string {
  return floor === ceiling ? count(floor) : `${count(floor)}-${count(ceiling)}`
}

export const rangeLabels: Readonly<Record<Range, string>> = { day: '24 hours', week: '7 days', all: '5 weeks' }

export const describeVerdict: Readonly<Record<Verdict, string>> = {
  up: 'Up',
  slow: 'Slow',
  down: 'Down',
  unknown: 'Not seen'
}

export const incidentWords: Readonly<Record<IncidentKind, string>> = {
  down: 'Down',
  'slow-at-max': 'Slow at the maximum',
  'scale-failed': 'Scaling failed',
  'probe-misconfigured': 'Ping misconfigured',
  'signal-unavailable': 'Signal unavailable',
  'native-autoscaling': 'Heroku scales it too',
  'late-runs': 'Runs came late',
  'too-many-changes': 'Too many changes'
}

/** What changed the quantity, in two or three words. */
export const describeReason: Readonly<Record<ReasonCode, string>> = {
  'formation-unavailable': 'Not readable',
  disabled: 'Switched off',
  maintenance: 'Maintenance',
  'native-autoscaling': 'Heroku scales',
  'release-in-progress': 'New release',
  scheduled: 'Schedule',
  lead: 'Schedule, early',
  'no-window': 'No window',
  'signal-unavailable': 'Signal missing',
  slow: 'Slow pings',
  fast: 'Fast pings',
  demand: 'Demand',
  'target-tracking': 'Target',
  forecast: 'Forecast',
  idle: 'Idle',
  'scaling-does-not-help': 'No help',
  'would-bounce': 'Would bounce',
  stabilized: 'Stabilized',
  cooldown: 'Cooldown',
  'fail-safe': 'Fail-safe',
  'fail-safe-holding': 'Fail-safe holds',
  'fail-safe-gave-up': 'Fail-safe gave up',
  'manual-hold': 'By hand',
  'manual-change-noticed': 'By others',
  'held-at-zero': 'Held at zero',
  clamped: 'Bounds',
  limited: 'Heroku’s limit',
  'in-bounds': 'In bounds'
}

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
      value: amount(dynoHours),
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
      note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All over'
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

/** `0.4 %`. */
export function percent(share: number): string {
  return `${oneDecimal.format(share * 100)} %`
}

function savings(processes: readonly ReportProcess[], range: Range): Figure {
  const counted = processes.filter(({ flat, figures }) => flat !== null && (figures[range].flatDynoHours ?? 0) > 0)
  const sum = (value: (process: ReportProcess) => number): number =>
    counted.reduce((total, process) => total + value(process), 0)
  const flat = sum(({ figures }) => figures[range].flatDynoHours ?? 0)
  const saved = flat - sum(({ figures }) => figures[range].dynoHours)
  if (counted.length === 0)
    return {
      label: 'Saved',
      value: '–',
      note: processes.some(({ figures }) => figures[range].hours > 0) ? 'No maximum to compare with' : 'No look yet'
    }
  const priced = counted.every(({ hourPrice }) => hourPrice !== null)
  const value = priced
    ? dollars(
        sum(
          ({ hourPrice, figures }) =>
            (hourPrice ?? 0) * ((figures[range].flatDynoHours ?? 0) - figures[range].dynoHours)
        )
      )
    : amount(saved)
  const beside = counted.length === 1 ? `a flat ${count(counted[0]?.flat ?? 0)}` : 'every maximum'
  const share = flat === 0 ? 0 : saved / flat
  return {
    label: priced ? 'Saved' : 'Dyno-hours saved',
    value,
    note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
  }
}
