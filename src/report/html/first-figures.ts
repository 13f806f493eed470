/** The figures of the first screen: dynos, response time, the month's cost, uptime. */
import { monthName } from '../month-name.ts'
import { count, dollars, dynos, minutes, plural, response, shortNumber, uptime } from './chart-numbers.ts'
import { besideFlat, isComparable } from './headline.ts'
import type { Figure } from './headline.ts'
import type { HealthSums, MonthSums, ReportProcess, Standing } from './report-data.ts'
import { wallDay } from './zone.ts'

export function dynosFigure({ quantity, size, kind }: Standing): Figure {
  const type = size ?? 'dyno type not known'
  return {
    label: 'Dynos',
    value: quantity === null ? '–' : dynos(quantity),
    note: quantity === null ? 'Not seen yet' : kind === 'unseen' ? `${type}, at the last look` : type
  }
}

/** The response time of the last look, or the demand where no response is measured. */
export function answerFigure({ standing, demandUnit }: ReportProcess): Figure {
  const { responseMs, answers, demand } = standing
  const load = demand === null ? null : `${shortNumber(demand)} ${demandUnit ?? 'demand'}`
  const isPinged = answers.length > 0
  if (responseMs === null && !isPinged && demand !== null) {
    const note = demandUnit === 'demand' ? 'at the last look' : (demandUnit ?? '')
    return { label: 'Demand', value: shortNumber(demand), note }
  }
  const [value, from] =
    responseMs === null
      ? isPinged
        ? ['no answer', answers.join(', ')]
        : ['–', 'Not measured']
      : [response(responseMs), isPinged ? `median of ${plural(answers.length, 'ping')}` : 'p95 of the router']
  return { label: 'Response time', value, note: load === null ? from : `${from}; ${load}` }
}

/** What the month came to so far, of one process type or of several together. */
export function monthFigure(processes: readonly ReportProcess[]): Figure {
  const months = processes.flatMap(({ month }) => month ?? [])
  const [first] = months
  if (first === undefined) return { label: 'This month', value: '–', note: 'Nothing was counted yet' }
  const isPriced = months.every(({ cost }) => cost !== null)
  const total = (value: (month: MonthSums) => number | null): number =>
    months.reduce((sum, month) => sum + (value(month) ?? 0), 0)
  const ran = isPriced ? total(({ cost }) => cost) : total(({ dynoHours }) => dynoHours)
  const [only] = processes.length === 1 ? processes : []
  const since = only?.month?.sinceMs ?? null
  const budget = only?.month?.budget ?? null
  const notes = [
    ...savedNote(processes, isPriced),
    ...(since === null || only === undefined ? [] : [`counted since ${wallDay(only.zone, since)}`]),
    ...(budget === null ? [] : [`budget of the app ${dollars(budget)}`])
  ]
  return {
    label: `${monthName(first.month)} so far`,
    value: isPriced ? dollars(ran) : `${shortNumber(ran)} h`,
    note: notes.join('; ') || (isPriced ? 'at list price' : 'dyno-hours')
  }
}

/** `$32.40 (51 %) below a flat 6`, of the process types that have a maximum. */
function savedNote(processes: readonly ReportProcess[], isPriced: boolean): readonly string[] {
  const capped = processes.flatMap(({ month, flat, flatSize }) =>
    month !== null && flat !== null && (month.flatDynoHours ?? 0) > 0 ? [{ flat, flatSize, sums: month }] : []
  )
  if (capped.length === 0 || !isComparable(capped)) return []
  const hasMoney = isPriced && capped.every(({ sums }) => sums.flatCost !== null)
  const { saved, share, where } = besideFlat(capped, hasMoney ? 'dollars' : 'hours')
  const amount = hasMoney ? dollars(Math.abs(saved)) : `${shortNumber(Math.abs(saved))} h`
  return [`${amount} (${share}) ${where}`]
}

/** None where nothing was checked. */
export function uptimeFigures({ figures: { all }, days }: ReportProcess): readonly Figure[] {
  const share = uptimeOf(all)
  if (share === null) return []
  const down = all.downMinutes === 0 ? 'never down' : `${minutes(all.downMinutes)} down`
  const slow = all.slowMinutes === 0 ? 'never slow' : `${minutes(all.slowMinutes)} slow`
  return [{ label: 'Uptime', value: uptime(share), note: `${plural(days.length, 'day')}: ${down}, ${slow}` }]
}

/** Share of the time with a known health in which it was not down; null: no health is known. */
export function uptimeOf({ upMinutes, slowMinutes, downMinutes }: HealthSums): number | null {
  const known = upMinutes + slowMinutes + downMinutes
  return known === 0 ? null : 1 - downMinutes / known
}

export function allDynos(processes: readonly ReportProcess[]): Figure {
  const known = processes.flatMap(({ standing }) => standing.quantity ?? [])
  return {
    label: 'Dynos',
    value: dynos(known.reduce((sum, quantity) => sum + quantity, 0)),
    note: known.length === processes.length ? 'all process types together' : `of ${known.length} that were seen`
  }
}

export function openFigure(open: number): Figure {
  return { label: 'Open incidents', value: count(open), note: open === 0 ? 'All is closed' : 'Listed above' }
}

export function lowestUptime(processes: readonly ReportProcess[]): readonly Figure[] {
  const checked = processes.flatMap(({ app, process, figures: { all } }) => {
    const share = uptimeOf(all)
    return share === null ? [] : [{ name: `${app} ${process}`, share }]
  })
  const [lowest] = checked.sort((a, b) => a.share - b.share)
  return lowest === undefined ? [] : [{ label: 'Lowest uptime', value: uptime(lowest.share), note: lowest.name }]
}
